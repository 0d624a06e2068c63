/**
 * Hono: a webhook route as a handler, on every runtime that Hono runs on.
 *
 * @module
 */
import type { Context, Env } from 'hono'
import type { Handler, HandlerMap } from '../core/handlers.js'
import { isUnread, toResponse } from '../core/response.js'
import type { RouteMethods } from '../core/route.js'
import type { OptionsOrFunction } from '../core/route-options.js'
import type { AnyProvider, EventNames, Fixed, NodeRequest, WebhookEvent, WebhookRequest } from '../core/types.js'
import { createWebhook } from '../core/webhook.js'
import { answerOtherCaller } from '../core/wrong-adapter.js'

export type * from '../core/route-types.js'

const HONO_HINT = 'Hono: register this route above the middleware that reads c.req.raw, formData() or parseBody().'

/** Hono's addition to the context of handlers. */
export interface HonoContext<AppEnv extends Env> {
  /** Hono's context, with the bindings of Workers in `c.env`. */
  readonly c: Context<AppEnv>
}

/** A Hono handler. */
export type HonoWebhook<AppEnv extends Env> = ((c: Context<AppEnv>) => Promise<Response>) &
  RouteMethods<Context<AppEnv>>

/** `webhook` of Hono: like that of every adapter, but typed by the application's bindings. */
export interface HonoWebhookFactory {
  /** The same with one function for every event instead of a map. */
  // biome-ignore lint/suspicious/noExplicitAny: Hono's own default for "whatever the app says".
  <Options, Event extends WebhookEvent, Transaction = undefined, AppEnv extends Env = any>(
    provider: AnyProvider<Options, Event>,
    options: OptionsOrFunction<Fixed<Options>, Transaction, Context<AppEnv>, Fixed<Event>>,
    handler: Handler<Fixed<Event>, Fixed<Transaction>, HonoContext<AppEnv>>,
  ): HonoWebhook<AppEnv>
  /**
   * @param provider - A provider, such as `square` from `giftcard-webhooks/square`.
   * @param options - The provider's options, and the route's. Or a function of the context that returns them, or a promise of
   * them, for the bindings of Workers.
   * @param handlers - A map of handlers by event type, with `unknown`, `invalid` and `'*'`.
   * @throws {WebhookError} `configuration`, at once, for every mistake that is visible when the route is made.
   */
  // biome-ignore lint/suspicious/noExplicitAny: Hono's own default for "whatever the app says".
  <Options, Event extends WebhookEvent, Transaction = undefined, AppEnv extends Env = any, Names = EventNames<Event>>(
    provider: AnyProvider<Options, Event, Names>,
    options: OptionsOrFunction<Fixed<Options>, Transaction, Context<AppEnv>, Fixed<Event>>,
    handlers: HandlerMap<Event, Fixed<Transaction>, HonoContext<AppEnv>, Fixed<Names>>,
  ): HonoWebhook<AppEnv>
}

/**
 * A handler that verifies, parses and handles the webhooks of one provider, and answers them.
 *
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
export const webhook = /* @__PURE__ */ createWebhook<Context, 'c', (c: Context) => Promise<Response>>(
  { native: 'c', rawBodyHint: HONO_HINT, waitUntil: waitUntilOf as never },
  (route) =>
    async (c, ...rest: unknown[]) => {
      const other = answerOtherCaller(['hono'], c, rest[0])
      if (other) return other.result as never
      const incoming = incomingOf(c)
      const response = toResponse(await route.handle(incoming ?? (await requestOf(c)), c)) as Response
      if (incoming && isUnread(incoming)) response.headers.set('connection', 'close')
      return response
    },
) as HonoWebhookFactory

/** `waitUntil` of Workers. Reading `c.executionCtx` throws in other runtimes. */
function waitUntilOf(c: Context): ((promise: Promise<unknown>) => void) | undefined {
  try {
    const { executionCtx } = c
    return (promise) => executionCtx.waitUntil(promise)
  } catch {
    return undefined
  }
}

/** The unread Node request, if Hono runs on @hono/node-server: the fastest way to the bytes. */
function incomingOf(c: Context): NodeRequest | undefined {
  const incoming = (c.env as { incoming?: NodeRequest & { readableFlowing?: boolean | null } } | undefined)?.incoming
  // Once a Request was created from it, or something listens to it, it must not be read here.
  return typeof incoming?.on === 'function' && incoming.readableFlowing === null ? incoming : undefined
}

/** The raw request; or the bytes or text that Hono kept, if a middleware read it through Hono. */
async function requestOf(c: Context): Promise<WebhookRequest> {
  const { raw, bodyCache } = c.req
  const kept = raw.bodyUsed ? await (bodyCache.arrayBuffer ?? bodyCache.text) : undefined
  if (kept === undefined) return raw
  return { method: raw.method, url: raw.url, headers: raw.headers, body: kept as ArrayBuffer | string }
}
