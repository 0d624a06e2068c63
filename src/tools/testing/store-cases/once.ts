/** Cases for claims: who gets one, how it ends, and which keys are equal. */
import {
  claimed,
  claimedInTheEnd,
  days,
  expect,
  LONG,
  newKey,
  PATIENCE_MS,
  type StoreCase,
  sleep,
  tokenOf,
} from './tools.js'

export const onceCases: readonly StoreCase[] = [
  [
    'a claimed event is in progress until completed, then done',
    async (create) => {
      const store = await create(LONG)
      const key = newKey()
      const token = await claimed(store, key)
      expect((await store.claim(key)).status, 'in_progress', 'a second claim before complete()')
      expect(await store.complete(key, token), true, 'complete()')
      expect((await store.claim(key)).status, 'done', 'a claim after complete()')
      expect((await store.claim(key)).status, 'done', 'and the next one')
    },
  ],
  [
    'of many concurrent claims, one succeeds',
    async (create) => {
      const store = await create(LONG)
      for (let round = 0; round < 10; round++) {
        const key = newKey()
        const claims = await Promise.all(Array.from({ length: 20 }, () => store.claim(key)))
        const given = claims.filter(({ status }) => status === 'claimed').length
        expect(given, 1, 'successful claims out of 20')
        expect(claims.filter(({ status }) => status === 'in_progress').length, 19, 'the others that are in_progress')
      }
    },
  ],
  [
    'a released event can be claimed again, and the old token is invalid',
    async (create) => {
      const store = await create(LONG)
      const key = newKey()
      const first = await claimed(store, key)
      expect(await store.release(key, first), true, 'release()')
      const second = await claimed(store, key, 'claim() after release()')
      expect(await store.release(key, first), false, 'release() with the old token')
      expect(await store.complete(key, first), false, 'complete() with the old token')
      expect((await store.claim(key)).status, 'in_progress', 'a claim while the second has it')
      expect(await store.complete(key, second), true, 'complete() by the second')
    },
  ],
  [
    'completing twice with the same token is idempotent, as after a broken connection',
    async (create) => {
      const store = await create(LONG)
      const key = newKey()
      const token = await claimed(store, key)
      expect(await store.complete(key, token), true, 'complete()')
      expect(await store.complete(key, token), true, 'complete() again')
      expect((await store.claim(key)).status, 'done', 'a claim after that')
    },
  ],
  [
    'a handled event can be neither released nor completed by another caller',
    async (create) => {
      const store = await create(LONG)
      const key = newKey()
      const token = await claimed(store, key)
      await store.complete(key, token)
      expect(await store.release(key, token), false, 'release() after complete()')
      expect(await store.complete(key, `${token}0`), false, 'complete() with an unknown token')
      expect((await store.claim(key)).status, 'done', 'a claim after that')
    },
  ],
  [
    'an unknown token neither completes nor releases a claimed event',
    async (create) => {
      const store = await create(LONG)
      const key = newKey()
      const token = await claimed(store, key)
      expect(await store.complete(key, `${token}0`), false, 'complete() with an unknown token')
      expect(await store.release(key, `${token}0`), false, 'release() with an unknown token')
      expect((await store.claim(key)).status, 'in_progress', 'a claim after that')
    },
  ],
  [
    'an event can be claimed again after its retention',
    async (create) => {
      const store = await create({ ...LONG, retentionDays: days(300) })
      const key = newKey()
      await store.complete(key, await claimed(store, key))
      const end = performance.now() + PATIENCE_MS
      while ((await store.claim(key)).status !== 'claimed') {
        expect(performance.now() < end, true, `forgotten within ${PATIENCE_MS} ms, with a retention of 300`)
        await sleep(50)
      }
      expect((await store.claim(key)).status, 'in_progress', 'the event after that: claimed')
    },
  ],
  [
    'keys of any characters and length are distinct',
    async (create) => {
      const store = await create(LONG)
      const base = newKey()
      const keys = AWKWARD.map((text) => base + text)
      const tokens = []
      for (const key of keys) tokens.push(await claimed(store, key, `claim() of ${JSON.stringify(key).slice(0, 80)}`))
      for (const [i, key] of keys.entries()) {
        expect(
          await store.complete(key, tokens[i] as string),
          true,
          `complete() of ${JSON.stringify(key).slice(0, 80)}`,
        )
      }
      for (const key of keys) expect((await store.claim(key)).status, 'done', JSON.stringify(key).slice(0, 80))
    },
  ],
  [
    'attempts are counted until the event is handled (if the store counts them)',
    async (create) => {
      const store = await create(LONG)
      const key = newKey()
      for (const attempt of [1, 2, 3]) {
        const claim = await store.claim(key)
        const token = tokenOf(claim)
        const counted = claim.status === 'claimed' ? claim.attempt : undefined
        if (counted === undefined) return
        expect(counted, attempt, 'attempt')
        await store.release(key, token)
      }
    },
  ],
  [
    'names of Object.prototype members are ordinary keys',
    async (create) => {
      const store = await create({ leaseMs: 100, retentionDays: days(100) })
      // These keys are fixed, so the last run may still hold them until its retention ends.
      for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
        const token = await claimedOrForgotten()
        expect(await store.complete(key, token), true, `complete() of ${key}`)
        async function claimedOrForgotten(): Promise<string> {
          while ((await store.claim(key)).status === 'done') await sleep(50)
          return claimedInTheEnd(store, key, `claim() of ${key}`)
        }
      }
    },
  ],
]

const AWKWARD = [
  '',
  ' ',
  '  ',
  '\0',
  '\n',
  '\t',
  "'",
  '"',
  '\\',
  '%',
  '_',
  '*',
  ':',
  '{a}',
  '$1',
  '; DROP TABLE events; --',
  'a',
  'A',
  'á',
  'a\u0301',
  '\u00df',
  'ss',
  '\u{1F381}',
  '\uD83C',
  '\uD83D',
  '\uFFFD',
  '\uFFFF',
  'x'.repeat(5_000),
  `${'x'.repeat(4_999)}y`,
]
