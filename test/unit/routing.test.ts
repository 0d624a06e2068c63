/** Corners of the route core that no framework reaches. */
import { expect, test, vi } from 'vitest'
import { WebhookError } from '../../src/core/errors.js'
import { createHandlerLookup } from '../../src/core/handlers.js'
import { startDeadline } from '../../src/core/once.js'
import { createRoute } from '../../src/core/route.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { square } from '../../src/providers/square/index.js'
import { listHeaders } from '../../src/tools/list-headers.js'

const framework = { native: 'native' }

function thrownBy(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown.')
}

const names = [...giftronaut.eventTypes, 'unknown', 'invalid', '*'].join(', ')

test.each<[string, unknown, string, string]>([
  [
    'a name that the provider does not send',
    { 'order.cancelled': () => {} },
    "There is a handler for 'order.cancelled', which is not an event type of this route. Did you mean 'order.canceled'?",
    names,
  ],
  [
    'a name unlike any event type',
    { 'payment.updated': () => {} },
    "There is a handler for 'payment.updated', which is not an event type of this route.",
    "extend(giftronaut, { 'payment.updated': schema })",
  ],
  [
    'a handler that is not a function',
    { 'order.canceled': 'later' },
    "The handler for 'order.canceled' is not a function.",
    'Pass (event) =>',
  ],
  ['no handlers', undefined, 'every event would be answered 200 and dropped', 'third argument'],
  ['null', null, 'every event would be answered 200 and dropped', 'third argument'],
  ['an empty map', {}, 'every event would be answered 200 and dropped', "'*' for all"],
  [
    'a map of undefined',
    { 'test.ping': undefined },
    'every event would be answered 200 and dropped',
    `such as '${giftronaut.eventTypes[0]}'`,
  ],
])('rejects %s when the route is made', (_what, handlers, message, hint) => {
  const error = {
    code: 'configuration',
    message: expect.stringContaining(message),
    hint: expect.stringContaining(hint),
  }
  expect(thrownBy(() => createHandlerLookup(giftronaut, handlers))).toMatchObject(error)
  expect(thrownBy(() => createRoute(giftronaut, { secret: 'x' }, handlers, framework))).toMatchObject({
    ...error,
    provider: 'giftronaut',
  })
})

test("an event goes to the handler of its type, or else to '*'", () => {
  const [own, unknown, rest] = [() => 'own', () => 'unknown', () => 'rest']
  const find = createHandlerLookup(giftronaut, { 'test.ping': own, 'order.created': undefined, unknown, '*': rest })
  const found = ['test.ping', 'unknown', 'order.created', 'order.bounced'].map(find)
  expect(found).toEqual([own, unknown, rest, rest])
  expect(createHandlerLookup(giftronaut, own)('order.bounced')).toBe(own)
})

test("an invalid event goes to its own handler, and neither to '*' nor to a single function", () => {
  const [own, rest] = [() => 'own', () => 'rest']
  expect(createHandlerLookup(giftronaut, { invalid: own, '*': rest })('invalid')).toBe(own)
  expect(createHandlerLookup(giftronaut, { '*': rest })('invalid')).toBeUndefined()
  expect(createHandlerLookup(giftronaut, rest)('invalid')).toBeUndefined()
})

test('a deadline has one signal, which aborts with it', async () => {
  const deadline = startDeadline(1)
  const { signal } = deadline
  expect(deadline.signal).toBe(signal)
  expect(signal.aborted).toBe(false)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(signal.aborted).toBe(true)
})

test('answers when a provider throws an unexpected value, without logging the value', async () => {
  const errors: WebhookError[] = []
  const broken = {
    ...giftronaut,
    verify() {
      throw new TypeError('boom')
    },
  }
  const options = { secret: 'x', onError: (error: WebhookError) => errors.push(error) }
  const route = createRoute(broken as typeof giftronaut, options, () => {}, framework)
  const headers = { 'x-giftronaut-signature': `sha256=${'0'.repeat(64)}` }
  const answer = await route.handle({ method: 'POST', headers, body: '{}' }, undefined)
  expect(answer).toMatchObject({ status: 500, body: '{"error":"internal_error"}' })
  expect(errors[0]).toMatchObject({ code: 'handler_failed', cause: new TypeError('boom') })
})

test('options that are missing are a configuration error: at once, or as the answer where a function returns none', async () => {
  expect(thrownBy(() => createRoute(square, undefined as never, () => {}, framework))).toMatchObject({
    code: 'configuration',
    provider: 'square',
  })
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const route = createRoute(
    square,
    () => undefined as never,
    () => {},
    framework,
  )
  expect(await route.handle({ method: 'POST', headers: {}, body: '{}' }, undefined)).toMatchObject({ status: 500 })
  expect(String(logged.mock.calls[0])).toContain('configuration')
  logged.mockRestore()
})

test('rejects new work at once after the deadline', async () => {
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
