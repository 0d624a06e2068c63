/** One process of a chaos test: a real server with the built library. Each effect is recorded where a killed process leaves it. */
import { appendFileSync } from 'node:fs'
import { createServer } from 'node:http'

const { ENGINE, ENGINE_URL, EFFECTS, INSTANCE, SECRET, CLOCK_OFFSET_MS, DIE_AFTER_EFFECT, LEASE_MS, VERSIONS } =
  process.env

// Before anything else is loaded, so that this process believes its clock throughout.
if (CLOCK_OFFSET_MS) {
  const RealDate = Date
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      super(...(args.length > 0 ? args : [RealDate.now() + Number(CLOCK_OFFSET_MS)]))
    }
    static now() {
      return RealDate.now() + Number(CLOCK_OFFSET_MS)
    }
  }
}

const { giftronaut } = await import('giftcard-webhooks/giftronaut')
const { loopz } = await import('giftcard-webhooks/loopz')
const { webhook } = await import('giftcard-webhooks/node')

const options = { leaseMs: Number(LEASE_MS) }
const shortWhile = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
/** A clock that all processes of a machine share. */
const now = () => String(process.hrtime.bigint())

async function redis() {
  const { Redis } = await import('ioredis')
  const { redisStore } = await import('giftcard-webhooks/stores/redis')
  const client = new Redis(ENGINE_URL, { maxRetriesPerRequest: 1, retryStrategy: () => 100 })
  client.on('error', () => {})
  const effect = async (id) => appendFileSync(EFFECTS, `${id} ${INSTANCE} ${now()}\n`)
  return { store: redisStore(client, options), effect }
}

async function postgres(mode) {
  const { default: pg } = await import('pg')
  const { postgresStore } = await import('giftcard-webhooks/stores/postgres')
  const pool = new pg.Pool({
    connectionString: ENGINE_URL,
    max: 10,
    connectionTimeoutMillis: 2_000,
    query_timeout: 5_000,
  })
  pool.on('error', () => {})
  const effect = (id, { transaction }) =>
    (transaction ?? pool).query('INSERT INTO effects (id, instance, at) VALUES ($1, $2, $3)', [id, INSTANCE, now()])
  return { store: postgresStore(pool, { ...options, mode }), effect }
}

const { store, effect } = await (ENGINE === 'redis' ? redis() : postgres(ENGINE))

async function handle(event, context) {
  await shortWhile()
  await effect(event.eventId, context)
  if (DIE_AFTER_EFFECT) process.kill(process.pid, 'SIGKILL')
  await shortWhile()
}

const common = { store, handlerTimeoutMs: 3_000, onError: () => {} }
const events = webhook(giftronaut, { ...common, secret: SECRET }, handle)

/** Snapshots of objects, where some handlers fail before their effect. */
const byVersion = (event) => ({ object: event.data.id, version: event.data.updated_on })
const snapshots = webhook(
  loopz,
  { ...common, allowUnsigned: true, ...(VERSIONS && { order: byVersion }) },
  async (event, context) => {
    await shortWhile()
    if (Math.random() < 0.05) throw new Error('This attempt fails.')
    await effect(`${event.data.id}/${event.data.code}`, context)
    await shortWhile()
  },
)

const server = createServer((request, response) => (request.url === '/loopz' ? snapshots : events)(request, response))
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
// Not to outlive the test that started it.
process.on('disconnect', () => process.exit())
