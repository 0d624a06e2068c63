/** Runs the `diagnose` option of a route on rejected deliveries, within limits. */
import { isDevelopment } from './env.js'
import type { ReceivedDelivery } from './receive.js'
import type { Diagnose } from './route-options.js'
import type { AnyProvider, Finding, WebhookEvent } from './types.js'

/** At most one diagnosis a second, of bodies up to this size: each costs up to a quarter of a second. */
const INTERVAL_MS = 1_000
const MAX_BYTES = 65_536

/** Explains why a delivery was rejected; `undefined` if it was not diagnosed. */
export function createExplainer<Options, Event extends WebhookEvent>(provider: AnyProvider<Options, Event>) {
  let last = Number.NEGATIVE_INFINITY
  return (
    delivery: ReceivedDelivery,
    diagnose: Diagnose | undefined,
    options: unknown,
  ): readonly Finding[] | undefined => {
    if (!diagnose || !isDevelopment() || delivery.body.length > MAX_BYTES || options === undefined) return undefined
    if (performance.now() - last < INTERVAL_MS) return undefined
    try {
      return diagnose(provider, delivery, options as Options).findings
    } catch {
      // Diagnosis is best effort: the delivery is rejected anyway.
      return undefined
    } finally {
      last = performance.now()
    }
  }
}
