/** Hashing as the rest of the core uses it: one engine per process, prepared keys in a bounded cache. */
import { createEngine } from '#hash'
import type { Engine, HmacKey } from '../crypto/engine.js'
import type { Secret } from './types.js'

export type { HmacKey }

let chosen: Engine | undefined

/** The engine of this runtime, created on first use so that importing costs nothing. */
export function engine(): Engine {
  chosen ??= createEngine()
  return chosen
}

/** SHA-256 as 64 lower-case hex digits. Text is hashed as UTF-8. */
export function sha256Hex(data: Uint8Array | string): string {
  return engine().sha256Hex(data)
}

/** SHA-256 of a value as JSON writes it. JSON escapes lone surrogates, which UTF-8 would make equal. */
export function jsonHash(value: unknown): string {
  return sha256Hex(JSON.stringify(value))
}

/** More secrets than one process has. A full cache is emptied. */
const CACHE_SIZE = 256

/** Prepared keys by the text of their secret, for one secret encoding. */
export type KeyCache = Map<string, HmacKey>

/** Prepared keys of byte secrets, by hash: a caller may overwrite the array, and the secret must not stay in memory as text. */
const byteKeys: KeyCache = /* @__PURE__ */ new Map()

/** Returns the prepared key of a secret. `decode` turns a text into bytes. */
export function hmacKey(secret: Secret, decode: (text: string) => Uint8Array, textKeys: KeyCache): HmacKey {
  const isText = typeof secret === 'string'
  const keys = isText ? textKeys : byteKeys
  const id = isText ? secret : sha256Hex(secret)
  let key = keys.get(id)
  if (key === undefined) {
    key = engine().hmacKey(isText ? decode(secret) : secret)
    if (keys.size >= CACHE_SIZE) keys.clear()
    keys.set(id, key)
  }
  return key
}
