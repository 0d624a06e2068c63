/**
 * The stores against hand-written code: `node bench/stores.mjs [speed|scale] [--json] [--write]`.
 *
 * `speed` (default, and part of `npm run bench`): events per second of each mode and of hand-written code with the same guarantee, with an empty handler and
 * one that writes a row, at 1, 16 and 64 at a time, on this machine and with a round trip of 3 ms. All share one pool of 22 connections and
 * the database's own durability. The contestants take turns within each round; the figure is the median of their ratios. `--json` prints
 * that alone. `scale`: time of a claim, bytes per key and clean-up at 1 and 10 million keys (`KEYS`); with `--write`, into
 * docs/performance.md.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { connect as connectTo, createServer } from 'node:net'
import { cpus, tmpdir } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { markdownTable } from 'markdown-table'
import pg from 'pg'
import { fillIn } from './report.mjs'

const DATABASE_URL = process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test'
const REDIS_URL = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379'
const ROUNDS = Number(process.env.ROUNDS ?? 7)
const SECONDS = Number(process.env.SECONDS ?? 0.5)
const SCHEMA = `bench_${randomUUID().slice(0, 8)}`

const { handleOnce, startDeadline, postgresStore, redisStore } = await buildSource()

const [what = 'speed'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const json = process.argv.includes('--json')
if (json) console.log = console.table = () => {}
console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0].model}, ${ROUNDS} rounds of ${SECONDS} s`)
const admin = new pg.Client({ connectionString: DATABASE_URL })
await admin.connect()
console.log((await admin.query('SELECT version()')).rows[0].version.split(' on ')[0])
await admin.query(`CREATE SCHEMA ${SCHEMA}`)
try {
  await { speed, scale }[what]()
} finally {
  await admin.query(`DROP SCHEMA ${SCHEMA} CASCADE`)
  await admin.end()
}

/** The source as it is shipped. A loader such as tsx would add its own work to every function. */
async function buildSource() {
  const outfile = `${tmpdir()}/${SCHEMA}.mjs`
  const files = ['core/once', 'stores/postgres', 'stores/redis']
  await build({
    stdin: {
      contents: files.map((file) => `export * from './${file}.js'`).join('\n'),
      resolveDir: fileURLToPath(new URL('../src', import.meta.url)),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['giftcard-webhooks-source'],
    outfile,
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    unlinkSync(outfile)
  }
}

async function speed() {
  const rows = []
  for (const roundTripMs of [0, 3]) rows.push(...(await speedAt(roundTripMs)))
  if (json) process.stdout.write(JSON.stringify(rows))
}

async function speedAt(roundTripMs) {
  const results = []
  const proxy = roundTripMs > 0 ? await slowProxy(roundTripMs) : undefined
  const pool = new pg.Pool({ connectionString: proxy?.url ?? DATABASE_URL, max: 22 })
  for (const table of [
    'effects (id text)',
    'ins (key text PRIMARY KEY, at timestamptz DEFAULT now())',
    'lease (key text PRIMARY KEY, done boolean, at timestamptz DEFAULT now())',
  ])
    await pool.query(`CREATE TABLE IF NOT EXISTS ${SCHEMA}.${table}`)
  const stores = {}
  for (const [name, options] of Object.entries({
    lease: {},
    'lease, prepared': { preparedStatements: true },
    transaction: { mode: 'transaction' },
  })) {
    stores[name] = postgresStore(pool, { ...options, table: `${SCHEMA}.t_${name.replaceAll(/\W+/g, '_')}` })
    await stores[name].migrate()
  }
  const write = (on, key) => on.query(`INSERT INTO ${SCHEMA}.effects VALUES ($1)`, [key])

  for (const writes of [false, true]) {
    const handler = writes ? (on, key) => write(on ?? pool, key) : async () => {}
    const ours = (store) => (key) => once(store, key, (transaction) => handler(transaction, key))
    const contestants = {
      'INSERT … ON CONFLICT by hand': async (key) => {
        await pool.query(`INSERT INTO ${SCHEMA}.ins (key) VALUES ($1) ON CONFLICT DO NOTHING RETURNING 1`, [key])
        await handler(undefined, key)
      },
      'INSERT and UPDATE by hand': async (key) => {
        await pool.query(
          `INSERT INTO ${SCHEMA}.lease (key, done) VALUES ($1, false) ON CONFLICT DO NOTHING RETURNING 1`,
          [key],
        )
        await handler(undefined, key)
        await pool.query(`UPDATE ${SCHEMA}.lease SET done = true WHERE key = $1`, [key])
      },
      'transaction by hand': async (key) => {
        const client = await pool.connect()
        try {
          await client.query('BEGIN')
          await client.query(`INSERT INTO ${SCHEMA}.ins (key) VALUES ($1) ON CONFLICT DO NOTHING RETURNING 1`, [key])
          await handler(client, key)
          await client.query('COMMIT')
        } finally {
          client.release()
        }
      },
      ...Object.fromEntries(Object.entries(stores).map(([name, store]) => [name, ours(store)])),
    }
    for (const concurrency of (process.env.AT ?? '1,16,64').split(',').map(Number)) {
      const rates = await measure(contestants, concurrency)
      const of = (base) => (name) => Number(median(rates[name].map((rate, i) => rate / rates[base][i])).toFixed(2))
      const row = (name) => ({
        'per second': Math.round(median(rates[name])),
        'of INSERT': of('INSERT … ON CONFLICT by hand')(name),
        'of INSERT and UPDATE': of('INSERT and UPDATE by hand')(name),
        'of transaction': of('transaction by hand')(name),
      })
      console.log(
        `\n${writes ? 'handler writes a row' : 'empty handler'}, ${concurrency} at a time${roundTripMs ? `, round trip ${roundTripMs} ms` : ''}`,
      )
      console.table(Object.fromEntries(Object.keys(contestants).map((name) => [name, row(name)])))
      results.push({
        writes,
        concurrency,
        roundTripMs,
        transaction: of('transaction by hand')('transaction'),
        lease: of('INSERT and UPDATE by hand')('lease'),
        leasePrepared: of('INSERT and UPDATE by hand')('lease, prepared'),
      })
    }
  }
  await pool.end()
  proxy?.close()
  return results
}

function once(store, key, run) {
  const deadline = startDeadline(30_000)
  return handleOnce(store, {
    key: `bench.${key}`,
    provider: 'bench',
    eventType: 'bench',
    deadline,
    run: async (transaction) => void (await run(transaction)),
    onLateError() {},
  }).finally(() => deadline.clear())
}

/** Events per second of each, round by round. */
async function measure(contestants, concurrency) {
  const rates = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, handle] of Object.entries(contestants)) {
      const start = performance.now()
      const end = start + (round < 0 ? 100 : SECONDS * 1_000)
      let count = 0
      await Promise.all(
        Array.from({ length: concurrency }, async () => {
          for (; performance.now() < end; count++) await handle(randomUUID())
        }),
      )
      if (round >= 0) rates[name].push((count * 1_000) / (performance.now() - start))
    }
  }
  return rates
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1]
}

