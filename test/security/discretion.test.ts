/**
 * Discretion: secret, token, signature, card number, e-mail, claim link and code are sent through every way to fail, of every
 * provider, on every adapter. None of them may be in what comes out: answer, log line, error in any form, outcome.
 */

import { inspect } from 'node:util'
import express from 'express'
import { describe, expect, test } from 'vitest'
import * as expressAdapter from '../../src/adapters/express.js'
import * as fetchAdapter from '../../src/adapters/fetch.js'
import * as lambdaAdapter from '../../src/adapters/lambda.js'
import { WebhookError, type WebhookErrorCode } from '../../src/core/errors.js'
import type { Store } from '../../src/core/store.js'
import type { WebhookEvent } from '../../src/core/types.js'
import { redact } from '../../src/redact.js'
import { ERROR_CODES } from '../error-codes.js'
import { adapters, over, requestOf } from './adapters.js'
import { type CanarySubject, canaries, canarySubject, canarySubjects } from './canaries.js'
import { expectNoCanary, formsOf, inProduction, keepPrinted } from './seen.js'

const printed = keepPrinted()

const everyCase = canarySubjects.flatMap((subject) =>
  Object.entries(adapters).flatMap(([adapter, mount]) =>
    subject.cases.map(
      (delivery) => [subject.provider.name, adapter, delivery.name, { subject, mount, delivery }] as const,
    ),
  ),
)

test('the canaries are in what is sent', () => {
  for (const { cases } of canarySubjects) {
    const sent = cases.map(({ headers, body, url }) => `${JSON.stringify(headers)} ${body} ${url}`).join('\n')
    for (const canary of [canaries.gan, canaries.email, canaries.claimLink, canaries.code])
      expect(sent).toContain(canary)
  }
})

test.each(everyCase)('%s, %s: %s', async (_provider, _adapter, _case, { subject, mount, delivery }) => {
  const { provider, options } = subject
  const errors: WebhookError[] = []
  const outcomes: object[] = []
  const onOutcome = (outcome: object) => outcomes.push(outcome)
  const handle = (event: WebhookEvent) => console.log(redact(event), `${JSON.stringify(redact(event))}`)

  // Once with the default log, once with the application's own.
  const logged = await mount(provider, { ...(options as object), onOutcome }, handle)(delivery)
  const reported = await mount(
    provider,
    { ...(options as object), onOutcome, onError: (error) => errors.push(error) },
    handle,
  )(delivery)

  expectNoCanary(logged.text + reported.text, subject, 'answer')
  expectNoCanary(printed(), subject, 'output')
  expectNoCanary(inspect(outcomes, { depth: null }), subject, 'outcome')
  expect(outcomes).toHaveLength(2)
  if (delivery.code === 'ok') {
    expect(logged.status).toBe(200)
    expect(errors).toEqual([])
    expect(printed()).toContain('[redacted]')
    return
  }
  const [error] = errors as [WebhookError]
  expect(error.code).toBe(delivery.code)
  expect(logged.status).toBe(error.status)
  // A request that is not a POST is a browser or a health check, and no line in the log.
  if (delivery.code !== 'method_not_allowed') expect(printed()).toContain(error.code)
  // A rejected delivery has no cause: what the JSON parser says, for one, quotes the payload.
  expect('cause' in error).toBe(false)
  expectNoCanary(formsOf(error), subject, 'error')
  expectNoCanary(inspect(error, { depth: null, showHidden: true }), subject, 'inspect')
})

