// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { KnownEvent, OpenEnum, UnknownEvent } from '../../../core/types.js'

/**
 * An amount of money.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface Money {
  /**
   * The amount. Always positive inside activity details, where the type of the activity tells the direction.
   * Unit: smallest unit of `currency`: cents for USD, yen for JPY.
   */
  amount?: number | null | undefined
  /**
   * ISO 4217 code, or one of a few extras such as `BTC`.
   */
  currency?: OpenEnum<'UNKNOWN_CURRENCY' | 'AED' | 'AFN' | 'ALL' | 'AMD' | 'ANG' | 'AOA' | 'ARS' | 'AUD' | 'AWG' | 'AZN' | 'BAM' | 'BBD' | 'BDT' | 'BGN' | 'BHD' | 'BIF' | 'BMD' | 'BND' | 'BOB' | 'BOV' | 'BRL' | 'BSD' | 'BTN' | 'BWP' | 'BYR' | 'BZD' | 'CAD' | 'CDF' | 'CHE' | 'CHF' | 'CHW' | 'CLF' | 'CLP' | 'CNY' | 'COP' | 'COU' | 'CRC' | 'CUC' | 'CUP' | 'CVE' | 'CZK' | 'DJF' | 'DKK' | 'DOP' | 'DZD' | 'EGP' | 'ERN' | 'ETB' | 'EUR' | 'FJD' | 'FKP' | 'GBP' | 'GEL' | 'GHS' | 'GIP' | 'GMD' | 'GNF' | 'GTQ' | 'GYD' | 'HKD' | 'HNL' | 'HRK' | 'HTG' | 'HUF' | 'IDR' | 'ILS' | 'INR' | 'IQD' | 'IRR' | 'ISK' | 'JMD' | 'JOD' | 'JPY' | 'KES' | 'KGS' | 'KHR' | 'KMF' | 'KPW' | 'KRW' | 'KWD' | 'KYD' | 'KZT' | 'LAK' | 'LBP' | 'LKR' | 'LRD' | 'LSL' | 'LTL' | 'LVL' | 'LYD' | 'MAD' | 'MDL' | 'MGA' | 'MKD' | 'MMK' | 'MNT' | 'MOP' | 'MRO' | 'MUR' | 'MVR' | 'MWK' | 'MXN' | 'MXV' | 'MYR' | 'MZN' | 'NAD' | 'NGN' | 'NIO' | 'NOK' | 'NPR' | 'NZD' | 'OMR' | 'PAB' | 'PEN' | 'PGK' | 'PHP' | 'PKR' | 'PLN' | 'PYG' | 'QAR' | 'RON' | 'RSD' | 'RUB' | 'RWF' | 'SAR' | 'SBD' | 'SCR' | 'SDG' | 'SEK' | 'SGD' | 'SHP' | 'SLL' | 'SLE' | 'SOS' | 'SRD' | 'SSP' | 'STD' | 'SVC' | 'SYP' | 'SZL' | 'THB' | 'TJS' | 'TMT' | 'TND' | 'TOP' | 'TRY' | 'TTD' | 'TWD' | 'TZS' | 'UAH' | 'UGX' | 'USD' | 'USN' | 'USS' | 'UYI' | 'UYU' | 'UZS' | 'VEF' | 'VND' | 'VUV' | 'WST' | 'XAF' | 'XAG' | 'XAU' | 'XBA' | 'XBB' | 'XBC' | 'XBD' | 'XCD' | 'XDR' | 'XOF' | 'XPD' | 'XPF' | 'XPT' | 'XTS' | 'XXX' | 'YER' | 'ZAR' | 'ZMK' | 'ZMW' | 'BTC' | 'XUS'> | null | undefined
}

