/** Waiting, snapshots, dead letters and timings: what the pipeline does with a store that works. */
import './patience.js'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { isWebhookError, type WebhookError, webhookError } from '../../src/core/errors.js'
import { handleOnce, type OnceWork, startDeadline, startResult } from '../../src/core/once.js'
import type { Store } from '../../src/core/store.js'
import { memoryStore } from '../../src/stores/memory.js'
import { postgresStore } from '../../src/stores/postgres.js'
import { never, sleep } from './deliver.js'
import { inFastTime } from './fast-time.js'

const late: WebhookError[] = []

/** Handles one event, and gives its result, or the code of its error. */
async function handle<Transaction>(
  store: Store<Transaction> | undefined,
  run: (transaction: Transaction) => unknown,
  more: Partial<OnceWork<Transaction>> & { timeoutMs?: number } = {},
  result = startResult(),
) {
  const deadline = startDeadline(more.timeoutMs ?? 9_000)
  try {
    const work: OnceWork<Transaction> = {
      key: `test.${crypto.randomUUID()}`,
      provider: 'test',
      eventType: 'card.updated',
      deadline,
      run: async (transaction) => void (await run(transaction)),
      onLateError: (error) => late.push(error),
      ...more,
    }
    return await handleOnce<Transaction>(store, work, result)
  } catch (error) {
    if (!isWebhookError(error)) throw error
    return error.code
  } finally {
    deadline.clear()
  }
}

const db = new PGlite()
beforeAll(() => postgresStore(db).migrate())
afterAll(() => db.close())
const stores: [string, () => Store<never>][] = [
  ['memory', () => memoryStore() as unknown as Store<never>],
  ['PostgreSQL, lease', () => postgresStore(db) as unknown as Store<never>],
  ['PostgreSQL, transaction', () => postgresStore(db, { mode: 'transaction' }) as unknown as Store<never>],
]

