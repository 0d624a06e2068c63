/**
 * Discretion: secret, token, signature, card number, e-mail, claim link and code are sent through every way to fail, of every
 * provider, on every adapter. None of them may be in what comes out: answer, log line, error in any form, outcome.
 */
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WebhookError } from '../../src/errors.js'
import { redact } from '../../src/redact.js'
import type { Store } from '../../src/store.js'
import type { WebhookEvent } from '../../src/types.js'
import { adapters } from './adapters.js'
import { type CanarySubject, canaries, canarySubjects } from './canaries.js'

/** All that this process prints. */
let printed = ''

beforeEach(() => {
  printed = ''
  const keep = (...values: unknown[]) => {
    printed += `${values.map((value) => (typeof value === 'string' ? value : inspect(value, { depth: null }))).join(' ')}\n`
    return true
  }
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    vi.spyOn(console, name).mockImplementation(keep)
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
})

afterEach(() => {
  vi.restoreAllMocks()
})

function expectNoCanary(text: string, { signatures }: CanarySubject, where: string) {
  const found = [...Object.values(canaries), ...signatures].filter((canary) =>
    text.toLowerCase().includes(canary.toLowerCase()),
  )
  expect(found, where).toEqual([])
}

/** Every form in which an error gets into a log, a trace or a bug report. `cause` is looked at apart. */
function formsOf(error: WebhookError): string {
  const { cause: _, ...own } = Object.fromEntries(
    Reflect.ownKeys(error).map((key) => [String(key), Reflect.get(error, key)]),
  )
  return [
    String(error),
    error.message,
    error.stack,
    error.hint,
    JSON.stringify(error),
    inspect(own, { depth: null }),
  ].join('\n')
}

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
  expectNoCanary(printed, subject, 'output')
  expectNoCanary(inspect(outcomes, { depth: null }), subject, 'outcome')
  expect(outcomes).toHaveLength(2)
  if (delivery.code === 'ok') {
    expect(logged.status).toBe(200)
    expect(errors).toEqual([])
    expect(printed).toContain('[redacted]')
    return
  }
  const [error] = errors as [WebhookError]
  expect(error.code).toBe(delivery.code)
  expect(logged.status).toBe(error.status)
  expect(printed).toContain(error.code)
  // A refused delivery has no cause: what the JSON parser says, for one, quotes the payload.
  expect('cause' in error).toBe(false)
  expectNoCanary(formsOf(error), subject, 'error')
  expectNoCanary(inspect(error, { depth: null, showHidden: true }), subject, 'inspect')
})

/** What goes wrong in the application's own code, whose errors say whatever they like. */
const ownError = () => new TypeError(`cannot pay ${canaries.gan}\n    at ${canaries.claimLink} for ${canaries.email}`)
const failing = async (): Promise<never> => {
  throw ownError()
}
const failures: [name: string, code: string, store: Store | undefined, handler: () => unknown][] = [
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

describe.each(failures)('%s', (_name, code, store, handler) => {
  test.each(canarySubjects.map((subject) => [subject.provider.name, subject] as const))(
    '%s: its own words are in `cause`, and nowhere else',
    { timeout: 30_000 },
    async (_provider, subject) => {
      const [handled] = subject.cases as [CanarySubject['cases'][0]]
      const tryOn = async (mount: (typeof adapters)[string]) => {
        const errors: WebhookError[] = []
        const outcomes: object[] = []
        const onOutcome = (outcome: object) => outcomes.push(outcome)
        // A store that cannot complete is asked again and again until then.
        const options = { ...(subject.options as object), store, onOutcome, handlerTimeoutMs: 300 }
        const logged = await mount(subject.provider, options, handler)(handled)
        const onError = (error: WebhookError) => errors.push(error)
        const reported = await mount(subject.provider, { ...options, onError }, handler)(handled)
        const [error] = errors as [WebhookError]
        expect(error.code).toBe(code)
        expect(error.cause).toBeInstanceOf(TypeError)
        expectNoCanary(logged.text + reported.text + inspect(outcomes), subject, 'answer and outcome')
        expectNoCanary(formsOf(error), subject, 'error')
      }
      await Promise.all(Object.values(adapters).map(tryOn))
      // The default log names the place and the kind of the cause, not its message.
      expect(printed).toContain('TypeError')
      expect(printed).toContain('discretion.test.ts')
      expectNoCanary(printed, subject, 'output')
    },
  )
})

test('a mistake in the options shows none of their values', () => {
  const wrong = [
    () => canarySubjects[1]?.provider.options({ signatureKey: canaries.secret, notificationUrl: canaries.code }),
    () => canarySubjects[0]?.provider.verify({ headers: {}, body: '' }, { secret: [canaries.secret, ''] }),
    () => canarySubjects[2]?.provider.verify({ headers: {}, body: '' }, { urlToken: [canaries.token, ''] }),
    () => canarySubjects[2]?.provider.verify({ headers: {}, body: '' }, { urlToken: canaries.token }),
    () =>
      canarySubjects[2]?.provider.verify(
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
