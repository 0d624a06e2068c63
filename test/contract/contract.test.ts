/** Every provider x every documented payload x every tampering. */
import { describe, expect, test } from 'vitest'
import { isWebhookError, type WebhookErrorCode } from '../../src/core/errors.js'
import { parseEvent } from '../../src/core/receive.js'
import type { HeadersLike, HmacScheme, WebhookEvent } from '../../src/core/types.js'
import { type SignedDelivery, type Subject, subjects } from '../deliveries.js'

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

type Tampered = { headers: HeadersLike; body: Buffer | string; url: string }
type Tampering = [name: string, apply: (delivery: SignedDelivery) => Tampered, code: WebhookErrorCode | RegExp]

/** A list of entries may hold some of another form, so a broken one is a mismatch or malformed. */
const BROKEN = /^(malformed_signature|signature_mismatch)$/

/** Tamperings with a signed delivery. */
function signatureTamperings({ header, separator, compactJson }: HmacScheme): Tampering[] {
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
  const broken = separator === undefined ? 'malformed_signature' : BROKEN
  const always: Tampering[] = [
    ['signature missing', withHeader(() => undefined), 'missing_signature'],
    ['signature empty', withHeader(() => ''), 'missing_signature'],
    ['signature blank', withHeader(() => ' '), 'malformed_signature'],
    ['signature cut by one', withHeader((value) => value.slice(0, -1)), broken],
    ['signature longer by one', withHeader((value) => value + last(value)), broken],
    ['signature with junk in the middle', withHeader((value) => `${value.slice(0, 20)}!${value.slice(21)}`), broken],
    [
      'signature with a letter that is not ASCII',
      withHeader((value) => `${value.slice(0, 20)}é${value.slice(21)}`),
      broken,
    ],
    ['signature with a NUL', withHeader((value) => `${value.slice(0, 20)}\0${value.slice(21)}`), broken],
    [
      'body: one bit',
      withBody((body) => Buffer.from(body.map((byte, at) => (at === 0 ? byte ^ 1 : byte)))),
      'signature_mismatch',
    ],
    [
      'body: a byte-order mark',
      withBody((body) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body])),
      'signature_mismatch',
    ],
    ['body: cut by one', withBody((body) => body.subarray(0, -1)), 'signature_mismatch'],
    ['body: empty', withBody(() => ''), 'signature_mismatch'],
  ]
  const ofOneSignature: Tampering[] = [
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
    ['signature with a newline', withHeader((value) => `${value}\n`), 'malformed_signature'],
    ['signature with a blank in front', withHeader((value) => ` ${value}`), 'malformed_signature'],
  ]
  const ofExactBytes: Tampering[] = [
    ['body: a trailing newline', withBody((body) => Buffer.concat([body, Buffer.from('\n')])), 'signature_mismatch'],
    [
      'body: printed differently',
      withBody((body) => `${JSON.stringify(JSON.parse(body.toString()), null, 4)} `),
      'signature_mismatch',
    ],
  ]
  return [...always, ...(separator === undefined ? ofOneSignature : []), ...(compactJson ? [] : ofExactBytes)]
}

