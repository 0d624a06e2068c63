// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { OpenEnum } from '../../../core/types.js'

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
  amount?: number | null | undefined
  /**
   * ISO 4217 code, such as `USD`.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   */
  currencyCode?: string | null | undefined
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
  type?: string | null | undefined
  /**
   * Why the card was given, such as `rewards`.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   */
  reason?: string | null | undefined
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
  id?: string | null | undefined
  /**
   * What kind of source it is.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   */
  type?: OpenEnum<'STORE_CREDIT'> | null | undefined
  /**
   * How a gift card was paid for.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   */
  payment_details?: FundingPaymentDetails | null | undefined
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
  code?: string | null | undefined
  /**
   * The gift card account number.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   * Sensitive: it can be spent. `redact` hides it.
   *
   * Source: a third party's client of the Loopz REST API
   */
  gan?: string | null | undefined
  /**
   * What is left on a gift card.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  balance?: GiftCardBalance | null | undefined
  /**
   * What kind of card it is.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  type?: OpenEnum<'DIGITAL'> | null | undefined
  /**
   * The picture on its front.
   * Unit: URL.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  front_design_image_url?: string | null | undefined
  /**
   * The picture on its back.
   * Unit: URL.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  back_design_image_url?: string | null | undefined
  /**
   * When it was made.
   * Unit: time, format unknown.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  created_on?: string | null | undefined
  /**
   * When it last changed.
   * Unit: time, format unknown.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  updated_on?: string | null | undefined
  /**
   * Who it is for.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   * Sensitive: it is about a person. `redact` hides it.
   *
   * Source: a third party's client of the Loopz REST API
   */
  recipient_name?: string | null | undefined
  /**
   * Where it was sent.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   * Sensitive: it is about a person. `redact` hides it.
   *
   * Source: a third party's client of the Loopz REST API
   */
  recipient_email?: string | null | undefined
  /**
   * Where the money on a gift card came from.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  funding_source?: FundingSource | null | undefined
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

/** What all events of Loopz have in common. */
export interface LoopzEventBase {
  provider: 'loopz'
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
  /** The same for every redelivery of this event, and for no other event: the key to handle it once. */
  dedupeKey: string
}

/**
 * A gift card was created.
 *
 * `gift-card.created` · https://docs.loopz.io/reference/webhooks
 */
export interface GiftCardCreatedEvent extends LoopzEventBase {
  eventType: 'gift-card.created'
  data: GiftCard
}

/**
 * A gift card changed. Set your state to this snapshot, do not apply it as a change.
 *
 * `gift-card.updated` · https://docs.loopz.io/reference/webhooks
 */
export interface GiftCardUpdatedEvent extends LoopzEventBase {
  eventType: 'gift-card.updated'
  data: GiftCard
}

/**
 * A gift card was deleted. What the body holds is not documented, so only `id` is certain.
 *
 * `gift-card.deleted` · https://docs.loopz.io/reference/webhooks
 */
export interface GiftCardDeletedEvent extends LoopzEventBase {
  eventType: 'gift-card.deleted'
  data: GiftCard
}

/**
 * A transaction was recorded.
 *
 * `transaction.created` · https://docs.loopz.io/reference/webhooks
 */
export interface TransactionCreatedEvent extends LoopzEventBase {
  eventType: 'transaction.created'
  data: Transaction
}

/**
 * A transaction changed.
 *
 * `transaction.updated` · https://docs.loopz.io/reference/webhooks
 */
export interface TransactionUpdatedEvent extends LoopzEventBase {
  eventType: 'transaction.updated'
  data: Transaction
}

/**
 * A transaction was deleted. What the body holds is not documented, so only `id` is certain.
 *
 * `transaction.deleted` · https://docs.loopz.io/reference/webhooks
 */
export interface TransactionDeletedEvent extends LoopzEventBase {
  eventType: 'transaction.deleted'
  data: Transaction
}

/**
 * A location was created.
 *
 * `location.created` · https://docs.loopz.io/reference/webhooks
 */
export interface LocationCreatedEvent extends LoopzEventBase {
  eventType: 'location.created'
  data: Location
}

/**
 * A location changed. There is no `location.deleted`.
 *
 * `location.updated` · https://docs.loopz.io/reference/webhooks
 */
export interface LocationUpdatedEvent extends LoopzEventBase {
  eventType: 'location.updated'
  data: Location
}

/** An authentic event of a type that this version does not know, such as one added by Loopz since. */
export interface UnknownLoopzEvent extends LoopzEventBase {
  eventType: 'unknown'
  /** Loopz's own name of the event. */
  receivedType: string
  /** Not checked. */
  data: unknown
}

/** Every event of Loopz, told apart by `eventType`. */
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
