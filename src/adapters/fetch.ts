/**
 * The fetch standard: a webhook route as `(request) => Promise<Response>`, for Workers, `Bun.serve`, `Deno.serve`, Remix, SvelteKit,
 * Astro and every other framework built on it.
 *
 * @module
 */
import { FETCH_HINT } from '../core/receive.js'
import { type FetchResponse, type StandardRequest, toResponse } from '../core/response.js'
import type { FetchRequest } from '../core/types.js'
import { createWebhook, type WebhookFactory } from '../core/webhook.js'
import { answerOtherCaller } from '../core/wrong-adapter.js'

export type { FetchResponse, StandardRequest } from '../core/response.js'
export type * from '../core/route-types.js'

const RAW_BODY_HINT = `${FETCH_HINT} Elysia: set parse: 'none' on the route.`

/**
 * A function that verifies, parses and handles the webhooks of one provider, and answers them.
 *
 * @example
 * ```ts
 * import { webhook } from 'giftcard-webhooks/fetch'
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 *
 * export default {
 *   fetch: webhook(giftronaut, { secret: 'gn_secret' }, { 'order.bounced': (event) => console.log(event.data.reason) }),
 * }
 * ```
 */
export const webhook: WebhookFactory<StandardRequest, 'request', (request: FetchRequest) => Promise<FetchResponse>> =
  /* @__PURE__ */ createWebhook(
    { native: 'request', rawBodyHint: RAW_BODY_HINT },
    (route) =>
      async (request, ...rest: unknown[]) => {
        const other = answerOtherCaller(['fetch'], request, rest[0])
        if (other) return other.result as never
        return toResponse(await route.handle(request, request as StandardRequest))
      },
  )
