import { createHmac } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { webhook } from '../../src/adapters/fetch.js'
import type { WebhookErrorCode } from '../../src/core/errors.js'
import { engine } from '../../src/core/hash.js'
import type { Outcome } from '../../src/core/outcome.js'
import { samples } from '../../src/providers/square/generated/samples.js'
import { parseSquareEvent, type SquareOptions, square, verify } from '../../src/providers/square/index.js'
import { memoryStore } from '../../src/stores/memory.js'
import { signedHeaders } from '../deliveries.js'

const thrown = (action: () => unknown) => {
  try {
    action()
  } catch (error) {
    return error as { code: WebhookErrorCode; hint: string; message: string }
  }
  throw new Error('Nothing was thrown.')
}

/** The vector in the test suites of all of Square's SDKs: a notification captured from the Developer Portal. */
const S1 = {
  signatureKey: 'Ibxx_5AKakO-3qeNVR61Dw',
  notificationUrl: 'https://webhook.site/679a4f3a-dcfa-49ee-bac5-9d0edad886b9',
  body: '{"merchant_id":"MLEFBHHSJGVHD","type":"webhooks.test_notification","event_id":"ac3ac95b-f97d-458c-a6e6-18981597e05f","created_at":"2022-07-13T20:30:59.037339943Z","data":{"type":"webhooks","id":"bc368e64-01aa-407e-b46e-3231809b1129"}}',
  signature: 'GF4YkrJgGBDZ9NIYbNXBnMzqb2HoL4RW/S6vkZ9/2N4=',
}
const sign = (secret: string, url: string) =>
  signedHeaders(square, S1.body, { secret, url })['x-square-hmacsha256-signature'] as string
const deliver = (signature: string | undefined, body: string | Uint8Array = S1.body) => ({
  headers: signature === undefined ? {} : { 'x-square-hmacsha256-signature': signature },
  body,
})

describe("Square's own vector (S1)", () => {
  test('is verified and parsed', async () => {
    expect(await parseSquareEvent(deliver(S1.signature), S1)).toEqual({
      provider: 'square',
      extra: {},
      eventType: 'webhooks.test_notification',
      eventId: 'ac3ac95b-f97d-458c-a6e6-18981597e05f',
      createdAt: '2022-07-13T20:30:59.037339943Z',
      merchantId: 'MLEFBHHSJGVHD',
      dedupeKey: 'square.webhooks.test_notification~ac3ac95b-f97d-458c-a6e6-18981597e05f',
      data: { type: 'webhooks', id: 'bc368e64-01aa-407e-b46e-3231809b1129' },
    })
    expect(samples['webhooks.test_notification']).toBe(S1.body)
  })

  // Deliveries that Square's own tests reject, and known misunderstandings.
  test.each<[string, Partial<typeof S1> & { header?: string | undefined }, WebhookErrorCode]>([
    [
      'another URL',
      { notificationUrl: 'https://webhook.site/79a4f3a-dcfa-49ee-bac5-9d0edad886b9' },
      'signature_mismatch',
    ],
    ['a trailing slash', { notificationUrl: `${S1.notificationUrl}/` }, 'signature_mismatch'],
    ['http for https', { notificationUrl: S1.notificationUrl.replace('https', 'http') }, 'signature_mismatch'],
    ['another key', { signatureKey: 'MCmhFRxGX82xMwg5FsaoQA' }, 'signature_mismatch'],
    [
      'the key base64-decoded',
      { signatureKey: Buffer.from('Ibxx_5AKakO-3qeNVR61Dw', 'base64url').toString('latin1') },
      'signature_mismatch',
    ],
    ['another body', { body: S1.body.replace('MLEF', 'MLEG') }, 'signature_mismatch'],
    ['the body pretty-printed', { body: JSON.stringify(JSON.parse(S1.body), null, 2) }, 'signature_mismatch'],
    ['an empty body', { body: '' }, 'signature_mismatch'],
    ['an empty header', { header: '' }, 'missing_signature'],
    ['no header', { header: undefined }, 'missing_signature'],
    ['another signature', { header: 'TmljZSB0cnksIGJ1dCB0aGlzIGlzIG5vdCBhIGhhc2g=' }, 'signature_mismatch'],
    [
      'the digest in hex',
      { header: '185e1892b2601810d9f4d2186cd5c19cccea6f61e82f8456fd2eaf919f7fd8de' },
      'malformed_signature',
    ],
    ['base64url', { header: 'GF4YkrJgGBDZ9NIYbNXBnMzqb2HoL4RW_S6vkZ9_2N4=' }, 'malformed_signature'],
    ['no padding', { header: 'GF4YkrJgGBDZ9NIYbNXBnMzqb2HoL4RW/S6vkZ9/2N4' }, 'malformed_signature'],
    ['spare bits set', { header: 'GF4YkrJgGBDZ9NIYbNXBnMzqb2HoL4RW/S6vkZ9/2N5=' }, 'malformed_signature'],
    ['an empty key', { signatureKey: '' }, 'configuration'],
    ['an empty URL', { notificationUrl: '' }, 'configuration'],
    ['a path for a URL', { notificationUrl: '/webhooks/square' }, 'configuration'],
    ['a URL with a newline', { notificationUrl: `${S1.notificationUrl}\n` }, 'configuration'],
  ])('%s: rejected', (_what, change, code) => {
    const { header, ...given } = { header: S1.signature, ...S1, ...change }
    expect(thrown(() => verify(deliver(header, given.body), given)).code).toBe(code)
  })

  test('the vector computed for this project on a gift card body', () => {
    const body =
      '{"created_at":"2020-12-17T02:41:35.157Z","data":{"id":"gftc:00113070ba5745f0b2377c1b9570cb03","object":{"gift_card":{"balance_money":{"amount":3000,"currency":"USD"},"created_at":"2020-12-17T01:41:35.157Z","gan":"7783320007480908","gan_source":"SQUARE","id":"gftc:00113070ba5745f0b2377c1b9570cb03","state":"ACTIVE","type":"DIGITAL"}},"type":"gift_card"},"event_id":"875f2038-6015-492e-9f29-d040b3809e49","merchant_id":"C337NFWQT2A6W","type":"gift_card.updated"}'
    const options = { signatureKey: 'asdf1234', notificationUrl: 'https://example.com/webhook' }
    expect(verify(deliver('H9zl+kXqa1rHpcS/nlEUoRTqYF5mKy2a5vXERfRxW78=', body), options).method).toBe('hmac-sha256')
  })
})

