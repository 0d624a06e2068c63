import { equalText } from '../../core/bytes.js'
import { type WebhookError, webhookError } from '../../core/errors.js'
import { readHeader } from '../../core/headers.js'
import { deliveryBytes } from '../../core/json.js'
import { findSecret, type SecretSource } from '../../core/secrets.js'
import type { Delivery, Secrets, Verification } from '../../core/types.js'
import { hmacKey } from '../../crypto/hmac.js'

/** What a Square delivery is checked with. */
export interface SquareOptions {
  /** The subscription's signature key, used as it is: it looks like base64, and is not to be decoded. Several while one replaces another. */
  signatureKey: Secrets
  /**
   * The notification URL, exactly as the subscription has it: scheme, host, path, query, trailing slash. It is part of what
   * is signed, and never taken from the request. Several for several subscriptions.
   */
  notificationUrl: string | readonly string[]
}

const provider = 'square'
const HEADER = 'x-square-hmacsha256-signature'
/** 32 bytes in base64: the last digit before the padding holds four bits, so only some digits can stand there. */
const SIGNATURE = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/

/** Where the signature key comes from. */
export const keySource: SecretSource = { provider, option: 'signatureKey', variable: 'SQUARE_WEBHOOK_SIGNATURE_KEY' }

/** The environment variable that holds the notification URL. */
export const URL_VARIABLE = 'SQUARE_WEBHOOK_NOTIFICATION_URL'

/**
 * Checks that a delivery was signed by Square with one of your keys, for one of your notification URLs: HMAC-SHA-256 of
 * the URL followed by the body's exact bytes.
 *
 * The signature covers no header and no time: a captured delivery can be sent again, so handle each `dedupeKey` once. The
 * deprecated `x-square-signature` (SHA-1) is never looked at.
 *
 * @param delivery - `{ headers, body }`, with the body as it was received.
 * @param options - `{ signatureKey, notificationUrl }`.
 * @returns How it was verified, and the `id` of the key that matched.
 * @throws {WebhookError} `missing_signature`, `malformed_signature`, `signature_mismatch`; `configuration` without a key or
 * URL; `body_unavailable` for a body that was parsed.
 * @see https://developer.squareup.com/docs/webhooks/step3validate
 * @example
 * ```ts
 * import { createHmac } from 'node:crypto'
 * import { verify } from 'giftcard-webhooks/square'
 *
 * const notificationUrl = 'https://example.com/webhooks/square'
 * const body = '{"type":"gift_card.updated"}'
 * const signature = createHmac('sha256', 'square_key').update(notificationUrl + body).digest('base64')
 * const headers = { 'x-square-hmacsha256-signature': signature }
 *
 * verify({ headers, body }, { signatureKey: 'square_key', notificationUrl }) // { method: 'hmac-sha256', keyId: undefined }
 * ```
 */
export function verify(delivery: Delivery, options: SquareOptions): Verification {
  const urls = notificationUrls(options?.notificationUrl)
  const body = deliveryBytes(delivery, provider)
  const header = readHeader(delivery.headers, HEADER)
  const match = findSecret(
    options.signatureKey,
    keySource,
    (secret) =>
      header?.length === 44 &&
      (typeof urls === 'string'
        ? equalText(hmacKey(secret, urls).sign(body, 'base64'), header)
        : urls.some((url) => equalText(hmacKey(secret, url).sign(body, 'base64'), header))),
  )
  if (match) return { method: 'hmac-sha256', keyId: match.keyId }
  throw refusal(header)
}

function refusal(header: string | undefined): WebhookError {
  if (!header) {
    return webhookError(
      'missing_signature',
      provider,
      `No ${HEADER} header: not sent by Square, or a proxy removed it.`,
      'The older x-square-signature header is not enough: it is deprecated, and not looked at.',
    )
  }
  if (!SIGNATURE.test(header)) {
    return webhookError(
      'malformed_signature',
      provider,
      `The ${HEADER} header is not 44 characters of base64, once.`,
      'Look for a proxy that rewrites or doubles headers. A hex digest is not what Square sends.',
    )
  }
  return webhookError(
    'signature_mismatch',
    provider,
    'The signature is not that of this URL and body with any of your keys.',
    "Most often notificationUrl differs from the subscription's (scheme, host, trailing slash), or the body was parsed and serialised again. Otherwise the key is another subscription's.",
  )
}

/** The URLs as given, once they are seen to be some. */
export function notificationUrls(given: string | readonly string[] | undefined): string | readonly string[] {
  const list = typeof given === 'string' ? [given] : given
  if (
    Array.isArray(list) &&
    list.length > 0 &&
    list.every((url) => typeof url === 'string' && /^https?:\/\/\S+$/.test(url))
  ) {
    return given as string | readonly string[]
  }
  throw webhookError(
    'configuration',
    provider,
    'No notificationUrl, or one that is not an absolute http(s) URL.',
    `Pass { notificationUrl } exactly as it stands in the Square subscription, or set the environment variable ${URL_VARIABLE}.`,
  )
}
