/** `#hash` for Node and every `require`. Loads noble only as a fallback, because importing it would double the start-up time. */
import { createRequire } from 'node:module'
import type { Engine } from './engine.js'
import { findNativeEngine } from './native.js'
import { nobleEngine } from './noble.js'

export function createEngine(): Engine {
  return findNativeEngine() ?? nobleEngine(createRequire(import.meta.url)('@noble/hashes/sha2.js').sha256)
}
