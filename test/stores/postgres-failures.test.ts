/** Transaction mode under handlers and databases that misbehave, on a real PostgreSQL: nothing may stop the application. */
import './patience.js'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postgresStore } from '../../src/stores/postgres.js'
import { deliver, never, sleep } from './deliver.js'
import { DATABASE_URL, describeWithPostgres, uniqueName } from './engines.js'

const TIMEOUT_MS = 400

/** Resolves to false if it takes longer than so many ms. */
const within = (milliseconds: number, promise: PromiseLike<unknown>) =>
  Promise.race([promise.then(() => true), sleep(milliseconds).then(() => false)])

describeWithPostgres('transaction mode', () => {
  const schema = uniqueName('fail')
  const table = `${schema}.events`
  const admin = new pg.Pool({ connectionString: DATABASE_URL, max: 2 })
  const open: (() => Promise<unknown>)[] = []

  beforeAll(async () => {
    await admin.query(`CREATE SCHEMA ${schema}`)
    await admin.query(`CREATE TABLE ${schema}.effects (id text)`)
    // A commit that hangs, as with a standby that does not answer: what is deferred runs at the end.
    await admin.query(`CREATE TABLE ${schema}.slow (id text)`)
    await admin.query(
      `CREATE FUNCTION ${schema}.hang() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(60); RETURN NULL; END'`,
    )
    await admin.query(
      `CREATE CONSTRAINT TRIGGER hang AFTER INSERT ON ${schema}.slow DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ${schema}.hang()`,
    )
    await postgresStore(admin, { table }).migrate()
  })
  afterAll(async () => {
    await Promise.all(open.map((end) => end()))
    await admin.query(`DROP SCHEMA ${schema} CASCADE`)
    await admin.end()
  })

  function pool(max: number, more: pg.PoolConfig = {}) {
    const created = new pg.Pool({ connectionString: DATABASE_URL, max, ...more })
    created.on('error', () => {})
    open.push(() => created.end())
    return created
  }
  function sql(max: number) {
    const created = postgres(DATABASE_URL, { max, onnotice: () => {} })
    open.push(() => created.end({ timeout: 1 }))
    return created
  }
  const clients = {
    pg: (max: number) => {
      const client = pool(max)
      return { client, query: () => client.query('SELECT 1') as PromiseLike<unknown> }
    },
    'postgres.js': (max: number) => {
      const client = sql(max)
      return { client, query: () => client`SELECT 1` as PromiseLike<unknown> }
    },
  }

  describe.each(Object.entries(clients))('through %s', (name, create) => {
    // The one connection of postgres.js cannot be closed while a statement hangs; only PostgreSQL can end it.
    const closable = name === 'pg' ? [1, 3] : [3]

    it.each([2, 3, 10])('leaves a connection for handlers that query the pool: pool of %i', async (max) => {
      const { client, query } = create(max)
      const store = postgresStore(client as pg.Pool, { mode: 'transaction', table })
      const { send, errors } = deliver(store as never, async () => {
        await sleep(20)
        await query()
      })
      const statuses = await Promise.all(Array.from({ length: 2 * max }, () => send()))
      expect(errors).toEqual([])
      expect(statuses).toEqual(Array(2 * max).fill(200))
    })

    it.each([2, 3, 10])('does so for several routes and stores over one pool: pool of %i', async (max) => {
      const { client, query } = create(max)
      const routes = Array.from({ length: 3 }, () => {
        const store = postgresStore(client as pg.Pool, { mode: 'transaction', table })
        return deliver(store as never, async () => {
          await sleep(20)
          await query()
        })
      })
      const statuses = await Promise.all(routes.flatMap(({ send }) => Array.from({ length: max }, () => send())))
      expect(routes.flatMap(({ errors }) => errors)).toEqual([])
      expect(new Set(statuses)).toEqual(new Set([200]))
    })

    it.each(closable)('frees the event and the connection when the commit hangs: pool of %i', async (max) => {
      const { client, query } = create(max)
      const store = postgresStore(client as pg.Pool, { mode: 'transaction', table })
      let slow = true
      const { send, errors } = deliver(
        store as never,
        async (_signal, { transaction }) => {
          const text = `INSERT INTO ${schema}.slow VALUES ('commit')`
          if (slow)
            await (name === 'pg' ? (transaction as pg.Pool).query(text) : (transaction as postgres.Sql).unsafe(text))
        },
        TIMEOUT_MS,
      )
      const id = crypto.randomUUID()
      expect(await send(id)).toBe(503)
      slow = false
      expect(await within(2 * TIMEOUT_MS + 2_000, query())).toBe(true)
      await expect.poll(() => send(id), { timeout: 5_000 }).toBe(200)
      expect(errors.map(({ code }) => code)).toContain('handler_timeout')
    })

    it('lets the pool end although a handler hangs', async () => {
      const { client } = create(3)
      const store = postgresStore(client as pg.Pool, { mode: 'transaction', table })
      const { send } = deliver(store as never, never, TIMEOUT_MS)
      expect(await send()).toBe(503)
      expect(await within(TIMEOUT_MS + 3_000, client.end())).toBe(true)
      open.pop()
      expect(await send()).toBe(503)
    })

    it('counts the attempts of a handler that hangs', async () => {
      const { client } = create(3)
      const store = postgresStore(client as pg.Pool, { mode: 'transaction', table })
      let buried = 0
      const onDeadLetter = () => buried++
      const { send } = deliver(store as never, never, TIMEOUT_MS, { maxAttempts: 2, onDeadLetter })
      const id = crypto.randomUUID()
      expect(await send(id)).toBe(503)
      await expect.poll(() => send(id), { timeout: 10_000 }).toBe(200)
      expect(buried).toBe(1)
    })

    it('releases the only connection of a pool whose handler waits for another', async () => {
      const { client, query } = create(1)
      const store = postgresStore(client as pg.Pool, { mode: 'transaction', table })
      const { send, errors } = deliver(store as never, () => query(), TIMEOUT_MS)
      const start = performance.now()
      const status = await send()
      if (name === 'pg') {
        // The handler gets the error at once.
        expect(status).toBe(500)
        expect(performance.now() - start).toBeLessThan(TIMEOUT_MS)
        expect(errors).toMatchObject([{ code: 'configuration', hint: expect.stringContaining('context.transaction') }])
      } else expect(status).toBe(503)
      expect(await within(3 * TIMEOUT_MS, query())).toBe(true)
    })

    it.each([
      ['then ends', () => {}],
      ['then throws', () => Promise.reject(new Error('no stock'))],
    ])('survives a connection that is cut while the handler works, which %s', async (_how, end) => {
      const { client } = create(3)
      const store = postgresStore(client as pg.Pool, { mode: 'transaction', table })
      const id = crypto.randomUUID()
      const cut = store.transact?.(id, async (transaction) => {
        const text = 'SELECT pg_backend_pid() AS pid'
        const rows: { pid?: number }[] =
          name === 'pg'
            ? (await transaction.query(text)).rows
            : await (transaction as unknown as postgres.Sql).unsafe(text)
        await admin.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
        await sleep(200)
        await end()
      })
      await expect(cut).rejects.toThrow()
      // A write to a closed connection throws in a later turn, and would fail this run.
      await sleep(200)
      expect(await store.transact?.(id, async () => {})).toBe('handled')
    })

    it('frees the event and the connection of a handler that hangs', async () => {
      const { client, query } = create(3)
      const store = postgresStore(client as pg.Pool, { mode: 'transaction', table })
      let hang = true
      const { send, errors } = deliver(store as never, () => (hang ? never() : undefined), TIMEOUT_MS)
      const id = crypto.randomUUID()
      expect(await Promise.all([send(id), send(), send(), send()])).toEqual([503, 503, 503, 503])
      hang = false
      await sleep(2 * TIMEOUT_MS)
      expect(await send(id)).toBe(200)
      expect(await within(1_000, query())).toBe(true)
      expect(errors.map(({ code }) => code)).toContain('handler_timeout')
      if (client instanceof pg.Pool) expect(client.idleCount).toBe(client.totalCount)
    })

    it.each(closable)('frees the event of a handler that hangs in a statement: pool of %i', async (max) => {
      const { client } = create(max)
      const id = crypto.randomUUID()
      const store = postgresStore(client as pg.Pool, { mode: 'transaction', table })
      let attempts = 0
      const transact = () =>
        store.transact?.(id, async (transaction) => {
          const run = (text: string) =>
            name === 'pg' ? transaction.query(text) : (transaction as unknown as postgres.Sql).unsafe(text)
          await run(`INSERT INTO ${schema}.effects VALUES ('${id}')`)
          if (++attempts > 1) return
          // As the pipeline abandons a handler.
          const { webhookError } = await import('../../src/core/errors.js')
          await Promise.race([
            run('SELECT pg_sleep(30)').catch(() => never()),
            sleep(TIMEOUT_MS).then(() => Promise.reject(webhookError('handler_timeout', '', ''))),
          ])
        })
      await expect(transact()).rejects.toMatchObject({ code: 'handler_timeout' })
      let result = await transact()
      for (let i = 0; i < 50 && result === 'in_progress'; i++) {
        await sleep(50)
        result = await transact()
      }
      expect(result).toBe('handled')
      const { rows } = await admin.query(`SELECT count(*)::int AS n FROM ${schema}.effects WHERE id = $1`, [id])
      expect(rows).toEqual([{ n: 1 }])
    })
  })

  it('lets what a handler started query the one connection of the pool, once the transaction is over', async () => {
    const client = pool(1)
    const store = postgresStore(client, { mode: 'transaction', table })
    let querying: Promise<unknown> | undefined
    const { send } = deliver(store as never, () => {
      querying = sleep(100).then(() => client.query('SELECT 1 AS one'))
    })
    expect(await send()).toBe(200)
    expect(await querying).toMatchObject({ rows: [{ one: 1 }] })
  })

  it('leaves handlers a connection of a pool that it cannot see', async () => {
    const client = pool(10)
    // As an ORM has it.
    const database = {
      query: (text: string, values: (string | number)[]) => client.query(text, values),
      async transaction<Result>(work: (transaction: pg.PoolClient) => Promise<Result>): Promise<Result> {
        const transaction = await client.connect()
        try {
          await transaction.query('BEGIN')
          const result = await work(transaction)
          await transaction.query('COMMIT')
          return result
        } catch (error) {
          await transaction.query('ROLLBACK')
          throw error
        } finally {
          transaction.release()
        }
      },
    }
    const store = postgresStore(database, { mode: 'transaction', table })
    const { send, errors } = deliver(store as never, async () => {
      await sleep(20)
      await client.query('SELECT 1')
    })
    const statuses = await Promise.all(Array.from({ length: 20 }, () => send()))
    expect(errors).toEqual([])
    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  it('does not write through a transaction of postgres.js that has ended', async () => {
    const client = sql(1)
    const store = postgresStore(client, { mode: 'transaction', table })
    let late!: postgres.TransactionSql
    await store.transact?.('late', async (transaction) => {
      late = transaction
      await transaction`SELECT 1`
    })
    expect(() => late`SELECT 1`).toThrow('This transaction has ended.')
    expect(() => late.unsafe('SELECT 1')).toThrow('This transaction has ended.')
  })

  it('drops a connection that the server closed while the handler hangs', async () => {
    const client = pool(2, { options: '-c idle_in_transaction_session_timeout=200' })
    const store = postgresStore(client, { mode: 'transaction', table })
    const { send, errors } = deliver(store as never, never, 5_000)
    const start = performance.now()
    expect(await send()).toBe(503)
    expect(performance.now() - start).toBeLessThan(4_000)
    expect(errors).toMatchObject([{ code: 'store_unavailable', message: expect.stringContaining('25P03') }])
  })

  it('commits to disk where the session would not', async () => {
    const client = pool(2, { options: '-c synchronous_commit=off' })
    for (const mode of ['transaction', 'lease'] as const) {
      const store = postgresStore(client, { mode: mode as 'transaction', table })
      const setting = async (on: pg.PoolClient | pg.Pool) =>
        (await on.query("SELECT current_setting('synchronous_commit') AS it")).rows[0].it
      await store.transact?.(crypto.randomUUID(), async (transaction) => {
        expect(await setting(transaction)).toBe('on')
      })
      const position = async (of: 'insert' | 'flush') =>
        (await client.query(`SELECT pg_current_wal_${of}_lsn() - '0/0' AS it`)).rows[0].it
      /** Whether what it wrote is on disk. */
      const flushes = async <Result>(write: () => Promise<Result>) => {
        const before = BigInt(await position('insert'))
        const result = await write()
        expect(BigInt(await position('flush'))).toBeGreaterThan(before)
        return result
      }
      const key = crypto.randomUUID()
      const claim = await flushes(() => store.claim(key))
      expect(await flushes(() => store.complete(key, claim.status === 'claimed' ? claim.token : ''))).toBe(true)
      expect(await setting(client)).toBe('off')
    }
  })

  it('migrates during a running transaction without delaying deliveries', async () => {
    const client = pool(4)
    const store = postgresStore(client, { mode: 'transaction', table })
    let finish = () => {}
    const working = store.transact?.('migrating', () => new Promise<void>((resolve) => (finish = resolve)))
    await sleep(100)
    const start = performance.now()
    await store.migrate()
    expect(await store.transact?.('alongside', async () => {})).toBe('handled')
    expect(performance.now() - start).toBeLessThan(1_000)
    finish()
    expect(await working).toBe('handled')
  })

  it('handles events in serializable transactions too', async () => {
    const client = pool(8, { options: '-c default_transaction_isolation=serializable' })
    for (const mode of ['lease', 'transaction'] as const) {
      const store = postgresStore(client, { mode: mode as 'transaction', table: `${schema}.serializable` })
      await store.migrate()
      const { send } = deliver(store as never, () => {})
      const statuses = []
      for (let i = 0; i < 10; i++) statuses.push(...(await Promise.all(Array.from({ length: 16 }, () => send()))))
      // A commit may still fail, after the handler: then the provider sends again.
      expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(mode === 'lease' ? 160 : 155)
    }
  })

  it.each([
    ['a missing table', { table: `${schema}.missing` }, '42P01', 'await store.migrate()'],
    ['a missing schema', { table: 'no_such_schema.events' }, '42P01', 'await store.migrate()'],
    ['a table of something else', { table: `${schema}.effects` }, '42703', '`table` option'],
  ])('names the cause: %s', async (_, options, code, hint) => {
    for (const mode of ['lease', 'transaction'] as const) {
      const store = postgresStore(admin, { ...options, mode: mode as 'transaction' })
      const { send, errors } = deliver(store as never, () => {})
      expect(await send()).toBe(503)
      expect(errors).toMatchObject([
        { code: 'store_unavailable', message: expect.stringContaining(code), hint: expect.stringContaining(hint) },
      ])
      expect(errors[0]?.hint).not.toContain('reachable')
    }
  })

  it.each([
    ['no such database', DATABASE_URL.replace(/\/[^/]*$/, '/no_such_database'), '3D000', 'database name'],
    ['nothing listens', 'postgres://postgres@127.0.0.1:1/none', 'ECONNREFUSED', 'reachable'],
  ])('names the cause: %s', async (_, connectionString, code, hint) => {
    const client = pool(1, { connectionString })
    const { send, errors } = deliver(postgresStore(client), () => {})
    expect(await send()).toBe(503)
    expect(errors).toMatchObject([{ message: expect.stringContaining(code), hint: expect.stringContaining(hint) }])
  })
})

describe('transaction mode on PGlite, which has one connection', () => {
  let db: PGlite
  let store: ReturnType<typeof storeOver>
  const storeOver = (client: PGlite) => postgresStore(client, { mode: 'transaction' })
  beforeAll(async () => {
    // Not before: its start stops this thread for seconds, and with it the deliveries of the tests above.
    db = new PGlite()
    store = storeOver(db)
    await store.migrate()
  })
  afterAll(() => db.close())

  it('rejects at once what a handler queries outside of its transaction', async () => {
    for (const query of [() => db.query('SELECT 1'), () => db.sql`SELECT 1`, () => db.exec('SELECT 1')]) {
      const { send, errors } = deliver(store as never, query, 5_000)
      const start = performance.now()
      expect(await send()).toBe(500)
      expect(performance.now() - start).toBeLessThan(2_000)
      expect(errors).toMatchObject([{ code: 'configuration', hint: expect.stringContaining('context.transaction') }])
    }
    expect((await db.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  })

  it('lets the rest of the application wait for a transaction, and handlers write through it', async () => {
    let done = false
    const working = store.transact?.('wait', async (transaction) => {
      await transaction.query('SELECT 1')
      await transaction.sql`SELECT 1`
      await transaction.exec('SELECT 1')
      await sleep(200)
      done = true
    })
    await db.query('SELECT 1')
    expect(await working).toBe('handled')
    expect(done).toBe(true)
  })

  it('frees the connection of a handler that hangs', async () => {
    const { send } = deliver(store as never, never, 300)
    expect(await send()).toBe(503)
    expect(await within(2_000, db.query('SELECT 1'))).toBe(true)
  })
})
