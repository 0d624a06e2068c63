/** The simulation of a provider that sends snapshots, on every engine that needs no installation; the others are in test/stores/recipes. */
import './patience.js'
import { Redis } from 'ioredis'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/core/store.js'
import { memoryStore } from '../../src/stores/memory.js'
import { postgresStore } from '../../src/stores/postgres.js'
import { redisStore } from '../../src/stores/redis.js'
import { DATABASE_URL, describeWithPostgres, describeWithRedis, REDIS_URL, uniqueName } from './engines.js'
import { inFastTime } from './fast-time.js'
import { simulate } from './simulation.js'
import { simulated, snapshotCases } from './snapshot-cases.js'

describe('snapshots without an engine', () => {
  const shared = memoryStore()
  snapshotCases(
    'memory',
    simulated(() => shared as Store<unknown>),
  )

  it('leaves no more objects in a wrong state than a route without a store, without duplicates and overlaps', async () => {
    const run = (store: Store<never> | undefined, versions: boolean) =>
      inFastTime(() => simulate([store], { objects: 400, versions, seed: 900_001 }))
    const store = () => memoryStore() as unknown as Store<never>
    const without = await run(undefined, false)
    const withStore = await run(store(), false)
    console.log('400 objects, without a store and with one', without, withStore)
    expect(without.wrong).toBeGreaterThan(0)
    expect(withStore.wrong).toBeLessThanOrEqual(without.wrong)
    expect(withStore.handled).toBeLessThan(without.handled)
    expect(withStore.overlaps).toBe(0)
    expect(await run(store(), true)).toMatchObject({ wrong: 0, overlaps: 0 })
  })
})

describeWithPostgres('snapshots in PostgreSQL', () => {
  const pools = Array.from({ length: 3 }, () => new pg.Pool({ connectionString: DATABASE_URL, max: 6 }))
  const table = uniqueName('snapshots')
  let next = 0
  const pool = () => pools[next++ % pools.length] as pg.Pool
  afterAll(async () => {
    await pools[0]?.query(`DROP TABLE IF EXISTS ${table}_lease, ${table}_transaction`)
    await Promise.all(pools.map((created) => created.end()))
  })
  for (const mode of ['lease', 'transaction'] as const) {
    const options = { mode: mode as 'transaction', table: `${table}_${mode}` }
    it(`creates its table: ${mode}`, () => postgresStore(pools[0] as pg.Pool, options).migrate())
    snapshotCases(
      `PostgreSQL, ${mode}`,
      simulated(() => postgresStore(pool(), options) as Store<unknown>),
    )
  }
})

describeWithRedis('snapshots in Redis', () => {
  const redis = new Redis(REDIS_URL, { lazyConnect: true })
  const keyPrefix = `${uniqueName('snapshots')}:`
  afterAll(async () => {
    const keys = await redis.keys(`${keyPrefix}*`)
    if (keys.length > 0) await redis.unlink(keys)
    redis.disconnect()
  })
  snapshotCases(
    'Redis',
    simulated(() => redisStore(redis, { keyPrefix }) as Store<unknown>),
  )
})
