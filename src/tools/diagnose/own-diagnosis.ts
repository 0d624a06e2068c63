import type { Delivery } from '../../core/types.js'
import type { BodyFacts } from './body-variants.js'
import type { Finding } from './finding.js'

/** What is known of one provider alone. */
export interface OwnDiagnosis {
  /** Headers of its deliveries that the declaration does not name. */
  readonly headers?: readonly string[]
  /** The order of the members of a real delivery, by the object they are in. */
  readonly order?: BodyFacts['order']
  /** Findings for what only this provider has; what is certain ends the diagnosis. */
  explain(delivery: Delivery, options: Readonly<Record<string, unknown>>): Finding[]
}
