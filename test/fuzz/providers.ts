/** The providers with fixed secrets, and for each an independent opinion on what is authentic. */
import { createHmac } from 'node:crypto'
import type { Provider, WebhookEvent } from '../../src/core/types.js'
import { type GiftronautOptions, giftronaut } from '../../src/providers/giftronaut/index.js'
import { type LoopzOptions, loopz } from '../../src/providers/loopz/index.js'
import { type SquareOptions, square } from '../../src/providers/square/index.js'

export interface FuzzProvider {
  provider: Provider<unknown, WebhookEvent>
  options: unknown
  /** The header that decides, and the value that it must have for this body; for Loopz the URL decides. */
  header: string
  sign(body: Uint8Array): string
  /** The spellings of a signature that count as the same. */
  same(value: string): string
}

const SECRET = 'fuzz secret'
const NOTIFICATION_URL = 'https://example.com/hook'
export const TOKEN = 'fuzz-token'

const hmac = (...parts: (string | Uint8Array)[]) => {
  const mac = createHmac('sha256', SECRET)
  for (const part of parts) mac.update(part)
  return mac
}

const giftronautOptions: GiftronautOptions = { secret: SECRET }
const squareOptions: SquareOptions = { signatureKey: SECRET, notificationUrl: NOTIFICATION_URL }
const loopzOptions: LoopzOptions = { urlToken: TOKEN }

export const fuzzProviders: readonly FuzzProvider[] = [
  {
    provider: giftronaut as never,
    options: giftronautOptions,
    header: 'x-giftronaut-signature',
    sign: (body) => `sha256=${hmac(body).digest('hex')}`,
    // Hex counts in either case, its prefix does not.
    same: (value) => value.slice(0, 7) + value.slice(7).toLowerCase(),
  },
  {
    provider: square as never,
    options: squareOptions,
    header: 'x-square-hmacsha256-signature',
    sign: (body) => hmac(NOTIFICATION_URL, body).digest('base64'),
    same: (value) => value,
  },
  {
    provider: loopz as never,
    options: loopzOptions,
    header: 'x-loopz-webhook-topic',
    sign: () => 'gift-card.updated',
    same: (value) => value,
  },
]
