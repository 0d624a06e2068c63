/** What `diagnose` has to know of a provider. Each provider's own is in its folder, as `diagnosis.ts`. */
import type { Delivery, Secrets } from '../../core/types.js'
import type { Finding } from './finding.js'
import type { Budget } from './search.js'

/** One provider, as `diagnose` needs it. */
export interface DiagnosisKit<Options> {
  readonly title: string
  /** Headers that no other provider sends, in lower case. */
  readonly headers: readonly string[]
  /** What is wrong with a delivery that `verify` refused. */
  explain(delivery: Delivery, options: Options, otherSecrets: Secrets | undefined, budget: Budget): Finding[]
}
