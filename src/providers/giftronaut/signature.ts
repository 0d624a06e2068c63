import { equalHex } from '../../core/bytes.js'
import { type WebhookError, webhookError } from '../../core/errors.js'
import { readHeader } from '../../core/headers.js'
import { deliveryBytes } from '../../core/json.js'
import { findSecret, type SecretSource } from '../../core/secrets.js'
import type { Delivery, Secrets, Verification } from '../../core/types.js'
import { hmacKey } from '../../crypto/hmac.js'

/** What a Giftronaut delivery is checked with. */
export interface GiftronautOptions {
  /** The endpoint's signing secret, from the Developer Portal; several while one replaces another. */
  secret: Secrets
}

const provider = 'giftronaut'
const HEADER = 'x-giftronaut-signature'
const PREFIX = 'sha256='
const SIGNATURE = /^sha256=[0-9A-Fa-f]{64}$/

/** Where the secret comes from. */
export const secretSource: SecretSource = { provider, option: 'secret', variable: 'GIFTRONAUT_WEBHOOK_SECRET' }

/**
 * Checks that a delivery was signed by Giftronaut with one of your secrets: HMAC-SHA-256 of the body's exact bytes.
 *
 * The signature covers the body only, and no time: a captured delivery can be sent again, so handle each `dedupeKey` once.
 *
 * @param delivery - `{ headers, body }`, with the body as it was received.
 * @param options - `{ secret }`.
 * @returns How it was verified, and the `id` of the secret that matched.
 * @throws {WebhookError} `missing_signature`, `malformed_signature`, `signature_mismatch`; `configuration` without a secret;
 * `body_unavailable` for a body that was parsed.
 * @see https://api.giftronaut.com/docs/guides/webhooks
 * @example
 * ```ts
 * import { createHmac } from 'node:crypto'
 * import { verify } from 'giftcard-webhooks/giftronaut'
 *
 * const body = '{"eventType":"test.ping"}'
 * const signature = createHmac('sha256', 'gn_secret').update(body).digest('hex')
 * const headers = { 'X-Giftronaut-Signature': `sha256=${signature}` }
 *
 * verify({ headers, body }, { secret: 'gn_secret' }) // { method: 'hmac-sha256', keyId: undefined }
 * ```
 */
export function verify(delivery: Delivery, options: GiftronautOptions): Verification {
  const body = deliveryBytes(delivery, provider)
  const header = readHeader(delivery.headers, HEADER)
  const signature = header?.startsWith(PREFIX) ? header : ''
  const match = findSecret(
    options?.secret,
    secretSource,
    (secret) => signature !== '' && equalHex(hmacKey(secret).sign(body, 'binary'), signature, PREFIX.length),
  )
  if (match) return { method: 'hmac-sha256', keyId: match.keyId }
  throw refusal(header)
}

function refusal(header: string | undefined): WebhookError {
  if (!header) {
    return webhookError(
      'missing_signature',
      provider,
      `No ${HEADER} header: not sent by Giftronaut, or a proxy removed it.`,
      'If this is the registration challenge, which need not be signed, answer it with handshake().',
    )
  }
  if (!SIGNATURE.test(header)) {
    return webhookError(
      'malformed_signature',
      provider,
      `The ${HEADER} header is not sha256= and 64 hex digits, once.`,
      'Look for a proxy that rewrites or doubles headers.',
    )
  }
  return webhookError(
    'signature_mismatch',
    provider,
    'The signature is not that of this body and any of your secrets.',
    "Most often the body was parsed and serialised again: pass the raw body. Or the secret is another endpoint's, or has a stray space.",
  )
}
