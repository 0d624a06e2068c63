// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownEvents, ShownTree } from '../../../core/types.js'

const Gift: ShownTree = {
  amount: 'number',
  balance: 'number',
  effect: ['APPLY_TO_ORDER','APPLY_TO_ITEMS'],
}

const VoucherRedemption: ShownTree = {
  quantity: 'number',
  redeemed_quantity: 'number',
  redeemed_amount: 'number',
  redeemed_points: 'number',
}

const VoucherPublish: ShownTree = {
  count: 'number',
}

const Voucher: ShownTree = {
  id: 'id',
  type: ['GIFT_VOUCHER','DISCOUNT_VOUCHER','LOYALTY_CARD'],
  gift: Gift,
  campaign_id: 'id',
  category_id: 'id',
  start_date: 'time',
  expiration_date: 'time',
  active: 'boolean',
  is_referral_code: 'boolean',
  created_at: 'time',
  updated_at: 'time',
  redemption: VoucherRedemption,
  validity_day_of_week: 'number',
  publish: VoucherPublish,
}

const CampaignVoucher: ShownTree = {
  type: ['GIFT_VOUCHER','DISCOUNT_VOUCHER','LOYALTY_CARD'],
  gift: Gift,
}

const SimpleCampaign: ShownTree = {
  id: 'id',
  campaign_type: ['GIFT_VOUCHERS','DISCOUNT_COUPONS','LOYALTY_PROGRAM','REFERRAL_PROGRAM'],
  type: ['AUTO_UPDATE','STATIC','STANDALONE'],
  is_referral_code: 'boolean',
  voucher: CampaignVoucher,
  auto_join: 'boolean',
  join_once: 'boolean',
  active: 'boolean',
  category_id: 'id',
  start_date: 'time',
  expiration_date: 'time',
  created_at: 'time',
  updated_at: 'time',
}

const VoucherData: ShownTree = {
  voucher: Voucher,
  campaign: SimpleCampaign,
}

const SimpleCustomer: ShownTree = {}

const Publication: ShownTree = {
  id: 'id',
  created_at: 'time',
  channel: ['voucherify-web-ui','Automation'],
  result: ['SUCCESS'],
}

const SimpleVoucher: ShownTree = {
  id: 'id',
  type: ['GIFT_VOUCHER','DISCOUNT_VOUCHER','LOYALTY_CARD'],
  gift: Gift,
  campaign_id: 'id',
  category_id: 'id',
  start_date: 'time',
  expiration_date: 'time',
  active: 'boolean',
  is_referral_code: 'boolean',
  created_at: 'time',
  updated_at: 'time',
  redemption: VoucherRedemption,
}

const VoucherPublishedData: ShownTree = {
  campaign: SimpleCampaign,
  publication: Publication,
  voucher: SimpleVoucher,
  created_at: 'time',
}

const RelatedObject: ShownTree = {
  id: 'id',
}

const BalanceUpdate: ShownTree = {
  amount: 'number',
  total: 'number',
  balance: 'number',
  operation_type: ['MANUAL','AUTOMATIC'],
  related_object: RelatedObject,
}

const TransactionBalance: ShownTree = {
  total: 'number',
  amount: 'number',
  points: 'number',
  balance: 'number',
  operation_type: ['MANUAL','AUTOMATIC'],
  related_object: RelatedObject,
}

const TransactionReference: ShownTree = {
  id: 'id',
}

const TransactionDetails: ShownTree = {
  balance: TransactionBalance,
  order: TransactionReference,
  redemption: TransactionReference,
  rollback: TransactionReference,
}

const VoucherTransaction: ShownTree = {
  id: 'id',
  type: ['CREDITS_ADDITION','CREDITS_REMOVAL','CREDITS_REFUND','CREDITS_REDEMPTION'],
  voucher_id: 'id',
  campaign_id: 'id',
  source: ['voucherify-web-ui','API','Automation'],
  details: TransactionDetails,
  related_transaction_id: 'id',
  created_at: 'time',
}

const GiftBalanceAddedData: ShownTree = {
  voucher: SimpleVoucher,
  balance: BalanceUpdate,
  campaign: SimpleCampaign,
  transaction: VoucherTransaction,
}

const SimpleOrderItem: ShownTree = {
  related_object: ['product','sku'],
  product_id: 'id',
  sku_id: 'id',
  quantity: 'number',
  discount_quantity: 'number',
  amount: 'number',
  discount_amount: 'number',
  applied_discount_amount: 'number',
  price: 'number',
  subtotal_amount: 'number',
}

const SimpleOrder: ShownTree = {
  id: 'id',
  status: ['CREATED','PAID','CANCELED','FULFILLED'],
  amount: 'number',
  discount_amount: 'number',
  applied_discount_amount: 'number',
  items_discount_amount: 'number',
  items_applied_discount_amount: 'number',
  total_discount_amount: 'number',
  total_applied_discount_amount: 'number',
  total_amount: 'number',
  items: SimpleOrderItem,
  created_at: 'time',
  updated_at: 'time',
}

const RedemptionChannel: ShownTree = {
  channel_id: 'id',
  channel_type: ['API','AUTO_REDEEM','USER'],
}

const SimpleRedemption: ShownTree = {
  id: 'id',
  date: 'time',
  status: ['SUCCEEDED','FAILED','ROLLED BACK','ROLLED_BACK'],
  result: ['SUCCESS','FAILURE'],
  amount: 'number',
  voucher: SimpleVoucher,
  order: SimpleOrder,
  failure_code: ['no_applicable_redeemables','already_rolled_back','customer_rules_violated'],
  channel: RedemptionChannel,
  object: ['redemption','redemption_rollback'],
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
  redemption: SimpleRedemption,
  created_at: 'time',
}

const RedemptionRollbackData: ShownTree = {
  order: SimpleOrder,
  campaign: SimpleCampaign,
  voucher: SimpleVoucher,
  redemption: SimpleRedemption,
  redemption_rollback: SimpleRedemption,
}

const DashboardUser: ShownTree = {}

const PublicationSucceededData: ShownTree = {
  campaign: SimpleCampaign,
  publication: Publication,
  voucher: SimpleVoucher,
  vouchers: SimpleVoucher,
}

/** The members that may be seen: those of the envelope, and those of `data` for every event type that is known. */
export const shown: ShownEvents = {
  envelope: {},
  data: {
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
  },
}
