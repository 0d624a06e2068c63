/**
 * Loop Returns: verify and parse its gift card webhook. Preview: not yet confirmed by a captured delivery.
 *
 * @see https://docs.loopreturns.com/webhook-reference/topics/gift-card-webhook
 * @module
 */
import { createProvider } from '../../core/create-provider.js'
import { compileHmac } from '../../core/hmac-sha256.js'
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
import type { LoopReturnsEvent, LoopReturnsEvents } from './generated/events.js'

export type * from '../../core/types.js'
export type * from './generated/events.js'

/** Options for verifying Loop deliveries. */
export interface LoopReturnsOptions {
  /** The webhook's secret, from Developer tools, used as is. Each subscription has one: pass several if they share a URL. */
  readonly secret: Secrets
}

const signature: Signature<LoopReturnsOptions> = /* @__PURE__ */ compileHmac({
  header: 'x-loop-signature',
  format: '{base64}',
})

/** The Loop Returns provider, for adapters and tools. */
export const loopReturns: Provider<LoopReturnsOptions, LoopReturnsEvent, Verification, LoopReturnsEvents> =
  /* @__PURE__ */ createProvider({
    name: 'loop-returns',
    signature,
    envelope: {
      eventType: 'trigger',
      // Loop sends no event id. If the card's id is null, the event id is a hash of type and body.
      eventId: { join: ['return_id', 'id'] },
    },
    events,
  })

/**
 * Verifies that Loop signed this delivery with one of your secrets: HMAC-SHA-256 of the raw body.
 *
 * The signature covers only the body, not a time: a captured delivery can be replayed, so handle each `dedupeKey` once.
 *
 * @param delivery - `{ headers, body }`, with the raw body.
 * @param options - `{ secret }`.
 * @returns How it was verified, and the `id` of the secret that matched.
 * @throws {WebhookError} `missing_signature`, `malformed_signature`, `signature_mismatch`; `configuration` without a secret;
 * `body_unavailable` for a body that was parsed.
 * @see https://docs.loopreturns.com/webhook-reference/validation
 * @example
 * ```ts
 * import { createHmac } from 'node:crypto'
 * import { verify } from 'giftcard-webhooks/loop-returns'
 *
 * const body = '{"topic":"giftcard","trigger":"giftcard.requested"}'
 * const signature = createHmac('sha256', 'webhook_secret').update(body).digest('base64')
 *
 * verify({ headers: { 'X-Loop-Signature': signature }, body }, { secret: 'webhook_secret' }) // { method: 'hmac-sha256', keyId: undefined }
 * ```
 */
export function verify(delivery: Delivery, options: LoopReturnsOptions): Verification {
  return verifyWith('loop-returns', signature, delivery, options)
}

/**
 * Turns the body of a Loop delivery into a typed event; the whole body is `data`. Checks the shape, not the signature: call
 * `verify` first.
 *
 * @param delivery - `{ headers, body }`; the headers are not read.
 * @param options - `validate: false` skips the shape check.
 * @returns The event; `eventType: 'unknown'` for a trigger that this version does not know, such as `return.created`.
 * @throws {WebhookError} `invalid_encoding`, `invalid_json`, `missing_event_type`; `invalid_payload` with `issues`.
 * @see https://docs.loopreturns.com/webhook-reference/topics/gift-card-webhook
 * @example
 * ```ts
 * import { parse } from 'giftcard-webhooks/loop-returns'
 *
 * const body = `{
 *   "topic": "giftcard",
 *   "trigger": "giftcard.requested",
 *   "id": 12345,
 *   "total_credit_issued": "23.50",
 *   "currency": "USD",
 *   "return_id": "23456"
 * }`
 * const event = parse({ headers: {}, body })
 * if (event.eventType === 'giftcard.requested') console.log(event.data.total_credit_issued) // 23.50
 * ```
 */
export function parse(delivery: Delivery, options?: Pick<ParseOptions, 'validate'>): LoopReturnsEvent {
  return loopReturns.parse(delivery, options)
}

/**
 * Reads a request, verifies that Loop sent it, and returns the typed event.
 *
 * @param request - A fetch `Request`, a Node or Express request, or `{ headers, body }` with the raw body.
 * @param options - `{ secret }`, or the environment variable `LOOP_RETURNS_WEBHOOK_SECRET`; `maxBodyBytes` (1 MiB unless set);
 * `validate`.
 * @returns The event. Narrow on `eventType`.
 * @throws {WebhookError} The errors of `verify` and `parse`; `body_unavailable` if the body was already read, and
 * `body_too_large`.
 * @see https://docs.loopreturns.com/webhook-reference/topics/gift-card-webhook
 * @example
 * ```ts
 * import { parseLoopReturnsEvent } from 'giftcard-webhooks'
 *
 * export async function POST(request: Request) {
 *   const event = await parseLoopReturnsEvent(request, { secret: 'webhook_secret' })
 *   if (event.eventType === 'giftcard.requested') console.log(event.data.total_credit_issued, event.data.currency)
 *   return new Response('ok')
 * }
 * ```
 */
export function parseLoopReturnsEvent(
  request: WebhookRequest,
  options: OptionsInput<LoopReturnsOptions> & ParseEventOptions = {},
): Promise<LoopReturnsEvent> {
  return parseEvent(loopReturns, request, options)
}
