/** `@noble/hashes` on Node: loaded at its first use, which is never, as long as Node has its own `node:crypto`. */
import { createRequire } from 'node:module'

/** Gives noble's SHA-256. */
export function loadSha256(): typeof import('@noble/hashes/sha2.js').sha256 {
  return createRequire(import.meta.url)('@noble/hashes/sha2.js').sha256
}
