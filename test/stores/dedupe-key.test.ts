/** Two different events never share a key; a redelivery always has the same. */
import './patience.js'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { square } from '../../src/providers/square/index.js'

const id = fc.oneof(
  fc.uuid(),
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme-ascii' }),
  // Similar ids, one of which looks like the hash of another.
  fc.constantFrom(
    'a',
    'A',
    'a ',
    ' a',
    'a.',
    'a~',
    '~a',
    'a/b',
    'a:b',
    'x'.repeat(200),
    'x'.repeat(201),
    'x'.repeat(202),
    '\ud83c',
    '\ud83d',
    '\ufffd',
  ),
  fc.string({ minLength: 1 }).map((text) => `~${createHash('sha256').update(JSON.stringify(text)).digest('hex')}`),
)
const header = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'abcAB019-_.~') })
const SAFE = /^[A-Za-z0-9._~-]{1,220}$/

const giftronautKey = (eventId: string, organizationId = 'ORG-1') => {
  const data = { organizationId, currency: 'USD' }
  const event = { eventId, eventType: 'balance.depleted', createdAt: '2026-04-15T14:30:00.000', data }
  return giftronaut.parse({ headers: {}, body: JSON.stringify(event) }).dedupeKey
}
const squareKey = (event_id: string, headers = {}) =>
  square.parse({ headers, body: JSON.stringify({ type: 'payment.updated', event_id, data: {} }) }).dedupeKey

describe.each([
  ['giftronaut', giftronautKey],
  ['square', squareKey],
] as const)('dedupeKey of %s', (_provider, keyOf) => {
  it('is the same for the same event id only', () => {
    fc.assert(
      fc.property(id, id, (a, b) => {
        expect(keyOf(a)).toBe(keyOf(a))
        expect(keyOf(a) === keyOf(b)).toBe(a === b)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is safe in queues, paths and databases', () => {
    fc.assert(fc.property(id, (eventId) => void expect(keyOf(eventId)).toMatch(SAFE)))
  })
})

describe('dedupeKey', () => {
  it('keeps the ids of two providers apart', () => {
    fc.assert(fc.property(id, (eventId) => void expect(giftronautKey(eventId)).not.toBe(squareKey(eventId))))
  })

  it('depends on no header of Square that a retry changes', () => {
    const retry = { 'square-retry-number': '3', 'square-retry-reason': 'http_timeout', 'square-environment': 'Sandbox' }
    expect(squareKey('6a8f5f28', retry)).toBe(squareKey('6a8f5f28'))
  })

  it('hashes a long or unusual id, as node:crypto does', () => {
    const odd = 'an id with spaces'
    const hash = createHash('sha256')
      .update(JSON.stringify(['payment.updated', odd]))
      .digest('hex')
    expect(squareKey(odd)).toBe(`square.~${hash}`)
    expect(squareKey('6a8f5f28-54a1')).toBe('square.payment.updated~6a8f5f28-54a1')
  })
})

describe('dedupeKey of loopz', () => {
  type Parts = { subscription: string | undefined; topic: string; id: string; name: string }
  const parts: fc.Arbitrary<Parts> = fc.record({
    subscription: fc.option(header, { nil: undefined }),
    topic: fc.oneof(fc.constantFrom('location.created', 'location.updated'), header),
    id: fc.oneof(fc.constantFrom('a', 'b'), fc.string({ minLength: 1 })),
    name: fc.oneof(fc.constantFrom('x', 'y'), fc.string()),
  })
  const keyOf = ({ subscription, topic, id, name }: Parts, more: Record<string, string> = {}) =>
    loopz.parse({
      headers: {
        'X-LOOPZ-WEBHOOK-TOPIC': topic,
        ...(subscription !== undefined && { 'X-LOOPZ-WEBHOOK-SUBSCRIPTION-ID': subscription }),
        ...more,
      },
      body: JSON.stringify({ id, name, status: 'ACTIVE', type: 'PHYSICAL' }),
    }).dedupeKey

  it('is the same for the same subscription, topic and body only', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(keyOf(a)).toBe(keyOf({ ...a }))
        const same =
          JSON.stringify([a.subscription, a.topic, a.id, a.name]) ===
          JSON.stringify([b.subscription, b.topic, b.id, b.name])
        expect(keyOf(a) === keyOf(b)).toBe(same)
        expect(keyOf(a)).toMatch(SAFE)
      }),
      { numRuns: 2_000 },
    )
  })

  it('does not depend on headers that a proxy adds', () => {
    const event: Parts = { subscription: 's', topic: 'location.updated', id: '1', name: 'x' }
    expect(keyOf(event, { 'x-forwarded-for': '10.0.0.1', 'x-request-id': '2' })).toBe(keyOf(event))
  })

  it('differs in one byte of the body', () => {
    const event: Parts = { subscription: 's', topic: 'location.updated', id: '1', name: 'x' }
    expect(keyOf({ ...event, name: 'x ' })).not.toBe(keyOf(event))
  })
})
