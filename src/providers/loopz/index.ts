/**
 * Loopz: check and parse its webhooks. Loopz documents no signature.
 *
 * @see https://docs.loopz.io/reference/webhooks
 * @module
 */
import { createProvider } from '../../core/create-provider.js'
import { type ParseEventOptions, parseEvent } from '../../core/receive.js'
import { snapshotAdder } from '../../core/snapshot.js'
import type { Delivery, OptionsInput, ParseOptions, Provider, Verification, WebhookRequest } from '../../core/types.js'
import { unknownHeaders } from '../../core/unknown-headers.js'
import { verifyWith } from '../../core/verify.js'
import { events } from './generated/checks.js'
import type { LoopzEvent, LoopzEvents } from './generated/events.js'
import { IDS, type LoopzOptions, signature } from './signature.js'

export type * from '../../core/types.js'
export type * from './generated/events.js'
export type { LoopzOptions }

const envelope = { eventType: { header: 'x-loopz-webhook-topic' }, fields: IDS }
const snapshotOf = 'id'

/** Loopz as a provider, for adapters and tools. */
export const loopz: Provider<LoopzOptions, LoopzEvent, Verification, LoopzEvents> = /* @__PURE__ */ createProvider({
  name: 'loopz',
  signature,
  env: { urlToken: 'LOOPZ_WEBHOOK_TOKEN' },
  envelope,
  events,
  snapshotOf,
  addSnapshot: /* @__PURE__ */ snapshotAdder({ name: 'loopz', signature, envelope, snapshotOf }),
  newHeaders: /* @__PURE__ */ unknownHeaders('x-loopz-', envelope),
})

/**
 * Checks the token in the URL, and the ids against your lists. Nothing else can be checked: Loopz documents no signature.
 *
 * Even with a token, fetch the object from Loopz's API before you move money.
 *
 * @param delivery - `{ headers, body, url }`; `url` as the request had it, with its path and query.
 * @param options - `{ urlToken }` or `{ allowUnsigned: true }`, and lists of ids.
 * @returns `method: 'url-token'`: the token matched, and `keyId` is its `id`. The body is not protected. Or `method: 'none'`: nothing
 * was checked.
 * @throws {WebhookError} `missing_signature` without a token in the URL, `signature_mismatch` for a wrong one;
 * `untrusted_source` for an id that is not listed; `configuration` with neither token nor `allowUnsigned`.
 * @see https://docs.loopz.io/reference/webhooks
 * @example
 * ```ts
 * import { verify } from 'giftcard-webhooks/loopz'
 *
 * const headers = { 'X-LOOPZ-WEBHOOK-TOPIC': 'location.updated' }
 * const url = '/webhooks/loopz/4f1c9d52b8e04a7f'
 *
 * verify({ headers, body: '{"id":"1"}', url }, { urlToken: '4f1c9d52b8e04a7f' }) // { method: 'url-token', keyId: undefined }
 * ```
 */
export function verify(delivery: Delivery, options: LoopzOptions): Verification {
  return verifyWith('loopz', signature, delivery, options)
}

/**
 * Turns a Loopz delivery into a typed event: the topic comes from a header, and the whole body is `data`. Checks the shape only:
 * call `verify` first.
 *
 * @param delivery - `{ headers, body }`.
 * @param options - `validate: false` skips the shape check.
 * @returns The event; `eventType: 'unknown'` for a topic that this version does not know.
 * @throws {WebhookError} `invalid_encoding`, `invalid_json`, `missing_event_type`; `invalid_payload` with `issues`.
 * @see https://docs.loopz.io/reference/webhooks
 * @example
 * ```ts
 * import { parse } from 'giftcard-webhooks/loopz'
 *
 * const headers = { 'X-LOOPZ-WEBHOOK-TOPIC': 'location.updated' }
 * const body = '{"id":"72b8ebd8-ea23-44a5-b8d1-b727d80ecd1a","name":"My Location","status":"ACTIVE","type":"PHYSICAL"}'
 * const event = parse({ headers, body })
 * if (event.eventType === 'location.updated') console.log(event.data.status) // ACTIVE
 * ```
 */
export function parse(delivery: Delivery, options?: Pick<ParseOptions, 'validate'>): LoopzEvent {
  return loopz.parse(delivery, options)
}

/**
 * Reads a request, checks its token and ids, and returns the typed event.
 *
 * Loopz documents no signature. A token in the URL keeps strangers out; without one, anyone can send these events. Fetch the
 * object from Loopz's API before you move money.
 *
 * @param request - A fetch `Request`, a Node or Express request, or `{ headers, body, url }` with the raw body.
 * @param options - `{ urlToken }`, or the environment variable `LOOPZ_WEBHOOK_TOKEN`; or `{ allowUnsigned: true }`;
 * `maxBodyBytes` (1 MiB unless set); `validate`.
 * @returns The event. Narrow on `eventType`.
 * @throws {WebhookError} The errors of `verify` and `parse`; `body_unavailable` if the body was already read, and
 * `body_too_large`.
 * @see https://docs.loopz.io/reference/webhooks
 * @example
 * ```ts
 * import { parseLoopzEvent } from 'giftcard-webhooks'
 *
 * export async function POST(request: Request) {
 *   const event = await parseLoopzEvent(request, { urlToken: '4f1c9d52b8e04a7f' })
 *   if (event.eventType === 'gift-card.updated') console.log(event.data.id)
 *   return new Response('ok')
 * }
 * ```
 */
export function parseLoopzEvent(
  request: WebhookRequest,
  options: OptionsInput<LoopzOptions> & ParseEventOptions = {},
): Promise<LoopzEvent> {
  return parseEvent(loopz, request, options)
}
