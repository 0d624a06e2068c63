/**
 * A store in this process's memory: for one process, for tests and demos.
 *
 * @module
 */

import type { Claim, Store } from '../core/store.js'
import { atLeastOne, type LeaseOptions, leaseAndRetention } from '../core/store-options.js'

export type { Claim, LeaseOptions, Store }

/** Options of {@link memoryStore}. */
export interface MemoryStoreOptions extends LeaseOptions {
  /** How many events to remember: 10,000 unless set. Beyond it, those handled longest ago are forgotten first. */
  maxEvents?: number | undefined
}

interface Entry {
  readonly token: string
  readonly done: boolean
  readonly expiresAt: number
}

/**
 * Remembers handled events in this process's memory, up to a bound.
 *
 * It does not outlive the process, and two processes do not share it: use `redisStore` or `postgresStore` where either matters.
 *
 * @param options - `maxEvents`, `leaseMs` (ms), `retentionDays` (days).
 * @returns A store for the `store` option of every `webhook()`.
 * @throws {WebhookError} `configuration`, at once, for a number that is not positive.
 * @example
 * ```ts
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 * import { webhook } from 'giftcard-webhooks/fetch'
 * import { memoryStore } from 'giftcard-webhooks/stores/memory'
 *
 * export const POST = webhook(giftronaut, { secret: 'gn_secret', store: memoryStore() }, (event) => console.log(event.eventType))
 * ```
 */
export function memoryStore(options: MemoryStoreOptions = {}): Store {
  const { leaseMs, retentionMs } = leaseAndRetention(options)
  const maxEvents = atLeastOne('maxEvents', options.maxEvents ?? 10_000, 'a number of events, such as 10_000')
  // In the order of their last change, so the first is the one to forget.
  const entries = new Map<string, Entry>()
  let claims = 0

  // Not the time of day, which an operator may set.
  const isOver = ({ expiresAt }: Entry) => expiresAt <= performance.now()

  function put(key: string, token: string, done: boolean): void {
    entries.delete(key)
    entries.set(key, { token, done, expiresAt: performance.now() + (done ? retentionMs : leaseMs) })
    if (entries.size <= maxEvents) return
    // Never a claim that someone still holds, nor what was put just now.
    for (const [old, entry] of entries) {
      if (old !== key && (entry.done || isOver(entry))) {
        entries.delete(old)
        return
      }
    }
  }

  const isHeld = (entry: Entry | undefined, token: string) => entry?.token === token && !entry.done

  return {
    async claim(key): Promise<Claim> {
      const entry = entries.get(key)
      if (entry && !isOver(entry)) return { status: entry.done ? 'done' : 'in_progress' }
      const token = String(++claims)
      put(key, token, false)
      return { status: 'claimed', token, leaseMs }
    },
    async complete(key, token) {
      const entry = entries.get(key)
      // No entry: the lease ran out and was forgotten, and nobody has claimed the event since.
      if (entry && entry.token !== token) return false
      put(key, token, true)
      return true
    },
    async release(key, token) {
      return isHeld(entries.get(key), token) && entries.delete(key)
    },
    async renew(key, token) {
      const held = isHeld(entries.get(key), token)
      if (held) put(key, token, false)
      return held
    },
  }
}
