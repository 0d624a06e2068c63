// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import { type ObjectCheck, array, boolean, integer, number, object, required, string } from '../../../core/checks.js'
import type { GiftBalanceAddedData, GiftTransactionCreatedData, PublicationSucceededData, RedemptionData, RedemptionRollbackData, VoucherData, VoucherPublishedData } from './events.js'

const checkGift: ObjectCheck = (value, at, issues) => {
  if (value.amount != null) number(value.amount, at, '.amount', issues)
  if (value.balance != null) number(value.balance, at, '.balance', issues)
  if (value.effect != null) string(value.effect, at, '.effect', issues)
}

const checkVoucherRedemption: ObjectCheck = (value, at, issues) => {
  if (value.quantity != null) integer(value.quantity, at, '.quantity', issues)
  if (value.redeemed_quantity != null) integer(value.redeemed_quantity, at, '.redeemed_quantity', issues)
  if (value.redeemed_amount != null) integer(value.redeemed_amount, at, '.redeemed_amount', issues)
  if (value.redeemed_points != null) integer(value.redeemed_points, at, '.redeemed_points', issues)
  if (value.object != null) string(value.object, at, '.object', issues)
  if (value.url != null) string(value.url, at, '.url', issues)
}

const checkVoucherPublish: ObjectCheck = (value, at, issues) => {
  if (value.object != null) string(value.object, at, '.object', issues)
  if (value.count != null) integer(value.count, at, '.count', issues)
  if (value.url != null) string(value.url, at, '.url', issues)
}

const checkVoucher: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  if (value.code != null) string(value.code, at, '.code', issues)
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.gift != null) object(value.gift, at, '.gift', issues, checkGift)
  if (value.campaign != null) string(value.campaign, at, '.campaign', issues)
  if (value.campaign_id != null) string(value.campaign_id, at, '.campaign_id', issues)
  if (value.category_id != null) string(value.category_id, at, '.category_id', issues)
  if (value.start_date != null) string(value.start_date, at, '.start_date', issues)
  if (value.expiration_date != null) string(value.expiration_date, at, '.expiration_date', issues)
  if (value.active != null) boolean(value.active, at, '.active', issues)
  if (value.is_referral_code != null) boolean(value.is_referral_code, at, '.is_referral_code', issues)
  if (value.holder_id != null) string(value.holder_id, at, '.holder_id', issues)
  if (value.referrer_id != null) string(value.referrer_id, at, '.referrer_id', issues)
  if (value.created_at != null) string(value.created_at, at, '.created_at', issues)
  if (value.updated_at != null) string(value.updated_at, at, '.updated_at', issues)
  if (value.redemption != null) object(value.redemption, at, '.redemption', issues, checkVoucherRedemption)
  if (value.object != null) string(value.object, at, '.object', issues)
  if (value.category != null) string(value.category, at, '.category', issues)
  if (value.validity_day_of_week != null) array(value.validity_day_of_week, at, '.validity_day_of_week', issues, (item, path, key, found) => integer(item, path, key, found))
  if (value.additional_info != null) string(value.additional_info, at, '.additional_info', issues)
  if (value.publish != null) object(value.publish, at, '.publish', issues, checkVoucherPublish)
}

const checkCampaignVoucher: ObjectCheck = (value, at, issues) => {
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.gift != null) object(value.gift, at, '.gift', issues, checkGift)
}

