/**
 * Voucherify: verify and parse its webhooks.
 *
 * @see https://docs.voucherify.io/api-reference/introduction-to-webhooks
 * @module
 */
import { createProvider } from '../../core/create-provider.js'
import { compileHmac } from '../../core/hmac-sha256.js'
import { compactJson, isObject } from '../../core/json.js'
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
import type { VoucherifyEvent, VoucherifyEvents } from './generated/events.js'

export type * from '../../core/types.js'
export type * from './generated/events.js'

/** Options for verifying Voucherify deliveries. */
export interface VoucherifyOptions {
  /** The secret key from Project settings, Webhooks. Pass several for several projects, or during rotation. */
  readonly secret: Secrets
}

/**
 * Returns the type of a project event. The type of a distribution is free text, possibly `redemption.succeeded`, with data that a
 * customer designed, so a distribution is always an unknown event.
 */
function projectEvent(body: unknown): string | undefined {
  if (!isObject(body) || typeof body.type !== 'string' || body.type === '') return undefined
  return isObject(body.source) && body.source.object === 'distribution' ? `distribution:${body.type}` : body.type
}

const signature: Signature<VoucherifyOptions> = /* @__PURE__ */ compileHmac(
  { header: 'x-voucherify-signature', format: '{hex}', compactJson: true },
  { compact: compactJson },
)

/** The Voucherify provider, for adapters and tools. */
export const voucherify: Provider<VoucherifyOptions, VoucherifyEvent, Verification, VoucherifyEvents> =
  /* @__PURE__ */ createProvider({
    name: 'voucherify',
    signature,
    envelope: {
      eventType: projectEvent,
      eventId: 'id',
      createdAt: 'created_at',
      data: 'data',
      fields: { projectId: 'project_id' },
    },
    events,
  })

/**
 * Verifies that Voucherify signed this delivery with one of your secrets: HMAC-SHA-256 of the body as received, or else of the
 * body without white space outside strings. Voucherify signs compact JSON, but does not document that it sends compact JSON.
 *
 * The signature covers only the body, not a time: a captured delivery can be replayed, so handle each `dedupeKey` once.
 *
 * @param delivery - `{ headers, body }`, with the raw body.
 * @param options - `{ secret }`.
 * @returns How it was verified, and the `id` of the secret that matched.
 * @throws {WebhookError} `missing_signature`, `malformed_signature`, `signature_mismatch`; `configuration` without a secret;
 * `body_unavailable` for a body that was parsed.
 * @see https://docs.voucherify.io/api-reference/introduction-to-webhooks
 * @example
 * ```ts
 * import { verify } from 'giftcard-webhooks/voucherify'
 *
 * const headers = { 'x-voucherify-signature': 'a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2' }
 *
 * verify({ headers, body: '{\n  "a": 1\n}' }, { secret: 'secretKey' }) // { method: 'hmac-sha256', keyId: undefined }
 * ```
 */
export function verify(delivery: Delivery, options: VoucherifyOptions): Verification {
  return verifyWith('voucherify', signature, delivery, options)
}

/**
 * Turns the body of a Voucherify delivery into a typed event. Checks the shape, not the signature: call `verify` first.
 *
 * Most events are sent for vouchers of every kind: check `data.voucher.type` before you treat one as a gift card. A
 * distribution, whose type a customer of Voucherify chose, is an unknown event with `receivedType: 'distribution:…'`.
 *
 * @param delivery - `{ headers, body }`; the headers are not read.
 * @param options - `validate: false` skips the shape check.
 * @returns The event; `eventType: 'unknown'` for a type that this version does not know.
 * @throws {WebhookError} `invalid_encoding`, `invalid_json`, `missing_event_type`; `invalid_payload` with `issues`.
 * @see https://docs.voucherify.io/api-reference/introduction-to-webhooks
 * @example
 * ```ts
 * import { parse } from 'giftcard-webhooks/voucherify'
 *
 * const body = `{
 *   "id": "whs_0e16e42bc6e0c65b57",
 *   "type": "voucher.gift.transaction.created",
 *   "data": { "transaction": { "type": "CREDITS_ADDITION" }, "balance": { "amount": 1000, "balance": 2000 } }
 * }`
 * const event = parse({ headers: {}, body })
 * if (event.eventType === 'voucher.gift.transaction.created') console.log(event.data.balance?.amount) // 1000
 * ```
 */
export function parse(delivery: Delivery, options?: Pick<ParseOptions, 'validate'>): VoucherifyEvent {
  return voucherify.parse(delivery, options)
}

/**
 * Reads a request, verifies that Voucherify sent it, and returns the typed event.
 *
 * @param request - A fetch `Request`, a Node or Express request, or `{ headers, body }` with the raw body.
 * @param options - `{ secret }`, or the environment variable `VOUCHERIFY_WEBHOOK_SECRET`; `maxBodyBytes` (1 MiB unless set);
 * `validate`.
 * @returns The event. Narrow on `eventType`. Amounts are integers, in hundredths of a currency that no member names.
 * @throws {WebhookError} The errors of `verify` and `parse`; `body_unavailable` if the body was already read, and
 * `body_too_large`.
 * @see https://docs.voucherify.io/api-reference/introduction-to-webhooks
 * @example
 * ```ts
 * import { parseVoucherifyEvent } from 'giftcard-webhooks'
 *
 * export async function POST(request: Request) {
 *   const event = await parseVoucherifyEvent(request, { secret: 'voucherify_secret' })
 *   if (event.eventType === 'voucher.gift.transaction.created') console.log(event.data.transaction?.type)
 *   return new Response('ok')
 * }
 * ```
 */
export function parseVoucherifyEvent(
  request: WebhookRequest,
  options: OptionsInput<VoucherifyOptions> & ParseEventOptions = {},
): Promise<VoucherifyEvent> {
  return parseEvent(voucherify, request, options)
}
