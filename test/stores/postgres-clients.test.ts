/** The statements that each kind of PostgreSQL client receives, in order. On a real PostgreSQL: postgres.test.ts. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { webhookError } from '../../src/core/errors.js'
import { postgresStore } from '../../src/stores/postgres.js'

type Rows = readonly unknown[]
const CLAIMED = { free: true, xid: '7', sync: 'on', key: '', attempts: 1, ok: 1 }
/** A key as it is sent: half of a hash, as a UUID. */
const hashed = (text: string) =>
  createHash('sha256')
    .update(JSON.stringify(text))
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5')

/** A database that does nothing but answer: `rowsOf` a statement, which may throw. */
class Fake {
  readonly asked: string[] = []
  readonly values: unknown[][] = []
  rowsOf: (statement: string, values: readonly unknown[]) => Rows = (_text, values) => [
    { ...CLAIMED, key: String(values[0]) },
  ]

  readonly answer = async (text: string, values: readonly unknown[] = []): Promise<Rows> => {
    // Its first two words tell a statement from the others.
    this.asked.push(text.trim().split(/\s+/).slice(0, 2).join(' '))
    this.values.push([...values])
    return this.rowsOf(text, values)
  }
}

/** A pool of `pg`, whose connection keeps its listeners and what it was released with. */
function pgPool(fake: Fake, options = {}) {
  const listeners: ((error: Error) => void)[] = []
  const released: unknown[] = []
  const query = async (text: string, values?: unknown[]) => {
    // Several statements without values have several results.
    const statements = values ? [text] : text.split('; ')
    const results = []
    for (const statement of statements) results.push({ rows: await fake.answer(statement, values) })
    return results.length > 1 ? results : results[0]
  }
  const connection = {
    query,
    release: (error?: unknown) => void released.push(error),
    on: (_event: string, listener: (error: Error) => void) => listeners.push(listener),
    removeListener: (event: string, listener: (error: Error) => void) =>
      event === 'error' && listeners.splice(listeners.indexOf(listener), 1),
  }
  const connect = (callback: (error: Error | undefined, connection: unknown) => void) => callback(undefined, connection)
  return { pool: { totalCount: 0, options, query, connect }, connection, listeners, released }
}

const begun = 'a transaction'
const kinds = {
  pg: (fake: Fake) => pgPool(fake).pool,
  'postgres.js': (fake: Fake) => {
    const sql = { unsafe: fake.answer, begin: (work: (transaction: unknown) => unknown) => work({ ...sql, begun }) }
    return sql
  },
  PGlite: (fake: Fake) => {
    const query = async (text: string, values?: unknown[]) => ({ rows: await fake.answer(text, values) })
    const db = { query, transaction: (work: (transaction: unknown) => unknown) => work({ query, begun }) }
    return db
  },
  'functions of your own': (fake: Fake) => ({
    query: async (text: string, values: unknown[]) => fake.answer(text, values),
    transaction: (work: (transaction: unknown, query: unknown) => unknown) => work({ begun }, fake.answer),
  }),
}

