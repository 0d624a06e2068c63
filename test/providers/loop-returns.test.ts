/** Oddities of Loop Returns. What every provider has in common is in the contract suite. */
import { describe, expect, test } from 'vitest'
import { isWebhookError, type WebhookError } from '../../src/core/errors.js'
import { samples } from '../../src/providers/loop-returns/generated/samples.js'
import { parse, parseLoopReturnsEvent } from '../../src/providers/loop-returns/index.js'
import { redact } from '../../src/redact.js'

const sample = JSON.parse(samples['giftcard.requested'])
const parsed = (changes: object = {}, text = JSON.stringify({ ...sample, ...changes })) =>
  parse({ headers: {}, body: text })

const thrown = (action: () => unknown): WebhookError => {
  try {
    action()
  } catch (error) {
    if (isWebhookError(error)) return error
    throw error
  }
  throw new Error('Nothing was thrown.')
}

/** Computed for this project: Loop publishes no vector. */
test('vector L1: the whole body is the data, its trigger the type, and there is no time', async () => {
  const body = JSON.stringify(sample)
  const headers = { 'X-Loop-Signature': 'UUFlOeYy8iAEjr+JlyC9afoUe78KY1WjMBV9Gl0QhvY=' }
  const event = await parseLoopReturnsEvent({ headers, body }, { secret: '0f1e2d3c4b5a6978' })
  expect(event).toMatchObject({ provider: 'loop-returns', eventType: 'giftcard.requested', data: sample, extra: {} })
  expect(event).not.toHaveProperty('createdAt')
})

describe('the event id', () => {
  test('is the same for one card of one return, whatever else differs', () => {
    const { eventId, dedupeKey } = parsed()
    expect(parsed({ return_id: 23456, first_name: 'Elisabeth', added: 1 })).toMatchObject({ eventId, dedupeKey })
    expect(parsed({}, JSON.stringify(sample, null, 4)).dedupeKey).toBe(dedupeKey)
  })

  test('differs for another card, and for another return', () => {
    const ids = [{}, { id: 12346 }, { return_id: '23457' }, { id: 0 }].map((changes) => parsed(changes).eventId)
    expect(new Set(ids).size).toBe(4)
  })

  test('is a hash of the body where the card has no id', () => {
    const outOfStock = { id: null, external_order_number: null }
    const { dedupeKey } = parsed(outOfStock)
    expect(parsed(outOfStock).dedupeKey).toBe(dedupeKey)
    expect(parsed({ ...outOfStock, total_credit_issued: '5.00' }).dedupeKey).not.toBe(dedupeKey)
    expect(parsed({ ...outOfStock, return_id: '1' }).dedupeKey).not.toBe(dedupeKey)
    expect(parsed({ id: undefined }).dedupeKey).not.toBe(dedupeKey)
  })

  test('never contains the return', () => {
    const { eventId, dedupeKey } = parsed({ return_id: 'R-99817' })
    expect(`${eventId}${dedupeKey}`).not.toContain('99817')
  })
})

describe('the shape', () => {
  test('return_id is text or a number, and stays what was sent', () => {
    for (const return_id of ['23456', 23456]) expect(parsed({ return_id }).data).toMatchObject({ return_id })
    for (const return_id of [null, undefined, 1.5, true, 2 ** 53]) {
      expect(thrown(() => parsed({ return_id })).issues?.[0]).toMatchObject({
        path: 'data.return_id',
        expected: 'string or integer',
      })
    }
  })

  test('amounts are text; the sample does not add up, and need not', () => {
    expect(parsed().data).toMatchObject({ total_credit_issued: '23.50', gift_card_subtotal: '25.00' })
    expect(thrown(() => parsed({ total_credit_issued: 23.5 })).issues?.[0]).toMatchObject({
      path: 'data.total_credit_issued',
    })
  })

  test('everything but topic, trigger, total, currency and return may be null or absent', () => {
    const { topic, trigger, total_credit_issued, currency, return_id, ...others } = sample
    const required = { topic, trigger, total_credit_issued, currency, return_id }
    const nulls = Object.fromEntries(Object.keys(others).map((name) => [name, null]))
    for (const text of [JSON.stringify(required), JSON.stringify({ ...required, ...nulls })]) {
      expect(parsed({}, text).eventType).toBe('giftcard.requested')
    }
  })

  test('a trigger under a topic that does not fit it has no card, and is rejected', () => {
    const body = '{"topic":"return","trigger":"giftcard.requested","id":12345}'
    expect(thrown(() => parsed({}, body)).code).toBe('invalid_payload')
  })

  test.each(['return.created', 'label.request.issued', 'requested'])('%s is unknown', (trigger) => {
    expect(parsed({ trigger })).toMatchObject({ eventType: 'unknown', receivedType: trigger })
  })
})

test('redact hides the customer and what leads to the order, and shows the amounts', () => {
  expect(redact(parsed({ gift_card_bonus: '1.00' })).data).toEqual({
    ...sample,
    return_id: '[redacted]',
    email: '[redacted]',
    first_name: '[redacted]',
    last_name: '[redacted]',
    external_order_id: '[redacted]',
    external_order_name: '[redacted]',
    external_order_number: '[redacted]',
    gift_card_bonus: '[redacted]',
  })
  const code = '7783320044448888'
  const odd = parsed({ gift_card_subtotal: code, gift_card_tax: 'none', gift_card_bonus_credit: code })
  const hidden = { gift_card_subtotal: '[redacted]', gift_card_tax: '[redacted]', gift_card_bonus_credit: '[redacted]' }
  expect(redact(odd).data).toMatchObject(hidden)
})
