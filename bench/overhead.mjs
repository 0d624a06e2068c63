// Requests per second of a route with our adapter (verify, parse, handler) against the same route that only reads the raw body.
// The rounds alternate, so that other load on the machine affects both. The result is the median of each.
//
//   npm run build && npm install --prefix bench && node bench/overhead.mjs [rounds] [seconds]
import { fork } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import autocannon from 'autocannon'

const [rounds = 7, seconds = 3] = process.argv.slice(2).map(Number)
const body = JSON.stringify({
  eventId: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  eventType: 'order.bounced',
  createdAt: '2026-04-15T14:30:00.000',
  data: { orderId: 'OT20260415001234', recipientEmail: 'invalid@example.com', reason: 'MAILBOX_NOT_FOUND' },
})
const signature = createHmac('sha256', 'gn_bench_secret').update(body).digest('hex')
const headers = { 'content-type': 'application/json', 'x-giftronaut-signature': `sha256=${signature}` }

async function measure(url, duration) {
  const result = await autocannon({ url, method: 'POST', headers, body, connections: 32, duration })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} rejected, ${result.errors} errors`)
  return result.requests.average
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]

for (const framework of ['express', 'hono']) {
  const server = fork(new URL('overhead-server.mjs', import.meta.url), [framework])
  const [port] = await once(server, 'message')
  const figures = { bare: [], adapter: [] }
  for (const route of ['bare', 'adapter']) await measure(`http://127.0.0.1:${port}/${route}`, 1)
  for (let round = 0; round < rounds; round++) {
    // The order alternates too.
    const order = round % 2 === 0 ? ['bare', 'adapter'] : ['adapter', 'bare']
    for (const route of order) figures[route].push(await measure(`http://127.0.0.1:${port}/${route}`, seconds))
  }
  server.kill()
  const [bare, adapter] = [median(figures.bare), median(figures.adapter)]
  console.log(
    `${framework}: bare ${Math.round(bare)} req/s, adapter ${Math.round(adapter)} req/s, ratio ${(adapter / bare).toFixed(3)}`,
  )
}
