import { afterEach, describe, expect, test, vi } from 'vitest'
import { webhook } from '../../src/adapters/fetch.js'
import { isWebhookError, type WebhookError } from '../../src/core/errors.js'
import { samples } from '../../src/providers/giftronaut/generated/samples.js'
import { giftronaut, handshake, parse, parseGiftronautEvent, verify } from '../../src/providers/giftronaut/index.js'
import list from '../contract/printed.json' with { type: 'json' }
import { signedHeaders } from '../deliveries.js'

const thrown = (action: () => unknown): WebhookError => {
  try {
    action()
  } catch (error) {
    if (isWebhookError(error)) return error
    throw error
  }
  throw new Error('Nothing was thrown.')
}

/** Computed for this project: Giftronaut publishes no vector. */
const G1 = {
  secret: 'gn_test_signing_secret_0001',
  body: '{"eventId":"f47ac10b-58cc-4372-a567-0e02b2c3d479","eventType":"order.delivery_complete","createdAt":"2026-04-15T14:30:00.000","data":{"orderId":"OT20260415001234","orderType":"ONE_TIME","cardType":"BRANDED_CARD","recipientCount":10,"sentCount":10}}',
  signature: 'sha256=94914682b22a9ebce647f3ce84067a315ecc8c2c65bf180e390b056de6fa3076',
}
const deliver = (signature: string, body: string | Uint8Array = G1.body) => ({
  headers: { 'X-Giftronaut-Signature': signature },
  body,
})
const sign = (secret: string | Uint8Array, body = G1.body) =>
  signedHeaders(giftronaut, body, { secret })['x-giftronaut-signature'] as string

test('vector G1', () => {
  expect(verify(deliver(G1.signature), G1)).toEqual({ method: 'hmac-sha256', keyId: undefined })
})

test('hex of either case; the prefix as documented', () => {
  const hex = G1.signature.slice(7)
  expect(verify(deliver(`sha256=${hex.toUpperCase()}`), G1).method).toBe('hmac-sha256')
  for (const bad of [
    hex,
    `SHA256=${hex}`,
    `sha1=${hex}`,
    `sha256 ${hex}`,
    `sha256=0x${hex.slice(2)}`,
    `sha256=${hex.slice(1)}`,
    `sha256=${hex.slice(2)}`,
    'sha256=',
  ]) {
    expect(thrown(() => verify(deliver(bad), G1)).code, bad).toBe('malformed_signature')
  }
})

test('rejects a delivery with any bit of body, secret or signature changed', () => {
  const flip = (bytes: Buffer, bit: number) => {
    const copy = Buffer.from(bytes)
    copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return copy
  }
  const body = Buffer.from(G1.body)
  for (let bit = 0; bit < body.length * 8; bit++) {
    expect(thrown(() => verify(deliver(G1.signature, flip(body, bit)), G1)).code).toBe('signature_mismatch')
  }
  const secret = Buffer.from(G1.secret)
  for (let bit = 0; bit < secret.length * 8; bit++) {
    expect(thrown(() => verify(deliver(G1.signature), { secret: flip(secret, bit) })).code).toBe('signature_mismatch')
  }
  const digest = Buffer.from(G1.signature.slice(7), 'hex')
  for (let bit = 0; bit < 256; bit++) {
    const code = thrown(() => verify(deliver(`sha256=${flip(digest, bit).toString('hex')}`), G1)).code
    expect(code).toBe('signature_mismatch')
  }
})

test('several secrets, with and without a name', () => {
  const secret = ['plain', { id: 'old', value: 'old secret' }, { id: 'bytes', value: new Uint8Array([0, 255, 1]) }]
  expect(verify(deliver(sign('plain')), { secret })).toEqual({ method: 'hmac-sha256', keyId: undefined })
  expect(verify(deliver(sign('old secret')), { secret }).keyId).toBe('old')
  const bytes = sign(new Uint8Array([0, 255, 1]))
  expect(verify(deliver(bytes), { secret }).keyId).toBe('bytes')
  expect(verify(deliver(bytes), { secret: { id: 'one', value: new Uint8Array([0, 255, 1]) } }).keyId).toBe('one')
  expect(thrown(() => verify(deliver(sign('other')), { secret })).code).toBe('signature_mismatch')
})

