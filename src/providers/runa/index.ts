/**
 * Runa: verify and parse its webhooks.
 *
 * @see https://developer.runa.io/reference/webhooks
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
import type { RunaEvent, RunaEvents } from './generated/events.js'

export type * from '../../core/types.js'
export type * from './generated/events.js'
export type { ToleranceOptions }

/** Options for verifying Runa deliveries. */
export interface RunaOptions extends ToleranceOptions {
  /** The endpoint's signing secret (`whsec_…`), from the webhooks portal. Pass several during rotation. */
  readonly secret: Secrets
}

/**
 * Returns the event type of a body. Runa's two documented shapes have no required member in common; a body of neither shape is an
 * unknown event.
 */
function typeByShape(body: unknown): string | undefined {
  if (!isObject(body)) return undefined
  if (Object.hasOwn(body, 'product_code')) return 'product.update'
  return typeof body.id === 'string' && typeof body.status === 'string' ? 'order.completion' : 'unknown'
}

const signature: Signature<RunaOptions> = /* @__PURE__ */ standardWebhooks({ sends: 'svix' })

/** The Runa provider, for adapters and tools. */
export const runa: Provider<RunaOptions, RunaEvent, Verification, RunaEvents> = /* @__PURE__ */ createProvider({
  name: 'runa',
  signature,
  envelope: { eventType: typeByShape },
  events,
})

/**
 * Verifies that Runa signed this delivery with one of your secrets: HMAC-SHA-256 of id, time and raw body, as Svix sends it.
 *
 * Rejects a delivery whose signed time is more than `toleranceSeconds` from the clock (300 unless set).
 *
 * @param delivery - `{ headers, body }`, with the raw body.
 * @param options - `{ secret }`; `toleranceSeconds` and `now`.
 * @returns How it was verified, and the `id` of the secret that matched.
 * @throws {WebhookError} `missing_signature`, `malformed_signature`, `timestamp_out_of_tolerance`, `signature_mismatch`; `configuration`
 * without a usable secret; `body_unavailable` for a body that was parsed.
 * @see https://developer.runa.io/reference/webhooks
 * @example
 * ```ts
 * import { verify } from 'giftcard-webhooks/runa'
 *
 * const body = '{"id":"O-01HK7VK8C3WM1MQ916GEXJGQ6P","status":"FAILED"}'
 * const headers = {
 *   'svix-id': 'msg_kVnveYaOGq58lZxMjtCVY8W2qGE',
 *   'svix-timestamp': '1756233567',
 *   'svix-signature': 'v1,+mb1Mmk/MuoYamjKkpP3LGm8wip0PilYBYtLT6Jzk4w=',
 * }
 * const options = { secret: 'whsec_BjvpG/O0o2uTB+Uze+O7PRBlWvuXX/Dr', now: () => 1756233568000 }
 *
 * verify({ headers, body }, options) // { method: 'hmac-sha256', keyId: undefined }
 * ```
 */
export function verify(delivery: Delivery, options: RunaOptions): Verification {
  return verifyWith('runa', signature, delivery, options)
}

/**
 * Turns a Runa delivery into a typed event. The body does not name its type, so its shape decides. Checks the shape, not the
 * signature: call `verify` first.
 *
 * @param delivery - `{ headers, body }`; of the headers, the id is read.
 * @param options - `validate: false` skips the shape check.
 * @returns The event; `eventType: 'unknown'` for a body of neither documented shape.
 * @throws {WebhookError} `invalid_encoding`, `invalid_json`, `missing_event_type`; `invalid_payload` with `issues`.
 * @see https://developer.runa.io/reference/webhooks
 * @example
 * ```ts
 * import { parse } from 'giftcard-webhooks/runa'
 *
 * const headers = { 'svix-id': 'msg_1', 'svix-timestamp': '1756233567', 'svix-signature': 'v1,…' }
 * const event = parse({ headers, body: '{"id":"O-01HK7VK8C3WM1MQ916GEXJGQ6P","status":"FAILED"}' })
 * if (event.eventType === 'order.completion') console.log(event.data.status) // FAILED
 * ```
 */
export function parse(delivery: Delivery, options?: Pick<ParseOptions, 'validate'>): RunaEvent {
  return runa.parse(delivery, options)
}

/**
 * Reads a request, verifies that Runa sent it, and returns the typed event.
 *
 * @param request - A fetch `Request`, a Node or Express request, or `{ headers, body }` with the raw body.
 * @param options - `{ secret }`, or the environment variable `RUNA_WEBHOOK_SECRET`; `toleranceSeconds`; `maxBodyBytes` (1 MiB
 * unless set); `validate`.
 * @returns The event. Narrow on `eventType`. Amounts are decimal text in major units: `'19.03'`.
 * @throws {WebhookError} The errors of `verify` and `parse`; `body_unavailable` if the body was already read, and
 * `body_too_large`.
 * @see https://developer.runa.io/reference/webhooks
 * @example
 * ```ts
 * import { parseRunaEvent } from 'giftcard-webhooks'
 *
 * export async function POST(request: Request) {
 *   const event = await parseRunaEvent(request, { secret: 'whsec_BjvpG/O0o2uTB+Uze+O7PRBlWvuXX/Dr' })
 *   if (event.eventType === 'order.completion') console.log(event.data.id, event.data.status)
 *   return new Response('ok')
 * }
 * ```
 */
export function parseRunaEvent(
  request: WebhookRequest,
  options: OptionsInput<RunaOptions> & ParseEventOptions = {},
): Promise<RunaEvent> {
  return parseEvent(runa, request, options)
}
