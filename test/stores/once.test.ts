/** The pipeline with a store that fails, hangs or returns nonsense. Through a whole route, as a provider sees it. */
import './patience.js'
import { describe, expect, it, vi } from 'vitest'
import type { Store } from '../../src/core/store.js'
import { memoryStore } from '../../src/stores/memory.js'
import { deliver, never, settled, sleep } from './deliver.js'
import { inFastTime } from './fast-time.js'

describe('a store that fails', () => {
  it('once: a second delivery is answered 200 and not handled', async () => {
    const handle = vi.fn()
    const { send, outcomes } = deliver(memoryStore(), handle)
    expect([await send('a'), await send('a'), await send('b')]).toEqual([200, 200, 200])
    expect(handle).toHaveBeenCalledTimes(2)
    expect(outcomes.map(({ duplicate }) => duplicate)).toEqual([false, true, false])
  })

  it('releases the claim when the handler throws, so that the next delivery is handled', async () => {
    const handle = vi.fn().mockRejectedValueOnce(new Error('no'))
    const { send } = deliver(memoryStore(), handle)
    expect([await send('a'), await send('a')]).toEqual([500, 200])
    expect(handle).toHaveBeenCalledTimes(2)
  })

  it('handles nothing without a claim: a claim that fails, hangs or is invalid is answered 503', async () => {
    const handle = vi.fn()
    const FAILED = 'The store failed, so the event was not recorded as handled.'
    const SILENT = 'The store did not answer in time, so the event was not recorded as handled.'
    const NONSENSE = 'The store returned an invalid result from claim(), so the event was not recorded as handled.'
    const broken: [message: string, claim: Store['claim']][] = [
      [FAILED, async () => Promise.reject(new Error('connection refused'))],
      [
        FAILED,
        () => {
          throw new Error('at once')
        },
      ],
      [SILENT, never],
      [NONSENSE, async () => undefined as never],
      [NONSENSE, async () => null as never],
      [NONSENSE, async () => 'OK' as never],
      [NONSENSE, async () => ({ status: 'claimed' }) as never],
      [NONSENSE, async () => ({ status: 'claimed', token: '' })],
      [NONSENSE, async () => ({ status: 'claimed', token: 1 }) as never],
      [NONSENSE, async () => ({ status: 'yes' }) as never],
    ]
    for (const [message, claim] of broken) {
      const { send, errors } = deliver({ ...memoryStore(), claim }, handle, 300)
      expect(await inFastTime(() => send())).toBe(503)
      const hint = { [FAILED]: 'See `cause`.', [SILENT]: 'reachable', [NONSENSE]: 'testStore' }[message]
      expect(errors).toMatchObject([{ code: 'store_unavailable', message, hint: expect.stringContaining(hint ?? '') }])
      // Without a cause the member is absent, so that no log prints it.
      expect('cause' in (errors[0] as Error)).toBe(message === FAILED)
    }
    expect(handle).not.toHaveBeenCalled()
  })

  it('gives back a claim that comes through after the answer', async () => {
    const memory = memoryStore()
    let hurry = () => {}
    const slow: Store = {
      ...memory,
      claim: vi.fn(memory.claim).mockImplementationOnce(async (key) => {
        await new Promise<void>((resolve) => {
          hurry = resolve
        })
        return memory.claim(key)
      }),
    }
    const handle = vi.fn()
    const { send } = deliver(slow, handle, 200)
    expect(await inFastTime(() => send('a'))).toBe(503)
    hurry()
    await settled()
    expect(await send('a')).toBe(200)
    expect(handle).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['fails', async () => Promise.reject(new Error('connection reset'))],
    [
      'throws',
      () => {
        throw new Error('not connected')
      },
    ],
    ['is nonsense', async () => 'OK' as never],
  ])('marks an event in the end when complete() %s at first', async (_, failure) => {
    const memory = memoryStore()
    const complete = vi.fn(memory.complete).mockImplementationOnce(failure).mockImplementationOnce(failure)
    const handle = vi.fn()
    const { send, errors } = deliver({ ...memory, complete }, handle)
    expect([await inFastTime(() => send('a')), await send('a')]).toEqual([200, 200])
    expect(handle).toHaveBeenCalledTimes(1)
    expect(complete).toHaveBeenCalledTimes(3)
    expect(errors).toEqual([])
  })

  it('goes on marking after the answer, for as long as the store is down', async () => {
    const memory = memoryStore()
    let down = true
    const complete: Store['complete'] = async (key, token) => {
      if (down) throw new Error('connection refused')
      return memory.complete(key, token)
    }
    const handle = vi.fn()
    const { send, errors } = deliver({ ...memory, complete }, handle, 200)
    await inFastTime(async () => {
      expect(await send('a')).toBe(503)
      expect(errors).toMatchObject([{ code: 'store_unavailable', cause: { message: 'connection refused' } }])
      expect(await send('a')).toBe(409)
      down = false
      await sleep(1_000)
      expect(await send('a')).toBe(200)
    })
    expect(handle).toHaveBeenCalledTimes(1)
  })

  it('asks again when complete() never answers', async () => {
    vi.useFakeTimers()
    try {
      const memory = memoryStore()
      const complete = vi.fn(memory.complete).mockImplementationOnce(never)
      const handle = vi.fn()
      const { send } = deliver({ ...memory, complete }, handle)
      const answer = send('a')
      await vi.advanceTimersByTimeAsync(8_000)
      expect(await answer).toBe(200)
      expect(complete).toHaveBeenCalledTimes(2)
    } finally {
      vi.useRealTimers()
    }
  })

  it('gives up marking after a quarter of an hour, and says so', async () => {
    vi.useFakeTimers()
    try {
      const complete = vi.fn(async () => Promise.reject(new Error('gone')))
      const { send, errors } = deliver({ ...memoryStore(), complete }, () => {})
      const answer = send('a')
      await vi.advanceTimersByTimeAsync(10_000)
      expect(await answer).toBe(503)
      await vi.advanceTimersByTimeAsync(20 * 60_000)
      expect(errors.map(({ code }) => code)).toEqual(['store_unavailable', 'store_unavailable'])
      const { length } = complete.mock.calls
      await vi.advanceTimersByTimeAsync(60 * 60_000)
      expect(complete.mock.calls).toHaveLength(length)
    } finally {
      vi.useRealTimers()
    }
  })

  it('reports a lost lease, and leaves the event to the new owner', async () => {
    const { send, errors, outcomes } = deliver({ ...memoryStore(), complete: async () => false }, () => {})
    expect(await send('a')).toBe(409)
    expect(outcomes).toMatchObject([{ code: 'in_progress', leaseLost: true }])
    expect(errors).toMatchObject([
      {
        code: 'in_progress',
        message: expect.stringContaining('may be handled twice'),
        provider: 'giftronaut',
        hint: expect.stringContaining('Raise leaseMs'),
      },
    ])
  })

  it('keeps the lease while the handler runs, so that a slow one is not doubled', async () => {
    const handle = vi.fn(() => sleep(1_500))
    const { send } = deliver(memoryStore({ leaseMs: 300 }), handle)
    await inFastTime(async () => {
      const answers = [send('a')]
      for (let i = 0; i < 12; i++) {
        await sleep(100)
        answers.push(send('a'))
      }
      expect(new Set(await Promise.all(answers))).toEqual(new Set([200]))
    })
    expect(handle).toHaveBeenCalledTimes(1)
  })

  it('lets the lease of a hanging handler expire after a quarter of an hour', async () => {
    const handle = vi.fn().mockImplementationOnce(never)
    const { send } = deliver(memoryStore(), handle)
    await inFastTime(async () => {
      expect(await send('a')).toBe(503)
      await sleep(14 * 60_000)
      expect(await send('a')).toBe(409)
      await sleep(3 * 60_000)
      expect(await send('a')).toBe(200)
    })
    expect(handle).toHaveBeenCalledTimes(2)
  })

  it('reports the failure of the handler when release() hangs', async () => {
    const handle = () => Promise.reject(new Error('no'))
    const { send, errors } = deliver({ ...memoryStore(), release: never }, handle, 200)
    expect(await inFastTime(() => send('a'))).toBe(500)
    expect(errors).toMatchObject([
      { code: 'handler_failed', message: 'The handler for balance.depleted threw.', cause: { message: 'no' } },
    ])
  })

  it('reports that failure once, even if release() finishes later', async () => {
    const handle = () => Promise.reject(new Error('no'))
    const release = () => sleep(400).then(() => true)
    const { send, errors } = deliver({ ...memoryStore(), release }, handle, 200)
    await inFastTime(async () => {
      expect(await send('a')).toBe(500)
      await sleep(1_000)
    })
    expect(errors).toHaveLength(1)
  })

  it('completes the event of a handler that finished after its timeout', async () => {
    const handle = vi.fn(() => sleep(400))
    const { send, errors } = deliver(memoryStore(), handle, 100)
    await inFastTime(async () => {
      expect(await send('a')).toBe(503)
      expect(errors).toMatchObject([{ code: 'handler_timeout' }])
      expect(await send('a')).toBe(409)
      await sleep(400)
      expect(await send('a')).toBe(200)
    })
    expect(errors).toHaveLength(2)
    expect(handle).toHaveBeenCalledTimes(1)
  })
})

