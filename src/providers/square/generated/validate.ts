// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import { type Check, array, id, integer, object, string } from '../../../core/checks.js'

const checkMoney: Check = (value, at, issues) => {
  if (value.amount != null) integer(value.amount, at, '.amount', issues)
  if (value.currency != null) string(value.currency, at, '.currency', issues)
}

const checkGiftCard: Check = (value, at, issues) => {
  if (value.id !== undefined) string(value.id, at, '.id', issues)
  string(value.type, at, '.type', issues)
  if (value.gan_source != null) string(value.gan_source, at, '.gan_source', issues)
  if (value.state !== undefined) string(value.state, at, '.state', issues)
  if (value.balance_money !== undefined) object(value.balance_money, at, '.balance_money', issues, checkMoney)
  if (value.gan != null) string(value.gan, at, '.gan', issues)
  if (value.created_at !== undefined) string(value.created_at, at, '.created_at', issues)
  if (value.customer_ids !== undefined) array(value.customer_ids, at, '.customer_ids', issues, (item, path, key, found) => string(item, path, key, found))
}

const checkGiftCardEventObject: Check = (value, at, issues) => {
  object(value.gift_card, at, '.gift_card', issues, checkGiftCard)
}

const checkGiftCardEventData: Check = (value, at, issues) => {
  if (value.type != null) string(value.type, at, '.type', issues)
  id(value.id, at, '.id', issues)
  object(value.object, at, '.object', issues, checkGiftCardEventObject)
}

const checkGiftCardCustomerLinkedObject: Check = (value, at, issues) => {
  object(value.gift_card, at, '.gift_card', issues, checkGiftCard)
  if (value.linked_customer_id != null) string(value.linked_customer_id, at, '.linked_customer_id', issues)
}

const checkGiftCardCustomerLinkedData: Check = (value, at, issues) => {
  if (value.type != null) string(value.type, at, '.type', issues)
  id(value.id, at, '.id', issues)
  object(value.object, at, '.object', issues, checkGiftCardCustomerLinkedObject)
}

const checkGiftCardCustomerUnlinkedObject: Check = (value, at, issues) => {
  object(value.gift_card, at, '.gift_card', issues, checkGiftCard)
  if (value.unlinked_customer_id != null) string(value.unlinked_customer_id, at, '.unlinked_customer_id', issues)
}

const checkGiftCardCustomerUnlinkedData: Check = (value, at, issues) => {
  if (value.type != null) string(value.type, at, '.type', issues)
  id(value.id, at, '.id', issues)
  object(value.object, at, '.object', issues, checkGiftCardCustomerUnlinkedObject)
}

const checkGiftCardActivityActivate: Check = (value, at, issues) => {
  if (value.amount_money != null) object(value.amount_money, at, '.amount_money', issues, checkMoney)
  if (value.order_id != null) string(value.order_id, at, '.order_id', issues)
  if (value.line_item_uid != null) string(value.line_item_uid, at, '.line_item_uid', issues)
  if (value.reference_id != null) string(value.reference_id, at, '.reference_id', issues)
  if (value.buyer_payment_instrument_ids != null) array(value.buyer_payment_instrument_ids, at, '.buyer_payment_instrument_ids', issues, (item, path, key, found) => string(item, path, key, found))
}

const checkGiftCardActivityLoad: Check = (value, at, issues) => {
  if (value.amount_money != null) object(value.amount_money, at, '.amount_money', issues, checkMoney)
  if (value.order_id != null) string(value.order_id, at, '.order_id', issues)
  if (value.line_item_uid != null) string(value.line_item_uid, at, '.line_item_uid', issues)
  if (value.reference_id != null) string(value.reference_id, at, '.reference_id', issues)
  if (value.buyer_payment_instrument_ids != null) array(value.buyer_payment_instrument_ids, at, '.buyer_payment_instrument_ids', issues, (item, path, key, found) => string(item, path, key, found))
}

