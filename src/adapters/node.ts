/**
 * `node:http`: a webhook route as a request listener.
 *
 * @module
 */
import type { Handlers } from '../core/handlers.js'
import { type NodeResponse, writeAnswer } from '../core/response.js'
import { createRoute, type WebhookOptions } from '../core/route.js'
import type { NodeRequest, Provider, WebhookEvent } from '../core/types.js'

export type { NodeResponse } from '../core/response.js'
export type * from '../core/route-types.js'

const NODE_HINT =
  "Something read the request before: call this listener before any req.on('data') or for await (… of req)."

/**
 * A request listener that verifies, parses and hands on the webhooks of one provider, and answers them.
 *
 * @param provider - `giftronaut`, `square` or `loopz`, from the entry of that name.
 * @param options - The provider's options, and the route's: `store`, `maxBodyBytes` (bytes), `handlerTimeoutMs` (ms), `onError`,
 * `onOutcome`.
 * @param handlers - One function for every event, or a map by event type.
 * @returns `(req, res) => Promise<void>`, which never rejects.
 * @throws {WebhookError} `configuration`, at once, for a handler of an event that the provider does not send.
 * @example
 * ```ts
 * import { createServer } from 'node:http'
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 * import { webhook } from 'giftcard-webhooks/node'
 *
 * const server = createServer(
 *   webhook(giftronaut, { secret: 'gn_secret' }, { 'order.bounced': (event) => console.log(event.data.reason) }),
 * )
 * ```
 */
export function webhook<Options, Event extends WebhookEvent, Transaction = undefined>(
  provider: Provider<Options, Event>,
  options: WebhookOptions<NoInfer<Options>, Transaction>,
  handlers: Handlers<Event, NoInfer<Transaction>>,
): (req: NodeRequest, res: NodeResponse) => Promise<void> {
  const route = createRoute<Options, Event, Transaction>(provider, handlers, NODE_HINT)
  return async function webhookListener(req, res) {
    writeAnswer(req, res, await route(req, options))
  }
}
