/**
 * Square gift cards: verify and parse their webhooks.
 *
 * @see https://developer.squareup.com/docs/gift-cards/webhooks
 * @module
 */
import { createProvider } from '../../core/create-provider.js'
import { compileHmac } from '../../core/hmac-sha256.js'
import { urlKeys } from '../../core/notification-url.js'
import { type ParseEventOptions, parseEvent } from '../../core/receive.js'
import type { Signature } from '../../core/signature.js'
import type {
  Delivery,
  OptionsInput,
  ParseOptions,
  Provider,
  Secrets,
  Verification,
  WebhookRequest,
} from '../../core/types.js'
import { verifyWith } from '../../core/verify.js'
import { events } from './generated/checks.js'
import type { SquareEvent, SquareEvents } from './generated/events.js'

export type * from '../../core/types.js'
export type * from './generated/events.js'

/** Options for verifying Square deliveries: of one subscription, or of several in `subscriptions`. */
export type SquareOptions = SquareKeyOptions | SquareSubscriptionsOptions

/** Options for verifying the deliveries of one Square subscription. */
export interface SquareKeyOptions {
  /** The subscription's signature key, used as is: it looks like base64, but must not be decoded. Pass several during rotation. */
  readonly signatureKey: Secrets
  /**
   * The notification URL, exactly as the subscription has it: scheme, host, path, query, trailing slash. It is part of the
   * signed message, and is never taken from the request. Pass several if one key signs for several URLs.
   */
  readonly notificationUrl: string | readonly string[]
  readonly subscriptions?: undefined
}

/** Options for verifying the deliveries of several Square subscriptions on one route. */
export interface SquareSubscriptionsOptions {
  /**
   * The subscriptions, such as those of the sandbox and of production. A key is tried with its own URL only. If the path and
   * query of the request match exactly one URL, only that subscription is tried; otherwise all are.
   */
  readonly subscriptions: readonly SquareSubscription[]
  readonly signatureKey?: undefined
  readonly notificationUrl?: undefined
}

/** A Square subscription: its signature key, and its notification URL. */
export interface SquareSubscription {
  /** A name that may appear in logs, such as `'sandbox'`: the `keyId` if the key has no name. */
  readonly id?: string | undefined
  /** The subscription's signature key. Pass several during rotation. */
  readonly signatureKey: Secrets | undefined
  /** The notification URL, exactly as the subscription has it. */
  readonly notificationUrl: string | undefined
}

const signature: Signature<SquareOptions> = /* @__PURE__ */ compileHmac(
  {
    header: 'x-square-hmacsha256-signature',
    format: '{base64}',
    message: '{url}{body}',
    secretOption: 'signatureKey',
  },
  { keys: urlKeys },
)

const hints = { missing_signature: 'The deprecated x-square-signature (SHA-1) is not accepted.' }

/** The Square provider, for adapters and tools. */
export const square: Provider<SquareOptions, SquareEvent, Verification, SquareEvents> = /* @__PURE__ */ createProvider({
  name: 'square',
  signature,
  envelope: {
    eventType: 'type',
    eventId: 'event_id',
    createdAt: 'created_at',
    data: 'data',
    fields: { merchantId: 'merchant_id' },
  },
  events,
  attempt: { header: 'square-retry-number' },
  hints,
})

/**
 * Verifies that Square signed this delivery with one of your keys, for one of your notification URLs: HMAC-SHA-256 of the URL
 * followed by the raw body.
 *
 * The signature covers no header and no time: a captured delivery can be replayed, so handle each `dedupeKey` once. The
 * deprecated `x-square-signature` (SHA-1) is never accepted.
 *
 * @param delivery - `{ headers, body }`, with the raw body.
 * @param options - `{ signatureKey, notificationUrl }`, or `{ subscriptions }` for several such pairs.
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
  return verifyWith('square', signature, delivery, options, hints)
}

/**
 * Turns the body of a Square delivery into a typed event. Checks the shape, not the signature: call `verify` first.
 *
 * @param delivery - `{ headers, body }`; the headers are not read.
 * @param options - `validate: false` skips the shape check.
 * @returns The event; `eventType: 'unknown'` for any type that is not a gift-card event, such as `payment.updated`.
 * @throws {WebhookError} `invalid_encoding`, `invalid_json`, `missing_event_type`; `invalid_payload` with `issues`.
 * @see https://developer.squareup.com/docs/gift-cards/webhooks
 * @example
 * ```ts
 * import { parse } from 'giftcard-webhooks/square'
 *
 * const body = '{"type":"payment.updated","event_id":"875f2038-6015-492e-9f29-d040b3809e49","data":{}}'
 * const event = parse({ headers: {}, body })
 * if (event.eventType === 'unknown') console.log(event.receivedType) // payment.updated
 * ```
 */
export function parse(delivery: Delivery, options?: Pick<ParseOptions, 'validate'>): SquareEvent {
  return square.parse(delivery, options)
}

/**
 * Reads a request, verifies that Square sent it, and returns the typed event.
 *
 * @param request - A fetch `Request`, a Node or Express request, or `{ headers, body }` with the raw body.
 * @param options - `{ signatureKey, notificationUrl }`, or the environment variables `SQUARE_WEBHOOK_SIGNATURE_KEY` and
 * `SQUARE_WEBHOOK_NOTIFICATION_URL`; or `{ subscriptions }`; `maxBodyBytes` (1 MiB unless set); `validate`.
 * @returns The event. Narrow on `eventType`. Amounts are in the smallest unit of their currency (cents for USD).
 * @throws {WebhookError} The errors of `verify` and `parse`; `body_unavailable` if the body was already read, and
 * `body_too_large`.
 * @see https://developer.squareup.com/docs/gift-cards/webhooks
 * @example
 * ```ts
 * import { parseSquareEvent } from 'giftcard-webhooks'
 *
 * export async function POST(request: Request) {
 *   const event = await parseSquareEvent(request, {
 *     signatureKey: 'square_key',
 *     notificationUrl: 'https://example.com/webhooks/square',
 *   })
 *   if (event.eventType === 'gift_card.updated') console.log(event.data.object.gift_card.balance_money?.amount)
 *   return new Response('ok')
 * }
 * ```
 */
export function parseSquareEvent(
  request: WebhookRequest,
  options: OptionsInput<SquareOptions> & ParseEventOptions = {},
): Promise<SquareEvent> {
  return parseEvent(square, request, options)
}
