/** A route as the application sees it: the checks of its options, its exact log lines, its hooks. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defineProvider } from '../../src/core/define-provider.js'
import type { WebhookError } from '../../src/core/errors.js'
import { ERRORS_PAGE } from '../../src/core/generated/errors-page.js'
import { readHeader } from '../../src/core/headers.js'
import type { Outcome } from '../../src/core/outcome.js'
import { createRoute } from '../../src/core/route.js'
import type { ErrorContext, OptionsOrFunction, RouteOptions, WebhookOptions } from '../../src/core/route-options.js'
import type { Store } from '../../src/core/store.js'
import type { Delivery } from '../../src/core/types.js'
import { createWebhook } from '../../src/core/webhook.js'
import { type GiftronautOptions, giftronaut } from '../../src/providers/giftronaut/index.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { square } from '../../src/providers/square/index.js'
import { memoryStore } from '../../src/stores/memory.js'
import { anySchema } from '../any-schema.js'
import { signedHeaders } from '../deliveries.js'

const secret = 'gn_secret'
const body = JSON.stringify({
  eventId: 'event-1',
  eventType: 'balance.depleted',
  createdAt: '2026-04-15T14:30:00.000',
  data: { organizationId: 'ORG-1', currency: 'USD' },
})
const headers = signedHeaders(giftronaut, body, { secret })
const signed = { method: 'POST', headers, body }
const forged = { ...signed, body: `${body} ` }

type Options = WebhookOptions<GiftronautOptions>

/** The same event with another time of creation, signed. */
function resigned(createdAt: string): typeof signed {
  const other = body.replace('"2026-04-15T14:30:00.000"', createdAt)
  return { ...signed, headers: signedHeaders(giftronaut, other, { secret }), body: other }
}

/** A route of no framework. */
const routeOf = (
  options: OptionsOrFunction<GiftronautOptions, undefined, string>,
  handler: () => unknown = () => {},
  provider: typeof giftronaut = giftronaut,
) => createRoute(provider, options, handler, { native: 'native' })

