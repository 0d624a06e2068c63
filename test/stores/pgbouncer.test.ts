/** The store behind PgBouncer in transaction pooling, where a session is a new one with every transaction. `apt-get install pgbouncer`. */
import './patience.js'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { postgresStore } from '../../src/stores/postgres.js'
import { testStore } from '../../src/tools/testing/test-store.js'
import { deliver, sleep } from './deliver.js'
import { DATABASE_URL, describeWithPostgres, uniqueName } from './engines.js'

const binary = process.env.PGBOUNCER ?? 'pgbouncer'
const found = (() => {
  try {
    execFileSync(binary, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
if (!found)
  console.warn('SKIPPED: PgBouncer is not installed.')

  // In CI, its absence fails.
;(found || process.env.CI ? describeWithPostgres : describe.skip)('postgresStore behind PgBouncer', () => {
  const table = uniqueName('bouncer')
  const dir = mkdtempSync(join(tmpdir(), 'pgbouncer-'))
  let child: ChildProcess
  let pool: pg.Pool

  beforeAll(async () => {
    const url = new URL(DATABASE_URL)
    const port = await freePort()
    const database = url.pathname.slice(1)
    writeFileSync(
      join(dir, 'pgbouncer.ini'),
      `[databases]
${database} = host=${url.hostname} port=${url.port || 5432} dbname=${database} user=${url.username}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
ignore_startup_parameters = extra_float_digits
`,
    )
    chmodSync(dir, 0o755)
    // PgBouncer does not run as root.
    const as = process.getuid?.() === 0 ? ['-u', 'postgres'] : []
    child = spawn(binary, [...as, join(dir, 'pgbouncer.ini')], { stdio: 'ignore' })
    url.hostname = '127.0.0.1'
    url.port = String(port)
    pool = new pg.Pool({ connectionString: url.href, max: 12 })
    for (let attempt = 0; attempt < 50; attempt++) {
      try {
        await pool.query('SELECT 1')
        break
      } catch {
        await sleep(100)
      }
    }
    await postgresStore(pool, { table }).migrate()
  })
  afterAll(async () => {
    await pool.query(`DROP TABLE IF EXISTS ${table}`)
    await pool.end()
    child.kill()
    rmSync(dir, { recursive: true })
  })

  for (const mode of ['lease', 'transaction'] as const) {
    const options = { mode: mode as 'transaction', table }
    describe(`in ${mode} mode`, () => {
      testStore((given) => postgresStore(pool, { ...given, ...options }), { test })

      it('handles 1,200 deliveries, each with 200', async () => {
        const { send, errors } = deliver(postgresStore(pool, options) as never, () => {})
        const statuses: number[] = []
        await Promise.all(
          Array.from({ length: 24 }, async () => {
            for (let i = 0; i < 50; i++) statuses.push(await send())
          }),
        )
        expect(errors).toEqual([])
        expect(statuses.filter((status) => status === 200)).toHaveLength(1_200)
      })
    })
  }

  async function freePort(): Promise<number> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    await new Promise((resolve) => server.close(resolve))
    return port
  }
})
