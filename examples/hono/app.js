import { webhook } from 'giftcard-webhooks/hono'
import { square } from 'giftcard-webhooks/square'
import { memoryStore } from 'giftcard-webhooks/stores/memory'
import { Hono } from 'hono'
import { env } from 'hono/adapter'

const app = new Hono()
const store = memoryStore()

app.post(
  '/webhooks/square',
  webhook(
    square,
    // A function of the context, because on Workers the variables come with the request.
    (c) => {
      const variables = env(c)
      return {
        store,
        signatureKey: variables.SQUARE_WEBHOOK_SIGNATURE_KEY,
        notificationUrl: variables.SQUARE_WEBHOOK_NOTIFICATION_URL,
      }
    },
    {
      'gift_card.updated': (event) => console.log(`Gift card ${event.data.id} is ${event.data.object.gift_card.state}`),
    },
  ),
)

export default app