const checkSimpleCampaign: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  if (value.name != null) string(value.name, at, '.name', issues)
  if (value.campaign_type != null) string(value.campaign_type, at, '.campaign_type', issues)
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.is_referral_code != null) boolean(value.is_referral_code, at, '.is_referral_code', issues)
  if (value.voucher != null) object(value.voucher, at, '.voucher', issues, checkCampaignVoucher)
  if (value.auto_join != null) boolean(value.auto_join, at, '.auto_join', issues)
  if (value.join_once != null) boolean(value.join_once, at, '.join_once', issues)
  if (value.active != null) boolean(value.active, at, '.active', issues)
  if (value.category_id != null) string(value.category_id, at, '.category_id', issues)
  if (value.category != null) string(value.category, at, '.category', issues)
  if (value.start_date != null) string(value.start_date, at, '.start_date', issues)
  if (value.expiration_date != null) string(value.expiration_date, at, '.expiration_date', issues)
  if (value.description != null) string(value.description, at, '.description', issues)
  if (value.created_at != null) string(value.created_at, at, '.created_at', issues)
  if (value.updated_at != null) string(value.updated_at, at, '.updated_at', issues)
  if (value.object != null) string(value.object, at, '.object', issues)
}

const checkVoucherData: ObjectCheck = (value, at, issues) => {
  if (value.voucher != null) object(value.voucher, at, '.voucher', issues, checkVoucher)
  if (value.campaign != null) object(value.campaign, at, '.campaign', issues, checkSimpleCampaign)
}

const checkSimpleCustomer: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  if (value.name != null) string(value.name, at, '.name', issues)
  if (value.email != null) string(value.email, at, '.email', issues)
  if (value.source_id != null) string(value.source_id, at, '.source_id', issues)
  if (value.object != null) string(value.object, at, '.object', issues)
}

const checkPublication: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  if (value.created_at != null) string(value.created_at, at, '.created_at', issues)
  if (value.customer_id != null) string(value.customer_id, at, '.customer_id', issues)
  if (value.tracking_id != null) string(value.tracking_id, at, '.tracking_id', issues)
  if (value.channel != null) string(value.channel, at, '.channel', issues)
  if (value.source_id != null) string(value.source_id, at, '.source_id', issues)
  if (value.result != null) string(value.result, at, '.result', issues)
  if (value.vouchers_id != null) array(value.vouchers_id, at, '.vouchers_id', issues, (item, path, key, found) => string(item, path, key, found))
  if (value.object != null) string(value.object, at, '.object', issues)
}

const checkSimpleVoucher: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  if (value.code != null) string(value.code, at, '.code', issues)
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.gift != null) object(value.gift, at, '.gift', issues, checkGift)
  if (value.campaign != null) string(value.campaign, at, '.campaign', issues)
  if (value.campaign_id != null) string(value.campaign_id, at, '.campaign_id', issues)
  if (value.category_id != null) string(value.category_id, at, '.category_id', issues)
  if (value.start_date != null) string(value.start_date, at, '.start_date', issues)
  if (value.expiration_date != null) string(value.expiration_date, at, '.expiration_date', issues)
  if (value.active != null) boolean(value.active, at, '.active', issues)
  if (value.is_referral_code != null) boolean(value.is_referral_code, at, '.is_referral_code', issues)
  if (value.holder_id != null) string(value.holder_id, at, '.holder_id', issues)
  if (value.referrer_id != null) string(value.referrer_id, at, '.referrer_id', issues)
  if (value.created_at != null) string(value.created_at, at, '.created_at', issues)
  if (value.updated_at != null) string(value.updated_at, at, '.updated_at', issues)
  if (value.redemption != null) object(value.redemption, at, '.redemption', issues, checkVoucherRedemption)
  if (value.object != null) string(value.object, at, '.object', issues)
}

const checkVoucherPublishedData: ObjectCheck = (value, at, issues) => {
  if (value.customer != null) object(value.customer, at, '.customer', issues, checkSimpleCustomer)
  if (value.campaign != null) object(value.campaign, at, '.campaign', issues, checkSimpleCampaign)
  if (value.publication != null) object(value.publication, at, '.publication', issues, checkPublication)
  if (value.voucher != null) object(value.voucher, at, '.voucher', issues, checkSimpleVoucher)
  if (value.created_at != null) string(value.created_at, at, '.created_at', issues)
}

const checkRelatedObject: ObjectCheck = (value, at, issues) => {
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.id != null) string(value.id, at, '.id', issues)
}

