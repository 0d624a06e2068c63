import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Delivery } from '../../src/core/types.js'
import { type GiftronautOptions, giftronaut } from '../../src/providers/giftronaut/index.js'
import { type LoopzOptions, loopz } from '../../src/providers/loopz/index.js'
import { type SquareKeyOptions, square } from '../../src/providers/square/index.js'
import { type Cause, type DiagnoseOptions, diagnose } from '../../src/tools/diagnose/index.js'

// Giftronaut prints its amounts with two decimals; the name has letters beyond ASCII, the text has slashes and quotes.
const body = `{
  "eventId": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
  "eventType": "balance.ach_approved",
  "createdAt": "2026-04-15T14:30:00.000",
  "data": {
    "organizationId": "ORG-001",
    "amount": 5000.00,
    "currency": "USD",
    "approvedBy": "Zoë <zoë@example.com> w/ \\"love\\""
  }
}`
const compact =
  '{"eventId":"e","eventType":"order.bounced","createdAt":"2026","data":{"orderId":"O","recipientEmail":"ë@x"}}'
const secret = 'c2VjcmV0IG9mIHRoZSBlbmRwb2ludA'

const hmac = (key: string | Uint8Array, signed: string | Uint8Array, encoding: 'hex' | 'base64' = 'hex') =>
  createHmac('sha256', key).update(signed).digest(encoding)

const sign = (signed: string | Uint8Array, key = secret) => ({
  'x-giftronaut-signature': `sha256=${hmac(key, signed)}`,
})

function giftronautFindings(delivery: Delivery, options: Partial<GiftronautOptions> & DiagnoseOptions = {}) {
  return diagnose(giftronaut, delivery, { secret, timeoutMs: 5_000, ...options })
}

const certainly = (...causes: Cause[]) =>
  causes.map((cause) => expect.objectContaining({ cause, certainty: 'certain' }))
const perhaps = (...causes: Cause[]) => causes.map((cause) => expect.objectContaining({ cause, certainty: 'hint' }))

test('a delivery that is accepted has no findings', () => {
  expect(giftronautFindings({ headers: sign(body), body })).toMatchObject({ accepted: true, findings: [] })
})

describe('what happened to the body', () => {
  const reserialised = JSON.stringify(JSON.parse(body))
  const rows: [string, signed: string | Uint8Array, received: string | Uint8Array, Cause[]][] = [
    ['parsed and serialised again', body, reserialised, ['body-reserialised']],
    ['compact, printed with 2 spaces', compact, JSON.stringify(JSON.parse(compact), null, 2), ['body-pretty-printed']],
    ['compact, printed with tabs', compact, JSON.stringify(JSON.parse(compact), null, '\t'), ['body-pretty-printed']],
    ['2 spaces, printed with 4', body, JSON.stringify(JSON.parse(body), null, 4), ['body-reserialised']],
    [
      "Python's spacing lost",
      '{"eventType": "a", "data": {"amount": 1.5}}',
      '{"eventType":"a","data":{"amount":1.5}}',
      ['body-reserialised'],
    ],
    ["Python's escapes lost", '{"eventType": "\\u00eb"}', '{"eventType":"ë"}', ['body-reserialised']],
    ["PHP's escapes lost", '{"eventType":"a\\/b \\u00eb"}', '{"eventType":"a/b ë"}', ['body-reserialised']],
    ["Go's escapes lost", '{"eventType":"\\u003ca\\u003e"}', '{"eventType":"<a>"}', ['body-reserialised']],
    ['a newline added', body, `${body}\n`, ['body-trailing-newline']],
    ['CRLF added', body, `${body}\r\n`, ['body-trailing-newline']],
    ['several newlines added', body, `${body}\n\n\n`, ['body-trailing-newline']],
    ['a last newline trimmed', `${body}\n`, body, ['body-trailing-newline']],
    ['blanks around', body, `  ${body}  `, ['body-white-space']],
    ['a byte-order mark added', body, `\ufeff${body}`, ['body-byte-order-mark']],
    ['a byte-order mark removed', `\ufeff${body}`, body, ['body-byte-order-mark']],
    ['LF to CRLF', body, body.replaceAll('\n', '\r\n'), ['body-line-endings']],
    ['CRLF to LF', body.replaceAll('\n', '\r\n'), body, ['body-line-endings']],
    ['UTF-8 read as Latin-1', body, Buffer.from(Buffer.from(body).toString('latin1')), ['body-charset']],
    [
      'UTF-8 read as Windows-1252',
      '{"a":"“€”"}',
      new TextDecoder('windows-1252').decode(Buffer.from('{"a":"“€”"}')),
      ['body-charset'],
    ],
    ['converted to Latin-1', body, Buffer.from(body, 'latin1'), ['body-charset']],
    ['converted to UTF-16', body, Buffer.from(body, 'utf16le'), ['body-charset']],
    ['still in base64', body, Buffer.from(body).toString('base64'), ['body-base64']],
    ['serialised twice', body, JSON.stringify(body), ['body-quoted']],
    ['a Buffer as JSON, as supertest sends it', body, JSON.stringify(Buffer.from(body)), ['body-buffer-json']],
    [
      'two things: mark and serialised again',
      body,
      `\ufeff${reserialised}`,
      ['body-byte-order-mark', 'body-reserialised'],
    ],
    [
      'two things: serialised again and a newline',
      body,
      `${reserialised}\n`,
      ['body-trailing-newline', 'body-reserialised'],
    ],
  ]
  test.each(rows)('%s', (_name, signed, received, causes) => {
    const { findings, accepted } = giftronautFindings({ headers: sign(signed), body: received })
    expect(accepted).toBe(false)
    expect(findings).toEqual(certainly(...causes))
  })

  test.each([
    ['empty', '', 'body-empty'],
    ['String() of an object', '[object Object]', 'body-not-kept'],
    ['undecodable', Uint8Array.of(0xff, 0xfe, 0x41), 'body-charset'],
    ['replacement characters', '{"a":"\ufffd"}', 'body-charset'],
  ] as const)('%s: a hint, as nothing can prove it', (_name, received, cause) => {
    expect(giftronautFindings({ headers: sign(body), body: received }).findings).toEqual(perhaps(cause))
  })
})