/** PostgreSQL behind a proxy that delays each direction by half of this. */
async function slowProxy(milliseconds) {
  const { hostname, port } = new URL(DATABASE_URL)
  const server = createServer((client) => {
    const upstream = connectTo(Number(port || 5432), hostname)
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ]) {
      from.setNoDelay(true)
      from.on('data', (chunk) => setTimeout(() => to.write(chunk), milliseconds / 2))
      from.on('close', () => to.destroy())
      from.on('error', () => to.destroy())
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(DATABASE_URL)
  url.hostname = '127.0.0.1'
  url.port = server.address().port
  return { url: url.href, close: () => server.close() }
}

async function scale() {
  const sizes = (process.env.KEYS ?? '1000000,10000000').split(',').map(Number)
  const columns = []
  for (const keys of sizes) {
    columns.push({ keys: keys.toLocaleString('en'), ...(await postgresAt(keys)), ...(await redisAt(keys)) })
    console.table(columns.at(-1))
  }
  const [head, ...names] = Object.keys(columns[0])
  const row = (name) => [name, ...columns.map((column) => String(column[name]))]
  const table = markdownTable([row(head), ...names.map(row)], { align: ['l', ...columns.map(() => 'r')] })
  console.log(table)
  if (process.argv.includes('--write')) {
    const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url))
    writeFileSync(page, fillIn(readFileSync(page, 'utf8'), { scale: table }))
  }
}

