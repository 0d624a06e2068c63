/** The worker: takes events from the queue, and moves those that fail too often to the dead-letter queue. */
import { type ConnectionOptions, type Queue, Worker } from 'bullmq'
import { type Event, QUEUE } from './queue.js'

export function startWorker(
  connection: ConnectionOptions,
  dead: Queue<Event>,
  handle: (event: Event) => Promise<void>,
) {
  return new Worker<Event>(
    QUEUE,
    async (job) => {
      try {
        await handle(job.data)
      } catch (error) {
        const isLast = job.attemptsMade + 1 >= (job.opts.attempts ?? 1)
        // Before the job counts as failed: a crash here then costs one more attempt, not the event.
        if (isLast) await dead.add(job.name, job.data, { jobId: job.data.dedupeKey })
        throw error
      }
    },
    { connection },
  )
}

/** Your application's work. A job can run twice if its worker dies: set a state, or write under a unique key. */
export async function handle(event: Event): Promise<void> {
  switch (event.eventType) {
    case 'gift_card.activity.created': {
      const { gift_card_activity: activity } = event.data.object
      console.log(activity.type, activity.gift_card_balance_money?.amount)
      return
    }
    case 'gift_card.updated':
      console.log(event.data.object.gift_card.state)
      return
    case 'unknown':
      console.log('not handled yet:', event.receivedType)
      return
    default:
      console.log(event.eventType)
  }
}
