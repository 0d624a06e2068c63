/** `maxEventAgeDays`: rejects events whose signed time of creation is older. */
import { webhookError } from './errors.js'
import type { ProviderFacts } from './types.js'

/** Throws for a limit that is not a number, and for a provider whose events have no signed time of creation. */
export function checkMaxEventAge(days: unknown, provider: string, { envelope, scheme }: ProviderFacts): void {
  if (typeof days !== 'number' || !(days > 0)) {
    throw webhookError(
      'configuration',
      'maxEventAgeDays is not a number of days.',
      'Leave it out, or set a whole number.',
    )
  }
  // Headers are not signed. With a token in the URL, nothing is signed.
  const isSigned = typeof envelope.createdAt === 'string' && scheme?.type !== 'url-token'
  if (isSigned) return
  throw webhookError(
    'configuration',
    `maxEventAgeDays needs a signed createdAt, which ${provider} does not send.`,
    'Leave it out.',
  )
}

/** Rejects an event that was created longer ago. An event without a valid time passes, because the provider signed it like that. */
export function rejectOldEvent({ createdAt = '' }: { readonly createdAt?: string }, days: number): void {
  // To the second, and in UTC if there is no zone, because engines differ in that case.
  const created = Date.parse(createdAt.slice(0, 19) + (/[+-]\d\d:\d\d$/.exec(createdAt)?.[0] ?? 'Z'))
  if (!(Date.now() - created > days * 86_400_000)) return
  throw webhookError(
    'timestamp_out_of_tolerance',
    `The event was created more than ${days} days ago.`,
    'Raise maxEventAgeDays unless it is a replay.',
  )
}
