// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { KnownEvent, OpenEnum, Unconfirmed, UnknownEvent } from '../../../core/types.js'

/**
 * The balance of a gift card.
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
 * Details of the payment.
 * Unconfirmed: not in the provider's documentation; may be missing or different.
 *
 * Source: a third party's client of the Loopz REST API
 */
export interface FundingPaymentDetails {
  /**
   * A type: its meaning and values are unknown.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   */
  type?: Unconfirmed<string>
  /**
   * A reason, such as `rewards`.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   */
  reason?: Unconfirmed<string>
}

/**
 * The funding source of a gift card.
 * Unconfirmed: not in the provider's documentation; may be missing or different.
 *
 * Source: a third party's client of the Loopz REST API
 */
export interface FundingSource {
  /**
   * An id of the funding source.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   * Sensitive: it is about a person. `redact` hides it.
   */
  id?: Unconfirmed<string>
  /**
   * A type, such as `STORE_CREDIT`.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   */
  type?: Unconfirmed<OpenEnum<'STORE_CREDIT'>>
  /**
   * Details of the payment.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   */
  payment_details?: Unconfirmed<FundingPaymentDetails>
}

/**
 * A snapshot of a gift card. The object is not documented: all members are guesses.
 *
 * Source: https://docs.loopz.io/reference/webhooks
 */
export interface GiftCard {
  /**
   * The gift card. We expect one.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  id?: Unconfirmed<string>
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
   * The balance of a gift card.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  balance?: Unconfirmed<GiftCardBalance>
  /**
   * A type, such as `DIGITAL`.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  type?: Unconfirmed<OpenEnum<'DIGITAL'>>
  /**
   * A picture, apparently of the front (inferred from the name).
   * Unit: URL.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  front_design_image_url?: Unconfirmed<string>
  /**
   * A picture, apparently of the back (inferred from the name).
   * Unit: URL.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  back_design_image_url?: Unconfirmed<string>
  /**
   * A time, apparently of creation (inferred from the name).
   * Unit: time, format unknown.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  created_on?: Unconfirmed<string>
  /**
   * A time, apparently of the last change (inferred from the name).
   * Unit: time, format unknown.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  updated_on?: Unconfirmed<string>
  /**
   * A name: of the recipient.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   * Sensitive: it is about a person. `redact` hides it.
   *
   * Source: a third party's client of the Loopz REST API
   */
  recipient_name?: Unconfirmed<string>
  /**
   * An e-mail address: of the recipient.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   * Sensitive: it is about a person. `redact` hides it.
   *
   * Source: a third party's client of the Loopz REST API
   */
  recipient_email?: Unconfirmed<string>
  /**
   * The funding source of a gift card.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   *
   * Source: a third party's client of the Loopz REST API
   */
  funding_source?: Unconfirmed<FundingSource>
}

/**
 * A snapshot of a transaction. The object is not documented, not even its `id`.
 *
 * Source: https://docs.loopz.io/reference/webhooks
 */
export interface Transaction {
  /**
   * The transaction. We expect one.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   */
  id?: Unconfirmed<string>
}

/**
 * A snapshot of a location: a place where a gift card can be used.
 *
 * Source: https://docs.loopz.io/reference/webhooks
 */
export interface Location {
  /**
   * The location: a UUID in the sample.
   * Promised by this library, not by the provider: see its page.
   */
  id: string
  /**
   * The name of the location.
   */
  name?: string | null | undefined
  /**
   * The state of the location. Only one value is documented.
   */
  status?: OpenEnum<'ACTIVE'> | null | undefined
  /**
   * The kind of location. Only one value is documented.
   */
  type?: OpenEnum<'PHYSICAL'> | null | undefined
}

/** Additional members of all events of Loopz. */
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
 * Inferred from the name: a gift card was created.
 *
 * `gift-card.created` · https://docs.loopz.io/reference/webhooks
 */
export interface GiftCardCreatedEvent extends KnownEvent<'loopz', 'gift-card.created', GiftCard>, LoopzEventBase {}

/**
 * Inferred from the name: a gift card changed. Set your state to this snapshot; do not apply it as a change.
 *
 * `gift-card.updated` · https://docs.loopz.io/reference/webhooks
 */
export interface GiftCardUpdatedEvent extends KnownEvent<'loopz', 'gift-card.updated', GiftCard>, LoopzEventBase {}

/**
 * Inferred from the name: a gift card was deleted. The content of the body is not documented. If it is empty, `data` is `{}`.
 *
 * `gift-card.deleted` · https://docs.loopz.io/reference/webhooks
 */
export interface GiftCardDeletedEvent extends KnownEvent<'loopz', 'gift-card.deleted', GiftCard>, LoopzEventBase {}

/**
 * Inferred from the name: a transaction was recorded.
 *
 * `transaction.created` · https://docs.loopz.io/reference/webhooks
 */
export interface TransactionCreatedEvent extends KnownEvent<'loopz', 'transaction.created', Transaction>, LoopzEventBase {}

/**
 * Inferred from the name: a transaction changed.
 *
 * `transaction.updated` · https://docs.loopz.io/reference/webhooks
 */
export interface TransactionUpdatedEvent extends KnownEvent<'loopz', 'transaction.updated', Transaction>, LoopzEventBase {}

/**
 * Inferred from the name: a transaction was deleted. The content of the body is not documented. If it is empty, `data` is `{}`.
 *
 * `transaction.deleted` · https://docs.loopz.io/reference/webhooks
 */
export interface TransactionDeletedEvent extends KnownEvent<'loopz', 'transaction.deleted', Transaction>, LoopzEventBase {}

/**
 * Inferred from the name: a location was created.
 *
 * `location.created` · https://docs.loopz.io/reference/webhooks
 */
export interface LocationCreatedEvent extends KnownEvent<'loopz', 'location.created', Location>, LoopzEventBase {}

/**
 * Inferred from the name: a location changed. There is no `location.deleted`.
 *
 * `location.updated` · https://docs.loopz.io/reference/webhooks
 */
export interface LocationUpdatedEvent extends KnownEvent<'loopz', 'location.updated', Location>, LoopzEventBase {}

/** An event of a type that this version does not know, such as one added by Loopz since. */
export interface UnknownLoopzEvent extends UnknownEvent<'loopz'>, LoopzEventBase {}

/** The events of Loopz by type. */
export interface LoopzEvents {
  /**
   * Inferred from the name: a gift card was created.
   */
  'gift-card.created': GiftCardCreatedEvent
  /**
   * Inferred from the name: a gift card changed. Set your state to this snapshot; do not apply it as a change.
   */
  'gift-card.updated': GiftCardUpdatedEvent
  /**
   * Inferred from the name: a gift card was deleted. The content of the body is not documented. If it is empty, `data` is `{}`.
   */
  'gift-card.deleted': GiftCardDeletedEvent
  /**
   * Inferred from the name: a transaction was recorded.
   */
  'transaction.created': TransactionCreatedEvent
  /**
   * Inferred from the name: a transaction changed.
   */
  'transaction.updated': TransactionUpdatedEvent
  /**
   * Inferred from the name: a transaction was deleted. The content of the body is not documented. If it is empty, `data` is `{}`.
   */
  'transaction.deleted': TransactionDeletedEvent
  /**
   * Inferred from the name: a location was created.
   */
  'location.created': LocationCreatedEvent
  /**
   * Inferred from the name: a location changed. There is no `location.deleted`.
   */
  'location.updated': LocationUpdatedEvent
}

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
