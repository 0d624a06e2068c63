/**
 * Deliveries per second over HTTP with each store, one and two processes: `npm run build && node bench/stores.mjs`.
 * Every delivery is a new event, signed with node:crypto; the handler does nothing. The sender shares the machine.
 */
import { fork } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Agent, createServer, request } from 'node:http'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

const SECRET = 'gn_bench'
const REDIS_URL = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379'
const DATABASE_URL = process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test'
const TABLE = 'bench_giftcard_webhook_events'
const PREFIX = 'bench-giftcard-webhooks:'
const DELIVERIES = 4_000
const CONCURRENCY = 32

const stores = {
  none: async () => undefined,
  memory: async () => (await import('../dist/stores/memory.js')).memoryStore(),
  redis: async () => {
    const { Redis } = await import('ioredis')
    const { redisStore } = await import('../dist/stores/redis.js')
    return redisStore(new Redis(REDIS_URL), { keyPrefix: PREFIX })
  },
  'postgres, lease': () => postgres('lease'),
  'postgres, transaction': () => postgres('transaction'),
}

async function postgres(mode) {
  const { default: pg } = await import('pg')
  const { postgresStore } = await import('../dist/stores/postgres.js')
  return postgresStore(new pg.Pool({ connectionString: DATABASE_URL, max: 16 }), { mode, table: TABLE })
}

if (process.send) await serve()
else await measure()

async function serve() {
  const { giftronaut } = await import('../dist/giftronaut.js')
  const { webhook } = await import('../dist/node.js')
  const store = await stores[process.env.STORE]()
  await store?.migrate?.()
  const server = createServer(webhook(giftronaut, { secret: SECRET, store }, () => {}))
  // Not to close a connection that the sender is about to use, when the machine is busy.
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1', () => process.send(server.address().port))
  process.on('disconnect', () => process.exit())
}

async function measure() {
  console.log(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0].model}, ${DELIVERIES} deliveries, ${CONCURRENCY} at a time`,
  )
  const results = []
  for (const name of Object.keys(stores)) {
    const result = { store: name }
    for (const count of [1, 2]) {
      const children = Array.from({ length: count }, () =>
        fork(fileURLToPath(import.meta.url), { env: { ...process.env, STORE: name } }),
      )
      const ports = await Promise.all(children.map(async (child) => (await once(child, 'message'))[0]))
      await deliver(ports, DELIVERIES / 4)
      const { seconds, p99 } = await deliver(ports, DELIVERIES)
      const word = count === 1 ? '1 process' : `${count} processes`
      result[`${word}, per second`] = Math.round(DELIVERIES / seconds)
      result[`${word}, p99 ms`] = Number(p99.toFixed(1))
      for (const child of children) child.kill()
    }
    results.push(result)
  }
  console.table(results)
  await cleanUp()
}

/** Sends so many new events, and fails unless every one is answered with 200. */
async function deliver(ports, count) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY })
  const bodies = Array.from({ length: count }, () => {
    const data = { organizationId: 'ORG-1', currency: 'USD' }
    const body = JSON.stringify({
      eventId: randomUUID(),
      eventType: 'balance.depleted',
      createdAt: '2026-04-15T14:30:00',
      data,
    })
    return { body, signature: createHmac('sha256', SECRET).update(body).digest('hex') }
  })
  const times = []
  const start = performance.now()
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (let next = bodies.pop(); next; next = bodies.pop()) {
        const sent = performance.now()
        const status = await post(agent, ports[bodies.length % ports.length], next)
        if (status !== 200) throw new Error(`A delivery was answered with ${status}.`)
        times.push(performance.now() - sent)
      }
    }),
  )
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  return { seconds, p99: times[Math.floor(times.length * 0.99)] }
}

function post(agent, port, { body, signature }) {
  const headers = { 'content-length': Buffer.byteLength(body), 'x-giftronaut-signature': `sha256=${signature}` }
  return new Promise((resolve, reject) => {
    const req = request({ agent, host: '127.0.0.1', port, method: 'POST', headers }, (res) => {
      res.resume()
      res.on('end', () => resolve(res.statusCode))
    })
    req.on('error', reject)
    req.end(body)
  })
}

async function cleanUp() {
  const { Redis } = await import('ioredis')
  const redis = new Redis(REDIS_URL)
  for await (const keys of redis.scanStream({ match: `${PREFIX}*`, count: 1_000 })) {
    if (keys.length > 0) await redis.unlink(keys)
  }
  redis.disconnect()
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: DATABASE_URL })
  await client.connect()
  await client.query(`DROP TABLE ${TABLE}`)
  await client.end()
}
