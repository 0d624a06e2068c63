/**
 * HMAC-SHA-256 and SHA-256, by one of two engines with the same answers: the runtime's own hash where there is one, and
 * `@noble/hashes` elsewhere. Nothing outside this file knows which.
 *
 * A prepared key keeps the two padded key blocks (RFC 2104), and any fixed text that comes before the body, so that a
 * delivery costs two hashes and nothing else.
 */
import { loadSha256 } from '#sha256'
import type { Secret } from '../types.js'
import { equalBytes, utf8 } from './bytes.js'

/** How a digest is given: one character a byte, or as padded standard base64. */
export type DigestEncoding = 'binary' | 'base64'

/** A secret made ready, with the text that precedes the body in the signed message. */
export interface HmacKey {
  /** The HMAC of prefix and body. Compare it with `equalText` or `equalHex`, which take the same time whatever it holds. */
  sign(body: Uint8Array, encoding: DigestEncoding): string
}

/** What makes hashes. */
export interface Engine {
  readonly name: 'native' | 'noble'
  sha256(bytes: Uint8Array): Uint8Array
  prepare(secret: Uint8Array, prefix: Uint8Array): HmacKey
}

/** Bodies up to this size are hashed in one call over a reused buffer; above it, copying costs more than a hash object. */
const ONE_SHOT_BYTES = 16_384

type NodeCrypto = typeof import('node:crypto')
type NodeBuffer = typeof import('node:buffer').Buffer

/** The runtime's own hash: Node, Bun, Deno, and Workers with Node compatibility. */
export function nativeEngine(crypto: NodeCrypto, Buffer: NodeBuffer): Engine {
  const digestOf = (...parts: Uint8Array[]) => {
    const hash = crypto.createHash('sha256')
    for (const part of parts) hash.update(part)
    return hash.digest()
  }
  // crypto.hash is the fastest there is, but younger than createHash, and missing in some runtimes.
  const oneShot = typeof crypto.hash === 'function' ? crypto.hash : undefined
  const shared = Buffer.allocUnsafeSlow(ONE_SHOT_BYTES)

  return {
    name: 'native',
    sha256: (bytes) => digestOf(bytes),
    prepare(secret, prefix) {
      const pads = keyPads(secret, digestOf)
      const inner = Buffer.concat([pads.inner, prefix])
      const outer = Buffer.concat([pads.outer, new Uint8Array(32)])
      return {
        sign(body, encoding) {
          const size = inner.length + body.length
          if (oneShot === undefined || size > ONE_SHOT_BYTES) {
            return crypto.createHash('sha256').update(pads.outer).update(digestOf(inner, body)).digest(encoding)
          }
          shared.set(inner)
          shared.set(body, inner.length)
          // 'binary' is the cheapest way across: one character a byte, and no buffer to allocate.
          outer.write(oneShot('sha256', new Uint8Array(shared.buffer, 0, size), 'binary'), 64, 'binary')
          return oneShot('sha256', outer, encoding)
        },
      }
    },
  }
}

/** Pure JavaScript, for every other runtime. */
export function nobleEngine(sha256: ReturnType<typeof loadSha256>): Engine {
  return {
    name: 'noble',
    sha256: (bytes) => sha256(bytes),
    prepare(secret, prefix) {
      const pads = keyPads(secret, sha256)
      // The padded blocks are hashed once; a delivery goes on from copies of that state.
      const inner = sha256.create().update(pads.inner).update(prefix)
      const outer = sha256.create().update(pads.outer)
      return {
        sign(body, encoding) {
          const digest = outer.clone().update(inner.clone().update(body).digest()).digest()
          const binary = String.fromCharCode(...digest)
          return encoding === 'binary' ? binary : btoa(binary)
        },
      }
    },
  }
}

/** The key blocks of RFC 2104: the secret, hashed first if longer than a block, xor 0x36… and 0x5c…. */
function keyPads(secret: Uint8Array, sha256: (bytes: Uint8Array) => Uint8Array) {
  const key = secret.length > 64 ? sha256(secret) : secret
  const inner = new Uint8Array(64).fill(0x36)
  const outer = new Uint8Array(64).fill(0x5c)
  for (let i = 0; i < key.length; i++) {
    inner[i] = 0x36 ^ (key[i] as number)
    outer[i] = 0x5c ^ (key[i] as number)
  }
  return { inner, outer }
}

let chosen: Engine | undefined

/** The engine of this runtime, chosen at its first use so that importing costs nothing. */
export function engine(): Engine {
  chosen ??= chooseEngine()
  return chosen
}

function chooseEngine(): Engine {
  // Not an import: a bundle for the browser must not name a Node built-in.
  const load = globalThis.process?.getBuiltinModule as typeof process.getBuiltinModule | undefined
  const crypto = load?.('node:crypto')
  const Buffer = load?.('node:buffer')?.Buffer
  return crypto?.createHash && Buffer ? nativeEngine(crypto, Buffer) : nobleEngine(loadSha256())
}

/** More secrets and URLs than any one process has; past it, the cache starts again. */
const CACHE_SIZE = 256
const textKeys = /* @__PURE__ */ new Map<string, Map<string, HmacKey>>()
const byteKeys = /* @__PURE__ */ new WeakMap<Uint8Array, { copy: Uint8Array; keys: Map<string, HmacKey> }>()

/** The prepared key of a secret, for messages that begin with `prefix`; from a bounded cache. */
export function hmacKey(secret: Secret, prefix = ''): HmacKey {
  const keys = typeof secret === 'string' ? keysOfText(secret) : keysOfBytes(secret)
  let key = keys.get(prefix)
  if (key === undefined) {
    if (keys.size >= CACHE_SIZE) keys.clear()
    key = engine().prepare(typeof secret === 'string' ? utf8(secret) : secret, utf8(prefix))
    keys.set(prefix, key)
  }
  return key
}

function keysOfText(secret: string): Map<string, HmacKey> {
  let keys = textKeys.get(secret)
  if (keys === undefined) {
    if (textKeys.size >= CACHE_SIZE) textKeys.clear()
    keys = new Map()
    textKeys.set(secret, keys)
  }
  return keys
}

function keysOfBytes(secret: Uint8Array): Map<string, HmacKey> {
  let entry = byteKeys.get(secret)
  // A caller may overwrite the array with the next secret.
  if (entry === undefined || !equalBytes(entry.copy, secret)) {
    entry = { copy: secret.slice(), keys: new Map() }
    byteKeys.set(secret, entry)
  }
  return entry.keys
}
