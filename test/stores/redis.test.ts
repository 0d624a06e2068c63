import './patience.js'
import { Redis as Upstash } from '@upstash/redis'
import { Redis } from 'ioredis'
import { createClient, createClientPool } from 'redis'
import { createClient as createClient4 } from 'redis4'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { redisStore } from '../../src/stores/redis.js'
import { testStore } from '../../src/tools/testing/test-store.js'
import { describeWithRedis, REDIS_URL, uniqueName } from './engines.js'
import { startUpstash } from './upstash-server.js'

describeWithRedis('redisStore on a real Redis', () => {
  const keyPrefix = `${uniqueName('redis')}:`
  const ioredis = new Redis(REDIS_URL, { lazyConnect: true })
  const redis5 = createClient({ url: REDIS_URL })
  const redis4 = createClient4({ url: REDIS_URL })
  const pool = createClientPool({ url: REDIS_URL })
  let upstash: Upstash
  let stopUpstash: () => Promise<unknown>

  beforeAll(async () => {
    await Promise.all([ioredis.connect(), redis5.connect(), redis4.connect(), pool.connect()])
    const server = await startUpstash(ioredis, 'upstash-token')
    upstash = new Upstash({ url: server.url, token: 'upstash-token' })
    stopUpstash = server.stop
  })
  afterAll(async () => {
    const keys = await ioredis.keys(`${keyPrefix}*`)
    if (keys.length > 0) await ioredis.del(keys)
    await stopUpstash()
    redis5.destroy()
    pool.destroy()
    await redis4.disconnect()
    ioredis.disconnect()
  })

  const clients = {
    ioredis: () => ioredis,
    'redis 5': () => redis5,
    'a pool of redis 5': () => pool,
    'redis 4': () => redis4,
    'a client with sendCommand alone': () => ({ sendCommand: (args: string[]) => redis4.sendCommand(args) }),
    '@upstash/redis': () => upstash,
    'a function': () => (command: string[]) => redis5.sendCommand(command),
  }
  for (const [name, client] of Object.entries(clients)) {
    describe.concurrent(`through ${name}`, () => {
      testStore((options) => redisStore(client(), { ...options, keyPrefix: `${keyPrefix}${name}:` }), { test })
    })
  }

  it('is one store for all clients', async () => {
    const stores = Object.values(clients).map((client) => redisStore(client(), { keyPrefix }))
    const claims = await Promise.all(stores.map((store) => store.claim('shared')))
    expect(claims.filter(({ status }) => status === 'claimed')).toHaveLength(1)
  })

  it('keeps one key per event, under the prefix, which goes away by itself', async () => {
    const store = redisStore(ioredis, { keyPrefix: `${keyPrefix}expiry:`, leaseMs: 1_000, retentionDays: 2 })
    const claim = await store.claim('square.1')
    await store.complete('square.1', claim.status === 'claimed' ? claim.token : '')
    const [key = '', ...more] = await ioredis.keys(`${keyPrefix}expiry:*`)
    expect(key.slice(`${keyPrefix}expiry:`.length)).toMatch(/^[\w-]{22}$/)
    expect(more).toEqual([])
    const left = await ioredis.pttl(key)
    expect(left).toBeGreaterThan(2 * 86_400_000 - 600_000)
    expect(left).toBeLessThanOrEqual(2 * 86_400_000)
  })

  it('does the same when a client sends a claim twice, as after a broken connection', async () => {
    const sent: string[][] = []
    const twice = (command: string[]) => {
      sent.push(command)
      return redis5.sendCommand(command).then(() => redis5.sendCommand(command))
    }
    const store = redisStore(twice, { keyPrefix })
    const claim = await store.claim('twice')
    expect(claim.status).toBe('claimed')
    expect(claim).toMatchObject({ attempt: 1 })
    expect(await store.complete('twice', claim.status === 'claimed' ? claim.token : '')).toBe(true)
    expect(sent.length).toBeGreaterThanOrEqual(2)
  })

  it('does not touch a key that something else wrote', async () => {
    const own = `${keyPrefix}theirs:`
    const store = redisStore(ioredis, { keyPrefix: own })
    await store.claim('a')
    const [key = ''] = await ioredis.keys(`${own}*`)
    await ioredis.set(key, 'something else')
    await expect(store.claim('a')).rejects.toThrow('not written by giftcard-webhooks')
    expect(await ioredis.get(key)).toBe('something else')
    await ioredis.del(key)
    await ioredis.lpush(key, 'something else')
    await expect(store.claim('a')).rejects.toThrow('WRONGTYPE')
  })

  it('sends the hash of its script, and the script once to a server that does not know it', async () => {
    const sent: string[][] = []
    const send = (command: string[]) => {
      sent.push(command)
      return redis5.sendCommand(command)
    }
    const store = redisStore(send, { keyPrefix })
    await store.claim('hash-1')
    await store.claim('hash-2')
    expect(sent.map(([command]) => command).filter((command) => command === 'EVAL').length).toBeLessThanOrEqual(1)
    expect(sent.at(-1)?.slice(0, 2)).toEqual(['EVALSHA', expect.stringMatching(/^[0-9a-f]{40}$/)])
  })
})

describe('redisStore', () => {
  it.each([undefined, null, {}, 'redis://localhost'])('rejects %o, which is not a client', (client) => {
    expect(() => redisStore(client as never)).toThrow(expect.objectContaining({ code: 'configuration' }))
  })

  it.each(['OK', null, 1, 'QUEUED', [1]])('rejects the reply %o', async (garbage) => {
    const store = redisStore(async () => garbage)
    await expect(store.claim('key')).rejects.toThrow('does not produce')
    await expect(store.complete('key', 'token')).rejects.toThrow('does not produce')
    await expect(store.release('key', 'token')).rejects.toThrow('does not produce')
  })
})