describe('what happened to the secret', () => {
  const rows: [string, configured: GiftronautOptions['secret'], Cause][] = [
    ['blanks', ` ${secret} `, 'secret-blanks'],
    ['a newline', `${secret}\n`, 'secret-newline'],
    ['CRLF', `${secret}\r\n`, 'secret-newline'],
    ['a newline as it is written in a .env file', `${secret}\\n`, 'secret-newline'],
    ['double quotes', `"${secret}"`, 'secret-quotes'],
    ['single quotes and a newline', `'${secret}'\n`, 'secret-quotes'],
    ['decoded from base64', Buffer.from(secret, 'base64'), 'secret-decoded'],
    ['decoded with atob', atob(secret), 'secret-decoded'],
    ['base64 of it', Buffer.from(secret).toString('base64'), 'secret-encoded'],
    ['hex of it', Buffer.from(secret).toString('hex'), 'secret-encoded'],
  ]
  test.each(rows)('%s', (_name, configured, cause) => {
    const { findings } = giftronautFindings({ headers: sign(body), body }, { secret: configured })
    expect(findings).toEqual(certainly(cause))
  })

  test('decoded from hex', () => {
    const key = 'deadbeef00112233'
    const { findings } = giftronautFindings({ headers: sign(body, key), body }, { secret: Buffer.from(key, 'hex') })
    expect(findings).toEqual(certainly('secret-decoded'))
  })

  test('an entry of a list is called by its id', () => {
    const secrets = [
      { id: 'old', value: 'x' },
      { id: '2026-04', value: `${secret}\n` },
    ]
    const { findings } = giftronautFindings({ headers: sign(body), body }, { secret: secrets })
    expect(findings).toEqual(certainly('secret-newline'))
    expect(findings[0]?.message).toContain("'2026-04'")
  })

  test('the secret of another environment is called by its id', () => {
    const otherSecrets = [{ id: 'sandbox', value: secret }]
    const { findings } = giftronautFindings({ headers: sign(body), body }, { secret: 'production', otherSecrets })
    expect(findings).toEqual(certainly('secret-of-another-id'))
    expect(findings[0]?.message).toContain("'sandbox'")
  })

  test.each([`EAAA${'l'.repeat(60)}`, 'sk_live_x', 'Bearer x', 'eyJh.eyJz.x', 'sq0csp-x'])('an API key: %s', (key) => {
    expect(giftronautFindings({ headers: sign(body), body }, { secret: key }).findings).toEqual(
      perhaps('secret-api-key'),
    )
  })

  test('with a second fault in the body', () => {
    const { findings } = giftronautFindings({ headers: sign(body), body: `${body}\n` }, { secret: `${secret}\n` })
    expect(findings).toEqual(certainly('secret-newline', 'body-trailing-newline'))
  })
})

