/**
 * `@noble/hashes`, for runtimes whose own hash is out of reach (browsers, Workers without Node compatibility).
 *
 * package.json's `imports` puts `sha256.node.ts` in this file's place on Node, where noble is never needed and would take
 * longer to load than all the rest of this library.
 */
import { sha256 } from '@noble/hashes/sha2.js'

/** Gives noble's SHA-256. */
export function loadSha256(): typeof sha256 {
  return sha256
}
