/** Requests that are not events: the body as a `handshake` function gets it. */
import { expect, test } from 'vitest'
import { answering } from '../../src/core/handshake.js'
import type { HandshakeReply, HandshakeRequest } from '../../src/core/types.js'

const LIMIT = 8192
const ask = <Result>(body: unknown, read: (request: HandshakeRequest) => Result): Result => {
  let result: Result | undefined
  const handshake = answering((request) => {
    result = read(request)
    return undefined
  })
  expect(handshake({ headers: {}, body: body as string })).toBeUndefined()
  return result as Result
}
const padded = (size: number) => `{"test":1}${' '.repeat(size - 10)}`

test.each<[body: unknown, text: string, expected: boolean]>([
  ['{"test":true}', '"test"', true],
  ['{"tes":"test"}', '"test"', true],
  ['{"tesT":true}', '"test"', false],
  ['{"te', '"test"', false],
  ['', 't', false],
  ['the last', 't', true],
  [Buffer.from('"test"'), '"test"', true],
  [{ test: true }, 'test', false],
  [padded(LIMIT), '"test"', true],
  [padded(LIMIT + 1), '"test"', false],
])('%#: includes', (body, text, expected) => {
  expect(ask(body, ({ includes }) => includes(text))).toBe(expected)
})

test.each<[what: string, body: unknown, expected: unknown]>([
  ['JSON', '{"test":1}', { test: 1 }],
  ['JSON in bytes', Buffer.from('[1]'), [1]],
  ['JSON of the largest size', padded(LIMIT), { test: 1 }],
  ['larger JSON', padded(LIMIT + 1), undefined],
  ['an empty body', '', undefined],
  ['other text', '{"test"', undefined],
  ['a parsed body', { test: 1 }, undefined],
])('json() of %s', (_what, body, expected) => {
  expect(ask(body, ({ json }) => json())).toEqual(expected)
})

test.each<[HandshakeReply, { status: number; body: unknown }]>([
  [{}, { status: 200, body: {} }],
  [
    { status: 204, body: 'text' },
    { status: 204, body: 'text' },
  ],
])('a reply is completed: %j', (reply, expected) => {
  expect(answering(() => reply)({ headers: {}, body: '' })).toEqual(expected)
})
