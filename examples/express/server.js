import express from 'express'
import { webhook } from 'giftcard-webhooks/express'
import { giftronaut } from 'giftcard-webhooks/giftronaut'
import { memoryStore } from 'giftcard-webhooks/stores/memory'

const app = express()

// Above express.json(): the signature covers the body's exact bytes. The secret is GIFTRONAUT_WEBHOOK_SECRET.
app.post(
  '/webhooks/giftronaut',
  webhook(
    giftronaut,
    { store: memoryStore() },
    {
      'order.bounced': (event) => console.log(`Order ${event.data.orderId} bounced: ${event.data.reason}`),
      unknown: (event) => console.log(`Not handled yet: ${event.receivedType}`),
      // Everything else. Without this handler, such events are answered with 200 too.
      '*': (event) => console.log(`Nothing to do for ${event.eventType} ${event.eventId}`),
    },
  ),
)

app.use(express.json())
app.get('/', (_req, res) => res.json({ up: true }))

const server = app.listen(process.env.PORT ?? 3000, () => {
  console.log(`Listening on http://localhost:${server.address().port}/webhooks/giftronaut`)
})
