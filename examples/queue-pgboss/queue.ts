/** The queue, and the dead-letter queue for events that keep failing. */
import { createHash } from 'node:crypto'
import type { GiftronautEvent } from 'giftcard-webhooks/giftronaut'
import PgBoss from 'pg-boss'

export const QUEUE = 'giftcard-webhooks'
/** Events that failed too often. Look at them, fix the cause, and send them to the queue again. */
export const DEAD_QUEUE = 'giftcard-webhooks-dead'

export type Event = GiftronautEvent

/** pg-boss does not insert a job whose id exists. Archiving removes the row, by default after 12 hours. */
const WEEK_SECONDS = 7 * 24 * 60 * 60

export async function openBoss(connectionString: string, schema = 'pgboss'): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString,
    schema,
    archiveCompletedAfterSeconds: WEEK_SECONDS,
    archiveFailedAfterSeconds: WEEK_SECONDS,
  })
  // A connection that breaks while idle emits 'error', which ends the process without a listener.
  boss.on('error', (error) => console.error(error.message))
  await boss.start()
  await boss.createQueue(DEAD_QUEUE)
  await boss.createQueue(QUEUE, {
    name: QUEUE,
    retryLimit: 5,
    retryDelay: 1,
    retryBackoff: true,
    deadLetter: DEAD_QUEUE,
  })
  return boss
}

/** pg-boss needs a UUID: this one is a hash of the key, so it is the same for every redelivery. */
export function jobId(dedupeKey: string): string {
  const bytes = createHash('sha256').update(dedupeKey).digest().subarray(0, 16)
  // The version and variant bits of UUID version 8.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
