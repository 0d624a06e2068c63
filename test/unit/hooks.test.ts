/** Hooks are awaited within a limit or passed to waitUntil, and their arguments are safe to log. */
import { inspect } from 'node:util'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { webhook } from '../../src/adapters/fetch.js'
import type { ErrorContext, RouteOptions } from '../../src/core/route-options.js'
import { loopz } from '../../src/providers/loopz/index.js'

afterEach(() => {
  vi.useRealTimers()
})

const CARD = '7783320044448888'
const post = () =>
  new Request('http://localhost/hook/a-token', {
    method: 'POST',
    headers: { 'x-loopz-webhook-topic': 'gift-card.updated' },
    body: JSON.stringify({ id: '1', gan: CARD }),
  })
const answer = (options: RouteOptions, handler: () => void = () => {}) =>
  webhook(loopz, { urlToken: 'a-token', ...options }, handler)(post())
const fails = () => {
  throw new Error('no stock')
}

/** Whether a promise has settled by now, after all that is ready has run. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false
  promise.then(() => {
    settled = true
  })
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
  return settled
}

describe.each(['onError', 'onOutcome'] as const)('%s', (name) => {
  test('is awaited before the answer', async () => {
    let finish = () => {}
    const hook = () => new Promise<void>((resolve) => (finish = resolve))
    const response = answer({ onError() {}, [name]: hook }, fails)
    expect(await isSettled(response)).toBe(false)
    finish()
    expect((await response).status).toBe(500)
  })

  test.each([
    [undefined, 1_000],
    [50, 50],
  ])('with hookTimeoutMs %s, holds the answer for %i ms at most', async (hookTimeoutMs, limit) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const response = answer({ onError() {}, [name]: () => new Promise(() => {}), hookTimeoutMs }, fails)
    await isSettled(response)
    await vi.advanceTimersByTimeAsync(limit - 1)
    expect(await isSettled(response)).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect((await response).status).toBe(500)
  })

  test('is handed to waitUntil, where there is one, and its failure with it', async () => {
    const handed: Promise<unknown>[] = []
    const hook = () => Promise.reject(new Error('the log is down'))
    const { status } = await answer(
      { onError() {}, [name]: hook, waitUntil: (promise) => void handed.push(promise) },
      fails,
    )
    expect(status).toBe(500)
    expect(handed).toHaveLength(1)
    await expect(handed[0]).resolves.toBeUndefined()
    const never = answer({ onError() {}, [name]: () => new Promise(() => {}), waitUntil: () => {} }, fails)
    expect((await never).status).toBe(500)
  })
})

test('the context of an error is logged without the payload, but has it', async () => {
  const contexts: ErrorContext[] = []
  await answer({ onError: (_, context) => void contexts.push(context) }, fails)
  const [context] = contexts as [ErrorContext]
  for (const logged of [
    JSON.stringify(context),
    inspect(context, { depth: Number.POSITIVE_INFINITY }),
    inspect({ ...context }),
    JSON.stringify(Object.fromEntries(Object.entries(context))),
  ]) {
    expect(logged).toContain('gift-card.updated')
    expect(logged).not.toContain(CARD)
    expect(logged).not.toContain('delivery')
  }
  expect(new TextDecoder().decode(context.delivery?.body)).toContain(CARD)
})
