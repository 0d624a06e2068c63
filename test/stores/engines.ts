/** The real engines of these tests: `REDIS_URL` and `DATABASE_URL`, or those on localhost. */
import { Redis } from 'ioredis'
import pg from 'pg'
import { describe, test } from 'vitest'

export const REDIS_URL = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379'
export const DATABASE_URL = process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test'

const redisAnswers = await answers(async () => {
  const client = new Redis(REDIS_URL, { lazyConnect: true, retryStrategy: () => null })
  client.on('error', () => {})
  try {
    await client.connect()
  } finally {
    client.disconnect()
  }
})
const postgresAnswers = await answers(async () => {
  const client = new pg.Client({ connectionString: DATABASE_URL, connectionTimeoutMillis: 3_000 })
  await client.connect()
  await client.end()
})

/** Tests that need Redis. Without one they are skipped where a person can see it, and never in CI. */
export const describeWithRedis = describeWith('Redis', 'REDIS_URL', redisAnswers)
/** Tests that need PostgreSQL, likewise. */
export const describeWithPostgres = describeWith('PostgreSQL', 'DATABASE_URL', postgresAnswers)

function describeWith(engine: string, variable: string, failure: unknown) {
  return (name: string, body: () => void) => {
    if (failure === undefined) return describe(name, body)
    const note = `no ${engine}: start one with \`docker compose -f examples/compose.yaml up -d\`, or set ${variable}`
    if (process.env.CI) {
      return describe(name, () => {
        test(`there is ${engine}`, () => {
          throw new Error(note, { cause: failure })
        })
      })
    }
    console.warn(`SKIPPED: ${name}: ${note}.`)
    return describe.skip(`${name} (${note})`, body)
  }
}

async function answers(connect: () => Promise<void>): Promise<unknown> {
  try {
    await connect()
    return undefined
  } catch (error) {
    return error
  }
}

/** Of several clients of an engine all, or with `STORE_CLIENT` the one of that name: mutation testing runs the suite too often for all. */
export function chosen<Client>(clients: Readonly<Record<string, Client>>): [name: string, client: Client][] {
  const only = process.env.STORE_CLIENT
  return Object.entries(clients).filter(([name]) => only === undefined || name === only)
}

/** A name that no other run uses, for a key prefix or a table. */
export const uniqueName = (word: string) => `test_${word}_${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`
