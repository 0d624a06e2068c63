// A partner that sends a static token in a header: a scheme of your own. It keeps strangers out as long as no one
// intercepts a request, and does not protect the body.
import { createHash, timingSafeEqual } from 'node:crypto'
import { defineProvider, WebhookError } from 'giftcard-webhooks/provider'
import * as v from 'valibot'

const digest = (text) => createHash('sha256').update(text).digest()

export const partner = defineProvider({
  name: 'partner',
  signature: {
    environment: ['token'], // PARTNER_WEBHOOK_TOKEN
    missing: ({ token }) => (token ? [] : ['token']),
    /** @type {(delivery: import('giftcard-webhooks/provider').Delivery, options: { token: string }) => any} */
    verify({ headers }, { token }) {
      // An empty token would accept everyone who sends an empty header.
      if (!token) throw new WebhookError('configuration', 'token is missing.', { hint: 'Set PARTNER_WEBHOOK_TOKEN.' })
      const given = new Headers(headers).get('x-partner-token')
      if (!given) throw new WebhookError('missing_signature', 'The x-partner-token header is missing.')
      // Digests have the same length, so the comparison does not reveal the length of the token.
      if (!timingSafeEqual(digest(given), digest(token))) {
        throw new WebhookError('signature_mismatch', 'The token in x-partner-token does not match.')
      }
      return { method: 'custom' }
    },
  },
  envelope: { eventType: 'event', eventId: 'id', data: 'payload' },
  events: { 'voucher.sold': v.object({ voucherId: v.string(), cents: v.pipe(v.number(), v.integer()) }) },
})