/** Sends a request to a route, and returns the answer with everything that the hooks got. */
async function deliver(
  request: { method?: string; headers: object; body: string },
  options: Omit<Options, 'onError' | 'onOutcome'> = {},
  handler?: () => unknown,
  provider?: typeof giftronaut,
) {
  const errors: WebhookError[] = []
  const contexts: ErrorContext[] = []
  const outcomes: Outcome[] = []
  const given: Options = {
    secret,
    ...options,
    onError(error, context) {
      errors.push(error)
      contexts.push(context)
    },
    onOutcome: (outcome) => outcomes.push(outcome),
  }
  // By a function, so that mistakes in the options are answered.
  const answer = await routeOf(() => given, handler, provider).handle(request as Delivery, 'native')
  return { answer, errors, contexts, outcomes }
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('the method', () => {
  test('treats a delivery without a method as a POST', async () => {
    const { answer, errors } = await deliver({ headers, body })
    expect(errors).toEqual([])
    expect(answer.status).toBe(200)
  })

  test('another one is rejected, and not repeated', async () => {
    const { errors } = await deliver({ ...signed, method: 'PROPPATCHALL' })
    expect(errors).toMatchObject([
      {
        code: 'method_not_allowed',
        message: 'Expected a POST.',
        provider: 'giftronaut',
        hint: expect.stringContaining('health check'),
      },
    ])
  })
})

describe('a provider that answers challenges', () => {
  test('answers another method, before there is a body', async () => {
    const handshake = vi.fn(() => ({ status: 202, body: { challenge: 'c' } }))
    const request = { method: 'GET', url: '/hook?challenge=c', headers: { host: 'localhost' }, body: 'unread' }
    const { answer } = await deliver(request, {}, undefined, { ...giftronaut, handshake })
    expect(answer).toMatchObject({ status: 202, body: '{"challenge":"c"}' })
    expect(handshake.mock.calls).toEqual([[{ ...request, body: '' }]])
  })

  test('does not verify a challenge whose headers are rejected', async () => {
    const verify = vi.fn()
    const challenge = { headers: {}, body: '{"challengeToken":"t"}' }
    expect((await deliver(challenge, {}, undefined, { ...giftronaut, verify })).answer.status).toBe(200)
    expect(verify).not.toHaveBeenCalled()
  })
})

describe('an unsigned request of a provider with challenges', () => {
  const unsigned = (text: unknown) => ({ headers: {}, body: text }) as typeof signed

  test.each([
    ['within the size of a challenge', 'x'.repeat(8_192)],
    ['beyond the size of a challenge', 'x'.repeat(8_193)],
    ['beyond every limit', 'x'.repeat(2_000_000)],
  ])('is rejected for its signature: %s', async (_what, text) => {
    expect((await deliver(unsigned(text))).errors).toMatchObject([{ code: 'missing_signature' }])
  })

  test('whose body cannot be read is rejected for that', async () => {
    expect((await deliver(unsigned({ parsed: true }))).errors).toMatchObject([{ code: 'body_unavailable' }])
  })

  test('is read no further than maxBodyBytes', async () => {
    const challenge = '{"challengeToken":"t"}'
    expect((await deliver(unsigned(challenge), { maxBodyBytes: challenge.length })).answer.status).toBe(200)
    const { errors } = await deliver(unsigned(challenge), { maxBodyBytes: challenge.length - 1 })
    expect(errors).toMatchObject([{ code: 'missing_signature' }])
  })
})

test.each([
  [undefined, 422, 0],
  [true, 422, 0],
  [false, 200, 1],
])('with validate: %s, an event of another shape is answered %i', async (validate, status, handled) => {
  const text = body.replace('"USD"', '7')
  const handler = vi.fn()
  const request = { ...signed, headers: signedHeaders(giftronaut, text, { secret }), body: text }
  const { answer } = await deliver(request, { validate }, handler)
  expect(answer.status).toBe(status)
  expect(handler).toHaveBeenCalledTimes(handled)
})

describe('what the store gets', () => {
  const claim = vi.fn<Store['claim']>(async () => ({ status: 'done' }))
  const store = { ...memoryStore(), claim }
  beforeEach(() => claim.mockClear())
  const KEY = 'giftronaut.balance.depleted~event-1'

  test('the key of the event, with the name of the route before it', async () => {
    await deliver(signed, { store })
    await deliver(signed, { store, name: 'ledger' })
    expect(claim.mock.calls).toEqual([
      [KEY, undefined],
      [`ledger~${KEY}`, undefined],
    ])
  })

  test.each<[string, ReturnType<NonNullable<Options['order']>>, object | undefined]>([
    ['an object', { object: 'ORG-1' }, { object: 'giftronaut.~ORG-1', version: undefined }],
    ['a version', { object: 'ORG-1', version: '2' }, { object: 'giftronaut.~ORG-1', version: '2' }],
    ['a version that is null', { object: 'ORG-1', version: null }, { object: 'giftronaut.~ORG-1', version: undefined }],
    ['no object', { object: null, version: '2' }, undefined],
    ['nothing', undefined, undefined],
  ])('the snapshot that order returns: %s', async (_what, returned, snapshot) => {
    await deliver(signed, { store, order: () => returned })
    expect(claim.mock.calls).toEqual([[KEY, snapshot && { ...snapshot, state: KEY }]])
  })

  test('the name of the route before the object too', async () => {
    await deliver(signed, { store, name: 'ledger', order: () => ({ object: 'ORG-1' }) })
    expect(claim.mock.calls).toMatchObject([[`ledger~${KEY}`, { object: 'ledger~giftronaut.~ORG-1' }]])
  })
})

test('an event whose attempts are used up goes to onDeadLetter, with the error of its provider', async () => {
  const onDeadLetter = vi.fn()
  const options = { store: memoryStore(), maxAttempts: 2, onDeadLetter }
  const fails = () => Promise.reject(new Error('no'))
  expect((await deliver(signed, options, fails)).answer.status).toBe(500)
  const { answer, outcomes } = await deliver(signed, options, fails)
  expect(answer.status).toBe(200)
  expect(outcomes).toMatchObject([{ deadLetter: true }])
  expect(onDeadLetter.mock.calls).toEqual([
    [
      expect.objectContaining({ eventId: 'event-1' }),
      expect.objectContaining({ code: 'handler_failed', provider: 'giftronaut' }),
    ],
  ])
})

describe('names of options', () => {
  test.each([
    ['secrect', 'secret'],
    ['Secret', 'secret'],
    ['onEror', 'onError'],
    ['handlerTimeoutMS', 'handlerTimeoutMs'],
    ['max_body_bytes', 'maxBodyBytes'],
    ['stores', 'store'],
  ])('%s is rejected when the route is made', (name, meant) => {
    expect(() => routeOf({ secret, [name]: undefined } as never)).toThrow(
      expect.objectContaining({ code: 'configuration', message: `Unknown option '${name}'. Did you mean '${meant}'?` }),
    )
  })

  test('an option of the provider', () => {
    const of = (options: object) => () => createRoute(square, options as never, () => {}, { native: 'native' })
    expect(of({ signatureKey: 'k', notificationURL: 'https://a.example' })).toThrow("Did you mean 'notificationUrl'?")
    expect(of({ signatureKey: 'k', notificationUrl: 'https://a.example' })).not.toThrow()
    expect(of({ subscriptions: [{ signatureKey: 'k', notificationUrl: 'https://a.example' }] })).not.toThrow()
  })

  test('every option has its own name', () => {
    const all: Record<keyof RouteOptions, undefined> = {
      store: undefined,
      name: undefined,
      order: undefined,
      maxAttempts: undefined,
      onDeadLetter: undefined,
      maxBodyBytes: undefined,
      handlerTimeoutMs: undefined,
      hookTimeoutMs: undefined,
      maxEventAgeDays: undefined,
      validate: undefined,
      handshake: undefined,
      onError: undefined,
      onOutcome: undefined,
      waitUntil: undefined,
      diagnose: undefined,
    }
    expect(() => routeOf({ secret, ...all })).not.toThrow()
    for (const option of Object.keys(all)) {
      expect(() => routeOf({ secret, [`${option}x`]: 1 } as never)).toThrow(`Did you mean '${option}'?`)
    }
  })

  test('other members are ignored: the options may be part of a larger object', () => {
    expect(() => routeOf({ secret, environment: 'sandbox', label: 'gift cards', id: 1 } as never)).not.toThrow()
    const ids = { merchantId: 'm', programId: 'p', subscriptionId: 's', allowUnsigned: true } as const
    expect(() => createRoute(loopz, ids, () => {}, { native: 'native' })).not.toThrow()
  })
})

test('a request with another method may be a challenge too: it has its headers, and no body', async () => {
  const provider = defineProvider({
    name: 'acme',
    signature: { verify: () => ({ method: 'custom' }) as const },
    envelope: { eventType: 'type' },
    handshake: (request) =>
      request.method === 'HEAD'
        ? { status: 204, body: [readHeader(request.headers, 'probe'), request.includes('e'), request.json()] }
        : undefined,
    events: { a: anySchema },
  })
  const route = createRoute(provider, { onError: () => {} }, () => {}, { native: 'native' })
  const request = { headers: { probe: 'p' }, body: 'secret' }
  expect(await route.handle({ ...request, method: 'HEAD' }, 'native')).toMatchObject({
    status: 204,
    body: '["p",false,null]',
  })
  expect(await route.handle({ ...request, method: 'GET' }, 'native')).toMatchObject({ status: 405 })
})

test('a challenge is answered without a secret, and the warning names the variable to set', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { answer } = await deliver({ headers: {}, body: '{"challengeToken":"t"}' }, { secret: undefined as never })
  expect(answer.status).toBe(200)
  expect(String(warn.mock.calls[0])).toContain('or set the environment variable GIFTRONAUT_WEBHOOK_SECRET.')
})

