/** Types that must compile, and types that must not. Checked by `npm run typecheck`; never run. */

import {
  type EventOf,
  eventDate,
  type GiftCardWebhookEvent,
  type GiftronautEvent,
  type LoopzEvent,
  parseGiftronautEvent,
  parseLoopzEvent,
  parseSquareEvent,
  redact,
  type SquareEvent,
  WebhookError,
  type WebhookErrorCode,
} from '../../src/index.js'
import { hmacSha256 } from '../../src/provider.js'
import type { OrderBouncedEvent } from '../../src/providers/giftronaut/index.js'
import { type GiftCard, square, verify } from '../../src/providers/square/index.js'
import { createDelivery } from '../../src/tools/testing/index.js'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const assert = <True extends true>(_?: True) => {}

export function narrowing(event: GiftronautEvent) {
  switch (event.eventType) {
    case 'order.created':
      return event.data.totalCost?.amount.toFixed(2)
    case 'order.bounced':
      assert<Equal<typeof event, OrderBouncedEvent>>()
      return event.data.recipientEmail.length
    case 'unknown':
      // @ts-expect-error: its data is unknown
      event.data.orderId
      return event.receivedType.length
    // @ts-expect-error: a misspelt event name
    case 'order.cancelled':
      return
    default:
      // @ts-expect-error: not all events are handled yet
      return event satisfies never
  }
}

export function complete(event: GiftronautEvent): string {
  switch (event.eventType) {
    case 'balance.ach_approved':
    case 'balance.ach_rejected':
    case 'balance.low_balance':
    case 'balance.depleted':
    case 'order.created':
    case 'order.delivery_complete':
    case 'order.delivery_partial':
    case 'order.bounced':
    case 'order.canceled':
    case 'test.ping':
    case 'unknown':
      return event.eventId
    default:
      return event satisfies never
  }
}

export function completeSquare(event: SquareEvent): string {
  switch (event.eventType) {
    case 'gift_card.created':
    case 'gift_card.updated':
      return event.data.object.gift_card.type
    case 'gift_card.customer_linked':
      return event.data.object.linked_customer_id ?? ''
    case 'gift_card.customer_unlinked':
      return event.data.object.unlinked_customer_id ?? ''
    case 'gift_card.activity.created':
    case 'gift_card.activity.updated':
      return event.data.object.gift_card_activity.location_id
    case 'webhooks.test_notification':
      // @ts-expect-error: Square's own test may come without data
      event.data.id
      return event.data?.id ?? ''
    case 'unknown':
      return event.receivedType
    default:
      return event satisfies never
  }
}

export function completeLoopz(event: LoopzEvent): string {
  switch (event.eventType) {
    case 'gift-card.created':
    case 'gift-card.updated':
    case 'gift-card.deleted':
      // @ts-expect-error: no document confirms that it is text
      event.data.code satisfies string | undefined
      return typeof event.data.code === 'string' ? event.data.code : ''
    case 'transaction.created':
    case 'transaction.updated':
    case 'transaction.deleted':
      return typeof event.data.id === 'string' ? event.data.id : ''
    case 'location.created':
    case 'location.updated':
      return event.data.status ?? ''
    case 'unknown':
      return event.receivedType
    default:
      return event satisfies never
  }
}

export function unionOfAll(event: GiftCardWebhookEvent) {
  if (event.provider === 'square' && event.eventType === 'gift_card.updated') event.data.object.gift_card.state
  if (event.eventType === 'gift-card.updated') assert<Equal<typeof event.provider, 'loopz'>>()
  // @ts-expect-error: no provider sends it
  if (event.eventType === 'gift_card.exploded') return
  // An event type newer than this library is compared with receivedType, and compiles.
  if (event.eventType === 'unknown' && event.receivedType === 'campaign.triggered') return event.dedupeKey
  return redact(event).dedupeKey
}

assert<Equal<EventOf<SquareEvent, 'gift_card.updated'>['data']['object']['gift_card'], GiftCard>>()
// @ts-expect-error: not an event of Square
export type Wrong = EventOf<SquareEvent, 'gift-card.updated'>

// Open enums: known values complete, any other text is accepted.
export const state: GiftCard['state'] = 'ACTIVE'
export const newState: GiftCard['state'] = 'FROZEN'

export async function options(request: Request) {
  assert<Equal<Awaited<ReturnType<typeof parseSquareEvent>>, SquareEvent>>()
  await parseGiftronautEvent(request)
  await parseGiftronautEvent(request, { secret: [{ id: 'a', value: 'b' }, new Uint8Array(3)], maxBodyBytes: 10 })
  await parseSquareEvent(request, { signatureKey: 'a', notificationUrl: ['https://a', 'https://b'] })
  const subscription = { id: 'sandbox', signatureKey: 'a', notificationUrl: 'https://a' }
  await parseSquareEvent(request, { subscriptions: [subscription] })
  verify({ headers: {}, body: '' }, { subscriptions: [subscription] })
  const ofTheEnvironment: string | undefined = process.env.KEY
  await parseSquareEvent(request, {
    subscriptions: [{ id: ofTheEnvironment, signatureKey: ofTheEnvironment, notificationUrl: ofTheEnvironment }],
  })
  // @ts-expect-error: either one key and URL, or subscriptions
  verify({ headers: {}, body: '' }, { ...subscription, subscriptions: [subscription] })
  // @ts-expect-error: a subscription has one URL
  verify({ headers: {}, body: '' }, { subscriptions: [{ signatureKey: 'a', notificationUrl: ['https://a'] }] })
  // @ts-expect-error: a delivery is signed with one key, for one URL
  createDelivery(square, 'gift_card.updated', { subscriptions: [subscription] })
  // @ts-expect-error: both are needed
  createDelivery(square, 'gift_card.updated', { signatureKey: 'a' })
  const acme = hmacSha256({ header: 'x-a', format: '{hex}', message: '{url}{body}', secretOption: 'key' })
  acme.verify({ headers: {}, body: '' }, { key: 'a', notificationUrl: 'https://a' })
  acme.verify({ headers: {}, body: '' }, { subscriptions: [{ key: 'a', notificationUrl: 'https://a' }] })
  // @ts-expect-error: the key belongs to the subscription
  acme.verify({ headers: {}, body: '' }, { key: 'a', subscriptions: [{ key: 'a', notificationUrl: 'https://a' }] })
  await parseLoopzEvent(request, { allowUnsigned: true })
  // @ts-expect-error: it has to be said as `true`
  await parseLoopzEvent(request, { allowUnsigned: false })
  // @ts-expect-error: misspelt
  await parseGiftronautEvent(request, { secrets: 'a' })
  // @ts-expect-error: Square's secret is named signatureKey
  await parseSquareEvent(request, { secret: 'a' })
  // @ts-expect-error: both are needed
  verify({ headers: {}, body: '' }, { signatureKey: 'a' })
  assert<Equal<typeof square.name, 'square'>>()
}

export function dates(giftronaut: GiftronautEvent, squareEvent: SquareEvent, loopz: LoopzEvent) {
  assert<Equal<ReturnType<typeof eventDate>, Date | undefined>>()
  eventDate({ createdAt: '2026-04-15T14:30:00.000' }).getTime()
  eventDate(squareEvent)?.getTime()
  eventDate(loopz)?.getTime()
  // @ts-expect-error: no event promises a time
  eventDate(giftronaut).getTime()
}

export function errors(error: unknown): WebhookErrorCode | undefined {
  if (!(error instanceof WebhookError)) return undefined
  // @ts-expect-error: not a code
  if (error.code === 'bad_signature') return undefined
  return error.code
}
