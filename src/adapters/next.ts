/**
 * Next.js: a webhook route for the App Router, and one for the Pages Router.
 *
 * @module
 */
import type { Handlers } from '../core/handlers.js'
import { type FetchResponse, type NodeResponse, toResponse, writeAnswer } from '../core/response.js'
import { createRoute, type WebhookOptions } from '../core/route.js'
import type { FetchRequest, NodeRequest, Provider, WebhookEvent } from '../core/types.js'

export type * from '../core/route-types.js'

const PAGES_HINT = 'Add to this API route: export const config = { api: { bodyParser: false } }'

/**
 * A route handler of the App Router that verifies, parses and hands on the webhooks of one provider, and answers them.
 *
 * @param provider - `giftronaut`, `square` or `loopz`, from the entry of that name.
 * @param options - The provider's options, and the route's: `store`, `maxBodyBytes` (bytes), `handlerTimeoutMs` (ms), `onError`,
 * `onOutcome`.
 * @param handlers - One function for every event, or a map by event type.
 * @returns `(request) => Promise<Response>`, to export as `POST`. It never rejects.
 * @throws {WebhookError} `configuration`, at once, for a handler of an event that the provider does not send.
 * @example
 * ```ts
 * // app/webhooks/giftronaut/route.ts
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 * import { webhook } from 'giftcard-webhooks/next'
 *
 * export const POST = webhook(giftronaut, { secret: 'gn_secret' }, {
 *   'order.bounced': (event) => console.log(event.data.reason),
 * })
 * ```
 */
export function webhook<Options, Event extends WebhookEvent, Transaction = undefined>(
  provider: Provider<Options, Event>,
  options: WebhookOptions<NoInfer<Options>, Transaction>,
  handlers: Handlers<Event, NoInfer<Transaction>>,
): (request: FetchRequest) => Promise<FetchResponse> {
  const route = createRoute<Options, Event, Transaction>(provider, handlers)
  return async function POST(request) {
    return toResponse(await route(request, options))
  }
}

/**
 * An API route of the Pages Router. It needs `export const config = { api: { bodyParser: false } }` beside it, because Next.js parses
 * the body otherwise, and its exact bytes are lost.
 *
 * @param provider - `giftronaut`, `square` or `loopz`, from the entry of that name.
 * @param options - As for `webhook`.
 * @param handlers - As for `webhook`.
 * @returns `(req, res) => Promise<void>`, to export as default. It never rejects.
 * @throws {WebhookError} `configuration`, at once, for a handler of an event that the provider does not send.
 * @example
 * ```ts
 * // pages/api/webhooks/giftronaut.ts
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 * import { pagesWebhook } from 'giftcard-webhooks/next'
 *
 * export const config = { api: { bodyParser: false } }
 * export default pagesWebhook(giftronaut, { secret: 'gn_secret' }, {
 *   'order.bounced': (event) => console.log(event.data.reason),
 * })
 * ```
 */
export function pagesWebhook<Options, Event extends WebhookEvent, Transaction = undefined>(
  provider: Provider<Options, Event>,
  options: WebhookOptions<NoInfer<Options>, Transaction>,
  handlers: Handlers<Event, NoInfer<Transaction>>,
): (req: NodeRequest, res: NodeResponse) => Promise<void> {
  const route = createRoute<Options, Event, Transaction>(provider, handlers, PAGES_HINT)
  return async function webhookApiRoute(req, res) {
    writeAnswer(req, res, await route(req, options))
  }
}
