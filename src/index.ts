/**
 * Receive gift-card webhooks: verified, typed, handled once.
 *
 * Each provider also has an entry of its own (`giftcard-webhooks/square` …) with `verify`, `parse` and every type, and each
 * framework has one with `webhook()`.
 *
 * @module giftcard-webhooks
 */
import type { GiftronautEvent } from './providers/giftronaut/generated/events.js'
import type { LoopzEvent } from './providers/loopz/generated/events.js'
import type { SquareEvent } from './providers/square/generated/events.js'

export {
  type Issue,
  isWebhookError,
  WebhookError,
  type WebhookErrorCode,
  type WebhookErrorDetails,
} from './core/errors.js'
export { eventDate, isNewer } from './core/event-date.js'
export { fromJob } from './core/from-job.js'
export type { ReceiveOptions } from './core/receive.js'
export type * from './core/types.js'
export { parseGiftronautEvent } from './providers/giftronaut/index.js'
export type { GiftronautOptions } from './providers/giftronaut/signature.js'
export { parseLoopzEvent } from './providers/loopz/index.js'
export type { LoopzOptions } from './providers/loopz/source.js'
export { parseSquareEvent } from './providers/square/index.js'
export type { SquareOptions } from './providers/square/signature.js'
export { redact } from './redact.js'
export type { GiftronautEvent, LoopzEvent, SquareEvent }

/** Every event of every provider, told apart by `provider` and `eventType`. */
export type GiftCardWebhookEvent = GiftronautEvent | SquareEvent | LoopzEvent
