// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownEvents, ShownTree } from '../../../core/types.js'

const Money: ShownTree = {
  amount: 'number',
  currency: 'currency',
}

const GiftCard: ShownTree = {
  id: 'id',
  type: ['PHYSICAL','DIGITAL'],
  gan_source: ['SQUARE','OTHER'],
  state: ['ACTIVE','DEACTIVATED','BLOCKED','PENDING','NOT_ACTIVE'],
  balance_money: Money,
  created_at: 'time',
}

const GiftCardEventObject: ShownTree = {
  gift_card: GiftCard,
}

const GiftCardEventData: ShownTree = {
  id: 'id',
  object: GiftCardEventObject,
}

const GiftCardCustomerLinkedObject: ShownTree = {
  gift_card: GiftCard,
}

const GiftCardCustomerLinkedData: ShownTree = {
  id: 'id',
  object: GiftCardCustomerLinkedObject,
}

const GiftCardCustomerUnlinkedObject: ShownTree = {
  gift_card: GiftCard,
}

const GiftCardCustomerUnlinkedData: ShownTree = {
  id: 'id',
  object: GiftCardCustomerUnlinkedObject,
}

const GiftCardActivityActivate: ShownTree = {
  amount_money: Money,
  order_id: 'id',
  line_item_uid: 'id',
}

const GiftCardActivityLoad: ShownTree = {
  amount_money: Money,
  order_id: 'id',
  line_item_uid: 'id',
}

const GiftCardActivityRedeem: ShownTree = {
  amount_money: Money,
  payment_id: 'id',
  status: ['PENDING','COMPLETED','CANCELED'],
}

const GiftCardActivityClearBalance: ShownTree = {
  reason: ['SUSPICIOUS_ACTIVITY','REUSE_GIFTCARD','UNKNOWN_REASON'],
}

const GiftCardActivityDeactivate: ShownTree = {
  reason: ['SUSPICIOUS_ACTIVITY','UNKNOWN_REASON','CHARGEBACK_DEACTIVATE'],
}

const GiftCardActivityAdjustIncrement: ShownTree = {
  amount_money: Money,
  reason: ['COMPLIMENTARY','SUPPORT_ISSUE','TRANSACTION_VOIDED'],
}

const GiftCardActivityAdjustDecrement: ShownTree = {
  amount_money: Money,
  reason: ['SUSPICIOUS_ACTIVITY','BALANCE_ACCIDENTALLY_INCREASED','SUPPORT_ISSUE','PURCHASE_WAS_REFUNDED'],
}

const GiftCardActivityRefund: ShownTree = {
  redeem_activity_id: 'id',
  amount_money: Money,
  payment_id: 'id',
}

const GiftCardActivityUnlinkedActivityRefund: ShownTree = {
  amount_money: Money,
  payment_id: 'id',
}

const GiftCardActivityImport: ShownTree = {
  amount_money: Money,
}

const GiftCardActivityBlock: ShownTree = {
  reason: ['CHARGEBACK_BLOCK'],
}

const GiftCardActivityUnblock: ShownTree = {
  reason: ['CHARGEBACK_UNBLOCK'],
}

const GiftCardActivityImportReversal: ShownTree = {
  amount_money: Money,
}

const GiftCardActivityTransferBalanceTo: ShownTree = {
  transfer_from_gift_card_id: 'id',
  amount_money: Money,
}

const GiftCardActivityTransferBalanceFrom: ShownTree = {
  transfer_to_gift_card_id: 'id',
  amount_money: Money,
}

const GiftCardActivity: ShownTree = {
  id: 'id',
  type: ['ACTIVATE','LOAD','REDEEM','CLEAR_BALANCE','DEACTIVATE','ADJUST_INCREMENT','ADJUST_DECREMENT','REFUND','UNLINKED_ACTIVITY_REFUND','IMPORT','BLOCK','UNBLOCK','IMPORT_REVERSAL','TRANSFER_BALANCE_FROM','TRANSFER_BALANCE_TO'],
  location_id: 'id',
  created_at: 'time',
  gift_card_id: 'id',
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
  id: 'id',
  object: GiftCardActivityEventObject,
}

const TestNotificationData: ShownTree = {
  id: 'id',
}

/** The members that may be seen: those of the envelope, and those of `data` for every event type that is known. */
export const shown: ShownEvents = {
  envelope: {
  merchantId: 'id',
},
  data: {
    'gift_card.created': GiftCardEventData,
    'gift_card.updated': GiftCardEventData,
    'gift_card.customer_linked': GiftCardCustomerLinkedData,
    'gift_card.customer_unlinked': GiftCardCustomerUnlinkedData,
    'gift_card.activity.created': GiftCardActivityEventData,
    'gift_card.activity.updated': GiftCardActivityEventData,
    'webhooks.test_notification': TestNotificationData,
  },
}
