/**
 * Receive gift-card webhooks: verified, typed, handled once.
 *
 * Each provider also has an entry of its own (`giftcard-webhooks/square` …) with `verify`, `parse` and every type, and each
 * framework has one with `webhook()`.
 *
 * @module giftcard-webhooks
 */
import type { GiftronautEvent } from './giftronaut/generated/events.js'
import type { LoopzEvent } from './loopz/generated/events.js'
import type { SquareEvent } from './square/generated/events.js'

export { type Issue, isWebhookError, WebhookError, type WebhookErrorCode, type WebhookErrorDetails } from './errors.js'
export { eventDate } from './event-date.js'
export { parseGiftronautEvent } from './giftronaut/index.js'
export type { GiftronautOptions } from './giftronaut/signature.js'
export { parseLoopzEvent } from './loopz/index.js'
export type { LoopzOptions } from './loopz/source.js'
export type { ReceiveOptions } from './receive.js'
export { redact } from './redact.js'
export { parseSquareEvent } from './square/index.js'
export type { SquareOptions } from './square/signature.js'
export type * from './types.js'
export type { GiftronautEvent, LoopzEvent, SquareEvent }

/** Every event of every provider, told apart by `provider` and `eventType`. */
export type GiftCardWebhookEvent = GiftronautEvent | SquareEvent | LoopzEvent
