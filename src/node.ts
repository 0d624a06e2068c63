/**
 * `node:http`: a webhook route as a request listener.
 *
 * @module
 */
import type { Handlers } from './dispatch.js'
import type { Answer } from './respond.js'
import { createRoute, type WebhookOptions } from './route.js'
import type { NodeRequest, Provider, WebhookEvent } from './types.js'

export type * from './route-types.js'

const NODE_HINT =
  "Something read the request before: call this listener before any req.on('data') or for await (… of req)."

/** The parts of a Node response that are used. */
export interface NodeResponse {
  readonly headersSent: boolean
  setHeader(name: string, value: string): unknown
  statusCode: number
  end(body: string): unknown
}

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

/** Writes an answer to a Node response. */
export function writeAnswer(req: NodeRequest, res: NodeResponse, answer: Answer): void {
  // Somebody answered already, such as a middleware with a time-out of its own.
  if (res.headersSent) return
  res.statusCode = answer.status
  for (const [name, value] of Object.entries(answer.headers)) res.setHeader(name, value)
  if (isUnread(req)) res.setHeader('connection', 'close')
  res.end(answer.body)
}

/**
 * Whether there is more of the body, on a connection that has to be closed then: it would be read to its end, however long,
 * before the next request. (HTTP/2 has no such need.)
 */
export function isUnread(req: NodeRequest): boolean {
  return req.complete === false && req.httpVersionMajor === 1
}