describe('an outcome', () => {
  const nothing = { duplicate: false, stale: false, deadLetter: false, leaseLost: false, waitedMs: 0, storeMs: 0 }

  test.each([{}, { store: memoryStore() }])(
    'of a rejected delivery says that no store was asked: %o',
    async (options) => {
      expect((await deliver(forged, options)).outcomes).toEqual([
        {
          provider: 'giftronaut',
          eventType: undefined,
          status: 401,
          code: 'signature_mismatch',
          keyId: undefined,
          ...nothing,
          durationMs: expect.any(Number),
        },
      ])
    },
  )

  test.each([{}, { order: () => ({ object: 'o' }) }])(
    'says what the store knows of the event, and how long it took: %o',
    async (options) => {
      vi.useFakeTimers()
      const claim: Store['claim'] = () => new Promise((resolve) => setTimeout(resolve, 70, { status: 'stale' }))
      const sent = deliver(signed, { store: { ...memoryStore(), claim }, ...options })
      await vi.advanceTimersByTimeAsync(70)
      expect((await sent).outcomes).toMatchObject([{ ...nothing, status: 200, stale: true, storeMs: 70 }])
    },
  )
})

describe('handlerTimeoutMs', () => {
  const handler = vi.fn()
  beforeEach(() => handler.mockClear())

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])(
    '%d is rejected: no timer waits for that long',
    async (handlerTimeoutMs) => {
      const { answer, errors } = await deliver(signed, { handlerTimeoutMs }, handler)
      expect(answer.status).toBe(500)
      expect(errors).toMatchObject([
        {
          code: 'configuration',
          message: 'handlerTimeoutMs is not between 1 and 2147483647 ms.',
          provider: 'giftronaut',
          hint: 'Leave it out, or set a whole number.',
        },
      ])
      expect(handler).not.toHaveBeenCalled()
      expect(() => routeOf({ secret, handlerTimeoutMs }, handler)).toThrow(errors[0]?.message)
    },
  )

  test.each([0.5, 2 ** 31 - 1, undefined])('%d will do', async (handlerTimeoutMs) => {
    const { answer } = await deliver(signed, { handlerTimeoutMs }, handler)
    expect(answer.status).toBe(200)
    expect(handler).toHaveBeenCalledOnce()
  })

  test('is nine seconds by default, and leaves no timer running', async () => {
    vi.useFakeTimers()
    let over = false
    const sent = deliver(signed, {}, () => new Promise(() => {})).finally(() => {
      over = true
    })
    await vi.advanceTimersByTimeAsync(8_999)
    expect(over).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect((await sent).errors).toMatchObject([{ code: 'handler_timeout' }])
    await deliver(signed)
    expect(vi.getTimerCount()).toBe(0)
  })
})