describe.each(Object.entries(kinds))('postgresStore through %s', (name, create) => {
  let fake: Fake
  beforeEach(() => {
    fake = new Fake()
  })
  const leaseStore = () => postgresStore(create(fake) as never, { leaseMs: 1_000 })
  const transactingStore = () =>
    postgresStore(create(fake) as never, { mode: 'transaction' }) as never as {
      transact(key: string, work: (transaction: object) => Promise<void>): Promise<string>
    }

  it('claims, renews, completes and releases in one statement each', async () => {
    const store = leaseStore()
    const claim = await store.claim('square.1')
    const token = (claim as { token: string }).token
    expect(claim).toEqual({
      status: 'claimed',
      token: expect.stringMatching(/^[0-9a-f-]{36}$/),
      leaseMs: 1_000,
      attempt: 1,
    })
    expect(await store.renew?.('square.1', token)).toBe(true)
    expect(await store.complete('square.1', token)).toBe(true)
    expect(await store.release('square.1', token)).toBe(true)
    expect(fake.asked.filter((statement) => statement !== 'DELETE FROM')).toEqual([
      'INSERT INTO',
      'UPDATE "giftcard_webhook_events"',
      'UPDATE "giftcard_webhook_events"',
      'UPDATE "giftcard_webhook_events"',
    ])
    expect(fake.values.filter((values) => values.length > 0)).toEqual(Array(4).fill([hashed('square.1'), token]))
  })

  it('batches claims that arrive while a statement is running', async () => {
    fake.rowsOf = (text, [keys]) =>
      text.startsWith('INSERT')
        ? String(keys)
            .split(',')
            .map((key) => ({ key, attempts: 1 }))
        : []
    const store = leaseStore()
    const claims = await Promise.all(['a', 'b', 'c', 'd', 'd'].map((key) => store.claim(key)))
    expect(claims.map(({ status }) => status)).toEqual(Array(5).fill('claimed'))
    // One at once, then the rest together, and a row that is in that statement already in the next.
    expect(fake.values.map(([keys]) => String(keys).split(',').length)).toEqual([1, 3, 1])
    expect(new Set(claims.map((claim) => (claim as { token: string }).token)).size).toBe(5)
  })

  it('sends later claims while a statement gets no reply', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    try {
      let silent = true
      fake.rowsOf = (_text, [keys]) => (silent ? (new Promise(() => {}) as never) : [{ key: keys, attempts: 1 }])
      const store = leaseStore()
      store.claim('hangs')
      silent = false
      const claiming = store.claim('b')
      await vi.advanceTimersByTimeAsync(999)
      expect(fake.asked).toHaveLength(1)
      await vi.advanceTimersByTimeAsync(1)
      expect((await claiming).status).toBe('claimed')
    } finally {
      vi.useRealTimers()
    }
  })

  it('treats a missing row as a rejection, and a malformed token as unknown', async () => {
    fake.rowsOf = () => []
    const store = leaseStore()
    for (const token of [crypto.randomUUID(), 't']) {
      const answers = [store.complete('a', token), store.release('a', token), store.renew?.('a', token)]
      expect(await Promise.all(answers)).toEqual([false, false, false])
    }
  })

  it.each([
    ['done', [{ key: hashed('a b'), status: 'done' }]],
    // Released between the two statements.
    ['in_progress', []],
  ])('looks why a claim was not to be had: %s', async (status, rows) => {
    fake.rowsOf = (text) => {
      if (text.startsWith('WITH') || text.includes('txid_current')) return []
      return text.startsWith('SELECT') ? rows : []
    }
    expect(await leaseStore().claim('a b')).toEqual({ status })
    expect(await transactingStore().transact('a b', () => Promise.reject(new Error('not to be called')))).toBe(status)
  })

  it('works between the claim and the end of one transaction', async () => {
    let transaction: object | undefined
    const result = await transactingStore().transact('square.1', async (given) => {
      transaction = given
      if (name !== 'pg') expect(given).toMatchObject({ begun })
      await fake.answer('THE WORK')
    })
    expect(result).toBe('handled')
    expect(transaction).toBeDefined()
    const inside = ['INSERT INTO', 'THE WORK', 'SELECT 1']
    expect(fake.asked.filter((statement) => statement !== 'DELETE FROM')).toEqual(
      name === 'pg' ? ['BEGIN', ...inside, 'COMMIT'] : inside,
    )
  })

  it('commits to disk where the session would not', async () => {
    fake.rowsOf = (_text, [key]) => [{ ...CLAIMED, key: String(key), sync: 'off' }]
    const claim = await leaseStore().claim('a')
    await leaseStore().complete('a', (claim as { token: string }).token)
    expect(fake.asked).toEqual(['INSERT INTO', 'INSERT INTO', 'UPDATE "giftcard_webhook_events"', 'INSERT INTO'])
    fake.asked.length = 0
    await transactingStore().transact('a', async () => void (await fake.answer('THE WORK')))
    expect(fake.asked.filter((statement) => !['BEGIN', 'COMMIT'].includes(statement))).toEqual([
      'INSERT INTO',
      'SET LOCAL',
      'THE WORK',
      'SELECT 1',
    ])
  })

  it('fails where the transaction is not the one that claimed', async () => {
    fake.rowsOf = (text) => {
      if (text.startsWith('SELECT 1 /')) throw Object.assign(new Error('division by zero'), { code: '22012' })
      return [CLAIMED]
    }
    await expect(transactingStore().transact('a', async () => {})).rejects.toThrow(
      'The handler ended the transaction that claimed the event.',
    )
  })

  it.each(['40001', '40P01'])('claims again when a concurrent transaction made it fail: %s', async (code) => {
    let failures = 2
    fake.rowsOf = (_text, [key]) => {
      if (failures-- > 0) throw Object.assign(new Error('could not serialize access'), { code })
      return [{ ...CLAIMED, key: String(key) }]
    }
    expect((await leaseStore().claim('a')).status).toBe('claimed')
    failures = 2
    expect(await transactingStore().transact('a', async () => {})).toBe('handled')
    failures = 3
    await expect(leaseStore().claim('a')).rejects.toMatchObject({ code })
  })

  it('does not run a handler again whose commit failed', async () => {
    fake.rowsOf = (text) => {
      if (text.startsWith('SELECT 1 /')) throw Object.assign(new Error('could not serialize access'), { code: '40001' })
      return [CLAIMED]
    }
    const work = vi.fn(async () => {})
    await expect(transactingStore().transact('a', work)).rejects.toMatchObject({ code: '40001' })
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('has no transact in lease mode', () => {
    expect(leaseStore()).not.toHaveProperty('transact')
  })

  it('creates its table behind a lock, in one transaction, unless it exists', async () => {
    fake.rowsOf = () => [{ columns: 0, known: 0 }]
    await leaseStore().migrate()
    const inside = [
      "SELECT set_config('lock_timeout',",
      "SELECT pg_advisory_xact_lock(hashtextextended('giftcard-webhooks',",
      'CREATE TABLE',
      'CREATE INDEX',
      'SELECT 1',
    ]
    expect(fake.asked).toEqual(['SELECT count(*)::int', ...(name === 'pg' ? ['BEGIN', ...inside, 'COMMIT'] : inside)])
    fake.asked.length = 0
    fake.rowsOf = () => [{ columns: 9, known: 9 }]
    await leaseStore().migrate()
    expect(fake.asked).toEqual(['SELECT count(*)::int'])
  })

  it('does not take a table of another kind for its own', async () => {
    fake.rowsOf = () => [{ columns: 4, known: 2 }]
    await expect(leaseStore().migrate()).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringContaining('but its columns are not those of the store'),
    })
  })

  it('names the missing permission of a role that cannot create the table', async () => {
    fake.rowsOf = (text) => {
      if (text.startsWith('CREATE')) throw Object.assign(new Error('permission denied'), { code: '42501' })
      return [{ columns: 0, known: 0 }]
    }
    await expect(leaseStore().migrate()).rejects.toMatchObject({
      code: 'configuration',
      hint: expect.stringContaining('CREATE on the schema'),
    })
  })
})

