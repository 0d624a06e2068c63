// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownTree } from '../../../core/types.js'

const Gift: ShownTree = {
  amount: true,
  balance: true,
  effect: true,
}

const VoucherRedemption: ShownTree = {
  quantity: true,
  redeemed_quantity: true,
  redeemed_amount: true,
  redeemed_points: true,
  object: true,
}

const VoucherPublish: ShownTree = {
  object: true,
  count: true,
}

const Voucher: ShownTree = {
  id: true,
  type: true,
  gift: Gift,
  discount: true,
  loyalty_card: true,
  campaign: true,
  campaign_id: true,
  category_id: true,
  categories: true,
  start_date: true,
  expiration_date: true,
  active: true,
  is_referral_code: true,
  holder_id: true,
  referrer_id: true,
  created_at: true,
  updated_at: true,
  redemption: VoucherRedemption,
  object: true,
  category: true,
  validity_timeframe: true,
  validity_hours: true,
  validity_day_of_week: true,
  additional_info: true,
  publish: VoucherPublish,
  validation_rules_assignments: true,
}

const CampaignVoucher: ShownTree = {
  type: true,
  gift: Gift,
  discount: true,
  loyalty_card: true,
  redemption: true,
}

const SimpleCampaign: ShownTree = {
  id: true,
  name: true,
  campaign_type: true,
  type: true,
  is_referral_code: true,
  voucher: CampaignVoucher,
  referral_program: true,
  auto_join: true,
  join_once: true,
  active: true,
  category_id: true,
  category: true,
  categories: true,
  start_date: true,
  expiration_date: true,
  description: true,
  created_at: true,
  updated_at: true,
  object: true,
}

const VoucherData: ShownTree = {
  voucher: Voucher,
  campaign: SimpleCampaign,
}

const SimpleCustomer: ShownTree = {
  id: true,
  object: true,
}

const Publication: ShownTree = {
  id: true,
  created_at: true,
  customer_id: true,
  channel: true,
  source_id: true,
  result: true,
  vouchers_id: true,
  object: true,
}

const SimpleVoucher: ShownTree = {
  id: true,
  type: true,
  gift: Gift,
  discount: true,
  loyalty_card: true,
  campaign: true,
  campaign_id: true,
  category_id: true,
  categories: true,
  start_date: true,
  expiration_date: true,
  active: true,
  is_referral_code: true,
  holder_id: true,
  referrer_id: true,
  created_at: true,
  updated_at: true,
  redemption: VoucherRedemption,
  object: true,
}

const VoucherPublishedData: ShownTree = {
  campaign: SimpleCampaign,
  publication: Publication,
  voucher: SimpleVoucher,
  created_at: true,
}

const RelatedObject: ShownTree = {
  type: true,
  id: true,
}

const BalanceUpdate: ShownTree = {
  amount: true,
  total: true,
  balance: true,
  type: true,
  operation_type: true,
  object: true,
  related_object: RelatedObject,
}

const TransactionBalance: ShownTree = {
  type: true,
  total: true,
  amount: true,
  points: true,
  balance: true,
  operation_type: true,
  object: true,
  related_object: RelatedObject,
}

const TransactionReference: ShownTree = {
  id: true,
  source_id: true,
}

const TransactionDetails: ShownTree = {
  balance: TransactionBalance,
  order: TransactionReference,
  redemption: TransactionReference,
  rollback: TransactionReference,
}

const VoucherTransaction: ShownTree = {
  id: true,
  type: true,
  voucher_id: true,
  campaign_id: true,
  source_id: true,
  reason: true,
  source: true,
  details: TransactionDetails,
  related_transaction_id: true,
  created_at: true,
}

const GiftBalanceAddedData: ShownTree = {
  voucher: SimpleVoucher,
  balance: BalanceUpdate,
  campaign: SimpleCampaign,
  transaction: VoucherTransaction,
}

const SimpleOrderItem: ShownTree = {
  object: true,
  source_id: true,
  related_object: true,
  product_id: true,
  sku_id: true,
  quantity: true,
  discount_quantity: true,
  amount: true,
  discount_amount: true,
  applied_discount_amount: true,
  price: true,
  subtotal_amount: true,
}

const SimpleOrder: ShownTree = {
  id: true,
  source_id: true,
  status: true,
  customer_id: true,
  referrer_id: true,
  amount: true,
  discount_amount: true,
  applied_discount_amount: true,
  items_discount_amount: true,
  items_applied_discount_amount: true,
  total_discount_amount: true,
  total_applied_discount_amount: true,
  total_amount: true,
  items: SimpleOrderItem,
  created_at: true,
  updated_at: true,
  object: true,
}

const RedemptionChannel: ShownTree = {
  channel_id: true,
  channel_type: true,
}

const SimpleRedemption: ShownTree = {
  id: true,
  date: true,
  status: true,
  result: true,
  amount: true,
  customer_id: true,
  voucher: SimpleVoucher,
  order: SimpleOrder,
  promotion_tier: true,
  redemption: true,
  reason: true,
  failure_code: true,
  failure_message: true,
  channel: RedemptionChannel,
  object: true,
}

const GiftTransactionCreatedData: ShownTree = {
  transaction: VoucherTransaction,
  voucher: Voucher,
  campaign: SimpleCampaign,
  balance: BalanceUpdate,
  order: SimpleOrder,
  redemption: SimpleRedemption,
  rollback: SimpleRedemption,
}

const RedemptionData: ShownTree = {
  order: SimpleOrder,
  campaign: SimpleCampaign,
  voucher: SimpleVoucher,
  promotion_tier: true,
  promotion_stack: true,
  redemption: SimpleRedemption,
  created_at: true,
}

const RedemptionRollbackData: ShownTree = {
  order: SimpleOrder,
  campaign: SimpleCampaign,
  voucher: SimpleVoucher,
  promotion_tier: true,
  promotion_stack: true,
  redemption: SimpleRedemption,
  redemption_rollback: SimpleRedemption,
}

const DashboardUser: ShownTree = {

}

const PublicationSucceededData: ShownTree = {
  campaign: SimpleCampaign,
  publication: Publication,
  voucher: SimpleVoucher,
  vouchers: SimpleVoucher,
}

/** The members of `data` that may be seen, for every event type that is known. */
export const shownData: Readonly<Record<string, ShownTree>> = {
  'voucher.created': VoucherData,
  'voucher.updated': VoucherData,
  'voucher.enabled': VoucherData,
  'voucher.disabled': VoucherData,
  'voucher.published': VoucherPublishedData,
  'voucher.deleted': VoucherData,
  'voucher.gift.balance_added': GiftBalanceAddedData,
  'voucher.gift.transaction.created': GiftTransactionCreatedData,
  'redemption.succeeded': RedemptionData,
  'redemption.failed': RedemptionData,
  'redemption.rollback.succeeded': RedemptionRollbackData,
  'redemption.rollback.failed': RedemptionRollbackData,
  'publication.succeeded': PublicationSucceededData,
}
