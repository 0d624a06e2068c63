// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import { type ObjectCheck, array, integer, object, optional, required, string } from '../../../core/checks.js'
import type { GiftCardActivityEventData, GiftCardCustomerLinkedData, GiftCardCustomerUnlinkedData, GiftCardEventData, TestNotificationData } from './events.js'

const checkMoney: ObjectCheck = (value, at, issues) => {
  if (value.amount != null) integer(value.amount, at, '.amount', issues)
  if (value.currency != null) string(value.currency, at, '.currency', issues)
}

const checkGiftCard: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  string(value.type, at, '.type', issues)
  if (value.gan_source != null) string(value.gan_source, at, '.gan_source', issues)
  if (value.state != null) string(value.state, at, '.state', issues)
  if (value.balance_money != null) object(value.balance_money, at, '.balance_money', issues, checkMoney)
  if (value.gan != null) string(value.gan, at, '.gan', issues)
  if (value.created_at != null) string(value.created_at, at, '.created_at', issues)
  if (value.customer_ids != null) array(value.customer_ids, at, '.customer_ids', issues, (item, path, key, found) => string(item, path, key, found))
}

const checkGiftCardEventObject: ObjectCheck = (value, at, issues) => {
  object(value.gift_card, at, '.gift_card', issues, checkGiftCard)
}

const checkGiftCardEventData: ObjectCheck = (value, at, issues) => {
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.id != null) string(value.id, at, '.id', issues)
  object(value.object, at, '.object', issues, checkGiftCardEventObject)
}

const checkGiftCardCustomerLinkedObject: ObjectCheck = (value, at, issues) => {
  object(value.gift_card, at, '.gift_card', issues, checkGiftCard)
  if (value.linked_customer_id != null) string(value.linked_customer_id, at, '.linked_customer_id', issues)
}

const checkGiftCardCustomerLinkedData: ObjectCheck = (value, at, issues) => {
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.id != null) string(value.id, at, '.id', issues)
  object(value.object, at, '.object', issues, checkGiftCardCustomerLinkedObject)
}

const checkGiftCardCustomerUnlinkedObject: ObjectCheck = (value, at, issues) => {
  object(value.gift_card, at, '.gift_card', issues, checkGiftCard)
  if (value.unlinked_customer_id != null) string(value.unlinked_customer_id, at, '.unlinked_customer_id', issues)
}

const checkGiftCardCustomerUnlinkedData: ObjectCheck = (value, at, issues) => {
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.id != null) string(value.id, at, '.id', issues)
  object(value.object, at, '.object', issues, checkGiftCardCustomerUnlinkedObject)
}

const checkGiftCardActivityActivate: ObjectCheck = (value, at, issues) => {
  if (value.amount_money != null) object(value.amount_money, at, '.amount_money', issues, checkMoney)
  if (value.order_id != null) string(value.order_id, at, '.order_id', issues)
  if (value.line_item_uid != null) string(value.line_item_uid, at, '.line_item_uid', issues)
  if (value.reference_id != null) string(value.reference_id, at, '.reference_id', issues)
  if (value.buyer_payment_instrument_ids != null) array(value.buyer_payment_instrument_ids, at, '.buyer_payment_instrument_ids', issues, (item, path, key, found) => string(item, path, key, found))
}

const checkGiftCardActivityLoad: ObjectCheck = (value, at, issues) => {
  if (value.amount_money != null) object(value.amount_money, at, '.amount_money', issues, checkMoney)
  if (value.order_id != null) string(value.order_id, at, '.order_id', issues)
  if (value.line_item_uid != null) string(value.line_item_uid, at, '.line_item_uid', issues)
  if (value.reference_id != null) string(value.reference_id, at, '.reference_id', issues)
  if (value.buyer_payment_instrument_ids != null) array(value.buyer_payment_instrument_ids, at, '.buyer_payment_instrument_ids', issues, (item, path, key, found) => string(item, path, key, found))
}

const checkGiftCardActivityRedeem: ObjectCheck = (value, at, issues) => {
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
  if (value.payment_id != null) string(value.payment_id, at, '.payment_id', issues)
  if (value.reference_id != null) string(value.reference_id, at, '.reference_id', issues)
  if (value.status != null) string(value.status, at, '.status', issues)
}

const checkGiftCardActivityClearBalance: ObjectCheck = (value, at, issues) => {
  string(value.reason, at, '.reason', issues)
}

const checkGiftCardActivityDeactivate: ObjectCheck = (value, at, issues) => {
  string(value.reason, at, '.reason', issues)
}

const checkGiftCardActivityAdjustIncrement: ObjectCheck = (value, at, issues) => {
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
  string(value.reason, at, '.reason', issues)
}

const checkGiftCardActivityAdjustDecrement: ObjectCheck = (value, at, issues) => {
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
  string(value.reason, at, '.reason', issues)
}

const checkGiftCardActivityRefund: ObjectCheck = (value, at, issues) => {
  if (value.redeem_activity_id != null) string(value.redeem_activity_id, at, '.redeem_activity_id', issues)
  if (value.amount_money != null) object(value.amount_money, at, '.amount_money', issues, checkMoney)
  if (value.reference_id != null) string(value.reference_id, at, '.reference_id', issues)
  if (value.payment_id != null) string(value.payment_id, at, '.payment_id', issues)
}

const checkGiftCardActivityUnlinkedActivityRefund: ObjectCheck = (value, at, issues) => {
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
  if (value.reference_id != null) string(value.reference_id, at, '.reference_id', issues)
  if (value.payment_id != null) string(value.payment_id, at, '.payment_id', issues)
}

