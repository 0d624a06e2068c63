/**
 * A store in this process's memory: for one process, for tests and demos.
 *
 * @module
 */

import {
  atLeastOne,
  type Claim,
  type LeaseOptions,
  leaseAndRetention,
  type Snapshot,
  type Store,
  stateOf,
} from '../core/store.js'

export type { Claim, LeaseOptions, Snapshot, Store }

/** Options of {@link memoryStore}. */
export interface MemoryStoreOptions extends LeaseOptions {
  /** The most events to remember per provider (default 10,000). Above it, those handled longest ago are forgotten first. */
  maxEvents?: number | undefined
}

interface Entry {
  /** The last claim. */
  token: string
  /** The end of the lease; 0 without a lease. */
  leaseUntil: number
  attempt: number
  /** The end of the retention; 0 if nothing was handled. */
  doneUntil: number
  /** The last handled state and version of a snapshot, and the last claimed state. */
  state: string
  version: string
  nextState: string
}

/**
 * Remembers handled events in this process's memory, up to a bound.
 *
 * It ends with the process and is not shared between processes. If that matters, use `redisStore`, `postgresStore` or `sqliteStore`.
 *
 * @param options - `maxEvents` (per provider), `leaseMs` (ms), `retentionDays` (days).
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
  // By provider, so that a provider without signatures cannot evict the events of another. Each in the order of the last
  // change, so that the first is the one to forget.
  const providers = new Map<string, Map<string, Entry>>()
  let claims = 0

  const now = () => performance.now() // Not the time of day, which an operator may change.

  function place(key: string, snapshot: Snapshot | undefined) {
    const provider = key.slice(0, key.indexOf('.') + 1)
    const entries = providers.get(provider) ?? new Map<string, Entry>()
    providers.set(provider, entries)
    // The key of an event never has a space after `object`.
    return { entries, id: snapshot ? `object ${snapshot.object}` : key }
  }

  function put(entries: Map<string, Entry>, id: string, entry: Entry): void {
    entries.delete(id)
    entries.set(id, entry)
    if (entries.size <= maxEvents) return
    for (const [old, { leaseUntil }] of entries) {
      // Never evict an active claim, nor the entry that was just added.
      if (old !== id && leaseUntil <= now()) {
        entries.delete(old)
        return
      }
    }
  }

  function held(key: string, token: string, snapshot: Snapshot | undefined) {
    const { entries, id } = place(key, snapshot)
    const entry = entries.get(id)
    return { entries, id, entry: entry?.token === token && entry.leaseUntil > 0 ? entry : undefined }
  }

  return {
    snapshots: true,
    async claim(key, snapshot): Promise<Claim> {
      const { entries, id } = place(key, snapshot)
      const { state, version } = snapshot ? stateOf(snapshot) : { state: '', version: '' }
      const entry = entries.get(id)
      const remembered = entry !== undefined && entry.doneUntil > now()
      if (remembered && version !== '' && version < entry.version) return { status: 'stale' }
      if (entry && entry.leaseUntil > now()) return { status: 'in_progress' }
      if (remembered && entry.state === state) {
        // Nothing to handle, but older versions are stale from now on.
        if (version > entry.version) entry.version = version
        return { status: 'done' }
      }
      const token = String(++claims)
      const attempt = entry?.nextState === state ? entry.attempt + 1 : 1
      const last = remembered ? entry : { doneUntil: 0, state: '', version: '' }
      put(entries, id, {
        token,
        leaseUntil: now() + leaseMs,
        attempt,
        doneUntil: last.doneUntil,
        state: last.state,
        version: last.version,
        nextState: state,
      })
      return { status: 'claimed', token, leaseMs, attempt }
    },
    async complete(key, token, snapshot) {
      const { entries, id } = place(key, snapshot)
      const { state, version } = snapshot ? stateOf(snapshot) : { state: '', version: '' }
      const entry = entries.get(id)
      // Without an entry, the lease expired and was forgotten, and the event was not claimed again.
      if (entry && entry.token !== token) return false
      put(entries, id, {
        token,
        leaseUntil: 0,
        attempt: 0,
        doneUntil: now() + retentionMs,
        state,
        version: entry && entry.version > version ? entry.version : version,
        nextState: state,
      })
      return true
    },
    async release(key, token, snapshot) {
      const { entry } = held(key, token, snapshot)
      if (entry) entry.leaseUntil = 0
      return entry !== undefined
    },
    async renew(key, token, snapshot) {
      const { entry, entries, id } = held(key, token, snapshot)
      if (entry) put(entries, id, { ...entry, leaseUntil: now() + leaseMs })
      return entry !== undefined
    },
  }
}
