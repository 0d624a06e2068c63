/** The types that users of every adapter may want to name. */
export type { WebhookError, WebhookErrorCode } from './errors.js'
export type { Handler, HandlerContext, HandlerMap, Handlers } from './handlers.js'
export type {
  Diagnose,
  ErrorContext,
  NativeContext,
  OptionsOrFunction,
  Outcome,
  RouteMethods,
  RouteOptions,
  WebhookFactory,
  WebhookOptions,
} from './route.js'
export type { Claim, Store } from './store.js'