test('the deprecated SHA-1 signature is never enough', () => {
  const sha1 = createHmac('sha1', S1.signatureKey)
    .update(S1.notificationUrl + S1.body)
    .digest('base64')
  const error = thrown(() => verify({ headers: { 'x-square-signature': sha1 }, body: S1.body }, S1))
  expect(error.code).toBe('missing_signature')
  expect(error.hint).toContain('x-square-signature')
})

test('the URL is the one in the options, wherever the request says that it was sent', () => {
  const elsewhere = 'https://attacker.example/hook'
  const claims = {
    host: 'attacker.example',
    'x-forwarded-host': 'attacker.example',
    'x-forwarded-proto': 'https',
    'x-original-url': elsewhere,
    forwarded: 'host=attacker.example;proto=https',
  }
  const delivery = (url: string) => ({
    headers: { ...claims, 'x-square-hmacsha256-signature': sign(S1.signatureKey, url) },
    body: S1.body,
    url: elsewhere,
  })
  expect(verify(delivery(S1.notificationUrl), S1).method).toBe('hmac-sha256')
  // As if it were signed for another subscription of the same key.
  expect(thrown(() => verify(delivery(elsewhere), S1)).code).toBe('signature_mismatch')
})

test('several keys and several subscriptions: any pair may match, and the key is named', () => {
  const options: SquareOptions = {
    signatureKey: [
      'first',
      { id: 'new', value: S1.signatureKey },
      { id: 'bytes', value: new TextEncoder().encode('third') },
    ],
    notificationUrl: ['https://example.com/a', S1.notificationUrl],
  }
  expect(verify(deliver(S1.signature), options)).toEqual({ method: 'hmac-sha256', keyId: 'new' })
  expect(verify(deliver(sign('first', 'https://example.com/a')), options).keyId).toBeUndefined()
  expect(verify(deliver(sign('third', 'https://example.com/a')), options).keyId).toBe('bytes')
  expect(thrown(() => verify(deliver(sign('first', 'https://example.com/b')), options)).code).toBe('signature_mismatch')
  for (const notificationUrl of [[], [''], ['https://example.com/a', 'b'], undefined, 3]) {
    expect(
      thrown(() => verify(deliver(S1.signature), { ...options, notificationUrl: notificationUrl as never })).code,
    ).toBe('configuration')
  }
})

