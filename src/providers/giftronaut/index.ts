/**
 * Giftronaut: verify, parse and answer its webhooks.
 *
 * @see https://api.giftronaut.com/docs/reference/webhooks
 * @module
 */
import { env } from '../../core/env.js'
import { type ReceiveOptions, receiveEvent } from '../../core/receive.js'
import { missingSecret } from '../../core/secrets.js'
import type { Provider, WebhookRequest } from '../../core/types.js'
import type { GiftronautEvent } from './generated/events.js'
import { eventTypes } from './generated/validate.js'
import { handshake } from './handshake.js'
import { parse } from './parse.js'
import { type GiftronautOptions, secretSource, verify } from './signature.js'

export type * from '../../core/types.js'
export type * from './generated/events.js'
export type { GiftronautOptions }
export { handshake, parse, verify }

function complete(given?: Partial<GiftronautOptions>): GiftronautOptions {
  const secret = given?.secret ?? env(secretSource.variable)
  if (secret === undefined) throw missingSecret(secretSource)
  return { ...given, secret }
}

/** Giftronaut as a value, for the adapters and tools. */
export const giftronaut: Provider<GiftronautOptions, GiftronautEvent> = {
  name: 'giftronaut',
  eventTypes,
  verify,
  parse,
  handshake,
  options: complete,
}

/**
 * Reads a request, verifies that Giftronaut sent it, and returns the typed event.
 *
 * @param request - A fetch `Request`, a Node or Express request, or `{ headers, body }` with the raw body.
 * @param options - `{ secret }`, or the environment variable `GIFTRONAUT_WEBHOOK_SECRET`; `maxBodyBytes` (1 MiB unless set).
 * @returns The event; narrow on `eventType`.
 * @throws {WebhookError} What `verify` and `parse` throw; `body_unavailable` if something read the body before, and
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
  options?: Partial<GiftronautOptions> & ReceiveOptions,
): Promise<GiftronautEvent> {
  // Not `giftronaut`, which would bring the handshake into every bundle.
  return receiveEvent({ name: 'giftronaut', options: complete, verify, parse }, request, options)
}
