/** The two engines of a storm: how each is set up, what goes wrong with it, and where its effects are found. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import pg from 'pg'
import { postgresSchema } from '../../../src/stores/postgres.js'
import { sleep } from '../deliver.js'
import { DATABASE_URL, uniqueName } from '../engines.js'
import { startRedis } from './processes.js'

/** One effect of a handler. `at` is of the clock that all processes share, in ns. */
export interface Effect {
  readonly id: string
  readonly instance: string
  readonly at: bigint
}

export interface Engine {
  /** What a server process needs to know. */
  readonly env: Record<string, string>
  /** What can go wrong with it; each is over when its promise is. */
  readonly troubles: Record<string, () => Promise<void>>
  effects(): Promise<Effect[]>
  /** Times at which nobody could claim, in ns. */
  readonly outages: (readonly [from: bigint, to: bigint])[]
  remove(): Promise<void>
}

/** Longer than any silence in the storm: a process cut off for longer than its lease may double, as the guide says. */
export const LEASE_MS = 5_000

export async function redisEngine(): Promise<Engine> {
  const redis = await startRedis()
  const dir = mkdtempSync(join(tmpdir(), 'storm-'))
  const file = join(dir, 'effects')
  writeFileSync(file, '')
  const outages: [bigint, bigint][] = []
  return {
    env: { ENGINE: 'redis', ENGINE_URL: redis.url, EFFECTS: file, LEASE_MS: String(LEASE_MS) },
    outages,
    troubles: {
      'Redis killed, and down for longer than a lease': async () => {
        await redis.stop('SIGKILL')
        const from = process.hrtime.bigint()
        await sleep(1.5 * LEASE_MS)
        outages.push([from, process.hrtime.bigint()])
        await redis.start()
      },
      'Redis stopped and started': async () => {
        await redis.stop('SIGTERM')
        const from = process.hrtime.bigint()
        await sleep(500)
        outages.push([from, process.hrtime.bigint()])
        await redis.start()
      },
      'Redis silent for longer than the deadline': async () => {
        const client = new Redis(redis.url)
        await client.call('CLIENT', 'PAUSE', '4000')
        client.disconnect()
        await sleep(4_000)
      },
    },
    async effects() {
      const lines = readFileSync(file, 'utf8').trim().split('\n').filter(Boolean)
      return lines.map((line) => {
        const [id, instance, at] = line.split(' ') as [string, string, string]
        return { id, instance, at: BigInt(at) }
      })
    },
    async remove() {
      await redis.remove()
      rmSync(dir, { recursive: true })
    },
  }
}

export async function postgresEngine(): Promise<Engine> {
  const database = uniqueName('storm')
  const admin = new pg.Client({ connectionString: DATABASE_URL })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${database}`)
  const url = new URL(DATABASE_URL)
  url.pathname = database
  const own = new pg.Pool({ connectionString: url.href, max: 2 })
  // The database is dropped by force, perhaps before these connections are quite gone.
  own.on('error', () => {})
  await own.query(postgresSchema())
  await own.query('CREATE TABLE effects (id text, instance text, at numeric)')
  return {
    env: { ENGINE: 'postgres', ENGINE_URL: url.href, LEASE_MS: String(LEASE_MS) },
    outages: [],
    troubles: {
      'every PostgreSQL connection cut, many in mid-transaction': async () => {
        await own.query(
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
          [database],
        )
      },
      'PostgreSQL silent for longer than the deadline': async () => {
        const client = await own.connect()
        await client.query('BEGIN; LOCK TABLE giftcard_webhook_events IN ACCESS EXCLUSIVE MODE')
        await sleep(4_000)
        await client.query('COMMIT')
        client.release()
      },
    },
    async effects() {
      const { rows } = await own.query('SELECT id, instance, at::text FROM effects ORDER BY at')
      return rows.map(({ id, instance, at }) => ({ id, instance, at: BigInt(at) }))
    },
    async remove() {
      await own.end()
      await admin.query(`DROP DATABASE ${database} WITH (FORCE)`)
      await admin.end()
    },
  }
}
