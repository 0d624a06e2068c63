/** Cases for leases: claims of dead processes, and of late ones. */
import { claimed, claimedInTheEnd, expect, LONG, newKey, SHORT_LEASE_MS, type StoreCase, sleep } from './tools.js'

const SHORT = { ...LONG, leaseMs: SHORT_LEASE_MS }

export const leaseCases: readonly StoreCase[] = [
  [
    'an expired lease lets the next caller claim, with another token',
    async (create) => {
      const store = await create(SHORT)
      const key = newKey()
      const first = await claimed(store, key)
      const second = await claimedInTheEnd(store, key, 'claim() after the lease')
      expect(first === second, false, 'the two tokens are the same')
    },
  ],
  [
    'of many claims at the expiry of a lease, one succeeds',
    async (create) => {
      const short = await create(SHORT)
      // If a busy machine takes longer than a lease, a second claim may succeed: that round is inconclusive.
      for (let rounds = 0; rounds < 20; rounds++) {
        const key = newKey()
        await claimed(short, key)
        await sleep(2 * SHORT_LEASE_MS)
        const start = performance.now()
        const claims = await Promise.all(Array.from({ length: 20 }, () => short.claim(key)))
        if (performance.now() - start >= SHORT_LEASE_MS) continue
        expect(claims.filter(({ status }) => status === 'claimed').length, 1, 'successful claims out of 20')
        return
      }
      throw new Error(
        '20 claims took longer than their lease of 200 ms, 20 times: the store or this machine is too slow for this case.',
      )
    },
  ],
  [
    'a late finisher cannot complete or release the claim of the new owner',
    async (create) => {
      const store = await create(SHORT)
      const key = newKey()
      const late = await claimed(store, key)
      const owner = await claimedInTheEnd(store, key, 'claim() after the lease')
      expect(await store.complete(key, late), false, 'complete() by the late finisher')
      expect(await store.release(key, late), false, 'release() by the late finisher')
      expect(await store.complete(key, owner), true, 'complete() by the owner')
      expect(await store.complete(key, late), false, 'complete() by the late finisher, after the owner')
      expect(await store.release(key, late), false, 'release() by the late finisher, after the owner')
      expect((await store.claim(key)).status, 'done', 'a claim after that')
    },
  ],
  [
    'a late finisher completes if the event was not claimed again',
    async (create) => {
      const store = await create(SHORT)
      const key = newKey()
      const late = await claimed(store, key)
      await sleep(2 * SHORT_LEASE_MS)
      expect(await store.complete(key, late), true, 'complete() after the lease')
      expect((await store.claim(key)).status, 'done', 'a claim after that')
    },
  ],
  [
    'a handled event stays handled after its lease has expired',
    async (create) => {
      const store = await create(SHORT)
      const key = newKey()
      await store.complete(key, await claimed(store, key))
      await sleep(3 * SHORT_LEASE_MS)
      expect((await store.claim(key)).status, 'done', 'a claim after that')
    },
  ],
  [
    'renew restarts the lease, for its owner only (if the store can renew)',
    async (create) => {
      const leaseMs = 5 * SHORT_LEASE_MS
      const store = await create({ ...LONG, leaseMs })
      if (!store.renew) return
      // Repeats if this machine was too busy to ask in time.
      for (let attempt = 0; attempt < 5; attempt++) {
        const key = newKey()
        const token = await claimed(store, key)
        expect(await store.renew(key, `${token}0`), false, 'renew() with an unknown token')
        await sleep(0.7 * leaseMs)
        const start = performance.now()
        expect(await store.renew(key, token), true, 'renew()')
        await sleep(0.7 * leaseMs)
        const { status } = await store.claim(key)
        if (performance.now() - start >= leaseMs) continue
        expect(status, 'in_progress', 'a claim after the first lease, within the second')
        await store.complete(key, token)
        expect(await store.renew(key, token), false, 'renew() of what is done')
        expect((await store.claim(key)).status, 'done', 'a claim after that')
        return
      }
      throw new Error('This machine is too busy for this case: five times in a row, a second took too long.')
    },
  ],
  [
    'renew fails after another caller has claimed (if the store can renew)',
    async (create) => {
      const store = await create(SHORT)
      if (!store.renew) return
      const key = newKey()
      const late = await claimed(store, key)
      const owner = await claimedInTheEnd(store, key, 'claim() after the lease')
      expect(await store.renew(key, late), false, 'renew() by the late finisher')
      expect(await store.complete(key, owner), true, 'complete() by the owner')
    },
  ],
]