describe('a transacting store that fails', () => {
  const transacting = (transact: NonNullable<Store['transact']>): Store => ({ ...memoryStore(), transact })

  it.each([
    ['handled', 200, false],
    ['done', 200, true],
    ['in_progress', 409, false],
    [undefined, 503, false],
    ['OK', 503, false],
  ])('%s is answered %i', async (result, status, duplicate) => {
    const store = transacting(async (_key, work) => {
      if (result === 'handled') await work(undefined)
      return result as never
    })
    const { send, outcomes } = deliver(store, () => {})
    expect(await inFastTime(() => send())).toBe(status)
    expect(outcomes).toMatchObject([{ status, duplicate }])
  })

  it('is a failure when it returns an invalid result after the handler ran', async () => {
    const store = transacting(async (_key, work) => {
      await work(undefined)
      return 'OK' as never
    })
    const { send, errors } = deliver(store, () => {})
    expect(await send()).toBe(503)
    expect(errors).toMatchObject([
      { message: 'The store returned an invalid result from transact(), so the event was not recorded as handled.' },
    ])
  })

  it('is a failure when it swallowed the error of the handler', async () => {
    const store = transacting(async (_key, work) => {
      await work(undefined).catch(() => {})
      return 'handled'
    })
    const { send, errors } = deliver(store, () => Promise.reject(new Error('no')))
    expect(await send()).toBe(500)
    expect(errors).toMatchObject([{ code: 'handler_failed', cause: { message: 'no' } }])
  })

  it('is distinguished from a slow handler by what was pending', async () => {
    const silent = deliver(transacting(never), () => {}, 200)
    expect(await inFastTime(() => silent.send())).toBe(503)
    expect(silent.errors).toMatchObject([
      { message: 'The store did not answer in time, so the event was not recorded as handled.' },
    ])
    const working = transacting(async (_key, work) => {
      await work(undefined)
      return 'handled'
    })
    const slow = deliver(working, never, 200)
    expect(await inFastTime(() => slow.send())).toBe(503)
    expect(slow.errors).toMatchObject([
      { code: 'handler_timeout', message: 'The handler for balance.depleted took longer than handlerTimeoutMs.' },
    ])
  })

  it('is a failure when it reports handled without calling the handler', async () => {
    expect(
      await deliver(
        transacting(async () => 'handled'),
        () => {},
      ).send(),
    ).toBe(503)
  })

  it('distinguishes a handler that threw from a commit that failed', async () => {
    const passing = transacting(async (_key, work) => {
      await work(undefined)
      throw new Error('commit failed')
    })
    const { send, errors } = deliver(passing, () => {})
    expect(await send()).toBe(503)
    expect(errors).toMatchObject([{ code: 'store_unavailable', cause: { message: 'commit failed' } }])
    const throwing = deliver(passing, () => Promise.reject(new Error('no')))
    expect(await throwing.send()).toBe(500)
    expect(throwing.errors).toMatchObject([{ code: 'handler_failed', cause: { message: 'no' } }])
  })

  it('does not start the handler after the response', async () => {
    let hurry = () => {}
    const store = transacting(async (_key, work) => {
      await new Promise<void>((resolve) => {
        hurry = resolve
      })
      await work(undefined)
      return 'handled'
    })
    const handle = vi.fn()
    const { send, errors } = deliver(store, handle, 100)
    expect(await inFastTime(() => send())).toBe(503)
    hurry()
    await settled()
    expect(errors).toHaveLength(2)
    expect(handle).not.toHaveBeenCalled()
  })
})
