/**
 * Square gift cards: verify and parse their webhooks.
 *
 * @see https://developer.squareup.com/docs/gift-cards/webhooks
 * @module
 */
import { env } from '../../core/env.js'
import { readHeader } from '../../core/headers.js'
import { type ReceiveOptions, receiveEvent } from '../../core/receive.js'
import { missingSecret } from '../../core/secrets.js'
import type { Provider, WebhookRequest } from '../../core/types.js'
import type { SquareEvent } from './generated/events.js'
import { eventTypes } from './generated/validate.js'
import { parse } from './parse.js'
import { keySource, notificationUrls, type SquareOptions, URL_VARIABLE, verify } from './signature.js'

export type * from '../../core/types.js'
export type * from './generated/events.js'
export type { SquareOptions }
export { parse, verify }

/** Square as a value, for the adapters and tools. */
export const square: Provider<SquareOptions, SquareEvent> = {
  name: 'square',
  eventTypes,
  verify,
  parse,
  options(given) {
    const signatureKey = given?.signatureKey ?? env(keySource.variable)
    if (signatureKey === undefined) throw missingSecret(keySource)
    const notificationUrl = notificationUrls(given?.notificationUrl ?? env(URL_VARIABLE))
    return { ...given, signatureKey, notificationUrl }
  },
  attempt(delivery) {
    const retry = readHeader(delivery.headers, 'square-retry-number')
    // Not signed, so a hint and no more.
    return retry !== undefined && /^\d{1,4}$/.test(retry) ? Number(retry) : undefined
  },
}

/**
 * Reads a request, verifies that Square sent it, and returns the typed event.
 *
 * @param request - A fetch `Request`, a Node or Express request, or `{ headers, body }` with the raw body.
 * @param options - `{ signatureKey, notificationUrl }`, or the environment variables `SQUARE_WEBHOOK_SIGNATURE_KEY` and
 * `SQUARE_WEBHOOK_NOTIFICATION_URL`; `maxBodyBytes` (1 MiB unless set).
 * @returns The event; narrow on `eventType`. Amounts are in the smallest unit of their currency (cents for USD).
 * @throws {WebhookError} What `verify` and `parse` throw; `body_unavailable` if something read the body before, and
 * `body_too_large`.
 * @see https://developer.squareup.com/docs/gift-cards/webhooks
 * @example
 * ```ts
 * import { parseSquareEvent } from 'giftcard-webhooks'
 *
 * export async function POST(request: Request) {
 *   const event = await parseSquareEvent(request, {
 *     signatureKey: 'square_key',
 *     notificationUrl: 'https://example.com/webhooks/square',
 *   })
 *   if (event.eventType === 'gift_card.updated') console.log(event.data.object.gift_card.balance_money?.amount)
 *   return new Response('ok')
 * }
 * ```
 */
export function parseSquareEvent(
  request: WebhookRequest,
  options?: Partial<SquareOptions> & ReceiveOptions,
): Promise<SquareEvent> {
  return receiveEvent(square, request, options)
}
