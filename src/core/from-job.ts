import { webhookError } from './errors.js'
import type { Provider, WebhookEvent } from './types.js'

/**
 * Returns the typed event of a job that a webhook handler enqueued, without verifying it again.
 *
 * Use it in a worker, with a queue that only your application can write to. It checks that the job holds an event of this provider; the
 * shape was checked before the event was enqueued.
 *
 * @param provider - The provider whose events are in the queue, such as `square`.
 * @param data - The job's data: the event as an object, or as JSON text, as in the body of an SQS message.
 * @returns The event, typed as in the handler.
 * @throws {WebhookError} `invalid_payload` for anything that is not an event of this provider.
 * @example
 * ```ts
 * import { fromJob } from 'giftcard-webhooks'
 * import { square } from 'giftcard-webhooks/square'
 *
 * export function work(job: { data: unknown }) {
 *   const event = fromJob(square, job.data)
 *   if (event.eventType === 'gift_card.updated') console.log(event.data.object.gift_card.state)
 * }
 * ```
 */
export function fromJob<Options, Event extends WebhookEvent>(provider: Provider<Options, Event>, data: unknown): Event {
  const event = (typeof data === 'string' ? fromText(data) : data) as Partial<WebhookEvent> | null | undefined
  if (event?.provider === provider.name && typeof event.eventType === 'string' && typeof event.dedupeKey === 'string') {
    return event as Event
  }
  throw webhookError(
    'invalid_payload',
    `The job does not hold an event of ${provider.name}.`,
    'Enqueue the whole event that the handler gets. It survives JSON unchanged.',
  )
}

function fromText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
