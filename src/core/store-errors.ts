/** The errors of a store that fails, does not answer, or answers what is no answer. */
import { RETRIED, type WebhookError, webhookError } from './errors.js'
import type { Store, StoreFailure } from './store.js'

/** What the store's errors need to know: how the store names the causes of its failures. */
export interface Subject {
  readonly provider: string
  readonly eventType: string
  readonly failureOf?: Store['failureOf']
}

/** The code of an error whose store has no word for it. */
function codeOf(error: unknown): StoreFailure | undefined {
  const { code } = Object(error) as { code?: unknown }
  return typeof code === 'string' && /^\w{3,40}$/.test(code) ? { code } : undefined
}

/** `store_unavailable` for whatever a store threw, with the cause in its message. */
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
