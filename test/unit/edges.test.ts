/** Corners that no provider's own test reaches. */
import { expect, test } from 'vitest'
import { checkLossless } from '../../src/core/checks.js'
import type { Issue } from '../../src/core/errors.js'
import { assertValid, dedupeKeyOf } from '../../src/core/event.js'
import { deliveryBytes, parseJson } from '../../src/core/json.js'
import { parse as parseSquare } from '../../src/providers/square/index.js'

test('a delivery without headers says so', () => {
  for (const headers of [undefined, null, 'text']) {
    expect(() => deliveryBytes({ headers: headers as never, body: '' }, 'square')).toThrow('needs its headers')
  }
})

test('text bodies: a byte-order mark is dropped, as it is from bytes', () => {
  expect(parseJson({ headers: {}, body: '\ufeff{"a":1}' }, 'square')).toEqual({ a: 1 })
  expect(parseJson({ headers: {}, body: new TextEncoder().encode('\ufeff{"a":1}') }, 'square')).toEqual({ a: 1 })
})

test('an issue at the top, in an event without a name', () => {
  const issues: Issue[] = [{ path: '', expected: 'object', received: 'array' }]
  expect(() => assertValid([], issues, 'loopz', undefined)).toThrow(
    'The event is not as documented: expected object at the top level, received array.',
  )
})

test('numbers and nesting are looked for everywhere', () => {
  const issuesOf = (value: unknown) => {
    const issues: Issue[] = []
    checkLossless(value, issues)
    return issues
  }
  expect(issuesOf({ a: [{ b: 1.5, c: 'text', d: null, e: true }] })).toEqual([])
  expect(issuesOf([2 ** 53])).toMatchObject([{ path: '*', received: 'number beyond the safe integer range' }])
  expect(issuesOf(JSON.parse('{"a":{"__proto__":1}}'))).toMatchObject([{ expected: 'no member named __proto__' }])
  expect(issuesOf(JSON.parse('{"__proto__":"text"}'))).toHaveLength(1)
})

test('what is documented as a list, and is none, is said to be no list', () => {
  const giftCard = { type: 'DIGITAL', customer_ids: 'CUSTOMER' }
  const body = JSON.stringify({
    type: 'gift_card.updated',
    event_id: 'e',
    created_at: 't',
    data: { type: 'gift_card', id: 'g', object: { gift_card: giftCard } },
  })
  expect(() => parseSquare({ headers: {}, body })).toThrow(
    expect.objectContaining({
      issues: [{ path: 'data.object.gift_card.customer_ids', expected: 'array', received: 'string' }],
    }),
  )
})

test('an id of 200 characters is kept in the key, one of 201 is hashed', () => {
  expect(dedupeKeyOf('square', 'x'.repeat(200))).toBe(`square.${'x'.repeat(200)}`)
  expect(dedupeKeyOf('square', 'x'.repeat(201))).toMatch(/^square\.~[0-9a-f]{64}$/)
})

test.each([
  ['a member', { a: 2 ** 53 }],
  ['a member of a member', { a: { b: -(2 ** 53) } }],
  ['an item', { a: ['x', 2 ** 53] }],
  ['without end', { a: Number.POSITIVE_INFINITY }],
  ['all there is', 2 ** 53],
])('a number that has lost digits is found: %s', (_name, value) => {
  const issues: Issue[] = []
  checkLossless(value, issues)
  expect(issues).toMatchObject([{ received: 'number beyond the safe integer range' }])
})

test('the largest numbers that are exact, and anything that is no number, are not', () => {
  const issues: Issue[] = []
  checkLossless({ a: 2 ** 53 - 1, b: [-(2 ** 53 - 1)], c: null, d: '9'.repeat(20), e: true, f: 0.1 }, issues)
  expect(issues).toEqual([])
})
