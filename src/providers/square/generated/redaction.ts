// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownTree } from '../../../core/types.js'

const Money: ShownTree = {
  amount: true,
  currency: true,
}

const GiftCard: ShownTree = {
  id: true,
  type: true,
  gan_source: true,
  state: true,
  balance_money: Money,
  created_at: true,
  customer_ids: true,
}

const GiftCardEventObject: ShownTree = {
  gift_card: GiftCard,
}

const GiftCardEventData: ShownTree = {
  type: true,
  id: true,
  object: GiftCardEventObject,
}

const GiftCardCustomerLinkedObject: ShownTree = {
  gift_card: GiftCard,
  linked_customer_id: true,
}

const GiftCardCustomerLinkedData: ShownTree = {
  type: true,
  id: true,
  object: GiftCardCustomerLinkedObject,
}

const GiftCardCustomerUnlinkedObject: ShownTree = {
  gift_card: GiftCard,
  unlinked_customer_id: true,
}

const GiftCardCustomerUnlinkedData: ShownTree = {
  type: true,
  id: true,
  object: GiftCardCustomerUnlinkedObject,
}

const GiftCardActivityActivate: ShownTree = {
  amount_money: Money,
  order_id: true,
  line_item_uid: true,
  reference_id: true,
}

const GiftCardActivityLoad: ShownTree = {
  amount_money: Money,
  order_id: true,
  line_item_uid: true,
  reference_id: true,
}

const GiftCardActivityRedeem: ShownTree = {
  amount_money: Money,
  payment_id: true,
  reference_id: true,
  status: true,
}

const GiftCardActivityClearBalance: ShownTree = {
  reason: true,
}

const GiftCardActivityDeactivate: ShownTree = {
  reason: true,
}

const GiftCardActivityAdjustIncrement: ShownTree = {
  amount_money: Money,
  reason: true,
}

const GiftCardActivityAdjustDecrement: ShownTree = {
  amount_money: Money,
  reason: true,
}

const GiftCardActivityRefund: ShownTree = {
  redeem_activity_id: true,
  amount_money: Money,
  reference_id: true,
  payment_id: true,
}

const GiftCardActivityUnlinkedActivityRefund: ShownTree = {
  amount_money: Money,
  reference_id: true,
  payment_id: true,
}

const GiftCardActivityImport: ShownTree = {
  amount_money: Money,
}

const GiftCardActivityBlock: ShownTree = {
  reason: true,
}

const GiftCardActivityUnblock: ShownTree = {
  reason: true,
}

const GiftCardActivityImportReversal: ShownTree = {
  amount_money: Money,
}

const GiftCardActivityTransferBalanceTo: ShownTree = {
  transfer_from_gift_card_id: true,
  amount_money: Money,
}

const GiftCardActivityTransferBalanceFrom: ShownTree = {
  transfer_to_gift_card_id: true,
  amount_money: Money,
}

const GiftCardActivity: ShownTree = {
  id: true,
  type: true,
  location_id: true,
  created_at: true,
  gift_card_id: true,
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

const GiftCardActivityEventObject: ShownTree = {
  gift_card_activity: GiftCardActivity,
}

const GiftCardActivityEventData: ShownTree = {
  type: true,
  id: true,
  object: GiftCardActivityEventObject,
}

const TestNotificationData: ShownTree = {
  type: true,
  id: true,
}

/** The members of `data` that may be seen, for every event type that is known. */
export const shownData: Readonly<Record<string, ShownTree>> = {
  'gift_card.created': GiftCardEventData,
  'gift_card.updated': GiftCardEventData,
  'gift_card.customer_linked': GiftCardCustomerLinkedData,
  'gift_card.customer_unlinked': GiftCardCustomerUnlinkedData,
  'gift_card.activity.created': GiftCardActivityEventData,
  'gift_card.activity.updated': GiftCardActivityEventData,
  'webhooks.test_notification': TestNotificationData,
}
