import { createServer } from 'node:http'
import { giftronaut } from 'giftcard-webhooks/giftronaut'
import { webhook } from 'giftcard-webhooks/node'
import { memoryStore } from 'giftcard-webhooks/stores/memory'

// The secret is GIFTRONAUT_WEBHOOK_SECRET.
const receive = webhook(
  giftronaut,
  { store: memoryStore() },
  { 'order.bounced': (event) => console.log(`Order ${event.data.orderId} bounced: ${event.data.reason}`) },
)

const server = createServer((req, res) => {
  if (req.url === '/webhooks/giftronaut') return receive(req, res)
  res.writeHead(404).end()
})

server.listen(process.env.PORT ?? 3000, () => {
  console.log(`Listening on http://localhost:${server.address().port}/webhooks/giftronaut`)
})
