/** What the providers' `parse` share: refusing what does not fit, and naming what does. */

import { sha256Hex } from '../crypto/hmac.js'
import { utf8 } from './bytes.js'
import { checkLossless } from './checks.js'
import { type Issue, webhookError } from './errors.js'

/** Throws `invalid_payload` if there are issues, or if the body holds what no backend should work with. */
export function assertValid(body: unknown, issues: Issue[], provider: string, type: string | undefined): void {
  checkLossless(body, issues)
  if (issues.length === 0) return
  const [{ path, expected, received }] = issues as [Issue, ...Issue[]]
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more, see issues)` : ''
  throw webhookError(
    'invalid_payload',
    provider,
    `${type ?? 'The event'} is not as documented: expected ${expected} at ${path || 'the top level'}, received ${received}${more}.`,
    'The provider has changed this event: update this library, or report it.',
    { issues },
  )
}

/** Keeps the members of an envelope that this version does not know, under their own names; ours are never replaced. */
export function keepExtras<Event extends object>(
  event: Event,
  body: Readonly<Record<string, unknown>>,
  isKnown: (name: string) => boolean,
): Event {
  for (const name in body) {
    if (!isKnown(name) && !(name in event)) (event as Record<string, unknown>)[name] = body[name]
  }
  return event
}

/**
 * A key from a provider's own event id. The provider's name keeps two providers' ids apart; an id that queues and databases
 * could choke on (long, or with odd characters) is replaced by its hash, marked with `~`, which no id kept as it is has.
 */
export function dedupeKeyOf(provider: string, eventId: string): string {
  const asItIs = eventId.length <= 200 && !/[^\w.-]/.test(eventId)
  return `${provider}.${asItIs ? eventId : `~${textHash(eventId)}`}`
}

/** SHA-256 of a text as JSON spells it: halves of surrogate pairs, which UTF-8 cannot tell apart, are written out there. */
export function textHash(text: string): string {
  return sha256Hex(utf8(JSON.stringify(text)))
}