describe('a connection of pg', () => {
  const fake = new Fake()
  const failure = new Error('The work failed.')
  beforeEach(() => {
    fake.asked.length = 0
    fake.rowsOf = () => [CLAIMED]
  })
  /** Works on a new pool, and gives what its connection was released with, and what is still heard of it. */
  async function transact(work: (connection: ReturnType<typeof pgPool>) => Promise<void>) {
    const pg = pgPool(fake)
    const store = postgresStore(pg.pool as never, { mode: 'transaction' })
    const result = await store.transact?.('a', () => work(pg)).catch((error) => error)
    return { result, released: pg.released, listeners: pg.listeners }
  }

  it('is returned to the pool after the work, with an error listener until then', async () => {
    const seen = await transact(async ({ listeners, connection }) => {
      expect(listeners).toHaveLength(1)
      expect(connection).toBeDefined()
    })
    expect(seen).toEqual({ result: 'handled', released: [undefined], listeners: [] })
  })

  it('is returned after failed work, once that is rolled back', async () => {
    const seen = await transact(() => Promise.reject(failure))
    expect(seen).toEqual({ result: failure, released: [undefined], listeners: [] })
    expect(fake.asked).toEqual(['BEGIN', 'INSERT INTO', 'ROLLBACK'])
  })

  it('does not go back when it cannot be rolled back, and the failure of the work is thrown on', async () => {
    const lost = new Error('connection lost')
    fake.rowsOf = (text) => {
      if (text === 'ROLLBACK') throw lost
      return [CLAIMED]
    }
    expect(await transact(() => Promise.reject(failure))).toEqual({ result: failure, released: [lost], listeners: [] })
  })

  it('ends the transaction when it breaks, whatever the handler waits for, and does not go back', async () => {
    const cut = new Error('connection cut')
    const seen = await transact(({ listeners }) => {
      listeners[0]?.(cut)
      return new Promise(() => {})
    })
    expect(seen).toEqual({ result: cut, released: [cut], listeners: [] })
    expect(fake.asked).toEqual(['BEGIN', 'INSERT INTO'])
  })

  it('does not go back when the handler was given up, as it may still be in use', async () => {
    const abandoned = webhookError('handler_timeout', 'It was still running.', 'Stop it.')
    const seen = await transact(() => Promise.reject(abandoned))
    expect(seen).toEqual({ result: abandoned, released: [abandoned], listeners: [] })
    expect(fake.asked).toEqual(['BEGIN', 'INSERT INTO', 'SELECT pg_terminate_backend(pid)'])
  })

  it('is listened to before anything else can happen to it', async () => {
    const pg = pgPool(fake)
    const { connect } = pg.pool
    // Ready and gone in one packet: the error comes as soon as the callback has returned.
    pg.pool.connect = (callback) => {
      connect(callback)
      expect(pg.listeners).toHaveLength(1)
      pg.listeners[0]?.(new Error('terminating connection'))
    }
    const store = postgresStore(pg.pool as never, { mode: 'transaction' })
    await expect(store.transact?.('a', async () => {})).rejects.toThrow('terminating connection')
  })

  it('is named in every statement, if you like', async () => {
    const queries: unknown[] = []
    const query = async (...args: unknown[]) => {
      queries.push(args[0])
      return { rows: [{ key: hashed('a'), attempts: 1 }] }
    }
    const store = postgresStore({ ...pgPool(fake).pool, query } as never, { preparedStatements: true })
    await store.claim('a')
    expect(queries).toEqual([
      {
        name: expect.stringMatching(/^giftcard_webhooks_\w{16}$/),
        text: expect.any(String),
        values: expect.any(Array),
      },
    ])
  })
})