describe('subscriptions', () => {
  const sandbox = { id: 'sandbox', signatureKey: 'key_a', notificationUrl: 'https://example.com/hooks/a' }
  const live = {
    id: 'live',
    signatureKey: [{ id: 'live-new', value: 'key_b2' }, 'key_b'],
    notificationUrl: 'https://example.com/hooks/b?x=1',
  }
  const options: SquareOptions = { subscriptions: [sandbox, live] }
  const sent = (key: string, signedUrl: string, url?: string) => ({
    ...deliver(sign(key, signedUrl)),
    url,
  })

  test.each([
    ['the id of the subscription', 'key_a', sandbox.notificationUrl, 'sandbox'],
    ['the id of the key, where it has one', 'key_b2', live.notificationUrl, 'live-new'],
    ['the id of the subscription for a key without one', 'key_b', live.notificationUrl, 'live'],
  ])('names %s', (_, key, url, keyId) => {
    expect(verify(sent(key, url), options)).toEqual({ method: 'hmac-sha256', keyId })
  })

  test('never tries a key with the URL of another subscription', () => {
    for (const url of [undefined, '/hooks/a', '/hooks/b?x=1', '/elsewhere']) {
      expect(thrown(() => verify(sent('key_a', live.notificationUrl, url), options)).code).toBe('signature_mismatch')
      expect(thrown(() => verify(sent('key_b', sandbox.notificationUrl, url), options)).code).toBe('signature_mismatch')
    }
  })

  test('tries the subscription of the requested URL alone, where there is exactly one', () => {
    for (const url of ['/hooks/a', 'http://localhost:3000/hooks/a']) {
      expect(verify(sent('key_a', sandbox.notificationUrl, url), options).keyId).toBe('sandbox')
      // Authentic, and meant for the other URL.
      expect(thrown(() => verify(sent('key_b', live.notificationUrl, url), options)).code).toBe('signature_mismatch')
    }
    expect(verify(sent('key_b', live.notificationUrl, '/hooks/b?x=1'), options).keyId).toBe('live')
  })

  test('tries all of them where the URL is that of none or of several', () => {
    for (const url of [undefined, '', '/', '/rewritten', '/hooks/b']) {
      expect(verify(sent('key_a', sandbox.notificationUrl, url), options).keyId).toBe('sandbox')
      expect(verify(sent('key_b', live.notificationUrl, url), options).keyId).toBe('live')
    }
    const copy = { id: 'copy', signatureKey: 'key_c', notificationUrl: 'https://other.example/hooks/a' }
    const three = { subscriptions: [live, copy, sandbox] }
    expect(verify(sent('key_a', sandbox.notificationUrl, '/hooks/a'), three).keyId).toBe('sandbox')
    expect(verify(sent('key_c', copy.notificationUrl, '/hooks/a'), three).keyId).toBe('copy')
    expect(verify(sent('key_b', live.notificationUrl, '/hooks/a'), three).keyId).toBe('live')
  })

  test('matches a URL without a path with the root', () => {
    const root = { signatureKey: 'key_r', notificationUrl: 'https://example.com' }
    const both = { subscriptions: [sandbox, root] }
    expect(verify(sent('key_r', root.notificationUrl, '/'), both).method).toBe('hmac-sha256')
    expect(thrown(() => verify(sent('key_a', sandbox.notificationUrl, '/'), both)).code).toBe('signature_mismatch')
  })

  test.each<[string, unknown]>([
    ['an empty list', []],
    ['no list', sandbox],
    ['null in the list', [sandbox, null]],
    ['no key', [sandbox, { notificationUrl: sandbox.notificationUrl }]],
    ['an empty key', [sandbox, { ...sandbox, signatureKey: '' }]],
    ['no URL', [sandbox, { signatureKey: 'key_a' }]],
    ['a list of URLs', [{ ...sandbox, notificationUrl: [sandbox.notificationUrl] }]],
    ['a relative URL', [{ ...sandbox, notificationUrl: '/hooks/a' }]],
  ])('%s is a configuration error, at once and at a delivery', (_, subscriptions) => {
    const wrong = { subscriptions } as SquareOptions
    expect(thrown(() => square.checkOptions(wrong)).code).toBe('configuration')
    expect(thrown(() => verify(sent('key_a', sandbox.notificationUrl, '/hooks/a'), wrong)).code).toBe('configuration')
  })

  test('cost a forged delivery one signature each at most, and one where the URL says which', () => {
    const tenants = Array.from({ length: 40 }, (_, at) => ({
      id: `tenant-${at}`,
      signatureKey: `key_of_tenant_${at}`,
      notificationUrl: `https://example.com/hooks/tenant-${at}`,
    }))
    let signed = 0
    const { hmacKey } = engine()
    const counting = vi.spyOn(engine(), 'hmacKey').mockImplementation((secret) => {
      const { sign } = hmacKey(secret)
      return {
        sign(...message) {
          signed++
          return sign(...message)
        },
      }
    })
    const forge = (url: string | undefined) => {
      signed = 0
      const forged = sent('of the forger', 'https://example.com/hooks/tenant-7', url)
      expect(thrown(() => verify(forged, { subscriptions: tenants })).code).toBe('signature_mismatch')
      return signed
    }
    expect(forge(undefined)).toBe(40)
    expect(forge('/rewritten')).toBe(40)
    expect(forge('/hooks/tenant-7')).toBe(1)
    expect(forge('https://example.com/hooks/tenant-7')).toBe(1)
    counting.mockRestore()
  })

  test('may have members from variables, which are missed at a delivery, not when the route is made', () => {
    const unset = { subscriptions: [sandbox, { ...sandbox, signatureKey: undefined }] }
    expect(() => square.checkOptions(unset)).not.toThrow()
    expect(() => square.checkOptions({ subscriptions: [{ ...live, notificationUrl: undefined }] })).not.toThrow()
    for (const action of [
      () => square.resolveOptions(unset),
      () => verify(sent('key_a', sandbox.notificationUrl), unset),
    ]) {
      expect(thrown(action)).toMatchObject({ code: 'configuration', message: 'signatureKey is missing or empty.' })
    }
  })

  test('need neither a key nor a URL from the environment', async () => {
    expect(() => square.resolveOptions(options)).not.toThrow()
    const event = await parseSquareEvent(sent('key_a', sandbox.notificationUrl), { ...options, validate: false })
    expect(event.provider).toBe('square')
  })
})

