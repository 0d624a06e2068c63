import { giftronaut } from 'giftcard-webhooks/giftronaut'
import { webhook } from 'giftcard-webhooks/lambda'

// The secret is GIFTRONAUT_WEBHOOK_SECRET. Add a Redis or PostgreSQL store to handle each event once over all instances.
export const handler = webhook(
  giftronaut,
  {},
  { 'order.bounced': (event) => console.log(`Order ${event.data.orderId} bounced: ${event.data.reason}`) },
)