describe.each(stores)('with a store: %s', (name, create) => {
  it('handles a new event: neither a duplicate, nor stale, nor a dead letter', async () => {
    expect(await handle(create(), () => {})).toMatchObject({
      duplicate: false,
      stale: false,
      deadLetter: false,
      leaseLost: false,
    })
  })

  it('waits for a delivery that is in progress, and is then a duplicate', async () => {
    const store = create()
    const key = `test.${crypto.randomUUID()}`
    const run = vi.fn(() => sleep(200))
    const results = await Promise.all([
      handle(store, run, { key }),
      handle(store, run, { key }),
      handle(store, run, { key }),
    ])
    expect(run).toHaveBeenCalledTimes(1)
    expect(results.filter((result) => typeof result === 'object' && result.duplicate)).toHaveLength(2)
    // PGlite has one connection, on which deliveries queue rather than wait.
    if (name === 'memory') expect(results[1]).toMatchObject({ waitedMs: expect.any(Number) })
  })

  it('handles an event that was in progress when its handler failed', async () => {
    const store = create()
    const key = `test.${crypto.randomUUID()}`
    const first = handle(store, () => sleep(150).then(() => Promise.reject(new Error('no'))), { key })
    await sleep(20)
    const run = vi.fn()
    expect(await handle(store, run, { key })).toMatchObject({ duplicate: false })
    expect(await first).toBe('handler_failed')
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('handles the snapshots A, B, A three times and A, A once', async () => {
    const store = create()
    const object = crypto.randomUUID()
    const seen: string[] = []
    const see = (state: string, version?: string) =>
      handle(store, () => seen.push(state), { snapshot: { object, state, version } })
    expect(await see('A')).toMatchObject({ duplicate: false })
    expect(await see('B')).toMatchObject({ duplicate: false })
    expect(await see('A')).toMatchObject({ duplicate: false })
    expect(await see('A')).toMatchObject({ duplicate: true, stale: false })
    expect(await see('C', '2')).toMatchObject({ duplicate: false })
    expect(await see('B', '1')).toMatchObject({ duplicate: false, stale: true })
    expect(seen).toEqual(['A', 'B', 'A', 'C'])
  })

  it('runs one handler per object at a time', async () => {
    const store = create()
    const object = crypto.randomUUID()
    let running = 0
    const run = async () => {
      expect(++running).toBe(1)
      await sleep(20)
      running--
    }
    const results = await Promise.all(
      Array.from({ length: 6 }, (_, i) => handle(store, run, { snapshot: { object, state: `${i}` } })),
    )
    expect(results).toEqual(Array(6).fill(expect.objectContaining({ duplicate: false })))
  })

  it('hands an event whose attempts are used up to onDeadLetter, and counts it as handled', async () => {
    const store = create()
    const key = `test.${crypto.randomUUID()}`
    const run = vi.fn(() => Promise.reject(new Error('poison')))
    const onDeadLetter = vi.fn()
    const attempt = () => handle(store, run, { key, maxAttempts: 3, onDeadLetter })
    expect([await attempt(), await attempt()]).toEqual(['handler_failed', 'handler_failed'])
    expect(onDeadLetter).not.toHaveBeenCalled()
    expect(await attempt()).toMatchObject({ deadLetter: true, duplicate: false })
    expect(onDeadLetter.mock.calls).toMatchObject([[{ code: 'handler_failed', cause: { message: 'poison' } }]])
    expect(await attempt()).toMatchObject({ deadLetter: false, duplicate: true })
    expect(run).toHaveBeenCalledTimes(3)
  })

  it('does not record an event whose onDeadLetter fails, and reports it', async () => {
    const store = create()
    const key = `test.${crypto.randomUUID()}`
    late.length = 0
    const run = () => Promise.reject(new Error('poison'))
    const onDeadLetter = vi.fn().mockRejectedValueOnce(new Error('queue is down'))
    const attempt = () => handle(store, run, { key, maxAttempts: 1, onDeadLetter })
    expect(await attempt()).toBe('handler_failed')
    expect(late).toMatchObject([
      {
        code: 'handler_failed',
        message: 'onDeadLetter threw for a card.updated event.',
        hint: 'See `cause`. A provider that retries sends the event again.',
        cause: { message: 'queue is down' },
      },
    ])
    expect(await attempt()).toMatchObject({ deadLetter: true })
  })

  it('resets the count when the event is handled', async () => {
    const store = create()
    const object = crypto.randomUUID()
    const onDeadLetter = vi.fn()
    const fail = () => Promise.reject(new Error('no'))
    const see = (state: string, run: () => unknown) =>
      handle(store, run, { snapshot: { object, state }, maxAttempts: 2, onDeadLetter })
    await see('A', fail)
    await see('A', () => {})
    await see('B', fail)
    await see('B', () => {})
    await see('A', fail)
    expect(onDeadLetter).not.toHaveBeenCalled()
  })
})

describe('handleOnce', () => {
  it('gives up waiting at the deadline with in_progress, and asks at most every 100 ms', async () => {
    const claim = vi.fn(async () => ({ status: 'in_progress' }) as const)
    const store: Store = { ...memoryStore(), claim }
    await inFastTime(async () => {
      expect(await handle(store, () => {}, { timeoutMs: 2_000 })).toBe('in_progress')
    })
    expect(claim.mock.calls.length).toBeGreaterThan(20)
    expect(claim.mock.calls.length).toBeLessThan(60)
    const count = claim.mock.calls.length
    await sleep(250)
    expect(claim).toHaveBeenCalledTimes(count)
  })

  it('separates the time of the store from that of the handler', async () => {
    const memory = memoryStore()
    const slow: Store = {
      ...memory,
      claim: (key) => sleep(30).then(() => memory.claim(key)),
      transact: undefined as never,
    }
    const result = await handle(slow, () => sleep(200))
    expect(result).toMatchObject({ waitedMs: 0 })
    const { storeMs } = result as { storeMs: number }
    expect(storeMs).toBeGreaterThan(20)
    expect(storeMs).toBeLessThan(190)
    const transacting: Store = {
      ...memory,
      async transact(_key, work) {
        await sleep(30)
        await work(undefined)
        return 'handled'
      },
    }
    const transacted = (await handle(transacting, () => sleep(200))) as { storeMs: number }
    expect(transacted.storeMs).toBeGreaterThan(20)
    expect(transacted.storeMs).toBeLessThan(190)
    expect(await handle(undefined, () => {})).toEqual({
      duplicate: false,
      stale: false,
      deadLetter: false,
      leaseLost: false,
      waitedMs: 0,
      storeMs: 0,
    })
  })

  it.each<[string, Partial<Store>, (signal?: never) => unknown, 'waitedMs' | 'storeMs' | undefined]>([
    ['another delivery', { claim: async () => ({ status: 'in_progress' }) }, () => {}, 'waitedMs'],
    ['a store that hangs', { claim: never }, () => {}, 'storeMs'],
    ['a transaction that hangs', { transact: never }, () => {}, 'storeMs'],
    [
      'a commit that hangs',
      {
        transact: async (_key, work) => {
          await work(undefined)
          return never()
        },
      },
      () => sleep(400),
      'storeMs',
    ],
    ['a handler that hangs', {}, never, undefined],
  ])('says at the deadline what took the time: %s', async (_, broken, run, expected) => {
    await inFastTime(async () => {
      const result = startResult()
      await handle({ ...memoryStore(), ...broken }, run, { timeoutMs: 1_000 }, result)
      for (const name of ['waitedMs', 'storeMs'] as const) {
        if (name === expected) expect(result[name]).toBeGreaterThanOrEqual(500)
        else expect(result[name]).toBeLessThan(100)
      }
    })
  })

  it('does not run a handler again whose process died in every attempt', async () => {
    const store = memoryStore({ leaseMs: 1 })
    const key = 'test.killer'
    for (let i = 0; i < 2; i++) {
      await store.claim(key)
      await sleep(5)
    }
    const run = vi.fn()
    const onDeadLetter = vi.fn()
    expect(await handle(store, run, { key, maxAttempts: 2, onDeadLetter })).toMatchObject({ deadLetter: true })
    expect(run).not.toHaveBeenCalled()
    expect(onDeadLetter.mock.calls).toMatchObject([[{ cause: { message: expect.stringContaining('died') } }]])
  })

  it.each([
    ['after three more tries', 3, true],
    ['never, and gives up after ten', Number.POSITIVE_INFINITY, false],
  ])('counts an attempt that was rolled back once the event is free: %s', async (_, busy, deadLetter) => {
    const claim = vi.fn(async () =>
      claim.mock.calls.length > busy
        ? ({ status: 'claimed', token: 't', attempt: 1 } as const)
        : ({ status: 'in_progress' } as const),
    )
    const complete = vi.fn(async () => true)
    const transact: Store['transact'] = (_key, work) => work(undefined).then(() => 'handled')
    const onDeadLetter = vi.fn()
    const fails = () => Promise.reject(new Error('no'))
    const result = await inFastTime(() =>
      handle({ ...memoryStore(), claim, complete, transact }, fails, { maxAttempts: 1, onDeadLetter }),
    )
    if (deadLetter) expect(result).toMatchObject({ deadLetter: true })
    else expect(result).toBe('handler_failed')
    expect(claim).toHaveBeenCalledTimes(1 + Math.min(busy, 10))
    expect(onDeadLetter).toHaveBeenCalledTimes(deadLetter ? 1 : 0)
    expect(complete).toHaveBeenCalledTimes(deadLetter ? 1 : 0)
  })

  it.each<[string, Store['claim']]>([
    ['fails', () => Promise.reject(new Error('connection refused'))],
    ['returns nothing', async () => undefined as never],
    ['finds the event handled', async () => ({ status: 'done' })],
    ['returns no token', async () => ({ status: 'claimed', attempt: 9 }) as never],
  ])('reports the error of the handler if the claim that counts the attempt %s', async (_, claim) => {
    const release = vi.fn(async () => true)
    const transact: Store['transact'] = (_key, work) => work(undefined).then(() => 'handled')
    const onDeadLetter = vi.fn()
    const fails = () => Promise.reject(new Error('no'))
    const store = { ...memoryStore(), claim, release, transact }
    expect(await handle(store, fails, { maxAttempts: 1, onDeadLetter })).toBe('handler_failed')
    expect(onDeadLetter).not.toHaveBeenCalled()
    expect(release).not.toHaveBeenCalled()
  })

  it.each([{}, { maxAttempts: 1 }, { onDeadLetter: vi.fn() }])(
    'counts no attempts unless maxAttempts and onDeadLetter are set: %j',
    async (more) => {
      const memory = memoryStore()
      const fails = () => Promise.reject(new Error('no'))
      const run = vi.fn(fails)
      for (const _ of [1, 2]) expect(await handle(memory, run, { key: 'test.counted', ...more })).toBe('handler_failed')
      expect(run).toHaveBeenCalledTimes(2)
      const claim = vi.fn(memory.claim)
      const transact: Store['transact'] = (_key, work) => work(undefined).then(() => 'handled')
      expect(await handle({ ...memory, claim, transact }, fails, more)).toBe('handler_failed')
      expect(claim).not.toHaveBeenCalled()
      if ('onDeadLetter' in more) expect(more.onDeadLetter).not.toHaveBeenCalled()
    },
  )

  it('does not report a handled event as a dead letter', async () => {
    const onDeadLetter = vi.fn()
    expect(await handle(memoryStore(), () => {}, { maxAttempts: 1, onDeadLetter })).toMatchObject({ deadLetter: false })
    expect(onDeadLetter).not.toHaveBeenCalled()
  })

  it('reports no attempts if the store does not count them', async () => {
    const memory = memoryStore()
    const store: Store = { ...memory, claim: async () => ({ status: 'claimed', token: 't' }) }
    const run = vi.fn()
    const onDeadLetter = vi.fn()
    expect(await handle(store, run, { maxAttempts: 2, onDeadLetter })).toBe('configuration')
    expect(run).not.toHaveBeenCalled()
    expect(onDeadLetter).not.toHaveBeenCalled()
    // Without both options, nothing has to be counted.
    for (const more of [{}, { maxAttempts: 2 }, { onDeadLetter }]) {
      expect(await handle(store, run, more)).toMatchObject({ deadLetter: false })
    }
    expect(run).toHaveBeenCalledTimes(3)
  })

  it('rolls back the transaction of a hanging handler after twice its timeout', async () => {
    late.length = 0
    let rejected: unknown
    const store: Store = {
      ...memoryStore(),
      transact: (_key, work) =>
        work(undefined).then(
          () => 'handled',
          (error) => {
            rejected = error
            throw error
          },
        ),
    }
    await inFastTime(async () => {
      expect(await handle(store, never, { timeoutMs: 1_000 })).toBe('handler_timeout')
      expect(rejected).toBeUndefined()
      await sleep(1_100)
    })
    expect(rejected).toMatchObject({
      code: 'handler_timeout',
      message: expect.stringContaining('abandoned'),
      hint: expect.stringContaining('context.signal'),
    })
    expect(late).toEqual([rejected])
  })

  it('reports a release that fails, in addition to the error of the handler', async () => {
    late.length = 0
    const release = () => Promise.reject(Object.assign(new Error('denied'), { code: '42501' }))
    const store: Store = { ...memoryStore(), release }
    expect(await handle(store, () => Promise.reject(new Error('no')))).toBe('handler_failed')
    expect(late).toMatchObject([{ code: 'store_unavailable', message: expect.stringContaining('42501') }])
  })

  it('passes on a configuration error of the handler as it is', async () => {
    const error = webhookError('configuration', 'Not like this.', 'Like that.')
    expect(await handle(memoryStore(), () => Promise.reject(error))).toBe('configuration')
  })
})