test('the options come from the environment, each on its own', () => {
  const { SQUARE_WEBHOOK_SIGNATURE_KEY: _, SQUARE_WEBHOOK_NOTIFICATION_URL: __, ...rest } = process.env
  const withEnv = (given: Record<string, string>, action: () => void) => {
    const before = process.env
    process.env = { ...rest, ...given }
    try {
      action()
    } finally {
      process.env = before
    }
  }
  const key = { SQUARE_WEBHOOK_SIGNATURE_KEY: 'env key' }
  const url = { SQUARE_WEBHOOK_NOTIFICATION_URL: 'https://example.com/env' }
  withEnv({ ...key, ...url }, () => {
    expect(square.resolveOptions()).toEqual({ signatureKey: 'env key', notificationUrl: 'https://example.com/env' })
    expect(square.resolveOptions({ signatureKey: 'own' }).signatureKey).toBe('own')
    expect(square.resolveOptions({ notificationUrl: 'https://own' }).notificationUrl).toBe('https://own')
  })
  withEnv(url, () => expect(thrown(() => square.resolveOptions()).hint).toContain('SQUARE_WEBHOOK_SIGNATURE_KEY'))
  withEnv({ ...url, SQUARE_WEBHOOK_SIGNATURE_KEY: '' }, () =>
    expect(thrown(() => square.resolveOptions()).code).toBe('configuration'),
  )
  withEnv(key, () => expect(thrown(() => square.resolveOptions()).hint).toContain('SQUARE_WEBHOOK_NOTIFICATION_URL'))
})

test('the retry number is read as a hint, and junk is not', () => {
  const attempt = (value?: string) =>
    square.attempt?.({ headers: value === undefined ? {} : { 'Square-Retry-Number': value } })
  expect(attempt('3')).toBe(3)
  for (const value of [undefined, '', '-1', '1.5', '1, 2', 'x', '99999999']) expect(attempt(value)).toBeUndefined()
})

test('the six published samples share an event_id, and each is handled once', async () => {
  const bodies = Object.values(samples).filter((body) => JSON.parse(body).event_id.startsWith('875f2038'))
  expect(bodies).toHaveLength(6)
  const outcomes: unknown[] = []
  const handled: string[] = []
  const options = {
    signatureKey: S1.signatureKey,
    notificationUrl: S1.notificationUrl,
    store: memoryStore(),
    onOutcome: ({ status, duplicate }: Outcome) => void outcomes.push([status, duplicate]),
  }
  const route = webhook(square, options, (event) => void handled.push(event.eventType))
  for (const body of [...bodies, ...bodies]) {
    const signature = createHmac('sha256', S1.signatureKey).update(S1.notificationUrl + body)
    await route(
      new Request('http://localhost/', { method: 'POST', ...deliver(signature.digest('base64'), body) } as RequestInit),
    )
  }
  expect(handled.sort()).toEqual(bodies.map((body) => JSON.parse(body).type).sort())
  expect(outcomes).toEqual([...bodies.map(() => [200, false]), ...bodies.map(() => [200, true])])
})

