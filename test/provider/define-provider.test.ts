/** Providers of one's own: any Standard Schema library, and every declaration that contradicts itself. */
import { createHmac } from 'node:crypto'
import { type } from 'arktype'
import * as v from 'valibot'
import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import { z } from 'zod'
import { webhook } from '../../src/adapters/fetch.js'
import { isWebhookError, type WebhookError } from '../../src/core/errors.js'
import {
  defineProvider,
  extend,
  hmacSha256,
  type InferEvent,
  parseEvent,
  type StandardSchema,
  standardWebhooks,
  type Verification,
} from '../../src/provider.js'

const secret = 'acme_secret'
const CARD = '7783320044448888'
const signature = hmacSha256({ header: 'x-acme-signature', format: 'sha256={hex}' })
const envelope = { eventType: 'type', eventId: 'id', createdAt: 'created_at', data: 'data' } as const

const signed = (body: unknown) => {
  const text = JSON.stringify(body)
  const digest = createHmac('sha256', secret).update(text).digest('hex')
  return { method: 'POST', headers: { 'x-acme-signature': `sha256=${digest}` }, body: text }
}

function thrown(action: () => unknown): WebhookError {
  try {
    action()
  } catch (error) {
    if (isWebhookError(error)) return error
    throw error
  }
  throw new Error('Nothing was thrown.')
}

/** The same shape in three libraries. Each trims the name, so that a transformation is seen. */
const libraries = {
  valibot: v.object({
    cardId: v.string(),
    amount: v.number(),
    owner: v.object({ name: v.pipe(v.string(), v.trim()) }),
  }),
  zod: z.object({ cardId: z.string(), amount: z.number(), owner: z.object({ name: z.string().trim() }) }),
  arktype: type({ cardId: 'string', amount: 'number', owner: { name: 'string.trim' } }),
}

describe.each(Object.entries(libraries))('with %s', (library, schema) => {
  const acme = defineProvider({
    name: 'acme',
    signature,
    envelope,
    events: { 'card.issued': schema as StandardSchema<{ cardId: string; amount: number; owner: { name: string } }> },
  })
  const bodyOf = (data: unknown) => ({ type: 'card.issued', id: 'e1', created_at: '2026-01-01T00:00:00Z', data })

  test('an event is verified, checked and transformed', async () => {
    const data = { cardId: 'c1', amount: 5, owner: { name: ' Zoë ' } }
    const event = await parseEvent(acme, signed(bodyOf(data)), { secret })
    expect(event).toEqual({
      provider: 'acme',
      eventType: 'card.issued',
      eventId: 'e1',
      createdAt: '2026-01-01T00:00:00Z',
      dedupeKey: 'acme.card.issued~e1',
      extra: {},
      data: { ...data, owner: { name: 'Zoë' } },
    })
  })

  test('validate: false leaves the data as it was sent', () => {
    const data = { cardId: 'c1', amount: 'five' }
    expect(acme.parse(signed(bodyOf(data)), { validate: false })).toMatchObject({ eventType: 'card.issued', data })
  })

  test('issues hold places and kinds, never a message of the library or the payload', async () => {
    const data = { cardId: 4, amount: CARD, owner: { name: [CARD] } }
    const error = await parseEvent(acme, signed(bodyOf(data)), { secret }).catch((caught) => caught)
    expect(error).toMatchObject({ code: 'invalid_payload', provider: 'acme' })
    expect([...error.issues].sort((a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: 'data.amount', expected: 'what the schema accepts', received: 'string' },
      { path: 'data.cardId', expected: 'what the schema accepts', received: 'integer' },
      { path: 'data.owner.name', expected: 'what the schema accepts', received: 'array' },
    ])
    // Every library puts the value or its own words into a message.
    const result = await schema['~standard'].validate(data as never)
    const messages = (result.issues ?? []).map(({ message }) => message)
    expect(messages.length, library).toBeGreaterThan(0)
    const told = `${error.message} ${error.hint} ${JSON.stringify(error.issues)} ${error.stack}`
    for (const message of messages) expect(told).not.toContain(message)
    expect(told).not.toContain(CARD)
  })

  test('an unknown type is not checked', () => {
    expect(acme.parse(signed({ ...bodyOf({ x: 1 }), type: 'card.melted' }))).toMatchObject({
      eventType: 'unknown',
      receivedType: 'card.melted',
    })
  })

  test('extend() types one more event of another provider', () => {
    const other = defineProvider({ name: 'other', signature, envelope, events: { x: v.unknown() } })
    const more = extend(other, { 'card.issued': schema as StandardSchema<{ cardId: string }> })
    expect(more.eventTypes).toEqual(['x', 'card.issued'])
    expect(() => more.parse(signed(bodyOf({ cardId: 4 })))).toThrow(
      expect.objectContaining({ code: 'invalid_payload' }),
    )
  })
})

