/**
 * The providers, as the contract suite sees them: a new one is covered from the moment it is listed here. Signatures come
 * from `node:crypto`, never from our own code.
 */
import { createHmac } from 'node:crypto'
import type { Provider, WebhookEvent } from '../../src/core/types.js'
import { samples as giftronautSamples } from '../../src/providers/giftronaut/generated/samples.js'
import { type GiftronautOptions, giftronaut } from '../../src/providers/giftronaut/index.js'
import { samples as loopzSamples } from '../../src/providers/loopz/generated/samples.js'
import { type LoopzOptions, loopz } from '../../src/providers/loopz/index.js'
import { samples as squareSamples } from '../../src/providers/square/generated/samples.js'
import { type SquareOptions, square } from '../../src/providers/square/index.js'

/** A delivery whose parts tests can take apart. */
export interface SignedDelivery {
  headers: Record<string, string>
  body: Buffer
  url: string
}

export interface Subject<Options = unknown> {
  // The suite knows nothing of a provider's own types.
  provider: Provider<Options, WebhookEvent>
  /** Options under which what `deliver` makes is authentic. */
  options: Options
  /** The documented bodies, by event type. */
  samples: Readonly<Record<string, string>>
  /** A delivery of that type and body, as the provider sends it. */
  deliver(eventType: string, body: string | Uint8Array): SignedDelivery
  /** The header with the signature; absent where the provider has none. */
  signatureHeader?: string
  /** The same body with another event type in it, and its headers. */
  retype(body: string, eventType: string): string
}

const hmac = (key: string, ...parts: (string | Uint8Array)[]) => {
  const mac = createHmac('sha256', key)
  for (const part of parts) mac.update(part)
  return mac
}

const GIFTRONAUT_SECRET = 'gn_test_signing_secret_0001'
const SQUARE_KEY = 'Ibxx_5AKakO-3qeNVR61Dw'
const SQUARE_URL = 'https://example.com/webhooks/square'
const LOOPZ_TOKEN = '4f1c9d52b8e04a7f'

const giftronautSubject: Subject<GiftronautOptions> = {
  provider: giftronaut,
  options: { secret: GIFTRONAUT_SECRET },
  samples: giftronautSamples,
  signatureHeader: 'x-giftronaut-signature',
  deliver: (_eventType, body) => ({
    headers: {
      'content-type': 'application/json',
      'user-agent': 'GiftronautAPI-Webhook/1.0',
      'x-giftronaut-signature': `sha256=${hmac(GIFTRONAUT_SECRET, body).digest('hex')}`,
    },
    body: Buffer.from(body),
    url: '/webhooks/giftronaut',
  }),
  retype: (body, eventType) => JSON.stringify({ ...JSON.parse(body), eventType }),
}

const squareSubject: Subject<SquareOptions> = {
  provider: square,
  options: { signatureKey: SQUARE_KEY, notificationUrl: SQUARE_URL },
  samples: squareSamples,
  signatureHeader: 'x-square-hmacsha256-signature',
  deliver: (_eventType, body) => ({
    headers: {
      'content-type': 'application/json',
      'square-environment': 'Production',
      'x-square-hmacsha256-signature': hmac(SQUARE_KEY, SQUARE_URL, body).digest('base64'),
    },
    body: Buffer.from(body),
    url: '/webhooks/square',
  }),
  retype: (body, type) => JSON.stringify({ ...JSON.parse(body), type }),
}

const loopzSubject: Subject<LoopzOptions> = {
  provider: loopz,
  options: { urlToken: LOOPZ_TOKEN },
  samples: loopzSamples,
  deliver: (eventType, body) => ({
    headers: {
      'content-type': 'application/json',
      'x-loopz-webhook-topic': eventType,
      'x-loopz-merchant-id': 'merchant-1',
      'x-loopz-program-id': 'program-1',
      'x-loopz-webhook-subscription-id': 'subscription-1',
    },
    body: Buffer.from(body),
    url: `/webhooks/loopz/${LOOPZ_TOKEN}`,
  }),
  retype: (body) => body,
}

export const subjects = [giftronautSubject, squareSubject, loopzSubject] as readonly Subject[]
