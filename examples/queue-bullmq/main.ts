/** Route and worker in one process. In production they are two, so that a restart of the worker costs no delivery. */
import { createServer } from 'node:http'
import { openQueues } from './queue.js'
import { createRoute } from './route.js'
import { handle, startWorker } from './worker.js'

const connection = { url: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379' }
const { queue, dead } = openQueues(connection)
const worker = startWorker(connection, dead, handle)
// SQUARE_WEBHOOK_SIGNATURE_KEY and SQUARE_WEBHOOK_NOTIFICATION_URL are read from the environment.
const server = createServer(createRoute(queue)).listen(Number(process.env.PORT ?? 3000))

process.once('SIGTERM', async () => {
  server.close()
  await worker.close()
  await Promise.all([queue.close(), dead.close()])
})
