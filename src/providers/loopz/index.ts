/**
 * Loopz: check and parse its webhooks, which are not signed.
 *
 * @see https://docs.loopz.io/reference/webhooks
 * @module
 */
import { env } from '../../core/env.js'
import { type ReceiveOptions, receiveEvent } from '../../core/receive.js'
import type { Provider, WebhookRequest } from '../../core/types.js'
import type { LoopzEvent } from './generated/events.js'
import { eventTypes } from './generated/validate.js'
import { parse } from './parse.js'
import { assertTokenOrConsent, type LoopzOptions, tokenSource, verify } from './source.js'

export type * from '../../core/types.js'
export type * from './generated/events.js'
export type { LoopzOptions }
export { parse, verify }

/** Loopz as a value, for the adapters and tools. */
export const loopz: Provider<LoopzOptions, LoopzEvent> = {
  name: 'loopz',
  eventTypes,
  verify,
  parse,
  options(given) {
    const urlToken = given?.urlToken ?? (given?.allowUnsigned === true ? undefined : env(tokenSource.variable))
    const options = { ...given, urlToken }
    assertTokenOrConsent(options)
    return options
  },
}

/**
 * Reads a request, checks all that can be checked of a Loopz delivery, and returns the typed event.
 *
 * Loopz signs nothing. With a token in the URL strangers are kept out; without, anybody can send these events. Read the
 * object again from Loopz's API before you move money.
 *
 * @param request - A fetch `Request`, a Node or Express request, or `{ headers, body, url }` with the raw body.
 * @param options - `{ urlToken }`, or the environment variable `LOOPZ_WEBHOOK_TOKEN`; or `{ allowUnsigned: true }`;
 * `maxBodyBytes` (1 MiB unless set).
 * @returns The event; narrow on `eventType`.
 * @throws {WebhookError} What `verify` and `parse` throw; `body_unavailable` if something read the body before, and
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
  options?: Partial<LoopzOptions> & ReceiveOptions,
): Promise<LoopzEvent> {
  return receiveEvent(loopz, request, options)
}
