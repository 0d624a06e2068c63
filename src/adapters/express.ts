/**
 * Express 4 and 5: a webhook route as a request handler.
 *
 * @module
 */
import type { Handlers } from '../core/handlers.js'
import { type NodeResponse, writeAnswer } from '../core/response.js'
import { createRoute, type WebhookOptions } from '../core/route.js'
import type { NodeRequest, Provider, WebhookEvent } from '../core/types.js'

export type * from '../core/route-types.js'

/**
 * A request handler that verifies, parses and hands on the webhooks of one provider, and answers them.
 *
 * Register it before `express.json()`, or behind `express.raw({ type: '*' + '/*' })`: it needs the body's exact bytes, and answers
 * 500 at once where a parser has taken them.
 *
 * @param provider - `giftronaut`, `square` or `loopz`, from the entry of that name.
 * @param options - The provider's options, and the route's: `store`, `maxBodyBytes` (bytes), `handlerTimeoutMs` (ms), `onError`,
 * `onOutcome`.
 * @param handlers - One function for every event, or a map by event type.
 * @returns `(req, res) => Promise<void>`, which never rejects.
 * @throws {WebhookError} `configuration`, at once, for a handler of an event that the provider does not send.
 * @example
 * ```ts
 * import express from 'express'
 * import { webhook } from 'giftcard-webhooks/express'
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 *
 * const app = express()
 * app.post(
 *   '/webhooks/giftronaut',
 *   webhook(giftronaut, { secret: 'gn_secret' }, { 'order.bounced': (event) => console.log(event.data.reason) }),
 * )
 * ```
 */
export function webhook<Options, Event extends WebhookEvent, Transaction = undefined>(
  provider: Provider<Options, Event>,
  options: WebhookOptions<NoInfer<Options>, Transaction>,
  handlers: Handlers<Event, NoInfer<Transaction>>,
): (req: NodeRequest, res: NodeResponse) => Promise<void> {
  const route = createRoute<Options, Event, Transaction>(provider, handlers)
  return async function webhookHandler(req, res) {
    writeAnswer(req, res, await route(req, options))
  }
}
