/** Numbered deliveries for each example, signed by node:crypto, and what the example prints when it has handled one. */
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { square } from '../../src/providers/square/index.js'
import { signedHeaders } from '../deliveries.js'

/** More than ten minutes at full speed can bring. */
export const MAX_EVENTS = 20_000_000

const GIFTRONAUT_SECRET = 'load secret'
const SQUARE_KEY = 'load key'
const SQUARE_URL = 'https://shop.example/webhooks/square'

export interface LoadDelivery {
  body: Buffer
  headers: Record<string, string>
}

export interface Subject {
  path: string
  /** The variables that the example's README sets before the start. */
  env: Record<string, string>
  /** The line that its handler prints, with the number of the event in it. */
  printed: RegExp
  body(number: number): object
  headers(body: Buffer, secret?: string): Record<string, string>
}

export const subjects = {
  express: {
    path: '/webhooks/giftronaut',
    env: { GIFTRONAUT_WEBHOOK_SECRET: GIFTRONAUT_SECRET },
    printed: /^Order OT(\d+) bounced: MAILBOX_NOT_FOUND$/,
    body: (number) => ({
      eventId: `load-${number}`,
      eventType: 'order.bounced',
      createdAt: '2026-04-15T14:30:00.000',
      data: { orderId: `OT${number}`, recipientEmail: 'recipient@example.com', reason: 'MAILBOX_NOT_FOUND' },
    }),
    headers: (body, secret = GIFTRONAUT_SECRET) => signedHeaders(giftronaut, body, { secret }),
  },
  hono: {
    path: '/webhooks/square',
    env: { SQUARE_WEBHOOK_SIGNATURE_KEY: SQUARE_KEY, SQUARE_WEBHOOK_NOTIFICATION_URL: SQUARE_URL },
    printed: /^Gift card gftc:(\d+) is ACTIVE$/,
    body: (number) => ({
      merchant_id: 'MERCHANT',
      type: 'gift_card.updated',
      event_id: `load-${number}`,
      created_at: '2026-04-15T14:30:00Z',
      data: {
        type: 'gift_card',
        id: `gftc:${number}`,
        object: {
          gift_card: {
            id: `gftc:${number}`,
            type: 'DIGITAL',
            gan_source: 'SQUARE',
            state: 'ACTIVE',
            balance_money: { amount: 2500, currency: 'USD' },
            gan: '7783320000000000',
            created_at: '2026-04-15T14:30:00Z',
          },
        },
      },
    }),
    headers: (body, secret = SQUARE_KEY) => signedHeaders(square, body, { secret, url: SQUARE_URL }),
  },
} satisfies Record<string, Subject>

export type ExampleName = keyof typeof subjects

/** The delivery of one event: the same bytes each time. `pad` makes it larger by so many bytes. */
export function deliveryOf(
  { body: bodyOf, headers }: Subject,
  number: number,
  { secret, pad = 0 }: { secret?: string; pad?: number } = {},
): LoadDelivery {
  const body = Buffer.from(JSON.stringify({ ...bodyOf(number), ...(pad > 0 && { pad: 'x'.repeat(pad) }) }))
  return { body, headers: headers(body, secret) }
}
