/** SHA-256 in pure JavaScript, by `@noble/hashes`: for every runtime without a hash of its own. */
import type { _SHA256 } from '@noble/hashes/sha2.js'
import { type Engine, keyBlocks } from './engine.js'

/** The engine over noble's class: its `sha256` function wraps that for the sake of its other hashes, and weighs more. */
export function nobleEngine(Sha256: typeof _SHA256): Engine {
  const sha256 = (bytes: Uint8Array): Uint8Array => new Sha256().update(bytes).digest()
  return {
    name: 'noble',
    sha256,
    prepare(secret, prefix) {
      // The key blocks are hashed once; a delivery goes on from copies of that state.
      const [innerBlock, outerBlock] = keyBlocks(secret, sha256)
      const inner = new Sha256().update(innerBlock).update(prefix)
      const outer = new Sha256().update(outerBlock)
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
