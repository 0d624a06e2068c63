/** Causes that are seen in headers, bodies and options, and the hints that must not be given. */
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Delivery } from '../../src/core/types.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { recurly } from '../../src/providers/recurly/index.js'
import { type SquareOptions, square } from '../../src/providers/square/index.js'
import { type DiagnoseOptions, diagnose } from '../../src/tools/diagnose/index.js'
import { createDelivery } from '../../src/tools/testing/index.js'
import { signatureHeaders, subjects } from '../deliveries.js'

const signatureKey = 'Ibxx_5AKakO-3qeNVR61Dw'
const notificationUrl = 'https://shop.example.com/webhooks/square'
const body =
  '{"merchant_id":"M","type":"gift_card.updated","event_id":"e","created_at":"2026","data":{"type":"gift_card","id":"i","object":{}}}'
const HEADER = 'x-square-hmacsha256-signature'

const hmac = (signed: string | Uint8Array, { key = signatureKey, algorithm = 'sha256' } = {}) =>
  createHmac(algorithm, key).update(signed).digest('base64')

const signed = { [HEADER]: hmac(notificationUrl + body) }

/** The findings as `certainty: cause`. */
function found(delivery: Partial<Delivery>, options: Partial<SquareOptions> & DiagnoseOptions = {}): string[] {
  const given = { signatureKey, notificationUrl, timeoutMs: 5_000, ...options } as SquareOptions & DiagnoseOptions
  const { findings } = diagnose(square, { headers: signed, body, ...delivery }, given)
  return findings.map(({ certainty, cause }) => `${certainty}: ${cause}`)
}

describe('what was signed', () => {
  test('the body alone, without the URL', () => {
    expect(found({ headers: { [HEADER]: hmac(body) } })).toEqual(['certain: signature-without-url'])
  })

  test('the body before the URL', () => {
    expect(found({ headers: { [HEADER]: hmac(body + notificationUrl) } })).toEqual(['certain: url-after-body'])
  })

  test('the body without the URL, and with a newline more', () => {
    const twice = found({ headers: { [HEADER]: hmac(body) }, body: `${body}\n` })
    expect(twice).toEqual(['certain: signature-without-url', 'certain: body-trailing-newline'])
  })

  test('SHA-1 in the new header: certain where it is right, else a hint', () => {
    const right = hmac(notificationUrl + body, { algorithm: 'sha1' })
    expect(found({ headers: { [HEADER]: right } })).toEqual(['certain: signature-sha1'])
    const wrong = hmac(notificationUrl + body, { algorithm: 'sha1', key: 'another' })
    expect(found({ headers: { [HEADER]: wrong } })).toEqual(['hint: signature-sha1'])
  })

  test('SHA-1 with the prefix of its algorithm, for a provider that signs the body', () => {
    const digest = createHmac('sha1', 'gn_secret').update('{}').digest('hex')
    const delivery = { headers: { 'x-giftronaut-signature': `sha1=${digest}` }, body: '{}' }
    const { findings } = diagnose(giftronaut, delivery, { secret: 'gn_secret' })
    expect(findings).toMatchObject([{ cause: 'signature-sha1', certainty: 'certain' }])
  })
})

describe('a body that was cut', () => {
  const cut = body.slice(0, -20)

  test('is told by its length', () => {
    expect(found({ headers: { ...signed, 'content-length': String(body.length) }, body: cut })).toEqual([
      'hint: body-cut',
    ])
  })

  test('is told by JSON that does not end', () => {
    expect(found({ body: cut })).toEqual(['hint: body-cut'])
  })

  test('is not told of a whole one', () => {
    const headers = { [HEADER]: hmac(body, { key: 'another' }), 'content-length': String(body.length) }
    expect(found({ headers })).toEqual(['hint: secret-of-another-endpoint'])
  })
})

