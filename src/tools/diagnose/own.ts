/** What `diagnose` knows of single providers beyond their declarations, by their value. */
import type { Delivery } from '../../core/types.js'
import type { SomeProvider } from '../built-in.js'
import type { BodyFacts } from './body-variants.js'
import type { Finding } from './finding.js'
import { loopz, loopzDiagnosis } from './loopz.js'
import { square, squareDiagnosis } from './square.js'

/** What is known of one provider alone. */
export interface OwnDiagnosis {
  /** Headers of its deliveries that the declaration does not name. */
  readonly headers?: readonly string[]
  /** The order of the members of a real delivery, by the object they are in. */
  readonly order?: BodyFacts['order']
  /** Findings for what only this provider has; what is certain ends the diagnosis. */
  explain(delivery: Delivery, options: Readonly<Record<string, unknown>>): Finding[]
}

const own = /* @__PURE__ */ new Map<object, OwnDiagnosis>([
  [loopz.facts.envelope, loopzDiagnosis],
  [square.facts.envelope, squareDiagnosis],
])

export const ownDiagnosis = ({ facts }: SomeProvider): OwnDiagnosis | undefined => own.get(facts.envelope)
