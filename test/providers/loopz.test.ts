import { afterEach, describe, expect, test, vi } from 'vitest'
import { webhook } from '../../src/adapters/fetch.js'
import { isWebhookError, type WebhookError } from '../../src/core/errors.js'
import { samples } from '../../src/providers/loopz/generated/samples.js'
import { type LoopzOptions, loopz, parse, parseLoopzEvent, verify } from '../../src/providers/loopz/index.js'
import { memoryStore } from '../../src/stores/memory.js'

const thrown = (action: () => unknown): WebhookError => {
  try {
    action()
  } catch (error) {
    if (isWebhookError(error)) return error
    throw error
  }
  throw new Error('Nothing was thrown.')
}

const token = '4f1c9d52b8e04a7f'
const body = samples['location.updated']
const ids = {
  'X-LOOPZ-MERCHANT-ID': 'm1',
  'X-LOOPZ-PROGRAM-ID': 'p1',
  'X-LOOPZ-WEBHOOK-SUBSCRIPTION-ID': 's1',
}
const headers = { 'X-LOOPZ-WEBHOOK-TOPIC': 'location.updated', ...ids }

describe('the token in the URL', () => {
  test.each([
    `/webhooks/loopz/${token}`,
    `/webhooks/loopz/${token}/`,
    `/webhooks/loopz/${token}?x=1`,
    `/webhooks/loopz?token=${token}`,
    `/webhooks/loopz?x=1&token=${token}`,
    `https://example.com/${token}`,
    `https://example.com/hook?token=${token}#x`,
    `/${encodeURIComponent(token)}`,
  ])('%s', (url) => {
    expect(verify({ headers, body, url }, { urlToken: token })).toEqual({ method: 'url-token', keyId: undefined })
  })

  test.each([
    [`/webhooks/loopz/${token}x`, 'signature_mismatch'],
    [`/webhooks/${token}/loopz`, 'signature_mismatch'],
    [`/webhooks/loopz?token=${token}x`, 'signature_mismatch'],
    [`/webhooks/loopz/${token}?token=wrong`, 'signature_mismatch'],
    [`/webhooks/loopz?token=${token}&token=${token}`, 'missing_signature'],
    ['/webhooks/loopz?token=', 'missing_signature'],
    ['/webhooks/loopz', 'signature_mismatch'],
    ['/webhooks/loopz/%zz', 'signature_mismatch'],
    ['/', 'missing_signature'],
    ['', 'missing_signature'],
    ['https://example.com', 'missing_signature'],
    ['https://example.com?token=x', 'signature_mismatch'],
    [undefined, 'configuration'],
  ])('%s: %s', (url, code) => {
    expect(thrown(() => verify({ headers, body, url }, { urlToken: token })).code).toBe(code)
  })

  test('several, as bytes too, and with odd characters', () => {
    const urlToken = ['old', { id: 'new', value: 'a b/ü' }, { id: 'bytes', value: new TextEncoder().encode('xyz') }]
    const keyId = (url: string) => verify({ headers, body, url }, { urlToken }).keyId
    expect(keyId('/hook/a%20b%2F%C3%BC')).toBe('new')
    expect(keyId('/hook?token=a+b/%C3%BC')).toBe('new')
    expect(keyId('/hook/xyz')).toBe('bytes')
    expect(keyId('/hook/old')).toBeUndefined()
  })

  test('an empty one is a configuration error', () => {
    for (const urlToken of ['', [], [''], { id: 'a', value: '' }]) {
      expect(thrown(() => verify({ headers, body, url: '/hook/x' }, { urlToken })).code).toBe('configuration')
    }
  })

  // A million characters at quadratic cost would take most of an hour: no clock is needed to see the difference.
  test.each(['/', '?', '%', '&', '#', 'a/', '%2F', '&token', 'http://'])(
    'a URL of nothing but %s is not burden',
    (piece) => {
      const url = `/${piece.repeat(1_000_000)}x`
      expect(thrown(() => verify({ headers, body, url }, { urlToken: token })).status).toBe(401)
    },
  )

  test('is checked even where unsigned deliveries are allowed', () => {
    const options: LoopzOptions = { urlToken: token, allowUnsigned: true }
    expect(thrown(() => verify({ headers, body, url: '/hook/wrong' }, options)).code).toBe('signature_mismatch')
  })
})