describe('what happened to the header', () => {
  const digest = hmac(secret, body)
  const rows: [string, Record<string, string>, Cause][] = [
    [
      'base64 where hex is due',
      { 'x-giftronaut-signature': `sha256=${hmac(secret, body, 'base64')}` },
      'signature-encoding',
    ],
    ['no prefix', { 'x-giftronaut-signature': digest }, 'signature-prefix'],
    ['quoted', { 'x-giftronaut-signature': `"sha256=${digest}"` }, 'signature-prefix'],
    ['doubled', { 'x-giftronaut-signature': `sha256=${digest}, sha256=${digest}` }, 'signature-doubled'],
    ['renamed', { 'x-amzn-remapped-x-giftronaut-signature': `sha256=${digest}` }, 'header-renamed'],
  ]
  test.each(rows)('%s', (_name, headers, cause) => {
    expect(giftronautFindings({ headers, body }).findings).toEqual(certainly(cause))
  })

  test('stripped: a hint', () => {
    expect(giftronautFindings({ headers: {}, body }).findings).toEqual(perhaps('header-missing'))
  })
})

describe('Square', () => {
  const key = 'Ibxx_5AKakO-3qeNVR61Dw'
  const url = 'https://hooks.example.com/webhooks/square?shop=1'
  const real =
    '{"merchant_id":"M","type":"gift_card.updated","event_id":"e","created_at":"2026","data":{"type":"gift_card","id":"i","object":{}}}'
  const squareFindings = (
    delivery: Partial<Delivery>,
    options: Partial<SquareKeyOptions> & DiagnoseOptions = {},
    signedUrl = url,
  ) =>
    diagnose(
      square,
      { headers: { 'x-square-hmacsha256-signature': hmac(key, signedUrl + real, 'base64') }, body: real, ...delivery },
      { signatureKey: key, notificationUrl: url, timeoutMs: 5_000, ...options },
    ).findings

  const urls: [string, configured: string, Cause[]][] = [
    ['scheme', 'http://hooks.example.com/webhooks/square?shop=1', ['url-scheme']],
    ['port', 'https://hooks.example.com:443/webhooks/square?shop=1', ['url-port']],
    ['www', 'https://www.hooks.example.com/webhooks/square?shop=1', ['url-host']],
    ['slash', 'https://hooks.example.com/webhooks/square/?shop=1', ['url-slash']],
    ['scheme and slash', 'http://hooks.example.com/webhooks/square/?shop=1', ['url-scheme', 'url-slash']],
  ]
  test.each(urls)('notificationUrl differs in %s', (_name, notificationUrl, causes) => {
    expect(squareFindings({}, { notificationUrl })).toEqual(certainly(...causes))
  })

  test.each([
    ['a query too much', url, 'https://hooks.example.com/webhooks/square', ['url-query']],
    ['a query missing', 'https://hooks.example.com/webhooks/square', url, ['url-query']],
    ['another path', 'https://hooks.example.com/square?shop=1', url, ['url-path']],
    ['another host', 'https://localhost/webhooks/square?shop=1', url, ['url-host']],
    [
      'percent-encoding decoded',
      'https://x.example/caf\u00e9?a=%20',
      'https://x.example/caf%C3%A9?a=%20',
      ['url-encoding'],
    ],
    ['percent-encoding in lower case', 'https://x.example/%c3%a9', 'https://x.example/%C3%A9', ['url-encoding']],
  ] as [string, string, string, Cause[]][])('with %s', (_name, configured, registered, causes) => {
    const { pathname, search, host } = new URL(registered)
    const headers = { 'x-square-hmacsha256-signature': hmac(key, registered + real, 'base64'), host }
    const found = squareFindings({ headers, url: pathname + search }, { notificationUrl: configured })
    expect(found.length > 0 ? found : 'nothing found').toEqual(certainly(...causes))
  })

  test('rebuilt behind a proxy: the forwarded address is the one', () => {
    const headers = {
      'x-square-hmacsha256-signature': hmac(key, url + real, 'base64'),
      host: '10.0.0.5:3000',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'hooks.example.com',
    }
    const delivery = { headers, url: '/webhooks/square?shop=1' }
    const found = squareFindings(delivery, { notificationUrl: 'http://10.0.0.5:3000/webhooks/square?shop=1' })
    expect(found).toEqual(certainly('url-rebuilt'))
    expect(found[0]?.fix).toContain('https://hooks.example.com/webhooks/square')
  })

  test('a query in notificationUrl is named and not shown', () => {
    const found = squareFindings({}, { notificationUrl: url.replace('https', 'http') })
    expect(JSON.stringify(found)).not.toContain('shop')
  })

  test('hex where base64 is due', () => {
    const headers = { 'x-square-hmacsha256-signature': hmac(key, url + real) }
    expect(squareFindings({ headers })).toEqual(certainly('signature-encoding'))
  })

  test('the key was decoded', () => {
    expect(squareFindings({}, { signatureKey: Buffer.from(key, 'base64url') })).toEqual(certainly('secret-decoded'))
  })

  test('only the deprecated SHA-1 header: certain where it is right, else a hint', () => {
    const right = createHmac('sha1', key)
      .update(url + real)
      .digest('base64')
    expect(squareFindings({ headers: { 'x-square-signature': right } })).toEqual([
      ...certainly('signature-sha1'),
      ...perhaps('header-missing'),
    ])
    const [wrong] = squareFindings({ headers: { 'x-square-signature': 'AAAA' } })
    expect(wrong).toMatchObject({ cause: 'signature-sha1', certainty: 'hint' })
  })

  test('a body from the web log: certain where only the order differs, a hint where members are missing', () => {
    const { data, ...rest } = JSON.parse(real)
    const sorted = JSON.stringify({
      created_at: rest.created_at,
      data,
      event_id: rest.event_id,
      merchant_id: 'M',
      type: rest.type,
    })
    expect(squareFindings({ body: sorted })).toEqual(certainly('body-web-log'))
    const { merchant_id: _, ...less } = JSON.parse(real)
    expect(squareFindings({ body: JSON.stringify(less) })).toEqual(perhaps('body-web-log'))
  })

  test("another provider's delivery: certain with its options, else a hint", () => {
    const delivery = { headers: sign(body), body }
    expect(squareFindings(delivery)).toEqual(expect.arrayContaining(perhaps('signature-of-another-provider')))
    expect(squareFindings(delivery, { otherProviders: { giftronaut: { secret } } })).toEqual(
      certainly('signature-of-another-provider'),
    )
  })
})

