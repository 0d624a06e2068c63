/**
 * Fastify 5: a webhook route as route options.
 *
 * @module
 */
import type { Handlers } from '../core/handlers.js'
import { isUnread } from '../core/response.js'
import { createRoute, type WebhookOptions } from '../core/route.js'
import type { NodeRequest, Provider, WebhookEvent } from '../core/types.js'

export type * from '../core/route-types.js'

const FASTIFY_HINT = 'A plugin reads the body in an onRequest hook: register this route in a scope without that plugin.'

/** The parts of Fastify's reply that are used. */
export interface FastifyReplyLike {
  code(status: number): unknown
  header(name: string, value: string): unknown
  send(body: string): unknown
}

/** Route options for `app.post(path, …)`. */
export interface FastifyRoute {
  onRequest(request: { raw: NodeRequest }, reply: FastifyReplyLike): Promise<unknown>
  handler(request: unknown, reply: FastifyReplyLike): Promise<unknown>
}

/**
 * Route options that verify, parse and hand on the webhooks of one provider, and answer them.
 *
 * The work is done in the route's `onRequest` hook, ahead of Fastify's body parsers, so that the body's exact bytes are there
 * whatever parsers the application has.
 *
 * @param provider - `giftronaut`, `square` or `loopz`, from the entry of that name.
 * @param options - The provider's options, and the route's: `store`, `maxBodyBytes` (bytes), `handlerTimeoutMs` (ms), `onError`,
 * `onOutcome`.
 * @param handlers - One function for every event, or a map by event type.
 * @returns Route options: `app.post('/webhooks', webhook(…))`.
 * @throws {WebhookError} `configuration`, at once, for a handler of an event that the provider does not send.
 * @example
 * ```ts
 * import Fastify from 'fastify'
 * import { webhook } from 'giftcard-webhooks/fastify'
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 *
 * const app = Fastify()
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
): FastifyRoute {
  const route = createRoute<Options, Event, Transaction>(provider, handlers, FASTIFY_HINT)
  return {
    async onRequest(request, reply) {
      const { raw } = request
      const answer = await route(raw, options)
      reply.code(answer.status)
      for (const [name, value] of Object.entries(answer.headers)) reply.header(name, value)
      if (isUnread(raw)) reply.header('connection', 'close')
      reply.send(answer.body)
      return reply
    },
    // Fastify wants one; the hook above has answered by then.
    handler: async (_request, reply) => reply,
  }
}