test('an outcome says how long it took, to the answer', async () => {
  vi.useFakeTimers()
  // The clock of a process that has been up for a while.
  vi.advanceTimersByTime(1_000)
  const sent = deliver(signed, {}, () => new Promise((resolve) => setTimeout(resolve, 250)))
  await vi.advanceTimersByTimeAsync(250)
  expect((await sent).outcomes).toMatchObject([{ status: 200, durationMs: 250 }])
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, -1])(
  'rejects maxBodyBytes of %d when the route is made',
  (maxBodyBytes) => {
    expect(() => routeOf({ secret, maxBodyBytes })).toThrow('maxBodyBytes is not a number of bytes.')
  },
)

describe('maxEventAgeDays', () => {
  const handler = vi.fn()
  beforeEach(() => handler.mockClear())
  const days = (count: number) => new Date(Date.parse('2026-04-15T14:30:00.000Z') + count * 86_400_000)

  test('rejects an event whose signed time of creation is older', async () => {
    vi.useFakeTimers({ now: days(3.01) })
    const { answer, errors } = await deliver(signed, { maxEventAgeDays: 3 }, handler)
    expect(answer.status).toBe(401)
    expect(errors).toMatchObject([
      {
        code: 'timestamp_out_of_tolerance',
        message: 'The event was created more than 3 days ago.',
        hint: expect.stringContaining('Raise maxEventAgeDays'),
      },
    ])
    expect(handler).not.toHaveBeenCalled()
  })

  test.each([
    ['a younger one', days(2.99), { maxEventAgeDays: 3 }, signed],
    ['one of the future, where a clock is wrong', days(-1), { maxEventAgeDays: 3 }, signed],
    ['any where it is not set', days(10_000), {}, signed],
    ['one without a time that can be read', days(10_000), { maxEventAgeDays: 3 }, resigned('"yesterday"')],
    ['one without a time', days(10_000), { maxEventAgeDays: 3, validate: false }, resigned('null')],
  ])('accepts %s', async (_, now, options, request) => {
    vi.useFakeTimers({ now })
    const { answer } = await deliver(request, options, handler)
    expect(answer.status).toBe(200)
    expect(handler).toHaveBeenCalledOnce()
  })

  test.each([0, -1, Number.NaN, '3'])('%o is rejected when the route is made', (maxEventAgeDays) => {
    expect(() => routeOf({ secret, maxEventAgeDays: maxEventAgeDays as number })).toThrow(
      'maxEventAgeDays is not a number of days.',
    )
  })

  test('needs a time that is signed', () => {
    const make = () => createRoute(loopz, { urlToken: 'token', maxEventAgeDays: 3 }, () => {}, { native: 'native' })
    expect(make).toThrow('maxEventAgeDays needs a signed createdAt, which loopz does not send.')
  })
})

