/** Every way to be refused, with what the error says: what was expected, of which provider, and what to change. */
import { createHmac } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { isWebhookError, type WebhookError } from '../../src/core/errors.js'
import { receive } from '../../src/core/receive.js'
import type { Delivery, WebhookRequest } from '../../src/core/types.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { square } from '../../src/providers/square/index.js'

async function refusalOf(action: () => unknown): Promise<WebhookError> {
  try {
    await action()
  } catch (error) {
    if (isWebhookError(error)) return error
    throw error
  }
  throw new Error('Nothing was thrown.')
}

const delivery = (headers: Delivery['headers'] = {}, body: unknown = '{}', url?: string) =>
  ({ headers, body, url }) as Delivery

const topic = { 'x-loopz-webhook-topic': 'location.updated' }
const ofGiftronaut = (value: string) => delivery({ 'x-giftronaut-signature': value })
const ofSquare = (value: string) => delivery({ 'x-square-hmacsha256-signature': value })
const secret = { secret: 'a secret' }
const key = { signatureKey: 'a key', notificationUrl: 'https://example.com/hook' }
const token = { urlToken: 'a-token' }
const notUtf8 = new Uint8Array([0x7b, 0xff])
const wrongEnvelope = '{"type":"gift_card.updated","event_id":1}'

type Refusal = [what: string, action: () => unknown, code: string, message: RegExp, hint: RegExp]

