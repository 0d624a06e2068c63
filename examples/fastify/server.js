import Fastify from 'fastify'
import { webhook } from 'giftcard-webhooks/fastify'
import { square } from 'giftcard-webhooks/square'
import { memoryStore } from 'giftcard-webhooks/stores/memory'

const app = Fastify()

// The key and the URL are SQUARE_WEBHOOK_SIGNATURE_KEY and SQUARE_WEBHOOK_NOTIFICATION_URL.
app.post(
  '/webhooks/square',
  webhook(
    square,
    { store: memoryStore() },
    {
      'gift_card.updated': (event) => console.log(`Gift card ${event.data.id} is ${event.data.object.gift_card.state}`),
    },
  ),
)

const address = await app.listen({ port: Number(process.env.PORT ?? 3000) })
console.log(`Listening on ${address}/webhooks/square`)
