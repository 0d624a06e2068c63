import './patience.js'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type PostgresStoreOptions, postgresSchema, postgresStore } from '../../src/stores/postgres.js'
import { statements } from '../../src/stores/postgres-sql.js'
import { testStore } from '../../src/tools/testing/test-store.js'
import { chosen, DATABASE_URL, describeWithPostgres, uniqueName } from './engines.js'

const modes = ['lease', 'transaction'] as const

for (const [, create] of chosen({ PGlite: () => new PGlite() })) {
  describe('postgresStore on PGlite, with no server at all', () => {
    const db = create()
    beforeAll(() => postgresStore(db).migrate())
    afterAll(() => db.close())

    for (const mode of modes) {
      // One connection, which transactions of the suite wait for in turn.
      describe(`in ${mode} mode`, () =>
        testStore(
          (options) => postgresStore(db, { ...options, mode } as PostgresStoreOptions & { mode: 'transaction' }),
          { test },
        ))
    }
  })
}

describeWithPostgres('postgresStore on a real PostgreSQL', () => {
  const schema = uniqueName('pg')
  const table = `${schema}.events`
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 8 })
  const sql = postgres(DATABASE_URL, { max: 8, onnotice: () => {} })

  beforeAll(async () => {
    await pool.query(`CREATE SCHEMA ${schema}`)
    await pool.query(`CREATE TABLE ${schema}.effects (key text, note text)`)
    await postgresStore(pool, { table }).migrate()
    await postgresStore(sql, { table }).migrate()
  })
  afterAll(async () => {
    await pool.query(`DROP SCHEMA ${schema} CASCADE`)
    await Promise.all([pool.end(), sql.end()])
  })

  for (const [name, client] of chosen<typeof pool | typeof sql>({ pg: pool, 'postgres.js': sql })) {
    for (const mode of modes) {
      describe.concurrent(`through ${name} in ${mode} mode`, () => {
        const own = `${schema}.${name.replace('.', '_')}_${mode}`
        beforeAll(() => postgresStore(client, { table: own }).migrate())
        testStore(
          (options) =>
            postgresStore(client, { ...options, mode, table: own } as PostgresStoreOptions & { mode: 'transaction' }),
          { test },
        )
      })
    }
  }

  it('commits the writes of the handler and the record together, or neither', async () => {
    const store = postgresStore(pool, { mode: 'transaction', table })
    const write = (key: string, fail = false) =>
      store.transact?.(key, async (transaction) => {
        await transaction.query(`INSERT INTO ${schema}.effects VALUES ($1, 'together')`, [key])
        if (fail) throw new Error('after the write')
      })
    await expect(write('together-1', true)).rejects.toThrow('after the write')
    await write('together-1')
    await write('together-1')
    const { rows } = await pool.query(`SELECT key FROM ${schema}.effects WHERE note = 'together'`)
    expect(rows).toEqual([{ key: 'together-1' }])
  })

  it('does so through postgres.js', async () => {
    const store = postgresStore(sql, { mode: 'transaction', table })
    await store.transact?.('js-1', async (transaction) => {
      await transaction`INSERT INTO ${transaction(`${schema}.effects`)} VALUES ('js-1', 'js')`
    })
    expect(await sql.unsafe(`SELECT key FROM ${schema}.effects WHERE note = 'js'`)).toHaveLength(1)
  })

  it('answers in_progress at once while a transaction works, and holds no connection for it', async () => {
    const small = new pg.Pool({ connectionString: DATABASE_URL, max: 3 })
    const store = postgresStore(small, { mode: 'transaction', table })
    let finish = () => {}
    let begun = () => {}
    const working = new Promise<void>((resolve) => {
      begun = resolve
    })
    const first = store.transact?.('busy', () => {
      begun()
      return new Promise<void>((resolve) => {
        finish = resolve
      })
    })
    await working
    const copies = await Promise.all(Array.from({ length: 10 }, () => store.transact?.('busy', async () => {})))
    expect(new Set(copies)).toEqual(new Set(['in_progress']))
    expect(await store.transact?.('another', async () => {})).toBe('handled')
    finish()
    expect(await first).toBe('handled')
    await small.end()
  })

  it('records nothing when a handler continues after a failed statement, or ends the transaction', async () => {
    const store = postgresStore(pool, { mode: 'transaction', table })
    const swallowing = store.transact?.('swallow', async (transaction) => {
      await transaction.query('SELECT no_such_column').catch(() => {})
    })
    await expect(swallowing).rejects.toThrow('current transaction is aborted')
    const ending = store.transact?.('ending', async (transaction) => {
      await transaction.query('ROLLBACK')
    })
    await expect(ending).rejects.toThrow('The handler ended the transaction')
    expect(await store.transact?.('swallow', async () => {})).toBe('handled')
    expect(await store.transact?.('ending', async () => {})).toBe('handled')
    expect(pool.waitingCount).toBe(0)
  })

  it('survives a connection that is cut in the middle of a transaction', async () => {
    const store = postgresStore(pool, { mode: 'transaction', table })
    const cut = store.transact?.('cut', async (transaction) => {
      await transaction.query(`INSERT INTO ${schema}.effects VALUES ('cut', 'cut')`)
      const { rows } = await transaction.query('SELECT pg_backend_pid() AS pid')
      await pool.query('SELECT pg_terminate_backend($1)', [rows[0].pid])
      // Between two queries, where an unheard error would end the process.
      await new Promise((resolve) => setTimeout(resolve, 200))
      await transaction.query('SELECT 1')
    })
    await expect(cut).rejects.toThrow()
    const again = await store.transact?.('cut', async (transaction) => {
      await transaction.query(`INSERT INTO ${schema}.effects VALUES ('cut', 'cut')`)
    })
    expect(again).toBe('handled')
    const { rows } = await pool.query(`SELECT count(*)::int AS effects FROM ${schema}.effects WHERE note = 'cut'`)
    expect(rows).toEqual([{ effects: 1 }])
  })

  it('cleans up what may be forgotten, in batches, and nothing else', async () => {
    const own = `${schema}.cleaning`
    const store = postgresStore(pool, { table: own })
    await store.migrate()
    const add = (what: string, count: number, claimed: string, lease: string) =>
      pool.query(
        `INSERT INTO ${own} (key, token, claimed_at, lease_until)
         SELECT md5($1 || n)::uuid, gen_random_uuid(), now() - $2::interval, now() - $3::interval FROM generate_series(1, $4) n`,
        [what, claimed, lease, count],
      )
    await add('old', 1500, '31 days', null as never)
    await add('dead', 1, '31 days', '2 days')
    await add('late', 1, '31 days', '1 hour')
    await add('done', 1, '29 days', null as never)
    await add('held', 1, '31 days', '-1 minute')
    expect(await store.cleanUp()).toBe(1000)
    expect(await store.cleanUp()).toBe(501)
    expect(await store.cleanUp()).toBe(0)
    const { rows } = await pool.query(`SELECT count(*)::int AS left FROM ${own}`)
    expect(rows).toEqual([{ left: 3 }])
    // By the index: with a volatile clock, PostgreSQL would read all of it.
    const explained = await pool.query(`EXPLAIN ${statements(own).cleanUp.replace(/^/, '')}`)
    const plan = explained.rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toMatch(/Index Cond: \(claimed_at < /)
  })

  it('creates its table once, when many processes start together', async () => {
    const stores = Array.from({ length: 8 }, () => postgresStore(pool, { table: `${schema}.together` }))
    await Promise.all(stores.map((store) => store.migrate()))
    expect((await stores[0]?.claim('key'))?.status).toBe('claimed')
  })

  it('ships its SQL, which can be run again', async () => {
    const text = postgresSchema(`${schema}.shipped`)
    await pool.query(text)
    await pool.query(text)
    const store = postgresStore(pool, { table: `${schema}.shipped` })
    expect((await store.claim('key')).status).toBe('claimed')
    expect(postgresSchema()).toMatch(/^CREATE TABLE IF NOT EXISTS "giftcard_webhook_events" \(/)
  })
})

describe('postgresStore', () => {
  it.each([undefined, null, {}, 'postgres://localhost', new pg.Client()])(
    'rejects %#, which is not a pool',
    (client) => {
      expect(() => postgresStore(client as never)).toThrow(expect.objectContaining({ code: 'configuration' }))
    },
  )

  it.each(['', 'a b', 'x"; DROP TABLE y; --', 'a.b.c'])('rejects %o as a table', (table) => {
    expect(() => postgresStore({ unsafe() {}, begin() {} } as never, { table })).toThrow(
      expect.objectContaining({ code: 'configuration' }),
    )
  })
})
