import { afterEach, expect, test, vi } from 'vitest'
import { webhook } from '../../src/adapters/fetch.js'
import type { ErrorContext } from '../../src/core/route-options.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { diagnose } from '../../src/tools/diagnose/index.js'
import { signedHeaders } from '../deliveries.js'

const secret = 'gn_secret'
const body = '{"eventType":"test.ping"}'
const headers = signedHeaders(giftronaut, body, { secret })
const bad = () => new Request('http://localhost/', { method: 'POST', headers, body: `${body}\n` })

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test('with diagnose, onError is told why, and the sender is not', async () => {
  const contexts: ErrorContext[] = []
  const handle = webhook(
    giftronaut,
    { secret, diagnose, onError: (_error, context) => contexts.push(context) },
    () => {},
  )
  const response = (await handle(bad())) as Response
  expect(contexts[0]?.findings).toEqual([
    expect.objectContaining({ cause: 'body-trailing-newline', certainty: 'certain' }),
  ])
  expect(response.status).toBe(401)
  expect(await response.text()).toBe('{"error":"unauthorized"}')
})

test('without onError, the log has the findings, and nothing of the delivery', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  await webhook(giftronaut, { secret, diagnose }, () => {})(bad())
  const lines = log.mock.calls.flat().join('\n')
  expect(lines).toContain('certain: A newline at the end of the body')
  expect(lines).not.toContain('test.ping')
  expect(lines).not.toContain(headers['x-giftronaut-signature'])
})

test('in production it is not called', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const called = vi.fn()
  const counted: typeof diagnose = (...given) => {
    called()
    return diagnose(...given)
  }
  const contexts: ErrorContext[] = []
  await webhook(
    giftronaut,
    { secret, diagnose: counted, onError: (_error, context) => contexts.push(context) },
    () => {},
  )(bad())
  expect(called).not.toHaveBeenCalled()
  expect(contexts[0]?.findings).toBeUndefined()
})

test('for what is not matter of the sender, it is not called', async () => {
  const onError = vi.fn()
  await webhook(giftronaut, { secret, diagnose, onError }, () => {})(new Request('http://localhost/'))
  expect(onError.mock.calls.map(([, { findings }]) => findings)).not.toContainEqual(expect.anything())
})

test('its own failure changes nothing', async () => {
  const onError = vi.fn()
  const failing = () => {
    throw new Error('no')
  }
  const response = (await webhook(giftronaut, { secret, diagnose: failing, onError }, () => {})(bad())) as Response
  expect(response.status).toBe(401)
  expect(onError).toHaveBeenCalledOnce()
})
