/** Cases for snapshots: one entry per object, with the last handled state. */
import type { Snapshot, Store } from '../../../core/store.js'
import { expect, LONG, newKey, SHORT_LEASE_MS, type StoreCase, type StoreFactory, sleep, tokenOf } from './tools.js'

type Options = { readonly leaseMs: number; readonly retentionDays: number }

/** Claims states of one object, each delivery with its own key. */
interface Subject {
  /** Claims the state and completes it, if possible. Returns the result of claim(). */
  handle(state: string, version?: string): Promise<string>
  claim(state: string, version?: string): ReturnType<Store<unknown>['claim']>
  readonly store: Store<unknown>
  snapshot(state: string, version?: string): Snapshot
}

function snapshotCase(name: string, run: (subject: Subject) => Promise<void>, options: Options = LONG): StoreCase {
  return [
    `${name} (if the store keeps snapshots)`,
    async (create: StoreFactory<unknown>) => {
      const store = await create(options)
      if (!store.snapshots) return
      const object = newKey()
      const snapshot = (state: string, version?: string): Snapshot => ({ object, state, version })
      const claim = (state: string, version?: string) => store.claim(newKey(), snapshot(state, version))
      await run({
        store,
        snapshot,
        claim,
        async handle(state, version) {
          const key = newKey()
          const answer = await store.claim(key, snapshot(state, version))
          if (answer.status !== 'claimed') return answer.status
          const completed = await store.complete(key, answer.token, snapshot(state, version))
          expect(completed, true, `complete() of ${state}`)
          return answer.status
        },
      })
    },
  ]
}

