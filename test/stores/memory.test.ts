import './patience.js'
import { describe, expect, it, test } from 'vitest'
import { memoryStore } from '../../src/stores/memory.js'
import { testStore } from '../../src/testing/test-store.js'
import { inFastTime } from './fast-time.js'

describe('memoryStore', () => {
  testStore(memoryStore, { test: (name, run) => test(name, () => inFastTime(run)) })

  it('keeps within its bound, and forgets what was handled longest ago', async () => {
    const store = memoryStore({ maxEvents: 3 })
    for (const key of ['a', 'b', 'c', 'd']) {
      const claim = await store.claim(key)
      await store.complete(key, claim.status === 'claimed' ? claim.token : '')
    }
    expect((await store.claim('b')).status).toBe('done')
    expect((await store.claim('d')).status).toBe('done')
    expect((await store.claim('a')).status).toBe('claimed')
  })

  it('never forgets a claim that is held, whatever the bound, nor the mark that was made last', async () => {
    const store = memoryStore({ maxEvents: 1 })
    const claims = await Promise.all(['a', 'b', 'c'].map((key) => store.claim(key)))
    expect(claims.map(({ status }) => status)).toEqual(['claimed', 'claimed', 'claimed'])
    const [, b] = claims
    await store.complete('b', b?.status === 'claimed' ? b.token : '')
    expect((await store.claim('a')).status).toBe('in_progress')
    expect((await store.claim('b')).status).toBe('done')
    expect((await store.claim('c')).status).toBe('in_progress')
  })

  it.each([{ leaseMs: 0 }, { leaseMs: Number.NaN }, { retentionDays: -1 }, { maxEvents: 0 }])(
    'refuses %o at once',
    (options) => {
      expect(() => memoryStore(options)).toThrow(expect.objectContaining({ code: 'configuration' }))
    },
  )
})
