/** Node. noble is only loaded where it is needed, which is never: it takes longer to load than all the rest. */
import type { Engine } from './engine.js'
import { findNativeEngine } from './native.js'
import { nobleEngine } from './noble.js'

/** Chooses the engine. */
export function chooseEngine(): Engine {
  return findNativeEngine() ?? nobleEngine(loadSha256())
}

/** For a Node that was built without its `crypto`. */
function loadSha256() {
  // Not an import: it would cost a millisecond of every start.
  const { createRequire } = process.getBuiltinModule('node:module')
  return createRequire(import.meta.url)('@noble/hashes/sha2.js')._SHA256
}

export { readNodeBody } from './body.js'
export { loadDiagnose } from './diagnosis.js'
