/** The worker: takes events from the queue. pg-boss itself moves those that fail too often to the dead-letter queue. */
import type PgBoss from 'pg-boss'
import { type Event, QUEUE } from './queue.js'

export function startWorker(boss: PgBoss, handle: (event: Event) => Promise<void>): Promise<string> {
  return boss.work<Event>(QUEUE, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const job of jobs) await handle(job.data)
  })
}

/** Your application's work. A job can run twice if its worker dies: set a state, or write under a unique key. */
export async function handle(event: Event): Promise<void> {
  switch (event.eventType) {
    case 'order.bounced':
      console.log(event.data.orderId, event.data.reason)
      return
    case 'balance.low_balance':
      console.log(event.data.organizationId)
      return
    case 'unknown':
      console.log('not handled yet:', event.receivedType)
      return
    default:
      console.log(event.eventType)
  }
}