test('a key of a record may be payload, so its place is *', async () => {
  const acme = defineProvider({
    name: 'acme',
    signature,
    envelope,
    events: { x: v.object({ balances: v.record(v.string(), v.number()) }) },
  })
  const error = thrown(() => acme.parse(signed({ type: 'x', data: { balances: { [CARD]: 'a' } } })))
  expect(error.issues).toEqual([{ path: 'data.balances.*', expected: 'what the schema accepts', received: 'string' }])
})

test('types are inferred from each library', () => {
  const acme = defineProvider({
    name: 'acme',
    signature,
    envelope,
    events: { v: libraries.valibot, z: libraries.zod, a: libraries.arktype },
  })
  type AcmeEvent = InferEvent<typeof acme>
  type Data = { cardId: string; amount: number; owner: { name: string } }
  expectTypeOf<Extract<AcmeEvent, { eventType: 'v' }>['data']>().toEqualTypeOf<Data>()
  expectTypeOf<Extract<AcmeEvent, { eventType: 'z' }>['data']>().toEqualTypeOf<Data>()
  expectTypeOf<Extract<AcmeEvent, { eventType: 'a' }>['data']>().toEqualTypeOf<Data>()
  expectTypeOf<AcmeEvent['eventType']>().toEqualTypeOf<'v' | 'z' | 'a' | 'unknown'>()
  expect(acme.eventTypes).toEqual(['v', 'z', 'a'])
})

describe('asynchronous schemas', () => {
  test.each([
    [
      'valibot',
      v.objectAsync({
        a: v.pipeAsync(
          v.string(),
          v.checkAsync(async () => true),
        ),
      }),
    ],
    [
      'one that rejects',
      { '~standard': { version: 1, vendor: 'x', validate: () => Promise.reject(new Error('late')) } },
    ],
  ])('%s: configuration at once, and the event is named', (_library, schema) => {
    const error = thrown(() =>
      defineProvider({ name: 'acme', signature, envelope, events: { 'card.issued': schema as never } }),
    )
    expect(error).toMatchObject({ code: 'configuration', provider: 'acme' })
    expect(error.message).toContain("'card.issued' is asynchronous")
  })

  test('one that is asynchronous for some values only: configuration at the first of those, and no event', () => {
    const schema = z.object({ a: z.string().refine(async () => true) })
    const acme = defineProvider({ name: 'acme', signature, envelope, events: { x: schema } })
    const error = thrown(() => acme.parse(signed({ type: 'x', data: { a: 'b' } })))
    expect(error).toMatchObject({ code: 'configuration', message: expect.stringContaining('asynchronous') })
  })
})

