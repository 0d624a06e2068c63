/** The route: verify, parse, enqueue, answer 200. No store is needed: the job id makes each event one job. */
import { type GiftronautOptions, giftronaut } from 'giftcard-webhooks/giftronaut'
import { webhook } from 'giftcard-webhooks/node'
import type PgBoss from 'pg-boss'
import { jobId, QUEUE } from './queue.js'

export function createRoute(boss: Pick<PgBoss, 'send'>, options: Partial<GiftronautOptions> = {}) {
  return webhook(giftronaut, options, async (event) => {
    // `send` returns null for a job that exists. `singletonKey` is not enough: it ignores jobs that are completed.
    await boss.send(QUEUE, event, { id: jobId(event.dedupeKey) })
  })
}
