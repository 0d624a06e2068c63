/** The sending side: what the providers send, signed with `node:crypto` alone. */
import { createHmac, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

export const GIFTRONAUT_SECRET = 'gn_demo_signing_secret'
export const SQUARE_KEY = 'Ibxx_5AKakO-3qeNVR61Dw'
export const LOOPZ_TOKEN = '4f1c9d52b8e04a7f'
/** One secret for all providers that sign with plain text. */
export const SECRET = 'demo_signing_secret'
/** The secret for providers on Standard Webhooks, where it is base64. */
export const SVIX_SECRET = `whsec_${Buffer.from(SECRET).toString('base64')}`

/** The second key is the one that Square's captured test notification was signed with. */
export const SQUARE_URLS = [
  'https://shop.example/square',
  'https://webhook.site/679a4f3a-dcfa-49ee-bac5-9d0edad886b9',
] as const

/** One request and its expected result. */
export interface DemoDelivery {
  provider: string
  what: string
  path: string
  headers: Record<string, string>
  body: string
  expected: { status: number; verified?: string; eventType?: string; code?: string; body?: string }
}

const samples = (provider: string) => {
  const folder = new URL(`../../src/providers/${provider}/samples/`, import.meta.url)
  return readdirSync(folder).map((file) => ({
    type: file.replace('.json', ''),
    body: readFileSync(new URL(file, folder), 'utf8'),
  }))
}

/** The documented samples share one id, which would make them one event. */
const withNewId = (body: string) => body.replace(/("event_?[iI]d": ")[^"]+/, `$1${randomUUID()}`)

const giftronautHeaders = (body: string) => ({
  'content-type': 'application/json',
  'user-agent': 'GiftronautAPI-Webhook/1.0',
  'x-giftronaut-signature': `sha256=${createHmac('sha256', GIFTRONAUT_SECRET).update(body).digest('hex')}`,
})
const squareHeaders = (body: string, url: string = SQUARE_URLS[0]) => ({
  'content-type': 'application/json',
  'square-environment': 'Sandbox',
  'x-square-hmacsha256-signature': createHmac('sha256', SQUARE_KEY)
    .update(url + body)
    .digest('base64'),
})
const loopzHeaders = (topic: string) => ({
  'content-type': 'application/json',
  'x-loopz-webhook-topic': topic,
  'x-loopz-merchant-id': 'merchant-1',
  'x-loopz-program-id': 'program-1',
  'x-loopz-webhook-subscription-id': 'subscription-1',
})

const signed = { status: 200, verified: 'hmac-sha256' } as const

const documented: DemoDelivery[] = [
  ...samples('giftronaut').map(({ type, body: sample }): DemoDelivery => {
    const body = withNewId(sample)
    const expected = { ...signed, eventType: type }
    return { provider: 'giftronaut', what: type, path: '/giftronaut', headers: giftronautHeaders(body), body, expected }
  }),
  ...samples('square').map(({ type, body: sample }): DemoDelivery => {
    // Captured from Square with its signature, so it is sent unchanged.
    const captured = type === 'webhooks.test_notification'
    const body = captured ? sample : withNewId(sample)
    const headers = captured
      ? { 'x-square-hmacsha256-signature': 'GF4YkrJgGBDZ9NIYbNXBnMzqb2HoL4RW/S6vkZ9/2N4=' }
      : squareHeaders(body)
    const expected = { ...signed, eventType: type }
    return { provider: 'square', what: type, path: '/square', headers, body, expected }
  }),
  ...samples('loopz').map(({ type, body }): DemoDelivery => {
    const expected = { status: 200, verified: 'url-token', eventType: type }
    return { provider: 'loopz', what: type, path: `/loopz/${LOOPZ_TOKEN}`, headers: loopzHeaders(type), body, expected }
  }),
]

const hmac = (text: string) => createHmac('sha256', SECRET).update(text)

/** Standard Webhooks, with the header names of Svix: id, time and body are signed. */
function svixHeaders(body: string): Record<string, string> {
  const id = `msg_${randomUUID()}`
  const time = String(Math.floor(Date.now() / 1000))
  return {
    'svix-id': id,
    'svix-timestamp': time,
    'svix-signature': `v1,${hmac(`${id}.${time}.${body}`).digest('base64')}`,
  }
}

const recurlyHeaders = (body: string, at = Date.now()) => ({
  'recurly-signature': `${at},${hmac(`${at}.${body}`).digest('hex')}`,
  'recurly-notification-id': randomUUID(),
})

/** An event of each other provider, and how that provider signs it. */
const others: readonly [provider: string, type: string, headers: (body: string) => Record<string, string>][] = [
  [
    'tremendous',
    'ORDERS.CREATED',
    (body) => ({ 'tremendous-webhook-signature': `sha256=${hmac(body).digest('hex')}` }),
  ],
  [
    'voucherify',
    'voucher.gift.balance_added',
    (body) => ({ 'x-voucherify-signature': hmac(JSON.stringify(JSON.parse(body))).digest('hex') }),
  ],
  ['recurly', 'gift_card.redeemed', recurlyHeaders],
  ['loop-returns', 'giftcard.requested', (body) => ({ 'x-loop-signature': hmac(body).digest('base64') })],
  ['runa', 'order.completion', svixHeaders],
  ['goody', 'order.created', svixHeaders],
  ['sendoso', 'send.delivered', svixHeaders],
]

const sampleOf = (provider: string, type: string) =>
  samples(provider).find((sample) => sample.type === type)?.body ?? ''

const othersDocumented = others.map(([provider, type, headersOf]): DemoDelivery => {
  const body = sampleOf(provider, type)
  const headers = { 'content-type': 'application/json', ...headersOf(body) }
  return { provider, what: type, path: `/${provider}`, headers, body, expected: { ...signed, eventType: type } }
})

const redeemed = sampleOf('recurly', 'gift_card.redeemed')

const load = withNewId(
  readFileSync(new URL('../../src/providers/square/samples/gift_card.updated.json', import.meta.url), 'utf8'),
)
const approved = withNewId(
  readFileSync(new URL('../../src/providers/giftronaut/samples/balance.ach_approved.json', import.meta.url), 'utf8'),
)
const unknown = `{"eventId":"${randomUUID()}","eventType":"recipient.redeemed","createdAt":"2026-04-15T14:30:00.000","data":{}}`
const challenge = '{"challengeToken":"a1b2c3d4e5f6"}'

const special: DemoDelivery[] = [
  {
    provider: 'giftronaut',
    what: 'challenge',
    path: '/giftronaut',
    headers: {},
    body: challenge,
    expected: { status: 200, body: challenge },
  },
  {
    provider: 'giftronaut',
    what: 'a type newer than the library',
    path: '/giftronaut',
    headers: giftronautHeaders(unknown),
    body: unknown,
    expected: { ...signed, eventType: 'recipient.redeemed' },
  },
  {
    provider: 'giftronaut',
    what: 'amount changed on the way',
    path: '/giftronaut',
    headers: giftronautHeaders(approved),
    body: approved.replace('5000.00', '9000.00'),
    expected: { status: 401, code: 'signature_mismatch', body: '{"error":"unauthorized"}' },
  },
  {
    provider: 'square',
    what: 'not signed',
    path: '/square',
    headers: { 'content-type': 'application/json' },
    body: load,
    expected: { status: 401, code: 'missing_signature', body: '{"error":"unauthorized"}' },
  },
  {
    provider: 'square',
    what: 'signed for another URL',
    path: '/square',
    headers: squareHeaders(load, 'https://attacker.example/square'),
    body: load,
    expected: { status: 401, code: 'signature_mismatch', body: '{"error":"unauthorized"}' },
  },
  {
    provider: 'loopz',
    what: 'wrong token in the URL',
    path: '/loopz/guess',
    headers: loopzHeaders('gift-card.created'),
    body: '{"id":"1"}',
    expected: { status: 401, code: 'signature_mismatch', body: '{"error":"unauthorized"}' },
  },
  {
    provider: 'recurly',
    what: 'captured an hour ago',
    path: '/recurly',
    headers: recurlyHeaders(redeemed, Date.now() - 3_600_000),
    body: redeemed,
    expected: { status: 401, code: 'timestamp_out_of_tolerance', body: '{"error":"unauthorized"}' },
  },
]

/** A redelivery of the first event, with the same bytes. */
const again: DemoDelivery[] = documented.slice(0, 1).map((first) => ({
  ...first,
  what: `${first.what}, sent again`,
  expected: { status: 200, eventType: first.what },
}))

export const deliveries: readonly DemoDelivery[] = [...documented, ...othersDocumented, ...again, ...special]

/** The first delivery after the documented events. */
export const firstSpecial = again[0]