/** Tamperings with a signed time and id. */
function timeTamperings({ header, timestamp, id, separator }: HmacScheme, subject: Subject): Tampering[] {
  if (!timestamp) return []
  const withTime = (change: (time: string) => string | undefined) => (delivery: SignedDelivery) => {
    if ('header' in timestamp) {
      const { [timestamp.header.toLowerCase()]: time = '', ...headers } = delivery.headers
      const changed = change(time)
      return { ...delivery, headers: changed === undefined ? headers : { ...headers, [timestamp.header]: changed } }
    }
    const prefix = timestamp.entry.replace('{timestamp}', '')
    const [first = '', ...rest] = (delivery.headers[header] ?? '').split(separator ?? ',')
    const changed = change(first.slice(prefix.length))
    const entries = changed === undefined ? rest : [prefix + changed, ...rest]
    return { ...delivery, headers: { ...delivery.headers, [header]: entries.join(separator) } }
  }
  const unit = timestamp.unit === 'ms' ? 1 : 1000
  const signedAt = (offset: number) => (delivery: SignedDelivery) => {
    const type = Object.keys(subject.samples)[0] as string
    return subject.deliver(type, delivery.body, { at: Date.now() + offset })
  }
  const tampering: Tampering[] = [
    ['time: another', withTime((time) => String(Number(time) + 1)), 'signature_mismatch'],
    ['time: not a number', withTime(() => 'now'), 'malformed_signature'],
    ['time: a fraction', withTime((time) => `${time}.5`), 'malformed_signature'],
    ['time: missing', withTime(() => undefined), 'header' in timestamp ? 'missing_signature' : 'malformed_signature'],
    [
      'time: in the other unit',
      withTime((time) => (unit === 1 ? time.slice(0, -3) : `${time}000`)),
      'timestamp_out_of_tolerance',
    ],
    ['time: too old', signedAt(-302_000), 'timestamp_out_of_tolerance'],
    ['time: ahead', signedAt(302_000), 'timestamp_out_of_tolerance'],
  ]
  if (!id) return tampering
  return [
    ...tampering,
    ['id: another', (one) => ({ ...one, headers: { ...one.headers, [id.header]: 'msg_other' } }), 'signature_mismatch'],
    [
      'id: missing',
      ({ headers: { [id.header]: _, ...headers }, ...one }) => ({ ...one, headers }),
      'missing_signature',
    ],
  ]
}

/** Tamperings with a delivery that is known by its URL alone. */
const urlTamperings: Tampering[] = [
  ['token wrong', (delivery) => ({ ...delivery, url: `${delivery.url}0` }), 'signature_mismatch'],
  ['token cut by one', (delivery) => ({ ...delivery, url: delivery.url.slice(0, -1) }), 'signature_mismatch'],
  ['token in the other case', (delivery) => ({ ...delivery, url: delivery.url.toUpperCase() }), 'signature_mismatch'],
  ['token missing', (delivery) => ({ ...delivery, url: '/' }), 'missing_signature'],
]

const tamperingsOf = (subject: Subject) =>
  subject.scheme ? [...signatureTamperings(subject.scheme), ...timeTamperings(subject.scheme, subject)] : urlTamperings

