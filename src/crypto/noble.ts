/** SHA-256 in pure JavaScript, by `@noble/hashes`: the fallback for runtimes without a working native hash. */
import type { sha256 as Sha256 } from '@noble/hashes/sha2.js'
import { type Engine, keyBlocks } from './engine.js'

export function nobleEngine(sha256: typeof Sha256): Engine {
  const encoder = new TextEncoder()
  return {
    name: 'noble',
    sha256Hex(data) {
      const digest = sha256(typeof data === 'string' ? encoder.encode(data) : data)
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
    },
    hmacKey(secret) {
      // The key blocks are hashed once; each delivery continues from a copy of that state.
      const [innerBlock, outerBlock] = keyBlocks(secret, sha256)
      const inner = sha256.create().update(innerBlock)
      const outer = sha256.create().update(outerBlock)
      return {
        sign(before, body, after, encoding) {
          const hash = inner.clone()
          for (const part of [encoder.encode(before), body, encoder.encode(after)]) hash.update(part)
          const binary = String.fromCharCode(...outer.clone().update(hash.digest()).digest())
          return encoding === 'binary' ? binary : btoa(binary)
        },
      }
    },
  }
}
