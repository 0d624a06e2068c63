/** The types that every adapter's users may want to name. */
export type { Handler, HandlerContext, HandlerMap, Handlers } from './dispatch.js'
export type { WebhookError, WebhookErrorCode } from './errors.js'
export type { ErrorContext, Outcome, RouteOptions, WebhookOptions } from './route.js'
export type { Claim, Store } from './store.js'
