// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { KnownEvent, OpenEnum, UnknownEvent } from '../../../core/types.js'

/**
 * A gift card that you are asked to issue. Loop has not issued it.
 *
 * Source: https://docs.loopreturns.com/webhook-reference/topics/gift-card-webhook
 */
export interface GiftCardRequest {
  /**
   * Kind of webhook. With another topic, the members about the card may be missing.
   * Promised by this library, not by the provider: see its page.
   */
  topic: OpenEnum<'giftcard'>
  /**
   * The event type.
   * Promised by this library, not by the provider: see its page.
   */
  trigger: string
  /**
   * Loop's id of the gift card; null for a card that is issued automatically because an item is out of stock.
   * Unit: id.
   */
  id?: number | null | undefined
  /**
   * The amount to issue. Do not compute it from the other amounts: they need not add up.
   * Unit: units of `currency` (dollars, not cents), as decimal text.
   * Promised by this library, not by the provider: see its page.
   */
  total_credit_issued: string
  /**
   * Value without tax and bonus.
   * Unit: units of `currency` (dollars, not cents), as decimal text.
   */
  gift_card_subtotal?: string | null | undefined
  /**
   * Tax; `0.00` if there is none.
   * Unit: units of `currency` (dollars, not cents), as decimal text.
   */
  gift_card_tax?: string | null | undefined
  /**
   * Bonus; `0.00` if there is none.
   * Unit: units of `currency` (dollars, not cents), as decimal text.
   */
  gift_card_bonus_credit?: string | null | undefined
  /**
   * Currency of the amounts, as an ISO 4217 code in the sample.
   * Promised by this library, not by the provider: see its page.
   */
  currency: string
  /**
   * Loop's id of the return: text in newer documentation, a number in older. Convert it before you compare.
   * Promised by this library, not by the provider: see its page.
   * Sensitive: it is about a person. `redact` hides it.
   */
  return_id: string | number
  /**
   * The customer's e-mail address.
   * Sensitive: it is about a person. `redact` hides it.
   */
  email?: string | null | undefined
  /**
   * The customer's first name.
   * Sensitive: it is about a person. `redact` hides it.
   */
  first_name?: string | null | undefined
  /**
   * The customer's last name.
   * Sensitive: it is about a person. `redact` hides it.
   */
  last_name?: string | null | undefined
  /**
   * Id of the order at the shop platform (Shopify).
   * Unit: id.
   * Sensitive: it is about a person. `redact` hides it.
   */
  external_order_id?: number | null | undefined
  /**
   * Name of the order at the shop platform, such as `#2234`.
   * Sensitive: it is about a person. `redact` hides it.
   */
  external_order_name?: string | null | undefined
  /**
   * Number of the order at the shop platform.
   * Unit: order number.
   * Sensitive: it is about a person. `redact` hides it.
   */
  external_order_number?: number | null | undefined
}

/**
 * A gift card should be issued: a shop that uses another gift card provider processed a return with store credit as its outcome, or the new item of an exchange is out of stock.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `giftcard.requested` · https://docs.loopreturns.com/webhook-reference/topics/gift-card-webhook
 */
export interface GiftcardRequestedEvent extends KnownEvent<'loop-returns', 'giftcard.requested', GiftCardRequest> {}

/** An event of a type that this version does not know, such as one added by Loop Returns since. */
export interface UnknownLoopReturnsEvent extends UnknownEvent<'loop-returns'> {}

/** The events of Loop Returns by type. */
export interface LoopReturnsEvents {
  /**
   * A gift card should be issued: a shop that uses another gift card provider processed a return with store credit as its outcome, or the new item of an exchange is out of stock.
   */
  'giftcard.requested': GiftcardRequestedEvent
}

/** Every event of Loop Returns. Narrow on `eventType`. Preview: not yet confirmed by a captured delivery. */
export type LoopReturnsEvent =
  | GiftcardRequestedEvent
  | UnknownLoopReturnsEvent
