/** One event on its way to its handler, and what can go wrong there. */

import type { Deadline } from './deadline.js'
import { isWebhookError, type WebhookError, webhookError } from './errors.js'

/** One event on its way to its handler. */
export interface Work<Transaction> {
  readonly key: string
  readonly provider: string
  readonly eventType: string
  readonly deadline: Deadline
  /** The user's handler. */
  run(transaction: Transaction): Promise<void>
  /** Told what goes wrong after the answer was given, when nobody waits for it any more. */
  onLateError(error: WebhookError): void
}

/** What the errors need to know of it. */
type Subject = Pick<Work<never>, 'provider' | 'eventType'>

/** Waits until the deadline, and no longer. What is still running then keeps its claim, and is heard of if it fails. */
export async function beforeDeadline<Result, Transaction>(
  running: Promise<Result>,
  work: Work<Transaction>,
  late: () => WebhookError = () => handlerTimeout(work),
): Promise<Result> {
  let told: WebhookError | undefined
  running.catch((error) => {
    if (told !== undefined && told !== error && isWebhookError(error)) work.onLateError(error)
  })
  return work.deadline.race(running, () => {
    told = late()
    return told
  })
}

/** Calls the store, and turns whatever goes wrong there into one error. */
export async function call<Result>(action: () => Promise<Result>, work: Subject): Promise<Result> {
  try {
    return await action()
  } catch (cause) {
    throw isWebhookError(cause) ? cause : storeUnavailable(work, 'failed', { cause })
  }
}

export function storeUnavailable(work: Subject, what: string, more?: { cause: unknown }): WebhookError {
  return webhookError(
    'store_unavailable',
    `The store ${what}, so the event was not marked as handled.`,
    'Check that it is reachable from this process. The provider sends the event again.',
    more,
  )
}

export function inProgress({ provider, eventType }: Subject): WebhookError {
  return webhookError(
    'in_progress',
    `Another delivery of this ${eventType} event is being handled.`,
    'Nothing to change. The provider sends the event again.',
  )
}

export function leaseLost({ provider, eventType }: Subject): WebhookError {
  return webhookError(
    'in_progress',
    `The lease on this ${eventType} event ran out, and another delivery took over: it may be handled twice.`,
    'This process stood still, or could not reach the store, for longer than leaseMs: raise it, or use `transaction` of postgresStore.',
  )
}

export function handlerFailed({ provider, eventType }: Subject, cause: unknown): WebhookError {
  return webhookError(
    'handler_failed',
    `The handler for ${eventType} threw.`,
    'See `cause`. The provider sends the event again.',
    { cause },
  )
}

export function handlerTimeout({ provider, eventType }: Subject): WebhookError {
  return webhookError(
    'handler_timeout',
    `The handler for ${eventType} took longer than handlerTimeoutMs.`,
    'Hand slow work to a queue, or raise it. Square waits 10 seconds.',
  )
}
