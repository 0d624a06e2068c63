/** A whole route over a store, as a provider sees it. */
import { webhook } from '../../src/adapters/fetch.js'
import type { WebhookError } from '../../src/core/errors.js'
import type { Outcome } from '../../src/core/outcome.js'
import type { RouteOptions } from '../../src/core/route-options.js'
import type { Store } from '../../src/core/store.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { signedHeaders } from '../deliveries.js'

const secret = 'gn_test'

/** Gives `send`, which delivers an event and gives the status, and what the application is told. */
export function deliver(
  store: Store,
  handle: (signal: AbortSignal, context: { transaction: unknown }) => unknown,
  handlerTimeoutMs = 9_000,
  more: Pick<RouteOptions, 'maxAttempts' | 'onDeadLetter' | 'order' | 'name'> = {},
) {
  const errors: WebhookError[] = []
  const outcomes: Outcome[] = []
  const route = webhook(
    giftronaut,
    {
      secret,
      store,
      handlerTimeoutMs,
      ...more,
      onError: (error) => errors.push(error),
      onOutcome: (outcome) => outcomes.push(outcome),
    },
    (_event, context) => handle(context.signal, context),
  )
  const send = async (
    eventId: string = crypto.randomUUID(),
    { organizationId = 'ORG-1', createdAt = '2026-04-15T14:30:00.000' } = {},
  ) => {
    const data = { organizationId, currency: 'USD' }
    const body = JSON.stringify({ eventId, eventType: 'balance.depleted', createdAt, data })
    const headers = signedHeaders(giftronaut, body, { secret })
    const response = (await route(new Request('http://127.0.0.1/', { method: 'POST', body, headers }))) as Response
    return response.status
  }
  return { send, errors, outcomes }
}

export const never = () => new Promise<never>(() => {})
export const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
/** Resolves when everything that does not wait for a timer has run. */
export const settled = () => new Promise((resolve) => setImmediate(resolve))
