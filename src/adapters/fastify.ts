/**
 * Fastify 5: a webhook route as route options.
 *
 * @module
 */
import { type FastifyReplyLike, isUnread, sendReply } from '../core/response.js'
import { createWebhook, type WebhookFactory } from '../core/route.js'
import type { NodeRequest } from '../core/types.js'
import { answerOtherCaller } from '../core/wrong-adapter.js'

export type * from '../core/route-types.js'
export type { FastifyReplyLike }

const FASTIFY_HINT = 'A plugin reads the body in an onRequest hook: register this route in a scope without that plugin.'

/** The members of Fastify's request that are used. */
export interface FastifyRequestLike {
  readonly raw: NodeRequest
}

/** Route options for `app.post(path, …)`. */
export interface FastifyRoute {
  onRequest(request: FastifyRequestLike, reply: FastifyReplyLike): Promise<unknown>
  handler(request: unknown, reply: FastifyReplyLike): Promise<unknown>
}

/**
 * Route options that verify, parse and handle the webhooks of one provider, and answer them: `app.post(path, webhook(…))`.
 *
 * The work is done in the route's `onRequest` hook, before Fastify's body parsers, so that the raw body is there whatever parsers
 * the application has.
 *
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
export const webhook: WebhookFactory<FastifyRequestLike, 'req', FastifyRoute> = /* @__PURE__ */ createWebhook(
  { native: 'req', rawBodyHint: FASTIFY_HINT },
  (route): FastifyRoute => ({
    async onRequest(request, reply) {
      const other = answerOtherCaller(['fastify'], request, reply)
      if (other) return other.result
      const { raw } = request
      const response = await route.handle(raw, request)
      if (isUnread(raw)) reply.header('connection', 'close')
      return sendReply(reply, response)
    },
    // Fastify requires one; the hook above has answered by then.
    handler: async (_request, reply) => reply,
  }),
)
