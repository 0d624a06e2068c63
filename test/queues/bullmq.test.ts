import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { square } from '../../src/providers/square/index.js'
import { signedHeaders } from '../deliveries.js'
import { describeWithRedis, REDIS_URL, uniqueName } from '../stores/engines.js'
import { installExample, listen, sample, typecheckExample } from './example.js'

type Modules = {
  queue: typeof import('../../examples/queue-bullmq/queue.js')
  route: typeof import('../../examples/queue-bullmq/route.js')
  worker: typeof import('../../examples/queue-bullmq/worker.js')
}

describeWithRedis('examples/queue-bullmq', () => {
  const signatureKey = 'square_key'
  const notificationUrl = 'https://example.com/webhooks/square'
  // A database of Redis that nothing else here uses, as the example's queue has a fixed name.
  const connection = { url: REDIS_URL, db: 13 }
  let example: Modules
  let queues: ReturnType<Modules['queue']['openQueues']>
  let server: Awaited<ReturnType<typeof listen>>

  async function deliver(eventId: string) {
    const body = JSON.stringify({ ...sample('square', 'gift_card.activity.created'), event_id: eventId })
    const headers = signedHeaders(square, body, { secret: signatureKey, url: notificationUrl })
    return (await fetch(server.url, { method: 'POST', headers, body })).status
  }

  beforeAll(async () => {
    installExample('queue-bullmq')
    example = {
      queue: await import('../../examples/queue-bullmq/queue.js'),
      route: await import('../../examples/queue-bullmq/route.js'),
      worker: await import('../../examples/queue-bullmq/worker.js'),
    }
    queues = example.queue.openQueues(connection)
    await queues.queue.waitUntilReady()
    await queues.dead.waitUntilReady()
    await queues.queue.obliterate({ force: true })
    await queues.dead.obliterate({ force: true })
    server = await listen(createServer(example.route.createRoute(queues.queue, { signatureKey, notificationUrl })))
  })
  afterAll(async () => {
    await server.close()
    await queues.queue.obliterate({ force: true })
    await queues.dead.obliterate({ force: true })
    await Promise.all([queues.queue.close(), queues.dead.close()])
  })

  it('makes one job of all copies, also of those that come when it is done', async () => {
    const handled: string[] = []
    const id = uniqueName('event')
    expect(await Promise.all(Array.from({ length: 10 }, () => deliver(id)))).toEqual(Array(10).fill(200))
    const worker = example.worker.startWorker(connection, queues.dead, async (event) => {
      handled.push(event.eventId)
    })
    await vi.waitFor(async () => expect(await queues.queue.getJobCountByTypes('completed')).toBe(1), {
      timeout: 30_000,
    })
    expect(await deliver(id)).toBe(200)
    expect(await deliver(`${id}.other`)).toBe(200)
    await vi.waitFor(async () => expect(await queues.queue.getJobCountByTypes('completed')).toBe(2), {
      timeout: 30_000,
    })
    await worker.close()
    expect(handled).toEqual([id, `${id}.other`])
  })

  it('puts an event that fails too often into the dead-letter queue, whole', async () => {
    const handle = vi.fn(() => Promise.reject(new Error('no')))
    const id = uniqueName('dead')
    // Five attempts as in the example, without its pauses.
    queues.queue.defaultJobOptions.backoff = { type: 'fixed', delay: 10 }
    expect(await deliver(id)).toBe(200)
    const worker = example.worker.startWorker(connection, queues.dead, handle)
    await vi.waitFor(async () => expect(await queues.queue.getJobCountByTypes('failed')).toBe(1), { timeout: 30_000 })
    expect(await deliver(id)).toBe(200)
    await worker.close()
    expect(handle).toHaveBeenCalledTimes(5)
    const [dead, ...more] = await queues.dead.getJobs()
    expect(more).toEqual([])
    expect(dead?.data).toMatchObject({ provider: 'square', eventId: id, eventType: 'gift_card.activity.created' })
    expect(dead?.id).toBe(`square.gift_card.activity.created~${id}`)
  })

  it('compiles, and its worker narrows', () => typecheckExample('queue-bullmq'))
})
