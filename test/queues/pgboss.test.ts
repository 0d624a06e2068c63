import { createServer } from 'node:http'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { webhook } from '../../src/adapters/fetch.js'
import { fromJob } from '../../src/core/from-job.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { postgresStore } from '../../src/stores/postgres.js'
import { signedHeaders } from '../deliveries.js'
import { DATABASE_URL, describeWithPostgres, uniqueName } from '../stores/engines.js'
import { installExample, listen, sample, typecheckExample } from './example.js'

type Modules = {
  queue: typeof import('../../examples/queue-pgboss/queue.js')
  route: typeof import('../../examples/queue-pgboss/route.js')
  worker: typeof import('../../examples/queue-pgboss/worker.js')
}

describeWithPostgres('examples/queue-pgboss', () => {
  const secret = 'gn_secret'
  const schema = uniqueName('boss')
  let example: Modules
  let boss: Awaited<ReturnType<Modules['queue']['openBoss']>>
  let server: Awaited<ReturnType<typeof listen>>

  async function deliver(eventId: string) {
    const body = JSON.stringify({ ...sample('giftronaut', 'order.bounced'), eventId })
    const headers = signedHeaders(giftronaut, body, { secret })
    return (await fetch(server.url, { method: 'POST', headers, body })).status
  }

  beforeAll(async () => {
    installExample('queue-pgboss')
    example = {
      queue: await import('../../examples/queue-pgboss/queue.js'),
      route: await import('../../examples/queue-pgboss/route.js'),
      worker: await import('../../examples/queue-pgboss/worker.js'),
    }
    boss = await example.queue.openBoss(DATABASE_URL, schema)
    server = await listen(createServer(example.route.createRoute(boss, { secret })))
  })
  afterAll(async () => {
    await server.close()
    await boss.stop({ graceful: false, wait: true })
    const client = new pg.Client({ connectionString: DATABASE_URL })
    await client.connect()
    await client.query(`DROP SCHEMA ${schema} CASCADE`)
    await client.end()
  })

  it('makes one job of all copies, also of those that come when it is done', async () => {
    const { QUEUE, jobId } = example.queue
    const handled: string[] = []
    const id = uniqueName('event')
    expect(await Promise.all(Array.from({ length: 10 }, () => deliver(id)))).toEqual(Array(10).fill(200))
    expect(await boss.getQueueSize(QUEUE)).toBe(1)
    await example.worker.startWorker(boss, async (event) => {
      handled.push(event.eventType === 'unknown' ? '' : event.eventId)
    })
    const stateOf = async (event: string) =>
      (await boss.getJobById(QUEUE, jobId(`giftronaut.order.bounced~${event}`)))?.state
    await vi.waitFor(async () => expect(await stateOf(id)).toBe('completed'), { timeout: 30_000 })
    expect(await deliver(id)).toBe(200)
    await boss.maintain()
    expect(await deliver(id)).toBe(200)
    expect(await deliver(`${id}.other`)).toBe(200)
    await vi.waitFor(async () => expect(await stateOf(`${id}.other`)).toBe('completed'), { timeout: 30_000 })
    await boss.offWork(QUEUE)
    expect(handled).toEqual([id, `${id}.other`])
  })

  it('inserts one job per event in the transaction that records it, also when the handler fails after it', async () => {
    const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 4 })
    const store = postgresStore(pool, { mode: 'transaction', table: `${schema}.events` })
    await store.migrate()
    await boss.createQueue('transactional')
    let failures = 20
    const receive = webhook(giftronaut, { secret, store, onError: () => {} }, async (event, { transaction }) => {
      const db = { executeSql: (text: string, values: unknown[]) => transaction.query(text, values) }
      await boss.send('transactional', event, { db })
      if (failures-- > 0) throw new Error('after the job was inserted')
    })
    const send = async (eventId: string) => {
      const body = JSON.stringify({ ...sample('giftronaut', 'order.bounced'), eventId })
      const headers = signedHeaders(giftronaut, body, { secret })
      return ((await receive(new Request('http://127.0.0.1/', { method: 'POST', headers, body }))) as Response).status
    }
    const ids = Array.from({ length: 30 }, () => uniqueName('event'))
    for (let round = 0; round < 3; round++) await Promise.all(ids.flatMap((id) => [send(id), send(id)]))
    expect(await Promise.all(ids.map(send))).toEqual(Array(30).fill(200))
    expect(await boss.getQueueSize('transactional')).toBe(30)
    const [job] = await boss.fetch('transactional')
    expect(fromJob(giftronaut, job?.data)).toMatchObject({ eventType: 'order.bounced' })
    await pool.end()
  })

  it('puts an event that fails too often into the dead-letter queue, whole', async () => {
    const { QUEUE, DEAD_QUEUE } = example.queue
    // As in the example, with fewer and quicker attempts.
    await boss.updateQueue(QUEUE, { name: QUEUE, retryLimit: 1, retryDelay: 1, deadLetter: DEAD_QUEUE })
    const handle = vi.fn(() => Promise.reject(new Error('no')))
    const id = uniqueName('dead')
    expect(await deliver(id)).toBe(200)
    await example.worker.startWorker(boss, handle)
    await vi.waitFor(async () => expect(await boss.getQueueSize(DEAD_QUEUE)).toBe(1), { timeout: 30_000 })
    await boss.offWork(QUEUE)
    expect(handle).toHaveBeenCalledTimes(2)
    const [dead] = await boss.fetch<{ eventId: string }>(DEAD_QUEUE)
    expect(dead?.data).toMatchObject({ provider: 'giftronaut', eventId: id, eventType: 'order.bounced' })
  })

  it('would not keep copies out by singletonKey alone, which is why it does not rely on it', async () => {
    await boss.createQueue('singletons')
    const send = () => boss.send('singletons', {}, { singletonKey: 'giftronaut.1' })
    expect([await send(), await send()]).toEqual([expect.any(String), expect.any(String)])
  })

  it('compiles, and its worker narrows', () => typecheckExample('queue-pgboss'))
})