describe('check', () => {
  const missing = { code: 'configuration', provider: 'giftronaut', message: expect.stringContaining('secret') }

  test('throws for a missing secret, and accepts one from the environment', () => {
    expect(() => routeOf({}).check()).toThrow(expect.objectContaining(missing))
    vi.stubEnv('GIFTRONAUT_WEBHOOK_SECRET', secret)
    expect(() => routeOf({}).check()).not.toThrow()
  })

  test('does not pass where the options are a function and nothing was checked', () => {
    const options = vi.fn(() => ({ secret }))
    expect(() => routeOf(options).check()).toThrow(
      expect.objectContaining({
        code: 'configuration',
        provider: 'giftronaut',
        message: 'The options are a function of the request.',
        hint: 'Use await check(native).',
      }),
    )
    expect(options).not.toHaveBeenCalled()
  })

  test('is a method of the routes that adapters make', () => {
    const route = createWebhook<string, 'native', object>({ native: 'native' }, () => ({}))(giftronaut, {}, () => {})
    expect(() => route.check()).toThrow(expect.objectContaining(missing))
  })

  test('checks what a function returns for a request or context', async () => {
    const options = vi.fn(async (native: string) => (native === 'good' ? { secret } : {}))
    const route = routeOf(options)
    await route.check('good')
    expect(options).toHaveBeenCalledWith('good')
    await expect(route.check('bad')).rejects.toMatchObject(missing)
    await expect(routeOf(() => ({ secret, handlerTimeoutMs: -1 })).check('any')).rejects.toMatchObject({
      code: 'configuration',
      provider: 'giftronaut',
      message: expect.stringContaining('handlerTimeoutMs'),
    })
    await expect(routeOf({}).check('any')).rejects.toMatchObject(missing)
  })
})

