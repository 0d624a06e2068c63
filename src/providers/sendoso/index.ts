/**
 * Sendoso: verify and parse its webhooks.
 *
 * @see https://developer.sendoso.com/webhooks/events
 * @module
 */
import { createProvider } from '../../core/create-provider.js'
import type { ToleranceOptions } from '../../core/hmac-sha256.js'
import { type ParseEventOptions, parseEvent } from '../../core/receive.js'
import type { Signature } from '../../core/signature.js'
import { standardWebhooks } from '../../core/standard-webhooks.js'
import type {
  Delivery,
  KnownTypes,
  OptionsInput,
  ParseOptions,
  Provider,
  Secrets,
  Verification,
  WebhookRequest,
} from '../../core/types.js'
import { verifyWith } from '../../core/verify.js'
import { events } from './generated/checks.js'
import type { SendosoEvent, SendosoEvents } from './generated/events.js'

export type * from '../../core/types.js'
export type * from './generated/events.js'
export type { ToleranceOptions }

/** Options for verifying Sendoso deliveries. */
export interface SendosoOptions extends ToleranceOptions {
  /** The secret (`whsec_…`) of the endpoint for this event type only. Pass several during rotation. */
  readonly secret: Secrets
  /** The event type that is selected for the endpoint. A delivery does not name it. */
  readonly eventType: KnownTypes<SendosoEvent>
}

const signature: Signature<SendosoOptions> = /* @__PURE__ */ standardWebhooks({ sends: 'svix' })

/** The Sendoso provider, for adapters and tools. */
export const sendoso: Provider<SendosoOptions, SendosoEvent, Verification, SendosoEvents> =
  /* @__PURE__ */ createProvider({
    name: 'sendoso',
    signature,
    envelope: { eventType: 'route' },
    events,
  })

/**
 * Verifies that Sendoso signed this delivery with one of your secrets: HMAC-SHA-256 of id, time and raw body, as Svix sends it.
 *
 * Rejects a delivery whose signed time is more than `toleranceSeconds` from the clock (300 unless set). A delivery does not
 * name its event type: use only the secret of the endpoint that the route is for.
 *
 * @param delivery - `{ headers, body }`, with the raw body.
 * @param options - `{ eventType, secret }`; `toleranceSeconds` and `now`.
 * @returns How it was verified, and the `id` of the secret that matched.
 * @throws {WebhookError} `missing_signature`, `malformed_signature`, `timestamp_out_of_tolerance`, `signature_mismatch`; `configuration`
 * without a usable secret; `body_unavailable` for a body that was parsed.
 * @see https://developer.sendoso.com/webhooks/security
 * @example
 * ```ts
 * import { verify } from 'giftcard-webhooks/sendoso'
 *
 * const body = '{"send_gid":"c0a8017e-8f4b-4c8a-9d2e-7b1f5a3c6d90","status_changed_at":"2026-03-05T14:22:31Z"}'
 * const headers = {
 *   'svix-id': 'msg_x0yyCDxRT9ZmX8L1EOfBbKF9K9V',
 *   'svix-timestamp': '1772720551',
 *   'svix-signature': 'v1,8upYnAcnLKsg/wvpp95jyiSWi1GlO8SkOlpukcRswB8=',
 * }
 * const secret = 'whsec_govGdEK71FRmaMlqZbWtLmZOjpM1mCJ7'
 * const now = () => 1772720552000
 *
 * verify({ headers, body }, { eventType: 'send.delivered', secret, now }) // { method: 'hmac-sha256', keyId: undefined }
 * ```
 */
export function verify(delivery: Delivery, options: SendosoOptions): Verification {
  return verifyWith('sendoso', signature, delivery, options)
}

/**
 * Turns a Sendoso delivery into a typed event of the type that you pass: the delivery does not name it. Checks the shape, not the
 * signature: call `verify` first.
 *
 * @param delivery - `{ headers, body }`; of the headers, the id is read.
 * @param options - `{ eventType }`; `validate: false` skips the shape check.
 * @returns The event.
 * @throws {WebhookError} `invalid_encoding`, `invalid_json`, `missing_event_type`; `invalid_payload` with `issues`.
 * @see https://developer.sendoso.com/webhooks/events
 * @example
 * ```ts
 * import { parse } from 'giftcard-webhooks/sendoso'
 *
 * const headers = { 'svix-id': 'msg_1', 'svix-timestamp': '1772720551', 'svix-signature': 'v1,…' }
 * const body = '{"send_gid":"c0a8017e-8f4b-4c8a-9d2e-7b1f5a3c6d90","status_changed_at":"2026-03-05T14:22:31Z"}'
 * const event = parse({ headers, body }, { eventType: 'send.delivered' })
 * if (event.eventType === 'send.delivered') console.log(event.data.send_gid)
 * ```
 */
export function parse(
  delivery: Delivery,
  options: Pick<ParseOptions, 'validate'> & Pick<SendosoOptions, 'eventType'>,
): SendosoEvent {
  return sendoso.parse(delivery, options)
}

/**
 * Reads a request, verifies that Sendoso sent it, and returns the typed event.
 *
 * @param request - A fetch `Request`, a Node or Express request, or `{ headers, body }` with the raw body.
 * @param options - `{ eventType, secret }`; the secret may be in the environment variable `SENDOSO_WEBHOOK_SECRET` where there is one
 * endpoint only; `toleranceSeconds`; `maxBodyBytes` (1 MiB unless set); `validate`.
 * @returns The event, of the type that you passed.
 * @throws {WebhookError} The errors of `verify` and `parse`; `body_unavailable` if the body was already read, and
 * `body_too_large`.
 * @see https://developer.sendoso.com/webhooks/events
 * @example
 * ```ts
 * import { parseSendosoEvent } from 'giftcard-webhooks'
 *
 * // The route of the endpoint for which 'send.delivered' alone is selected.
 * export async function POST(request: Request) {
 *   const event = await parseSendosoEvent(request, {
 *     eventType: 'send.delivered',
 *     secret: 'whsec_govGdEK71FRmaMlqZbWtLmZOjpM1mCJ7',
 *   })
 *   if (event.eventType === 'send.delivered') console.log(event.data.send_gid)
 *   return new Response('ok')
 * }
 * ```
 */
export function parseSendosoEvent(
  request: WebhookRequest,
  options: OptionsInput<SendosoOptions> & ParseEventOptions,
): Promise<SendosoEvent> {
  return parseEvent(sendoso, request, options)
}
