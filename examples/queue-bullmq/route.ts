/** The route: verify, parse, enqueue, answer 200. No store is needed: the job id makes each event one job. */
import type { Queue } from 'bullmq'
import { webhook } from 'giftcard-webhooks/node'
import { type SquareOptions, square } from 'giftcard-webhooks/square'
import type { Event } from './queue.js'

export function createRoute(queue: Pick<Queue<Event>, 'add'>, options: Partial<SquareOptions> = {}) {
  return webhook(square, options, async (event) => {
    // Holds only letters, digits, `.`, `_`, `-` and `~`: BullMQ rejects `:` in an id.
    await queue.add(event.eventType, event, { jobId: event.dedupeKey })
  })
}