/** Failures in the application's own code, with arbitrary messages. */
const ownError = () => new TypeError(`cannot pay ${canaries.gan}\n    at ${canaries.claimLink} for ${canaries.email}`)
const failing = async (): Promise<never> => {
  throw ownError()
}
const failures: [name: string, code: WebhookErrorCode, store: Store | undefined, handler: () => unknown][] = [
  ['a handler that throws', 'handler_failed', undefined, failing],
  ['a store that cannot claim', 'store_unavailable', { claim: failing, complete: failing, release: failing }, () => {}],
  [
    'a store that cannot complete',
    'store_unavailable',
    { claim: async () => ({ status: 'claimed', token: 't' }), complete: failing, release: failing },
    () => {},
  ],
  [
    'a transaction that fails',
    'store_unavailable',
    { claim: failing, complete: failing, release: failing, transact: failing },
    () => {},
  ],
]

/** The output of every adapter for a failing event, to the sender and to the hooks; and the error. */
async function goesWrong(
  mount: (typeof adapters)[string],
  subject: CanarySubject,
  route: { store: Store | undefined; handler: () => unknown; code: WebhookErrorCode; handlerTimeoutMs: number },
): Promise<WebhookError> {
  const { store, handler, code, handlerTimeoutMs } = route
  const [handled] = subject.cases as [CanarySubject['cases'][0]]
  const errors: WebhookError[] = []
  const outcomes: object[] = []
  const onOutcome = (outcome: object) => outcomes.push(outcome)
  const options = { ...(subject.options as object), store, onOutcome, handlerTimeoutMs }
  const logged = await mount(subject.provider, options, handler)(handled)
  const onError = (error: WebhookError) => errors.push(error)
  const reported = await mount(subject.provider, { ...options, onError }, handler)(handled)
  const [error] = errors as [WebhookError]
  expect(error.code).toBe(code)
  expectNoCanary(logged.text + reported.text + inspect(outcomes), subject, 'answer and outcome')
  return error
}

describe.each(failures)('%s', (_name, code, store, handler) => {
  inProduction()

  test.each(canarySubjects.map((subject) => [subject.provider.name, subject] as const))(
    '%s: its own words are in `cause`, and nowhere else',
    { timeout: 30_000 },
    async (_provider, subject) => {
      const tryOn = async (mount: (typeof adapters)[string]) => {
        // A store that cannot complete is asked again and again until then.
        const error = await goesWrong(mount, subject, { store, handler, code, handlerTimeoutMs: 300 })
        expect(error.cause).toBeInstanceOf(TypeError)
        expectNoCanary(formsOf(error), subject, 'error')
      }
      await Promise.all(Object.values(adapters).map(tryOn))
      // The default log names the place and the kind of the cause, not its message.
      expect(printed()).toContain('TypeError')
      expect(printed()).toContain('discretion.test.ts')
      expectNoCanary(printed(), subject, 'output')
    },
  )
})

test('in development the default log has the words of the cause, so that production is what hides them', async () => {
  const send = (adapters.fetch as (typeof adapters)[string])(
    canarySubject('square').provider,
    canarySubject('square').options as object,
    failing,
  )
  await send(canarySubject('square').cases[0] as CanarySubject['cases'][0])
  expect(printed()).toContain(canaries.gan)
})

const never = () => new Promise<never>(() => {})
const claim = async () => ({ status: 'claimed', token: 't' }) as const
const silent: [name: string, code: WebhookErrorCode, store: Store | undefined, handler: () => unknown][] = [
  ['a handler that is too slow', 'handler_timeout', undefined, never],
  [
    'an event that is being handled',
    'in_progress',
    { claim: async () => ({ status: 'in_progress' }), complete: failing, release: failing },
    () => {},
  ],
  ['a lease that was lost', 'in_progress', { claim, complete: async () => false, release: failing }, () => {}],
  ['a store that never answers', 'store_unavailable', { claim: never, complete: never, release: never }, () => {}],
  [
    'a store that answers nonsense',
    'store_unavailable',
    { claim: nonsense, complete: never, release: never },
    () => {},
  ],
]
/** Results of a store that mixes up its columns. */
async function nonsense(): Promise<never> {
  return { status: canaries.gan, token: canaries.claimLink } as never
}

