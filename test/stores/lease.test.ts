/** Renewing a lease while the handler runs, and completing an event in an unreliable store, to the millisecond. */
import { describe, expect, it, vi } from 'vitest'
import type { Store } from '../../src/core/store.js'
import { memoryStore } from '../../src/stores/memory.js'
import { deliver, never, settled, sleep } from './deliver.js'
import { inFastTime } from './fast-time.js'

const MINUTE = 60_000

/** A store that grants every claim, with a lease of this length. */
function leasing(leaseMs: number | undefined, more: Partial<Store> = {}) {
  const renew = vi.fn(async () => true)
  const store: Store = {
    claim: async () => ({ status: 'claimed', token: 't', leaseMs }),
    complete: async () => true,
    release: async () => true,
    renew,
    ...more,
  }
  return { store, renew }
}

describe('renewing', () => {
  it('happens every third of the lease while the handler runs, and never after', async () => {
    const { store, renew } = leasing(3_000)
    const { send } = deliver(store, () => sleep(5_500))
    await inFastTime(async () => {
      expect(await send()).toBe(200)
      expect(renew.mock.calls).toEqual(Array(5).fill([expect.stringMatching(/^giftronaut\./), 't', undefined]))
      expect(vi.getTimerCount()).toBe(0)
    })
  })

  it('ends with a handler that fails, too', async () => {
    const { store, renew } = leasing(3_000)
    const { send } = deliver(store, () => sleep(1_500).then(() => Promise.reject(new Error('no'))))
    await inFastTime(async () => {
      expect(await send()).toBe(500)
      expect(vi.getTimerCount()).toBe(0)
    })
    expect(renew).toHaveBeenCalledTimes(1)
  })

  it('goes on for a handler that hangs, for a quarter of an hour', async () => {
    const { store, renew } = leasing(MINUTE)
    const { send } = deliver(store, never)
    await inFastTime(async () => {
      await send()
      await sleep(60 * MINUTE)
      expect(vi.getTimerCount()).toBe(0)
    })
    // At 20, 40 … 880 s. At 900 the time is over.
    expect(renew).toHaveBeenCalledTimes(44)
  })

  it('is tried again when it fails', async () => {
    const { store, renew } = leasing(3_000)
    renew.mockRejectedValueOnce(new Error('connection reset'))
    await inFastTime(() => deliver(store, () => sleep(5_500)).send())
    expect(renew).toHaveBeenCalledTimes(5)
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('not connected')
      },
    ],
    ['gives no promise', () => true as never],
  ])('survives a store whose renew() %s', async (_, renew) => {
    const { store } = leasing(3_000, { renew })
    expect(await inFastTime(() => deliver(store, () => sleep(5_500)).send())).toBe(200)
  })

  it('does not happen all the time with a lease longer than timers can wait', async () => {
    const { store, renew } = leasing(90 * 24 * 60 * MINUTE)
    await inFastTime(() => deliver(store, () => sleep(5_500)).send())
    expect(renew).not.toHaveBeenCalled()
  })

  it('is not tried again once the lease is lost', async () => {
    const { store, renew } = leasing(3_000)
    renew.mockResolvedValueOnce(false)
    await inFastTime(() => deliver(store, () => sleep(5_500)).send())
    expect(renew).toHaveBeenCalledTimes(1)
  })

  it.each([undefined, 0, -3_000, Number.NaN])('does not happen with a lease of %s ms', async (leaseMs) => {
    const { store, renew } = leasing(leaseMs)
    await inFastTime(() => deliver(store, () => sleep(5_500)).send())
    expect(renew).not.toHaveBeenCalled()
  })

  it('does not happen with a store that cannot, which costs no timer', async () => {
    const { store } = leasing(3_000, { renew: undefined as never })
    let timers = 0
    const handle = async () => {
      await sleep(0)
      timers = vi.getTimerCount()
      await sleep(5_500)
    }
    expect(await inFastTime(() => deliver(store, handle).send())).toBe(200)
    // The deadline's.
    expect(timers).toBe(1)
  })
})

describe('completing', () => {
  it('is tried again after 50 ms, then twice as long each time, up to a second', async () => {
    const attempts: number[] = []
    const complete = async () => {
      attempts.push(Math.round(performance.now() - start))
      if (attempts.length < 9) throw new Error('connection refused')
      return true
    }
    let start = 0
    await inFastTime(async () => {
      start = performance.now()
      expect(await deliver(leasing(undefined, { complete }).store, () => {}).send()).toBe(200)
    })
    expect(attempts).toEqual([0, 50, 150, 350, 750, 1_550, 2_550, 3_550, 4_550])
  })

  it.each([
    ['that never answers', never, 'did not answer in time'],
    ['whose answer is nonsense', async () => 'OK' as never, 'returned an invalid result from complete()'],
    ['that fails', () => Promise.reject(new Error('no')), 'failed'],
  ])('says at the deadline what is wrong with a store %s', async (_, complete, what) => {
    const { send, errors } = deliver(leasing(undefined, { complete }).store, () => {}, 1_000)
    await inFastTime(async () => {
      expect(await send()).toBe(503)
      expect(errors).toMatchObject([
        { code: 'store_unavailable', message: `The store ${what}, so the event was not recorded as handled.` },
      ])
    })
  })
})

it('an attempt to complete takes five seconds at most, and the error says so', async () => {
  const { send, errors } = deliver(leasing(undefined, { complete: never }).store, () => {}, 6_000)
  await inFastTime(async () => {
    expect(await send()).toBe(503)
    expect(errors).toMatchObject([{ code: 'store_unavailable', cause: { message: 'No answer within 5000 ms.' } }])
  })
})

describe('a claim that comes too late', () => {
  it('is released only if it was granted', async () => {
    for (const [answer, released] of [
      [{ status: 'claimed', token: 't' }, 1],
      [{ status: 'in_progress' }, 0],
      [undefined, 0],
    ] as const) {
      const release = vi.fn(async () => true)
      const claim = () => sleep(400).then(() => answer as never)
      const { send, errors } = deliver({ ...memoryStore(), claim, release }, () => {}, 200)
      await inFastTime(async () => {
        expect(await send('a')).toBe(503)
        await sleep(400)
      })
      await settled()
      expect(release.mock.calls).toEqual(Array(released).fill(['giftronaut.balance.depleted~a', 't', undefined]))
      expect(errors).toHaveLength(1)
    }
  })
})
