/**
 * NestJS, on Express or Fastify: a webhook route for a controller.
 *
 * @module
 */
import type { Handlers } from '../core/handlers.js'
import { type NodeResponse, writeAnswer } from '../core/response.js'
import { createRoute, type WebhookOptions } from '../core/route.js'
import type { NodeRequest, Provider, WebhookEvent, WebhookRequest } from '../core/types.js'
import type { FastifyReplyLike } from './fastify.js'

export type * from '../core/route-types.js'

const NEST_HINT = 'Create the application with its raw body: NestFactory.create(AppModule, { rawBody: true })'

/** A request of Nest's Fastify platform. */
interface NestFastifyRequest {
  readonly raw: NodeRequest
  readonly rawBody?: unknown
  readonly originalUrl?: string
}

/**
 * A function for a controller's `@Req()` and `@Res()` that verifies, parses and hands on the webhooks of one provider, and answers
 * them. Works on both of Nest's platforms; the application must be created with `{ rawBody: true }`.
 *
 * Nest's own parser runs first: what it refuses (broken JSON, a body over its limit, on Fastify another content type) gets its
 * answer. To be ahead of it, on either platform, mount the Express adapter in `main.ts` with `app.use(path, webhook(…))`.
 *
 * @param provider - `giftronaut`, `square` or `loopz`, from the entry of that name.
 * @param options - The provider's options, and the route's: `store`, `maxBodyBytes` (bytes), `handlerTimeoutMs` (ms), `onError`,
 * `onOutcome`.
 * @param handlers - One function for every event, or a map by event type.
 * @returns `(req, res) => Promise<void>`, which never rejects.
 * @throws {WebhookError} `configuration`, at once, for a handler of an event that the provider does not send.
 * @example
 * ```ts
 * import { Controller, Post, Req, Res } from '@nestjs/common'
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 * import { webhook } from 'giftcard-webhooks/nest'
 *
 * \@Controller('webhooks')
 * export class WebhooksController {
 *   private readonly receive = webhook(giftronaut, { secret: 'gn_secret' }, {
 *     'order.bounced': (event) => console.log(event.data.reason),
 *   })
 *
 *   \@Post('giftronaut')
 *   giftronaut(\@Req() req: any, \@Res() res: any) {
 *     return this.receive(req, res)
 *   }
 * }
 * ```
 */
export function webhook<Options, Event extends WebhookEvent, Transaction = undefined>(
  provider: Provider<Options, Event>,
  options: WebhookOptions<NoInfer<Options>, Transaction>,
  handlers: Handlers<Event, NoInfer<Transaction>>,
): (req: object, res: object) => Promise<void> {
  const route = createRoute<Options, Event, Transaction>(provider, handlers, NEST_HINT)
  return async function webhookHandler(req, res) {
    if (!('raw' in req))
      return writeAnswer(req as NodeRequest, res as NodeResponse, await route(req as NodeRequest, options))
    const { raw, rawBody, originalUrl } = req as NestFastifyRequest
    const { method, headers } = raw
    // Without rawBody, the stream at its end is what says so.
    const request: WebhookRequest =
      rawBody === undefined ? raw : { method, url: originalUrl ?? raw.url, headers, body: rawBody as Uint8Array }
    const answer = await route(request, options)
    const reply = res as FastifyReplyLike
    reply.code(answer.status)
    for (const [name, value] of Object.entries(answer.headers)) reply.header(name, value)
    reply.send(answer.body)
  }
}
