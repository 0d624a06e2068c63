/**
 * The fetch standard: a webhook route as `(request) => Promise<Response>`, for Workers, `Bun.serve`, `Deno.serve`, Remix, SvelteKit,
 * Astro and whatever else speaks it.
 *
 * @module
 */
import type { Handlers } from '../core/handlers.js'
import { type FetchResponse, toResponse } from '../core/response.js'
import { createRoute, type WebhookOptions } from '../core/route.js'
import type { FetchRequest, Provider, WebhookEvent } from '../core/types.js'

export type { FetchResponse } from '../core/response.js'
export type * from '../core/route-types.js'

/**
 * A function that verifies, parses and hands on the webhooks of one provider, and answers them.
 *
 * @param provider - `giftronaut`, `square` or `loopz`, from the entry of that name.
 * @param options - The provider's options, and the route's: `store`, `maxBodyBytes` (bytes), `handlerTimeoutMs` (ms), `onError`,
 * `onOutcome`.
 * @param handlers - One function for every event, or a map by event type.
 * @returns `(request) => Promise<Response>`, which never rejects.
 * @throws {WebhookError} `configuration`, at once, for a handler of an event that the provider does not send.
 * @example
 * ```ts
 * import { webhook } from 'giftcard-webhooks/fetch'
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 *
 * export default {
 *   fetch: webhook(giftronaut, { secret: 'gn_secret' }, { 'order.bounced': (event) => console.log(event.data.reason) }),
 * }
 * ```
 */
export function webhook<Options, Event extends WebhookEvent, Transaction = undefined>(
  provider: Provider<Options, Event>,
  options: WebhookOptions<NoInfer<Options>, Transaction>,
  handlers: Handlers<Event, NoInfer<Transaction>>,
): (request: FetchRequest) => Promise<FetchResponse> {
  const route = createRoute<Options, Event, Transaction>(provider, handlers)
  return async function webhookFetch(request) {
    return toResponse(await route(request, options))
  }
}
