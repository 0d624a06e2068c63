/** The commands that each kind of Redis client receives, and the meaning of its replies. On a real Redis: redis.test.ts. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type RedisClient, redisStore } from '../../src/stores/redis.js'
import { EVENT, OBJECT } from '../../src/stores/redis-script.js'

const MONTH = '2592000000'
const TOKEN = /^[0-9a-f]{20}$/
/** Keys as they are sent: half of a hash. */
const hashed = (text: string) =>
  createHash('sha256').update(JSON.stringify(text)).digest().subarray(0, 16).toString('base64url')
/** The error of an answer that the script does not give. (`toThrow` would be content with an `undefined` that is thrown.) */
const NOT_OURS = { message: expect.stringContaining('Pass a Redis client outside of MULTI.') }
type Asked = unknown[]

/** A client of a kind, which keeps what it was asked, and gives this answer. */
const kinds: Record<string, (asked: Asked[], answer: unknown) => RedisClient> = {
  'a function': (asked, answer) => async (command) => {
    asked.push(command)
    return answer
  },
  // It has the other methods too, with its own signatures.
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
    eval: () => Promise.reject(new Error('The script is known.')),
    evalSha: async (sha: string, { keys, arguments: args }: { keys: string[]; arguments: string[] }) => {
      asked.push(['EVALSHA', sha, String(keys.length), ...keys, ...args])
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
    eval: () => Promise.reject(new Error('The script is known.')),
    evalsha: async (sha: string, keys: string[], args: string[]) => {
      asked.push(['EVALSHA', sha, String(keys.length), ...keys, ...args])
      return answer
    },
  }),
}

describe.each(Object.entries(kinds))('redisStore through %s', (_, create) => {
  it('sends one script with one key for every operation', async () => {
    const asked: Asked[] = []
    const store = redisStore(create(asked, 'yes'))
    expect(await store.complete('square.1', 't')).toBe(true)
    expect(await store.release('square.1', 't')).toBe(true)
    expect(await store.renew?.('square.1', 't')).toBe(true)
    expect(asked).toEqual(
      ['complete', 'release', 'renew'].map((action) => [
        'EVALSHA',
        EVENT.sha,
        '1',
        `giftcard-webhooks:${hashed('square.1')}`,
        action,
        't',
        '60000',
        MONTH,
      ]),
    )
  })

  it('claims under a new token each time, for as long as the lease is', async () => {
    const asked: Asked[] = []
    const store = redisStore(create(asked, Buffer.from('claimed:3')), {
      leaseMs: 1_000,
      retentionDays: 1,
      keyPrefix: 'p',
    })
    const claims = [await store.claim('a'), await store.claim('a')]
    const tokens = asked.map((command) => command[5] as string)
    expect(claims).toEqual(tokens.map((token) => ({ status: 'claimed', token, leaseMs: 1_000, attempt: 3 })))
    expect(asked[0]).toEqual(['EVALSHA', EVENT.sha, '1', `p${hashed('a')}`, 'claim', tokens[0], '1000', '86400000'])
    expect(tokens[0]).toMatch(TOKEN)
    expect(tokens[1]).not.toBe(tokens[0])
  })

  it.each(['done', 'in_progress'])('accepts the reply %s for a claim only', async (status) => {
    const store = redisStore(create([], status))
    expect(await store.claim('a')).toEqual({ status })
    await expect(store.complete('a', 't')).rejects.toMatchObject(NOT_OURS)
  })

  it('returns false if Redis does', async () => {
    const store = redisStore(create([], 'no'))
    expect([await store.complete('a', 't'), await store.release('a', 't'), await store.renew?.('a', 't')]).toEqual([
      false,
      false,
      false,
    ])
    await expect(store.claim('a')).rejects.toMatchObject(NOT_OURS)
  })
})

it('sends the SHA-1 of each script', () => {
  for (const { text, sha } of [EVENT, OBJECT]) expect(sha).toBe(createHash('sha1').update(text).digest('hex'))
})

it.each([
  [
    'a function',
    (send: (command: string, script: string) => unknown) => async (args: string[]) =>
      send(args[0] ?? '', args[1] ?? ''),
  ],
  [
    'node-redis',
    (send: (command: string, script: string) => unknown) => ({
      sendCommand: () => Promise.reject(new Error('not this one')),
      eval: async (script: string) => send('EVAL', script),
      evalSha: async (sha: string) => send('EVALSHA', sha),
    }),
  ],
  [
    'a client without EVALSHA',
    (send: (command: string, script: string) => unknown) => ({ eval: async (script: string) => send('EVAL', script) }),
  ],
])('sends the script itself to a server that does not know it: %s', async (_, create) => {
  const send = (command: string, script: string) => {
    if (command === 'EVALSHA') throw new Error('NOSCRIPT No matching script. Please use EVAL.')
    expect(script).toBe(EVENT.text)
    return 'yes'
  }
  expect(await redisStore(create(send) as RedisClient).release('a', 't')).toBe(true)
})

it('does not send a script again when something else failed', async () => {
  const store = redisStore(async () =>
    Promise.reject(new Error('READONLY You can not write against a read only replica.')),
  )
  await expect(store.release('a', 't')).rejects.toThrow('READONLY')
})

it('sends an object under its own key, with state and version', async () => {
  const asked: Asked[] = []
  const store = redisStore(async (command) => asked.push(command) && 'yes')
  await store.release('loopz.1', 't', { object: 'card 1', state: 'A', version: '7' })
  expect(asked[0]).toEqual([
    'EVALSHA',
    OBJECT.sha,
    '1',
    `giftcard-webhooks:${hashed('object card 1')}`,
    'release',
    't',
    '60000',
    MONTH,
    hashed('A'),
    '7'.padStart(39, '0'),
  ])
})

it.each([undefined, null, {}, 'redis://localhost', { call: 1, eval: true }])(
  '%o is not a client, and the error says what is',
  (client) => {
    expect(() => redisStore(client as never)).toThrow(
      expect.objectContaining({
        code: 'configuration',
        message: 'redisStore() received an unsupported client.',
        hint: expect.stringContaining('ioredis, redis or @upstash/redis'),
      }),
    )
  },
)
