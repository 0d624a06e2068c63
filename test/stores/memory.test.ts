import './patience.js'
import { describe, expect, it, test } from 'vitest'
import { memoryStore } from '../../src/stores/memory.js'
import { testStore } from '../../src/tools/testing/test-store.js'
import { inFastTime } from './fast-time.js'

describe('memoryStore', () => {
  testStore(memoryStore, { test: (name, run) => test(name, () => inFastTime(run)) })

  it('stays within its limit by forgetting the oldest handled events', async () => {
    const store = memoryStore({ maxEvents: 3 })
    for (const key of ['a', 'b', 'c', 'd']) {
      const claim = await store.claim(key)
      await store.complete(key, claim.status === 'claimed' ? claim.token : '')
    }
    expect((await store.claim('b')).status).toBe('done')
    expect((await store.claim('d')).status).toBe('done')
    expect((await store.claim('a')).status).toBe('claimed')
  })

  it('keeps the events of one provider from pushing out those of another', async () => {
    const store = memoryStore({ maxEvents: 3 })
    const handle = async (key: string) => {
      const claim = await store.claim(key)
      if (claim.status === 'claimed') await store.complete(key, claim.token)
      return claim.status
    }
    await handle('giftronaut.1')
    for (let i = 0; i < 10; i++) await handle(`loopz.${i}`)
    expect(await handle('giftronaut.1')).toBe('done')
    expect(await handle('loopz.9')).toBe('done')
    expect(await handle('loopz.0')).toBe('claimed')
  })

  it('never forgets an active claim or the newest record, whatever the limit', async () => {
    const store = memoryStore({ maxEvents: 1 })
    const claims = await Promise.all(['a', 'b', 'c'].map((key) => store.claim(key)))
    expect(claims.map(({ status }) => status)).toEqual(['claimed', 'claimed', 'claimed'])
    const [, b] = claims
    await store.complete('b', b?.status === 'claimed' ? b.token : '')
    expect((await store.claim('a')).status).toBe('in_progress')
    expect((await store.claim('b')).status).toBe('done')
    expect((await store.claim('c')).status).toBe('in_progress')
  })

  it.each([
    ['leaseMs', { leaseMs: 0 }, 'a number of ms, such as 60_000'],
    ['leaseMs', { leaseMs: Number.NaN }, 'a number of ms, such as 60_000'],
    ['retentionDays', { retentionDays: -1 }, 'a number of days, such as 30'],
    ['maxEvents', { maxEvents: 0 }, 'a number of events, such as 10_000'],
  ])('rejects a %s of that kind at once: %o', (name, options, example) => {
    expect(() => memoryStore(options)).toThrow(
      expect.objectContaining({
        code: 'configuration',
        message: `The store's ${name} is not a positive number.`,
        hint: `Leave it out, or set ${example}.`,
      }),
    )
  })

  it('ends a lease at the exact millisecond', async () => {
    await inFastTime(async () => {
      const store = memoryStore({ leaseMs: 100 })
      await store.claim('a')
      await new Promise((resolve) => setTimeout(resolve, 99))
      expect((await store.claim('a')).status).toBe('in_progress')
      await new Promise((resolve) => setTimeout(resolve, 1))
      expect((await store.claim('a')).status).toBe('claimed')
    })
  })

  it('releases and renews nothing without a claim', async () => {
    const store = memoryStore()
    expect([await store.release('a', '1'), await store.renew?.('a', '1')]).toEqual([false, false])
  })
})
