/** Providers as they are declared: where an event's members are read from, its keys, and the options. */
import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { invalidPayload } from '../../src/core/create-provider.js'
import { defineProvider } from '../../src/core/define-provider.js'
import { hmacSha256 } from '../../src/core/hmac-declaration.js'
import type { Envelope } from '../../src/core/types.js'
import { urlToken } from '../../src/core/url-token.js'
import { anySchema } from '../any-schema.js'
import { thrownBy } from '../thrown.js'

afterEach(() => vi.unstubAllEnvs())

const hmac = hmacSha256({ header: 'x-signature', format: '{hex}' })
const signsUrl = hmacSha256({ header: 'x-signature', format: '{hex}', message: '{url}{body}' })
const custom = { verify: () => ({ method: 'custom' }) as const }

const declare = (envelope: Partial<Envelope>, more: object = {}) =>
  defineProvider({
    name: 'acme',
    signature: hmac,
    envelope: { eventType: 'type', ...envelope },
    events: { a: anySchema, 'card.sold': anySchema },
    ...more,
  } as never) as unknown as ReturnType<typeof defineProvider<'acme', object, { a: unknown }, { eventType: 'type' }>>
const delivery = (body: unknown, headers: Record<string, string> = {}) => ({ headers, body: JSON.stringify(body) })

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const jsonHash = (value: unknown) => `~${sha256(JSON.stringify(value))}`

describe('an event', () => {
  test('has its members from the places that the envelope names', () => {
    const acme = declare({
      eventType: 'meta.type',
      eventId: { header: 'X-Event-Id' },
      createdAt: (body) => (body as { at: string }).at,
      data: 'payload',
      fields: { storeId: 'store', region: { header: 'x-region' } },
    })
    const body = { meta: { type: 'a', version: 1 }, at: '2026', payload: { id: 1 }, store: 's1', more: true }
    expect(acme.parse(delivery(body, { 'x-event-id': 'e1', 'X-Region': 'eu' }))).toEqual({
      provider: 'acme',
      eventType: 'a',
      eventId: 'e1',
      createdAt: '2026',
      dedupeKey: 'acme.a~e1',
      storeId: 's1',
      region: 'eu',
      data: { id: 1 },
      // A function does not say which members it reads.
      extra: { at: '2026', more: true },
    })
  })

  test('without a place for its data has the whole body, and nothing extra', () => {
    const body = { type: 'a', id: 1 }
    expect(declare({}).parse(delivery(body))).toMatchObject({ data: body, extra: {} })
  })

  test('has only text in its fields and its time; any other value is extra, except null', () => {
    const acme = declare({ createdAt: 'at', data: 'data', fields: { storeId: 'store', brandId: 'brand' } })
    const event = acme.parse(delivery({ type: 'a', at: 5, store: '', brand: null, data: {} }))
    for (const member of ['createdAt', 'storeId', 'brandId']) expect(event).not.toHaveProperty(member)
    expect(event).toHaveProperty('extra', { at: 5 })
    expect(acme.parse(delivery({ type: 'a', store: 7, brand: 'b' }))).toMatchObject({
      brandId: 'b',
      extra: { store: 7 },
    })
  })

  test('is of the declared type whatever the case of a header, but not of a member', () => {
    const byHeader = declare({ eventType: { header: 'X-Type' } })
    expect(byHeader.parse(delivery({}, { 'x-type': ' Card.SOLD ' }))).toMatchObject({ eventType: 'card.sold' })
    expect(declare({}).parse(delivery({ type: 'Card.Sold' }))).toMatchObject({ receivedType: 'Card.Sold' })
  })

  test('is of the type of its route, whatever the body says', () => {
    const acme = declare({ eventType: 'route' })
    expect(acme.parse(delivery({ route: 'card.sold' }), { eventType: 'a' })).toMatchObject({ eventType: 'a' })
  })

  test.each<[what: string, eventType: Envelope['eventType'], message: string]>([
    ['a member', 'meta.type', 'The body has no meta.type, so it is not an event of acme.'],
    ['an inherited member', 'constructor.name', 'The body has no constructor.name, so it is not an event of acme.'],
    ['a header', { header: 'X-Type' }, 'The X-Type header, which names the event, is missing or appears twice.'],
    ['several members', { join: ['kind', 'action'] }, 'The delivery does not name its event of acme.'],
    ['a function', () => undefined, 'The delivery does not name its event of acme.'],
    ['the route', 'route', 'The option eventType is missing, and the delivery does not name its event.'],
  ])('without its type in %s is rejected', async (_what, eventType, message) => {
    const headers = { 'x-type': 'a, a' }
    expect(await thrownBy(() => declare({ eventType }).parse(delivery({ kind: 'a' }, headers)))).toMatchObject({
      code: 'missing_event_type',
      message,
    })
  })
})