const checkGiftCardActivityRedeem: Check = (value, at, issues) => {
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
  if (value.payment_id !== undefined) string(value.payment_id, at, '.payment_id', issues)
  if (value.reference_id != null) string(value.reference_id, at, '.reference_id', issues)
  if (value.status !== undefined) string(value.status, at, '.status', issues)
}

const checkGiftCardActivityClearBalance: Check = (value, at, issues) => {
  string(value.reason, at, '.reason', issues)
}

const checkGiftCardActivityDeactivate: Check = (value, at, issues) => {
  string(value.reason, at, '.reason', issues)
}

const checkGiftCardActivityAdjustIncrement: Check = (value, at, issues) => {
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
  string(value.reason, at, '.reason', issues)
}

const checkGiftCardActivityAdjustDecrement: Check = (value, at, issues) => {
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
  string(value.reason, at, '.reason', issues)
}

const checkGiftCardActivityRefund: Check = (value, at, issues) => {
  if (value.redeem_activity_id != null) string(value.redeem_activity_id, at, '.redeem_activity_id', issues)
  if (value.amount_money != null) object(value.amount_money, at, '.amount_money', issues, checkMoney)
  if (value.reference_id != null) string(value.reference_id, at, '.reference_id', issues)
  if (value.payment_id !== undefined) string(value.payment_id, at, '.payment_id', issues)
}

const checkGiftCardActivityUnlinkedActivityRefund: Check = (value, at, issues) => {
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
  if (value.reference_id != null) string(value.reference_id, at, '.reference_id', issues)
  if (value.payment_id !== undefined) string(value.payment_id, at, '.payment_id', issues)
}

const checkGiftCardActivityImport: Check = (value, at, issues) => {
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
}

const checkGiftCardActivityBlock: Check = (value, at, issues) => {
  string(value.reason, at, '.reason', issues)
}

const checkGiftCardActivityUnblock: Check = (value, at, issues) => {
  string(value.reason, at, '.reason', issues)
}

const checkGiftCardActivityImportReversal: Check = (value, at, issues) => {
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
}

const checkGiftCardActivityTransferBalanceTo: Check = (value, at, issues) => {
  string(value.transfer_from_gift_card_id, at, '.transfer_from_gift_card_id', issues)
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
}

const checkGiftCardActivityTransferBalanceFrom: Check = (value, at, issues) => {
  string(value.transfer_to_gift_card_id, at, '.transfer_to_gift_card_id', issues)
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
}

