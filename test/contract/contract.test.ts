/** Every provider x every documented payload x every tampering. */
import { describe, expect, test } from 'vitest'
import { isWebhookError, type WebhookErrorCode } from '../../src/core/errors.js'
import { receiveEvent } from '../../src/core/receive.js'
import type { HeadersLike } from '../../src/core/types.js'
import { type SignedDelivery, type Subject, subjects } from './subjects.js'

/** The code of what it throws; anything but a WebhookError, or nothing, is a failure of the test. */
async function codeOf(action: () => unknown): Promise<WebhookErrorCode> {
  try {
    await action()
  } catch (error) {
    if (isWebhookError(error)) return error.code
    throw error
  }
  throw new Error('Nothing was thrown.')
}

type Tampering = [
  name: string,
  apply: (delivery: SignedDelivery) => { headers: HeadersLike; body: Buffer | string; url: string },
  code: WebhookErrorCode,
]

/** What can be done to a signed delivery on its way. */
function signatureTamperings(header: string): Tampering[] {
  const withHeader = (change: (value: string) => string | undefined) => (delivery: SignedDelivery) => {
    const { [header]: value = '', ...headers } = delivery.headers
    const changed = change(value)
    return { ...delivery, headers: changed === undefined ? headers : { ...headers, [header]: changed } }
  }
  const withBody = (change: (body: Buffer) => Buffer | string) => (delivery: SignedDelivery) => ({
    ...delivery,
    body: change(delivery.body),
  })
  const last = (text: string) => text[text.length - 1]
  return [
    ['signature missing', withHeader(() => undefined), 'missing_signature'],
    ['signature empty', withHeader(() => ''), 'missing_signature'],
    ['signature blank', withHeader(() => ' '), 'malformed_signature'],
    ['signature twice in one header', withHeader((value) => `${value}, ${value}`), 'malformed_signature'],
    ['signature twice without a space', withHeader((value) => `${value},${value}`), 'malformed_signature'],
    [
      'signature header twice',
      (delivery) => ({
        ...delivery,
        headers: [...Object.entries(delivery.headers), [header.toUpperCase(), delivery.headers[header] ?? '']],
      }),
      'malformed_signature',
    ],
    [
      'signature header as a list of two',
      (delivery) => ({
        ...delivery,
        headers: { ...delivery.headers, [header]: [delivery.headers[header] ?? '', 'x'] },
      }),
      'malformed_signature',
    ],
    ['signature cut by one', withHeader((value) => value.slice(0, -1)), 'malformed_signature'],
    ['signature longer by one', withHeader((value) => value + last(value)), 'malformed_signature'],
    ['signature with a newline', withHeader((value) => `${value}\n`), 'malformed_signature'],
    ['signature with a blank in front', withHeader((value) => ` ${value}`), 'malformed_signature'],
    [
      'signature with junk in the middle',
      withHeader((value) => `${value.slice(0, 20)}!${value.slice(21)}`),
      'malformed_signature',
    ],
    [
      'signature with a letter that is not ASCII',
      withHeader((value) => `${value.slice(0, 20)}é${value.slice(21)}`),
      'malformed_signature',
    ],
    ['signature with a NUL', withHeader((value) => `${value.slice(0, 20)}\0${value.slice(21)}`), 'malformed_signature'],
    [
      'body: one bit',
      withBody((body) => Buffer.from(body.map((byte, at) => (at === 0 ? byte ^ 1 : byte)))),
      'signature_mismatch',
    ],
    ['body: a trailing newline', withBody((body) => Buffer.concat([body, Buffer.from('\n')])), 'signature_mismatch'],
    [
      'body: a byte-order mark',
      withBody((body) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body])),
      'signature_mismatch',
    ],
    ['body: cut by one', withBody((body) => body.subarray(0, -1)), 'signature_mismatch'],
    ['body: empty', withBody(() => ''), 'signature_mismatch'],
    [
      'body: printed differently',
      withBody((body) => `${JSON.stringify(JSON.parse(body.toString()), null, 4)} `),
      'signature_mismatch',
    ],
  ]
}

/** What can be done to a delivery that is known by its URL alone. */
const urlTamperings: Tampering[] = [
  ['token wrong', (delivery) => ({ ...delivery, url: `${delivery.url}0` }), 'signature_mismatch'],
  ['token cut by one', (delivery) => ({ ...delivery, url: delivery.url.slice(0, -1) }), 'signature_mismatch'],
  ['token in the other case', (delivery) => ({ ...delivery, url: delivery.url.toUpperCase() }), 'signature_mismatch'],
  ['token missing', (delivery) => ({ ...delivery, url: '/' }), 'missing_signature'],
]

const tamperingsOf = ({ signatureHeader }: Subject) =>
  signatureHeader ? signatureTamperings(signatureHeader) : urlTamperings

