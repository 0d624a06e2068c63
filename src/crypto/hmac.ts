/**
 * HMAC-SHA-256 and SHA-256, by one of two engines with the same answers: the runtime's own hash where there is one, and
 * `@noble/hashes` elsewhere. Nothing outside this file and `runtime/` knows which; the build makes a core with each file
 * of `runtime/` as `#runtime`, and so decides which engines are in a bundle.
 *
 * A prepared key keeps the two padded key blocks (RFC 2104), and any fixed text that comes before the body, so that a
 * delivery costs two hashes and nothing else.
 */
import { chooseEngine } from '#runtime'
import { bodyBytes, toHex, utf8 } from '../core/bytes.js'
import type { Secret } from '../core/types.js'
import type { Engine, HmacKey } from './engine.js'

let chosen: Engine | undefined

/** The engine of this runtime, chosen at its first use so that importing costs nothing. */
export function engine(): Engine {
  chosen ??= chooseEngine()
  return chosen
}

/** SHA-256 of the bytes, as 64 lower-case hex digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return toHex(engine().sha256(bytes))
}

/** More secrets and URLs than any one process has; past it, the cache starts again. */
const CACHE_SIZE = 256
// Apart, because a text can spell what an array of bytes is listed as.
const textKeys: Cache = /* @__PURE__ */ new Map()
const byteKeys: Cache = /* @__PURE__ */ new Map()

/** Prepared keys, by secret and then by prefix. */
type Cache = Map<string, Map<string, HmacKey>>

/** The prepared key of a secret, for messages that begin with `prefix`; from a bounded cache. */
export function hmacKey(secret: Secret, prefix = ''): HmacKey {
  const cache = typeof secret === 'string' ? textKeys : byteKeys
  // By what is in an array and not by which it is: a caller may overwrite it with the next secret.
  const id = typeof secret === 'string' ? secret : secret.join()
  const keys = cache.get(id) ?? keep(cache, id, new Map())
  return keys.get(prefix) ?? keep(keys, prefix, engine().prepare(bodyBytes(secret) as Uint8Array, utf8(prefix)))
}

function keep<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  if (map.size >= CACHE_SIZE) map.clear()
  map.set(key, value)
  return value
}