describe('shape', () => {
  const parse = (change: (body: Record<string, any>) => void, type: keyof typeof samples = 'gift_card.updated') => {
    const body = JSON.parse(samples[type])
    change(body)
    return square.parse({ headers: {}, body: JSON.stringify(body) })
  }
  const issueOf = (change: (body: Record<string, any>) => void, type?: keyof typeof samples) => {
    const error = thrown(() => parse(change, type)) as unknown as { code: string; issues: unknown[] }
    expect(error.code).toBe('invalid_payload')
    return error.issues[0]
  }

  test('what the envelope leaves optional, and what no event is usable without', () => {
    expect(issueOf((body) => delete body.data)).toMatchObject({ path: 'data', received: 'missing' })
    expect(parse((body) => delete body.event_id).eventId).toMatch(/^~/)
    expect(parse((body) => delete body.data.id).eventType).toBe('gift_card.updated')
    expect(issueOf((body) => delete body.data.object)).toMatchObject({ path: 'data.object' })
    expect(
      issueOf((body) => {
        body.data.object = null
      }),
    ).toMatchObject({ path: 'data.object', received: 'null' })
    expect(issueOf((body) => delete body.data.object.gift_card)).toMatchObject({ path: 'data.object.gift_card' })
    expect(issueOf((body) => delete body.data.object.gift_card.type)).toMatchObject({
      path: 'data.object.gift_card.type',
    })
    const bare = parse((body) => {
      delete body.created_at
      delete body.merchant_id
    })
    expect(bare).not.toHaveProperty('createdAt')
    expect(bare).not.toHaveProperty('merchantId')
    expect(
      parse((body) => {
        body.merchant_id = null
      }),
    ).not.toHaveProperty('merchantId')
    expect(
      parse((body) => {
        body.location_id = 'L1'
      }),
    ).toMatchObject({ extra: { location_id: 'L1' } })
  })

  test('money: integers of the smallest unit, exact or rejected', () => {
    const path = 'data.object.gift_card.balance_money.amount'
    const set = (amount: unknown) => (body: Record<string, any>) => {
      body.data.object.gift_card.balance_money.amount = amount
    }
    expect(issueOf(set(2 ** 53))).toEqual({
      path,
      expected: 'integer',
      received: 'number beyond the safe integer range',
    })
    expect(issueOf(set(1.5))).toEqual({ path, expected: 'integer', received: 'number with a fraction' })
    expect(issueOf(set('3000'))).toEqual({ path, expected: 'integer', received: 'string' })
    expect(parse(set(null))).toBeDefined()
    expect(parse(set(Number.MAX_SAFE_INTEGER))).toBeDefined()
  })

  test('keeps unknown enum values', () => {
    const event = parse((body) => {
      body.data.object.gift_card.state = 'FROZEN'
      body.data.object.gift_card.balance_money.currency = 'QQQ'
    })
    expect(event.data).toMatchObject({ object: { gift_card: { state: 'FROZEN', balance_money: { currency: 'QQQ' } } } })
  })

  test('lists are checked item by item, and many differences do not make an endless list', () => {
    expect(
      issueOf((body) => {
        body.data.object.gift_card.customer_ids = ['a', 3]
      }),
    ).toEqual({
      path: 'data.object.gift_card.customer_ids[1]',
      expected: 'string',
      received: 'integer',
    })
    const error = thrown(() =>
      parse((body) => {
        body.data.object.gift_card.customer_ids = Array(10_000).fill(false)
      }),
    )
    expect((error as unknown as { issues: unknown[] }).issues).toHaveLength(20)
    expect(error.message).toContain('19 more')
  })

  test('null is absent for every optional member, and numbers that are not documented are not looked at', () => {
    const nulls = (value: any, keep: string[]) => {
      for (const name of Object.keys(value)) if (!keep.includes(name)) value[name] = null
    }
    for (const type of ['gift_card.updated', 'gift_card.activity.created'] as const) {
      const event = parse((body) => {
        for (const object of Object.values(body.data.object)) nulls(object, ['type', 'location_id'])
        body.created_at = null
        body.merchant_id = null
      }, type)
      expect(event).toMatchObject({ eventType: type, extra: {} })
    }
    const body = samples['gift_card.updated'].replace('"gift_card": {', '"gift_card": {"version": 9223372036854775807,')
    expect(body).toContain('9223372036854775807')
    expect(square.parse({ headers: {}, body }).eventType).toBe('gift_card.updated')
    expect(
      square.parse({ headers: {}, body: '{"type":"payment.updated","data":{"version":1234567890123456789}}' })
        .eventType,
    ).toBe('unknown')
  })
})
