import { isObject, type Members } from './core/json.js'
import type { AnyProvider, ShownEvents, ShownTree, ShownValue, WebhookEvent } from './core/types.js'
import { shownByProvider } from './providers/generated/shown.js'

const HIDDEN = '[redacted]'

/** What names of members look like. Others may be values, as in an object that is keyed by card code. */
const NAME = /^[a-z_][a-z_-]{0,39}\d?$/i

/** What is shown of the members that every event has. All are text of the library's or the provider's, in a form that no name or address has. */
const SHOWN_MEMBERS: ShownTree = {
  provider: 'id',
  eventType: 'id',
  eventId: 'id',
  createdAt: 'time',
  dedupeKey: true,
  snapshotOf: true,
  version: 'time',
}

/**
 * Copies an event for a log: what is known to be harmless is shown, and the rest is `'[redacted]'`.
 *
 * Shown are numbers, times, known values of enums and ids of things, where the provider documents them. Hidden are everything
 * that can be spent or is about a person, free text, references, values that are not documented, undocumented members (also their
 * names, where these have digits in them), and all data of an event that is unknown or invalid.
 *
 * @param event - An event, as a `parse` function returned it. It is not changed.
 * @param provider - For a provider of your own: its `show` says what is shown. Without it, none of its data is.
 * @returns A copy to log. `data` keeps its outline, but no longer the event's type.
 * @example
 * ```ts
 * import { redact } from 'giftcard-webhooks'
 * import { parse } from 'giftcard-webhooks/loopz'
 *
 * const event = parse({ headers: { 'x-loopz-webhook-topic': 'location.updated' }, body: '{"id":"7","name":"Ann\'s shop"}' })
 * console.log(redact(event).data) // { id: '7', name: '[redacted]' }
 * ```
 */
export function redact<Event extends WebhookEvent>(
  event: Event,
  provider?: Pick<AnyProvider<never, Event>, 'name' | 'facts'>,
): Omit<Event, 'data'> & { data: unknown } {
  const { eventType } = event
  const builtIn = ownMember(shownByProvider, event.provider) as ShownEvents | undefined
  const own = provider?.name === event.provider ? provider.facts.show : undefined
  const shown = (ownMember(own, eventType) ?? ownMember(builtIn?.data, eventType)) as ShownValue | ShownTree | undefined
  const copy: Members = {}
  for (const [name, value] of Object.entries(event)) {
    if (name === 'data') copy[name] = copyShown(value, shown)
    else if (name === 'extra') copy[name] = isObject(value) && Object.keys(value).length === 0 ? {} : HIDDEN
    // Places and kinds, never a value. Only invalid events have them.
    else if (name === 'issues' && eventType === 'invalid') copy[name] = value
    else copy[name] = copyShown(value, shownMember(name, eventType, builtIn))
  }
  return copy as Omit<Event, 'data'> & { data: unknown }
}

const ownMember = (object: object | undefined, key: string): unknown =>
  object !== undefined && Object.hasOwn(object, key) ? (object as Members)[key] : undefined

function shownMember(name: string, eventType: string, builtIn: ShownEvents | undefined) {
  // Only these events have one, and elsewhere the name may be a provider's.
  if (name === 'receivedType' && (eventType === 'unknown' || eventType === 'invalid')) return 'id'
  return (ownMember(SHOWN_MEMBERS, name) ?? ownMember(builtIn?.envelope, name)) as ShownValue | ShownTree | undefined
}

function copyShown(value: unknown, shown: ShownValue | ShownTree | undefined): unknown {
  if (shown === undefined) return HIDDEN
  if (value === null || value === undefined) return value
  if (Array.isArray(value)) return value.map((item) => copyShown(item, shown))
  if (shown === true) return typeof value === 'object' ? HIDDEN : value
  if (typeof shown === 'string') return isOfKind[shown](value) ? value : HIDDEN
  if (Array.isArray(shown)) return shown.includes(value) ? value : HIDDEN
  // An object is documented here. Anything else may be anything.
  if (!isObject(value)) return HIDDEN
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const how = ownMember(shown as ShownTree, name) as ShownValue | ShownTree | undefined
      return [how !== undefined || NAME.test(name) ? name : HIDDEN, copyShown(member, how)]
    }),
  )
}

const textLike = (form: RegExp) => (value: unknown) => typeof value === 'string' && form.test(value)

const isOfKind: Record<Extract<ShownValue, string>, (value: unknown) => boolean> = {
  // Some providers write amounts as text. Shorter than any card number.
  number: (value) => typeof value === 'number' || textLike(/^-?\d{1,9}(\.\d{1,6})?$/)(value),
  boolean: (value) => typeof value === 'boolean',
  time: textLike(/^\d{4}-\d\d-\d\d([T ][\d:.]{4,24} ?(Z|[+-]\d\d(:?\d\d)?)?)?$/i),
  id: textLike(/^[\w:.~-]{1,100}$/),
  currency: textLike(/^[A-Z]{3}$/),
}