describe('diagnose', () => {
  const finding = { certainty: 'certain', message: 'It is so.', fix: 'Change it.' }
  const diagnose = vi.fn(() => ({ findings: [finding] }))
  const given = { diagnose: diagnose as never }
  beforeEach(() => {
    diagnose.mockClear()
    vi.stubEnv('NODE_ENV', 'development')
  })

  test('explains a rejected signature to onError', async () => {
    const { contexts } = await deliver(forged, given)
    expect(contexts).toMatchObject([{ provider: 'giftronaut', eventType: undefined, findings: [finding] }])
    expect(diagnose.mock.calls).toEqual([
      [
        expect.objectContaining({ name: 'giftronaut' }),
        expect.objectContaining({ headers }),
        expect.objectContaining({ secret }),
      ],
    ])
  })

  test.each([
    ['a handler that failed', signed, 500],
    ['a method that no provider uses', { ...signed, method: 'GET' }, 405],
    ['a body that is too large', { ...signed, body: 'x'.repeat(2_000_000) }, 413],
  ])('does not explain %s', async (_, request, status) => {
    const { answer, contexts } = await deliver(request, given, () => Promise.reject(new Error('no')))
    expect(answer.status).toBe(status)
    expect(contexts).toMatchObject([{ findings: undefined }])
    expect(diagnose).not.toHaveBeenCalled()
  })

  test('does not run in production, nor if it is not set', async () => {
    expect((await deliver(forged)).contexts).toMatchObject([{ findings: undefined }])
    vi.stubEnv('NODE_ENV', 'production')
    expect((await deliver(forged, given)).contexts).toMatchObject([{ findings: undefined }])
    expect(diagnose).not.toHaveBeenCalled()
  })

  test('may fail', async () => {
    diagnose.mockImplementationOnce(() => {
      throw new Error('no')
    })
    const { answer, contexts } = await deliver(forged, given)
    expect(answer.status).toBe(401)
    expect(contexts).toMatchObject([{ findings: undefined }])
  })
})

