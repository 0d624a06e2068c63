/**
 * Tremendous: verify and parse its webhooks. Preview: not yet confirmed by a captured delivery.
 *
 * @see https://developers.tremendous.com/docs/webhooks-1
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
import type { TremendousEvent, TremendousEvents } from './generated/events.js'

export type * from '../../core/types.js'
export type * from './generated/events.js'

/** Options for verifying Tremendous deliveries. */
export interface TremendousOptions {
  /** The webhook's `private_key`, used as is. Pass several during rotation, or for sandbox and production on one URL. */
  readonly secret: Secrets
}

const signature: Signature<TremendousOptions> = /* @__PURE__ */ compileHmac({
  header: 'tremendous-webhook-signature',
  format: 'sha256={hex}',
})

/** The Tremendous provider, for adapters and tools. */
export const tremendous: Provider<TremendousOptions, TremendousEvent, Verification, TremendousEvents> =
  /* @__PURE__ */ createProvider({
    name: 'tremendous',
    signature,
    env: { secret: 'TREMENDOUS_WEBHOOK_PRIVATE_KEY' },
    envelope: { eventType: 'event', eventId: 'uuid', createdAt: 'created_utc', data: 'payload' },
    events,
  })

/**
 * Verifies that Tremendous signed this delivery with one of your private keys: HMAC-SHA-256 of the raw body.
 *
 * The signature covers only the body, not a time: a captured delivery can be replayed, so handle each `dedupeKey` once.
 *
 * @param delivery - `{ headers, body }`, with the raw body.
 * @param options - `{ secret }`: the webhook's `private_key`.
 * @returns How it was verified, and the `id` of the secret that matched.
 * @throws {WebhookError} `missing_signature`, `malformed_signature`, `signature_mismatch`; `configuration` without a secret;
 * `body_unavailable` for a body that was parsed.
 * @see https://github.com/tremendous-rewards/tremendous-for-platforms-sample-app
 * @example
 * ```ts
 * import { createHmac } from 'node:crypto'
 * import { verify } from 'giftcard-webhooks/tremendous'
 *
 * const body = '{"event":"REWARDS.CANCELED"}'
 * const signature = createHmac('sha256', 'private_key').update(body).digest('hex')
 * const headers = { 'Tremendous-Webhook-Signature': `sha256=${signature}` }
 *
 * verify({ headers, body }, { secret: 'private_key' }) // { method: 'hmac-sha256', keyId: undefined }
 * ```
 */
export function verify(delivery: Delivery, options: TremendousOptions): Verification {
  return verifyWith('tremendous', signature, delivery, options)
}

/**
 * Turns the body of a Tremendous delivery into a typed event; `payload` is its `data`. Checks the shape, not the signature:
 * call `verify` first.
 *
 * @param delivery - `{ headers, body }`; the headers are not read.
 * @param options - `validate: false` skips the shape check.
 * @returns The event; `eventType: 'unknown'` for a type that this version does not know.
 * @throws {WebhookError} `invalid_encoding`, `invalid_json`, `missing_event_type`; `invalid_payload` with `issues`.
 * @see https://developers.tremendous.com/docs/webhooks-1
 * @example
 * ```ts
 * import { parse } from 'giftcard-webhooks/tremendous'
 *
 * const body = `{
 *   "event": "REWARDS.DELIVERY.FAILED",
 *   "uuid": "5ccc7bb1-7659-4e23-a407-77d8cd9c62f5",
 *   "created_utc": "2021-04-06T20:05:01.037-04:00",
 *   "payload": {
 *     "resource": { "id": "2V3PCCL7QXDA", "type": "rewards" },
 *     "meta": { "failure_reason": "invalid_domain", "retryable": false }
 *   }
 * }`
 * const event = parse({ headers: {}, body })
 * if (event.eventType === 'REWARDS.DELIVERY.FAILED') console.log(event.data.meta?.failure_reason) // invalid_domain
 * ```
 */
export function parse(delivery: Delivery, options?: Pick<ParseOptions, 'validate'>): TremendousEvent {
  return tremendous.parse(delivery, options)
}

/**
 * Reads a request, verifies that Tremendous sent it, and returns the typed event.
 *
 * @param request - A fetch `Request`, a Node or Express request, or `{ headers, body }` with the raw body.
 * @param options - `{ secret }`, or the environment variable `TREMENDOUS_WEBHOOK_PRIVATE_KEY`; `maxBodyBytes` (1 MiB unless
 * set); `validate`.
 * @returns The event. Narrow on `eventType`.
 * @throws {WebhookError} The errors of `verify` and `parse`; `body_unavailable` if the body was already read, and
 * `body_too_large`.
 * @see https://developers.tremendous.com/docs/webhooks-1
 * @example
 * ```ts
 * import { parseTremendousEvent } from 'giftcard-webhooks'
 *
 * export async function POST(request: Request) {
 *   const event = await parseTremendousEvent(request, { secret: 'private_key' })
 *   if (event.eventType === 'REWARDS.DELIVERY.FAILED') console.log(event.data.resource.id, event.data.meta?.retryable)
 *   return new Response('ok')
 * }
 * ```
 */
export function parseTremendousEvent(
  request: WebhookRequest,
  options: OptionsInput<TremendousOptions> & ParseEventOptions = {},
): Promise<TremendousEvent> {
  return parseEvent(tremendous, request, options)
}