describe('the transactions of a pool', () => {
  /** Work of a few milliseconds, and how much of it was at work at once. */
  function countConcurrent() {
    let working = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++working)
      await new Promise((resolve) => setTimeout(resolve, 5))
      working--
    }
    return { work, most: () => most }
  }

  /** How many of ten transactions are at work at once. */
  async function atOnce(options: object, max?: number, pool = pgPool(new Fake(), { max }).pool) {
    const store = postgresStore(pool as never, { mode: 'transaction', ...options })
    const { work, most } = countConcurrent()
    await Promise.all(Array.from({ length: 10 }, (_, i) => store.transact?.(`event ${i}`, work)))
    return most()
  }
  it.each([
    [1, 1],
    [2, 1],
    [4, 3],
    [8, 6],
  ])('leave some of its %i connections to the application', async (max, expected) => {
    expect(await atOnce({}, max)).toBe(expected)
  })

  it('are as many as you say', async () => {
    expect(await atOnce({ maxTransactions: 2 }, 8)).toBe(2)
    expect(await atOnce({ maxTransactions: 7 }, 8)).toBe(7)
    await expect(atOnce({ maxTransactions: 0 })).rejects.toMatchObject({ code: 'configuration' })
  })

  it('are few where the size of the pool is not known', async () => {
    expect(await atOnce({})).toBe(5)
  })

  it('are bounded together for all stores over one pool, by the lowest bound', async () => {
    const { pool } = pgPool(new Fake(), { max: 8 })
    const stores = Array.from({ length: 4 }, () => postgresStore(pool as never, { mode: 'transaction' }))
    const { work, most } = countConcurrent()
    await Promise.all(stores.flatMap((store) => ['a', 'b', 'c'].map((key) => store.transact?.(key, work))))
    expect(most()).toBe(6)
    expect(await atOnce({ maxTransactions: 3 }, 8, pool)).toBe(3)
    expect(await atOnce({ maxTransactions: 5 }, 8, pool)).toBe(3)
    expect(await atOnce({}, 8, pool)).toBe(3)
  })
})

