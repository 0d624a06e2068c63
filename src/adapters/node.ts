/**
 * `node:http`: a webhook route as a request listener.
 *
 * @module
 */

import { type NodeResponse, sendResponse } from '../core/response.js'
import type { NodeRequest } from '../core/types.js'
import { createWebhook, type WebhookFactory } from '../core/webhook.js'
import { answerOtherCaller } from '../core/wrong-adapter.js'

export type { NodeResponse } from '../core/response.js'
export type * from '../core/route-types.js'

const NODE_HINT =
  "Call this listener before any req.on('data'). Koa: above koa-bodyparser. h3: before readBody(event). Vercel: export const config = { api: { bodyParser: false } }."

/**
 * A request listener that verifies, parses and handles the webhooks of one provider, and answers them.
 *
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
export const webhook: WebhookFactory<NodeRequest, 'req', (req: NodeRequest, res: NodeResponse) => Promise<void>> =
  /* @__PURE__ */ createWebhook({ native: 'req', rawBodyHint: NODE_HINT }, (route) => async (req, res) => {
    const other = answerOtherCaller(['node'], req, res)
    if (other) return other.result as never
    sendResponse(req, res, await route.handle(req, req))
  })
