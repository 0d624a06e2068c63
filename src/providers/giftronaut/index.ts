/**
 * Giftronaut: verify, parse and answer its webhooks.
 *
 * @see https://api.giftronaut.com/docs/reference/webhooks
 * @module
 */
import { createProvider } from '../../core/create-provider.js'
import { answering } from '../../core/handshake.js'
import { compileHmac } from '../../core/hmac-sha256.js'
import { type ParseEventOptions, parseEvent } from '../../core/receive.js'
import type { Signature } from '../../core/signature.js'
import type {
  Delivery,
  Handshake,
  HandshakeRequest,
  OptionsInput,
  ParseOptions,
  Provider,
  Secrets,
  Verification,
  WebhookRequest,
} from '../../core/types.js'
import { verifyWith } from '../../core/verify.js'
import { events } from './generated/checks.js'
import type { GiftronautEvent, GiftronautEvents } from './generated/events.js'

export type * from '../../core/types.js'
export type * from './generated/events.js'

/** Options for verifying Giftronaut deliveries. */
export interface GiftronautOptions {
  /** The endpoint's signing secret, from the Developer Portal. Pass several during rotation. */
  readonly secret: Secrets
}

/** The longest challenge token that is echoed, in characters. The length is not documented; the sample has 12. */
const MAX_TOKEN = 1024

const signature: Signature<GiftronautOptions> = /* @__PURE__ */ compileHmac({
  header: 'x-giftronaut-signature',
  format: 'sha256={hex}',
})

/** The Giftronaut provider, for adapters and tools. */
export const giftronaut: Provider<GiftronautOptions, GiftronautEvent, Verification, GiftronautEvents> =
  /* @__PURE__ */ createProvider({
    name: 'giftronaut',
    signature,
    envelope: { eventType: 'eventType', eventId: 'eventId', createdAt: 'createdAt', data: 'data' },
    events,
    handshake: /* @__PURE__ */ answering(answerChallenge),
  })

/** The challenge is not an event, and whether it is signed is not documented, so no signature is required. Only its token is echoed. */
function answerChallenge(request: HandshakeRequest) {
  const body = request.includes('challengeToken') ? request.json() : undefined
  if (typeof body !== 'object' || body === null || 'eventType' in body) return undefined
  const { challengeToken } = body as { challengeToken?: unknown }
  if (typeof challengeToken !== 'string' || challengeToken === '' || challengeToken.length > MAX_TOKEN) return undefined
  return { body: { challengeToken } }
}

/**
 * Verifies that Giftronaut signed this delivery with one of your secrets: HMAC-SHA-256 of the raw body.
 *
 * The signature covers only the body, not a time: a captured delivery can be replayed, so handle each `dedupeKey` once.
 *
 * @param delivery - `{ headers, body }`, with the raw body.
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
  return verifyWith('giftronaut', signature, delivery, options)
}

/**
 * Turns the body of a Giftronaut delivery into a typed event. Checks the shape, not the signature: call `verify` first.
 *
 * @param delivery - `{ headers, body }`; the headers are not read.
 * @param options - `validate: false` skips the shape check.
 * @returns The event; `eventType: 'unknown'` for a type that this version does not know.
 * @throws {WebhookError} `invalid_encoding`, `invalid_json`, `missing_event_type`; `invalid_payload` with `issues`.
 * @see https://api.giftronaut.com/docs/reference/webhooks
 * @example
 * ```ts
 * import { parse } from 'giftcard-webhooks/giftronaut'
 *
 * const body = `{
 *   "eventId": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
 *   "eventType": "balance.depleted",
 *   "createdAt": "2026-04-15T14:30:00.000",
 *   "data": { "organizationId": "ORG-001", "currency": "USD" }
 * }`
 * const event = parse({ headers: {}, body })
 * if (event.eventType === 'balance.depleted') console.log(event.data.organizationId) // ORG-001
 * ```
 */
export function parse(delivery: Delivery, options?: Pick<ParseOptions, 'validate'>): GiftronautEvent {
  return giftronaut.parse(delivery, options)
}

/**
 * Recognises Giftronaut's challenge and returns the response to it; `undefined` for anything else.
 *
 * The challenge is not an event. Whether it is signed is not documented, so no signature is required. Only its token is
 * echoed, up to 1,024 characters.
 *
 * @param delivery - `{ headers, body }`, before `verify`.
 * @returns The response: the status, and a body to send as JSON.
 * @see https://api.giftronaut.com/docs/guides/webhooks
 * @example
 * ```ts
 * import { handshake } from 'giftcard-webhooks/giftronaut'
 *
 * handshake({ headers: {}, body: '{"challengeToken":"a1b2c3"}' }) // { status: 200, body: { challengeToken: 'a1b2c3' } }
 * ```
 */
export function handshake(delivery: Delivery): Handshake | undefined {
  return giftronaut.handshake?.(delivery) as Handshake | undefined
}

/**
 * Reads a request, verifies that Giftronaut sent it, and returns the typed event.
 *
 * @param request - A fetch `Request`, a Node or Express request, or `{ headers, body }` with the raw body.
 * @param options - `{ secret }`, or the environment variable `GIFTRONAUT_WEBHOOK_SECRET`; `maxBodyBytes` (1 MiB unless set);
 * `validate`.
 * @returns The event. Narrow on `eventType`.
 * @throws {WebhookError} The errors of `verify` and `parse`; `body_unavailable` if the body was already read, and
 * `body_too_large`.
 * @see https://api.giftronaut.com/docs/reference/webhooks
 * @example
 * ```ts
 * import { parseGiftronautEvent } from 'giftcard-webhooks'
 *
 * export async function POST(request: Request) {
 *   const event = await parseGiftronautEvent(request, { secret: 'gn_secret' })
 *   if (event.eventType === 'order.bounced') console.log(event.data.orderId, event.data.reason)
 *   return new Response('ok')
 * }
 * ```
 */
export function parseGiftronautEvent(
  request: WebhookRequest,
  options: OptionsInput<GiftronautOptions> & ParseEventOptions = {},
): Promise<GiftronautEvent> {
  return parseEvent(giftronaut, request, options)
}
