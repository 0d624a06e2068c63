/**
 * Providers of your own: declare one with any Standard Schema library, and use it with every adapter, store and tool.
 *
 * @module
 */
export type { Check } from './core/checks.js'
export {
  type DeclaredEvent,
  type DeclaredOptions,
  defineProvider,
  extend,
  type ProviderDeclaration,
  type SchemaResult,
  type Shown,
  type StandardSchema,
} from './core/define-provider.js'
export {
  type Issue,
  isWebhookError,
  type ProviderHints,
  WebhookError,
  type WebhookErrorCode,
  type WebhookErrorDetails,
} from './core/errors.js'
export {
  type HmacOptions,
  type HmacSubscription,
  hmacSha256,
  type SubscriptionOptions,
  type UrlOptions,
} from './core/hmac-declaration.js'
export type { HmacDeclaration, ToleranceOptions } from './core/hmac-sha256.js'
export { type ParseEventOptions, parseEvent, type ReceiveOptions } from './core/receive.js'
export type { Signature } from './core/signature.js'
export { type StandardWebhooksOptions, standardWebhooks } from './core/standard-webhooks.js'
export type * from './core/types.js'
export { type UrlTokenOptions, urlToken } from './core/url-token.js'
