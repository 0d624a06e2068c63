/**
 * Recurly gift cards: verify and parse their JSON webhooks. Preview: not yet confirmed by a captured delivery.
 *
 * @see https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications
 * @module
 */
import { createProvider } from '../../core/create-provider.js'
import { compileHmac, type ToleranceOptions } from '../../core/hmac-sha256.js'
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
import type { RecurlyEvent, RecurlyEvents } from './generated/events.js'

export type * from '../../core/types.js'
export type * from './generated/events.js'

/** Options for verifying Recurly deliveries. */
export interface RecurlyOptions extends ToleranceOptions {
  /** The endpoint's secret key, used as is: it looks like hex, but must not be decoded. Pass several during rotation. */
  readonly secret: Secrets
}

const signature: Signature<RecurlyOptions> = /* @__PURE__ */ compileHmac({
  header: 'recurly-signature',
  format: '{hex}',
  separator: ',',
  timestamp: { entry: '{timestamp}', unit: 'ms' },
  message: '{timestamp}.{body}',
})

const JSON_ONLY =
  'If the endpoint delivers XML, switch it to JSON in the Recurly Admin Console: Recurly does not sign XML.'

const HINTS = { missing_signature: JSON_ONLY, invalid_json: JSON_ONLY }

/** The Recurly provider, for adapters and tools. */
export const recurly: Provider<RecurlyOptions, RecurlyEvent, Verification, RecurlyEvents> =
  /* @__PURE__ */ createProvider({
    name: 'recurly',
    signature,
    envelope: {
      eventType: { join: ['object_type', 'event_type'] },
      // Unsigned, but the same on every attempt, and the only id of the event. The body's `id` is that of the card.
      eventId: { header: 'recurly-notification-id' },
      createdAt: 'event_time',
    },
    events,
    hints: HINTS,
  })

/**
 * Verifies that Recurly signed this delivery with one of your secret keys, at about this time: HMAC-SHA-256 of the time and the
 * raw body.
 *
 * The signature covers no other header, so the id of the notification is unsigned. Any signature in the header may match; entries
 * of another format are skipped.
 *
 * @param delivery - `{ headers, body }`, with the raw body.
 * @param options - `{ secret }`; `toleranceSeconds` (300 unless set; `Infinity` for a stored delivery); `now`, for tests.
 * @returns How it was verified, and the `id` of the secret that matched.
 * @throws {WebhookError} `missing_signature` (of XML, too), `malformed_signature`, `signature_mismatch`,
 * `timestamp_out_of_tolerance`; `configuration` without a secret; `body_unavailable` for a body that was parsed.
 * @see https://docs.recurly.com/recurly-subscriptions/docs/overview-webhooks
 * @example
 * ```ts
 * import { verify } from 'giftcard-webhooks/recurly'
 *
 * // From the tests of Recurly's own client for Ruby.
 * const body = '{"id":"rjxwmwedwqug","object_type":"account","site_id":"qc326l1hl8k9","event_type":"created","event_time":"2022-09-13T21:18:40Z","account_code":"adfas23zzz14123"}'
 * const headers = {
 *   'recurly-signature': '1663103925004,ad24699f3beaa24c9af2cc7ada3ce4c835da0090194241b9d3add83d27f14bc3',
 * }
 * const secret = '354fab5bd35f5a0d50845ee7e30165244468b13c2c343f104e4e730a59326d9d'
 *
 * verify({ headers, body }, { secret, now: () => 1663103925004 }) // { method: 'hmac-sha256', keyId: undefined }
 * ```
 */
export function verify(delivery: Delivery, options: RecurlyOptions): Verification {
  return verifyWith('recurly', signature, delivery, options, HINTS)
}

/**
 * Turns a Recurly delivery into a typed event: the event id comes from a header, and the whole body is `data`. Checks the shape,
 * not the signature: call `verify` first.
 *
 * @param delivery - `{ headers, body }`.
 * @param options - `validate: false` skips the shape check.
 * @returns The event; `eventType: 'unknown'` for a type that this version does not know, such as any about another object.
 * @throws {WebhookError} `invalid_encoding`, `invalid_json`, `missing_event_type`; `invalid_payload` with `issues`.
 * @see https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications
 * @example
 * ```ts
 * import { parse } from 'giftcard-webhooks/recurly'
 *
 * const body = `{
 *   "id": "3591723995699407683",
 *   "object_type": "gift_card",
 *   "site_id": "qc326l1hl8k9",
 *   "event_type": "redeemed",
 *   "event_time": "2022-07-27T15:15:00Z"
 * }`
 * const event = parse({ headers: {}, body })
 * if (event.eventType === 'gift_card.redeemed') console.log(event.data.id) // 3591723995699407683
 * ```
 */
export function parse(delivery: Delivery, options?: Pick<ParseOptions, 'validate'>): RecurlyEvent {
  return recurly.parse(delivery, options)
}

/**
 * Reads a request, verifies that Recurly sent it, and returns the typed event.
 *
 * @param request - A fetch `Request`, a Node or Express request, or `{ headers, body }` with the raw body.
 * @param options - `{ secret }`, or the environment variable `RECURLY_WEBHOOK_SECRET`; `toleranceSeconds` (300 unless set);
 * `now`; `maxBodyBytes` (1 MiB unless set); `validate`.
 * @returns The event. Narrow on `eventType`.
 * @throws {WebhookError} The errors of `verify` and `parse`; `body_unavailable` if the body was already read, and
 * `body_too_large`.
 * @see https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications
 * @example
 * ```ts
 * import { parseRecurlyEvent } from 'giftcard-webhooks'
 *
 * export async function POST(request: Request) {
 *   const event = await parseRecurlyEvent(request, { secret: 'endpoint_secret_key' })
 *   if (event.eventType === 'gift_card.redeemed') console.log(event.data.id)
 *   return new Response('ok')
 * }
 * ```
 */
export function parseRecurlyEvent(
  request: WebhookRequest,
  options: OptionsInput<RecurlyOptions> & ParseEventOptions = {},
): Promise<RecurlyEvent> {
  return parseEvent(recurly, request, options)
}
