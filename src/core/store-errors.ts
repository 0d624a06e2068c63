/** Errors of a store that fails, does not answer, or returns an invalid result. */
import { RETRIED, type WebhookError, webhookError } from './errors.js'
import type { Store, StoreFailure } from './store.js'

/** The part of a store that its errors use: the names of its failures. */
export interface Subject {
  readonly provider: string
  readonly eventType: string
  readonly failureOf?: Store['failureOf']
}

/** The code of an error that the store does not name. */
function codeOf(error: unknown): StoreFailure | undefined {
  const { code } = Object(error) as { code?: unknown }
  return typeof code === 'string' && /^\w{3,40}$/.test(code) ? { code } : undefined
}

/** Creates `store_unavailable` for an error of the store, with its cause in the message. */
export function storeFailed({ failureOf = codeOf }: Subject, cause: unknown): WebhookError {
  const failure = failureOf(cause)
  const what = failure?.reason ? `${failure.reason} (${failure.code})` : failure ? `failed (${failure.code})` : 'failed'
  return webhookError(
    'store_unavailable',
    `The store ${what}, so the event was not recorded as handled.`,
    `${failure?.hint ?? 'See `cause`.'} ${RETRIED}`,
    { cause },
  )
}

/** Creates `store_unavailable` for a store that does not answer, or returns an invalid result. */
export function storeUnavailable(_work: Subject, what: string, hint: string): WebhookError {
  return webhookError(
    'store_unavailable',
    `The store ${what}, so the event was not recorded as handled.`,
    `${hint} ${RETRIED}`,
  )
}
