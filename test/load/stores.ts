/** The stores that the load can run on, each as a deployment would set it up. */
import { memoryStore, type Store } from 'giftcard-webhooks/stores/memory'
import { redisStore } from 'giftcard-webhooks/stores/redis'
import { Redis } from 'ioredis'

/** `memory`, or `redis:PORT`. */
export async function openStore(name: string): Promise<{ store: Store; close(): Promise<void> }> {
  if (name === 'memory') return { store: memoryStore(), close: async () => {} }
  const client = new Redis(Number(name.replace('redis:', '')), '127.0.0.1')
  return {
    store: redisStore(client),
    async close() {
      await client.quit()
    },
  }
}
