/** Options of a route that are wrong: `configuration`, when the route is made. */
import { expect, test } from 'vitest'
import { createRoute } from '../../src/core/route.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { memoryStore } from '../../src/stores/memory.js'

const make = (options: object, provider: unknown = giftronaut) =>
  createRoute(provider as typeof giftronaut, { secret: 's', ...options } as never, () => {}, { native: 'native' })

test.each<[string, object, string, string]>([
  ...['onError', 'onOutcome', 'order', 'waitUntil'].map((option): [string, object, string, string] => [
    option,
    { [option]: 'log' },
    `${option} is not a function.`,
    'Pass a function, or leave it out.',
  ]),
  [
    'onDeadLetter',
    { onDeadLetter: 'log', maxAttempts: 3 },
    'onDeadLetter is not a function.',
    'Pass a function, or leave it out.',
  ],
  [
    'diagnose',
    { diagnose: true },
    'diagnose is not a function.',
    "import { diagnose } from 'giftcard-webhooks/diagnose'",
  ],
  ['a store that was not called', { store: memoryStore }, 'The store is a function', 'store: memoryStore()'],
  ['a store that is null', { store: null }, 'The store has no claim function.', 'passes testStore'],
  ['a store that is text', { store: 'redis' }, 'The store has no claim function.', 'passes testStore'],
  ['a store without claim', { store: {} }, 'The store has no claim function.', 'passes testStore'],
  ['a store that is still a promise', { store: Promise.resolve() }, 'The store has no claim function.', 'store: await'],
  ['an empty name', { name: '' }, 'name is not text.', 'such as ledger'],
  ['a name that is a number', { name: 5 }, 'name is not text.', 'such as ledger'],
  ['maxAttempts alone', { maxAttempts: 3 }, 'must be set together', 'Pass both, or neither.'],
  ['onDeadLetter alone', { onDeadLetter: () => {} }, 'must be set together', 'Pass both, or neither.'],
  [
    'a handler among the options',
    { 'test.ping': () => {} },
    "The handler for 'test.ping' is among the options.",
    'third argument',
  ],
  ['handlerTimeoutMs', { handlerTimeoutMs: 0 }, 'handlerTimeoutMs is not between 1 and 2147483647 ms.', 'Leave it out'],
  ['hookTimeoutMs', { hookTimeoutMs: 2 ** 31 }, 'hookTimeoutMs is not between 1 and 2147483647 ms.', 'Leave it out'],
  ['maxBodyBytes', { maxBodyBytes: '1mb' }, 'maxBodyBytes is not a number of bytes.', 'Leave it out'],
  ['maxEventAgeDays', { maxEventAgeDays: 0 }, 'maxEventAgeDays is not a number of days.', 'Leave it out'],
  ['a time-out that is text', { hookTimeoutMs: '5' }, 'hookTimeoutMs is not between 1', 'Leave it out'],
])('rejects %s', (_what, options, message, hint) => {
  expect(() => make(options)).toThrow(
    expect.objectContaining({
      code: 'configuration',
      provider: 'giftronaut',
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    }),
  )
})

test.each([
  ['every option unset', { onError: undefined, store: undefined, name: undefined, handlerTimeoutMs: undefined }],
  ['the longest time-outs', { handlerTimeoutMs: 2 ** 31 - 1, hookTimeoutMs: 2 ** 31 - 1 }],
  ['a store and a name', { store: memoryStore(), name: 'ledger' }],
  ['maxAttempts with onDeadLetter', { maxAttempts: 3, onDeadLetter: () => {} }],
])('accepts %s', (_what, options) => {
  expect(() => make(options)).not.toThrow()
})

test.each([
  ['its name', 'giftronaut', "The provider is a name, 'giftronaut', instead of the provider itself."],
  ['nothing', undefined, 'The first argument of webhook() is not a provider.'],
  ['something else', { verify() {}, parse() {} }, 'The first argument of webhook() is not a provider.'],
])('rejects %s in place of the provider', (_what, provider, message) => {
  expect(() => make({}, provider ?? null)).toThrow(
    expect.objectContaining({ code: 'configuration', message, hint: expect.stringContaining('import { square }') }),
  )
})