const byProvider: Record<'giftronaut' | 'square' | 'loopz', Refusal[]> = {
  giftronaut: [
    [
      'unsigned',
      () => giftronaut.verify(delivery(), secret),
      'missing_signature',
      /x-giftronaut-signature/,
      /handshake/,
    ],
    ['malformed', () => giftronaut.verify(ofGiftronaut('x'), secret), 'malformed_signature', /64 hex/, /prox/],
    [
      'forged',
      () => giftronaut.verify(ofGiftronaut(`sha256=${'0'.repeat(64)}`), secret),
      'signature_mismatch',
      /not that/,
      /raw body/,
    ],
    ['no secret', () => giftronaut.options({}), 'configuration', /No secret to check/, /GIFTRONAUT_WEBHOOK_SECRET/],
    [
      'no secret to verify with',
      () => giftronaut.verify(delivery(), {} as never),
      'configuration',
      /No secret/,
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
    ['empty', () => giftronaut.parse(delivery({}, '')), 'invalid_json', /empty/, /on the way here/],
    ['not JSON', () => giftronaut.parse(delivery({}, '{')), 'invalid_json', /is not JSON/, /on the way here/],
    ['not UTF-8', () => giftronaut.parse(delivery({}, notUtf8)), 'invalid_encoding', /UTF-8/, /charset/],
    ['no type', () => giftronaut.parse(delivery()), 'missing_event_type', /no eventType/, /registered with Giftronaut/],
    [
      'no object',
      () => giftronaut.parse(delivery({}, '3')),
      'missing_event_type',
      /no eventType/,
      /registered with Giftronaut/,
    ],
    [
      'an empty type',
      () => giftronaut.parse(delivery({}, '{"eventType":""}')),
      'missing_event_type',
      /no eventType/,
      /registered/,
    ],
    [
      'a type that is no text',
      () => giftronaut.parse(delivery({}, '{"eventType":1}')),
      'missing_event_type',
      /no eventType/,
      /registered/,
    ],
    [
      'a challenge',
      () => giftronaut.parse(delivery({}, '{"challengeToken":"x"}')),
      'missing_event_type',
      /no eventType/,
      /handshake\(\)/,
    ],
    [
      'another shape',
      () => giftronaut.parse(delivery({}, '{"eventType":"test.ping"}')),
      'invalid_payload',
      /^test\.ping is not as documented: expected .+ at eventId, received missing/,
      /update this library/,
    ],
    [
      'another shape, unknown type',
      () => giftronaut.parse(delivery({}, '{"eventType":"new"}')),
      'invalid_payload',
      /^The event is not as documented/,
      /update this library/,
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
    ['malformed', () => square.verify(ofSquare('x'), key), 'malformed_signature', /44 characters/, /prox/],
    [
      'forged',
      () => square.verify(ofSquare(`${'A'.repeat(43)}=`), key),
      'signature_mismatch',
      /URL and body/,
      /notificationUrl/,
    ],
    ['no key', () => square.options({}), 'configuration', /No signatureKey to check/, /SQUARE_WEBHOOK_SIGNATURE_KEY/],
    [
      'no key to verify with',
      () => square.verify(delivery(), { ...key, signatureKey: '' }),
      'configuration',
      /No signatureKey/,
      /empty/,
    ],
    [
      'no URL',
      () => square.options({ signatureKey: 'k' }),
      'configuration',
      /notificationUrl/,
      /SQUARE_WEBHOOK_NOTIFICATION_URL/,
    ],
    ...['example.com/hook', 'see https://example.com', 'https://a b', 'https://', ''].map(
      (url): Refusal => [
        `the URL '${url}'`,
        () => square.verify(delivery(), { ...key, notificationUrl: url }),
        'configuration',
        /absolute/,
        /exactly/,
      ],
    ),
    [
      'a URL that is no text',
      () => square.verify(delivery(), { ...key, notificationUrl: [new URL('https://example.com')] as never }),
      'configuration',
      /absolute/,
      /exactly/,
    ],
    ['no type', () => square.parse(delivery()), 'missing_event_type', /no type/, /registered with Square/],
    ['no object', () => square.parse(delivery({}, 'null')), 'missing_event_type', /no type/, /registered with Square/],
    ['an empty type', () => square.parse(delivery({}, '{"type":""}')), 'missing_event_type', /no type/, /registered/],
    [
      'a type that is no text',
      () => square.parse(delivery({}, '{"type":[]}')),
      'missing_event_type',
      /no type/,
      /registered/,
    ],
    [
      'another shape',
      () => square.parse(delivery({}, wrongEnvelope)),
      'invalid_payload',
      /^gift_card\.updated is not as documented.*event_id.*\(and \d+ more/,
      /update this library/,
    ],
    [
      'another shape, unknown type',
      () => square.parse(delivery({}, '{"type":"new"}')),
      'invalid_payload',
      /^The event is not as documented/,
      /update this library/,
    ],
  ],
  loopz: [
    ['no token set', () => loopz.verify(delivery(), {}), 'configuration', /signs nothing/, /LOOPZ_WEBHOOK_TOKEN/],
    [
      'an empty token',
      () => loopz.verify(delivery({}, '{}', '/x'), { urlToken: '' }),
      'configuration',
      /No urlToken to check/,
      /LOOPZ_WEBHOOK_TOKEN/,
    ],
    ['no URL', () => loopz.verify(delivery(), token), 'configuration', /no url/, /\{ headers, body, url \}/],
    ['no token sent', () => loopz.verify(delivery({}, '{}', '/'), token), 'missing_signature', /No token/, /prox/],
    [
      'a wrong token',
      () => loopz.verify(delivery({}, '{}', '/x'), token),
      'signature_mismatch',
      /none of yours/,
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
    ['no topic', () => loopz.parse(delivery()), 'missing_event_type', /x-loopz-webhook-topic/, /registered with Loopz/],
    [
      'another shape',
      () => loopz.parse(delivery(topic, '{}')),
      'invalid_payload',
      /^location\.updated is not as documented/,
      /update this library/,
    ],
    [
      'no object',
      () => loopz.parse(delivery(topic, '[]')),
      'invalid_payload',
      /expected object at the top level, received array/,
      /update this library/,
    ],
    [
      'deep',
      () => loopz.parse(delivery({ 'x-loopz-webhook-topic': 'new' }, '['.repeat(200) + ']'.repeat(200))),
      'invalid_payload',
      /expected at most 100 levels at \*, received array/,
      /update this library/,
    ],
    [
      'poison',
      () => loopz.parse(delivery({ 'x-loopz-webhook-topic': 'new' }, '{"a":{"__proto__":1}}')),
      'invalid_payload',
      /no member named __proto__ at \*, received object/,
      /update this library/,
    ],
    [
      'a number out of range',
      () => loopz.parse(delivery({ 'x-loopz-webhook-topic': 'new' }, '[9007199254740992]')),
      'invalid_payload',
      /number within ±9007199254740991 at \*, received number beyond/,
      /update this library/,
    ],
  ],
}

describe.each(Object.entries(byProvider))('%s', (provider, refusals) => {
  test.each(refusals)('%s', async (_what, action, code, message, hint) => {
    const error = await refusalOf(action)
    expect(error).toMatchObject({ code, provider })
    expect(error.message).toMatch(message)
    expect(error.hint).toMatch(hint)
  })
})

const stream = (headers = {}) => Object.assign(new PassThrough(), { headers })
/** A stream as somebody else has left it. */
const left = (state: object) => ({ headers: {}, on() {}, removeListener() {}, pause() {}, resume() {}, ...state })
const read = (request: unknown, limit?: number) => receive(request as WebhookRequest, limit, 'square')
const used = new Request('http://localhost', { method: 'POST', body: '{}' })
await used.text()

const unread: Refusal[] = [
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
    'body_unavailable',
    /Expected a Request/,
    /the request itself/,
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
    /parsed before/,
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
  ['an aborted stream', () => read(closing('close')), 'body_unavailable', /connection closed/, /time-outs/],
  ['a broken stream', () => read(closing('error')), 'body_unavailable', /connection closed/, /time-outs/],
]

/** A stream of which one event is all that is heard. */
function closing(event: 'close' | 'error') {
  const body = stream()
  setImmediate(() => body.emit(event, new Error('broken')))
  return body
}

describe('what cannot be read', () => {
  test.each(unread)('%s', async (_what, action, code, message, hint) => {
    const error = await refusalOf(action)
    expect(error).toMatchObject({ code, provider: 'square' })
    expect(error.message).toMatch(message)
    expect(error.hint).toMatch(hint)
  })

  test("a framework's own words take the place of the general hint", async () => {
    const words = 'this line, that file'
    for (const request of [left({ readableEnded: true }), used, { headers: {}, body: {} }]) {
      const error = await refusalOf(() => receive(request as WebhookRequest, undefined, 'square', words))
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
    expect(Buffer.from((await read(make(), 4)).body)).toEqual(four)
    expect((await refusalOf(() => read(make(), 3))).code).toBe('body_too_large')
  })

  test('a limit of nothing is a limit', async () => {
    expect((await read(delivery({}, ''), 0)).body).toHaveLength(0)
    expect((await refusalOf(() => read(delivery({}, '1'), 0))).code).toBe('body_too_large')
  })
})

test('a late error of a stream that was given up does not end the process', async () => {
  const body = stream()
  const reading = refusalOf(() => read(body, 3))
  body.write('1234')
  expect((await reading).code).toBe('body_too_large')
  expect(() => body.emit('error', new Error('late'))).not.toThrow()
})

test("Square's retry number has up to four digits", () => {
  const attempt = (value: string) => square.attempt?.(delivery({ 'square-retry-number': value }))
  expect(['1', '11', '9999', '10000', '1x', ''].map(attempt)).toEqual([1, 11, 9999, undefined, undefined, undefined])
})

test('secrets of about the length of a hash block: hashed first only beyond it', () => {
  for (const length of [63, 64, 65]) {
    const long = 'k'.repeat(length)
    const signature = `sha256=${createHmac('sha256', long).update('{}').digest('hex')}`
    expect(giftronaut.verify(ofGiftronaut(signature), { secret: long }).method).toBe('hmac-sha256')
  }
})

test('objects may not nest without end either', async () => {
  const body = `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`
  const error = await refusalOf(() => loopz.parse(delivery({ 'x-loopz-webhook-topic': 'new' }, body)))
  expect(error.message).toContain('at most 100 levels')
})
