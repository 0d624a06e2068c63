/** Standard Schemas (https://standardschema.dev) of events, made from the generated checks. */
import { type Check, id, object, string } from './checks.js'
import type { Issue } from './errors.js'
import type { Members } from './json.js'
import type { EventOf, WebhookEvent } from './types.js'

/** A Standard Schema, version 1, of an event. The output is the input: nothing is changed or left out. */
export interface EventSchema<Event> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'giftcard-webhooks'
    validate(value: unknown): { readonly value: Event; readonly issues?: undefined } | SchemaFailure
    readonly types?: { readonly input: Event; readonly output: Event } | undefined
  }
}

/** The differences from the documented shape. Holds names of types, never a value. */
export interface SchemaFailure {
  readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[]
}

/** A schema for each event type of a provider, `'unknown'` among them. */
export type EventSchemas<Event extends WebhookEvent> = {
  readonly [Type in Event['eventType']]: EventSchema<EventOf<Event, Type>>
}

type Checks = Readonly<Record<string, Check>>

/** Creates one schema per event type. */
export function schemasOf<Event extends WebhookEvent>(provider: string, checks: Checks): EventSchemas<Event> {
  const types = [...Object.keys(checks), 'unknown']
  return Object.fromEntries(types.map((type) => [type, schemaOf(provider, checks, type)])) as never
}

/** Creates a schema of every event, or of the events of one type. */
export function schemaOf<Event>(provider: string, checks: Checks, only?: string): EventSchema<Event> {
  const types = only === undefined ? [...Object.keys(checks), 'unknown'] : [only]
  return {
    '~standard': {
      version: 1,
      vendor: 'giftcard-webhooks',
      validate(value) {
        const issues: Issue[] = []
        object(value, '', '', issues, (event) => checkEvent(event, provider, checks, types, issues))
        if (issues.length === 0) return { value: value as Event }
        return {
          issues: issues.map(({ path, expected, received }) => ({
            message: `Expected ${expected}, received ${received}.`,
            path: segmentsOf(path),
          })),
        }
      },
    },
  }
}

function checkEvent(event: Members, provider: string, checks: Checks, types: readonly string[], issues: Issue[]): void {
  oneOf(event, 'provider', [provider], issues)
  oneOf(event, 'eventType', types, issues)
  id(event.dedupeKey, '', 'dedupeKey', issues)
  id(event.eventId, '', 'eventId', issues)
  if (event.createdAt !== undefined) string(event.createdAt, '', 'createdAt', issues)
  const type = event.eventType as string
  if (type === 'unknown') id(event.receivedType, '', 'receivedType', issues)
  else if (Object.hasOwn(checks, type)) (checks[type] as Check)(event.data, issues)
}

function oneOf(event: Members, key: string, allowed: readonly string[], issues: Issue[]): void {
  if (allowed.includes(event[key] as string)) return
  issues.push({ path: key, expected: allowed.map((name) => `'${name}'`).join(' or '), received: 'something else' })
}

/** Splits a path such as `data.items[0].id`. */
const segmentsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) => (index === undefined ? name : Number(index)))
