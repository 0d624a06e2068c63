/**
 * Goody: verify and parse its webhooks.
 *
 * @see https://developer.ongoody.com/webhooks/overview
 * @module
 */
import { createProvider } from '../../core/create-provider.js'
import type { ToleranceOptions } from '../../core/hmac-sha256.js'
import { isObject } from '../../core/json.js'
import { type ParseEventOptions, parseEvent } from '../../core/receive.js'
import type { Signature } from '../../core/signature.js'
import { standardWebhooks } from '../../core/standard-webhooks.js'
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
import type { GoodyEvent, GoodyEvents } from './generated/events.js'

export type * from '../../core/types.js'
export type * from './generated/events.js'
export type { ToleranceOptions }

/** Options for verifying Goody deliveries. */
export interface GoodyOptions extends ToleranceOptions {
  /** The endpoint's signing secret (`whsec_…`), from the webhooks portal. Pass several for sandbox and production, or during rotation. */
  readonly secret: Secrets
}

/** The samples of the batch events have an older name. The documentation does not say which one is sent. */
function currentName(body: unknown): unknown {
  const name = isObject(body) ? body.event_type : undefined
  return typeof name === 'string' ? name.replace(/^gift_batch\.(?=(created|completed)$)/, 'order_batch.') : undefined
}

const signature: Signature<GoodyOptions> = /* @__PURE__ */ standardWebhooks({ sends: 'svix' })

/** The Goody provider, for adapters and tools. */
export const goody: Provider<GoodyOptions, GoodyEvent, Verification, GoodyEvents> = /* @__PURE__ */ createProvider({
  name: 'goody',
  signature,
  envelope: { eventType: currentName, data: 'data' },
  events,
})

/**
 * Verifies that Goody signed this delivery with one of your secrets: HMAC-SHA-256 of id, time and raw body, as Svix sends it.
 *
 * Rejects a delivery whose signed time is more than `toleranceSeconds` from the clock (300 unless set).
 *
 * @param delivery - `{ headers, body }`, with the raw body.
 * @param options - `{ secret }`; `toleranceSeconds` and `now`.
 * @returns How it was verified, and the `id` of the secret that matched.
 * @throws {WebhookError} `missing_signature`, `malformed_signature`, `timestamp_out_of_tolerance`, `signature_mismatch`; `configuration`
 * without a usable secret; `body_unavailable` for a body that was parsed.
 * @see https://developer.ongoody.com/webhooks/webhook-security
 * @example
 * ```ts
 * import { verify } from 'giftcard-webhooks/goody'
 *
 * const headers = {
 *   'svix-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
 *   'svix-timestamp': '1614265330',
 *   'svix-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
 * }
 * const options = { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', now: () => 1614265330000 }
 *
 * verify({ headers, body: '{"test": 2432232314}' }, options) // { method: 'hmac-sha256', keyId: undefined }
 * ```
 */
export function verify(delivery: Delivery, options: GoodyOptions): Verification {
  return verifyWith('goody', signature, delivery, options)
}

/**
 * Turns a Goody delivery into a typed event. Checks the shape, not the signature: call `verify` first.
 *
 * The older names `gift_batch.created` and `gift_batch.completed` are read as `order_batch.…`; the name as sent is
 * `event.extra.event_type`.
 *
 * @param delivery - `{ headers, body }`; of the headers, the id is read.
 * @param options - `validate: false` skips the shape check.
 * @returns The event; `eventType: 'unknown'` for a type that this version does not know.
 * @throws {WebhookError} `invalid_encoding`, `invalid_json`, `missing_event_type`; `invalid_payload` with `issues`.
 * @see https://developer.ongoody.com/webhooks/overview
 * @example
 * ```ts
 * import { parse } from 'giftcard-webhooks/goody'
 *
 * const headers = { 'svix-id': 'msg_1', 'svix-timestamp': '1764072000', 'svix-signature': 'v1,…' }
 * const body = '{"event_type":"gift_batch.created","data":{"id":"bd1fd5b5-6339-4331-a404-66200143ff0f","send_status":"complete"}}'
 * const event = parse({ headers, body })
 * if (event.eventType === 'order_batch.created') console.log(event.data.send_status) // complete
 * ```
 */
export function parse(delivery: Delivery, options?: Pick<ParseOptions, 'validate'>): GoodyEvent {
  return goody.parse(delivery, options)
}

/**
 * Reads a request, verifies that Goody sent it, and returns the typed event.
 *
 * @param request - A fetch `Request`, a Node or Express request, or `{ headers, body }` with the raw body.
 * @param options - `{ secret }`, or the environment variable `GOODY_WEBHOOK_SECRET`; `toleranceSeconds`; `maxBodyBytes` (1 MiB
 * unless set); `validate`.
 * @returns The event. Narrow on `eventType`. Amounts are integers in US cents.
 * @throws {WebhookError} The errors of `verify` and `parse`; `body_unavailable` if the body was already read, and
 * `body_too_large`.
 * @see https://developer.ongoody.com/webhooks/overview
 * @example
 * ```ts
 * import { parseGoodyEvent } from 'giftcard-webhooks'
 *
 * export async function POST(request: Request) {
 *   const event = await parseGoodyEvent(request, { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' })
 *   if (event.eventType === 'order.gift_accepted') console.log(event.data.id, event.data.amounts.amount_total)
 *   return new Response('ok')
 * }
 * ```
 */
export function parseGoodyEvent(
  request: WebhookRequest,
  options: OptionsInput<GoodyOptions> & ParseEventOptions = {},
): Promise<GoodyEvent> {
  return parseEvent(goody, request, options)
}