/**
 * A Square gift card.
 * Promised by this library, not by the provider: see its page.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCard {
  /**
   * The gift card, such as `gftc:00113070ba5745f0b2377c1b9570cb03`.
   */
  id?: string | null | undefined
  /**
   * Whether the card is plastic or digital.
   */
  type: OpenEnum<'PHYSICAL' | 'DIGITAL'>
  /**
   * The origin of the account number: Square, or another system.
   */
  gan_source?: OpenEnum<'SQUARE' | 'OTHER'> | null | undefined
  /**
   * `PENDING`: not yet activated. `ACTIVE`: usable. `BLOCKED`: balance changes forbidden for now. `DEACTIVATED`: forbidden for good. `NOT_ACTIVE` is not in Square's list, but in its own sample of `gift_card.created`.
   */
  state?: OpenEnum<'ACTIVE' | 'DEACTIVATED' | 'BLOCKED' | 'PENDING' | 'NOT_ACTIVE'> | null | undefined
  /**
   * The current balance, never negative.
   */
  balance_money?: Money | null | undefined
  /**
   * The gift card account number: enough to pay with. Up to 255 characters.
   * Sensitive: it can be spent. `redact` hides it.
   */
  gan?: string | null | undefined
  /**
   * When the card was created, or, if plastic, tied to the seller at activation.
   * Unit: RFC 3339 time.
   */
  created_at?: string | null | undefined
  /**
   * The customers that the card is linked to. Absent if there are none.
   * Sensitive: it is about a person. `redact` hides it.
   */
  customer_ids?: string[] | null | undefined
}

/**
 * The object of a gift card event.
 * Promised by this library, not by the provider: see its page.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardEventObject {
  /**
   * The gift card, as it is now.
   * Promised by this library, not by the provider: see its page.
   */
  gift_card: GiftCard
}

/**
 * The data of an event about a gift card.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardEventData {
  /**
   * The kind of object. Free text: Square's documentation contradicts itself, so use `eventType`.
   */
  type?: string | null | undefined
  /**
   * The gift card, such as `gftc:00113070ba5745f0b2377c1b9570cb03`.
   */
  id?: string | null | undefined
  /**
   * The object of the event.
   * Promised by this library, not by the provider: see its page.
   */
  object: GiftCardEventObject
}

/**
 * The gift card and the customer.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardCustomerLinkedObject {
  /**
   * The gift card, with its new `customer_ids`.
   * Promised by this library, not by the provider: see its page.
   */
  gift_card: GiftCard
  /**
   * The customer that was linked.
   * Sensitive: it is about a person. `redact` hides it.
   */
  linked_customer_id?: string | null | undefined
}

/**
 * The data of `gift_card.customer_linked`.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardCustomerLinkedData {
  /**
   * The kind of object. Free text: Square's documentation contradicts itself, so use `eventType`.
   */
  type?: string | null | undefined
  /**
   * The gift card, such as `gftc:00113070ba5745f0b2377c1b9570cb03`.
   */
  id?: string | null | undefined
  /**
   * The gift card and the customer.
   */
  object: GiftCardCustomerLinkedObject
}

/**
 * The gift card and the customer.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardCustomerUnlinkedObject {
  /**
   * The gift card. Its `customer_ids` is absent once no customer is linked.
   * Promised by this library, not by the provider: see its page.
   */
  gift_card: GiftCard
  /**
   * The customer that was unlinked.
   * Sensitive: it is about a person. `redact` hides it.
   */
  unlinked_customer_id?: string | null | undefined
}

/**
 * The data of `gift_card.customer_unlinked`.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardCustomerUnlinkedData {
  /**
   * The kind of object. Free text: Square's documentation contradicts itself, so use `eventType`.
   */
  type?: string | null | undefined
  /**
   * The gift card, such as `gftc:00113070ba5745f0b2377c1b9570cb03`.
   */
  id?: string | null | undefined
  /**
   * The gift card and the customer.
   */
  object: GiftCardCustomerUnlinkedObject
}

