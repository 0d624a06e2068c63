// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { KnownEvent, OpenEnum, Unconfirmed, UnknownEvent } from '../../../core/types.js'

/**
 * What is left on a gift card.
 * Unconfirmed: not in the provider's documentation; may be missing or different.
 *
 * Source: a third party's client of the Loopz REST API
 */
export interface GiftCardBalance {
  /**
   * The amount. Probably the smallest unit of the currency.
   * Unit: cents (unconfirmed).
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   */
  amount?: Unconfirmed<number>
  /**
   * ISO 4217 code, such as `USD`.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   */
  currencyCode?: Unconfirmed<string>
}

/**
 * How a gift card was paid for.
 * Unconfirmed: not in the provider's documentation; may be missing or different.
 *
 * Source: a third party's client of the Loopz REST API
 */
export interface FundingPaymentDetails {
  /**
   * What kind of payment it was.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   */
  type?: Unconfirmed<string>
  /**
   * Why the card was given, such as `rewards`.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   */
  reason?: Unconfirmed<string>
}

/**
 * Where the money on a gift card came from.
 * Unconfirmed: not in the provider's documentation; may be missing or different.
 *
 * Source: a third party's client of the Loopz REST API
 */
export interface FundingSource {
  /**
   * The funding source: an instrument id.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   * Sensitive: it is about a person. `redact` hides it.
   */
  id?: Unconfirmed<string>
  /**
   * What kind of source it is.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   */
  type?: Unconfirmed<OpenEnum<'STORE_CREDIT'>>
  /**
   * How a gift card was paid for.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   */
  payment_details?: Unconfirmed<FundingPaymentDetails>
}

/**
 * A gift card as it is after the change. Only `id` is certain: the object is not documented.
 *
 * Source: https://docs.loopz.io/reference/webhooks
 */
export interface GiftCard {
  /**
   * The gift card.
   */
  id: string
  /**
   * The code it is redeemed with.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   * Sensitive: it can be spent. `redact` hides it.
   *
   * Source: a third party's client of the Loopz REST API
   */
  code?: Unconfirmed<string>
  /**
   * The gift card account number.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   * Sensitive: it can be spent. `redact` hides it.
   *
   * Source: a third party's client of the Loopz REST API
   */
  gan?: Unconfirmed<string>
  /**
   * What is left on a gift card.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  balance?: Unconfirmed<GiftCardBalance>
  /**
   * What kind of card it is.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  type?: Unconfirmed<OpenEnum<'DIGITAL'>>
  /**
   * The picture on its front.
   * Unit: URL.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  front_design_image_url?: Unconfirmed<string>
  /**
   * The picture on its back.
   * Unit: URL.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  back_design_image_url?: Unconfirmed<string>
  /**
   * When it was made.
   * Unit: time, format unknown.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  created_on?: Unconfirmed<string>
  /**
   * When it last changed.
   * Unit: time, format unknown.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  updated_on?: Unconfirmed<string>
  /**
   * Who it is for.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   * Sensitive: it is about a person. `redact` hides it.
   *
   * Source: a third party's client of the Loopz REST API
   */
  recipient_name?: Unconfirmed<string>
  /**
   * Where it was sent.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   * Sensitive: it is about a person. `redact` hides it.
   *
   * Source: a third party's client of the Loopz REST API
   */
  recipient_email?: Unconfirmed<string>
  /**
   * Where the money on a gift card came from.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  funding_source?: Unconfirmed<FundingSource>
}

/**
 * A transaction as it is after the change. Only `id` is certain: the object is not documented.
 *
 * Source: https://docs.loopz.io/reference/webhooks
 */
export interface Transaction {
  /**
   * The transaction.
   */
  id: string
}

/**
 * A place where a gift card can be used, as it is after the change.
 *
 * Source: https://docs.loopz.io/reference/webhooks
 */
export interface Location {
  /**
   * The location.
   */
  id: string
  /**
   * What the location is called.
   */
  name?: string | null | undefined
  /**
   * The state of the location. Only one value is documented.
   */
  status?: OpenEnum<'ACTIVE'> | null | undefined
  /**
   * What kind of location it is. Only one value is documented.
   */
  type?: OpenEnum<'PHYSICAL'> | null | undefined
}

/** What all events of Loopz also have. */
export interface LoopzEventBase {
  /**
   * The merchant that owns the gift card program.
   *
   * Source: https://docs.loopz.io/reference/webhooks
   */
  merchantId?: string | undefined
  /**
   * The gift card program that the event comes from.
   *
   * Source: https://docs.loopz.io/reference/webhooks
   */
  programId?: string | undefined
  /**
   * The webhook (subscription) that sends it.
   *
   * Source: https://docs.loopz.io/reference/webhooks
   */
  subscriptionId?: string | undefined
}

/**
 * A gift card was created.
 *
 * `gift-card.created` · https://docs.loopz.io/reference/webhooks
 */
export interface GiftCardCreatedEvent extends KnownEvent<'loopz', 'gift-card.created', GiftCard>, LoopzEventBase {}

/**
 * A gift card changed. Set your state to this snapshot, do not apply it as a change.
 *
 * `gift-card.updated` · https://docs.loopz.io/reference/webhooks
 */
export interface GiftCardUpdatedEvent extends KnownEvent<'loopz', 'gift-card.updated', GiftCard>, LoopzEventBase {}

/**
 * A gift card was deleted. What the body holds is not documented, so only `id` is certain.
 *
 * `gift-card.deleted` · https://docs.loopz.io/reference/webhooks
 */
export interface GiftCardDeletedEvent extends KnownEvent<'loopz', 'gift-card.deleted', GiftCard>, LoopzEventBase {}

/**
 * A transaction was recorded.
 *
 * `transaction.created` · https://docs.loopz.io/reference/webhooks
 */
export interface TransactionCreatedEvent extends KnownEvent<'loopz', 'transaction.created', Transaction>, LoopzEventBase {}

/**
 * A transaction changed.
 *
 * `transaction.updated` · https://docs.loopz.io/reference/webhooks
 */
export interface TransactionUpdatedEvent extends KnownEvent<'loopz', 'transaction.updated', Transaction>, LoopzEventBase {}

/**
 * A transaction was deleted. What the body holds is not documented, so only `id` is certain.
 *
 * `transaction.deleted` · https://docs.loopz.io/reference/webhooks
 */
export interface TransactionDeletedEvent extends KnownEvent<'loopz', 'transaction.deleted', Transaction>, LoopzEventBase {}

/**
 * A location was created.
 *
 * `location.created` · https://docs.loopz.io/reference/webhooks
 */
export interface LocationCreatedEvent extends KnownEvent<'loopz', 'location.created', Location>, LoopzEventBase {}

/**
 * A location changed. There is no `location.deleted`.
 *
 * `location.updated` · https://docs.loopz.io/reference/webhooks
 */
export interface LocationUpdatedEvent extends KnownEvent<'loopz', 'location.updated', Location>, LoopzEventBase {}

/** An event of a type that this version does not know, such as one added by Loopz since. */
export interface UnknownLoopzEvent extends UnknownEvent<'loopz'>, LoopzEventBase {}

/** Every event of Loopz. Narrow on `eventType`. */
export type LoopzEvent =
  | GiftCardCreatedEvent
  | GiftCardUpdatedEvent
  | GiftCardDeletedEvent
  | TransactionCreatedEvent
  | TransactionUpdatedEvent
  | TransactionDeletedEvent
  | LocationCreatedEvent
  | LocationUpdatedEvent
  | UnknownLoopzEvent