describe('a declaration that contradicts itself says which member is wrong, at once', () => {
  const good = { name: 'acme', signature, envelope, events: { x: v.unknown() } }
  test.each([
    ['no name', { ...good, name: undefined }, "name 'undefined'"],
    ['an empty name', { ...good, name: '' }, "name ''"],
    ['a name with a space', { ...good, name: 'a b' }, "name 'a b'"],
    ['no signature', { ...good, signature: undefined }, 'signature'],
    ['a signature without verify', { ...good, signature: {} }, 'signature'],
    ['no envelope', { ...good, envelope: undefined }, 'envelope is missing'],
    ['an envelope that is null', { ...good, envelope: null }, 'envelope is missing'],
    ['no eventType', { ...good, envelope: { data: 'data' } }, 'envelope.eventType'],
    ['a path that is none', { ...good, envelope: { ...envelope, data: 'a..b' } }, 'envelope.data'],
    ...[4, null, {}, { join: 'id' }].map((eventId) => [
      `a path that is ${JSON.stringify(eventId)}`,
      { ...good, envelope: { ...envelope, eventId } },
      'envelope.eventId is not a path, { header }, { join } or a function',
    ]),
    ['a path of the time that is none', { ...good, envelope: { ...envelope, createdAt: '.' } }, 'envelope.createdAt'],
    [
      'data read by a function',
      { ...good, envelope: { ...envelope, data: () => ({}) } },
      'envelope.data is not a path',
    ],
    [
      'a path of a field that is none',
      { ...good, envelope: { ...envelope, fields: { a: '.' } } },
      'envelope.fields.a:',
    ],
    [
      'a header that is none',
      { ...good, envelope: { ...envelope, eventType: { header: 'a b' } } },
      'envelope.eventType',
    ],
    [
      'a joined path that is none',
      { ...good, envelope: { ...envelope, eventType: { join: ['a', '.'] } } },
      'envelope.eventType',
    ],
    [
      'an unknown member of the envelope',
      { ...good, envelope: { ...envelope, id: 'id' } },
      'envelope.id is not one of eventType, eventId, createdAt, data, fields.',
    ],
    [
      'a field with a name of ours',
      { ...good, envelope: { ...envelope, fields: { dedupeKey: 'key' } } },
      'envelope.fields.dedupeKey',
    ],
    ['no events', { ...good, events: {} }, 'events is empty'],
    ['an event that is not a schema', { ...good, events: { x: { type: 'object' } } }, "'x' is not a Standard Schema"],
    ['an event without a schema', { ...good, events: { x: undefined } }, "'x' is not a Standard Schema"],
    ['the reserved name unknown', { ...good, events: { unknown: v.unknown() } }, "'unknown' is a reserved name"],
    ['the reserved name invalid', { ...good, events: { invalid: v.unknown() } }, "'invalid' is a reserved name"],
    ['the reserved name *', { ...good, events: { '*': v.unknown() } }, "'*' is a reserved name"],
    ['a version without snapshots', { ...good, version: 'version' }, 'version needs snapshotOf'],
  ] as [string, { name?: string }, string][])('%s', (_what, declaration, part) => {
    const error = thrown(() => defineProvider(declaration as never))
    expect(error).toMatchObject({
      code: 'configuration',
      status: 500,
      // An error cannot carry a name that is not valid.
      provider: declaration.name === 'acme' ? 'acme' : 'provider',
      hint: 'Correct the declaration of the provider.',
    })
    expect(error.message).toContain(part)
  })

  test.each([
    ['no header', { header: '' }, 'header'],
    ['a format without a placeholder', { format: 'sha256=' }, "format 'sha256='"],
    ['a format with text behind', { format: '{hex};' }, "format '{hex};'"],
    ['a format with another placeholder', { format: '{id}{hex}' }, "format '{id}{hex}'"],
    ['a message without the body', { message: '{timestamp}' }, '{body} once'],
    ['a message with the body twice', { message: '{body}{body}' }, '{body} once'],
    [
      'a message with an unknown placeholder',
      { message: '{nonce}.{body}' },
      '{nonce} is not one of {body}, {timestamp}, {id}, {url}.',
    ],
    ['a time in the message and nowhere else', { message: '{timestamp}.{body}' }, 'timestamp'],
    ['a time that is not signed', { timestamp: { header: 'x-time' } }, 'timestamp'],
    ['an id in the message and nowhere else', { message: '{id}.{body}' }, ' id '],
    ['an id that is not signed', { id: { header: 'x-id' } }, ' id '],
    [
      'a time as an entry without a separator',
      { message: '{timestamp}{body}', timestamp: { entry: 't={timestamp}' } },
      'separator',
    ],
    [
      'a time as an entry of another form',
      { message: '{timestamp}{body}', separator: ',', timestamp: { entry: '{timestamp}=t' } },
      'timestamp.entry',
    ],
  ])('hmacSha256: %s', (_what, change, part) => {
    const error = thrown(() => hmacSha256({ header: 'x-signature', format: '{hex}', ...change } as never))
    expect(error).toMatchObject({ code: 'configuration', hint: 'Correct the declaration of the signature.' })
    expect(error.message).toContain(part)
  })

  test('extend() of what is not a provider, and of a reserved name', () => {
    const acme = defineProvider(good)
    expect(thrown(() => extend({ ...acme }, { y: v.unknown() }))).toMatchObject({
      code: 'configuration',
      message: 'extend() did not receive a provider.',
      hint: 'Pass a provider from this library, or the result of defineProvider().',
    })
    expect(thrown(() => extend(acme, { invalid: v.unknown() })).message).toContain("'invalid' is a reserved name")
  })
})