/**
 * Details of an `ACTIVATE` activity.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityActivate {
  /**
   * The amount added to the gift card: positive.
   */
  amount_money?: Money | null | undefined
  /**
   * The order with the `GIFT_CARD` line item.
   */
  order_id?: string | null | undefined
  /**
   * The line item that stands for the gift card purchase.
   */
  line_item_uid?: string | null | undefined
  /**
   * Your own id that links the activity to something in another system: any text.
   */
  reference_id?: string | null | undefined
  /**
   * The instruments that the buyer paid with.
   * Sensitive: it is about a person. `redact` hides it.
   */
  buyer_payment_instrument_ids?: string[] | null | undefined
}

/**
 * Details of a `LOAD` activity.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityLoad {
  /**
   * The amount added to the gift card: positive.
   */
  amount_money?: Money | null | undefined
  /**
   * The order with the `GIFT_CARD` line item.
   */
  order_id?: string | null | undefined
  /**
   * The line item that stands for the additional funds.
   */
  line_item_uid?: string | null | undefined
  /**
   * Your own id that links the activity to something in another system: any text.
   */
  reference_id?: string | null | undefined
  /**
   * The instruments that the buyer paid with.
   * Sensitive: it is about a person. `redact` hides it.
   */
  buyer_payment_instrument_ids?: string[] | null | undefined
}

/**
 * Details of a `REDEEM` activity.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityRedeem {
  /**
   * The amount deducted from the gift card: positive.
   */
  amount_money: Money
  /**
   * The payment that the redemption stands for, if Square processed it.
   */
  payment_id?: string | null | undefined
  /**
   * Your own id that links the activity to something in another system: any text.
   */
  reference_id?: string | null | undefined
  /**
   * Redemptions with Square Point of Sale or the Seller Dashboard go from `PENDING` to one of the others; those through the API are `COMPLETED` at once.
   */
  status?: OpenEnum<'PENDING' | 'COMPLETED' | 'CANCELED'> | null | undefined
}

/**
 * Details of a `CLEAR_BALANCE` activity.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityClearBalance {
  /**
   * Why the balance was cleared.
   */
  reason: OpenEnum<'SUSPICIOUS_ACTIVITY' | 'REUSE_GIFTCARD' | 'UNKNOWN_REASON'>
}

/**
 * Details of a `DEACTIVATE` activity.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityDeactivate {
  /**
   * The reason for the deactivation. `CHARGEBACK_DEACTIVATE`: a chargeback was decided for the buyer.
   */
  reason: OpenEnum<'SUSPICIOUS_ACTIVITY' | 'UNKNOWN_REASON' | 'CHARGEBACK_DEACTIVATE'>
}

/**
 * Details of an `ADJUST_INCREMENT` activity.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityAdjustIncrement {
  /**
   * The amount added to the gift card: positive.
   */
  amount_money: Money
  /**
   * Why money was added.
   */
  reason: OpenEnum<'COMPLIMENTARY' | 'SUPPORT_ISSUE' | 'TRANSACTION_VOIDED'>
}

/**
 * Details of an `ADJUST_DECREMENT` activity.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityAdjustDecrement {
  /**
   * The amount deducted from the gift card: positive.
   */
  amount_money: Money
  /**
   * Why money was deducted.
   */
  reason: OpenEnum<'SUSPICIOUS_ACTIVITY' | 'BALANCE_ACCIDENTALLY_INCREASED' | 'SUPPORT_ISSUE' | 'PURCHASE_WAS_REFUNDED'>
}

/**
 * Details of a `REFUND` activity.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityRefund {
  /**
   * The `REDEEM` activity that was refunded.
   */
  redeem_activity_id?: string | null | undefined
  /**
   * The amount added to the gift card: positive.
   */
  amount_money?: Money | null | undefined
  /**
   * Your own id that links the activity to something in another system: any text.
   */
  reference_id?: string | null | undefined
  /**
   * The payment that was refunded, if Square processed it.
   */
  payment_id?: string | null | undefined
}

