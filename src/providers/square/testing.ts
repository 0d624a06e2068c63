/** How Square makes and signs a delivery, for the test kit and the tools. No receiving code imports this. */

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

/** What a Square delivery for a test is made with. */
export interface SquareDeliveryOptions extends CommonDeliveryOptions {
  /** The signature key to sign with. */
  signatureKey: Secret
  /** The notification URL of the subscription, which is part of what is signed. */
  notificationUrl: string
  /** The event's id: a new one unless given. */
  eventId?: string | undefined
  /** When the notification was created: now unless given. */
  at?: Date | undefined
  /** The seller. */
  merchantId?: string | undefined
  environment?: 'Production' | 'Sandbox' | undefined
  /** Makes it a redelivery: the number of this retry, from 1 on. */
  retry?: number | undefined
}

const HEADER = 'x-square-hmacsha256-signature'

/** The older scheme's header, which a receiver must not accept. */
const SHA1_HEADER = 'x-square-signature'

function digest(algorithm: 'sha256' | 'sha1', body: Uint8Array, options: SquareDeliveryOptions, url: string): Buffer {
  return createHmac(algorithm, secretBytes(options.signatureKey, 'signatureKey')).update(url).update(body).digest()
}

export const kit: ProviderKit<SquareDeliveryOptions> = {
  samples,
  signatureHeader: HEADER,
  headers: (_type, { at, environment = 'Sandbox', retry }) => ({
    'content-type': 'application/json',
    'user-agent': 'Square Connect v2',
    'square-environment': environment,
    'square-initial-delivery-timestamp': (at ?? new Date()).toISOString(),
    ...(retry !== undefined && { 'square-retry-number': String(retry), 'square-retry-reason': 'http_error' }),
  }),
  write({ type, undocumented, data }, { eventId = crypto.randomUUID(), at = new Date(), merchantId }) {
    const sample = samples[undocumented ? 'webhooks.test_notification' : (type as keyof typeof samples)]
    return mergeJson(sample, {
      type,
      event_id: eventId,
      created_at: at.toISOString(),
      ...(merchantId !== undefined && { merchant_id: merchantId }),
      ...(undocumented ? { data: new Whole(data ?? {}) } : data !== undefined && { data }),
    })
  },
  sign: (body, options) => ({ [HEADER]: digest('sha256', body, options, options.notificationUrl).toString('base64') }),
  target: (url, { notificationUrl }) => url ?? notificationUrl,
  forge: (options) => ({ ...options, signatureKey: FORGED_SECRET }),
  tamperings: [
    {
      name: 'signature-without-url',
      description: 'The signature covers the body only, not the notification URL.',
      codes: ['signature_mismatch'],
      apply: ({ body }, sign) => sign(body, { notificationUrl: '' }),
    },
    {
      name: 'signature-of-another-url',
      description: "The signature was made for another subscription's notification URL.",
      codes: ['signature_mismatch'],
      apply: ({ body }, sign) => sign(body, { notificationUrl: 'https://another.example/webhooks' }),
    },
    {
      name: 'signature-in-hex',
      description: 'The right digest, in hex where base64 is due.',
      codes: ['malformed_signature'],
      apply({ headers }) {
        return { headers: { ...headers, [HEADER]: Buffer.from(headers[HEADER] ?? '', 'base64').toString('hex') } }
      },
    },
    {
      name: 'signature-sha1-only',
      description: 'Only the deprecated SHA-1 header is there, and it is of the forger.',
      codes: ['missing_signature'],
      apply({ headers, body }) {
        const { [HEADER]: _, ...rest } = headers
        const forged = { signatureKey: FORGED_SECRET, notificationUrl: '' }
        return { headers: { ...rest, [SHA1_HEADER]: digest('sha1', body, forged, '').toString('base64') } }
      },
    },
  ],
}