describe('the key', () => {
  const foreign = { [HEADER]: hmac(notificationUrl + body, { key: 'of another endpoint' }) }

  test('is probably of another endpoint where no mistake explains it', () => {
    expect(found({ headers: foreign })).toEqual(['hint: secret-of-another-endpoint'])
  })

  test.each([`EAAA${'l'.repeat(60)}`, 'sq0atp-x', 'sandbox-sq0idb-x'])('looks like an access token: %s', (key) => {
    expect(found({ headers: foreign }, { signatureKey: key })).toEqual(['hint: secret-api-key'])
  })

  test('may be that of production where the delivery is from the Sandbox', () => {
    const headers = { ...foreign, 'square-environment': 'Sandbox' }
    expect(found({ headers })).toContain('hint: sender-environment')
    expect(found({ headers: { ...foreign, 'square-environment': 'Production' } })).not.toContain(
      'hint: sender-environment',
    )
  })

  test('is known to be that of the other environment where it is given', () => {
    const otherSecrets = { id: 'sandbox', value: 'of another endpoint' }
    const headers = { ...foreign, 'square-environment': 'Sandbox' }
    expect(found({ headers }, { otherSecrets })).toEqual(['certain: secret-of-another-id'])
  })
})

describe('another sender', () => {
  test.each([
    ['stripe-signature', 'Stripe'],
    ['x-hub-signature-256', 'GitHub'],
    ['x-shopify-hmac-sha256', 'Shopify'],
    ['x-amz-sns-message-type', 'Amazon SNS'],
    ['svix-signature', 'Svix'],
  ])('is told by %s', (header, sender) => {
    const { findings } = diagnose(
      square,
      { headers: { [header]: 'x' }, body },
      { signatureKey, notificationUrl, timeoutMs: 5_000 },
    )
    const finding = findings.find(
      ({ cause }) => cause === 'sender-unknown' || cause === 'signature-of-another-provider',
    )
    expect(finding?.certainty).toBe('hint')
    if (finding?.cause === 'sender-unknown') expect(finding.message).toContain(sender)
  })

  test('is not told where the header of the provider is there', () => {
    expect(found({ headers: { ...signed, 'x-hub-signature-256': 'x' }, body: `${body} ` })).toEqual([
      'certain: body-white-space',
    ])
  })
})

test.each([-3_600_000, 3_600_000])('a time that is %d ms off is all that is said', (off) => {
  const subject = subjects.find(({ provider }) => provider.name === 'recurly')
  if (!subject?.scheme) throw new Error('Recurly is missing.')
  const headers = signatureHeaders(subject.scheme, body, { at: Date.now() + off })
  const { findings } = diagnose(recurly, { headers, body }, subject.options)
  expect(findings).toMatchObject([{ cause: 'time-out-of-tolerance', certainty: 'hint' }])
  expect(JSON.stringify(findings)).toContain('3600 s')
})

describe('no false trail', () => {
  test.each(square.eventTypes)('for our own delivery of %s with another key', (type) => {
    const delivery = createDelivery(square, type, {
      signatureKey: 'another',
      notificationUrl,
      environment: 'Production',
    })
    expect(found(delivery)).toEqual(['hint: secret-of-another-endpoint'])
  })

  test('for our own delivery with its own body', () => {
    const ours = createDelivery(square, 'gift_card.updated', {
      signatureKey: 'another',
      notificationUrl,
      environment: 'Production',
      data: { object: { gift_card: { state: 'BLOCKED' } } },
    })
    expect(found(ours)).toEqual(['hint: secret-of-another-endpoint'])
  })
})

describe('one difference is one finding', () => {
  test.each([
    ['a host', 'https://other.example.com/webhooks/square', { host: 'shop.example.com' }, 'url-host'],
    ['scheme, host and port', 'http://127.0.0.1:3101/webhooks/square', { host: 'shop.example.com' }, 'url-origin'],
    [
      'scheme, host and port, behind a proxy',
      'http://127.0.0.1:3101/webhooks/square',
      { host: '127.0.0.1:3101', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'shop.example.com' },
      'url-rebuilt',
    ],
    ['a slash', 'https://shop.example.com/webhooks/square/', {}, 'url-slash'],
  ])('%s', (_, configured, headers, cause) => {
    expect(found({ headers: { ...signed, ...headers } }, { notificationUrl: configured })).toEqual([
      `certain: ${cause}`,
    ])
  })
})
