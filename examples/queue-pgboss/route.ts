/** The route: verify, parse, enqueue, answer 200. No store is needed: the job id is what makes an event one job. */
import { type GiftronautOptions, giftronaut } from 'giftcard-webhooks/giftronaut'
import { webhook } from 'giftcard-webhooks/node'
import type PgBoss from 'pg-boss'
import { jobId, QUEUE } from './queue.js'

export function createRoute(boss: Pick<PgBoss, 'send'>, options: Partial<GiftronautOptions> = {}) {
  return webhook(giftronaut, options, async (event) => {
    // Null for a job that is there already. `singletonKey` would not do: it keeps apart what is queued, not what is done.
    await boss.send(QUEUE, event, { id: jobId(event.dedupeKey) })
  })
}
