/** Facts for `diagnose` about single providers beyond their declarations, by identity. */
import type { SomeProvider } from '../built-in.js'
import { loopz, loopzDiagnosis } from './loopz.js'
import type { OwnDiagnosis } from './own-diagnosis.js'
import { square, squareDiagnosis } from './square.js'

const own = /* @__PURE__ */ new Map<object, OwnDiagnosis>([
  [loopz.facts.envelope, loopzDiagnosis],
  [square.facts.envelope, squareDiagnosis],
])

export const ownDiagnosis = ({ facts }: SomeProvider): OwnDiagnosis | undefined => own.get(facts.envelope)
