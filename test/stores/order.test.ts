/** The `order` option, for providers that do not send snapshots: through a whole route. */
import './patience.js'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/core/store.js'
import { memoryStore } from '../../src/stores/memory.js'
import { postgresStore } from '../../src/stores/postgres.js'
import { deliver, sleep } from './deliver.js'
import { DATABASE_URL, describeWithPostgres, uniqueName } from './engines.js'

interface Ordered {
  readonly createdAt: string
  readonly data: { readonly organizationId: string }
}
const byTime = ({ data, createdAt }: Ordered) => ({ object: data.organizationId, version: createdAt })

function cases(create: () => Store) {
  it('answers an event that is older than the last handled one with 200, without a handler', async () => {
    let runs = 0
    const { send, outcomes } = deliver(create(), () => runs++, 9_000, { order: byTime })
    const organizationId = crypto.randomUUID()
    const times = ['2026-04-15T14:30:00.002', '2026-04-15T14:30:00.001', '2026-04-15T14:30:00.003']
    for (const createdAt of times) expect(await send(undefined, { organizationId, createdAt })).toBe(200)
    expect(outcomes.map(({ stale }) => stale)).toEqual([false, true, false])
    expect(runs).toBe(2)
  })

  it('does not handle a redelivery of an older event again, if versions order them', async () => {
    let runs = 0
    const { send, outcomes } = deliver(create(), () => runs++, 9_000, { order: byTime })
    const organizationId = crypto.randomUUID()
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()]
    await send(first, { organizationId, createdAt: '2026-04-15T14:30:00.001' })
    await send(second, { organizationId, createdAt: '2026-04-15T14:30:00.002' })
    await send(second, { organizationId, createdAt: '2026-04-15T14:30:00.002' })
    await send(first, { organizationId, createdAt: '2026-04-15T14:30:00.001' })
    expect(outcomes.map(({ duplicate, stale }) => [duplicate, stale])).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [false, true],
    ])
    expect(runs).toBe(2)
  })

  it('handles the events of one object one at a time, and those of other objects concurrently', async () => {
    const atWork = new Map<string, number>()
    let most = 0
    const organizations = [crypto.randomUUID(), crypto.randomUUID()]
    const routes = organizations.map((object) =>
      deliver(
        create(),
        async () => {
          const now = (atWork.get(object) ?? 0) + 1
          atWork.set(object, now)
          most = Math.max(most, now)
          await sleep(10)
          atWork.set(object, now - 1)
        },
        9_000,
        { order: () => ({ object }) },
      ),
    )
    const statuses = await Promise.all(routes.flatMap(({ send }) => Array.from({ length: 6 }, () => send())))
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(most).toBe(1)
  })

  it('handles an event without an object as any other', async () => {
    let runs = 0
    const { send, outcomes } = deliver(create(), () => runs++, 9_000, { order: () => ({ object: null }) })
    const ids = [crypto.randomUUID(), crypto.randomUUID()]
    for (const id of [...ids, ...ids]) expect(await send(id)).toBe(200)
    expect(outcomes.map(({ duplicate }) => duplicate)).toEqual([false, false, true, true])
    expect(runs).toBe(2)
  })

  it('keeps routes of different names apart', async () => {
    let runs = 0
    const store = create()
    const [ledger, mail] = ['ledger', 'mail'].map((name) =>
      deliver(store, () => runs++, 9_000, { order: byTime, name }),
    )
    const organizationId = crypto.randomUUID()
    const id = crypto.randomUUID()
    for (const route of [ledger, mail, ledger, mail]) expect(await route?.send(id, { organizationId })).toBe(200)
    expect(runs).toBe(2)
  })
}

describe('order, with a store in memory', () => {
  const store = memoryStore()
  cases(() => store)
})

describeWithPostgres('order, in PostgreSQL', () => {
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 8 })
  const table = uniqueName('ordered')
  beforeAll(() => postgresStore(pool, { table }).migrate())
  afterAll(async () => {
    await pool.query(`DROP TABLE ${table}`)
    await pool.end()
  })
  describe('in lease mode', () => cases(() => postgresStore(pool, { table })))
  describe('in transaction mode', () =>
    cases(() => postgresStore(pool, { mode: 'transaction', table }) as unknown as Store))
})
