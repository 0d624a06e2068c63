import type { WebhookError } from './errors.js'

/** The outcome of a request. Holds no payload. */
export interface Outcome {
  readonly provider: string
  /** The event type, as printable text; for an unknown event, the provider's name for it. `undefined` if there was no event. */
  readonly eventType: string | undefined
  /** The HTTP status of the answer. */
  readonly status: number
  /** Why the request was rejected, or failed. */
  readonly code: WebhookError['code'] | undefined
  /** The `id` of the secret that matched. */
  readonly keyId: string | undefined
  /** Whether the event was a duplicate, so that it was not handled again. */
  readonly duplicate: boolean
  /** Whether a newer version of its object was handled before, so that this event was not handled. */
  readonly stale: boolean
  /** Whether `onDeadLetter` got the event. */
  readonly deadLetter: boolean
  /** Whether the lease expired while the handler ran and another delivery claimed the event, so that it may be handled twice. */
  readonly leaseLost: boolean
  /** How long it waited for another delivery of the same event or object, in ms. */
  readonly waitedMs: number
  /** How long the store took, in ms. */
  readonly storeMs: number
  /** Names of unknown headers with the provider's prefix, on the first request that has them. One may be a new signature. */
  readonly newHeaders?: readonly string[] | undefined
  /** The time from the start of the request to the answer, in ms. */
  readonly durationMs: number
}
