/**
 * Runs one snippet: `node run-snippet.mjs file.mjs`. A server that it starts listens on a free port of this machine, gets a signed
 * delivery at /webhooks/giftronaut, and is stopped.
 */
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { Server } from 'node:net'
import { pathToFileURL } from 'node:url'

const servers = new Set()
const { listen } = Server.prototype
Server.prototype.listen = function listenHere(...args) {
  servers.add(this)
  // One that the snippet has stopped by itself, as supertest does, needs no delivery.
  this.once('close', () => servers.delete(this))
  const callback = args.find((arg) => typeof arg === 'function')
  return listen.call(this, { port: 0, host: '127.0.0.1' }, callback)
}

await import(pathToFileURL(process.argv[2]).href)

for (const server of servers) {
  if (!server.listening) await once(server, 'listening')
  const body = JSON.stringify({
    eventId: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
    eventType: 'order.bounced',
    createdAt: '2026-04-15T14:30:00.000',
    data: { orderId: 'OT1', recipientEmail: 'a@example.com', reason: 'MAILBOX_NOT_FOUND' },
  })
  const signature = createHmac('sha256', process.env.GIFTRONAUT_WEBHOOK_SECRET).update(body).digest('hex')
  const url = `http://127.0.0.1:${server.address().port}/webhooks/giftronaut`
  const headers = { 'content-type': 'application/json', 'x-giftronaut-signature': `sha256=${signature}` }
  const response = await fetch(url, { method: 'POST', headers, body })
  console.log(`delivered: ${response.status}`)
}
process.exit()
