import { webhook } from 'giftcard-webhooks/fetch'
import { loopz } from 'giftcard-webhooks/loopz'
import { memoryStore } from 'giftcard-webhooks/stores/memory'

// Loopz signs nothing: the token LOOPZ_WEBHOOK_TOKEN in the registered URL keeps strangers out. Read the card again from
// Loopz's API before you act on it.
const receive = webhook(
  loopz,
  { store: memoryStore() },
  { 'gift-card.updated': (event) => console.log(`Gift card ${event.data.id} was updated`) },
)

const server = Bun.serve({
  port: process.env.PORT ?? 3000,
  routes: { '/webhooks/loopz': receive },
})
console.log(`Listening on ${server.url}webhooks/loopz`)
