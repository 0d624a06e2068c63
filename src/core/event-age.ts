/** `maxEventAgeDays`: rejects events whose signed time of creation is older. */
import { webhookError } from './errors.js'
import { eventDate } from './event-date.js'
import type { ProviderFacts, WebhookEvent } from './types.js'

const DAY_MS = 86_400_000

/** Throws for a limit that is not a number, and for a provider whose events have no signed time of creation. */
export function checkMaxEventAge(days: unknown, provider: string, { envelope, scheme }: ProviderFacts): void {
  if (typeof days !== 'number' || !(days > 0)) {
    throw webhookError('configuration', 'maxEventAgeDays is not a number of days.', 'Leave it out, or set a number.')
  }
  // Headers are not signed. With a token in the URL, nothing is signed.
  const isSigned = typeof envelope.createdAt === 'string' && scheme?.type !== 'url-token'
  if (isSigned) return
  throw webhookError(
    'configuration',
    `maxEventAgeDays needs a signed time of creation, which the events of ${provider} do not have.`,
    'Leave it out, and handle each event once with a store.',
  )
}

/** Rejects an event that was created longer ago. An event without a valid time passes, because the provider signed it like that. */
export function rejectOldEvent(event: WebhookEvent & { createdAt?: string | undefined }, days: number): void {
  const created = eventDate(event)?.getTime() ?? Number.NaN
  if (!(Date.now() - created > days * DAY_MS)) return
  throw webhookError(
    'timestamp_out_of_tolerance',
    `The event was created more than ${days} days ago.`,
    'Most likely someone sent a captured delivery again. If the provider sends events this late, raise maxEventAgeDays.',
  )
}
