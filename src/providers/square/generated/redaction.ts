// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { Shown } from '../../../redact.js'

const Money: Shown = {
  amount: 1,
  currency: 1,
}

const GiftCard: Shown = {
  id: 1,
  type: 1,
  gan_source: 1,
  state: 1,
  balance_money: Money,
  created_at: 1,
  customer_ids: 1,
}

const GiftCardEventObject: Shown = {
  gift_card: GiftCard,
}

const GiftCardEventData: Shown = {
  type: 1,
  id: 1,
  object: GiftCardEventObject,
}

const GiftCardCustomerLinkedObject: Shown = {
  gift_card: GiftCard,
  linked_customer_id: 1,
}

const GiftCardCustomerLinkedData: Shown = {
  type: 1,
  id: 1,
  object: GiftCardCustomerLinkedObject,
}

const GiftCardCustomerUnlinkedObject: Shown = {
  gift_card: GiftCard,
  unlinked_customer_id: 1,
}

const GiftCardCustomerUnlinkedData: Shown = {
  type: 1,
  id: 1,
  object: GiftCardCustomerUnlinkedObject,
}

const GiftCardActivityActivate: Shown = {
  amount_money: Money,
  order_id: 1,
  line_item_uid: 1,
  reference_id: 1,
}

const GiftCardActivityLoad: Shown = {
  amount_money: Money,
  order_id: 1,
  line_item_uid: 1,
  reference_id: 1,
}

const GiftCardActivityRedeem: Shown = {
  amount_money: Money,
  payment_id: 1,
  reference_id: 1,
  status: 1,
}

const GiftCardActivityClearBalance: Shown = {
  reason: 1,
}

const GiftCardActivityDeactivate: Shown = {
  reason: 1,
}

const GiftCardActivityAdjustIncrement: Shown = {
  amount_money: Money,
  reason: 1,
}

const GiftCardActivityAdjustDecrement: Shown = {
  amount_money: Money,
  reason: 1,
}

const GiftCardActivityRefund: Shown = {
  redeem_activity_id: 1,
  amount_money: Money,
  reference_id: 1,
  payment_id: 1,
}

const GiftCardActivityUnlinkedActivityRefund: Shown = {
  amount_money: Money,
  reference_id: 1,
  payment_id: 1,
}

const GiftCardActivityImport: Shown = {
  amount_money: Money,
}

const GiftCardActivityBlock: Shown = {
  reason: 1,
}

const GiftCardActivityUnblock: Shown = {
  reason: 1,
}

const GiftCardActivityImportReversal: Shown = {
  amount_money: Money,
}

const GiftCardActivityTransferBalanceTo: Shown = {
  transfer_from_gift_card_id: 1,
  amount_money: Money,
}

const GiftCardActivityTransferBalanceFrom: Shown = {
  transfer_to_gift_card_id: 1,
  amount_money: Money,
}

const GiftCardActivity: Shown = {
  id: 1,
  type: 1,
  location_id: 1,
  created_at: 1,
  gift_card_id: 1,
  gift_card_balance_money: Money,
  activate_activity_details: GiftCardActivityActivate,
  load_activity_details: GiftCardActivityLoad,
  redeem_activity_details: GiftCardActivityRedeem,
  clear_balance_activity_details: GiftCardActivityClearBalance,
  deactivate_activity_details: GiftCardActivityDeactivate,
  adjust_increment_activity_details: GiftCardActivityAdjustIncrement,
  adjust_decrement_activity_details: GiftCardActivityAdjustDecrement,
  refund_activity_details: GiftCardActivityRefund,
  unlinked_activity_refund_activity_details: GiftCardActivityUnlinkedActivityRefund,
  import_activity_details: GiftCardActivityImport,
  block_activity_details: GiftCardActivityBlock,
  unblock_activity_details: GiftCardActivityUnblock,
  import_reversal_activity_details: GiftCardActivityImportReversal,
  transfer_balance_to_activity_details: GiftCardActivityTransferBalanceTo,
  transfer_balance_from_activity_details: GiftCardActivityTransferBalanceFrom,
}

const GiftCardActivityEventObject: Shown = {
  gift_card_activity: GiftCardActivity,
}

const GiftCardActivityEventData: Shown = {
  type: 1,
  id: 1,
  object: GiftCardActivityEventObject,
}

const TestNotificationData: Shown = {
  type: 1,
  id: 1,
}

/** The members of `data` that may be seen, for every event type that is known. */
export const shownData: Readonly<Record<string, Shown>> = {
  'gift_card.created': GiftCardEventData,
  'gift_card.updated': GiftCardEventData,
  'gift_card.customer_linked': GiftCardCustomerLinkedData,
  'gift_card.customer_unlinked': GiftCardCustomerUnlinkedData,
  'gift_card.activity.created': GiftCardActivityEventData,
  'gift_card.activity.updated': GiftCardActivityEventData,
  'webhooks.test_notification': TestNotificationData,
}

/** Every documented place in an event where there is something to spend or something personal. */
export const sensitivePaths = [
  'data.object.gift_card.gan',
  'data.object.gift_card_activity.gift_card_gan',
  'data.object.gift_card_activity.activate_activity_details.buyer_payment_instrument_ids',
  'data.object.gift_card_activity.load_activity_details.buyer_payment_instrument_ids',
] as const
