/** Corners of the route core that no framework reaches. */
import { expect, test } from 'vitest'
import { WebhookError } from '../../src/core/errors.js'
import { handlerFinder } from '../../src/core/handlers.js'
import { startDeadline } from '../../src/core/once.js'
import { createRoute } from '../../src/core/route.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { square } from '../../src/providers/square/index.js'
import { listHeaders } from '../../src/tools/list-headers.js'

test.each([
  [
    'a name that no provider sends',
    { 'order.cancelled': () => {} },
    "The handler for 'order.cancelled' is not a function, or giftronaut does not send that.",
  ],
  [
    'a handler that is no function',
    { 'order.canceled': 'later' },
    "The handler for 'order.canceled' is not a function",
  ],
])('%s is refused at once, with the names that there are', (_what, handlers, message) => {
  let error: unknown
  try {
    handlerFinder(giftronaut as never, handlers as never)
  } catch (thrown) {
    error = thrown
  }
  expect(error).toMatchObject({
    code: 'configuration',
    message: expect.stringContaining(message),
    provider: 'giftronaut',
    hint: `Handlers are functions, named ${[...giftronaut.eventTypes, 'unknown', '*'].join(', ')}.`,
  })
})

test("an event goes to the handler of its type, or else to '*'", () => {
  const [own, unknown, rest] = [() => 'own', () => 'unknown', () => 'rest']
  const find = handlerFinder(giftronaut as never, { 'test.ping': own, 'order.created': undefined, unknown, '*': rest })
  const found = ['test.ping', 'unknown', 'order.created', 'order.bounced'].map((eventType) =>
    find({ eventType } as never),
  )
  expect(found).toEqual([own, unknown, rest, rest])
  expect(handlerFinder(giftronaut as never, own)({ eventType: 'order.bounced' } as never)).toBe(own)
})

test('a deadline has one signal, which aborts with it', async () => {
  const deadline = startDeadline(1)
  const { signal } = deadline
  expect(deadline.signal).toBe(signal)
  expect(signal.aborted).toBe(false)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(signal.aborted).toBe(true)
})

test('no handlers at all: every event is accepted and none handled', () => {
  const find = handlerFinder(giftronaut as never, undefined as never)
  expect(find({ eventType: 'test.ping' } as never)).toBeUndefined()
  expect(
    handlerFinder(giftronaut as never, { 'test.ping': undefined })({ eventType: 'test.ping' } as never),
  ).toBeUndefined()
})

test('a provider that throws what it should not gets an answer all the same, and the log does not repeat it', async () => {
  const errors: WebhookError[] = []
  const broken = {
    ...giftronaut,
    verify() {
      throw new TypeError('boom')
    },
  }
  const route = createRoute(broken as typeof giftronaut, () => {})
  const answer = await route(
    { method: 'POST', headers: {}, body: '{}' },
    { secret: 'x', onError: (error) => errors.push(error) },
  )
  expect(answer).toMatchObject({ status: 500, body: '{"error":"internal_error"}' })
  expect(errors[0]).toMatchObject({ code: 'handler_failed', cause: new TypeError('boom') })
})

test('options that are not there are a configuration error, and an answer', async () => {
  const route = createRoute(square, () => {})
  expect(await route({ method: 'POST', headers: {}, body: '{}' }, undefined as never)).toMatchObject({ status: 500 })
})

test('a deadline that has passed refuses new work at once', async () => {
  const deadline = startDeadline(1)
  await new Promise((resolve) => setTimeout(resolve, 20))
  const late = new WebhookError('handler_timeout', 'late')
  await expect(deadline.race(new Promise(() => {}), () => late)).rejects.toBe(late)
  expect(deadline.signal.aborted).toBe(true)
  deadline.clear()
})

test('headers of every shape can be listed', () => {
  const expected = [
    ['x-a', '1'],
    ['x-b', '2'],
  ]
  expect(listHeaders({ 'X-A': '1', 'x-b': ['2'], 'x-c': undefined })).toEqual(expected)
  expect(listHeaders(new Headers({ 'X-A': '1', 'x-b': '2' }))).toEqual(expected)
  expect(
    listHeaders([
      ['X-A', '1'],
      ['x-b', '2'],
    ]),
  ).toEqual(expected)
  expect(listHeaders(['X-A', '1', 'x-b', '2'] as never)).toEqual(expected)
  expect(listHeaders({ get: () => '1' })).toEqual([])
})
