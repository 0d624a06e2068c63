import { isObject, type Members } from './core/json.js'
import type { AnyProvider, ShownTree, WebhookEvent } from './core/types.js'
import { shownByProvider } from './providers/generated/shown.js'

const HIDDEN = '[redacted]'

/** Members around `data` that cannot be spent and are not about a person. */
const SHOWN_MEMBERS: readonly string[] = [
  'provider',
  'eventType',
  'eventId',
  'createdAt',
  'dedupeKey',
  'snapshotOf',
  'version',
]

/**
 * Copies an event for a log, with `'[redacted]'` in place of everything that can be spent or is about a person.
 *
 * What is not described cannot be trusted to be harmless: undocumented members, and all data of an unknown event, are hidden too.
 *
 * @param event - An event, as a `parse` function returned it. It is not changed.
 * @param provider - For a provider of your own: its `show` says what is shown. Without it, nothing of its data is.
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
export function redact<Event extends WebhookEvent>(
  event: Event,
  provider?: Pick<AnyProvider<never, Event>, 'name' | 'facts'>,
): Omit<Event, 'data'> & { data: unknown } {
  const { eventType } = event
  const builtIn = ownMember(shownByProvider, event.provider) as Members | undefined
  const types = provider ? { ...builtIn, ...provider.facts.show } : builtIn
  const shown = types && (ownMember(types, eventType) as true | ShownTree | undefined)
  // The fields of the envelope that a provider's documents name, such as Square's merchantId, are part of its own table.
  const copy: Members = {}
  for (const [name, value] of Object.entries(event)) {
    if (name === 'data') copy[name] = shown ? copyShown(value, shown) : HIDDEN
    else if (name === 'extra') copy[name] = isObject(value) && Object.keys(value).length === 0 ? value : HIDDEN
    else if (name === 'issues') copy[name] = value
    else copy[name] = typeof value === 'string' && isShown(name, event) ? value : HIDDEN
  }
  return copy as Omit<Event, 'data'> & { data: unknown }
}

const ownMember = (object: object | undefined, key: string): unknown =>
  object !== undefined && Object.hasOwn(object, key) ? (object as Members)[key] : undefined

/** `receivedType` is ours only on events of another type; fields of a provider's envelope are ids of businesses. */
function isShown(name: string, { eventType, provider }: WebhookEvent): boolean {
  if (name === 'receivedType') return eventType === 'unknown' || eventType === 'invalid'
  return (
    SHOWN_MEMBERS.includes(name) ||
    (ownMember(shownByProvider, provider) !== undefined && ['merchantId', 'programId', 'subscriptionId'].includes(name))
  )
}

function copyShown(value: unknown, shown: true | ShownTree): unknown {
  if (Array.isArray(value)) return value.map((item) => copyShown(item, shown))
  // An object where a plain value is documented may hold anything.
  if (shown === true) return typeof value === 'object' && value !== null ? HIDDEN : value
  if (!isObject(value)) return value === null ? null : HIDDEN
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      Object.hasOwn(shown, name) ? copyShown(member, shown[name] as true | ShownTree) : HIDDEN,
    ]),
  )
}
