/** What each kind of PostgreSQL client is asked, and in what order. On a real PostgreSQL: postgres.test.ts. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { postgresStore } from '../../src/stores/postgres.js'

type Rows = readonly unknown[]
const WEEK = 604_800_000

/** A database that does nothing but answer: `rowsOf` a statement, which may throw. */
class Fake {
  readonly asked: string[] = []
  readonly values: unknown[][] = []
  rowsOf: (statement: string) => Rows = () => [{}]

  readonly answer = async (text: string, values: readonly unknown[] = []): Promise<Rows> => {
    // Its first two words tell a statement from the others.
    this.asked.push(text.trim().split(/\s+/).slice(0, 2).join(' '))
    this.values.push([...values])
    return this.rowsOf(text)
  }
}

/** A pool of `pg`, whose connection keeps its listeners and what it was released with. */
function pgPool(fake: Fake) {
  const listeners: ((error: Error) => void)[] = []
  const released: unknown[] = []
  const query = async (text: string, values?: unknown[]) => ({ rows: await fake.answer(text, values) })
  const connection = {
    query,
    release: (error?: unknown) => void released.push(error),
    on: (_event: string, listener: (error: Error) => void) => listeners.push(listener),
    removeListener: (event: string, listener: (error: Error) => void) =>
      event === 'error' && listeners.splice(listeners.indexOf(listener), 1),
  }
  return { pool: { totalCount: 0, query, connect: async () => connection }, connection, listeners, released }
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
    expect(claim).toEqual({ status: 'claimed', token: expect.stringMatching(/^[0-9a-f-]{36}$/), leaseMs: 1_000 })
    expect(await store.renew?.('square.1', token)).toBe(true)
    expect(await store.complete('square.1', token)).toBe(true)
    expect(await store.release('square.1', token)).toBe(true)
    expect(fake.asked).toEqual(['INSERT INTO', 'UPDATE "giftcard_webhook_events"', 'INSERT INTO', 'DELETE FROM'])
    expect(fake.values).toEqual([
      ['square.1', token, 1_000],
      ['square.1', token, 1_000],
      ['square.1', token, WEEK],
      ['square.1', token],
    ])
  })

  it('takes no row for a no', async () => {
    fake.rowsOf = () => []
    const store = leaseStore()
    expect([await store.complete('a', 't'), await store.release('a', 't'), await store.renew?.('a', 't')]).toEqual([
      false,
      false,
      false,
    ])
  })

  it.each([
    ['done', [{ done: true }]],
    ['in_progress', [{ done: false }]],
    // Given back between the two statements.
    ['in_progress', []],
  ])('looks why a claim was not to be had: %s', async (status, rows) => {
    fake.rowsOf = (text) => (text.startsWith('SELECT') ? rows : [])
    expect(await leaseStore().claim('a b')).toEqual({ status })
    expect(fake.values.map(([key]) => key)).toEqual([expect.stringMatching(/^#[0-9a-f]{64}$/), fake.values[0]?.[0]])
    expect(await transactingStore().transact('a b', () => Promise.reject(new Error('not to be called')))).toBe(status)
  })

  it('works between the claim and the mark of one transaction', async () => {
    let transaction: object | undefined
    const result = await transactingStore().transact('square.1', async (given) => {
      transaction = given
      await fake.answer('THE WORK')
    })
    expect(result).toBe('handled')
    const inside = ['INSERT INTO', 'THE WORK', 'UPDATE "giftcard_webhook_events"']
    expect(fake.asked).toEqual(name === 'pg' ? ['BEGIN', ...inside, 'COMMIT'] : inside)
    const [claimed, , marked] = name === 'pg' ? fake.values.slice(1) : fake.values
    const token = claimed?.[1]
    expect(claimed).toEqual(['square.1', token, 60_000])
    expect(marked).toEqual(['square.1', token, WEEK])
    if (name !== 'pg') expect(transaction).toMatchObject({ begun })
  })

  it('does not believe a mark that marked nothing', async () => {
    fake.rowsOf = (text) => (text.startsWith('UPDATE') ? [] : [{}])
    await expect(transactingStore().transact('a', async () => {})).rejects.toThrow(
      'The transaction is not the one that claimed the event: did the handler end it?',
    )
    expect(fake.asked.at(-1)).toBe(name === 'pg' ? 'ROLLBACK' : 'UPDATE "giftcard_webhook_events"')
  })

  it('has no transact in lease mode', () => {
    expect(leaseStore()).not.toHaveProperty('transact')
  })

  it('creates its table behind a lock, in one transaction', async () => {
    await leaseStore().migrate()
    const inside = [
      "SELECT pg_advisory_xact_lock(hashtextextended('giftcard-webhooks',",
      'CREATE TABLE',
      'CREATE INDEX',
    ]
    expect(fake.asked).toEqual(name === 'pg' ? ['BEGIN', ...inside, 'COMMIT'] : inside)
  })
})

describe('a connection of pg', () => {
  const fake = new Fake()
  const failure = new Error('The work failed.')
  beforeEach(() => {
    fake.asked.length = 0
    fake.rowsOf = () => [{}]
  })
  /** Works on a new pool, and gives what its connection was released with, and what is still heard of it. */
  async function transact(work: (connection: ReturnType<typeof pgPool>) => Promise<void>) {
    const pg = pgPool(fake)
    const store = postgresStore(pg.pool as never, { mode: 'transaction' })
    const result = await store.transact?.('a', () => work(pg)).catch((error) => error)
    return { result, released: pg.released, listeners: pg.listeners }
  }

  it('goes back into the pool after the work, heard until then', async () => {
    const seen = await transact(async ({ listeners, connection }) => {
      expect(listeners).toHaveLength(1)
      expect(connection).toBeDefined()
    })
    expect(seen).toEqual({ result: 'handled', released: [undefined], listeners: [] })
  })

  it('goes back after work that failed, once it is rolled back', async () => {
    const seen = await transact(() => Promise.reject(failure))
    expect(seen).toEqual({ result: failure, released: [undefined], listeners: [] })
    expect(fake.asked).toEqual(['BEGIN', 'INSERT INTO', 'ROLLBACK'])
  })

  it('does not go back when it cannot be rolled back, and the failure of the work is thrown on', async () => {
    const lost = new Error('connection lost')
    fake.rowsOf = (text) => {
      if (text === 'ROLLBACK') throw lost
      return [{}]
    }
    expect(await transact(() => Promise.reject(failure))).toEqual({ result: failure, released: [lost], listeners: [] })
  })

  it('does not go back when it broke meanwhile, whatever the roll-back says', async () => {
    const cut = new Error('connection cut')
    fake.rowsOf = (text) => {
      if (text === 'ROLLBACK') throw new Error('not connected')
      return [{}]
    }
    const seen = await transact(async ({ listeners }) => {
      listeners[0]?.(cut)
      throw failure
    })
    expect(seen).toEqual({ result: failure, released: [cut], listeners: [] })
  })
})

describe('cleaning up', () => {
  const fake = new Fake()
  const deletions = () => fake.asked.filter((statement) => statement === 'DELETE FROM').length
  /** Lets so much time pass, and completes one more event. */
  async function later(store: ReturnType<typeof postgresStore>, milliseconds: number) {
    vi.advanceTimersByTime(milliseconds)
    await store.complete('a', 't')
    // The clean-up runs beside it.
    await new Promise((resolve) => setImmediate(resolve))
  }
  let batch: () => Rows
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] })
    fake.asked.length = 0
    batch = () => []
    fake.rowsOf = (text) => (text.startsWith('DELETE') ? batch() : [{}])
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('happens every ten minutes, beside an event that is completed', async () => {
    const store = postgresStore(kinds.pg(fake) as never)
    await later(store, 599_999)
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
    batch = () => Array.from({ length: 1_000 })
    await later(store, 600_000)
    await later(store, 0)
    expect(deletions()).toBe(2)
    batch = () => Array.from({ length: 999 })
    await later(store, 0)
    await later(store, 0)
    expect(deletions()).toBe(3)
  })

  it('may fail without anybody being told', async () => {
    const store = postgresStore(kinds.pg(fake) as never)
    batch = () => {
      throw new Error('no connection')
    }
    await later(store, 600_000)
    expect(deletions()).toBe(1)
  })

  it('happens in transaction mode too', async () => {
    const store = postgresStore(kinds.pg(fake) as never, { mode: 'transaction' })
    vi.advanceTimersByTime(600_000)
    await store.transact?.('a', async () => {})
    expect(deletions()).toBe(1)
  })

  it('says how many there were', async () => {
    batch = () => [{}, {}, {}]
    expect(await postgresStore(kinds.pg(fake) as never).cleanUp()).toBe(3)
  })
})

describe('postgresStore', () => {
  const query = async () => ({ rows: [] })
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an object', {}],
    ['a URL', 'postgres://localhost'],
    ['a single connection', { query, connect: async () => {} }],
    ['a count', { query, totalCount: 0 }],
  ])('refuses %s, and says what it takes', (_, client) => {
    expect(() => postgresStore(client as never)).toThrow(
      expect.objectContaining({
        code: 'configuration',
        message: 'What postgresStore was given is no PostgreSQL client that it knows.',
        hint: expect.stringContaining('Give it a Pool of pg (not a Client'),
      }),
    )
  })
})