test('a secret that is missing or empty is never compared with, even behind one that matches', () => {
  for (const bad of ['', undefined, null, new Uint8Array(), { id: 'a', value: '' }, { id: 'a' }, 3, {}] as never[]) {
    expect(thrown(() => verify(deliver(G1.signature), { secret: bad })).code).toBe('configuration')
    expect(thrown(() => verify(deliver(G1.signature), { secret: [G1.secret, bad] })).code).toBe('configuration')
  }
  expect(thrown(() => verify(deliver(G1.signature), { secret: [] })).code).toBe('configuration')
  // The signature that a forger would make if an empty secret were accepted.
  expect(thrown(() => verify(deliver(sign('')), { secret: '' })).code).toBe('configuration')
})

test('no error shows payload, secret or signature', () => {
  const error = thrown(() => verify(deliver(G1.signature, `${G1.body} `), G1))
  const shown = `${error.stack}${JSON.stringify(error)}${error.hint}`
  for (const canary of [G1.secret, G1.signature.slice(7), 'OT20260415001234']) expect(shown).not.toContain(canary)
})

describe('the environment', () => {
  const before = process.env.GIFTRONAUT_WEBHOOK_SECRET
  afterEach(() => {
    if (before === undefined) delete process.env.GIFTRONAUT_WEBHOOK_SECRET
    else process.env.GIFTRONAUT_WEBHOOK_SECRET = before
  })

  test('gives the secret where none is passed', async () => {
    process.env.GIFTRONAUT_WEBHOOK_SECRET = G1.secret
    for (const options of [undefined, {}, { secret: undefined as never }]) {
      expect((await parseGiftronautEvent(deliver(G1.signature), options)).eventType).toBe('order.delivery_complete')
    }
    await expect(parseGiftronautEvent(deliver(G1.signature), { secret: 'own' })).rejects.toMatchObject({
      code: 'signature_mismatch',
    })
  })

  test('without it, the error names the variable', async () => {
    for (const value of [undefined, '']) {
      if (value === undefined) delete process.env.GIFTRONAUT_WEBHOOK_SECRET
      else process.env.GIFTRONAUT_WEBHOOK_SECRET = value
      const error = await parseGiftronautEvent(deliver(G1.signature)).catch((thrown) => thrown)
      expect(error).toMatchObject({ code: 'configuration' })
      expect(error.hint).toContain('GIFTRONAUT_WEBHOOK_SECRET')
    }
    expect(thrown(() => giftronaut.resolveOptions()).provider).toBe('giftronaut')
  })
})

describe('handshake', () => {
  test('answers with the token, and nothing but the token', () => {
    const challenge = { headers: {}, body: '{"challengeToken":"a1b2c3","extra":"<script>"}' }
    expect(handshake(challenge)).toEqual({ status: 200, body: { challengeToken: 'a1b2c3' } })
  })

  test('takes up to 1,024 characters, however they are escaped', () => {
    const longest = 'é'.repeat(1024)
    const escaped = `{"challengeToken":"${'\\u00e9'.repeat(1024)}"}`
    expect(handshake({ headers: {}, body: escaped })?.body.challengeToken).toBe(longest)
    expect(handshake({ headers: {}, body: JSON.stringify({ challengeToken: `${longest}x` }) })).toBeUndefined()
    expect(
      handshake({ headers: {}, body: JSON.stringify({ challengeToken: 'a', pad: 'x'.repeat(10_000) }) }),
    ).toBeUndefined()
  })

  test.each([
    ['an event', G1.body],
    ['both at once', '{"challengeToken":"a","eventType":"test.ping"}'],
    ['an empty token', '{"challengeToken":""}'],
    ['a token that is not text', '{"challengeToken":3}'],
    ['a list', '["challengeToken"]'],
    ['null', 'null'],
    ['nothing', ''],
    ['no JSON', '{"challengeToken":'],
    ['no UTF-8', Buffer.from([0xff])],
    ['no body at all', undefined as never],
  ])('%s is not a challenge', (_what, body) => {
    expect(handshake({ headers: {}, body })).toBeUndefined()
  })

  test('an unanswered challenge is named in the error of parse', () => {
    const error = thrown(() => parse({ headers: {}, body: '{"challengeToken":"a1b2c3"}' }))
    expect(error.code).toBe('missing_event_type')
    expect(error.message).toContain('eventType')
  })
})

