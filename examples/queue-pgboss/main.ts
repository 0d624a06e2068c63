/** Route and worker in one process. In production they are two, so that a restart of the worker costs no delivery. */
import { createServer } from 'node:http'
import { openBoss } from './queue.js'
import { createRoute } from './route.js'
import { handle, startWorker } from './worker.js'

const boss = await openBoss(process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test')
await startWorker(boss, handle)
// GIFTRONAUT_WEBHOOK_SECRET is read from the environment.
const server = createServer(createRoute(boss)).listen(Number(process.env.PORT ?? 3000))

process.once('SIGTERM', async () => {
  server.close()
  await boss.stop()
})
