/** Finding `giftcard-webhooks/diagnose` when it is needed, for a route's `diagnose: true`. */
import type { Diagnose } from '../core/route.js'

/**
 * From where the program is, and not by an `import`: bundlers would follow it, and every bundle would carry the diagnosis; and
 * one that they cannot follow stops tools that walk through modules. `undefined` where the package is not to be found.
 */
export function loadDiagnose(): Diagnose | undefined {
  try {
    const { argv, getBuiltinModule } = globalThis.process
    return getBuiltinModule('node:module').createRequire(argv[1] as string)('giftcard-webhooks/diagnose').diagnose
  } catch {
    return undefined
  }
}
