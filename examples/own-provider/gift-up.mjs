// Gift Up! (https://help.giftup.com/article/47-webhooks): a signature over body and time, an unsigned test ping, and no
// documented member that names the event, so each route does.
import { defineProvider, hmacSha256 } from 'giftcard-webhooks/provider'
import * as v from 'valibot'

/** No body is documented. Fetch the gift card by its code before you use any other member. */
const Untyped = v.record(v.string(), v.unknown())

export const giftUp = defineProvider({
  name: 'giftUp',
  signature: hmacSha256({
    header: 'X-Request-Signature-Sha-256',
    separator: ',',
    format: 'sha256={hex}',
    timestamp: { entry: 't={timestamp}', unit: 'ms' },
    message: '{body}{timestamp}',
  }),
  // GIFT_UP_WEBHOOK_SECRET unless set.
  env: { secret: 'GIFTUP_WEBHOOK_SECRET' },
  envelope: { eventType: 'route' },
  events: {
    'order-created': Untyped,
    'gift-card-created': Untyped,
    'gift-card-updated': Untyped,
    'gift-card-redeemed': Untyped,
  },
  // Gift Up! sends it before it saves a webhook. It is answered without a signature, and no handler runs.
  handshake(request) {
    const body = request.includes('"test"') ? request.json() : undefined
    if (typeof body !== 'object' || body === null || body.test !== true) return undefined
    return Object.keys(body).length === 1 ? { status: 200 } : undefined
  },
})
