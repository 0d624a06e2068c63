/** Types that users of any adapter may need. */
export type { WebhookError, WebhookErrorCode } from './errors.js'
export type { Handler, HandlerContext, HandlerMap, Handlers } from './handlers.js'
export type { Outcome } from './outcome.js'
export type { ReceivedDelivery } from './receive.js'
export type { RouteMethods } from './route.js'
export type {
  Diagnose,
  ErrorContext,
  OptionsOrFunction,
  RouteOptions,
  WebhookOptions,
} from './route-options.js'
export type { Claim, Store, StoreFailure } from './store.js'
export type { NativeContext, WebhookFactory } from './webhook.js'