describe('the id of an event', () => {
  const parse = (id: unknown) => declare({ eventId: 'id' }).parse(delivery({ type: 'a', id }))

  test.each([
    ['text', 'e1', 'e1'],
    ['a number', 7, '7'],
    ['the largest exact number', Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['a negative number', -1, '-1'],
  ])('is %s', (_what, id, eventId) => {
    expect(parse(id)).toMatchObject({ eventId, dedupeKey: `acme.a~${eventId}` })
  })

  test.each([['empty'], [null], [[]], [true], [2 ** 53]])('is a hash of type and body where it is %j', (given) => {
    const id = given === 'empty' ? '' : given
    const eventId = jsonHash(['a', sha256(JSON.stringify({ type: 'a', id }))])
    expect(parse(id)).toMatchObject({ eventId, dedupeKey: `acme.a~${eventId}` })
  })

  test('without a signature, a hash of the accounts too: two may send equal bodies', () => {
    const fields = { storeId: { header: 'x-store' } } as const
    const idOf = (signature: object, headers: Record<string, string>) =>
      declare({ fields }, { signature }).parse(delivery({ type: 'a' }, headers)).eventId
    const body = sha256('{"type":"a"}')
    expect(idOf(urlToken(), { 'x-store': 's1' })).toBe(jsonHash(['a', body, 's1']))
    expect(idOf(urlToken(), {})).toBe(jsonHash(['a', body, null]))
    expect(idOf(hmac, { 'x-store': 's1' })).toBe(jsonHash(['a', body]))
  })
})

describe('a dedupe key', () => {
  const keyOf = (envelope: Partial<Envelope>, body: object, signature: object = hmac) =>
    declare({ eventId: 'id', ...envelope }, { signature }).parse(delivery(body, { 'x-type': 'a' }), { eventType: 'a' })
      .dedupeKey

  test.each<[what: string, envelope: Partial<Envelope>, signature: object, key: string]>([
    ['a signed member', {}, hmac, 'acme.a~e1'],
    ['several signed members', { eventType: { join: ['type', 'kind'] } }, hmac, 'acme.a.b~e1'],
    ['the route', { eventType: 'route' }, hmac, 'acme.a~e1'],
    ['a scheme of your own', {}, custom, 'acme.a~e1'],
    // A replay with another type must not be a new event.
    ['a header', { eventType: { header: 'x-type' } }, hmac, 'acme.e1'],
    ['a function, which may read a header', { eventType: () => 'a' }, hmac, 'acme.e1'],
    ['a body that is not signed', {}, urlToken(), 'acme.e1'],
  ])('has the type or not where it comes from %s', (_what, envelope, signature, key) => {
    expect(keyOf(envelope, { type: 'a', kind: 'b', id: 'e1' }, signature)).toBe(key)
  })

  test('has the type in any case where the id is a hash', () => {
    expect(keyOf({ eventType: { header: 'x-type' } }, {})).toBe(`acme.a~${jsonHash(['a', sha256('{}')])}`)
  })

  test('is a hash where type or id has other characters', () => {
    expect(keyOf({}, { type: 'a', id: 'e 1' })).toBe(`acme.${jsonHash(['a', 'e 1'])}`)
    expect(keyOf({}, { type: 'a b', id: 'e1' })).toBe(`acme.${jsonHash(['a b', 'e1'])}`)
    expect(keyOf({}, { type: 'a', id: 'e1~' })).toBe(`acme.${jsonHash(['a', 'e1~'])}`)
    expect(keyOf({ eventType: { header: 'x-type' } }, { id: 'e 1' })).toBe(`acme.${jsonHash([null, 'e 1'])}`)
  })
})

describe('options', () => {
  test('from the environment are added to a copy of those that are given', () => {
    vi.stubEnv('ACME_WEBHOOK_SECRET', 's')
    vi.stubEnv('ACME_WEBHOOK_NOTIFICATION_URL', 'https://example.com')
    const given = Object.freeze({ secret: 'given', allowUnsigned: true })
    const acme = declare({}, { signature: signsUrl })
    expect(acme.resolveOptions(given as never)).toEqual({ ...given, notificationUrl: 'https://example.com' })
    expect(acme.resolveOptions({})).toEqual({ secret: 's', notificationUrl: 'https://example.com' })
    // Consent to deliveries without a token says nothing about a secret.
    expect(declare({}).resolveOptions({ allowUnsigned: true } as never)).toEqual({ allowUnsigned: true, secret: 's' })
  })

  test('are those that are given where the environment has nothing to add', () => {
    const given = {}
    expect(declare({}, { signature: { ...custom, environment: ['token'] } }).resolveOptions(given)).toBe(given)
  })

  test('from the environment are checked', async () => {
    vi.stubEnv('ACME_WEBHOOK_NOTIFICATION_URL', 'example.com')
    const error = await thrownBy(() => declare({}, { signature: signsUrl }).resolveOptions({ secret: 's' } as never))
    expect(error.message).toContain('notificationUrl')
  })

  test('have variables with the name of the provider, or of the declaration', () => {
    const variables = (more: object) => declare({}, more).facts.variables
    const signature = urlToken()
    expect(variables({ name: 'giftUp2-go', signature })).toEqual({ urlToken: 'GIFT_UP2_GO_WEBHOOK_URL_TOKEN' })
    expect(variables({ signature, env: { urlToken: 'TOKEN' } })).toEqual({ urlToken: 'TOKEN' })
    expect(variables({ signature: custom })).toEqual({})
  })

  test.each([
    [hmac, 'secret is missing.', 'Pass { secret }, or set the environment variable ACME_WEBHOOK_SECRET.'],
    [
      signsUrl,
      'secret and notificationUrl are missing.',
      'Pass { secret, notificationUrl }, or set the environment variables ACME_WEBHOOK_SECRET and ACME_WEBHOOK_NOTIFICATION_URL.',
    ],
    [
      urlToken(),
      'urlToken is missing.',
      'Pass { urlToken }, or set the environment variable ACME_WEBHOOK_URL_TOKEN. Or pass { allowUnsigned: true }: this provider documents no signature.',
    ],
  ])('that are missing are named, with their variables', async (signature, message, hint) => {
    expect(await thrownBy(() => declare({}, { signature }).resolveOptions({}))).toMatchObject({
      code: 'configuration',
      message,
      hint,
    })
  })

  test.each([
    [{}, 'missing'],
    [{ eventType: 'b' }, 'not one of its events'],
  ])('have the event type where deliveries do not say it: %j', async (given, words) => {
    const acme = declare({ eventType: 'route' })
    const error = {
      code: 'configuration',
      message: `Deliveries of acme do not name their event, and the option eventType is ${words}.`,
      hint: 'Register a route for each event, and pass { eventType }: one of a, card.sold.',
    }
    for (const check of [acme.checkOptions, acme.resolveOptions]) {
      expect(await thrownBy(() => check({ secret: 's', ...given } as never))).toMatchObject(error)
      expect(() => check({ secret: 's', eventType: 'a' } as never)).not.toThrow()
    }
  })

  test.each([null, 'text'])('are not %j', async (given) => {
    expect(await thrownBy(() => declare({}).checkOptions(given as never))).toMatchObject({
      code: 'configuration',
      message: 'The options are not an object.',
      hint: 'Pass an object, such as {}.',
    })
  })
})

test('redact shows what the declaration shows, and nothing unless it does', () => {
  expect(declare({}, { show: { a: true } }).facts.show).toEqual({ a: true })
  expect(declare({}).facts.show).toEqual({})
})

test('an event of another shape: the first difference, and the number of the others', () => {
  const issues = ['data.a', 'data.b', 'data.c'].map((path) => ({ path, expected: 'text', received: 'null' }))
  const first = 'a differs from its expected shape: expected text at data.a, received null'
  expect(invalidPayload('a', issues.slice(0, 1)).message).toBe(`${first}.`)
  expect(invalidPayload('a', issues)).toMatchObject({ message: `${first} (and 2 more, see issues).`, issues })
})
