import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { webhook } from '../../src/adapters/fetch.js'
import { fromJob } from '../../src/core/from-job.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { square } from '../../src/providers/square/index.js'
import { signedHeaders } from '../deliveries.js'

const event = {
  provider: 'square',
  eventType: 'gift_card.updated',
  dedupeKey: 'square.1',
  data: { object: { gift_card: { state: 'ACTIVE' } } },
}

it('returns the event of a job, as an object or as JSON', () => {
  expect(fromJob(square, event)).toBe(event)
  const parsed = fromJob(square, JSON.stringify(event))
  expect(parsed).toEqual(event)
  if (parsed.eventType === 'gift_card.updated') expect(parsed.data.object.gift_card.state).toBe('ACTIVE')
})

it.each([
  undefined,
  null,
  1,
  'not JSON',
  'null',
  {},
  { ...event, provider: 'loopz' },
  { ...event, eventType: 1 },
  { ...event, dedupeKey: undefined },
])('rejects %o, which is not an event of the provider', (data) => {
  expect(() => fromJob(square, data)).toThrow(
    expect.objectContaining({
      code: 'invalid_payload',
      message: 'The job does not hold an event of square.',
      hint: expect.stringContaining('Enqueue the whole event'),
    }),
  )
})

it('reads, in a Lambda worker, the event that a webhook handler sent to SQS', async () => {
  const sent: { MessageBody: string; MessageDeduplicationId: string }[] = []
  const POST = webhook(giftronaut, { secret: 'gn_secret' }, async (event) => {
    sent.push({ MessageBody: JSON.stringify(event), MessageDeduplicationId: sha256(event.dedupeKey) })
  })
  const body = readFileSync(new URL('../../src/providers/giftronaut/samples/order.bounced.json', import.meta.url))
  const headers = signedHeaders(giftronaut, body, { secret: 'gn_secret' })
  const deliver = () => POST(new Request('https://example.com/webhooks', { method: 'POST', headers, body }))
  expect([(await deliver()).status, (await deliver()).status]).toEqual([200, 200])
  // A FIFO queue drops the second.
  expect(sent[1]).toEqual(sent[0])
  expect(sent[0]?.MessageDeduplicationId).toMatch(/^[\w-]{1,128}$/)

  const handled: string[] = []
  const worker = ({ Records }: { Records: { messageId: string; body: string }[] }) => ({
    batchItemFailures: Records.flatMap(({ messageId, body }) => {
      try {
        const event = fromJob(giftronaut, body)
        if (event.eventType === 'order.bounced') handled.push(event.data.orderId)
        return []
      } catch {
        return [{ itemIdentifier: messageId }]
      }
    }),
  })
  const message = sent[0]?.MessageBody as string
  const records = [
    { messageId: '1', body: message },
    { messageId: '2', body: message.slice(1) },
  ]
  expect(worker({ Records: records })).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] })
  expect(handled).toEqual([JSON.parse(body.toString()).data.orderId])
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