/**
 * Details of an `UNLINKED_ACTIVITY_REFUND` activity: a refund of a payment that was not made with this card.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityUnlinkedActivityRefund {
  /**
   * The amount added to the gift card: positive.
   */
  amount_money: Money
  /**
   * Your own id that links the activity to something in another system: any text.
   */
  reference_id?: string | null | undefined
  /**
   * The payment that was refunded. Not used since Square version 2022-06-16.
   */
  payment_id?: string | null | undefined
}

/**
 * Details of an `IMPORT` activity: Square took over a card of another system.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityImport {
  /**
   * The balance of the imported card.
   */
  amount_money: Money
}

/**
 * Details of a `BLOCK` activity.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityBlock {
  /**
   * Why the card was blocked: the buyer started a chargeback.
   */
  reason: OpenEnum<'CHARGEBACK_BLOCK'>
}

/**
 * Details of an `UNBLOCK` activity.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityUnblock {
  /**
   * Why the card was unblocked: the chargeback was decided for the seller.
   */
  reason: OpenEnum<'CHARGEBACK_UNBLOCK'>
}

/**
 * Details of an `IMPORT_REVERSAL` activity: the card is `PENDING` again, with no balance.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityImportReversal {
  /**
   * The amount that was cleared from the card.
   */
  amount_money: Money
}

/**
 * Details of a `TRANSFER_BALANCE_TO` activity, recorded on the card that receives the money.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityTransferBalanceTo {
  /**
   * The card that the money came from.
   */
  transfer_from_gift_card_id: string
  /**
   * The amount added to the gift card: positive.
   */
  amount_money: Money
}

/**
 * Details of a `TRANSFER_BALANCE_FROM` activity, recorded on the card that loses the money.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityTransferBalanceFrom {
  /**
   * The card that the money went to.
   */
  transfer_to_gift_card_id: string
  /**
   * The amount deducted from the gift card: positive.
   */
  amount_money: Money
}

