import type { Delivery } from '../../core/types.js'
import type { BodyFacts } from './body-variants.js'
import type { Finding } from './finding.js'

/** Facts about a single provider. */
export interface OwnDiagnosis {
  /** Headers of its deliveries that the declaration does not name. */
  readonly headers?: readonly string[]
  /** The order of members in a real delivery, by object. */
  readonly order?: BodyFacts['order']
  /** Findings for this provider only. A certain finding ends the diagnosis. */
  explain(delivery: Delivery, options: Readonly<Record<string, unknown>>): Finding[]
}
