/** Deliveries as the providers send them. Signed with `node:crypto`, so that the tests do not depend on our own hashing. */
import { createHmac } from 'node:crypto'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { samples } from '../../src/providers/square/generated/samples.js'
import { square } from '../../src/providers/square/index.js'
import { signedHeaders } from '../deliveries.js'

/** One HTTP request, before it is sent. */
export interface Sent {
  method?: string
  headers?: Record<string, string | string[]>
  body?: Uint8Array | string
  /** Appended to the route's path. */
  query?: string
  /** How long the answer may take: five seconds unless set. */
  timeoutMs?: number
}

export const GIFTRONAUT_SECRET = 'gn_test_secret_0001'
export const GIFTRONAUT_OLD_SECRET = 'gn_test_secret_0000'
export const SQUARE_KEY = 'square_test_key_0001'
export const SQUARE_URL = 'https://shop.example/webhooks/square'
export const LOOPZ_TOKEN = '4f1c9d52b8e04a7f'

/** Must never appear in a response or an error. */
export const PRIVATE = [GIFTRONAUT_SECRET, SQUARE_KEY, LOOPZ_TOKEN, 'recipient@shop.example', '7783320007480908']

/** The text of a Giftronaut event. */
export function giftronautBody(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    eventId: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
    eventType: 'order.bounced',
    createdAt: '2026-04-15T14:30:00.000',
    data: { orderId: 'OT1', recipientEmail: 'recipient@shop.example', reason: 'MAILBOX_NOT_FOUND' },
    ...changes,
  })
}

export function giftronautSignature(body: Uint8Array | string, secret = GIFTRONAUT_SECRET): string {
  return signedHeaders(giftronaut, body, { secret })['x-giftronaut-signature'] as string
}

/** A signed Giftronaut delivery of these bytes. */
export function fromGiftronaut(
  body: Uint8Array | string = giftronautBody(),
  secret?: string,
): Required<Omit<Sent, 'timeoutMs'>> {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'GiftronautAPI-Webhook/1.0',
      'x-giftronaut-signature': giftronautSignature(body, secret),
    },
    body,
    query: '',
  }
}

/** A signed Square delivery; a redelivery with a number. */
export function fromSquare(retry?: number): Sent {
  const body = samples['gift_card.updated']
  return {
    headers: {
      'content-type': 'application/json',
      ...signedHeaders(square, body, { secret: SQUARE_KEY, url: SQUARE_URL }),
      ...(retry !== undefined && { 'square-retry-number': String(retry), 'square-retry-reason': 'http_timeout' }),
    },
    body,
  }
}

/** A delivery of the provider that the scenarios declare. */
export function fromAcme(data: unknown, secret = 'acme_test_secret_0001'): Sent {
  const body = JSON.stringify({ type: 'card.issued', id: 'evt_1', data })
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  return { headers: { 'content-type': 'application/json', 'x-acme-signature': signature }, body }
}

/** A Loopz delivery, which has a token in its URL and no signature. */
export function fromLoopz(token = LOOPZ_TOKEN, merchantId = 'merchant-1'): Sent {
  return {
    headers: {
      'content-type': 'application/json',
      'x-loopz-webhook-topic': 'gift-card.deleted',
      'x-loopz-merchant-id': merchantId,
      'x-loopz-program-id': 'program-1',
      'x-loopz-webhook-subscription-id': 'subscription-1',
    },
    body: '{"id":"3f0c1b7e-5a52-4b8f-9a77-0d8f6f1f2a10"}',
    query: `?token=${token}`,
  }
}
