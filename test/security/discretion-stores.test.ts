/**
 * Discretion of the stores: what they keep of an event is its key, and what goes wrong with them shows neither the event nor the
 * password in the address of the engine.
 */
import { inspect } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import { Redis } from 'ioredis'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { webhook } from '../../src/adapters/fetch.js'
import type { WebhookError } from '../../src/core/errors.js'
import type { Store } from '../../src/core/store.js'
import { memoryStore } from '../../src/stores/memory.js'
import { postgresStore } from '../../src/stores/postgres.js'
import { redisStore } from '../../src/stores/redis.js'
import { DATABASE_URL, describeWithPostgres, describeWithRedis, REDIS_URL, uniqueName } from '../stores/engines.js'
import { requestOf } from './adapters.js'
import { type CanarySubject, canaries, canarySubjects } from './canaries.js'
import { expectNoCanary, formsOf, inProduction, keepPrinted } from './seen.js'

const printed = keepPrinted()
inProduction()
const subjects = canarySubjects.map((subject) => [subject.provider.name, subject] as const)

/** Delivers an event that is handled, over this store, and gives the answers and what the application was told. */
async function deliver(
  store: Store,
  { provider, options, cases: [handled] }: CanarySubject,
  handlers: (() => unknown)[],
): Promise<{ statuses: number[]; errors: WebhookError[]; told: string }> {
  const errors: WebhookError[] = []
  const outcomes: object[] = []
  const statuses: number[] = []
  let texts = ''
  for (const handler of handlers) {
    // With the default log, and with hooks.
    const hooks = {
      onError: (error: WebhookError) => errors.push(error),
      onOutcome: (outcome: object) => outcomes.push(outcome),
    }
    const given = { ...(options as object), store, handlerTimeoutMs: 5_000 }
    for (const all of [given, { ...given, ...hooks }]) {
      const response = (await webhook(
        provider,
        all,
        handler,
      )(requestOf(handled as CanarySubject['cases'][0]))) as Response
      statuses.push(response.status)
      texts += await response.text()
    }
  }
  return { statuses, errors, told: texts + inspect(outcomes, { depth: null }) }
}

const fails = () => Promise.reject(new Error(`cannot pay ${canaries.gan}`))
const succeeds = () => {}

/** A handler that fails, one that does not, and a delivery too many; nothing is to be seen but the key. */
async function expectDiscreet(store: Store, subject: CanarySubject, kept?: () => Promise<string>) {
  const { statuses, errors, told } = await deliver(store, subject, [fails, succeeds, succeeds])
  expect(statuses).toEqual([500, 500, 200, 200, 200, 200])
  for (const error of errors) expectNoCanary(formsOf(error), subject, 'error')
  expectNoCanary(told, subject, 'answer and outcome')
  expectNoCanary(printed(), subject, 'output')
  if (!kept) return
  const inside = await kept()
  // Something is kept: an empty store hides everything. It is the hash of a key, so the provider's name is not in it.
  expect(inside).toMatch(/[\w-]{16}/)
  expectNoCanary(inside, subject, 'store')
}

/** A store whose engine is not there: its address has a password. */
async function expectDiscreetFailure(store: Store, subject: CanarySubject) {
  const { statuses, errors, told } = await deliver(store, subject, [succeeds])
  expect(statuses).toEqual([503, 503])
  expect(errors.map(({ code }) => code)).toEqual(['store_unavailable'])
  for (const error of errors) {
    expectNoCanary(formsOf(error), subject, 'error')
    expectNoCanary(inspect(error, { depth: null }), subject, 'error with its cause')
  }
  expectNoCanary(told + printed(), subject, 'answer, outcome and output')
}

// The content of the store cannot be inspected from outside.
test.each(subjects)('memory, %s', (_, subject) => expectDiscreet(memoryStore(), subject))

describeWithRedis('Redis', () => {
  const keyPrefix = `${uniqueName('discretion')}:`
  const client = new Redis(REDIS_URL, { lazyConnect: true })
  const contents = async () => {
    const keys = await client.keys(`${keyPrefix}*`)
    const values = keys.map(async (key) => {
      const isHash = (await client.type(key)) === 'hash'
      return `${key} ${isHash ? JSON.stringify(await client.hgetall(key)) : await client.get(key)}`
    })
    return (await Promise.all(values)).join('\n')
  }
  beforeAll(() => client.connect())
  afterAll(async () => {
    await client.del(await client.keys(`${keyPrefix}*`))
    client.disconnect()
  })

  it.each(subjects)('%s', (_, subject) => expectDiscreet(redisStore(client, { keyPrefix }), subject, contents))
})

describe('Redis that is not there', () => {
  it.each(subjects)('%s', async (_, subject) => {
    const client = new Redis(`redis://:${canaries.secret}@127.0.0.1:1`, {
      maxRetriesPerRequest: 0,
      retryStrategy: () => 50,
    })
    client.on('error', () => {})
    await expectDiscreetFailure(redisStore(client), subject)
    client.disconnect()
  })
})

describeWithPostgres('PostgreSQL', () => {
  const table = uniqueName('discretion')
  const pool = new pg.Pool({ connectionString: DATABASE_URL })
  const contents = async () => JSON.stringify((await pool.query(`SELECT * FROM ${table}`)).rows)
  beforeAll(() => postgresStore(pool, { table }).migrate())
  afterAll(async () => {
    await pool.query(`DROP TABLE ${table}`)
    await pool.end()
  })

  it.each(subjects)('%s, with a lease', (_, subject) =>
    expectDiscreet(postgresStore(pool, { table }), subject, contents),
  )
  it.each(subjects)('%s, in a transaction', async (_, subject) => {
    await pool.query(`DELETE FROM ${table}`)
    await expectDiscreet(postgresStore(pool, { table, mode: 'transaction' }) as never, subject, contents)
  })
})

describe('PostgreSQL that is not there', () => {
  it.each(subjects)('%s', async (_, subject) => {
    const pool = new pg.Pool({ connectionString: `postgres://shop:${canaries.secret}@127.0.0.1:1/shop` })
    await expectDiscreetFailure(postgresStore(pool), subject)
    await pool.end()
  })
})

describe('PostgreSQL without its table', () => {
  const db = new PGlite()
  afterAll(() => db.close())
  it.each(subjects)('%s', (_, subject) => expectDiscreetFailure(postgresStore(db), subject))
})
