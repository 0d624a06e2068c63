/** What is loaded by `require`, whatever the runtime. noble is beside it, and loaded where there is no `node:crypto`. */
import type { Engine } from './engine.js'
import { findNativeEngine } from './native.js'
import { nobleEngine } from './noble.js'

/** `require`, once scripts/build/commonjs.ts has been over it. */
declare function requireLater(path: './noble.cjs'): typeof import('./noble-sha256.js')

/** Chooses the engine. */
export function chooseEngine(): Engine {
  return findNativeEngine() ?? nobleEngine(requireLater('./noble.cjs')._SHA256)
}

export { readNodeBody } from './body.js'
export { loadDiagnose } from './diagnosis.js'
