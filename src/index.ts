/**
 * Receive gift-card webhooks: verified, typed, handled once.
 *
 * Each provider also has its own entry (`giftcard-webhooks/square` …) with `verify`, `parse` and every type, and each framework has
 * one with `webhook()`.
 *
 * @module giftcard-webhooks
 */
export {
  type Issue,
  isWebhookError,
  WebhookError,
  type WebhookErrorCode,
  type WebhookErrorDetails,
} from './core/errors.js'
export { eventDate, isNewer, type Timed } from './core/event-date.js'
export { fromJob } from './core/from-job.js'
export type { ParseEventOptions, ReceiveOptions } from './core/receive.js'
export type * from './core/types.js'
export * from './providers/generated/entry.js'
export type { ProviderName } from './providers/list.js'
export { redact } from './redact.js'
