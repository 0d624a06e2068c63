/** Standard Schemas of events: the words and the place of every difference. */
import { expect, test } from 'vitest'
import { array, type Check, integer, required } from '../../src/core/checks.js'
import { schemaOf, schemasOf } from '../../src/core/event-schema.js'

const checks: Record<string, Check> = {
  a: required((data, at, issues) => array(data.amounts, at, '.amounts', issues, integer)),
  b: required(() => {}),
}
const schema = schemaOf('acme', checks)
const event = { provider: 'acme', eventType: 'a', eventId: 'e1', dedupeKey: 'k1', data: { amounts: [1] } }
const unknown = { ...event, eventType: 'unknown', receivedType: 'c', data: 7 }

test.each([
  ['known type', event],
  ['unknown type', unknown],
  ['time', { ...event, createdAt: 'soon' }],
])('an event with a %s is valid', (_what, value) => {
  expect(schema['~standard'].validate(value)).toEqual({ value })
})

const amounts = [...Array(12).fill(1), 'text']
test.each<[what: string, value: unknown, message: string, path: unknown[]]>([
  ['no object', 'text', 'Expected object, received string.', []],
  ['another provider', { ...event, provider: 'b' }, "Expected 'acme', received something else.", ['provider']],
  [
    'another type',
    { ...event, eventType: 'c' },
    "Expected 'a' or 'b' or 'unknown', received something else.",
    ['eventType'],
  ],
  ['an empty key', { ...event, dedupeKey: '' }, 'Expected non-empty string, received empty string.', ['dedupeKey']],
  ['no id', { ...event, eventId: undefined }, 'Expected non-empty string, received missing.', ['eventId']],
  ['another time', { ...event, createdAt: 5 }, 'Expected string, received integer.', ['createdAt']],
  [
    'no type',
    { ...unknown, receivedType: undefined },
    'Expected non-empty string, received missing.',
    ['receivedType'],
  ],
  ['another item', { ...event, data: { amounts } }, 'Expected integer, received string.', ['data', 'amounts', 12]],
])('%s: one issue with its place', (_what, value, message, path) => {
  expect(schema['~standard'].validate(value)).toEqual({ issues: [{ message, path }] })
})

test('the schema of one type accepts no other', () => {
  const { a, b } = schemasOf('acme', checks) as unknown as Record<'a' | 'b', typeof schema>
  expect(a['~standard'].validate(event)).toEqual({ value: event })
  expect(b['~standard'].validate(event)).toEqual({
    issues: [{ message: "Expected 'b', received something else.", path: ['eventType'] }],
  })
})
