/** How Giftronaut makes and signs a delivery, for the test kit and the tools. No receiving code imports this. */

import type { Secret } from '../../core/types.js'
import { mergeJson, Whole } from '../../tools/testing/json-text.js'
import {
  type CommonDeliveryOptions,
  createHmac,
  FORGED_SECRET,
  type ProviderKit,
  secretBytes,
} from '../../tools/testing/kit.js'
import { samples } from './generated/samples.js'

/** What a Giftronaut delivery for a test is made with. */
export interface GiftronautDeliveryOptions extends CommonDeliveryOptions {
  /** The secret to sign with. */
  secret: Secret
  /** The event's id: a new one unless given. */
  eventId?: string | undefined
  /** When the event was made: now unless given. */
  at?: Date | undefined
}

const HEADER = 'x-giftronaut-signature'

function digest(body: Uint8Array, secret: Secret, encoding: 'hex' | 'base64'): string {
  return createHmac('sha256', secretBytes(secret, 'secret')).update(body).digest(encoding)
}

export const kit: ProviderKit<GiftronautDeliveryOptions> = {
  samples,
  signatureHeader: HEADER,
  headers: () => ({ 'content-type': 'application/json', 'user-agent': 'GiftronautAPI-Webhook/1.0' }),
  write({ type, undocumented, data }, { eventId = crypto.randomUUID(), at = new Date() }) {
    const sample = samples[undocumented ? 'test.ping' : (type as keyof typeof samples)]
    // The documented form: milliseconds and no zone.
    const createdAt = at.toISOString().slice(0, -1)
    return mergeJson(sample, {
      eventId,
      eventType: type,
      createdAt,
      ...(undocumented ? { data: new Whole(data ?? {}) } : data !== undefined && { data }),
    })
  },
  sign: (body, { secret }) => ({ [HEADER]: `sha256=${digest(body, secret, 'hex')}` }),
  target: (url) => url ?? 'http://localhost/webhooks/giftronaut',
  forge: (options) => ({ ...options, secret: FORGED_SECRET }),
  tamperings: [
    {
      name: 'signature-without-prefix',
      description: 'The signature lacks its sha256= prefix.',
      codes: ['malformed_signature'],
      apply: ({ headers }) => ({ headers: { ...headers, [HEADER]: (headers[HEADER] ?? '').replace('sha256=', '') } }),
    },
    {
      name: 'signature-prefix-sha1',
      description: 'The prefix says sha1=.',
      codes: ['malformed_signature'],
      apply: ({ headers }) => ({
        headers: { ...headers, [HEADER]: (headers[HEADER] ?? '').replace('sha256=', 'sha1=') },
      }),
    },
    {
      name: 'signature-in-base64',
      description: 'The right digest, in base64 where hex is due.',
      codes: ['malformed_signature'],
      apply({ headers }) {
        const hex = (headers[HEADER] ?? '').replace('sha256=', '')
        return { headers: { ...headers, [HEADER]: `sha256=${Buffer.from(hex, 'hex').toString('base64')}` } }
      },
    },
  ],
}