async function postgresAt(keys) {
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 4 })
  const table = `${SCHEMA}.scale_${keys}`
  const store = postgresStore(pool, { table })
  await store.migrate()
  await pool.query(
    `INSERT INTO ${table} (key, token, claimed_at) SELECT md5(n::text)::uuid, gen_random_uuid(), now() - random() * interval '29 days' FROM generate_series(1, $1) n`,
    [keys],
  )
  await pool.query(`VACUUM ANALYZE ${table}`)
  const { rows } = await pool.query(`SELECT pg_total_relation_size('${table}')::float8 AS bytes`)
  const result = { 'PostgreSQL: bytes per key': Math.round(rows[0].bytes / keys) }
  result['PostgreSQL: claim and complete, ms'] = await steps(store)
  result['PostgreSQL: clean-up of nothing, ms'] = await timeOf(() => store.cleanUp())
  await pool.query(
    `UPDATE ${table} SET claimed_at = now() - interval '31 days' WHERE key IN (SELECT key FROM ${table} LIMIT 10000)`,
  )
  result['PostgreSQL: clean-up of 1,000, ms'] = await timeOf(() => store.cleanUp())
  await pool.query(`DROP TABLE ${table}`)
  await pool.end()
  return result
}

async function redisAt(keys) {
  const { Redis } = await import('ioredis')
  const redis = new Redis(REDIS_URL)
  const used = async () => Number(/used_memory:(\d+)/.exec(await redis.info('memory'))[1])
  const keyPrefix = `${SCHEMA}:`
  const store = redisStore(redis, { keyPrefix })
  // The store writes the first rows; the rest are copies under keys of the same form, because claiming each would take an hour.
  const claim = await store.claim('first')
  await store.complete('first', claim.token)
  const [first] = await redis.keys(`${keyPrefix}*`)
  const value = await redis.get(first)
  const retention = await redis.pttl(first)
  const before = await used()
  const BATCH = 10_000
  for (let i = 0; i < keys; i += BATCH) {
    const pipeline = redis.pipeline()
    for (let j = 0; j < BATCH; j++) {
      pipeline.set(keyPrefix + randomBytes(16).toString('base64url'), value, 'PX', retention)
    }
    await pipeline.exec()
  }
  const result = { 'Redis: bytes per key': Math.round(((await used()) - before) / keys) }
  result['Redis: claim and complete, ms'] = await steps(store)
  for await (const found of redis.scanStream({ match: `${keyPrefix}*`, count: 5_000 }))
    if (found.length > 0) await redis.unlink(found)
  redis.disconnect()
  return result
}

/** Median of claim and complete together, one at a time. */
async function steps(store) {
  const times = []
  for (let i = 0; i < 500; i++) {
    const key = randomUUID()
    times.push(
      await timeOf(async () => {
        const claim = await store.claim(key)
        await store.complete(key, claim.token)
      }),
    )
  }
  return Number(median(times).toFixed(2))
}

async function timeOf(run) {
  const start = performance.now()
  await run()
  return Number((performance.now() - start).toFixed(2))
}