describe('without a token', () => {
  test('rejects everything unless allowUnsigned is set, and then does not call it verified', () => {
    expect(thrown(() => verify({ headers, body }, {})).code).toBe('configuration')
    expect(thrown(() => verify({ headers, body }, { allowUnsigned: 'yes' as never })).code).toBe('configuration')
    expect(verify({ headers, body }, { allowUnsigned: true })).toEqual({ method: 'none', keyId: undefined })
  })

  test('the ids are compared with the lists', () => {
    const check = (options: LoopzOptions, given: Record<string, string> = headers) =>
      verify({ headers: given, body }, { allowUnsigned: true, ...options }).method
    expect(check({ merchantId: 'm1', programId: ['p0', 'p1'], subscriptionId: 's1' })).toBe('none')
    for (const options of [{ merchantId: 'm2' }, { programId: ['p2'] }, { subscriptionId: 's' }]) {
      expect(thrown(() => check(options)).code).toBe('untrusted_source')
    }
    expect(thrown(() => check({ merchantId: 'm1' }, {})).code).toBe('untrusted_source')
    // An id from a variable that is not set does not stand for a header that is missing.
    expect(thrown(() => check({ merchantId: [undefined as never] }, {})).code).toBe('untrusted_source')
    // A doubled header is not an id on any list.
    expect(thrown(() => check({ merchantId: 'm1' }, { 'x-loopz-merchant-id': 'm1, m1' })).code).toBe('untrusted_source')
    for (const merchantId of ['', []]) expect(thrown(() => check({ merchantId })).code).toBe('configuration')
  })
})

describe('the environment', () => {
  const before = process.env.LOOPZ_WEBHOOK_TOKEN
  afterEach(() => {
    if (before === undefined) delete process.env.LOOPZ_WEBHOOK_TOKEN
    else process.env.LOOPZ_WEBHOOK_TOKEN = before
  })

  test('gives the token, unless unsigned deliveries are allowed by name', async () => {
    process.env.LOOPZ_WEBHOOK_TOKEN = token
    const event = await parseLoopzEvent({ headers, body, url: `/hook/${token}` })
    expect(event.eventType).toBe('location.updated')
    await expect(parseLoopzEvent({ headers, body, url: '/hook/wrong' })).rejects.toMatchObject({
      code: 'signature_mismatch',
    })
    expect(loopz.resolveOptions({ allowUnsigned: true }).urlToken).toBeUndefined()
  })

  test('without it, the error names the variable', async () => {
    delete process.env.LOOPZ_WEBHOOK_TOKEN
    const error = await parseLoopzEvent({ headers, body }).catch((thrown) => thrown)
    expect(error).toMatchObject({ code: 'configuration', provider: 'loopz' })
    expect(error.hint).toContain('LOOPZ_WEBHOOK_TOKEN')
  })
})

