/** Standard Schema objects: what `parse` made passes, also after a queue; anything else is described. */
import { describe, expect, test } from 'vitest'
import {
  giftronautSchema,
  giftronautSchemas,
  loopzSchema,
  loopzSchemas,
  squareSchema,
  squareSchemas,
} from '../../src/standard-schema.js'
import { subjects } from '../deliveries.js'

const schemas = {
  giftronaut: [giftronautSchema, giftronautSchemas],
  square: [squareSchema, squareSchemas],
  loopz: [loopzSchema, loopzSchemas],
} as Record<string, any>

describe.each(
  subjects
    .filter(({ provider }) => provider.name in schemas)
    .map((subject) => [subject.provider.name, subject] as const),
)('%s', (name, subject) => {
  const [any, each] = schemas[name]
  test.each(Object.entries(subject.samples))('%s', (type, sample) => {
    const event = JSON.parse(JSON.stringify(subject.provider.parse(subject.deliver(type, sample))))
    for (const schema of [any, each[type]]) expect(schema['~standard'].validate(event)).toEqual({ value: event })
    expect(each.unknown['~standard'].validate(event).issues).toHaveLength(1)
    expect(any['~standard'].validate({ ...event, data: 3 }).issues).toEqual([
      { message: 'Expected object, received integer.', path: ['data'] },
    ])
    expect(any['~standard'].validate({ ...event, provider: 'other', dedupeKey: '' }).issues).toHaveLength(2)
    expect(any['~standard'].validate({ ...event, eventType: 'constructor' }).issues).toHaveLength(1)
  })

  test('unknown events, and what is not an event', () => {
    const [, sample] = Object.entries(subject.samples)[0] as [string, string]
    const event = subject.provider.parse(subject.deliver('new.type', subject.retype(sample, 'new.type') ?? sample))
    expect(any['~standard'].validate(event)).toEqual({ value: event })
    for (const no of [undefined, null, 'text', []]) expect(any['~standard'].validate(no).issues).toHaveLength(1)
  })
})

test('paths are in pieces', () => {
  const { issues } = squareSchema['~standard'].validate({
    provider: 'square',
    eventType: 'gift_card.updated',
    dedupeKey: 'k',
    eventId: 'e',
    data: { id: '1', object: { gift_card: { type: 'DIGITAL', customer_ids: ['a', 3] } } },
  })
  expect(issues?.[0]?.path).toEqual(['data', 'object', 'gift_card', 'customer_ids', 1])
})