const checkBalanceUpdate: ObjectCheck = (value, at, issues) => {
  if (value.amount != null) integer(value.amount, at, '.amount', issues)
  if (value.total != null) integer(value.total, at, '.total', issues)
  if (value.balance != null) integer(value.balance, at, '.balance', issues)
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.operation_type != null) string(value.operation_type, at, '.operation_type', issues)
  if (value.object != null) string(value.object, at, '.object', issues)
  if (value.related_object != null) object(value.related_object, at, '.related_object', issues, checkRelatedObject)
}

const checkTransactionBalance: ObjectCheck = (value, at, issues) => {
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.total != null) integer(value.total, at, '.total', issues)
  if (value.amount != null) integer(value.amount, at, '.amount', issues)
  if (value.points != null) integer(value.points, at, '.points', issues)
  if (value.balance != null) integer(value.balance, at, '.balance', issues)
  if (value.operation_type != null) string(value.operation_type, at, '.operation_type', issues)
  if (value.object != null) string(value.object, at, '.object', issues)
  if (value.related_object != null) object(value.related_object, at, '.related_object', issues, checkRelatedObject)
}

const checkTransactionReference: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  if (value.source_id != null) string(value.source_id, at, '.source_id', issues)
}

const checkTransactionDetails: ObjectCheck = (value, at, issues) => {
  if (value.balance != null) object(value.balance, at, '.balance', issues, checkTransactionBalance)
  if (value.order != null) object(value.order, at, '.order', issues, checkTransactionReference)
  if (value.redemption != null) object(value.redemption, at, '.redemption', issues, checkTransactionReference)
  if (value.rollback != null) object(value.rollback, at, '.rollback', issues, checkTransactionReference)
}

const checkVoucherTransaction: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.voucher_id != null) string(value.voucher_id, at, '.voucher_id', issues)
  if (value.campaign_id != null) string(value.campaign_id, at, '.campaign_id', issues)
  if (value.source_id != null) string(value.source_id, at, '.source_id', issues)
  if (value.reason != null) string(value.reason, at, '.reason', issues)
  if (value.source != null) string(value.source, at, '.source', issues)
  if (value.details != null) object(value.details, at, '.details', issues, checkTransactionDetails)
  if (value.related_transaction_id != null) string(value.related_transaction_id, at, '.related_transaction_id', issues)
  if (value.created_at != null) string(value.created_at, at, '.created_at', issues)
}

const checkGiftBalanceAddedData: ObjectCheck = (value, at, issues) => {
  if (value.voucher != null) object(value.voucher, at, '.voucher', issues, checkSimpleVoucher)
  if (value.balance != null) object(value.balance, at, '.balance', issues, checkBalanceUpdate)
  if (value.campaign != null) object(value.campaign, at, '.campaign', issues, checkSimpleCampaign)
  if (value.transaction != null) object(value.transaction, at, '.transaction', issues, checkVoucherTransaction)
}

const checkSimpleOrderItem: ObjectCheck = (value, at, issues) => {
  if (value.object != null) string(value.object, at, '.object', issues)
  if (value.source_id != null) string(value.source_id, at, '.source_id', issues)
  if (value.related_object != null) string(value.related_object, at, '.related_object', issues)
  if (value.product_id != null) string(value.product_id, at, '.product_id', issues)
  if (value.sku_id != null) string(value.sku_id, at, '.sku_id', issues)
  if (value.quantity != null) integer(value.quantity, at, '.quantity', issues)
  if (value.discount_quantity != null) integer(value.discount_quantity, at, '.discount_quantity', issues)
  if (value.amount != null) integer(value.amount, at, '.amount', issues)
  if (value.discount_amount != null) integer(value.discount_amount, at, '.discount_amount', issues)
  if (value.applied_discount_amount != null) integer(value.applied_discount_amount, at, '.applied_discount_amount', issues)
  if (value.price != null) integer(value.price, at, '.price', issues)
  if (value.subtotal_amount != null) integer(value.subtotal_amount, at, '.subtotal_amount', issues)
}

