/** The queue, and the dead-letter queue for events that keep failing. */
import { type ConnectionOptions, type JobsOptions, Queue } from 'bullmq'
import type { SquareEvent } from 'giftcard-webhooks/square'

export const QUEUE = 'giftcard-webhooks'
/** Events that failed too often. Look at them, fix the cause, and put them back into the queue. */
export const DEAD_QUEUE = 'giftcard-webhooks-dead'

export type Event = SquareEvent

/** BullMQ does not add a job whose id exists, so jobs are kept for longer than Square retries (24 hours). */
const WEEK = { age: 7 * 24 * 60 * 60 }

export function openQueues(connection: ConnectionOptions) {
  const defaultJobOptions: JobsOptions = {
    attempts: 5,
    backoff: { type: 'exponential', delay: 1_000 },
    removeOnComplete: WEEK,
    removeOnFail: WEEK,
  }
  // Without the offline queue, an unreachable Redis is an error at once: Square gets a 500 and sends the event again.
  const options = { connection: { ...connection, enableOfflineQueue: false } as ConnectionOptions, defaultJobOptions }
  return { queue: new Queue<Event>(QUEUE, options), dead: new Queue<Event>(DEAD_QUEUE, options) }
}
