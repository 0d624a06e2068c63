/**
 * Fastify 5: a webhook route as route options.
 *
 * @module
 */
import { type FastifyReplyLike, isUnread, sendReply } from '../core/response.js'
import type { NodeRequest } from '../core/types.js'
import { createWebhook, type WebhookFactory } from '../core/webhook.js'
import { answerOtherCaller } from '../core/wrong-adapter.js'

export type * from '../core/route-types.js'
export type { FastifyReplyLike }

const FASTIFY_HINT = 'Register this route in a scope without the plugin that reads the body in an onRequest hook.'

/** The members of Fastify's request that this adapter uses. */
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
 * The route works in its `onRequest` hook, before Fastify's body parsers, so that the raw body is available with any parsers of the
 * application.
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
    // Fastify requires a handler, but the hook has already answered.
    handler: async (_request, reply) => reply,
  }),
)
