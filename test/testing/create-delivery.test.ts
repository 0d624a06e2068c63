import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { isWebhookError } from '../../src/core/errors.js'
import { giftronaut, parseGiftronautEvent } from '../../src/providers/giftronaut/index.js'
import { loopz, parseLoopzEvent } from '../../src/providers/loopz/index.js'
import { type GiftCardActivityCreatedEvent, parseSquareEvent, square } from '../../src/providers/square/index.js'
import { createDelivery, fixtures } from '../../src/tools/testing/index.js'

const key = { signatureKey: 'square_key', notificationUrl: 'https://example.com/webhooks/square' }

describe('createDelivery', () => {
  test('Square: signed over URL and bytes, as node:crypto does it', async () => {
    const delivery = createDelivery(square, 'gift_card.updated', {
      ...key,
      data: { object: { gift_card: { balance_money: { amount: 5 }, state: 'BLOCKED' } } },
    })
    const expected = createHmac('sha256', key.signatureKey)
      .update(key.notificationUrl)
      .update(delivery.body)
      .digest('base64')
    expect(delivery.headers['x-square-hmacsha256-signature']).toBe(expected)
    const event = await parseSquareEvent(delivery.toRequest(), key)
    expect(event).toMatchObject({
      eventType: 'gift_card.updated',
      data: {
        object: { gift_card: { balance_money: { amount: 5, currency: 'USD' }, state: 'BLOCKED', type: 'DIGITAL' } },
      },
    })
  })

  test('Giftronaut: prefixed hex over the bytes; unchanged numbers keep their digits', async () => {
    const at = new Date('2026-01-02T03:04:05.678Z')
    const delivery = createDelivery(giftronaut, 'balance.ach_approved', { secret: 's', at, eventId: 'e-1' })
    expect(delivery.headers['x-giftronaut-signature']).toBe(
      `sha256=${createHmac('sha256', 's').update(delivery.body).digest('hex')}`,
    )
    expect(delivery.text).toContain('5000.00')
    const event = await parseGiftronautEvent(delivery, { secret: 's' })
    expect(event).toMatchObject({ eventId: 'e-1', createdAt: '2026-01-02T03:04:05.678' })
  })

  test('Loopz: the token is in the URL, and the data is the whole body', async () => {
    const delivery = createDelivery(loopz, 'gift-card.updated', {
      urlToken: 't0ken',
      url: 'https://example.com/hooks?x=1',
      subscriptionId: 'sub',
      data: { balance: { amount: 1 } },
    })
    expect(delivery.url).toBe('https://example.com/hooks?x=1&token=t0ken')
    const event = await parseLoopzEvent(delivery.toRequest(), { urlToken: 't0ken', subscriptionId: 'sub' })
    expect(event).toMatchObject({
      eventType: 'gift-card.updated',
      data: { balance: { amount: 1, currencyCode: 'USD' } },
    })
  })

  test('each delivery is its own event, and the same one sent twice is a duplicate', async () => {
    const make = () => createDelivery(giftronaut, 'test.ping', { secret: 's' })
    const [a, b] = [make(), make()]
    const dedupeKey = async (delivery: typeof a) => (await parseGiftronautEvent(delivery, { secret: 's' })).dedupeKey
    expect(await dedupeKey(a)).not.toBe(await dedupeKey(b))
    expect(await dedupeKey(a)).toBe(await dedupeKey(a))
  })

  test('an undocumented type arrives as unknown', async () => {
    const delivery = createDelivery(square, 'unknown', {
      ...key,
      receivedType: 'payment.updated',
      data: { type: 'payment' },
    })
    const event = await parseSquareEvent(delivery, key)
    expect(event).toMatchObject({ eventType: 'unknown', receivedType: 'payment.updated', data: { type: 'payment' } })
  })

  test('undefined leaves a documented member out', async () => {
    const delivery = createDelivery(giftronaut, 'order.created', { secret: 's', data: { totalCost: undefined } })
    const event = await parseGiftronautEvent(delivery, { secret: 's' })
    expect(event.data).not.toHaveProperty('totalCost')
  })

  test('send() puts exactly these bytes and headers on the wire', async () => {
    const delivery = createDelivery(loopz, 'location.updated', { urlToken: 't' })
    const received: { url?: string | undefined; body: Buffer; topic: unknown }[] = []
    const server = createServer(async (req, res) => {
      const chunks: Buffer[] = []
      for await (const chunk of req) chunks.push(chunk as Buffer)
      received.push({ url: req.url, body: Buffer.concat(chunks), topic: req.headers['x-loopz-webhook-topic'] })
      res.end('ok')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const response = await delivery.send(`http://127.0.0.1:${port}/hook`)
    server.close()
    expect(response.status).toBe(200)
    expect(received).toEqual([{ url: '/hook?token=t', body: delivery.bytes, topic: 'location.updated' }])
  })

  test('a made-up event is a configuration error that lists the real ones', () => {
    // @ts-expect-error: not a Square event
    const make = () => createDelivery(square, 'gift_card.deleted', key)
    expect(make).toThrow(expect.toSatisfy((error) => isWebhookError(error) && error.code === 'configuration'))
  })

  test('nothing to sign with is a configuration error', () => {
    // @ts-expect-error: Giftronaut needs its secret
    const make = () => createDelivery(giftronaut, 'test.ping', {})
    expect(make).toThrow(expect.toSatisfy((error) => isWebhookError(error) && error.code === 'configuration'))
  })

  test('types: overrides follow the event, options follow the provider', () => {
    const wrong = [
      // @ts-expect-error: Square needs its notification URL
      () => createDelivery(square, 'gift_card.updated', { signatureKey: 'k' }),
      // @ts-expect-error: an amount is a number
      () => createDelivery(giftronaut, 'balance.low_balance', { secret: 's', data: { currentBalance: '12' } }),
      // @ts-expect-error: no such member
      () => createDelivery(giftronaut, 'balance.low_balance', { secret: 's', data: { balance: 12 } }),
    ]
    expect(wrong).toHaveLength(3)
    expectTypeOf(fixtures.square['gift_card.activity.created'].event).toEqualTypeOf<GiftCardActivityCreatedEvent>()
  })
})
