/** Every way to be rejected, with what the error says: what was expected, of which provider, and what to change. */
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { headOf, parseEvent, readBody } from '../../src/core/receive.js'
import type { Delivery, WebhookRequest } from '../../src/core/types.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { square } from '../../src/providers/square/index.js'
import { signedHeaders, subjects } from '../deliveries.js'
import { thrownBy } from '../thrown.js'

const delivery = (headers: Delivery['headers'] = {}, body: unknown = '{}', url?: string) =>
  ({ headers, body, url }) as Delivery

const topic = { 'x-loopz-webhook-topic': 'location.updated' }
const ofGiftronaut = (value: string) => delivery({ 'x-giftronaut-signature': value })
const ofSquare = (value: string) => delivery({ 'x-square-hmacsha256-signature': value })
const secret = { secret: 'a secret' }
const key = { signatureKey: 'a key', notificationUrl: 'https://example.com/hook' }
const token = { urlToken: 'a-token' }
const notUtf8 = new Uint8Array([0x7b, 0xff])
const wrongEnvelope = '{"type":"gift_card.updated","data":{"type":1,"id":2}}'

type Rejection = [what: string, action: () => unknown, code: string, message: RegExp, hint: RegExp]

const byProvider: Record<'giftronaut' | 'square' | 'loopz', Rejection[]> = {
  giftronaut: [
    [
      'unsigned',
      () => giftronaut.verify(delivery(), secret),
      'missing_signature',
      /x-giftronaut-signature header is missing/,
      /is from the provider/,
    ],
    [
      'malformed',
      () => giftronaut.verify(ofGiftronaut('x'), secret),
      'malformed_signature',
      /in the format sha256=\{hex\}/,
      /proxy/,
    ],
    [
      'forged',
      () => giftronaut.verify(ofGiftronaut(`sha256=${'0'.repeat(64)}`), secret),
      'signature_mismatch',
      /does not match the body with any configured secret/,
      /raw body/,
    ],
    [
      'no secret',
      () => giftronaut.resolveOptions({}),
      'configuration',
      /secret is missing/,
      /GIFTRONAUT_WEBHOOK_SECRET/,
    ],
    [
      'no secret to verify with',
      () => giftronaut.verify(delivery(), {} as never),
      'configuration',
      /secret is missing or empty/,
      /\{ secret \}/,
    ],
    [
      'no bytes',
      () => giftronaut.verify(delivery({}, {}), secret),
      'body_unavailable',
      /neither bytes nor text/,
      /raw body/,
    ],
    ['no headers', () => giftronaut.verify(delivery(null as never), secret), 'body_unavailable', /headers/, /raw body/],
    ['empty', () => giftronaut.parse(delivery({}, '')), 'invalid_json', /empty/, /truncates/],
    ['not JSON', () => giftronaut.parse(delivery({}, '{')), 'invalid_json', /is not JSON/, /truncates/],
    ['not UTF-8', () => giftronaut.parse(delivery({}, notUtf8)), 'invalid_encoding', /UTF-8/, /charset/],
    ['no type', () => giftronaut.parse(delivery()), 'missing_event_type', /no eventType/, /only giftronaut sends/],
    [
      'no object',
      () => giftronaut.parse(delivery({}, '3')),
      'missing_event_type',
      /no eventType/,
      /only giftronaut sends/,
    ],
    [
      'an empty type',
      () => giftronaut.parse(delivery({}, '{"eventType":""}')),
      'missing_event_type',
      /no eventType/,
      /only giftronaut sends/,
    ],
    [
      'a type that is not text',
      () => giftronaut.parse(delivery({}, '{"eventType":1}')),
      'missing_event_type',
      /no eventType/,
      /only giftronaut sends/,
    ],
    [
      'a challenge',
      () => giftronaut.parse(delivery({}, '{"challengeToken":"x"}')),
      'missing_event_type',
      /no eventType/,
      /only giftronaut sends/,
    ],
    [
      'another shape',
      () => giftronaut.parse(delivery({}, '{"eventType":"order.bounced","data":{"orderId":1}}')),
      'invalid_payload',
      /^order\.bounced differs from its expected shape: expected .+ at data\.\w+, received \w+/,
      /handler named invalid/,
    ],
  ],
  square: [
    [
      'unsigned',
      () => square.verify(delivery(), key),
      'missing_signature',
      /x-square-hmacsha256-signature/,
      /x-square-signature/,
    ],
    ['malformed', () => square.verify(ofSquare('x'), key), 'malformed_signature', /in the format \{base64\}/, /proxy/],
    [
      'forged',
      () => square.verify(ofSquare(`${'A'.repeat(43)}=`), key),
      'signature_mismatch',
      /URL and body/,
      /notificationUrl/,
    ],
    [
      'no key',
      () => square.resolveOptions({}),
      'configuration',
      /signatureKey and notificationUrl are missing/,
      /SQUARE_WEBHOOK_SIGNATURE_KEY/,
    ],
    [
      'no key to verify with',
      () => square.verify(delivery(), { ...key, signatureKey: '' }),
      'configuration',
      /signatureKey is missing or empty/,
      /environment variable/,
    ],
    [
      'no URL',
      () => square.resolveOptions({ signatureKey: 'k' }),
      'configuration',
      /notificationUrl/,
      /SQUARE_WEBHOOK_NOTIFICATION_URL/,
    ],
    ...['example.com/hook', 'see https://example.com', 'https://a b', 'https://', ''].map(
      (url): Rejection => [
        `the URL '${url}'`,
        () => square.verify(delivery(), { ...key, notificationUrl: url }),
        'configuration',
        /absolute/,
        /exactly/,
      ],
    ),
    [
      'a URL that is not text',
      () => square.verify(delivery(), { ...key, notificationUrl: [new URL('https://example.com')] as never }),
      'configuration',
      /absolute/,
      /exactly/,
    ],
    ['no type', () => square.parse(delivery()), 'missing_event_type', /no type/, /only square sends/],
    ['no object', () => square.parse(delivery({}, 'null')), 'missing_event_type', /no type/, /only square sends/],
    [
      'an empty type',
      () => square.parse(delivery({}, '{"type":""}')),
      'missing_event_type',
      /no type/,
      /only square sends/,
    ],
    [
      'a type that is not text',
      () => square.parse(delivery({}, '{"type":[]}')),
      'missing_event_type',
      /no type/,
      /only square sends/,
    ],
    [
      'another shape',
      () => square.parse(delivery({}, wrongEnvelope)),
      'invalid_payload',
      /^gift_card\.updated differs from its expected shape.*data\.\w+.*\(and \d+ more/,
      /handler named invalid/,
    ],
  ],
  loopz: [
    [
      'no token set',
      () => loopz.verify(delivery(), {}),
      'configuration',
      /documents no signature/,
      /allowUnsigned: true/,
    ],
    [
      'an empty token',
      () => loopz.verify(delivery({}, '{}', '/x'), { urlToken: '' }),
      'configuration',
      /urlToken is missing or empty/,
      /\{ urlToken \}/,
    ],
    ['no URL', () => loopz.verify(delivery(), token), 'configuration', /no url/, /\{ headers, body, url \}/],
    ['no token sent', () => loopz.verify(delivery({}, '{}', '/'), token), 'missing_signature', /has no token/, /proxy/],
    [
      'a wrong token',
      () => loopz.verify(delivery({}, '{}', '/x'), token),
      'signature_mismatch',
      /does not match any configured urlToken/,
      /urlToken/,
    ],
    [
      'an empty list',
      () => loopz.verify(delivery(topic), { allowUnsigned: true, programId: [] }),
      'configuration',
      /programId is empty/,
      /leave programId out/,
    ],
    [
      'not listed',
      () => loopz.verify(delivery(topic), { allowUnsigned: true, merchantId: 'm' }),
      'untrusted_source',
      /x-loopz-merchant-id/,
      /merchantId/,
    ],
    ['no topic', () => loopz.parse(delivery()), 'missing_event_type', /x-loopz-webhook-topic/, /only loopz sends/],
    [
      'another shape',
      () => loopz.parse(delivery(topic, '{}')),
      'invalid_payload',
      /^location\.updated differs from its expected shape/,
      /handler named invalid/,
    ],
    [
      'no object',
      () => loopz.parse(delivery(topic, '[]')),
      'invalid_payload',
      /expected object at data, received array/,
      /handler named invalid/,
    ],
  ],
}

describe.each(Object.entries(byProvider))('%s', (provider, rejections) => {
  test.each(rejections)('%s', async (_what, action, code, message, hint) => {
    const error = await thrownBy(action)
    expect(error).toMatchObject({ code, provider })
    expect(error.message).toMatch(message)
    expect(error.hint).toMatch(hint)
  })
})

describe.each(subjects.map((subject) => [subject.provider.name, subject] as const))('%s', (name, subject) => {
  const { provider, options, scheme, samples } = subject
  const [type, sample] = Object.entries(samples)[0] as [string, string]
  const signed = subject.deliver(type, sample)
  const { variables, envelope } = provider.facts
  const [option = '', ...others] = Object.keys(variables)
  const parse = (body: string | Uint8Array) => () => provider.parse({ ...signed, body }, { eventType: type })
  const withHeaders = (headers: object) => () => provider.verify({ ...signed, headers } as never, options)
  const typeHeader = typeof envelope.eventType === 'object' && 'header' in envelope.eventType
  const rejections: Rejection[] = [
    [
      'no secret anywhere',
      () => provider.resolveOptions(),
      'configuration',
      new RegExp(`^${[option, ...others].join(' and ')} (is|are) missing`),
      new RegExp(Object.values(variables).join(' and ')),
    ],
    [
      'a blank secret',
      () => provider.verify(signed, { ...(options as object), [option]: ' ' } as never),
      'configuration',
      new RegExp(`^${option} is blank`),
      /environment variable/,
    ],
    [
      'no bytes',
      () => provider.verify({ ...signed, body: {} } as never, options),
      'body_unavailable',
      /neither bytes/,
      /raw body/,
    ],
    ['no headers', withHeaders(null as never), 'body_unavailable', /headers/, /raw body/],
    ['no headers at all', withHeaders(undefined as never), 'body_unavailable', /headers/, /raw body/],
    typeHeader
      ? ['empty', parse(''), 'invalid_payload', /expected object at data, received missing/, /handler named invalid/]
      : ['empty', parse(''), 'invalid_json', /is empty/, /truncates/],
    ['not JSON', parse('{'), 'invalid_json', /is not JSON/, /truncates/],
    ['not UTF-8', parse(notUtf8), 'invalid_encoding', /UTF-8/, /charset/],
    ...(scheme
      ? ([
          [
            'unsigned',
            withHeaders({}),
            'missing_signature',
            new RegExp(`^The ${scheme.header} header is missing`),
            /proxy removes the header/,
          ],
          [
            'forged',
            withHeaders(subject.deliver(type, `${sample} `, { secret: 'another' }).headers),
            'signature_mismatch',
            new RegExp(`with any configured ${option}`),
            /raw body/,
          ],
        ] satisfies Rejection[])
      : ([
          [
            'a wrong token',
            () => provider.verify({ ...signed, url: '/x' }, options),
            'signature_mismatch',
            /does not match any configured urlToken/,
            /registered URL/,
          ],
        ] satisfies Rejection[])),
    ...(typeHeader || envelope.eventType === 'route'
      ? []
      : ([
          ['no type', parse('[]'), 'missing_event_type', new RegExp(name), new RegExp(`only ${name} sends`)],
        ] satisfies Rejection[])),
  ]

  test.each(rejections)('%s', async (_what, action, code, message, hint) => {
    const error = await thrownBy(action)
    expect(error).toMatchObject({ code, provider: name })
    expect(error.message).toMatch(message)
    expect(error.hint).toMatch(hint)
  })
})

test('parseEvent names the provider, also where the body cannot be read', async () => {
  for (const [request] of [[undefined], [used], [{ headers: {}, body: {} }]]) {
    const error = await thrownBy(() => parseEvent(square, request as WebhookRequest, key))
    expect(error).toMatchObject({ code: 'body_unavailable', provider: 'square' })
  }
})

const stream = (headers = {}) => Object.assign(new PassThrough(), { headers })
/** A stream as someone else has left it. */
const left = (state: object) => ({ headers: {}, on() {}, removeListener() {}, pause() {}, resume() {}, ...state })
/** As `parseEvent` reads, up to the body. */
const read = async (request: unknown, limit?: number, rawBodyHint?: string) => {
  headOf(request as WebhookRequest)
  return readBody(request as WebhookRequest, limit, rawBodyHint)
}
const used = new Request('http://localhost', { method: 'POST', body: '{}' })
await used.text()

const unread: Rejection[] = [
  ['a limit that is none', () => read(delivery(), -1), 'configuration', /maxBodyBytes/, /whole number/],
  ['nothing', () => read(undefined), 'body_unavailable', /Expected a Request/, /the request itself/],
  ['text', () => read('x'), 'body_unavailable', /Expected a Request/, /the request itself/],
  ['no headers', () => read({ body: '' }), 'body_unavailable', /Expected a Request/, /the request itself/],
  [
    'headers that are null',
    () => read({ headers: null, body: '' }),
    'body_unavailable',
    /Expected a Request/,
    /the request itself/,
  ],
  [
    'headers that are text',
    () => read({ headers: 'x', body: '' }),
    'configuration',
    /headers cannot be read/,
    /names with their text/,
  ],
  ['a used Request', () => read(used), 'body_unavailable', /read before/, /request\.clone\(\)/],
  [
    'a parsed body',
    () => read({ headers: {}, body: {} }),
    'body_unavailable',
    /parsed, or never read/,
    /before any JSON parser/,
  ],
  [
    'half a stream',
    () => read({ headers: {}, on() {} }),
    'body_unavailable',
    /parsed, or never read/,
    /before any JSON parser/,
  ],
  [
    'the other half',
    () => read({ headers: {}, resume() {} }),
    'body_unavailable',
    /parsed, or never read/,
    /before any JSON parser/,
  ],
  ['a stream at its end', () => read(left({ readableEnded: true })), 'body_unavailable', /read before/, /express/],
  [
    'a stream that was looked into',
    () => read(left({ readableDidRead: true })),
    'body_unavailable',
    /read before/,
    /express/,
  ],
  ['a destroyed stream', () => read(left({ destroyed: true })), 'body_unavailable', /read before/, /express/],
  [
    'a parsed stream',
    () => read(left({ readableEnded: true, body: {} })),
    'body_unavailable',
    /already parsed/,
    /express/,
  ],
  ['compressed', () => read(stream({ 'content-encoding': 'gzip' })), 'invalid_encoding', /compressed/, /decompress/],
  ['too large', () => read(delivery({}, '123'), 2), 'body_too_large', /larger than 2 bytes/, /raise maxBodyBytes/],
  [
    'too large, it says',
    () => read(stream({ 'content-length': '3' }), 2),
    'body_too_large',
    /larger than 2 bytes/,
    /raise maxBodyBytes/,
  ],
  ['an aborted stream', () => read(closing('close')), 'client_disconnected', /disconnected before/, /time-outs/],
  ['a broken stream', () => read(closing('error')), 'body_unavailable', /its stream failed/, /See `cause`/],
  [
    'a connection that was reset',
    () => read(closing('error', Object.assign(new Error('read'), { code: 'ECONNRESET' }))),
    'client_disconnected',
    /disconnected before/,
    /time-outs/,
  ],
]

/** A stream of which one event is all that is heard. */
function closing(event: 'close' | 'error', error = new Error('broken')) {
  const body = stream()
  setImmediate(() => body.emit(event, error))
  return body
}

describe('what cannot be read', () => {
  test.each(unread)('%s', async (_what, action, code, message, hint) => {
    const error = await thrownBy(action)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
    expect(error.hint).toMatch(hint)
  })

  test("a framework's own words take the place of the general hint", async () => {
    const words = 'this line, that file'
    for (const request of [left({ readableEnded: true }), used]) {
      const error = await thrownBy(() => read(request, undefined, words))
      expect(error.hint).toBe(words)
    }
  })
})

describe('at the limit, to the byte', () => {
  const four = Buffer.from('1234')
  const request = () => new Request('http://localhost', { method: 'POST', body: four })
  const readable = (headers = {}) => {
    const body = stream(headers)
    body.end(four)
    return body
  }

  test.each([
    ['a stream', () => readable()],
    ['a stream of known length', () => readable({ 'content-length': '4' })],
    ['a Request', request],
    ['a delivery', () => delivery({}, four)],
  ])('%s', async (_what, make) => {
    expect(Buffer.from(await read(make(), 4))).toEqual(four)
    expect((await thrownBy(() => read(make(), 3))).code).toBe('body_too_large')
  })

  test('a limit of nothing is a limit', async () => {
    expect(await read(delivery({}, ''), 0)).toHaveLength(0)
    expect((await thrownBy(() => read(delivery({}, '1'), 0))).code).toBe('body_too_large')
  })
})

test('a late error of a stream that was given up does not end the process', async () => {
  const body = stream()
  const reading = thrownBy(() => read(body, 3))
  body.write('1234')
  expect((await reading).code).toBe('body_too_large')
  expect(() => body.emit('error', new Error('late'))).not.toThrow()
})

test("Square's retry number has up to four digits", () => {
  const attempt = (value: string) => square.attempt(delivery({ 'square-retry-number': value }))
  expect(['1', '11', '9999', '10000', '1x', ''].map(attempt)).toEqual([1, 11, 9999, undefined, undefined, undefined])
})

test('secrets of about the length of a hash block: hashed first only beyond it', () => {
  for (const length of [63, 64, 65]) {
    const long = 'k'.repeat(length)
    const headers = signedHeaders(giftronaut, '{}', { secret: long })
    expect(giftronaut.verify(delivery(headers), { secret: long }).method).toBe('hmac-sha256')
  }
})

test('a stream that fails for the server keeps its own error as the cause, one that the client ended has none', async () => {
  const failure = new Error('broken')
  expect((await thrownBy(() => read(closing('error', failure)))).cause).toBe(failure)
  const web = (error: unknown) => {
    const body = new ReadableStream({ start: (controller) => controller.error(error) })
    return new Request('http://localhost', { method: 'POST', body, duplex: 'half' } as RequestInit)
  }
  expect((await thrownBy(() => read(web(failure)))).cause).toBe(failure)
  for (const request of [closing('close'), web(Object.assign(new Error('x'), { code: 'ECONNRESET' }))]) {
    const error = await thrownBy(() => read(request))
    expect(error.code).toBe('client_disconnected')
    expect('cause' in error).toBe(false)
  }
})
