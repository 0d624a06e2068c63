/** `redact` shows what is known to be harmless, and nothing else. */
import { describe, expect, test } from 'vitest'
import { samples as giftronautSamples } from '../../src/providers/giftronaut/generated/samples.js'
import { parse as parseGiftronaut } from '../../src/providers/giftronaut/index.js'
import { parse as parseLoopz } from '../../src/providers/loopz/index.js'
import { samples as squareSamples } from '../../src/providers/square/generated/samples.js'
import { parse as parseSquare } from '../../src/providers/square/index.js'
import { redact } from '../../src/redact.js'
import { subjects } from '../deliveries.js'

const CANARY = 'jane.doe@example.com / card 7783320044448888'

/** A copy with the canary in place of every text. */
function spoilt(value: unknown): unknown {
  if (typeof value === 'string') return CANARY
  if (Array.isArray(value)) return value.map(spoilt)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, spoilt(member)]))
}

describe.each(subjects.map((subject) => [subject.provider.name, subject] as const))('%s', (_name, subject) => {
  test.each(Object.entries(subject.samples))(
    '%s: no free text is shown, and the event is not changed',
    (type, sample) => {
      const event = subject.provider.parse(subject.deliver(type, sample), subject.optionsFor(type))
      const before = structuredClone(event)
      expect(redact(event)).toMatchObject({ provider: event.provider, eventType: type, dedupeKey: event.dedupeKey })
      expect(event).toEqual(before)
      const other = {
        ...event,
        data: spoilt(event.data),
        extra: { note: CANARY },
        createdAt: CANARY,
        merchantId: CANARY,
      }
      expect(JSON.stringify(redact(other))).not.toContain(CANARY)
    },
  )
})

const body = (sample: string, change: (data: Record<string, any>) => void) => {
  const value = JSON.parse(sample)
  change(value.data)
  return { headers: {}, body: JSON.stringify(value) }
}

test('documented numbers, times, ids and known values are shown', () => {
  const event = parseGiftronaut(body(giftronautSamples['order.created'], (data) => (data.claimUrl = 'https://x/1')))
  expect(redact(event)).toMatchObject({
    createdAt: '2026-04-15T14:30:00.000',
    extra: {},
    data: {
      orderId: 'OT20260415001234',
      claimUrl: '[redacted]',
      orderType: 'LINK',
      quantity: 10,
      totalCost: { amount: 500, currency: 'USD' },
    },
  })
})

test('values that an enum did not have, free text, references and ids of persons are hidden', () => {
  const bounced = body(giftronautSamples['order.bounced'], (data) => (data.reason = '550 5.1.1 <jane@example.com>'))
  expect(redact(parseGiftronaut(bounced)).data).toMatchObject({ reason: '[redacted]', recipientEmail: '[redacted]' })
  const known = { headers: {}, body: giftronautSamples['order.bounced'] }
  expect(redact(parseGiftronaut(known)).data).toMatchObject({ reason: 'MAILBOX_NOT_FOUND' })
  const card = body(squareSamples['gift_card.updated'], (data) => {
    data.object.gift_card.customer_ids = ['CUSTOMER1']
  })
  const shown = redact(parseSquare(card)).data as any
  expect(shown.object.gift_card).toMatchObject({ customer_ids: '[redacted]', gan: '[redacted]', type: 'DIGITAL' })
})

test('nothing of an undocumented Loopz card is shown', () => {
  const headers = { 'x-loopz-webhook-topic': 'gift-card.updated' }
  const event = parseLoopz({ headers, body: '{"id":"7","balance":{"amount":1},"type":"DIGITAL"}' })
  expect(redact(event).data).toEqual({ id: '[redacted]', balance: '[redacted]', type: '[redacted]' })
})

test('members of an envelope do not replace members of the event', () => {
  const event = parseGiftronaut({
    headers: {},
    body: `{"eventType":"test.ping","receivedType":"${CANARY}","merchantId":"${CANARY}","dedupeKey":"${CANARY}","data":{}}`,
  })
  expect(event).not.toHaveProperty('receivedType')
  expect(event.extra).toEqual({ receivedType: CANARY, merchantId: CANARY, dedupeKey: CANARY })
  expect(JSON.stringify(redact(event))).not.toContain(CANARY)
})

test('a provider of the user says what is shown', () => {
  const event = { provider: 'acme', eventType: 'card.issued', dedupeKey: 'k', data: { amount: 5, owner: 'Jane' } }
  const provider = { name: 'acme', facts: { show: { 'card.issued': { amount: true } } } }
  expect(redact(event).data).toBe('[redacted]')
  expect(redact(event, provider as never).data).toEqual({ amount: 5, owner: '[redacted]' })
})

test('names from Object.prototype reveal nothing', () => {
  expect(redact({ provider: 'constructor', eventType: 'toString', dedupeKey: 'k', data: { gan: '1' } }).data).toBe(
    '[redacted]',
  )
})

