/**
 * Express 4 and 5: a webhook route as a request handler.
 *
 * @module
 */
import { type NodeResponse, sendResponse } from '../core/response.js'
import type { NodeRequest } from '../core/types.js'
import { createWebhook, type WebhookFactory } from '../core/webhook.js'
import { answerOtherCaller } from '../core/wrong-adapter.js'

export type { NodeResponse } from '../core/response.js'
export type * from '../core/route-types.js'

/**
 * A request handler that verifies, parses and handles the webhooks of one provider, and answers them.
 *
 * Register it before `express.json()`, or after `express.raw`: it needs the raw body, and answers 500 at once if a parser has
 * consumed it.
 *
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
export const webhook: WebhookFactory<NodeRequest, 'req', (req: NodeRequest, res: NodeResponse) => Promise<void>> =
  /* @__PURE__ */ createWebhook({ native: 'req' }, (route) => async (req, res) => {
    const other = answerOtherCaller(['node'], req, res)
    if (other) return other.result as never
    sendResponse(req, res, await route.handle(req, req))
  })