describe('shape', () => {
  test("the guide's sample, which has no orderType", () => {
    const body = JSON.parse(samples['order.delivery_complete'])
    delete body.data.orderType
    expect(parse({ headers: {}, body: JSON.stringify(body) }).eventType).toBe('order.delivery_complete')
  })

  test('the envelope may lack its id, its time, and for a ping its data', () => {
    const body = JSON.parse(samples['test.ping'])
    const without = (...names: string[]) =>
      parse({
        headers: {},
        body: JSON.stringify(Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)))),
      })
    expect(without('eventId').eventId).toMatch(/^~[0-9a-f]{64}$/)
    expect(without('createdAt')).not.toHaveProperty('createdAt')
    expect(without('eventId', 'createdAt', 'data').eventType).toBe('test.ping')
  })

  test('ids that have lost digits are not taken for one', () => {
    const key = (eventId: string) =>
      parse({ headers: {}, body: `{"eventId":${eventId},"eventType":"x","data":{}}` }).dedupeKey
    expect(key('9223372036854775806')).not.toBe(key('9223372036854775807'))
  })

  test('fields that are only seen in samples may be absent or null', () => {
    for (const [type, field] of [
      ['test.ping', 'endpointId'],
      ['order.created', 'totalCost'],
      ['order.bounced', 'reason'],
    ] as const) {
      for (const value of [undefined, null]) {
        const body = JSON.parse(samples[type])
        body.data[field] = value
        expect(parse({ headers: {}, body: JSON.stringify(body) }).eventType).toBe(type)
      }
    }
  })

  test('amounts are decimal numbers; text is not', () => {
    const body = samples['balance.ach_approved']
    expect(parse({ headers: {}, body }).data).toMatchObject({ amount: 5000 })
    expect(parse({ headers: {}, body: body.replace('5000.00', '42.50') }).data).toMatchObject({ amount: 42.5 })
    expect(thrown(() => parse({ headers: {}, body: body.replace('5000.00', '"5000.00"') })).issues).toEqual([
      { path: 'data.amount', expected: 'number', received: 'string' },
    ])
  })

  test('hashes an event id with characters that queues reject', () => {
    const keyOf = (eventId: string) =>
      parse({ headers: {}, body: JSON.stringify({ ...JSON.parse(samples['test.ping']), eventId }) }).dedupeKey
    expect(keyOf('a-b_c.1')).toBe('giftronaut.test.ping~a-b_c.1')
    for (const odd of ['a:b', 'ä', 'x'.repeat(201), '~'.repeat(64), ' ', '\n', 'a\u0000b']) {
      expect(keyOf(odd)).toMatch(/^giftronaut\.~[0-9a-f]{64}$/)
    }
    expect(keyOf('a:b')).not.toBe(keyOf('a:c'))
  })
})

describe('the samples of the reference, byte for byte as printed', () => {
  const reference = 'https://api.giftronaut.com/docs/reference/webhooks'
  const printed = Object.fromEntries(
    list.filter(({ source }) => source === reference).map(({ eventType, body = '' }) => [eventType, body]),
  )

  test('are all ten', () => expect(Object.keys(printed).sort()).toEqual([...giftronaut.eventTypes].sort()))

  test.each(Object.entries(printed))('%s is a typed event', async (type, body) => {
    const event = await parseGiftronautEvent(deliver(sign(G1.secret, body), body), { secret: G1.secret })
    expect(event).toMatchObject({ eventType: type, eventId: expect.stringMatching(/^~[0-9a-f]{64}$/), extra: {} })
    expect(event).not.toHaveProperty('createdAt')
    expect(event.data).toEqual(JSON.parse(body).data)
  })
})

describe('a challenge with a signature', () => {
  const challenge = '{"challengeToken":"a1b2c3"}'
  const answered = async (headers: Record<string, string>) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    try {
      const request = new Request('http://localhost/', { method: 'POST', headers, body: challenge })
      const response = await webhook(giftronaut, { secret: G1.secret }, () => {})(request)
      expect(response.status).toBe(200)
      return warn.mock.calls.flat().join('\n')
    } finally {
      warn.mockRestore()
    }
  }
  const signed = (secret: string) => signedHeaders(giftronaut, challenge, { secret })

  test('that is right or missing is answered without a log line', async () => {
    expect(await answered(signed(G1.secret))).toBe('')
    expect(await answered({})).toBe('')
  })

  test('that is wrong is answered too, and the log says that events will be rejected', async () => {
    expect(await answered(signed('another'))).toMatch(/challenge was answered.*rejected: signature_mismatch/)
    expect(await answered({ 'x-giftronaut-signature': 'sha256=zz' })).toMatch(/rejected: malformed_signature/)
  })
})
