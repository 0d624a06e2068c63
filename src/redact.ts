import { isObject } from './core/checks.js'
import type { WebhookEvent } from './core/types.js'
import { shownData as giftronaut } from './providers/giftronaut/generated/redaction.js'
import { shownData as loopz } from './providers/loopz/generated/redaction.js'
import { shownData as square } from './providers/square/generated/redaction.js'

/** The members of an object that may be seen: 1 for a value, or what may be seen of the object there. */
export interface Shown {
  readonly [member: string]: 1 | Shown
}

const HIDDEN = '[redacted]'

const shownByProvider: Readonly<Record<string, Readonly<Record<string, Shown>>>> = { giftronaut, loopz, square }

/** The fields around `data`, none of which can be spent or is about a person. */
const FIELDS: readonly string[] = [
  'provider',
  'eventType',
  'receivedType',
  'eventId',
  'createdAt',
  'dedupeKey',
  'merchantId',
  'programId',
  'subscriptionId',
]

/**
 * Copies an event for a log, with `'[redacted]'` in place of everything that can be spent or is about a person.
 *
 * What nobody has described cannot be trusted either: undocumented members, and all data of an unknown event, are hidden too.
 *
 * @param event - An event, as a `parse` function returned it. It is not changed.
 * @returns A copy to log. `data` keeps its outline, but no longer the event's type.
 * @example
 * ```ts
 * import { redact } from 'giftcard-webhooks'
 * import { parse } from 'giftcard-webhooks/loopz'
 *
 * const event = parse({ headers: { 'x-loopz-webhook-topic': 'gift-card.created' }, body: '{"id":"7","gan":"6000000000000001"}' })
 * console.log(redact(event).data) // { id: '7', gan: '[redacted]' }
 * ```
 */
export function redact<Event extends WebhookEvent>(event: Event): Omit<Event, 'data'> & { data: unknown } {
  const { provider, eventType } = event
  const types = Object.hasOwn(shownByProvider, provider) ? shownByProvider[provider] : undefined
  const shown = types && Object.hasOwn(types, eventType) ? types[eventType] : undefined
  const copy: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(event)) {
    if (name === 'data') copy[name] = shown ? copyShown(value, shown) : HIDDEN
    else copy[name] = FIELDS.includes(name) && typeof value === 'string' ? value : HIDDEN
  }
  return copy as Omit<Event, 'data'> & { data: unknown }
}

function copyShown(value: unknown, shown: 1 | Shown): unknown {
  if (Array.isArray(value)) return value.map((item) => copyShown(item, shown))
  // An object where a plain value is documented may hold anything.
  if (shown === 1) return typeof value === 'object' && value !== null ? HIDDEN : value
  if (!isObject(value)) return value === null ? null : HIDDEN
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      Object.hasOwn(shown, name) ? copyShown(member, shown[name] as 1 | Shown) : HIDDEN,
    ]),
  )
}