const checkSimpleOrder: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  if (value.source_id != null) string(value.source_id, at, '.source_id', issues)
  if (value.status != null) string(value.status, at, '.status', issues)
  if (value.customer_id != null) string(value.customer_id, at, '.customer_id', issues)
  if (value.referrer_id != null) string(value.referrer_id, at, '.referrer_id', issues)
  if (value.amount != null) integer(value.amount, at, '.amount', issues)
  if (value.discount_amount != null) integer(value.discount_amount, at, '.discount_amount', issues)
  if (value.applied_discount_amount != null) integer(value.applied_discount_amount, at, '.applied_discount_amount', issues)
  if (value.items_discount_amount != null) integer(value.items_discount_amount, at, '.items_discount_amount', issues)
  if (value.items_applied_discount_amount != null) integer(value.items_applied_discount_amount, at, '.items_applied_discount_amount', issues)
  if (value.total_discount_amount != null) integer(value.total_discount_amount, at, '.total_discount_amount', issues)
  if (value.total_applied_discount_amount != null) integer(value.total_applied_discount_amount, at, '.total_applied_discount_amount', issues)
  if (value.total_amount != null) integer(value.total_amount, at, '.total_amount', issues)
  if (value.items != null) array(value.items, at, '.items', issues, (item, path, key, found) => object(item, path, key, found, checkSimpleOrderItem))
  if (value.created_at != null) string(value.created_at, at, '.created_at', issues)
  if (value.updated_at != null) string(value.updated_at, at, '.updated_at', issues)
  if (value.object != null) string(value.object, at, '.object', issues)
}

const checkRedemptionChannel: ObjectCheck = (value, at, issues) => {
  if (value.channel_id != null) string(value.channel_id, at, '.channel_id', issues)
  if (value.channel_type != null) string(value.channel_type, at, '.channel_type', issues)
}

const checkSimpleRedemption: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  if (value.date != null) string(value.date, at, '.date', issues)
  if (value.status != null) string(value.status, at, '.status', issues)
  if (value.result != null) string(value.result, at, '.result', issues)
  if (value.amount != null) integer(value.amount, at, '.amount', issues)
  if (value.customer_id != null) string(value.customer_id, at, '.customer_id', issues)
  if (value.tracking_id != null) string(value.tracking_id, at, '.tracking_id', issues)
  if (value.customer != null) object(value.customer, at, '.customer', issues, checkSimpleCustomer)
  if (value.voucher != null) object(value.voucher, at, '.voucher', issues, checkSimpleVoucher)
  if (value.order != null) object(value.order, at, '.order', issues, checkSimpleOrder)
  if (value.redemption != null) string(value.redemption, at, '.redemption', issues)
  if (value.reason != null) string(value.reason, at, '.reason', issues)
  if (value.failure_code != null) string(value.failure_code, at, '.failure_code', issues)
  if (value.failure_message != null) string(value.failure_message, at, '.failure_message', issues)
  if (value.channel != null) object(value.channel, at, '.channel', issues, checkRedemptionChannel)
  if (value.object != null) string(value.object, at, '.object', issues)
}

const checkGiftTransactionCreatedData: ObjectCheck = (value, at, issues) => {
  if (value.transaction != null) object(value.transaction, at, '.transaction', issues, checkVoucherTransaction)
  if (value.voucher != null) object(value.voucher, at, '.voucher', issues, checkVoucher)
  if (value.campaign != null) object(value.campaign, at, '.campaign', issues, checkSimpleCampaign)
  if (value.holder != null) object(value.holder, at, '.holder', issues, checkSimpleCustomer)
  if (value.balance != null) object(value.balance, at, '.balance', issues, checkBalanceUpdate)
  if (value.order != null) object(value.order, at, '.order', issues, checkSimpleOrder)
  if (value.redemption != null) object(value.redemption, at, '.redemption', issues, checkSimpleRedemption)
  if (value.rollback != null) object(value.rollback, at, '.rollback', issues, checkSimpleRedemption)
}

