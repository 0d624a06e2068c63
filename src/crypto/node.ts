/** `#hash` for Node, and for every `require`: noble is loaded only if `node:crypto` does not work, because importing it would double the start. */
import { createRequire } from 'node:module'
import type { Engine } from './engine.js'
import { findNativeEngine } from './native.js'
import { nobleEngine } from './noble.js'

export function createEngine(): Engine {
  return findNativeEngine() ?? nobleEngine(createRequire(import.meta.url)('@noble/hashes/sha2.js').sha256)
}