describe('a scheme of your own fails closed', () => {
  const providerOf = (verify: () => unknown) =>
    defineProvider({
      name: 'acme',
      signature: { verify: verify as () => Verification },
      envelope,
      events: { x: v.unknown() },
    })
  const body = { type: 'x', id: '1', data: {} }
  const request = () => new Request('https://example.com', { method: 'POST', body: JSON.stringify(body) })

  test.each([
    ['false', () => false],
    ['true', () => true],
    ['undefined', () => undefined],
    ['null', () => null],
    ['{ valid: false }', () => ({ valid: false })],
    ['{ valid: true }', () => ({ valid: true })],
    ['an unknown method', () => ({ method: 'yes' })],
    ['an inherited method', () => Object.create({ method: 'custom' })],
    ['a promise of false', async () => false],
    ['a promise of undefined', async () => undefined],
    ['a promise in a list', async () => [{ method: 'custom' }]],
    // biome-ignore lint/suspicious/noThenProperty: not every promise is the runtime's own
    ['its own thenable', () => ({ then: (resolve: (value: unknown) => void) => resolve({ method: 'custom' }) })],
  ])('%s: configuration, 500, and nothing runs', async (_what, verify) => {
    const handler = vi.fn()
    const onError = vi.fn()
    const response = await webhook(providerOf(verify), { onError }, handler)(request())
    expect(response.status).toBe(500)
    expect(handler).not.toHaveBeenCalled()
    expect(onError.mock.calls[0]?.[0]).toMatchObject({
      code: 'configuration',
      provider: 'acme',
      message: 'verify of acme did not return a Verification, so the delivery was not verified.',
      hint: "Return { method: 'custom' } from verify for an authentic delivery, and throw for any other.",
    })
    await expect(parseEvent(providerOf(verify), { headers: {}, body: JSON.stringify(body) }, {})).rejects.toMatchObject(
      {
        code: 'configuration',
      },
    )
  })

  test.each([
    [
      'throws',
      () => {
        throw new Error(CARD)
      },
    ],
    [
      'rejects',
      async () => {
        throw new Error(CARD)
      },
    ],
  ])('one that %s: 500, nothing runs, and nothing is told', async (_what, verify) => {
    const handler = vi.fn()
    const response = await webhook(providerOf(verify), { onError: () => {} }, handler)(request())
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain(CARD)
    expect(handler).not.toHaveBeenCalled()
  })

  test('accepts the event for a Verification, synchronous or asynchronous', async () => {
    for (const verify of [() => ({ method: 'custom' }), async () => ({ method: 'custom', keyId: 'a' })]) {
      const handler = vi.fn()
      expect((await webhook(providerOf(verify), {}, handler)(request())).status).toBe(200)
      expect(handler.mock.calls[0]?.[1].verification.method).toBe('custom')
    }
  })

  test('its options have the type of its parameter, and are required', async () => {
    const acme = defineProvider({
      name: 'acme',
      signature: {
        async verify(_delivery, options: { publicKey: string }): Promise<Verification> {
          return { method: options.publicKey === 'right' ? 'custom' : ('no' as 'custom') }
        },
      },
      envelope,
      events: { x: v.unknown() },
    })
    const delivery = { headers: {}, body: JSON.stringify(body) }
    expect((await parseEvent(acme, delivery, { publicKey: 'right' })).eventType).toBe('x')
    await expect(parseEvent(acme, delivery, { publicKey: 'wrong' })).rejects.toMatchObject({ code: 'configuration' })
    expectTypeOf(acme.verify).parameter(1).toEqualTypeOf<{ publicKey: string }>()
  })
})

describe('where the scheme signs an id, that is the event id', () => {
  const acme = defineProvider({
    name: 'acme',
    signature: standardWebhooks(),
    envelope: { ...envelope, eventId: { header: 'x-event-id' } },
    events: { x: v.unknown() },
  })
  const key = Buffer.from('a key of twenty-four bytes')
  const options = { secret: `whsec_${key.toString('base64')}` }
  const body = '{"type":"x","id":"in the body","data":{}}'
  const family = (name: 'webhook' | 'svix', id: string) => {
    const timestamp = String(Math.floor(Date.now() / 1000))
    const digest = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
    return { [`${name}-id`]: id, [`${name}-timestamp`]: timestamp, [`${name}-signature`]: `v1,${digest}` }
  }

  test.each([
    ['a header of the envelope', { ...family('webhook', 'msg_1'), 'x-event-id': 'other' }],
    ['an id of the other family', { ...family('webhook', 'msg_1'), 'svix-id': 'other' }],
    ['an id of the other family, the other way round', { ...family('svix', 'msg_1'), 'webhook-id': 'other' }],
    ['a whole second family', { ...family('svix', 'msg_1'), ...family('webhook', 'msg_2') }],
  ])('%s makes no new event of a replay', async (_what, headers) => {
    const event = await parseEvent(acme, { headers, body }, options)
    expect(event).toMatchObject({ eventId: 'msg_1', dedupeKey: 'acme.x~msg_1' })
  })

  test('a doubled id is not verified', async () => {
    const headers = { ...family('webhook', 'msg_1'), 'webhook-id': ['msg_1', 'msg_2'] }
    await expect(parseEvent(acme, { headers, body }, options)).rejects.toMatchObject({ status: 401 })
  })
})
