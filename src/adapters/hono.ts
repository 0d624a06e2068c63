/**
 * Hono: a webhook route as a handler, on every runtime that Hono runs on.
 *
 * @module
 */
import type { Context, Env } from 'hono'
import type { Handlers } from '../core/handlers.js'
import { isUnread, toResponse } from '../core/response.js'
import { createRoute, type WebhookOptions } from '../core/route.js'
import type { NodeRequest, Provider, WebhookEvent, WebhookRequest } from '../core/types.js'

export type * from '../core/route-types.js'

const HONO_HINT = 'Hono: register this route above what reads c.req.raw, formData() or parseBody().'

type Eventually<Value> = Value | Promise<Value>

/**
 * A handler that verifies, parses and hands on the webhooks of one provider, and answers them.
 *
 * @param provider - `giftronaut`, `square` or `loopz`, from the entry of that name.
 * @param options - The provider's options, and the route's: `store`, `maxBodyBytes` (bytes), `handlerTimeoutMs` (ms), `onError`,
 * `onOutcome`. Or a function of the context that returns them or a promise of them, for the bindings of Workers.
 * @param handlers - One function for every event, or a map by event type.
 * @returns `(c) => Promise<Response>`, which rejects only if your options function throws.
 * @throws {WebhookError} `configuration`, at once, for a handler of an event that the provider does not send.
 * @example
 * ```ts
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 * import { webhook } from 'giftcard-webhooks/hono'
 * import { type Context, Hono } from 'hono'
 *
 * type AppEnv = { Bindings: { GIFTRONAUT_SECRET: string } }
 *
 * const app = new Hono<AppEnv>()
 * app.post(
 *   '/webhooks/giftronaut',
 *   webhook(giftronaut, (c: Context<AppEnv>) => ({ secret: c.env.GIFTRONAUT_SECRET }), {
 *     'order.bounced': (event) => console.log(event.data.reason),
 *   }),
 * )
 * ```
 */
export function webhook<
  Options,
  Event extends WebhookEvent,
  Transaction = undefined,
  // biome-ignore lint/suspicious/noExplicitAny: Hono's own default for "whatever the app says".
  AppEnv extends Env = any,
>(
  provider: Provider<Options, Event>,
  options:
    | WebhookOptions<NoInfer<Options>, Transaction>
    | ((c: Context<AppEnv>) => Eventually<WebhookOptions<NoInfer<Options>, Transaction>>),
  handlers: Handlers<Event, NoInfer<Transaction>>,
): (c: Context<AppEnv>) => Promise<Response> {
  const route = createRoute<Options, Event, Transaction>(provider, handlers, HONO_HINT)
  return async function webhookHandler(c) {
    const given = typeof options === 'function' ? await options(c) : options
    const incoming = incomingOf(c)
    const answer = await route(incoming ?? (await requestOf(c)), given)
    const response = toResponse(answer) as Response
    if (incoming && isUnread(incoming)) response.headers.set('connection', 'close')
    return response
  }
}

/** A Node request that nobody has begun to read, where Hono runs on @hono/node-server: the shortest way to the bytes. */
function incomingOf(c: Context): NodeRequest | undefined {
  const incoming = (c.env as { incoming?: NodeRequest & { readableFlowing?: boolean | null } } | undefined)?.incoming
  // Once the Request was made from it, or something listens, it is no longer ours to read.
  return typeof incoming?.on === 'function' && incoming.readableFlowing === null ? incoming : undefined
}

/** The raw request; or, where a middleware has read it through Hono, the bytes or text that Hono kept of it. */
async function requestOf(c: Context): Promise<WebhookRequest> {
  const { raw, bodyCache } = c.req
  const kept = raw.bodyUsed ? await (bodyCache.arrayBuffer ?? bodyCache.text) : undefined
  if (kept === undefined) return raw
  return { method: raw.method, url: raw.url, headers: raw.headers, body: kept as ArrayBuffer | string }
}
