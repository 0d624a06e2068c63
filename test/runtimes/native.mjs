/** The smoke suite with the runtime's own hash, where it has one. */
import { smoke } from './smoke.mjs'

if (typeof process.getBuiltinModule('node:crypto')?.createHash !== 'function') throw new Error('No node:crypto here.')
console.log(`passed ${await smoke()}`)
