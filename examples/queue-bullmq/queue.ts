/** The queue, and what is done when an event can not be handled. */
import { type ConnectionOptions, type JobsOptions, Queue } from 'bullmq'
import type { SquareEvent } from 'giftcard-webhooks/square'

export const QUEUE = 'giftcard-webhooks'
/** Events that failed too often. Look at them, mend what was wrong, and put them back into the queue. */
export const DEAD_QUEUE = 'giftcard-webhooks-dead'

export type Event = SquareEvent

/** A job that is still there is not added again, so jobs stay for longer than Square sends again (24 hours). */
const WEEK = { age: 7 * 24 * 60 * 60 }

export function openQueues(connection: ConnectionOptions) {
  const defaultJobOptions: JobsOptions = {
    attempts: 5,
    backoff: { type: 'exponential', delay: 1_000 },
    removeOnComplete: WEEK,
    removeOnFail: WEEK,
  }
  // Without its offline queue, a dead Redis is an error at once, Square gets a 500, and sends again.
  const options = { connection: { ...connection, enableOfflineQueue: false } as ConnectionOptions, defaultJobOptions }
  return { queue: new Queue<Event>(QUEUE, options), dead: new Queue<Event>(DEAD_QUEUE, options) }
}