export const snapshotCases: readonly StoreCase[] = [
  snapshotCase('the states A, B, A are handled three times, and A, A once', async ({ handle }) => {
    expect(await handle('A'), 'claimed', 'A')
    expect(await handle('A'), 'done', 'A again')
    expect(await handle('B'), 'claimed', 'B')
    expect(await handle('A'), 'claimed', 'A after B')
    expect(await handle('A'), 'done', 'A again')
  }),
  snapshotCase(
    'an object is in progress for every state while one state is handled',
    async ({ claim, store, snapshot }) => {
      const token = tokenOf(await claim('A'))
      expect((await claim('B')).status, 'in_progress', 'B while A is handled')
      expect((await claim('A')).status, 'in_progress', 'A while A is handled')
      expect(await store.release(newKey(), token, snapshot('A')), true, 'release()')
      expect(await store.release(newKey(), token, snapshot('A')), false, 'release() again')
      const next = tokenOf(await claim('B'))
      expect(await store.complete(newKey(), token, snapshot('A')), false, 'complete() with the released token')
      expect(await store.complete(newKey(), next, snapshot('B')), true, 'complete() of B')
      expect(await store.complete(newKey(), next, snapshot('B')), true, 'complete() of B again')
      expect((await claim('B')).status, 'done', 'B after that')
    },
  ),
  snapshotCase('releasing a state keeps the last handled one', async ({ handle, claim, store, snapshot }) => {
    await handle('A')
    const token = tokenOf(await claim('B'))
    await store.release(newKey(), token, snapshot('B'))
    expect((await claim('A')).status, 'done', 'A after B was released')
    expect(await handle('B'), 'claimed', 'B')
  }),
  snapshotCase('an older version is stale', async ({ handle, claim, store, snapshot }) => {
    expect(await handle('B', '2026-04-15T14:30:00.5Z'), 'claimed', 'the first version')
    expect(await handle('A', '2026-04-15T14:30:00Z'), 'stale', 'an older version')
    expect(await handle('B', '2026-04-15T14:30:00.5Z'), 'done', 'the same version and state')
    expect(await handle('C', '2026-04-15T14:30:00.5Z'), 'claimed', 'another state of the same version')
    expect(await handle('D'), 'claimed', 'a state without a version')
    expect(await handle('A', '2026-04-15T14:30:00Z'), 'stale', 'an older version after that')
    const token = tokenOf(await claim('E', '2026-04-16T00:00:00Z'))
    expect((await claim('A', '2026-04-15T14:30:00Z')).status, 'stale', 'an older version while a new one is handled')
    await store.release(newKey(), token, snapshot('E', '2026-04-16T00:00:00Z'))
    expect(await handle('F', '2026-04-15T18:00:00Z'), 'claimed', 'a version older than a released one')
  }),
  snapshotCase(
    'a newer version of the last state is not handled, and makes older versions stale',
    async ({ handle }) => {
      expect(await handle('A', '1'), 'claimed', 'A, version 1')
      expect(await handle('A', '3'), 'done', 'A, version 3')
      expect(await handle('B', '2'), 'stale', 'B, version 2')
      expect(await handle('B', '3'), 'claimed', 'B, version 3')
    },
  ),
  snapshotCase('numeric versions are compared as numbers', async ({ handle }) => {
    expect(await handle('A', '9'), 'claimed', 'version 9')
    expect(await handle('B', '10'), 'claimed', 'version 10')
    expect(await handle('C', '9'), 'stale', 'version 9 again')
  }),
  snapshotCase('of many concurrent claims of one object, one succeeds', async ({ claim }) => {
    const claims = await Promise.all(Array.from({ length: 20 }, (_, i) => claim(`state ${i}`)))
    expect(claims.filter(({ status }) => status === 'claimed').length, 1, 'successful claims out of 20')
    expect(claims.filter(({ status }) => status === 'in_progress').length, 19, 'the others that are in_progress')
  }),
  snapshotCase('objects and events of the same name are distinct', async ({ handle, store, snapshot }) => {
    await handle('A')
    expect(
      (await store.claim(snapshot('A').object)).status,
      'claimed',
      'an event with the name of the object as its key',
    )
  }),
  snapshotCase('attempts are counted per state', async ({ claim, store, snapshot }) => {
    for (const [state, expected] of [
      ['A', 1],
      ['A', 2],
      ['B', 1],
      ['B', 2],
      ['A', 1],
    ] as const) {
      const answer = await claim(state)
      const token = tokenOf(answer)
      const attempt = answer.status === 'claimed' ? answer.attempt : undefined
      if (attempt !== undefined) expect(attempt, expected, `attempt of ${state}`)
      await store.release(newKey(), token, snapshot(state))
    }
  }),
  snapshotCase(
    'an expired lease on an object lets the next caller claim it',
    async ({ claim, store, snapshot }) => {
      const late = tokenOf(await claim('A'))
      await sleep(2 * SHORT_LEASE_MS)
      const owner = tokenOf(await claim('B'))
      expect(await store.complete(newKey(), late, snapshot('A')), false, 'complete() by the late finisher')
      expect(await store.complete(newKey(), owner, snapshot('B')), true, 'complete() by the owner')
      expect((await claim('B')).status, 'done', 'a claim after that')
    },
    { ...LONG, leaseMs: SHORT_LEASE_MS },
  ),
  snapshotCase('renew restarts the lease on an object, if the store can renew', async ({ claim, store, snapshot }) => {
    if (!store.renew) return
    const token = tokenOf(await claim('A'))
    expect(await store.renew(newKey(), token, snapshot('A')), true, 'renew()')
    expect((await claim('B')).status, 'in_progress', 'a claim after that')
    await store.complete(newKey(), token, snapshot('A'))
    expect(await store.renew(newKey(), token, snapshot('A')), false, 'renew() of what is done')
  }),
  snapshotCase('transactions record snapshots too, if the store can transact', async ({ store, snapshot }) => {
    const { transact } = store
    if (!transact) return
    const done: string[] = []
    const handle = (state: string, version?: string) =>
      transact.call(store, newKey(), async () => void done.push(state), snapshot(state, version))
    expect(await handle('A'), 'handled', 'A')
    expect(await handle('A'), 'done', 'A again')
    expect(await handle('B'), 'handled', 'B')
    expect(await handle('A', '2'), 'handled', 'A after B')
    expect(await handle('C', '1'), 'stale', 'an older version')
    expect(await handle('C', '2'), 'handled', 'another state of the same version')
    expect(await handle('C', '4'), 'done', 'a newer version of the last state')
    expect(await handle('D', '3'), 'stale', 'a version between')
    const failing = transact.call(store, newKey(), () => Promise.reject(new Error('no')), snapshot('D', '5'))
    expect(await failing.catch((error: Error) => error.message), 'no', 'work that throws')
    expect(await handle('C', '4'), 'done', 'the last handled state after that')
    const results = await Promise.all(['E', 'E', 'E', 'E', 'E', 'E', 'E', 'E'].map((state) => handle(state, '6')))
    expect(done.filter((state) => state === 'E').length, 1, 'runs of E')
    expect(results.filter((result) => result === 'handled').length, 1, 'that say so')
  }),
]