/**
 * An activity that affects the state or balance of a gift card, with the details for its type.
 * Promised by this library, not by the provider: see its page.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivity {
  /**
   * The activity, such as `gcact_c8f8cbf1f24b448d8ecf39ed03f97864`.
   */
  id?: string | null | undefined
  /**
   * The kind of activity. It tells which of the `…_activity_details` to read, and whether the balance rose or fell.
   */
  type: OpenEnum<'ACTIVATE' | 'LOAD' | 'REDEEM' | 'CLEAR_BALANCE' | 'DEACTIVATE' | 'ADJUST_INCREMENT' | 'ADJUST_DECREMENT' | 'REFUND' | 'UNLINKED_ACTIVITY_REFUND' | 'IMPORT' | 'BLOCK' | 'UNBLOCK' | 'IMPORT_REVERSAL' | 'TRANSFER_BALANCE_FROM' | 'TRANSFER_BALANCE_TO'>
  /**
   * The business location where it happened.
   */
  location_id: string
  /**
   * When the activity was created.
   * Unit: RFC 3339 time.
   */
  created_at?: string | null | undefined
  /**
   * The gift card.
   */
  gift_card_id?: string | null | undefined
  /**
   * The gift card account number: enough to pay with.
   * Sensitive: it can be spent. `redact` hides it.
   */
  gift_card_gan?: string | null | undefined
  /**
   * The balance after the activity.
   */
  gift_card_balance_money?: Money | null | undefined
  /**
   * Details of an `ACTIVATE` activity.
   */
  activate_activity_details?: GiftCardActivityActivate | null | undefined
  /**
   * Details of a `LOAD` activity.
   */
  load_activity_details?: GiftCardActivityLoad | null | undefined
  /**
   * Details of a `REDEEM` activity.
   */
  redeem_activity_details?: GiftCardActivityRedeem | null | undefined
  /**
   * Details of a `CLEAR_BALANCE` activity.
   */
  clear_balance_activity_details?: GiftCardActivityClearBalance | null | undefined
  /**
   * Details of a `DEACTIVATE` activity.
   */
  deactivate_activity_details?: GiftCardActivityDeactivate | null | undefined
  /**
   * Details of an `ADJUST_INCREMENT` activity.
   */
  adjust_increment_activity_details?: GiftCardActivityAdjustIncrement | null | undefined
  /**
   * Details of an `ADJUST_DECREMENT` activity.
   */
  adjust_decrement_activity_details?: GiftCardActivityAdjustDecrement | null | undefined
  /**
   * Details of a `REFUND` activity.
   */
  refund_activity_details?: GiftCardActivityRefund | null | undefined
  /**
   * Details of an `UNLINKED_ACTIVITY_REFUND` activity: a refund of a payment that was not made with this card.
   */
  unlinked_activity_refund_activity_details?: GiftCardActivityUnlinkedActivityRefund | null | undefined
  /**
   * Details of an `IMPORT` activity: Square took over a card of another system.
   */
  import_activity_details?: GiftCardActivityImport | null | undefined
  /**
   * Details of a `BLOCK` activity.
   */
  block_activity_details?: GiftCardActivityBlock | null | undefined
  /**
   * Details of an `UNBLOCK` activity.
   */
  unblock_activity_details?: GiftCardActivityUnblock | null | undefined
  /**
   * Details of an `IMPORT_REVERSAL` activity: the card is `PENDING` again, with no balance.
   */
  import_reversal_activity_details?: GiftCardActivityImportReversal | null | undefined
  /**
   * Details of a `TRANSFER_BALANCE_TO` activity, recorded on the card that receives the money.
   */
  transfer_balance_to_activity_details?: GiftCardActivityTransferBalanceTo | null | undefined
  /**
   * Details of a `TRANSFER_BALANCE_FROM` activity, recorded on the card that loses the money.
   */
  transfer_balance_from_activity_details?: GiftCardActivityTransferBalanceFrom | null | undefined
}

/**
 * The object of an activity event.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityEventObject {
  /**
   * The activity, as it is now.
   * Promised by this library, not by the provider: see its page.
   */
  gift_card_activity: GiftCardActivity
}

/**
 * The data of an event about a gift card activity.
 *
 * Source: https://github.com/square/connect-api-specification
 */
export interface GiftCardActivityEventData {
  /**
   * The kind of object. Free text: Square's documentation contradicts itself, so use `eventType`.
   */
  type?: string | null | undefined
  /**
   * The activity, such as `gcact_c8f8cbf1f24b448d8ecf39ed03f97864`.
   */
  id?: string | null | undefined
  /**
   * The object of an activity event.
   */
  object: GiftCardActivityEventObject
}

/**
 * The data of a test notification. Unlike that of other events, it has no `object`.
 *
 * Source: https://github.com/square/square-nodejs-sdk
 */
export interface TestNotificationData {
  /**
   * `webhooks` in the one captured notification.
   */
  type?: string | null | undefined
  /**
   * A UUID in the one captured notification.
   */
  id?: string | null | undefined
}

/** Additional members of all events of Square. */
export interface SquareEventBase {
  /**
   * The seller that the event belongs to.
   *
   * Source: https://developer.squareup.com/docs/webhooks/overview
   */
  merchantId?: string | undefined
}

/**
 * A digital card was created, a physical one registered, or a third-party card imported.
 *
 * `gift_card.created` · https://developer.squareup.com/docs/gift-cards/webhooks
 */
export interface GiftCardCreatedEvent extends KnownEvent<'square', 'gift_card.created', GiftCardEventData>, SquareEventBase {}

/**
 * The state, the balance or the linked customers of a card changed.
 *
 * `gift_card.updated` · https://developer.squareup.com/docs/gift-cards/webhooks
 */