describe.each(subjects.map((subject) => [subject.provider.name, subject] as const))('%s', (_name, subject) => {
  const { provider, options, samples } = subject

  test('there is a sample of every event type, and of no other', () => {
    expect(Object.keys(samples).sort()).toEqual([...provider.eventTypes].sort())
  })

  describe.each(Object.entries(samples))('%s', (eventType, sample) => {
    const delivery = subject.deliver(eventType, sample)

    test('is verified and parsed', async () => {
      const verification = provider.verify(delivery, options)
      expect(verification.method).toBe(subject.signatureHeader ? 'hmac-sha256' : 'url-token')
      const event = await receiveEvent(provider, delivery, options as object)
      expect(event).toMatchObject({ provider: provider.name, eventType })
      const body = JSON.parse(sample)
      expect(event.data).toEqual(subject.signatureHeader ? body.data : body)
      expect(JSON.parse(JSON.stringify(event))).toEqual(event)
      expect(event.dedupeKey).toMatch(/^[\w.~-]{1,220}$/)
    })

    test.each(tamperingsOf(subject))('%s: refused', async (_tampering, apply, code) => {
      expect(await codeOf(() => provider.verify(apply(delivery), options))).toBe(code)
      expect(await codeOf(() => receiveEvent(provider, apply(delivery), options as object))).toBe(code)
    })

    test('a field of another type is refused, and named', async () => {
      const parsed = JSON.parse(sample)
      const data = subject.signatureHeader ? parsed.data : parsed
      const required = requiredOf(data)
      data[required] = { not: 'a scalar' }
      const error = await receiveEvent(
        provider,
        subject.deliver(eventType, JSON.stringify(parsed)),
        options as object,
      ).catch((thrown) => thrown)
      // `message` of test.ping and `id` of a test notification are optional, and checked all the same.
      expect(error).toMatchObject({ code: 'invalid_payload' })
      expect(error.issues[0]).toMatchObject({
        path: subject.signatureHeader ? `data.${required}` : required,
        received: 'object',
      })
    })
  })

  const [firstType, firstSample] = Object.entries(samples)[0] as [string, string]

  test('an unknown event type is a success', async () => {
    for (const type of ['recipient.redeemed', 'constructor', '__proto__', 'toString', 'unknown', 'a'.repeat(1000)]) {
      const event = await receiveEvent(
        provider,
        subject.deliver(type, subject.retype(firstSample, type)),
        options as object,
      )
      expect(event).toMatchObject({ eventType: 'unknown', receivedType: type })
      expect(Object.getPrototypeOf(event)).toBe(Object.prototype)
    }
  })

  test.each([
    ['empty', '', 'invalid_json'],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'invalid_encoding'],
    ['a lone surrogate in UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'invalid_encoding'],
    ['UTF-16', Buffer.from(firstSample, 'utf16le'), 'invalid_json'],
    ['not JSON', '{"eventType":', 'invalid_json'],
    ['two values', '{}{}', 'invalid_json'],
    ['NaN', 'NaN', 'invalid_json'],
    ['nested beyond any stack', '['.repeat(500_000), 'invalid_json'],
  ] as const)('a body that is %s, correctly signed: its own code', async (_what, body, code) => {
    expect(await codeOf(() => receiveEvent(provider, subject.deliver(firstType, body), options as object))).toBe(code)
  })

  test.each(['[]', '[{}]', '3', 'null', 'true', '"text"'])('JSON that is %s is no event', async (body) => {
    const code = await codeOf(() => receiveEvent(provider, subject.deliver(firstType, body), options as object))
    expect(code).toBe(subject.signatureHeader ? 'missing_event_type' : 'invalid_payload')
  })

  test('a byte-order mark that was signed too is verified as part of the body, and then ignored', async () => {
    const event = await receiveEvent(provider, subject.deliver(firstType, `\ufeff${firstSample}`), options as object)
    expect(event.eventType).toBe(firstType)
  })

  test('of duplicate keys the last counts, for our checks and for the handler alike', async () => {
    const doubled = firstSample.replace('{', '{"extra":1,"extra":2,')
    const event = await receiveEvent(provider, subject.deliver(firstType, doubled), options as object)
    expect(subject.signatureHeader ? event : event.data).toMatchObject({ extra: 2 })
  })

  test('a member named __proto__ is refused, and nothing is polluted', async () => {
    for (const at of ['{', firstSample.includes('"data": {') ? '"data": {' : '{']) {
      const poisoned = firstSample.replace(at, `${at}"__proto__":{"polluted":true},`)
      const code = await codeOf(() => receiveEvent(provider, subject.deliver(firstType, poisoned), options as object))
      expect(code).toBe('invalid_payload')
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('an integer beyond the safe range is refused wherever it is, and never rounded', async () => {
    for (const number of ['9007199254740993', '-9007199254740993', '1e400', '123456789012345678901234567890']) {
      const body = firstSample.replace('{', `{"extra":{"deep":[${number}]},`)
      const code = await codeOf(() => receiveEvent(provider, subject.deliver(firstType, body), options as object))
      expect(code).toBe('invalid_payload')
    }
    const body = firstSample.replace('{', '{"extra":9007199254740991,')
    await receiveEvent(provider, subject.deliver(firstType, body), options as object)
  })

  test('nesting: 90 levels are fine, 200 are not, and neither breaks the stack', async () => {
    const nested = (levels: number) => firstSample.replace('{', `{"extra":${'['.repeat(levels)}${']'.repeat(levels)},`)
    await receiveEvent(provider, subject.deliver(firstType, nested(90)), options as object)
    for (const levels of [200, 100_000]) {
      const delivery = subject.deliver(firstType, nested(levels))
      expect(await codeOf(() => receiveEvent(provider, delivery, options as object))).toBe('invalid_payload')
    }
  })

  test('a body at the limit is read, one byte more is not', async () => {
    const delivery = subject.deliver(firstType, firstSample)
    const size = delivery.body.length
    await receiveEvent(provider, delivery, { ...(options as object), maxBodyBytes: size })
    const code = await codeOf(() =>
      receiveEvent(provider, delivery, { ...(options as object), maxBodyBytes: size - 1 }),
    )
    expect(code).toBe('body_too_large')
    const padded = subject.deliver(firstType, firstSample + ' '.repeat(1_048_576 - size))
    await receiveEvent(provider, padded, options as object)
    const overfull = subject.deliver(firstType, firstSample + ' '.repeat(1_048_577 - size))
    expect(await codeOf(() => receiveEvent(provider, overfull, options as object))).toBe('body_too_large')
  })

  test('headers in any shape and any case', async () => {
    const { headers, body, url } = subject.deliver(firstType, firstSample)
    const entries = Object.entries(headers)
    const upper = Object.fromEntries(entries.map(([name, value]) => [name.toUpperCase(), value]))
    const shapes: HeadersLike[] = [
      headers,
      upper,
      Object.fromEntries(entries.map(([name, value]) => [name, [value]])),
      new Headers(headers),
      entries,
      Object.entries(upper),
      new Map(Object.entries(upper)),
      entries.flat() as unknown as HeadersLike, // Node's rawHeaders
      Object.assign(Object.create(null), headers),
    ]
    for (const shape of shapes) {
      const event = await receiveEvent(provider, { headers: shape, body, url }, options as object)
      expect(event.eventType).toBe(firstType)
    }
  })

  test('bodies as Buffer, Uint8Array, ArrayBuffer and text; a view into a larger buffer too', async () => {
    const delivery = subject.deliver(firstType, firstSample)
    const larger = new Uint8Array(delivery.body.length + 20).fill(120)
    larger.set(delivery.body, 10)
    const bodies = [
      delivery.body,
      new Uint8Array(delivery.body),
      new Uint8Array(delivery.body).buffer,
      firstSample,
      larger.subarray(10, 10 + delivery.body.length),
    ]
    for (const body of bodies) {
      expect(provider.verify({ ...delivery, body }, options)).toBeDefined()
      expect(provider.parse({ ...delivery, body }).eventType).toBe(firstType)
    }
  })

  test.each([undefined, null, {}, { eventType: 'x' }, [], 3])('a body that is %s is unavailable', async (body) => {
    const delivery = { ...subject.deliver(firstType, firstSample), body: body as never }
    expect(await codeOf(() => provider.verify(delivery, options))).toBe('body_unavailable')
    expect(await codeOf(() => provider.parse(delivery))).toBe('body_unavailable')
    expect(await codeOf(() => receiveEvent(provider, delivery, options as object))).toBe('body_unavailable')
  })

  test('no options, and options without a secret, are a configuration error', async () => {
    const delivery = subject.deliver(firstType, firstSample)
    for (const given of [undefined, {}]) {
      expect(await codeOf(() => provider.verify(delivery, given))).toBe('configuration')
      expect(await codeOf(() => receiveEvent(provider, delivery, given))).toBe('configuration')
    }
  })

  test('the same event has the same dedupe key, another has another', () => {
    const keys = new Set<string>()
    for (const [type, sample] of Object.entries(samples)) {
      const one = provider.parse(subject.deliver(type, sample)).dedupeKey
      expect(provider.parse(subject.deliver(type, sample)).dedupeKey).toBe(one)
      expect(one.startsWith(`${provider.name}.`)).toBe(true)
      const otherBody = sample.replace(/[0-9a-f]{8}-[0-9a-f]{4}/g, '00000000-0000')
      keys.add(provider.parse(subject.deliver(type, otherBody)).dedupeKey)
      expect(keys.has(one)).toBe(false)
    }
  })
})

/** A member of the data that must be there and is no object. */
function requiredOf(data: Record<string, unknown>): string {
  const name = ['orderId', 'organizationId', 'id', 'message'].find((candidate) => candidate in data)
  if (!name) throw new Error('No member to break.')
  return name
}