describe('the default log', () => {
  const HELD_BACK =
    '  The message is hidden because it may contain customer data: log error.cause in onError to see it.'
  let lines: string[]
  beforeEach(() => {
    lines = []
    vi.spyOn(console, 'error').mockImplementation((...values) => void lines.push(values.join(' ')))
  })
  const log = (options: object, request: object = signed, handler: () => unknown = () => {}) =>
    routeOf(options as Options, handler).handle(request as typeof signed, 'native')

  test('is one line for a rejection in production: provider, code, message, hint, and where to read more', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    await log({ secret }, forged)
    expect(lines).toEqual([
      expect.stringMatching(
        /^giftcard-webhooks: giftronaut: signature_mismatch: \S[^\n]*\. \S[^\n]*\. See \S+#signature_mismatch$/,
      ),
    ])
  })

  test('names the option that explains a rejection, while you develop', async () => {
    await log({ secret }, forged)
    expect((lines[0] as string).split('\n')).toEqual([
      expect.stringContaining('signature_mismatch'),
      "  To see why, set the option diagnose to the function of that name from 'giftcard-webhooks/diagnose'.",
    ])
  })

  test('names no such option for a malformed signature, as its message says what is expected', async () => {
    await log({ secret }, { ...signed, headers: { 'x-giftronaut-signature': 'abc' } })
    expect(lines).toEqual([expect.stringMatching(/malformed_signature: .* in the format sha256=\{hex\}\. [^\n]*$/)])
  })

  test('is silent about successes, and if onError is set', async () => {
    await log({ secret })
    await log({ secret, onError: () => {} }, forged)
    expect(lines).toEqual([])
  })

  test('has the message alone where an error has no hint', async () => {
    const { WebhookError } = await import('../../src/core/errors.js')
    const provider = {
      ...giftronaut,
      verify() {
        throw new WebhookError('configuration', 'The message.', { provider: 'acme' })
      },
    }
    await routeOf({ secret }, undefined, provider).handle(signed, 'native')
    expect(lines).toEqual([`giftcard-webhooks: acme: configuration: The message. See ${ERRORS_PAGE}#configuration`])
  })

  test('names the kind of a cause and where it was thrown: five frames, and in production not its message', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const cause = new TypeError('card 7783320044448888\n    at the top of the message')
    const frames = Array.from({ length: 7 }, (_, at) => `    at function${at} (file.js:${at}:1)`)
    const stray = 'a line of the message, at the wrong place'
    cause.stack = [`${cause.name}: ${cause.message}`, stray, ...frames, '  and whatever else'].join('\n')
    await log({ secret }, signed, () => Promise.reject(cause))
    const [first, ...rest] = (lines[0] as string).split('\n')
    expect(lines).toHaveLength(1)
    expect(first).toBe(
      `giftcard-webhooks: giftronaut: handler_failed: The handler for balance.depleted threw. See \`cause\`. A provider that retries sends the event again. See ${ERRORS_PAGE}#handler_failed`,
    )
    expect(rest).toEqual(['  cause: TypeError', ...frames.slice(0, 5), HELD_BACK])
  })

  test.each<[string, unknown, string[]]>([
    [
      'an error without frames',
      Object.assign(new Error('private'), { stack: 'Error: private' }),
      ['  cause: Error', HELD_BACK],
    ],
    [
      'an error without a stack',
      Object.assign(new Error('private'), { stack: undefined }),
      ['  cause: Error', HELD_BACK],
    ],
    ['a text', 'private', ['  cause: a string, not an Error', HELD_BACK]],
    [
      'an object that only looks like an error',
      { name: 'X', message: '', stack: 'private' },
      ['  cause: X', HELD_BACK],
    ],
    ['nothing', undefined, ['  cause: undefined']],
    ['null', null, ['  cause: null']],
  ])('%s is a cause too', async (_, cause, expected) => {
    vi.stubEnv('NODE_ENV', 'production')
    await log({ secret }, signed, () => Promise.reject(cause))
    expect((lines[0] as string).split('\n').slice(1)).toEqual(expected)
  })

  test('has a line for each finding', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    const findings = [
      { certainty: 'certain', message: 'It is so.', fix: 'Change it.' },
      { certainty: 'likely', message: 'Or so.', fix: 'Change that.' },
    ]
    await log({ secret, diagnose: () => ({ findings }) }, forged)
    expect(lines.join('\n').split('\n').slice(1)).toEqual([
      '  certain: It is so. Change it.',
      '  likely: Or so. Change that.',
    ])
  })
})

test('a secret from the environment will do, with empty options: a forged delivery is rejected like any other', async () => {
  vi.stubEnv('GIFTRONAUT_WEBHOOK_SECRET', secret)
  const lines = vi.spyOn(console, 'error').mockImplementation(() => {})
  const route = routeOf({})
  expect(await route.handle(forged, 'native')).toMatchObject({ status: 401, body: '{"error":"unauthorized"}' })
  expect(await route.handle(signed, 'native')).toMatchObject({ status: 200 })
  expect(lines).toHaveBeenCalledOnce()
})

test('reports an error that a user-defined provider throws', async () => {
  const cause = new RangeError('boom')
  const broken = {
    ...giftronaut,
    verify() {
      throw cause
    },
  }
  const { answer, errors, outcomes } = await deliver(signed, {}, undefined, broken as never)
  expect(answer.status).toBe(500)
  expect(errors).toMatchObject([
    {
      code: 'handler_failed',
      message: 'Code outside of the handlers threw.',
      provider: 'giftronaut',
      hint: 'See `cause`. A provider that retries sends the event again.',
      cause,
    },
  ])
  expect(outcomes).toMatchObject([{ status: 500, code: 'handler_failed' }])
})