describe('parse', () => {
  test('the documented sample', () => {
    expect(parse({ headers, body })).toEqual({
      provider: 'loopz',
      eventType: 'location.updated',
      merchantId: 'm1',
      programId: 'p1',
      subscriptionId: 's1',
      eventId: expect.stringMatching(/^~[0-9a-f]{64}$/),
      dedupeKey: expect.stringMatching(/^loopz\./),
      snapshotOf: expect.stringMatching(/^loopz\.~[0-9a-f]{64}$/),
      extra: {},
      data: { id: '72b8ebd8-ea23-44a5-b8d1-b727d80ecd1a', name: 'My Location', status: 'ACTIVE', type: 'PHYSICAL' },
    })
  })

  test.each([
    {},
    { 'x-loopz-webhook-topic': '' },
    { 'x-loopz-webhook-topic': 'location.updated, location.updated' },
    { 'x-loopz-webhook-topic': ['a', 'b'] },
  ])('no topic, or two: %o', (given) => {
    expect(thrown(() => parse({ headers: given, body })).code).toBe('missing_event_type')
  })

  test('no guess is checked, and the topic is never guessed from the shape', () => {
    const of = (topic: string, data: unknown) =>
      parse({ headers: { 'x-loopz-webhook-topic': topic }, body: JSON.stringify(data) })
    expect(of('gift-card.deleted', { id: '1' }).data).toEqual({ id: '1' })
    expect(of('transaction.created', { id: '1', anything: [1] }).data).toEqual({ id: '1', anything: [1] })
    for (const topic of ['gift-card.created', 'gift-card.deleted', 'transaction.created']) {
      for (const data of [{}, { id: null }, { id: 12345 }, { id: '1', balance: 5 }, { balance: { amount: '5' } }]) {
        expect(of(topic, data)).toMatchObject({ eventType: topic, data })
      }
    }
    expect(of('GIFT-CARD.Updated ', {}).eventType).toBe('gift-card.updated')
    expect(of('gift-card.created', { id: '1', gan: null, balance: null }).eventType).toBe('gift-card.created')
    expect(of('location.deleted', { id: '1' })).toMatchObject({
      eventType: 'unknown',
      receivedType: 'location.deleted',
    })
    expect(of('some.topic', 'just text')).toMatchObject({ eventType: 'unknown', data: 'just text' })
  })

  test.each(['', ' null '])('a deleted object may come without any data: %j', (empty) => {
    for (const topic of ['gift-card.deleted', 'transaction.deleted']) {
      const event = parse({ headers: { 'x-loopz-webhook-topic': topic }, body: empty })
      expect(event).toMatchObject({ eventType: topic, snapshotOf: expect.any(String) })
      expect(event.data).toEqual({})
    }
  })

  test('accepts an empty body as an event without data', async () => {
    const route = async (topic: string, handlers: object) => {
      const errors: string[] = []
      const options = { urlToken: token, onError: (error: WebhookError) => void errors.push(error.code) }
      const request = new Request(`http://localhost/hook/${token}`, {
        method: 'POST',
        headers: { 'x-loopz-webhook-topic': topic },
      })
      return [(await webhook(loopz, options, handlers)(request)).status, ...errors]
    }
    const seen: unknown[] = []
    const see = ({ eventType, data }: { eventType: string; data: unknown }) => void seen.push([eventType, data])
    expect(await route('gift-card.deleted', { 'gift-card.deleted': see })).toEqual([200])
    expect(await route('location.deleted', { unknown: see })).toEqual([200])
    expect(await route('gift-card.updated', { invalid: see, 'gift-card.updated': see })).toEqual([200])
    expect(await route('gift-card.updated', { unknown: see })).toEqual([200])
    expect(seen).toEqual([
      ['gift-card.deleted', {}],
      ['unknown', undefined],
      ['invalid', undefined],
    ])
    expect(await route('gift-card.updated', { 'gift-card.updated': see })).toEqual([422, 'invalid_payload'])
    // A probe at registration: no topic, no event.
    expect(await route('', { unknown: see })).toEqual([400, 'missing_event_type'])
  })

  test('the dedupe key: from subscription, topic, object and exact body, so that none can stand for another', () => {
    const key = (change: { topic?: string; subscription?: string | undefined; body?: string }) =>
      parse({
        headers: {
          'x-loopz-webhook-topic': change.topic ?? 'location.updated',
          'x-loopz-webhook-subscription-id': 'subscription' in change ? change.subscription : 's1',
        },
        body: change.body ?? body,
      }).dedupeKey
    const keys = [
      key({}),
      key({ topic: 'location.created' }),
      key({ subscription: 's2' }),
      key({ subscription: undefined }),
      key({ subscription: '' }),
      key({ body: `${body} ` }),
      key({ body: body.replace('ACTIVE', 'CLOSED') }),
      key({ topic: 'a"b', subscription: 'c' }),
      key({ topic: 'b', subscription: 'c"a' }),
      key({ topic: 'x.y', body: '{"id":"\\ud800"}' }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
    expect(key({})).toBe(keys[0])
  })
})

const post = (topic: string, body: unknown, more: Record<string, string> = {}) =>
  new Request(`http://localhost/hook/${token}`, {
    method: 'POST',
    headers: { 'x-loopz-webhook-topic': topic, ...more },
    body: JSON.stringify(body),
  })

test.each([[{ id: 'card-1' }], [{ id: 7 }], [{}]])(
  'with a store, a state that comes back is handled, and a repeat is not: %j',
  async (object) => {
    const seen: unknown[] = []
    const route = webhook(loopz, { urlToken: token, store: memoryStore() }, ({ data }) => {
      seen.push((data as { balance: unknown }).balance)
    })
    for (const balance of ['A', 'B', 'A', 'A']) {
      expect((await route(post('gift-card.updated', { ...object, balance }))).status).toBe(200)
    }
    expect(seen).toEqual(['A', 'B', 'A'])
  },
)

test('an unknown x-loopz header is reported once, by its name', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const more = { 'X-LOOPZ-SIGNATURE': 'the value', ...ids }
  const route = webhook(loopz, { urlToken: token }, () => {})
  for (let i = 0; i < 3; i++) await route(post('gift-card.updated', {}, more))
  expect(warn).toHaveBeenCalledTimes(1)
  expect(warn.mock.calls[0]?.[0]).toContain('x-loopz-signature')
  expect(warn.mock.calls[0]?.[0]).not.toContain('the value')
  warn.mockClear()
  const outcomes: unknown[] = []
  const told = webhook(
    loopz,
    { urlToken: token, onOutcome: ({ newHeaders }) => void outcomes.push(newHeaders) },
    () => {},
  )
  for (let i = 0; i < 2; i++) await told(post('gift-card.updated', {}, more))
  expect(outcomes).toEqual([['x-loopz-signature'], undefined])
  expect(warn).not.toHaveBeenCalled()
  warn.mockRestore()
})

test('a wrong token is rejected before the body is read', async () => {
  let isRead = false
  const stream = new ReadableStream(
    {
      pull() {
        isRead = true
      },
    },
    { highWaterMark: 0 },
  )
  const route = webhook(loopz, { urlToken: token, onError: () => {} }, () => {})
  const request = { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit
  expect((await route(new Request('http://localhost/hook/wrong', request))).status).toBe(401)
  expect(isRead).toBe(false)
})

test('a token with a plus is found as it is', () => {
  expect(verify({ headers, body, url: '/hook?token=a+b' }, { urlToken: 'a+b' }).method).toBe('url-token')
})
