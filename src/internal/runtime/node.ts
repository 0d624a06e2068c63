/** Node. noble is only loaded where it is needed, which is never: it takes longer to load than all the rest. */
import { createRequire } from 'node:module'
import type { Engine } from './engine.js'
import { findNativeEngine } from './native.js'
import { nobleEngine } from './noble.js'

/** Chooses the engine. */
export function chooseEngine(): Engine {
  return findNativeEngine() ?? nobleEngine(createRequire(import.meta.url)('@noble/hashes/sha2.js')._SHA256)
}

export { readNodeBody } from './body.js'
