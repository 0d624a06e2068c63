import { isObject, type Members } from './core/json.js'
import type { AnyProvider, ShownEvents, ShownTree, ShownValue, WebhookEvent } from './core/types.js'
import { shownByProvider } from './providers/generated/shown.js'

const HIDDEN = '[redacted]'

/** The format of member names. Other keys may be values, as in an object that is keyed by card code. */
const NAME = /^[a-z_][a-z_-]{0,39}\d?$/i

/** The shown parts of the members of every event. All are text by the library or the provider, in formats that names and addresses do not have. */
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
 * Copies an event for a log: shows values that are known to be harmless, and replaces the rest with `'[redacted]'`.
 *
 * It shows documented numbers, times, known enum values and ids of things. It hides everything that can be spent or is about a
 * person, free text, references, undocumented values, undocumented members (and their names, if they contain digits), and all data
 * of unknown and invalid events.
 *
 * @param event - An event from a `parse` function. It does not change.
 * @param provider - Your own provider: its `show` declares which data is shown. Without it, all data is hidden.
 * @returns A copy to log. `data` keeps its structure, but not the event's type.
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
    // Paths and kinds, never a value. Only invalid events have them.
    else if (name === 'issues' && eventType === 'invalid') copy[name] = value
    else copy[name] = copyShown(value, shownMember(name, eventType, builtIn))
  }
  return copy as Omit<Event, 'data'> & { data: unknown }
}

const ownMember = (object: object | undefined, key: string): unknown =>
  object !== undefined && Object.hasOwn(object, key) ? (object as Members)[key] : undefined

function shownMember(name: string, eventType: string, builtIn: ShownEvents | undefined) {
  // Only these events have one; elsewhere, a provider may use the name.
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
  // An object is documented here, so hide any other value.
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
  // Some providers write amounts as text. The pattern is shorter than any card number.
  number: (value) => typeof value === 'number' || textLike(/^-?\d{1,9}(\.\d{1,6})?$/)(value),
  boolean: (value) => typeof value === 'boolean',
  time: textLike(/^\d{4}-\d\d-\d\d([T ][\d:.]{4,24} ?(Z|[+-]\d\d(:?\d\d)?)?)?$/i),
  id: textLike(/^[\w:.~-]{1,100}$/),
  currency: textLike(/^[A-Z]{3}$/),
}
