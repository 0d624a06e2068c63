/**
 * Standard Schema (https://standardschema.dev): one object for each event and each provider, for tRPC, Hono validators, queues and
 * whatever else takes one.
 *
 * They check an event that `parse` made, where it comes back as plain JSON: from a queue, or from another service of yours. They
 * cannot tell who sent it: verify a delivery where it arrives.
 *
 * @module
 */

import { type Check, checkLossless, id, object, string } from './core/checks.js'
import type { Issue } from './core/errors.js'
import type { EventOf, WebhookEvent } from './core/types.js'
import type { GiftronautEvent } from './providers/giftronaut/generated/events.js'
import {
  dataCheck as giftronautCheck,
  eventTypes as giftronautTypes,
} from './providers/giftronaut/generated/validate.js'
import type { LoopzEvent } from './providers/loopz/generated/events.js'
import { dataCheck as loopzCheck, eventTypes as loopzTypes } from './providers/loopz/generated/validate.js'
import type { SquareEvent } from './providers/square/generated/events.js'
import { dataCheck as squareCheck, eventTypes as squareTypes } from './providers/square/generated/validate.js'

/** A Standard Schema, version 1, of an event. What comes out is what went in: nothing is changed or left out. */
export interface EventSchema<Event> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'giftcard-webhooks'
    validate(value: unknown): { readonly value: Event; readonly issues?: undefined } | SchemaFailure
    readonly types?: { readonly input: Event; readonly output: Event } | undefined
  }
}

/** What does not fit. Holds names of types, never a value. */
export interface SchemaFailure {
  readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[]
}

/** A schema for each event type of a provider, `'unknown'` among them. */
export type EventSchemas<Event extends WebhookEvent> = {
  readonly [Type in Event['eventType']]: EventSchema<EventOf<Event, Type>>
}

/** What an event of a provider holds beside its type and data. */
interface Shape {
  readonly provider: string
  readonly eventTypes: readonly string[]
  dataCheck(type: string): Check | undefined
  readonly required: Readonly<Record<string, typeof id>>
  readonly optional: readonly string[]
}

const giftronaut: Shape = {
  provider: 'giftronaut',
  eventTypes: giftronautTypes,
  dataCheck: giftronautCheck,
  required: { dedupeKey: id, eventId: id, createdAt: string },
  optional: [],
}
const square: Shape = {
  provider: 'square',
  eventTypes: squareTypes,
  dataCheck: squareCheck,
  required: { dedupeKey: id, eventId: id },
  optional: ['createdAt', 'merchantId'],
}
const loopz: Shape = {
  provider: 'loopz',
  eventTypes: loopzTypes,
  dataCheck: loopzCheck,
  required: { dedupeKey: id },
  optional: ['merchantId', 'programId', 'subscriptionId'],
}

/**
 * Any event of Giftronaut.
 *
 * @example
 * ```ts
 * import { giftronautSchema } from 'giftcard-webhooks/standard-schema'
 *
 * const result = giftronautSchema['~standard'].validate(JSON.parse('{"provider":"giftronaut"}'))
 * if (result.issues) console.log(result.issues.length > 0) // true
 * ```
 */
export const giftronautSchema: EventSchema<GiftronautEvent> = /* @__PURE__ */ schemaOf(giftronaut)
/** One schema for each event of Giftronaut. */
export const giftronautSchemas: EventSchemas<GiftronautEvent> = /* @__PURE__ */ schemasOf(giftronaut)

/** Any event of Square. */
export const squareSchema: EventSchema<SquareEvent> = /* @__PURE__ */ schemaOf(square)
/** One schema for each event of Square. */
export const squareSchemas: EventSchemas<SquareEvent> = /* @__PURE__ */ schemasOf(square)

/** Any event of Loopz. */
export const loopzSchema: EventSchema<LoopzEvent> = /* @__PURE__ */ schemaOf(loopz)
/** One schema for each event of Loopz. */
export const loopzSchemas: EventSchemas<LoopzEvent> = /* @__PURE__ */ schemasOf(loopz)

function schemasOf<Event extends WebhookEvent>(shape: Shape): EventSchemas<Event> {
  const types = [...shape.eventTypes, 'unknown']
  return Object.fromEntries(types.map((type) => [type, schemaOf(shape, type)])) as EventSchemas<Event>
}

function schemaOf<Event>(shape: Shape, only?: string): EventSchema<Event> {
  return {
    '~standard': {
      version: 1,
      vendor: 'giftcard-webhooks',
      validate(value) {
        const issues = issuesOf(value, shape, only)
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

function issuesOf(value: unknown, shape: Shape, only: string | undefined): Issue[] {
  const issues: Issue[] = []
  object(value, '', '', issues, (event) => addIssues(event, shape, only, issues))
  checkLossless(value, issues)
  return issues
}

function addIssues(
  value: Readonly<Record<string, unknown>>,
  shape: Shape,
  only: string | undefined,
  issues: Issue[],
): void {
  const oneOf = (key: string, allowed: readonly string[]) => {
    if (allowed.includes(value[key] as string)) return
    issues.push({ path: key, expected: allowed.map((name) => `'${name}'`).join(' or '), received: 'something else' })
  }
  oneOf('provider', [shape.provider])
  oneOf('eventType', only === undefined ? [...shape.eventTypes, 'unknown'] : [only])
  for (const [key, check] of Object.entries(shape.required)) check(value[key], '', key, issues)
  for (const key of shape.optional) if (value[key] !== undefined) string(value[key], '', key, issues)

  const type = value.eventType as string
  if (type === 'unknown') id(value.receivedType, '', 'receivedType', issues)
  else {
    const check = shape.dataCheck(type)
    if (check) object(value.data, 'data', '', issues, check)
  }
}

/** `data.items[0].id` in pieces. */
const segmentsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) => (index === undefined ? name : Number(index)))
