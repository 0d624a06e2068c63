/** `#hash` for every runtime but Node: the native engine if there is a working one, else noble, which is in the bundle. */
import { sha256 } from '@noble/hashes/sha2.js'
import type { Engine } from './engine.js'
import { findNativeEngine } from './native.js'
import { nobleEngine } from './noble.js'

export function createEngine(): Engine {
  return findNativeEngine() ?? nobleEngine(sha256)
}
