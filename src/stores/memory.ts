/**
 * A store in this process's memory: for one process, for tests and demos.
 *
 * @module
 */
import type { Claim, Store } from '../store.js'

export type { Claim, Store }

/** Options of {@link memoryStore}. */
export interface MemoryStoreOptions {
  /** How many events to remember: 10,000 unless set. Beyond it, those handled longest ago are forgotten first. */
  maxEvents?: number | undefined
  /** How long a claim lasts if it is neither completed nor released, in ms: 60,000 unless set. */
  leaseMs?: number | undefined
  /** How long a handled event is remembered, in days: 7 unless set. */
  retentionDays?: number | undefined
}

interface Entry {
  /** Absent once the event is done. */
  token?: string
  expiresAt: number
}

const DAY_MS = 86_400_000

/**
 * Remembers handled events in this process's memory, up to a bound.
 *
 * It does not outlive the process, and two processes do not share it: use `redisStore` or `postgresStore` where either matters.
 *
 * @param options - `maxEvents`, `leaseMs` (ms), `retentionDays` (days).
 * @returns A store for the `store` option of every `webhook()`.
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
  const { maxEvents = 10_000, leaseMs = 60_000, retentionDays = 7 } = options
  // In the order of their last change, so the first is the one to forget.
  const entries = new Map<string, Entry>()
  let tokens = 0

  const put = (key: string, entry: Entry) => {
    entries.delete(key)
    entries.set(key, entry)
    if (entries.size <= maxEvents) return
    // Never a claim that someone still holds, if there is anything else to forget.
    for (const [old, { token, expiresAt }] of entries) {
      if (token === undefined || expiresAt <= Date.now()) {
        entries.delete(old)
        return
      }
    }
  }

  return {
    async claim(key): Promise<Claim> {
      const entry = entries.get(key)
      if (entry && entry.expiresAt > Date.now()) return { status: entry.token === undefined ? 'done' : 'in_progress' }
      const token = String(++tokens)
      put(key, { token, expiresAt: Date.now() + leaseMs })
      return { status: 'claimed', token }
    },
    async complete(key, token) {
      const entry = entries.get(key)
      // No entry: the lease ran out and was forgotten, and nobody has claimed the event since.
      if (entry && entry.token !== token) return false
      put(key, { expiresAt: Date.now() + retentionDays * DAY_MS })
      return true
    },
    async release(key, token) {
      if (entries.get(key)?.token !== token) return false
      return entries.delete(key)
    },
  }
}
