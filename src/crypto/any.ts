/** A runtime that may or may not have `node:crypto` and Node's requests: Workers, Bun, Deno, and bundles for any of them. */
import { _SHA256 } from '@noble/hashes/sha2.js'
import type { Engine } from './engine.js'
import { findNativeEngine } from './native.js'
import { nobleEngine } from './noble.js'

/** Chooses the engine. */
export function chooseEngine(): Engine {
  return findNativeEngine() ?? nobleEngine(_SHA256)
}

export { readNodeBody } from './body.js'
export { loadDiagnose } from './diagnosis.js'
