/** The engines of a chaos test: how each is set up, which faults it has, and where its effects are found. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import pg from 'pg'
import { postgresSchema } from '../../../src/stores/postgres.js'
import { sleep } from '../deliver.js'
import { DATABASE_URL, uniqueName } from '../engines.js'
import { startPostgres, startRedis } from './processes.js'

/** One effect of a handler. `at` is of the clock that all processes share, in ns. */
export interface Effect {
  readonly id: string
  readonly instance: string
  readonly at: bigint
}

export interface Engine {
  /** The settings of a server process. */
  readonly env: Record<string, string>
  /** Faults; each is over when its promise resolves. */
  readonly faults: Record<string, () => Promise<void>>
  effects(): Promise<Effect[]>
  /** Times at which no process could claim, in ns. */
  readonly outages: (readonly [from: bigint, to: bigint])[]
  remove(): Promise<void>
}

/** Longer than any outage of an engine: a process that is cut off for longer than its lease may double an event, as the guide says. */
export const LEASE_MS = 5_000

export async function redisEngine(): Promise<Engine> {
  const redis = await startRedis()
  const dir = mkdtempSync(join(tmpdir(), 'chaos-'))
  const file = join(dir, 'effects')
  writeFileSync(file, '')
  const outages: [bigint, bigint][] = []
  return {
    env: { ENGINE: 'redis', ENGINE_URL: redis.url, EFFECTS: file, LEASE_MS: String(LEASE_MS) },
    outages,
    faults: {
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

export async function postgresEngine(mode: 'lease' | 'transaction' = 'transaction'): Promise<Engine> {
  const cluster = await startPostgres()
  const base = cluster?.url ?? DATABASE_URL
  const database = uniqueName('chaos')
  const ask = async (text: string) => {
    const client = new pg.Client({ connectionString: base })
    await client.connect()
    await client.query(text)
    await client.end()
  }
  await ask(`CREATE DATABASE ${database}`)
  const url = new URL(base)
  url.pathname = database
  const own = new pg.Pool({ connectionString: url.href, max: 2 })
  // Its connections are cut like all others.
  own.on('error', () => {})
  await own.query(postgresSchema())
  await own.query('CREATE TABLE effects (id text, instance text, at numeric)')
  const outages: [bigint, bigint][] = []

  const cut = () =>
    ask(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}' AND pid <> pg_backend_pid()`,
    )
  /** Every new connection has this setting for a while. */
  async function withSetting(setting: string, value: string, milliseconds: number) {
    await ask(`ALTER DATABASE ${database} SET ${setting} = '${value}'`)
    await cut()
    await sleep(milliseconds)
    await ask(`ALTER DATABASE ${database} RESET ${setting}`)
    await cut()
  }
  const restarts: Engine['faults'] = cluster
    ? {
        'PostgreSQL killed, and down for longer than a lease': async () => {
          await cluster.stop('SIGQUIT')
          const from = process.hrtime.bigint()
          await sleep(1.2 * LEASE_MS)
          outages.push([from, process.hrtime.bigint()])
          await cluster.start()
        },
        'PostgreSQL restarted': async () => {
          await cluster.stop('SIGINT')
          await cluster.start()
        },
      }
    : {}
  return {
    env: { ENGINE: mode, ENGINE_URL: url.href, LEASE_MS: String(LEASE_MS) },
    outages,
    faults: {
      'every PostgreSQL connection cut, many in mid-transaction': cut,
      'PostgreSQL silent for longer than the deadline': async () => {
        const client = await own.connect()
        await client.query('BEGIN; LOCK TABLE giftcard_webhook_events IN ACCESS EXCLUSIVE MODE')
        await sleep(4_000)
        await client.query('COMMIT')
        client.release()
      },
      'PostgreSQL read-only': () => withSetting('default_transaction_read_only', 'on', 1_500),
      'every transaction serializable': () => withSetting('default_transaction_isolation', 'serializable', 2_000),
      'commits that do not wait for the disk': () => withSetting('synchronous_commit', 'off', 1_000),
      ...restarts,
    },
    async effects() {
      const { rows } = await own.query('SELECT id, instance, at::text FROM effects ORDER BY at')
      return rows.map(({ id, instance, at }) => ({ id, instance, at: BigInt(at) }))
    },
    async remove() {
      await own.end()
      if (cluster) await cluster.remove()
      else await ask(`DROP DATABASE ${database} WITH (FORCE)`)
    },
  }
}