const checkGiftCardActivity: Check = (value, at, issues) => {
  if (value.id !== undefined) string(value.id, at, '.id', issues)
  string(value.type, at, '.type', issues)
  string(value.location_id, at, '.location_id', issues)
  if (value.created_at !== undefined) string(value.created_at, at, '.created_at', issues)
  if (value.gift_card_id != null) string(value.gift_card_id, at, '.gift_card_id', issues)
  if (value.gift_card_gan != null) string(value.gift_card_gan, at, '.gift_card_gan', issues)
  if (value.gift_card_balance_money !== undefined) object(value.gift_card_balance_money, at, '.gift_card_balance_money', issues, checkMoney)
  if (value.activate_activity_details != null) object(value.activate_activity_details, at, '.activate_activity_details', issues, checkGiftCardActivityActivate)
  if (value.load_activity_details != null) object(value.load_activity_details, at, '.load_activity_details', issues, checkGiftCardActivityLoad)
  if (value.redeem_activity_details != null) object(value.redeem_activity_details, at, '.redeem_activity_details', issues, checkGiftCardActivityRedeem)
  if (value.clear_balance_activity_details != null) object(value.clear_balance_activity_details, at, '.clear_balance_activity_details', issues, checkGiftCardActivityClearBalance)
  if (value.deactivate_activity_details != null) object(value.deactivate_activity_details, at, '.deactivate_activity_details', issues, checkGiftCardActivityDeactivate)
  if (value.adjust_increment_activity_details != null) object(value.adjust_increment_activity_details, at, '.adjust_increment_activity_details', issues, checkGiftCardActivityAdjustIncrement)
  if (value.adjust_decrement_activity_details != null) object(value.adjust_decrement_activity_details, at, '.adjust_decrement_activity_details', issues, checkGiftCardActivityAdjustDecrement)
  if (value.refund_activity_details != null) object(value.refund_activity_details, at, '.refund_activity_details', issues, checkGiftCardActivityRefund)
  if (value.unlinked_activity_refund_activity_details != null) object(value.unlinked_activity_refund_activity_details, at, '.unlinked_activity_refund_activity_details', issues, checkGiftCardActivityUnlinkedActivityRefund)
  if (value.import_activity_details !== undefined) object(value.import_activity_details, at, '.import_activity_details', issues, checkGiftCardActivityImport)
  if (value.block_activity_details !== undefined) object(value.block_activity_details, at, '.block_activity_details', issues, checkGiftCardActivityBlock)
  if (value.unblock_activity_details !== undefined) object(value.unblock_activity_details, at, '.unblock_activity_details', issues, checkGiftCardActivityUnblock)
  if (value.import_reversal_activity_details !== undefined) object(value.import_reversal_activity_details, at, '.import_reversal_activity_details', issues, checkGiftCardActivityImportReversal)
  if (value.transfer_balance_to_activity_details !== undefined) object(value.transfer_balance_to_activity_details, at, '.transfer_balance_to_activity_details', issues, checkGiftCardActivityTransferBalanceTo)
  if (value.transfer_balance_from_activity_details !== undefined) object(value.transfer_balance_from_activity_details, at, '.transfer_balance_from_activity_details', issues, checkGiftCardActivityTransferBalanceFrom)
}

const checkGiftCardActivityEventObject: Check = (value, at, issues) => {
  object(value.gift_card_activity, at, '.gift_card_activity', issues, checkGiftCardActivity)
}

const checkGiftCardActivityEventData: Check = (value, at, issues) => {
  if (value.type != null) string(value.type, at, '.type', issues)
  id(value.id, at, '.id', issues)
  object(value.object, at, '.object', issues, checkGiftCardActivityEventObject)
}

const checkTestNotificationData: Check = (value, at, issues) => {
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.id != null) string(value.id, at, '.id', issues)
}

export const checkEnvelope: Check = (value, at, issues) => {
  id(value.event_id, at, '.event_id', issues)
  id(value.type, at, '.type', issues)
  if (value.created_at !== undefined) string(value.created_at, at, '.created_at', issues)
  if (value.merchant_id != null) string(value.merchant_id, at, '.merchant_id', issues)
}

/** Whether a member of the envelope is a documented one. */
export function isEnvelopeField(name: string): boolean {
  switch (name) {
    case 'event_id':
    case 'type':
    case 'created_at':
    case 'merchant_id':
    case 'data':
      return true
    default: return false
  }
}

/** Every event type that is known. */
export const eventTypes = ['gift_card.created', 'gift_card.updated', 'gift_card.customer_linked', 'gift_card.customer_unlinked', 'gift_card.activity.created', 'gift_card.activity.updated', 'webhooks.test_notification'] as const

/** The check of an event type's `data`; `undefined` for a type that is not known, whatever it is called. */
export function dataCheck(type: string): Check | undefined {
  switch (type) {
    case 'gift_card.created': return checkGiftCardEventData
    case 'gift_card.updated': return checkGiftCardEventData
    case 'gift_card.customer_linked': return checkGiftCardCustomerLinkedData
    case 'gift_card.customer_unlinked': return checkGiftCardCustomerUnlinkedData
    case 'gift_card.activity.created': return checkGiftCardActivityEventData
    case 'gift_card.activity.updated': return checkGiftCardActivityEventData
    case 'webhooks.test_notification': return checkTestNotificationData
    default: return undefined
  }
}
