/** The types that every adapter's users may want to name. */

export type { WebhookError, WebhookErrorCode } from './errors.js'
export type { Handler, HandlerContext, HandlerMap, Handlers } from './handlers.js'
export type { ErrorContext, Outcome, RouteOptions, WebhookOptions } from './route.js'
export type { Claim, Store } from './store.js'
