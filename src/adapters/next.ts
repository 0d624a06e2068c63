/**
 * Next.js: a webhook route for the App Router, and one for the Pages Router.
 *
 * @module
 */
import {
  type FetchResponse,
  type NodeResponse,
  type StandardRequest,
  sendResponse,
  toResponse,
} from '../core/response.js'
import type { FetchRequest, NodeRequest } from '../core/types.js'
import { createWebhook, type WebhookFactory } from '../core/webhook.js'
import { answerOtherCaller } from '../core/wrong-adapter.js'

export type { FetchResponse, NodeResponse, StandardRequest } from '../core/response.js'
export type * from '../core/route-types.js'

const PAGES_HINT = 'Add to this API route: export const config = { api: { bodyParser: false } }'

/**
 * A route handler of the App Router that verifies, parses and handles the webhooks of one provider, and answers them. Export it
 * as `POST`.
 *
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
export const webhook: WebhookFactory<
  StandardRequest,
  'request',
  // Next.js accepts no other parameter type for a route.
  (request: StandardRequest) => Promise<FetchResponse>
> = /* @__PURE__ */ createWebhook({ native: 'request' }, (route) => async (request, ...rest: unknown[]) => {
  const other = answerOtherCaller(['fetch'], request, rest[0])
  if (other) return other.result as never
  return toResponse(await route.handle(request as FetchRequest, request))
})

/**
 * An API route of the Pages Router. It needs `export const config = { api: { bodyParser: false } }` in the same file, because Next.js
 * parses the body otherwise, and the raw body is lost. Export it as default.
 *
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
export const pagesWebhook: WebhookFactory<NodeRequest, 'req', (req: NodeRequest, res: NodeResponse) => Promise<void>> =
  /* @__PURE__ */ createWebhook({ native: 'req', rawBodyHint: PAGES_HINT }, (route) => async (req, res) => {
    const other = answerOtherCaller(['node'], req, res)
    if (other) return other.result as never
    sendResponse(req, res, await route.handle(req, req))
  })
