/** Oddities of Goody: older names next to current ones. The rest is in the contract suite. */
import { describe, expect, test } from 'vitest'
import { samples } from '../../src/providers/goody/generated/samples.js'
import { type GoodyEvent, goody, parse, parseGoodyEvent } from '../../src/providers/goody/index.js'
import { redact } from '../../src/redact.js'
import { subjects } from '../deliveries.js'

const subject = subjects.find(({ provider }) => provider.name === 'goody') as (typeof subjects)[number]
const headers = { 'svix-id': 'msg_1', 'svix-timestamp': '1764072000', 'svix-signature': 'v1,AA==' }
const parseBody = (body: object): GoodyEvent => parse({ headers, body: JSON.stringify(body) })
const bodyOf = (type: keyof typeof samples) => JSON.parse(samples[type])

describe('older names', () => {
  test.each([
    ['gift_batch.created', 'order_batch.created'],
    ['order_batch.created', 'order_batch.created'],
    ['gift_batch.completed', 'order_batch.completed'],
    ['order_batch.completed', 'order_batch.completed'],
  ])('%s is the event %s, and keeps the name as sent', (sent, eventType) => {
    const event = parseBody({ ...bodyOf('order_batch.created'), event_type: sent })
    expect(event).toMatchObject({ eventType, extra: { event_type: sent } })
  })

  test.each(['gift_batch.deleted', 'gift_batch.created.v2', 'a.gift_batch.created', 'gift_batch.'])(
    '%s is an unknown event under its own name',
    (sent) => {
      expect(parseBody({ ...bodyOf('order_batch.created'), event_type: sent })).toMatchObject({
        eventType: 'unknown',
        receivedType: sent,
      })
    },
  )

  test('a batch with current members is as valid as one with older members', () => {
    const { gifts_count, gifts_preview, ...data } = bodyOf('order_batch.created').data
    const { individual_gift_link_shared, ...first } = gifts_preview[0]
    const current = {
      ...data,
      orders_count: gifts_count,
      orders_preview: [{ ...first, individual_gift_link: individual_gift_link_shared }],
    }
    expect(parseBody({ event_type: 'order_batch.created', event_id: 'e', data: current }).data).toEqual(current)
  })
})

test.each([{ id: 'e' }, { event_id: 'e' }, {}, { id: 'e', event_id: 'f' }])(
  'the event id is the signed id, whatever the body calls it: %o',
  async (ids) => {
    const { id: _, ...body } = bodyOf('order.gift_accepted')
    const delivery = subject.deliver('order.gift_accepted', JSON.stringify({ ...body, ...ids }), { id: 'msg_7' })
    const event = await parseGoodyEvent(delivery, subject.options)
    expect(event).toMatchObject({ eventId: 'msg_7', dedupeKey: 'goody.msg_7', extra: ids })
  },
)

test('the status of an order says nothing about the event, and is not compared with it', () => {
  for (const status of ['shipped', 'created', 'a status of tomorrow']) {
    const body = bodyOf('order.delivered')
    expect(parseBody({ ...body, data: { ...body.data, status } }).eventType).toBe('order.delivered')
  }
})

test('redacts what opens a gift, what pays for one, and people; shows amounts', () => {
  const seen = Object.keys(samples).map((type) => {
    const body = bodyOf(type as keyof typeof samples)
    const recipients_preview = [{ first_name: 'Alena', last_name: 'Kenter', email: 'alena@ongoody.com' }]
    return redact(
      goody.parse({ headers, body: JSON.stringify({ ...body, data: { ...body.data, recipients_preview } }) }),
    )
  })
  const text = JSON.stringify(seen)
  expect(text).not.toMatch(/https?:|@|Alena|Kenter|Test User|"Test"|John|Thank/)
  expect(seen.find(({ eventType }) => eventType === 'order.gift_accepted')).toMatchObject({
    data: { amounts: { amount_total: 2250 }, sender: { first_name: '[redacted]' } },
  })
})
