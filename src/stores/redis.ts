/**
 * A store in Redis (or Valkey, Upstash …), shared by any number of processes.
 *
 * @module
 */

import {
  type Claim,
  type LeaseOptions,
  leaseAndRetention,
  objectKey,
  type Snapshot,
  type Store,
  stateOf,
  storeKey,
} from '../core/store.js'
import { storeFailure } from '../core/store-failure.js'
import { evaluatorOf, type RedisClient } from './redis-clients.js'
import { EVENT, OBJECT } from './redis-script.js'

export type { IoRedisLike, NodeRedisLike, SendCommandLike, UpstashLike } from './redis-clients.js'
export type { Claim, LeaseOptions, RedisClient, Snapshot, Store }

/** Options of {@link redisStore}. */
export interface RedisStoreOptions extends LeaseOptions {
  /** The start of every key in Redis (default `giftcard-webhooks:`). */
  keyPrefix?: string | undefined
}

/**
 * Remembers handled events in Redis 5 or newer, for any number of processes. Leases run by Redis' own clock.
 *
 * An event is handled a second time only if its process died, or was cut off from Redis for longer than `leaseMs`, between the
 * handler's effect and the record of it. That holds as long as Redis keeps what it was told: `appendonly yes`, and no eviction
 * (`maxmemory-policy noeviction`).
 *
 * @param client - A client of `ioredis`, `redis` (node-redis 4 or newer) or `@upstash/redis`, or a function that sends one command
 * given as an array of strings.
 * @param options - `leaseMs` (ms), `retentionDays` (days), `keyPrefix`.
 * @returns A store for the `store` option of every `webhook()`.
 * @throws {WebhookError} `configuration`, at once, for an unsupported client or a number that is not positive.
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
  const times = [String(leaseMs), String(retentionMs)]

  function run(action: 'claim' | 'complete' | 'release' | 'renew', key: string, token: string, snapshot?: Snapshot) {
    if (!snapshot) return evaluate(EVENT, keyPrefix + compact(storeKey(key)), [action, token, ...times])
    const { state, version } = stateOf(snapshot)
    const args = [action, token, ...times, compact(state), version]
    return evaluate(OBJECT, keyPrefix + compact(objectKey(snapshot)), args)
  }

  async function isYes(reply: Promise<string>): Promise<boolean> {
    const word = await reply
    if (word === 'yes' || word === 'no') return word === 'yes'
    throw invalidReply()
  }

  return {
    snapshots: true,
    failureOf: storeFailure,
    async claim(key, snapshot): Promise<Claim> {
      // 80 random bits suffice to distinguish the claims of one event, and save space.
      const uuid = crypto.randomUUID()
      const token = uuid.slice(24) + uuid.slice(0, 8)
      const [status, attempt] = (await run('claim', key, token, snapshot)).split(':')
      if (status === 'claimed' && attempt) return { status, token, leaseMs, attempt: Number(attempt) }
      if (status === 'done' || status === 'in_progress' || status === 'stale') return { status }
      throw invalidReply()
    },
    complete: (key, token, snapshot) => isYes(run('complete', key, token, snapshot)),
    release: (key, token, snapshot) => isYes(run('release', key, token, snapshot)),
    renew: (key, token, snapshot) => isYes(run('renew', key, token, snapshot)),
  }
}

/** 32 hexadecimal digits as 22 characters of base64url. */
function compact(hex: string): string {
  const bytes = hex.match(/../g)?.map((byte) => Number.parseInt(byte, 16)) ?? []
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function invalidReply(): Error {
  return new Error('Redis returned a reply that the script does not produce. Pass a Redis client outside of MULTI.')
}