describe('Loopz', () => {
  const headers = { 'x-loopz-webhook-topic': 'location.updated', 'x-loopz-merchant-id': 'm' }
  const loopzFindings = (
    delivery: Partial<Delivery>,
    options: LoopzOptions & DiagnoseOptions = { urlToken: 't0ken' },
  ) => diagnose(loopz, { headers, body: '{"id":"1"}', url: '/hook?token=t0ken', ...delivery }, options).findings

  test.each([
    ['t0ken\n', 'secret-newline'],
    ['"t0ken"', 'secret-quotes'],
    [' t0ken', 'secret-blanks'],
    [Buffer.from('t0ken').toString('base64'), 'secret-encoded'],
  ] as const)('urlToken %j', (urlToken, cause) => {
    expect(loopzFindings({}, { urlToken })).toEqual(certainly(cause))
  })

  test('the token of another environment', () => {
    const options = { urlToken: 'x', otherSecrets: { id: 'sandbox', value: 't0ken' } }
    expect(loopzFindings({}, options)).toEqual(certainly('secret-of-another-id'))
  })

  test('a proxy that rewrites the URL', () => {
    expect(loopzFindings({ url: '/hook', headers: { ...headers, 'x-original-url': '/hook?token=t0ken' } })).toEqual(
      certainly('url-stripped'),
    )
    expect(loopzFindings({ url: '/hook' })).toEqual(perhaps('url-stripped'))
  })

  test('an id that is not listed, and a topic that was stripped', () => {
    expect(loopzFindings({}, { urlToken: 't0ken', merchantId: 'n' })).toEqual(perhaps('id-not-listed'))
    expect(loopzFindings({ headers: {} })).toEqual(perhaps('header-missing'))
  })
})

test('bounded: a large body that nothing explains ends in time, and says that it was not complete', () => {
  const large = JSON.stringify({
    eventType: 'x',
    data: Array.from({ length: 20_000 }, (_, at) => ({ at, text: 'é/<' })),
  })
  const { complete, findings } = diagnose(
    giftronaut,
    { headers: sign('else'), body: large },
    { secret: ' x ', timeoutMs: 1 },
  )
  expect({ complete, findings }).toEqual({ complete: false, findings: perhaps('secret-blanks') })
})

test('a body of nothing but newlines takes no quadratic time', () => {
  const { findings } = giftronautFindings(
    { headers: sign('else'), body: `${'\n'.repeat(1_000_000)}x` },
    { timeoutMs: 50 },
  )
  expect(findings).toEqual([])
})