const checkGiftCardActivityImport: ObjectCheck = (value, at, issues) => {
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
}

const checkGiftCardActivityBlock: ObjectCheck = (value, at, issues) => {
  string(value.reason, at, '.reason', issues)
}

const checkGiftCardActivityUnblock: ObjectCheck = (value, at, issues) => {
  string(value.reason, at, '.reason', issues)
}

const checkGiftCardActivityImportReversal: ObjectCheck = (value, at, issues) => {
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
}

const checkGiftCardActivityTransferBalanceTo: ObjectCheck = (value, at, issues) => {
  string(value.transfer_from_gift_card_id, at, '.transfer_from_gift_card_id', issues)
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
}

const checkGiftCardActivityTransferBalanceFrom: ObjectCheck = (value, at, issues) => {
  string(value.transfer_to_gift_card_id, at, '.transfer_to_gift_card_id', issues)
  object(value.amount_money, at, '.amount_money', issues, checkMoney)
}

const checkGiftCardActivity: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  string(value.type, at, '.type', issues)
  string(value.location_id, at, '.location_id', issues)
  if (value.created_at != null) string(value.created_at, at, '.created_at', issues)
  if (value.gift_card_id != null) string(value.gift_card_id, at, '.gift_card_id', issues)
  if (value.gift_card_gan != null) string(value.gift_card_gan, at, '.gift_card_gan', issues)
  if (value.gift_card_balance_money != null) object(value.gift_card_balance_money, at, '.gift_card_balance_money', issues, checkMoney)
  if (value.activate_activity_details != null) object(value.activate_activity_details, at, '.activate_activity_details', issues, checkGiftCardActivityActivate)
  if (value.load_activity_details != null) object(value.load_activity_details, at, '.load_activity_details', issues, checkGiftCardActivityLoad)
  if (value.redeem_activity_details != null) object(value.redeem_activity_details, at, '.redeem_activity_details', issues, checkGiftCardActivityRedeem)
  if (value.clear_balance_activity_details != null) object(value.clear_balance_activity_details, at, '.clear_balance_activity_details', issues, checkGiftCardActivityClearBalance)
  if (value.deactivate_activity_details != null) object(value.deactivate_activity_details, at, '.deactivate_activity_details', issues, checkGiftCardActivityDeactivate)
  if (value.adjust_increment_activity_details != null) object(value.adjust_increment_activity_details, at, '.adjust_increment_activity_details', issues, checkGiftCardActivityAdjustIncrement)
  if (value.adjust_decrement_activity_details != null) object(value.adjust_decrement_activity_details, at, '.adjust_decrement_activity_details', issues, checkGiftCardActivityAdjustDecrement)
  if (value.refund_activity_details != null) object(value.refund_activity_details, at, '.refund_activity_details', issues, checkGiftCardActivityRefund)
  if (value.unlinked_activity_refund_activity_details != null) object(value.unlinked_activity_refund_activity_details, at, '.unlinked_activity_refund_activity_details', issues, checkGiftCardActivityUnlinkedActivityRefund)
  if (value.import_activity_details != null) object(value.import_activity_details, at, '.import_activity_details', issues, checkGiftCardActivityImport)
  if (value.block_activity_details != null) object(value.block_activity_details, at, '.block_activity_details', issues, checkGiftCardActivityBlock)
  if (value.unblock_activity_details != null) object(value.unblock_activity_details, at, '.unblock_activity_details', issues, checkGiftCardActivityUnblock)
  if (value.import_reversal_activity_details != null) object(value.import_reversal_activity_details, at, '.import_reversal_activity_details', issues, checkGiftCardActivityImportReversal)
  if (value.transfer_balance_to_activity_details != null) object(value.transfer_balance_to_activity_details, at, '.transfer_balance_to_activity_details', issues, checkGiftCardActivityTransferBalanceTo)
  if (value.transfer_balance_from_activity_details != null) object(value.transfer_balance_from_activity_details, at, '.transfer_balance_from_activity_details', issues, checkGiftCardActivityTransferBalanceFrom)
}

const checkGiftCardActivityEventObject: ObjectCheck = (value, at, issues) => {
  object(value.gift_card_activity, at, '.gift_card_activity', issues, checkGiftCardActivity)
}

const checkGiftCardActivityEventData: ObjectCheck = (value, at, issues) => {
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.id != null) string(value.id, at, '.id', issues)
  object(value.object, at, '.object', issues, checkGiftCardActivityEventObject)
}

const checkTestNotificationData: ObjectCheck = (value, at, issues) => {
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.id != null) string(value.id, at, '.id', issues)
}

/** The check of each event's data. */
export const events = {
  'gift_card.created': /* @__PURE__ */ required<GiftCardEventData>(checkGiftCardEventData),
  'gift_card.updated': /* @__PURE__ */ required<GiftCardEventData>(checkGiftCardEventData),
  'gift_card.customer_linked': /* @__PURE__ */ required<GiftCardCustomerLinkedData>(checkGiftCardCustomerLinkedData),
  'gift_card.customer_unlinked': /* @__PURE__ */ required<GiftCardCustomerUnlinkedData>(checkGiftCardCustomerUnlinkedData),
  'gift_card.activity.created': /* @__PURE__ */ required<GiftCardActivityEventData>(checkGiftCardActivityEventData),
  'gift_card.activity.updated': /* @__PURE__ */ required<GiftCardActivityEventData>(checkGiftCardActivityEventData),
  'webhooks.test_notification': /* @__PURE__ */ optional<TestNotificationData>(checkTestNotificationData),
}