export interface GiftCardUpdatedEvent extends KnownEvent<'square', 'gift_card.updated', GiftCardEventData>, SquareEventBase {}

/**
 * A customer was linked to a card.
 *
 * `gift_card.customer_linked` · https://developer.squareup.com/docs/gift-cards/webhooks
 */
export interface GiftCardCustomerLinkedEvent extends KnownEvent<'square', 'gift_card.customer_linked', GiftCardCustomerLinkedData>, SquareEventBase {}

/**
 * A customer was unlinked from a card; automatic for a physical card whose balance reaches zero.
 *
 * `gift_card.customer_unlinked` · https://developer.squareup.com/docs/gift-cards/webhooks
 */
export interface GiftCardCustomerUnlinkedEvent extends KnownEvent<'square', 'gift_card.customer_unlinked', GiftCardCustomerUnlinkedData>, SquareEventBase {}

/**
 * An activity happened on a card: it was activated, loaded, redeemed, refunded and so on.
 *
 * `gift_card.activity.created` · https://developer.squareup.com/docs/gift-cards/webhooks
 */
export interface GiftCardActivityCreatedEvent extends KnownEvent<'square', 'gift_card.activity.created', GiftCardActivityEventData>, SquareEventBase {}

/**
 * A redemption with Square Point of Sale or the Seller Dashboard went from `PENDING` to `COMPLETED` or `CANCELED`, or Square changed the balance of an `IMPORT`.
 *
 * `gift_card.activity.updated` · https://developer.squareup.com/docs/gift-cards/webhooks
 */
export interface GiftCardActivityUpdatedEvent extends KnownEvent<'square', 'gift_card.activity.updated', GiftCardActivityEventData>, SquareEventBase {}

/**
 * Someone sent a test from the Developer Portal.
 *
 * `webhooks.test_notification` · https://github.com/square/square-nodejs-sdk
 */
export interface WebhooksTestNotificationEvent extends KnownEvent<'square', 'webhooks.test_notification', TestNotificationData | null | undefined>, SquareEventBase {}

/** An event of a type that this version does not know, such as one added by Square since. */
export interface UnknownSquareEvent extends UnknownEvent<'square'>, SquareEventBase {}

/** The events of Square by type. */
export interface SquareEvents {
  /**
   * A digital card was created, a physical one registered, or a third-party card imported.
   */
  'gift_card.created': GiftCardCreatedEvent
  /**
   * The state, the balance or the linked customers of a card changed.
   */
  'gift_card.updated': GiftCardUpdatedEvent
  /**
   * A customer was linked to a card.
   */
  'gift_card.customer_linked': GiftCardCustomerLinkedEvent
  /**
   * A customer was unlinked from a card; automatic for a physical card whose balance reaches zero.
   */
  'gift_card.customer_unlinked': GiftCardCustomerUnlinkedEvent
  /**
   * An activity happened on a card: it was activated, loaded, redeemed, refunded and so on.
   */
  'gift_card.activity.created': GiftCardActivityCreatedEvent
  /**
   * A redemption with Square Point of Sale or the Seller Dashboard went from `PENDING` to `COMPLETED` or `CANCELED`, or Square changed the balance of an `IMPORT`.
   */
  'gift_card.activity.updated': GiftCardActivityUpdatedEvent
  /**
   * Someone sent a test from the Developer Portal.
   */
  'webhooks.test_notification': WebhooksTestNotificationEvent
}

/** Every event of Square. Narrow on `eventType`. */
export type SquareEvent =
  | GiftCardCreatedEvent
  | GiftCardUpdatedEvent
  | GiftCardCustomerLinkedEvent
  | GiftCardCustomerUnlinkedEvent
  | GiftCardActivityCreatedEvent
  | GiftCardActivityUpdatedEvent
  | WebhooksTestNotificationEvent
  | UnknownSquareEvent
