/**
 * NestJS, on Express or Fastify: a webhook route for a controller.
 *
 * @module
 */
import { type FastifyReplyLike, type NodeResponse, sendReply, sendResponse } from '../core/response.js'
import type { RouteMethods } from '../core/route.js'
import type { NodeRequest, WebhookRequest } from '../core/types.js'
import { createWebhook, type WebhookFactory } from '../core/webhook.js'
import { answerOtherCaller } from '../core/wrong-adapter.js'

export type * from '../core/route-types.js'

// `bodyParser: false` and the application's own parsers both disable `rawBody: true`: only Nest's parsers keep the raw body.
const NEST_HINT =
  'Create the application with its raw body: NestFactory.create(AppModule, { rawBody: true }). If it already is, remove `bodyParser: false`, and replace body parsers such as app.use(express.json(options)) with app.useBodyParser("json", options).'

/** A route, as a member of a controller. */
export type NestWebhook = ((req: object, res: object) => Promise<void>) & RouteMethods<object>

/** A request on Nest's Fastify platform. */
interface NestFastifyRequest {
  readonly raw: NodeRequest
  readonly rawBody?: unknown
  readonly body?: unknown
  readonly originalUrl?: string
}

/**
 * A function for a controller's `@Req()` and `@Res()` that verifies, parses and handles the webhooks of one provider, and answers
 * them. Works on both of Nest's platforms; the application must be created with `{ rawBody: true }`.
 *
 * Nest's own parser runs first, and answers the requests that it rejects (broken JSON, a body over its limit, on Fastify another
 * content type). To run before it, on either platform, mount the Express adapter in `main.ts` with `app.use(path, webhook(…))`.
 *
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
export const webhook: WebhookFactory<object, 'req', (req: object, res: object) => Promise<void>> =
  /* @__PURE__ */ createWebhook({ native: 'req', rawBodyHint: NEST_HINT }, (route) => async (req, res) => {
    const other = answerOtherCaller(['node', 'fastify'], req, res)
    if (other) return other.result as never
    if (!('raw' in req)) {
      return sendResponse(req as NodeRequest, res as NodeResponse, await route.handle(req as NodeRequest, req))
    }
    const { raw, rawBody, body, originalUrl } = req as NestFastifyRequest
    const { method, headers } = raw
    // Fastify keeps text/plain as text. Without either, the ended stream produces the error.
    const kept = rawBody ?? (typeof body === 'string' ? body : undefined)
    const request: WebhookRequest =
      kept === undefined ? raw : { method, url: originalUrl ?? raw.url, headers, body: kept as Uint8Array }
    sendReply(res as FastifyReplyLike, await route.handle(request, req))
  })
