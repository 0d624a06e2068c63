import { describe, expect, test } from 'vitest'
import { sensitivePaths as giftronautPaths } from '../../src/providers/giftronaut/generated/redaction.js'
import { samples as giftronautSamples } from '../../src/providers/giftronaut/generated/samples.js'
import { sensitivePaths as loopzPaths } from '../../src/providers/loopz/generated/redaction.js'
import { sensitivePaths as squarePaths } from '../../src/providers/square/generated/redaction.js'
import { redact } from '../../src/redact.js'
import { subjects } from '../contract/subjects.js'

describe.each(subjects.map((subject) => [subject.provider.name, subject] as const))('%s', (_name, subject) => {
  test.each(Object.entries(subject.samples))(
    '%s: nothing sensitive is left, and the event is as before',
    (type, sample) => {
      const event = subject.provider.parse(subject.deliver(type, sample))
      const before = structuredClone(event)
      const text = JSON.stringify(redact(event))
      expect(event).toEqual(before)
      for (const secret of [
        '7783320007480908',
        'admin@giftronaut.com',
        'invalid@example.com',
        'EXAMPLE-CODE',
        '6000000000000001',
        'recipient@',
        'Example Recipient',
        'fs-example',
      ]) {
        expect(text).not.toContain(secret)
      }
      expect(redact(event)).toMatchObject({ provider: event.provider, eventType: type, dedupeKey: event.dedupeKey })
    },
  )

  test('an unknown event shows none of its data', () => {
    const [type, sample] = Object.entries(subject.samples)[0] as [string, string]
    const event = subject.provider.parse(subject.deliver('new.type', subject.retype(sample, 'new.type')))
    expect(redact(event)).toMatchObject({ eventType: 'unknown', receivedType: 'new.type', data: '[redacted]' })
    expect(type).not.toBe('new.type')
  })
})

test('what is documented as harmless stays, what is not documented is hidden', () => {
  const [subject] = subjects
  const body = giftronautSamples['order.created']
    .replace('"orderType"', '"claimUrl": "https://x/spend-me", "orderType"')
    .replace('{', '{"note":"secret",')
  const event = subject?.provider.parse(subject.deliver('order.created', body))
  expect(redact(event as never)).toEqual({
    provider: 'giftronaut',
    eventType: 'order.created',
    eventId: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
    createdAt: '2026-04-15T14:30:00.000',
    dedupeKey: 'giftronaut.f47ac10b-58cc-4372-a567-0e02b2c3d479',
    note: '[redacted]',
    data: {
      orderId: 'OT20260415001234',
      claimUrl: '[redacted]',
      orderType: 'LINK',
      cardType: 'BRANDED_CARD',
      quantity: 10,
      totalCost: { amount: 500, currency: 'USD' },
    },
  })
})

test('what looks like an event and is none is hidden as a whole', () => {
  expect(redact({ provider: 'constructor', eventType: 'toString', dedupeKey: 'k', data: { gan: '1' } })).toMatchObject({
    data: '[redacted]',
  })
  expect(redact({ provider: 'square', eventType: 'gift_card.updated', dedupeKey: 'k', data: 'gan 1' })).toMatchObject({
    data: '[redacted]',
  })
  expect(redact({ provider: 'square', eventType: 'gift_card.updated', dedupeKey: 'k', data: null })).toMatchObject({
    data: null,
  })
  expect(
    redact({
      provider: 'square',
      eventType: 'gift_card.updated',
      dedupeKey: 'k',
      data: { id: { gan: '1' }, object: [3] },
    }),
  ).toMatchObject({
    data: { id: '[redacted]', object: ['[redacted]'] },
  })
})

test('the documented sensitive places', () => {
  expect(giftronautPaths).toEqual(['data.approvedBy', 'data.recipientEmail'])
  expect(loopzPaths).toEqual([
    'data.code',
    'data.gan',
    'data.recipient_name',
    'data.recipient_email',
    'data.funding_source.id',
  ])
  expect(squarePaths).toEqual([
    'data.object.gift_card.gan',
    'data.object.gift_card_activity.gift_card_gan',
    'data.object.gift_card_activity.activate_activity_details.buyer_payment_instrument_ids',
    'data.object.gift_card_activity.load_activity_details.buyer_payment_instrument_ids',
  ])
})