test('a name that may be a value is hidden too', () => {
  const event = parseGiftronaut(body(giftronautSamples['order.created'], (data) => (data['GIFT-7783-4242'] = 1)))
  const shown = JSON.stringify(redact(event))
  expect(shown).not.toContain('7783')
  expect(shown).toContain('"[redacted]":"[redacted]"')
})

test('the type of an unknown or invalid event is shown, its data are not', () => {
  const unknown = parseGiftronaut({
    headers: {},
    body: '{"eventType":"order.opened","eventId":"e","data":{"orderId":"o"}}',
  })
  expect(redact(unknown)).toMatchObject({ eventType: 'unknown', receivedType: 'order.opened', data: '[redacted]' })
  const issues = [{ path: 'data.amount', expected: 'number', received: 'string' }]
  const invalid = { ...unknown, eventType: 'invalid', issues }
  expect(redact(invalid as never)).toMatchObject({ receivedType: 'order.opened', issues, data: '[redacted]' })
  const odd = { ...unknown, receivedType: CANARY }
  expect(redact(odd)).toMatchObject({ receivedType: '[redacted]' })
})

test('members with these names are hidden on any other event', () => {
  const event = {
    provider: 'giftronaut',
    eventType: 'test.ping',
    dedupeKey: 'k',
    receivedType: 'x',
    issues: 'y',
    data: {},
  }
  expect(redact(event)).toMatchObject({ receivedType: '[redacted]', issues: '[redacted]' })
  expect(redact({ ...event, eventType: 'unknown' })).toMatchObject({ receivedType: 'x', issues: '[redacted]' })
})

test('undocumented members of the envelope are hidden whole, and their absence is shown', () => {
  const event = { provider: 'giftronaut', eventType: 'test.ping', dedupeKey: 'k', data: {} }
  expect(redact({ ...event, extra: {} }).extra).toEqual({})
  for (const extra of [{ a: 1 }, [], [1], null, 'text']) expect(redact({ ...event, extra }).extra).toBe('[redacted]')
  expect(redact({ ...event, eventType: 'invalid', note: CANARY }).note).toBe('[redacted]')
})

test.each<[string, unknown, unknown, unknown]>([
  ['null and absent values', { a: null, b: undefined }, { a: 'number', b: 'id' }, { a: null, b: undefined }],
  ['each item of a list', [1, 'x', [2]], 'number', [1, '[redacted]', [2]]],
  ['text, but no object, where anything is shown', ['x', {}, []], true, ['x', '[redacted]', []]],
  ['nothing of another kind than documented', ['x', 5, true], { a: 'id' }, ['[redacted]', '[redacted]', '[redacted]']],
  ['no number as an id, nor text as a boolean', [5, 'true'], { x: 'id' }, ['[redacted]', '[redacted]']],
  [
    'kinds',
    { a: 5, b: true, c: 'x' },
    { a: 'id', b: 'number', c: 'boolean' },
    { a: '[redacted]', b: '[redacted]', c: '[redacted]' },
  ],
  ['known values', ['A', 'B', 1], ['A'], ['A', '[redacted]', '[redacted]']],
  ['a documented name in any form', { a1b2: 1, c3d4: 1 }, { a1b2: 'number' }, { a1b2: 1, '[redacted]': '[redacted]' }],
  ['the name of an undocumented member', { note: 1, line1: 1 }, {}, { note: '[redacted]', line1: '[redacted]' }],
])('shows %s', (_what, data, show, expected) => {
  const event = { provider: 'acme', eventType: 'a', dedupeKey: 'k', data }
  expect(redact(event, { name: 'acme', facts: { show: { a: show } } } as never).data).toStrictEqual(expected)
})

test.each<[string, unknown[], unknown[]]>([
  ['number', [0, -1.5, '5', '-12.50', '123456789.123456'], ['7783320044448888', '1.', '1.1234567', 'x1', '1x', true]],
  ['boolean', [true, false], ['true', 0]],
  [
    'time',
    ['2026-04-15', '2026-04-15T14:30:00.000', '2026-04-15 14:30:00 +02:00'],
    ['x2026-04-15', '2026-04-15x', 'soon', 5],
  ],
  ['id', ['gftc:00113070', 'a.b_c~d-1'], ['', 'jane@example.com', 'a b', 'x'.repeat(101)]],
  ['currency', ['USD'], ['usd', 'USDT', 'US', 5]],
])('a documented %s is shown in its form only', (kind, values, others) => {
  const shown = (value: unknown) =>
    (
      redact({ provider: 'acme', eventType: 'a', dedupeKey: 'k', data: { value } }, {
        name: 'acme',
        facts: { show: { a: { value: kind } } },
      } as never).data as { value: unknown }
    ).value
  expect(values.map(shown)).toEqual(values)
  expect(others.map(shown)).toEqual(others.map(() => '[redacted]'))
})
