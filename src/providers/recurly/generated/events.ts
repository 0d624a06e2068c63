// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { KnownEvent, UnknownEvent } from '../../../core/types.js'

/**
 * A notification about a gift card. It holds no amount, code or person: fetch the card from the API.
 *
 * Source: https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications
 */
export interface GiftCardNotification {
  /**
   * Id of the gift card, not of the notification. Up to nineteen digits: keep it as text, because a number would lose digits.
   * Promised by this library, not by the provider: see its page.
   */
  id: string
  /**
   * Kind of object: the part of the event type before the dot.
   * Promised by this library, not by the provider: see its page.
   */
  object_type: string
  /**
   * What happened: the part of the event type after the dot.
   * Promised by this library, not by the provider: see its page.
   */
  event_type: string
  /**
   * Id of the Recurly site: sandbox and production are separate sites.
   */
  site_id?: string | null | undefined
  /**
   * The time of the event, in UTC with a `Z`, to the second.
   * Unit: ISO 8601 time.
   */
  event_time?: string | null | undefined
}

/**
 * Someone bought a gift card.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `gift_card.purchased` · https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications
 */
export interface GiftCardPurchasedEvent extends KnownEvent<'recurly', 'gift_card.purchased', GiftCardNotification> {}

/**
 * A gift card that was not redeemed was canceled in the Admin Console. It cannot be undone.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `gift_card.canceled` · https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications
 */
export interface GiftCardCanceledEvent extends KnownEvent<'recurly', 'gift_card.canceled', GiftCardNotification> {}

/**
 * The delivery details of a gift card were edited. One page says that this is also sent when its code is regenerated, so the code may have changed.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `gift_card.updated` · https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications
 */
export interface GiftCardUpdatedEvent extends KnownEvent<'recurly', 'gift_card.updated', GiftCardNotification> {}

/**
 * The redemption code was regenerated. The old code no longer works.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `gift_card.regenerated` · https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications
 */
export interface GiftCardRegeneratedEvent extends KnownEvent<'recurly', 'gift_card.regenerated', GiftCardNotification> {}

/**
 * The recipient redeemed the card: its full amount became credit on the recipient's account.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `gift_card.redeemed` · https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications
 */
export interface GiftCardRedeemedEvent extends KnownEvent<'recurly', 'gift_card.redeemed', GiftCardNotification> {}

/**
 * The balance went down because credit was used, or up because credit was returned.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `gift_card.balance_updated` · https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications
 */
export interface GiftCardBalanceUpdatedEvent extends KnownEvent<'recurly', 'gift_card.balance_updated', GiftCardNotification> {}

/** An event of a type that this version does not know, such as one added by Recurly since. */
export interface UnknownRecurlyEvent extends UnknownEvent<'recurly'> {}

/** The events of Recurly by type. */
export interface RecurlyEvents {
  /**
   * Someone bought a gift card.
   */
  'gift_card.purchased': GiftCardPurchasedEvent
  /**
   * A gift card that was not redeemed was canceled in the Admin Console. It cannot be undone.
   */
  'gift_card.canceled': GiftCardCanceledEvent
  /**
   * The delivery details of a gift card were edited. One page says that this is also sent when its code is regenerated, so the code may have changed.
   */
  'gift_card.updated': GiftCardUpdatedEvent
  /**
   * The redemption code was regenerated. The old code no longer works.
   */
  'gift_card.regenerated': GiftCardRegeneratedEvent
  /**
   * The recipient redeemed the card: its full amount became credit on the recipient's account.
   */
  'gift_card.redeemed': GiftCardRedeemedEvent
  /**
   * The balance went down because credit was used, or up because credit was returned.
   */
  'gift_card.balance_updated': GiftCardBalanceUpdatedEvent
}

/** Every event of Recurly. Narrow on `eventType`. Preview: not yet confirmed by a captured delivery. */
export type RecurlyEvent =
  | GiftCardPurchasedEvent
  | GiftCardCanceledEvent
  | GiftCardUpdatedEvent
  | GiftCardRegeneratedEvent
  | GiftCardRedeemedEvent
  | GiftCardBalanceUpdatedEvent
  | UnknownRecurlyEvent
