/**
 * Runs one snippet: `node run-snippet.mjs file.mjs [serves]`. A server that it starts listens on a free port of this machine, gets a signed
 * delivery, a forged one and a challenge at /webhooks/giftronaut, and is stopped.
 */
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { servers } from '../any-port.mjs'

await import(pathToFileURL(process.argv[2]).href)

// A function that starts it may go on after the import.
while (process.argv[3] === 'serves' && servers.size === 0) await new Promise((done) => setTimeout(done, 20))

for (const server of servers) {
  if (!server.listening) await once(server, 'listening')
  const body = JSON.stringify({
    eventId: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
    eventType: 'order.bounced',
    createdAt: '2026-04-15T14:30:00.000',
    data: { orderId: 'OT1', recipientEmail: 'a@example.com', reason: 'MAILBOX_NOT_FOUND' },
  })
  const url = `http://127.0.0.1:${server.address().port}/webhooks/giftronaut`
  const post = async (body, secret) => {
    const signature = secret && `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
    const headers = { 'content-type': 'application/json', ...(signature && { 'x-giftronaut-signature': signature }) }
    return fetch(url, { method: 'POST', headers, body })
  }
  console.log(`delivered: ${(await post(body, process.env.GIFTRONAUT_WEBHOOK_SECRET)).status}`)
  console.log(`forged: ${(await post(body, 'another secret')).status}`)
  const challenge = '{"challengeToken":"tok123"}'
  const answer = await post(challenge)
  console.log(`challenged: ${answer.status} ${await answer.text()}`)
}
process.exit()
