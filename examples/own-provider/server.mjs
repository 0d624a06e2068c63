import { createServer } from 'node:http'
import { webhook } from 'giftcard-webhooks/node'
import { memoryStore } from 'giftcard-webhooks/stores/memory'
import { giftUp } from './gift-up.mjs'
import { kard } from './kard.mjs'
import { partner } from './partner.mjs'

const store = memoryStore()

/** One route for each path. Each route of Gift Up! is for one event, so each needs its own secret. */
const routes = {
  // The secret is KARD_WEBHOOK_SECRET.
  '/webhooks/kard': webhook(
    kard,
    { store },
    {
      earnedRewardSettled: ({ data }) => console.log(`Reward of ${data.cents} cents settled`),
      // Authentic, but not as declared: put aside, so that Kard does not send it again for days.
      invalid: ({ receivedType, issues }) => console.warn(receivedType, issues),
    },
  ),
  '/webhooks/gift-up/created': webhook(
    giftUp,
    { store, eventType: 'gift-card-created', secret: process.env.GIFTUP_WEBHOOK_SECRET_CREATED },
    { 'gift-card-created': (event) => console.log(`Gift card ${event.eventId} was created`) },
  ),
  // The token is PARTNER_WEBHOOK_TOKEN.
  '/webhooks/partner': webhook(
    partner,
    { store },
    { 'voucher.sold': ({ data }) => console.log(`Voucher ${data.voucherId} was sold`) },
  ),
}

const server = createServer((req, res) => {
  const route = routes[req.url]
  if (route) return route(req, res)
  res.writeHead(404).end()
})
server.listen(process.env.PORT ?? 3000, () => console.log(`Listening on http://localhost:${server.address().port}`))
