/**
 * A store in Redis (or Valkey, Upstash …), shared by any number of processes.
 *
 * @module
 */

import type { Claim, Store } from '../core/store.js'
import { storeKey } from '../core/store-key.js'
import { type LeaseOptions, leaseAndRetention } from '../core/store-options.js'
import { evaluatorOf, type RedisClient } from './redis-clients.js'
import { SCRIPT } from './redis-script.js'

export type { Claim, LeaseOptions, RedisClient, Store }

/** Options of {@link redisStore}. */
export interface RedisStoreOptions extends LeaseOptions {
  /** What every key in Redis begins with: `giftcard-webhooks:` unless set. */
  keyPrefix?: string | undefined
}

/**
 * Remembers handled events in Redis 5 or newer, for any number of processes. Leases run by Redis' own clock.
 *
 * An event is handled a second time only if its process died (or was cut off from Redis for longer than `leaseMs`) between the
 * handler's effect and the mark. That holds as long as Redis keeps what it was told: `appendonly yes`, and no eviction
 * (`maxmemory-policy noeviction`).
 *
 * @param client - A client of `ioredis`, `redis` (node-redis 4 or newer) or `@upstash/redis`, or a function that sends one command
 * given as an array of strings.
 * @param options - `leaseMs` (ms), `retentionDays` (days), `keyPrefix`.
 * @returns A store for the `store` option of every `webhook()`.
 * @throws {WebhookError} `configuration`, at once, for anything that is no client, or a number that is not positive.
 * @example
 * ```ts
 * import { Redis } from 'ioredis'
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 * import { webhook } from 'giftcard-webhooks/fetch'
 * import { redisStore } from 'giftcard-webhooks/stores/redis'
 *
 * const store = redisStore(new Redis('redis://localhost:6379', { lazyConnect: true }))
 * export const POST = webhook(giftronaut, { secret: 'gn_secret', store }, (event) => console.log(event.eventType))
 * ```
 */
export function redisStore(client: RedisClient, options: RedisStoreOptions = {}): Store {
  const { leaseMs, retentionMs } = leaseAndRetention(options)
  const { keyPrefix = 'giftcard-webhooks:' } = options
  const evaluate = evaluatorOf(client)

  const run = (action: 'claim' | 'complete' | 'release' | 'renew', key: string, token: string) =>
    evaluate(SCRIPT, keyPrefix + storeKey(key), [action, token, String(leaseMs), String(retentionMs)])

  const isYes = async (reply: Promise<string>): Promise<boolean> => {
    const word = await reply
    if (word === 'yes' || word === 'no') return word === 'yes'
    throw unexpected()
  }

  return {
    async claim(key): Promise<Claim> {
      const token = crypto.randomUUID()
      const status = await run('claim', key, token)
      if (status === 'claimed') return { status, token, leaseMs }
      if (status === 'done' || status === 'in_progress') return { status }
      throw unexpected()
    },
    complete: (key, token) => isYes(run('complete', key, token)),
    release: (key, token) => isYes(run('release', key, token)),
    renew: (key, token) => isYes(run('renew', key, token)),
  }
}

function unexpected(): Error {
  return new Error('Redis gave an answer that the script does not give: is this a Redis client, outside of MULTI?')
}