describe.each(subjects.map((subject) => [subject.provider.name, subject] as const))('%s', (_name, subject) => {
  const { provider, options, samples } = subject
  const { eventType: typeSource } = provider.facts.envelope
  const isTypeInBody = typeSource !== 'route' && !(typeof typeSource === 'object' && 'header' in typeSource)

  test('there is a sample of every event type, and of no other', () => {
    expect(Object.keys(samples).sort()).toEqual([...provider.eventTypes].sort())
  })

  describe.each(Object.entries(samples))('%s', (eventType, sample) => {
    const delivery = subject.deliver(eventType, sample)
    const options = subject.optionsFor(eventType)

    test('is verified and parsed', async () => {
      const verification = provider.verify(delivery, options)
      expect(verification).toEqual({ method: subject.scheme ? 'hmac-sha256' : 'url-token', keyId: undefined })
      const event = await parseEvent(provider, delivery, options)
      expect(event).toMatchObject({ provider: provider.name, eventType })
      expect(event.data).toEqual(subject.dataOf(sample))
      expect(JSON.parse(JSON.stringify(event))).toEqual(event)
      expect(event.dedupeKey).toMatch(/^[\w.~-]{1,220}$/)
    })

    test.each(tamperingsOf(subject))('%s: rejected', async (_tampering, apply, code) => {
      const expected = typeof code === 'string' ? new RegExp(`^${code}$`) : code
      expect(await codeOf(() => provider.verify(apply(delivery), options))).toMatch(expected)
      expect(await codeOf(() => parseEvent(provider, apply(delivery), options))).toMatch(expected)
    })

    if (requiredOf(subject, eventType))
      test('a field of another type is rejected, and named', async () => {
        const required = requiredOf(subject, eventType) as string[]
        const body = JSON.parse(sample)
        const data = provider.facts.envelope.data ? body[provider.facts.envelope.data] : body
        const around = required.slice(0, -1).reduce((at, name) => at[name], data)
        around[required.at(-1) as string] = { not: 'a scalar' }
        const text = JSON.stringify(body)
        const error = await parseEvent(provider, subject.deliver(eventType, text), options).catch((thrown) => thrown)
        expect(error).toMatchObject({ code: 'invalid_payload', provider: provider.name })
        expect(error.issues[0]).toMatchObject({ path: `data.${required.join('.')}`, received: 'object' })
      })
  })

  const [firstType, firstSample] = Object.entries(samples)[0] as [string, string]

  if (subject.retype(firstSample, 'x'))
    test('an unknown event type is a success', async () => {
      for (const type of ['recipient.redeemed', 'constructor', '__proto__', 'toString', 'unknown', 'a'.repeat(1000)]) {
        const event = await parseEvent(
          provider,
          subject.deliver(type, subject.retype(firstSample, type) as string),
          options,
        )
        expect(event).toMatchObject({ eventType: 'unknown', receivedType: subject.typeOf(firstSample, type) })
        expect(Object.getPrototypeOf(event)).toBe(Object.prototype)
      }
    })

  test.each([
    // Where a header says the type, an empty body is an event without data.
    ['empty', '', isTypeInBody || typeSource === 'route' ? 'invalid_json' : 'invalid_payload'],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'invalid_encoding'],
    ['a lone surrogate in UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'invalid_encoding'],
    ['UTF-16', Buffer.from(firstSample, 'utf16le'), 'invalid_json'],
    ['not JSON', '{"eventType":', 'invalid_json'],
    ['two values', '{}{}', 'invalid_json'],
    ['NaN', 'NaN', 'invalid_json'],
    ['nested beyond any stack', '['.repeat(500_000), 'invalid_json'],
  ] as const)('a body that is %s, correctly signed: its own code', async (_what, body, code) => {
    expect(await codeOf(() => parseEvent(provider, subject.deliver(firstType, body), options))).toBe(code)
  })

  test.each(['[]', '[{}]', '3', 'null', 'true', '"text"'])('JSON that is %s is not an event', async (body) => {
    const code = await codeOf(() => parseEvent(provider, subject.deliver(firstType, body), options))
    expect(code).toBe(isTypeInBody ? 'missing_event_type' : 'invalid_payload')
  })

  test('a byte-order mark that was signed too is verified as part of the body, and then ignored', async () => {
    const event = await parseEvent(provider, subject.deliver(firstType, `\ufeff${firstSample}`), options)
    expect(event.eventType).toBe(firstType)
  })

  test('of duplicate keys the last counts, for our checks and for the handler alike', async () => {
    const doubled = firstSample.replace('{', '{"added":1,"added":2,')
    const event = await parseEvent(provider, subject.deliver(firstType, doubled), options)
    expect(addedTo(event)).toBe(2)
  })

  /** An undocumented member of the body: of the envelope, or of the data where the body is all data. */
  const addedTo = (event: WebhookEvent) =>
    ((provider.facts.envelope.data ? (event as unknown as { extra: object }).extra : event.data) as { added: unknown })
      .added

  test('removes a member named __proto__, and pollutes no prototype', async () => {
    for (const name of ['__proto__', '\\u005f_proto_\\u005F']) {
      const poisoned = firstSample.replaceAll('{', `{"${name}":{"polluted":true},`).replaceAll(',}', '}')
      const event = await parseEvent(provider, subject.deliver(firstType, poisoned), options)
      expect(event.eventType).toBe(firstType)
      expect(JSON.stringify(event)).not.toContain('polluted')
      expect((Object.assign({}, event.data) as { polluted?: boolean }).polluted).toBeUndefined()
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('an undocumented member is not a reason to reject, whatever it holds', async () => {
    for (const value of [
      '9007199254740993',
      '-9007199254740993',
      '1e400',
      '{"deep":[123456789012345678901234567890]}',
    ]) {
      const body = firstSample.replace('{', `{"added":${value},`)
      const event = await parseEvent(provider, subject.deliver(firstType, body), options)
      expect(addedTo(event)).toEqual(JSON.parse(value))
    }
  })

  test('an undocumented member may be called like a member of the event, and takes no place of it', async () => {
    const before = await parseEvent(provider, subject.deliver(firstType, firstSample, { id: 'one' }), options)
    for (const name of ['receivedType', 'dedupeKey', 'provider', 'issues', 'extra', 'constructor', 'toString']) {
      const body = firstSample.replace('{', `{"${name}":"CARD 7783320044448888",`)
      const event = await parseEvent(provider, subject.deliver(firstType, body, { id: 'one' }), options)
      const { extra: _, data: __, dedupeKey, eventId, ...rest } = event as unknown as Record<string, unknown>
      const {
        extra: ___,
        data: ____,
        dedupeKey: _____,
        eventId: ______,
        ...expected
      } = before as unknown as Record<string, unknown>
      expect(rest).toEqual(expected)
      expect(`${dedupeKey}${eventId}`).not.toContain('CARD')
    }
  })

  test('accepts very deep nesting', async () => {
    for (const levels of [90, 200, 100_000]) {
      const body = firstSample.replace('{', `{"added":${'['.repeat(levels)}${']'.repeat(levels)},`)
      const event = await parseEvent(provider, subject.deliver(firstType, body), options)
      expect(event.eventType).toBe(firstType)
    }
  })

  test('a body at the limit is read, one byte more is not', async () => {
    const delivery = subject.deliver(firstType, firstSample)
    const size = delivery.body.length
    await parseEvent(provider, delivery, { ...(options as object), maxBodyBytes: size } as never)
    const code = await codeOf(() =>
      parseEvent(provider, delivery, { ...(options as object), maxBodyBytes: size - 1 } as never),
    )
    expect(code).toBe('body_too_large')
    const padded = subject.deliver(firstType, firstSample + ' '.repeat(1_048_576 - size))
    await parseEvent(provider, padded, options)
    const overfull = subject.deliver(firstType, firstSample + ' '.repeat(1_048_577 - size))
    expect(await codeOf(() => parseEvent(provider, overfull, options))).toBe('body_too_large')
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
      const event = await parseEvent(provider, { headers: shape, body, url }, options)
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
      expect(parse({ ...delivery, body: body as Buffer }, firstType).eventType).toBe(firstType)
    }
  })

  test.each([undefined, null, {}, { eventType: 'x' }, [], 3])('a body that is %s is unavailable', async (body) => {
    const delivery = { ...subject.deliver(firstType, firstSample), body: body as never }
    expect(await codeOf(() => provider.verify(delivery, options))).toBe('body_unavailable')
    expect(await codeOf(() => parse(delivery, firstType))).toBe('body_unavailable')
    expect(await codeOf(() => parseEvent(provider, delivery, options))).toBe('body_unavailable')
  })

  test('no options, and options without a secret, are a configuration error', async () => {
    const delivery = subject.deliver(firstType, firstSample)
    for (const given of [undefined, {}]) {
      expect(await codeOf(() => provider.verify(delivery, given as never))).toBe('configuration')
      expect(await codeOf(() => parseEvent(provider, delivery, given as never))).toBe('configuration')
    }
  })

  test('the same event has the same dedupe key, and another event another key', () => {
    const keys = new Set<string>()
    for (const [type, sample] of Object.entries(samples)) {
      for (const id of [1, 2]) {
        const delivery = subject.withId(subject.deliver(type, sample), type, id)
        const again = subject.withId(subject.deliver(type, sample), type, id)
        const { dedupeKey } = parse(delivery, type)
        expect(parse(again, type).dedupeKey).toBe(dedupeKey)
        expect(dedupeKey).toMatch(new RegExp(`^${provider.name}\\.`))
        expect(keys.has(dedupeKey)).toBe(false)
        keys.add(dedupeKey)
      }
    }
  })

  const parse = (delivery: SignedDelivery, eventType: string) => provider.parse(delivery, { eventType })
})

/** The path of a documented text that is required, and whose change does not make another event of the body. */
function requiredOf({ catalog, samples, saidType }: Subject, type: string): string[] | undefined {
  const body = JSON.parse(samples[type] as string)
  const find = (object: string, isTop: boolean): string[] | undefined => {
    for (const { name, type, optional, unconfirmed } of catalog.objects[object] ?? []) {
      if (optional || unconfirmed) continue
      if (type === 'string' && (!isTop || saidType({ ...body, [name]: {} }) === saidType(body))) return [name]
      const inner = find(type, false)
      if (inner) return [name, ...inner]
    }
    return undefined
  }
  return find(catalog.events[type]?.data ?? '', true)
}
