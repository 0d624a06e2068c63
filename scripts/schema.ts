/**
 * The functions that each provider's `schemas.ts` is written with. Used by `npm run generate` and by tests; never imported by
 * code that runs in a user's process.
 */
import Type, { type TObject, type TProperties, type TSchema } from 'typebox'
import type { Sensitivity } from '../src/core/catalog.js'
import type { OpenEnum } from '../src/core/types.js'

/** Facts about a field other than its type. */
export interface FieldNotes {
  /** The page that says so. Inherited from the object around it where left out. */
  source?: string
  /** The unit of a number or a text: `dollars`, `RFC 3339 time` … */
  unit?: string
  /** Why the value must not be seen. */
  sensitive?: Sensitivity
  /** True if the provider's documentation does not have it: it was seen elsewhere, and may be missing or different. */
  unconfirmed?: boolean
  /** True if our types promise the member, although the provider does not say that it is always there. */
  promised?: boolean
  /** The text that `redact` may show: an id of a thing, never of a person; or a currency code. Other text is hidden. */
  shown?: 'id' | 'currency'
}

/** The JSON Schema annotations that {@link FieldNotes} become. */
function annotations(description: string, notes: FieldNotes) {
  return {
    description,
    ...(notes.source && { 'x-source': notes.source }),
    ...(notes.unit && { 'x-unit': notes.unit }),
    ...(notes.sensitive && { 'x-sensitive': notes.sensitive }),
    ...(notes.unconfirmed && { 'x-unconfirmed': true }),
    ...(notes.promised && { 'x-required-by': 'giftcard-webhooks' }),
    ...(notes.shown && { 'x-shown': notes.shown }),
  }
}

export const text = (description: string, notes: FieldNotes = {}) => Type.String(annotations(description, notes))

/** Required text that is not empty. */
export const id = (description: string, notes: FieldNotes = {}) =>
  Type.String({ ...annotations(description, notes), minLength: 1 })

export const number = (description: string, notes: FieldNotes = {}) => Type.Number(annotations(description, notes))

export const boolean = (description: string, notes: FieldNotes = {}) => Type.Boolean(annotations(description, notes))

export const integer = (description: string, notes: FieldNotes = {}) => Type.Integer(annotations(description, notes))

/** Text or a whole number, for a member that is documented as both. The event has the value that was sent. */
export const textOrInteger = (description: string, notes: FieldNotes = {}) =>
  Type.Unsafe<string | number>({ type: ['string', 'integer'], ...annotations(description, notes) })

/** An object of which no member is documented. */
export const record = (description: string, notes: FieldNotes = {}) =>
  Type.Unsafe<Record<string, unknown>>({
    type: 'object',
    ...annotations(description, notes),
    additionalProperties: true,
  })

/** Any JSON value: content that the provider's users choose, or an object that has nothing to do with gift cards. Never checked. */
export const json = (description: string, notes: FieldNotes = {}) => Type.Unknown(annotations(description, notes))

export const list = <Item extends TSchema>(item: Item, description: string, notes: FieldNotes = {}) =>
  Type.Array(item, annotations(description, notes))

/** Text with known values, to which the provider may add at any time. */
export const openEnum = <const Known extends readonly string[]>(
  known: Known,
  description: string,
  notes: FieldNotes = {},
) =>
  Type.Unsafe<OpenEnum<Known[number]>>({
    type: 'string',
    ...annotations(description, notes),
    'x-known-values': known,
  })

/** An object with its own name: an interface, a validator and a `$defs` entry. Other members are always allowed. */
export const named = <Properties extends TProperties>(
  name: string,
  description: string,
  properties: Properties,
  notes: FieldNotes = {},
) => Type.Object(properties, { ...annotations(description, notes), title: name })

/** The same object, as a field with its own description; the object's stays with it, for the place that describes the object. */
export const as = <Schema extends TSchema>(schema: Schema, description: string, notes: FieldNotes = {}): Schema => ({
  ...schema,
  ...annotations(description, notes),
  'x-object-description': (schema as { description?: string }).description,
})

/** May be missing. */
export const optional = <Schema extends TSchema>(schema: Schema) => Type.Optional(schema)

/** May be missing, or be `null`. */
export const nullable = <Schema extends TSchema>(schema: Schema) => Type.Optional(Type.Union([schema, Type.Null()]))

/** One documented event of a provider. */
export interface EventSchema {
  /** The interface's name, such as `OrderCreatedEvent`. */
  name: string
  /** When the provider sends it. */
  description: string
  source: string
  /** The shape of `event.data`. */
  data: TObject
  /** True where deliveries without data are known or likely. */
  optionalData?: true
  /** True if the content is not documented at all: without data, the event has an empty object. */
  undocumentedData?: true
  /** True if this project composed the sample body, because the provider publishes none, or only a part. */
  composed?: true
}

/** The documentation of a provider's deliveries. Names of headers and envelope members are in the declaration (`index.ts`). */
export interface ProviderSchema {
  /** The provider's name as it writes it. */
  title: string
  /** True while no delivery that was captured from the provider has confirmed these schemas. */
  preview?: true
  /** The meaning of each event member, by its name in the event: `eventId`, `eventType`, `merchantId` … */
  envelope: TObject
  /** Documented members around the data that have no place in the event, by their own names. They are in `event.extra`. */
  extra?: TObject
  events: Readonly<Record<string, EventSchema>>
  /** The request headers, by name; `signature`, `id` and `timestamp` stand for those of the signature scheme. */
  headers: TObject
  /** A challenge at registration that is not an event. */
  handshake?: TObject
}
