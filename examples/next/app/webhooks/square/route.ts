import { webhook } from 'giftcard-webhooks/next'
import { square } from 'giftcard-webhooks/square'
import { memoryStore } from 'giftcard-webhooks/stores/memory'

// The key and the URL are SQUARE_WEBHOOK_SIGNATURE_KEY and SQUARE_WEBHOOK_NOTIFICATION_URL.
export const POST = webhook(
  square,
  { store: memoryStore() },
  { 'gift_card.updated': (event) => console.log(`Gift card ${event.data.id} is ${event.data.object.gift_card.state}`) },
)