describe('cleaning up', () => {
  const fake = new Fake()
  const deletions = () => fake.asked.filter((statement) => statement === 'DELETE FROM').length
  /** Lets that much time pass, and completes one more event. */
  async function later(store: ReturnType<typeof postgresStore>, milliseconds: number) {
    vi.advanceTimersByTime(milliseconds)
    await store.complete('a', crypto.randomUUID())
    // The clean-up runs concurrently.
    await new Promise((resolve) => setImmediate(resolve))
  }
  let batch: () => Rows
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] })
    fake.asked.length = 0
    batch = () => []
    fake.rowsOf = (text) => (text.startsWith('DELETE') ? batch() : [CLAIMED])
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('happens within the first minute and then every ten, while an event is completed', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const store = postgresStore(kinds.pg(fake) as never)
    await later(store, 29_999)
    expect(deletions()).toBe(0)
    await later(store, 1)
    expect(deletions()).toBe(1)
    await later(store, 599_999)
    expect(deletions()).toBe(1)
    await later(store, 1)
    expect(deletions()).toBe(2)
  })

  it('goes on with the next event while there is more, and only then', async () => {
    const store = postgresStore(kinds.pg(fake) as never)
    batch = () => Array.from({ length: 1_000 }, () => ({}))
    await later(store, 60_000)
    await later(store, 0)
    expect(deletions()).toBe(2)
    batch = () => Array.from({ length: 999 }, () => ({}))
    await later(store, 0)
    await later(store, 0)
    expect(deletions()).toBe(3)
  })

  it('is reported when it fails, and the event is completed anyway', async () => {
    const failure = Object.assign(new Error('permission denied for the payload'), { code: '42501' })
    batch = () => {
      throw failure
    }
    const onCleanUpError = vi.fn()
    await later(postgresStore(kinds.pg(fake) as never, { onCleanUpError }), 60_000)
    expect(onCleanUpError.mock.calls).toEqual([[failure]])
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    await later(postgresStore(kinds.pg(fake) as never), 60_000)
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/clean-up of old events failed \(42501\)\. Grant/)]])
  })

  it('happens in transaction mode too', async () => {
    const store = postgresStore(kinds.pg(fake) as never, { mode: 'transaction' })
    vi.advanceTimersByTime(60_000)
    await store.transact?.('a', async () => {})
    expect(deletions()).toBe(1)
  })

  it('says how many there were', async () => {
    batch = () => [{}, {}, {}]
    expect(await postgresStore(kinds.pg(fake) as never).cleanUp()).toBe(3)
  })

  it('keeps events for 30 days unless told otherwise', async () => {
    const retained = async (options: object) => {
      let deletion = ''
      fake.rowsOf = (text) => {
        deletion = text
        return []
      }
      await postgresStore(kinds.pg(fake) as never, options).cleanUp()
      return Number(/statement_timestamp\(\) - interval '(\d+)/.exec(deletion)?.[1]) / 86_400_000
    }
    expect(await retained({})).toBe(30)
    expect(await retained({ retentionDays: 45 })).toBe(45)
  })
})

describe('postgresStore', () => {
  const query = async () => ({ rows: [] })
  const two = async (_text: string, _values?: unknown) => [] as unknown[]
  const work = async (run: (transaction: object) => unknown) => run({})
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['an object', {}],
    ['a URL', 'postgres://localhost'],
    ['a single connection', { query, connect: async () => {} }],
    ['a count', { query, totalCount: 0 }],
    ['Drizzle, whose query is an object', { query: {}, transaction: work, execute: two }],
    ['Knex, which is a function', Object.assign(() => {}, { transaction: work, raw: two })],
    ['Kysely, whose transaction() takes no callback', { transaction: () => ({ execute: work }), selectFrom() {} }],
    ['Sequelize', { query: two, transaction: work, define() {} }],
    ['Slonik, whose query() takes a token', { query: async (_token: object) => [], transaction: work, oneFirst: two }],
    ['a query() without values', { query, transaction: work }],
    ['Neon over HTTP, whose transaction() takes a list', Object.assign(two, { query: two, transaction: work })],
    ['Prisma', { $queryRawUnsafe: two, $transaction: work }],
  ])('rejects %s, and names the accepted clients', (_, client) => {
    expect(() => postgresStore(client as never)).toThrow(
      expect.objectContaining({
        code: 'configuration',
        message: 'postgresStore() received an unsupported client.',
        hint: expect.stringContaining('Pass a Pool of pg (not a Client'),
      }),
    )
  })

  it.each<[string, unknown]>([
    ['rows and metadata', [[], {}]],
    ['nothing', undefined],
    ['a number of rows', { rowCount: 1 }],
  ])('does not believe a query() that gives %s', async (_, result) => {
    const store = postgresStore({
      query: async (_text: string, _values: unknown) => result,
      transaction: work,
    } as never)
    await expect(store.claim('a')).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringContaining('does not return rows'),
    })
  })
})
