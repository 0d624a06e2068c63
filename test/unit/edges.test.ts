/** Corners that no provider's own test reaches. */
import { expect, test } from 'vitest'
import type { WebhookError } from '../../src/core/errors.js'
import { deliveryBytes, parseJson } from '../../src/core/json.js'
import { parse as parseSquare } from '../../src/providers/square/index.js'

test('a delivery without headers says so', () => {
  for (const headers of [undefined, null, 'text']) {
    expect(() => deliveryBytes({ headers: headers as never, body: '' })).toThrow(
      expect.objectContaining({ code: 'body_unavailable', message: 'A delivery needs its headers.' }),
    )
  }
})

test('a body that was parsed is unavailable, with or without headers', () => {
  for (const headers of [{}, undefined]) {
    expect(() => deliveryBytes({ headers: headers as never, body: { parsed: true } as never })).toThrow(
      expect.objectContaining({ code: 'body_unavailable', message: expect.stringContaining('it was parsed') }),
    )
  }
})

test('text bodies: a byte-order mark is dropped, as it is from bytes', () => {
  expect(parseJson({ headers: {}, body: '\ufeff{"a":1}' })).toEqual({ a: 1 })
  expect(parseJson({ headers: {}, body: new TextEncoder().encode('\ufeff{"a":1}') })).toEqual({ a: 1 })
})

test('reports a value that is not a list where a list is documented', () => {
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

test('a member named __proto__ is removed, however its name is escaped', () => {
  const escaped = (at: number) =>
    [...'__proto__'].map((letter, each) => (each === at ? spelt(letter) : letter)).join('')
  const spelt = (letter: string) => `\\u00${letter.charCodeAt(0).toString(16)}`
  const names = [
    '__proto__',
    ...Array.from({ length: 9 }, (_, at) => escaped(at)),
    [...'__proto__'].map(spelt).join(''),
  ]
  for (const name of [...names, ...names.map((name) => name.replace('5f', '5F'))]) {
    const value = parseJson({ headers: {}, body: `{"a":[{"${name}":{"polluted":1},"b":"\\u00e9"}],"c":null,"d":1}` })
    expect(value, name).toEqual({ a: [{ b: 'é' }], c: null, d: 1 })
    expect(Object.keys((value as { a: [object] }).a[0]), name).toEqual(['b'])
  }
})

test('numbers, depth and __proto__ in members that are not documented do not cause a rejection', () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
  const body = `{"type":"gift_card.updated","x":9223372036854775807,"__proto__":{"polluted":1},"deep":${deep},"data":{"object":{"gift_card":{"type":"DIGITAL","n":1e400}}}}`
  const event = parseSquare({ headers: {}, body })
  expect(event.eventType).toBe('gift_card.updated')
  expect(event.extra).not.toHaveProperty('polluted')
  expect(Object.hasOwn(event.extra, '__proto__')).toBe(false)
})

test('the hint for a body that is not JSON says where to look', () => {
  const hintOf = (body: string | Uint8Array) => {
    try {
      return String(parseJson({ headers: {}, body }))
    } catch (error) {
      return `${(error as WebhookError).message} ${(error as WebhookError).hint}`
    }
  }
  expect(hintOf(new Uint8Array())).toMatch(/is empty.*reads it before/)
  expect(hintOf('')).toMatch(/is empty.*truncates, wraps/)
  expect(() => parseJson({ headers: {}, body: '{' })).toThrow(expect.objectContaining({ code: 'invalid_json' }))
  for (const body of ['{', new TextEncoder().encode('{')]) expect(hintOf(body)).toMatch(/is not JSON.*truncates, wraps/)
})