const checkRedemptionData: ObjectCheck = (value, at, issues) => {
  if (value.customer != null) object(value.customer, at, '.customer', issues, checkSimpleCustomer)
  if (value.order != null) object(value.order, at, '.order', issues, checkSimpleOrder)
  if (value.campaign != null) object(value.campaign, at, '.campaign', issues, checkSimpleCampaign)
  if (value.voucher != null) object(value.voucher, at, '.voucher', issues, checkSimpleVoucher)
  if (value.holder != null) object(value.holder, at, '.holder', issues, checkSimpleCustomer)
  if (value.redemption != null) object(value.redemption, at, '.redemption', issues, checkSimpleRedemption)
  if (value.created_at != null) string(value.created_at, at, '.created_at', issues)
}

const checkRedemptionRollbackData: ObjectCheck = (value, at, issues) => {
  if (value.customer != null) object(value.customer, at, '.customer', issues, checkSimpleCustomer)
  if (value.order != null) object(value.order, at, '.order', issues, checkSimpleOrder)
  if (value.campaign != null) object(value.campaign, at, '.campaign', issues, checkSimpleCampaign)
  if (value.voucher != null) object(value.voucher, at, '.voucher', issues, checkSimpleVoucher)
  if (value.holder != null) object(value.holder, at, '.holder', issues, checkSimpleCustomer)
  if (value.redemption != null) object(value.redemption, at, '.redemption', issues, checkSimpleRedemption)
  if (value.redemption_rollback != null) object(value.redemption_rollback, at, '.redemption_rollback', issues, checkSimpleRedemption)
}

const checkDashboardUser: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
}

const checkPublicationSucceededData: ObjectCheck = (value, at, issues) => {
  if (value.user != null) object(value.user, at, '.user', issues, checkDashboardUser)
  if (value.customer != null) object(value.customer, at, '.customer', issues, checkSimpleCustomer)
  if (value.campaign != null) object(value.campaign, at, '.campaign', issues, checkSimpleCampaign)
  if (value.publication != null) object(value.publication, at, '.publication', issues, checkPublication)
  if (value.voucher != null) object(value.voucher, at, '.voucher', issues, checkSimpleVoucher)
  if (value.vouchers != null) array(value.vouchers, at, '.vouchers', issues, (item, path, key, found) => object(item, path, key, found, checkSimpleVoucher))
}

/** The check of each event's data. */
export const events = {
  'voucher.created': /* @__PURE__ */ required<VoucherData>(checkVoucherData),
  'voucher.updated': /* @__PURE__ */ required<VoucherData>(checkVoucherData),
  'voucher.enabled': /* @__PURE__ */ required<VoucherData>(checkVoucherData),
  'voucher.disabled': /* @__PURE__ */ required<VoucherData>(checkVoucherData),
  'voucher.published': /* @__PURE__ */ required<VoucherPublishedData>(checkVoucherPublishedData),
  'voucher.deleted': /* @__PURE__ */ required<VoucherData>(checkVoucherData),
  'voucher.gift.balance_added': /* @__PURE__ */ required<GiftBalanceAddedData>(checkGiftBalanceAddedData),
  'voucher.gift.transaction.created': /* @__PURE__ */ required<GiftTransactionCreatedData>(checkGiftTransactionCreatedData),
  'redemption.succeeded': /* @__PURE__ */ required<RedemptionData>(checkRedemptionData),
  'redemption.failed': /* @__PURE__ */ required<RedemptionData>(checkRedemptionData),
  'redemption.rollback.succeeded': /* @__PURE__ */ required<RedemptionRollbackData>(checkRedemptionRollbackData),
  'redemption.rollback.failed': /* @__PURE__ */ required<RedemptionRollbackData>(checkRedemptionRollbackData),
  'publication.succeeded': /* @__PURE__ */ required<PublicationSucceededData>(checkPublicationSucceededData),
}
