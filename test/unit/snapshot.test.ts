/** Snapshots of a provider of the user's own: the key of the object, and its version. */
import { expect, test } from 'vitest'
import { defineProvider } from '../../src/core/define-provider.js'
import { jsonHash } from '../../src/core/hash.js'
import { hmacSha256 } from '../../src/core/hmac-declaration.js'
import { anySchema } from '../any-schema.js'

const make = (envelope: object = {}, more: object = { snapshotOf: 'id', version: 'updated' }) =>
  defineProvider({
    name: 'acme',
    signature: hmacSha256({ header: 'x-signature', format: '{hex}' }),
    envelope: { eventType: 'type', data: 'data', ...envelope },
    events: { a: anySchema },
    ...more,
  } as never)
const parse = (data: unknown, provider = make(), rest: object = {}) =>
  provider.parse({ headers: {}, body: JSON.stringify({ type: 'a', data, ...rest }) }, {}) as {
    snapshotOf?: string
    version?: string
  }
const key = (...parts: unknown[]) => `acme.~${jsonHash(parts)}`

test('an object is known by its id, text or number', () => {
  expect(parse({ id: 'card' }).snapshotOf).toBe(key('card'))
  expect(parse({ id: 5 }).snapshotOf).toBe(key('5'))
  expect(parse({ id: 'card', other: 1 }).snapshotOf).toBe(key('card'))
})

test.each([[{}], [{ id: '' }], [{ id: null }], [{ id: {} }], [null], ['text']])(
  'without an id (%j), the events of a type count as one object',
  (data) => {
    expect(parse(data).snapshotOf).toBe(key(null, 'a'))
  },
)

test('without an id, an event with its own id is not a snapshot', () => {
  const provider = make({ eventId: 'event' })
  expect(parse({}, provider, { event: 'e1' })).not.toHaveProperty('snapshotOf')
  expect(parse({ id: 'card' }, provider, { event: 'e1' }).snapshotOf).toBe(key('card'))
})

test('the accounts of the envelope keep equal ids apart', () => {
  const provider = make({ fields: { merchantId: 'merchant' } })
  expect(parse({ id: 'card' }, provider, { merchant: 'm1' }).snapshotOf).toBe(key('m1', 'card'))
  expect(parse({ id: 'card' }, provider).snapshotOf).toBe(key(null, 'card'))
})

test('a version is text that is not empty', () => {
  expect(parse({ id: 'card', updated: '2026' }).version).toBe('2026')
  for (const updated of ['', 5, null, undefined]) expect(parse({ id: 'card', updated })).not.toHaveProperty('version')
  expect(parse(null)).not.toHaveProperty('version')
  expect(parse({ id: 'card', updated: '2026' }, make({}, { snapshotOf: 'id' }))).not.toHaveProperty('version')
})