describe.each(silent)('%s', (_name, code, store, handler) => {
  test.each(canarySubjects.map((subject) => [subject.provider.name, subject] as const))(
    '%s: nothing of the event is told',
    { timeout: 30_000 },
    async (_provider, subject) => {
      const tryOn = async (mount: (typeof adapters)[string]) => {
        const error = await goesWrong(mount, subject, { store, handler, code, handlerTimeoutMs: 200 })
        expectNoCanary(formsOf(error) + inspect(error, { depth: null, showHidden: true }), subject, 'error')
      }
      await Promise.all(Object.values(adapters).map(tryOn))
      expect(printed()).toContain(code)
      expectNoCanary(printed(), subject, 'output')
    },
  )
})

test.each(canarySubjects.map((subject) => [subject.provider.name, subject] as const))(
  '%s: a body that someone else has read is not shown in the hint that says so',
  async (_provider, subject) => {
    const [handled] = subject.cases as [CanarySubject['cases'][0]]
    const parsed = JSON.parse(handled.body.toString())
    const used = requestOf(handled)
    await used.json()
    const json = { 'content-type': 'application/json' }
    const ways: ((options: object) => Promise<{ status: number; text: string }>)[] = [
      (options) =>
        over(
          express().use(
            express.json(),
            expressAdapter.webhook(subject.provider, options, () => {}),
          ),
        )({
          ...handled,
          headers: { ...handled.headers, ...json },
        }),
      async (options) => {
        const response = (await fetchAdapter.webhook(subject.provider, options, () => {})(used)) as Response
        return { status: response.status, text: await response.text() }
      },
      async (options) => {
        const event = { body: parsed, headers: handled.headers, httpMethod: 'POST', path: handled.url }
        const answer = await lambdaAdapter.webhook(subject.provider, options, () => {})(event as never)
        return { status: answer.statusCode, text: JSON.stringify(answer) }
      },
    ]
    for (const way of ways) {
      const errors: WebhookError[] = []
      const logged = await way(subject.options as object)
      const reported = await way({
        ...(subject.options as object),
        onError: (error: WebhookError) => errors.push(error),
      })
      expect([logged.status, errors.map(({ code }) => code)]).toEqual([500, ['body_unavailable']])
      expectNoCanary(logged.text + reported.text, subject, 'answer')
      expectNoCanary(formsOf(errors[0] as WebhookError), subject, 'error')
    }
    expect(printed()).toContain('body_unavailable')
    expectNoCanary(printed(), subject, 'output')
  },
)

test('a mistake in the options shows none of their values', () => {
  const wrong = [
    () =>
      canarySubject('square').provider.checkOptions({ signatureKey: canaries.secret, notificationUrl: canaries.code }),
    () => canarySubject('giftronaut').provider.verify({ headers: {}, body: '' }, { secret: [canaries.secret, ''] }),
    () => canarySubject('loopz').provider.verify({ headers: {}, body: '' }, { urlToken: [canaries.token, ''] }),
    () => canarySubject('loopz').provider.verify({ headers: {}, body: '' }, { urlToken: canaries.token }),
    () =>
      canarySubject('loopz').provider.verify(
        { headers: {}, body: '', url: `/${canaries.token}` },
        { urlToken: canaries.token, merchantId: [canaries.email] },
      ),
  ]
  for (const action of wrong) {
    let error: unknown
    try {
      action()
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(WebhookError)
    for (const subject of canarySubjects) expectNoCanary(inspect(error, { depth: null }), subject, 'error')
  }
})

test('every error that there is was among these', () => {
  const tried = [
    ...canarySubjects.flatMap(({ cases }) => cases.map(({ code }) => code)),
    ...[...failures, ...silent].map(([, code]) => code),
    'configuration',
    'body_unavailable',
    // In requests.test.ts.
    'client_disconnected',
  ]
  expect(ERROR_CODES.filter((code) => !tried.includes(code))).toEqual([])
})
