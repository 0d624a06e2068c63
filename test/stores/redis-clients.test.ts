/** What each kind of Redis client is asked, and what its answers mean. On a real Redis: redis.test.ts. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type RedisClient, redisStore } from '../../src/stores/redis.js'
import { SCRIPT } from '../../src/stores/redis-script.js'

const WEEK = '604800000'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** The error of an answer that the script does not give. (`toThrow` would be content with an `undefined` that is thrown.) */
const NOT_OURS = { message: expect.stringContaining('is this a Redis client, outside of MULTI?') }
type Asked = unknown[]

/** A client of a kind, which keeps what it was asked, and gives this answer. */
const kinds: Record<string, (asked: Asked[], answer: unknown) => RedisClient> = {
  'a function': (asked, answer) => async (command) => {
    asked.push(command)
    return answer
  },
  // It has the other methods too, in forms of its own.
  ioredis: (asked, answer) => ({
    call: async (...command: string[]) => {
      asked.push(command)
      return answer
    },
    sendCommand: () => Promise.reject(new Error('This takes a Command of ioredis.')),
    eval: () => Promise.reject(new Error('This takes the number of keys.')),
  }),
  'node-redis': (asked, answer) => ({
    sendCommand: () => Promise.reject(new Error('A cluster wants to know the key.')),
    eval: async (script: string, { keys, arguments: args }: { keys: string[]; arguments: string[] }) => {
      asked.push(['EVAL', script, String(keys.length), ...keys, ...args])
      return answer
    },
  }),
  'sendCommand alone': (asked, answer) => ({
    sendCommand: async (command: string[]) => {
      asked.push(command)
      return answer
    },
  }),
  '@upstash/redis': (asked, answer) => ({
    eval: async (script: string, keys: string[], args: string[]) => {
      asked.push(['EVAL', script, String(keys.length), ...keys, ...args])
      return answer
    },
  }),
}

describe.each(Object.entries(kinds))('redisStore through %s', (_, create) => {
  it('sends one script with one key, whatever it is asked', async () => {
    const asked: Asked[] = []
    const store = redisStore(create(asked, 'yes'))
    expect(await store.complete('square.1', 't')).toBe(true)
    expect(await store.release('square.1', 't')).toBe(true)
    expect(await store.renew?.('square.1', 't')).toBe(true)
    expect(asked).toEqual(
      ['complete', 'release', 'renew'].map((action) => [
        'EVAL',
        SCRIPT,
        '1',
        'giftcard-webhooks:square.1',
        action,
        't',
        '60000',
        WEEK,
      ]),
    )
  })

  it('claims under a new token each time, for as long as the lease is', async () => {
    const asked: Asked[] = []
    const store = redisStore(create(asked, Buffer.from('claimed')), {
      leaseMs: 1_000,
      retentionDays: 1,
      keyPrefix: 'p',
    })
    const claims = [await store.claim('a'), await store.claim('a')]
    const tokens = asked.map((command) => command[5] as string)
    expect(claims).toEqual(tokens.map((token) => ({ status: 'claimed', token, leaseMs: 1_000 })))
    expect(asked[0]).toEqual(['EVAL', SCRIPT, '1', 'pa', 'claim', tokens[0], '1000', '86400000'])
    expect(tokens[0]).toMatch(UUID)
    expect(tokens[1]).not.toBe(tokens[0])
  })

  it.each(['done', 'in_progress'])('takes %s for the answer to a claim alone', async (status) => {
    const store = redisStore(create([], status))
    expect(await store.claim('a')).toEqual({ status })
    await expect(store.complete('a', 't')).rejects.toMatchObject(NOT_OURS)
  })

  it('says no where Redis does', async () => {
    const store = redisStore(create([], 'no'))
    expect([await store.complete('a', 't'), await store.release('a', 't'), await store.renew?.('a', 't')]).toEqual([
      false,
      false,
      false,
    ])
    await expect(store.claim('a')).rejects.toMatchObject(NOT_OURS)
  })
})

it('a key of other characters is sent as its hash, which no plain key looks like', async () => {
  const asked: Asked[] = []
  const store = redisStore(async (command) => asked.push(command) && 'yes')
  const plain = 'x'.repeat(220)
  for (const key of ['a b', `${plain}x`, plain, '']) await store.release(key, 't')
  const hash = (text: string) => createHash('sha256').update(JSON.stringify(text)).digest('hex')
  expect(asked.map((command) => String(command[3]).replace('giftcard-webhooks:', ''))).toEqual([
    `#${hash('a b')}`,
    `#${hash(`${plain}x`)}`,
    plain,
    `#${hash('')}`,
  ])
})

it.each([undefined, null, {}, 'redis://localhost', { call: 1, eval: true }])(
  '%o is no client, and the error says what is',
  (client) => {
    expect(() => redisStore(client as never)).toThrow(
      expect.objectContaining({
        code: 'configuration',
        message: 'What redisStore was given is no Redis client that it knows.',
        hint: expect.stringContaining('ioredis, redis or @upstash/redis'),
      }),
    )
  },
)
