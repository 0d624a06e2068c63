// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { KnownEvent, OpenEnum, UnknownEvent } from '../../../core/types.js'

/**
 * The money on a gift voucher.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface Gift {
  /**
   * All money ever put on the card, not the remaining balance.
   * Unit: hundredths of the currency unit, which no member names (10.00 is `1000`).
   */
  amount?: number | null | undefined
  /**
   * The available balance. Absent from the template of a campaign.
   * Unit: hundredths of the currency unit, which no member names (10.00 is `1000`).
   */
  balance?: number | null | undefined
  /**
   * Whether the money applies to the order or to items.
   */
  effect?: OpenEnum<'APPLY_TO_ORDER' | 'APPLY_TO_ITEMS'> | null | undefined
}

/**
 * The use of a voucher.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface VoucherRedemption {
  /**
   * The maximum number of uses. Null means unlimited in the samples.
   * Unit: redemptions.
   */
  quantity?: number | null | undefined
  /**
   * The number of uses.
   * Unit: redemptions.
   */
  redeemed_quantity?: number | null | undefined
  /**
   * The money that was used.
   * Unit: hundredths of the currency unit, which no member names (10.00 is `1000`).
   */
  redeemed_amount?: number | null | undefined
  /**
   * Loyalty cards: the points that were used.
   * Unit: points.
   */
  redeemed_points?: number | null | undefined
  /**
   * The kind of object.
   */
  object?: string | null | undefined
  /**
   * An address with the code in its path.
   * Sensitive: it can be spent. `redact` hides it.
   */
  url?: string | null | undefined
}

/**
 * The number of times a voucher was published.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface VoucherPublish {
  /**
   * The kind of object.
   */
  object?: string | null | undefined
  /**
   * How often.
   * Unit: publications.
   */
  count?: number | null | undefined
  /**
   * An address with the code in its path.
   * Sensitive: it can be spent. `redact` hides it.
   */
  url?: string | null | undefined
}

/**
 * A voucher.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface Voucher {
  /**
   * The voucher: `v_…`.
   */
  id?: string | null | undefined
  /**
   * The code: enough to redeem the voucher.
   * Sensitive: it can be spent. `redact` hides it.
   */
  code?: string | null | undefined
  /**
   * The kind of voucher. Check it, because most events are sent for every kind. Absent from the rollback samples inside `redemption`.
   */
  type?: OpenEnum<'GIFT_VOUCHER' | 'DISCOUNT_VOUCHER' | 'LOYALTY_CARD'> | null | undefined
  /**
   * The money on it, for a gift voucher.
   */
  gift?: Gift | null | undefined
  /**
   * For a discount voucher.
   */
  discount?: unknown | null | undefined
  /**
   * For a loyalty card.
   */
  loyalty_card?: unknown | null | undefined
  /**
   * The name of the campaign.
   */
  campaign?: string | null | undefined
  /**
   * The campaign: `camp_…`.
   */
  campaign_id?: string | null | undefined
  /**
   * The category.
   */
  category_id?: string | null | undefined
  /**
   * The categories.
   */
  categories?: unknown | null | undefined
  /**
   * The start of the period in which it can be redeemed.
   * Unit: ISO 8601 time with `Z`.
   */
  start_date?: string | null | undefined
  /**
   * The end of the period in which it can be redeemed.
   * Unit: ISO 8601 time with `Z`.
   */
  expiration_date?: string | null | undefined
  /**
   * Whether it is switched on.
   */
  active?: boolean | null | undefined
  /**
   * Custom content of any kind.
   * Sensitive: it is about a person. `redact` hides it.
   */
  metadata?: unknown | null | undefined
  /**
   * Whether it is a referral code.
   */
  is_referral_code?: boolean | null | undefined
  /**
   * The customer who holds it: `cust_…`.
   */
  holder_id?: string | null | undefined
  /**
   * The customer who referred.
   */
  referrer_id?: string | null | undefined
  /**
   * The time of creation.
   * Unit: ISO 8601 time with `Z`.
   */
  created_at?: string | null | undefined
  /**
   * The time of the last change.
   * Unit: ISO 8601 time with `Z`.
   */
  updated_at?: string | null | undefined
  /**
   * The use of a voucher.
   */
  redemption?: VoucherRedemption | null | undefined
  /**
   * The kind of object.
   */
  object?: string | null | undefined
  /**
   * The name of the category.
   */
  category?: string | null | undefined
  /**
   * The intervals in which it can be redeemed.
   */
  validity_timeframe?: unknown | null | undefined
  /**
   * The hours in which it can be redeemed.
   */
  validity_hours?: unknown | null | undefined
  /**
   * The days.
   */
  validity_day_of_week?: number[] | null | undefined
  /**
   * Free text.
   */
  additional_info?: string | null | undefined
  /**
   * Pictures of the encrypted code: `qr` and `barcode`, with `id` and `url`.
   * Sensitive: it can be spent. `redact` hides it.
   */
  assets?: unknown | null | undefined
  /**
   * The number of times a voucher was published.
   */
  publish?: VoucherPublish | null | undefined
  /**
   * Its validation rules.
   */
  validation_rules_assignments?: unknown | null | undefined
}

/**
 * The template of the vouchers of a campaign.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface CampaignVoucher {
  /**
   * The kind of voucher. Check it, because most events are sent for every kind. Absent from the rollback samples inside `redemption`.
   */
  type?: OpenEnum<'GIFT_VOUCHER' | 'DISCOUNT_VOUCHER' | 'LOYALTY_CARD'> | null | undefined
  /**
   * The money on each voucher.
   */
  gift?: Gift | null | undefined
  /**
   * For discount vouchers.
   */
  discount?: unknown | null | undefined
  /**
   * For loyalty cards.
   */
  loyalty_card?: unknown | null | undefined
  /**
   * The maximum number of uses of each.
   */
  redemption?: unknown | null | undefined
  /**
   * The format of the codes.
   * Sensitive: it can be spent. `redact` hides it.
   */
  code_config?: unknown | null | undefined
}

/**
 * A campaign. Some events have its `id`, `name` and `object` only.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface SimpleCampaign {
  /**
   * The campaign: `camp_…`.
   */
  id?: string | null | undefined
  /**
   * Its name.
   */
  name?: string | null | undefined
  /**
   * The kind of campaign.
   */
  campaign_type?: OpenEnum<'GIFT_VOUCHERS' | 'DISCOUNT_COUPONS' | 'LOYALTY_PROGRAM' | 'REFERRAL_PROGRAM'> | null | undefined
  /**
   * The way it grows.
   */
  type?: OpenEnum<'AUTO_UPDATE' | 'STATIC' | 'STANDALONE'> | null | undefined
  /**
   * Whether its codes are referral codes.
   */
  is_referral_code?: boolean | null | undefined
  /**
   * The template of the vouchers of a campaign.
   */
  voucher?: CampaignVoucher | null | undefined
  /**
   * For a referral program.
   */
  referral_program?: unknown | null | undefined
  /**
   * Whether customers join by themselves.
   */
  auto_join?: boolean | null | undefined
  /**
   * Whether a customer joins once only.
   */
  join_once?: boolean | null | undefined
  /**
   * Whether it is switched on.
   */
  active?: boolean | null | undefined
  /**
   * The category.
   */
  category_id?: string | null | undefined
  /**
   * The name of the category.
   */
  category?: string | null | undefined
  /**
   * The categories.
   */
  categories?: unknown | null | undefined
  /**
   * Custom content of any kind.
   * Sensitive: it is about a person. `redact` hides it.
   */
  metadata?: unknown | null | undefined
  /**
   * The start of the campaign.
   * Unit: ISO 8601 time with `Z`.
   */
  start_date?: string | null | undefined
  /**
   * The end of the campaign.
   * Unit: ISO 8601 time with `Z`.
   */
  expiration_date?: string | null | undefined
  /**
   * Free text.
   */
  description?: string | null | undefined
  /**
   * The time of creation.
   * Unit: ISO 8601 time with `Z`.
   */
  created_at?: string | null | undefined
  /**
   * The time of the last change.
   * Unit: ISO 8601 time with `Z`.
   */
  updated_at?: string | null | undefined
  /**
   * The kind of object.
   */
  object?: string | null | undefined
}

/**
 * A voucher and its campaign.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface VoucherData {
  /**
   * The voucher.
   */
  voucher?: Voucher | null | undefined
  /**
   * The campaign.
   */
  campaign?: SimpleCampaign | null | undefined
}

/**
 * A customer.
 * Sensitive: it is about a person. `redact` hides it.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface SimpleCustomer {
  /**
   * The customer: `cust_…`.
   */
  id?: string | null | undefined
  /**
   * Name.
   * Sensitive: it is about a person. `redact` hides it.
   */
  name?: string | null | undefined
  /**
   * E-mail address.
   * Sensitive: it is about a person. `redact` hides it.
   */
  email?: string | null | undefined
  /**
   * The id in the customer’s own system.
   * Sensitive: it is about a person. `redact` hides it.
   */
  source_id?: string | null | undefined
  /**
   * Custom content of any kind.
   * Sensitive: it is about a person. `redact` hides it.
   */
  metadata?: unknown | null | undefined
  /**
   * The kind of object.
   */
  object?: string | null | undefined
}

/**
 * A voucher that was given to a customer.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface Publication {
  /**
   * The publication: `pub_…`.
   */
  id?: string | null | undefined
  /**
   * The time of creation.
   * Unit: ISO 8601 time with `Z`.
   */
  created_at?: string | null | undefined
  /**
   * The customer: `cust_…`.
   */
  customer_id?: string | null | undefined
  /**
   * A hash of the source id of the customer.
   * Sensitive: it is about a person. `redact` hides it.
   */
  tracking_id?: string | null | undefined
  /**
   * The channel of the publication.
   */
  channel?: OpenEnum<'voucherify-web-ui' | 'Automation'> | null | undefined
  /**
   * The id in your own system.
   */
  source_id?: string | null | undefined
  /**
   * The result.
   */
  result?: OpenEnum<'SUCCESS'> | null | undefined
  /**
   * The whole customer: phone, birth date, address and more.
   * Sensitive: it is about a person. `redact` hides it.
   */
  customer?: unknown | null | undefined
  /**
   * The vouchers.
   */
  vouchers_id?: string[] | null | undefined
  /**
   * Custom content of any kind.
   * Sensitive: it is about a person. `redact` hides it.
   */
  metadata?: unknown | null | undefined
  /**
   * The kind of object.
   */
  object?: string | null | undefined
}

/**
 * A voucher, in short.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface SimpleVoucher {
  /**
   * The voucher: `v_…`.
   */
  id?: string | null | undefined
  /**
   * The code: enough to redeem the voucher.
   * Sensitive: it can be spent. `redact` hides it.
   */
  code?: string | null | undefined
  /**
   * The kind of voucher. Check it, because most events are sent for every kind. Absent from the rollback samples inside `redemption`.
   */
  type?: OpenEnum<'GIFT_VOUCHER' | 'DISCOUNT_VOUCHER' | 'LOYALTY_CARD'> | null | undefined
  /**
   * The money on it, for a gift voucher.
   */
  gift?: Gift | null | undefined
  /**
   * For a discount voucher.
   */
  discount?: unknown | null | undefined
  /**
   * For a loyalty card.
   */
  loyalty_card?: unknown | null | undefined
  /**
   * The name of the campaign.
   */
  campaign?: string | null | undefined
  /**
   * The campaign: `camp_…`.
   */
  campaign_id?: string | null | undefined
  /**
   * The category.
   */
  category_id?: string | null | undefined
  /**
   * The categories.
   */
  categories?: unknown | null | undefined
  /**
   * The start of the period in which it can be redeemed.
   * Unit: ISO 8601 time with `Z`.
   */
  start_date?: string | null | undefined
  /**
   * The end of the period in which it can be redeemed.
   * Unit: ISO 8601 time with `Z`.
   */
  expiration_date?: string | null | undefined
  /**
   * Whether it is switched on.
   */
  active?: boolean | null | undefined
  /**
   * Custom content of any kind.
   * Sensitive: it is about a person. `redact` hides it.
   */
  metadata?: unknown | null | undefined
  /**
   * Whether it is a referral code.
   */
  is_referral_code?: boolean | null | undefined
  /**
   * The customer who holds it: `cust_…`.
   */
  holder_id?: string | null | undefined
  /**
   * The customer who referred.
   */
  referrer_id?: string | null | undefined
  /**
   * The time of creation.
   * Unit: ISO 8601 time with `Z`.
   */
  created_at?: string | null | undefined
  /**
   * The time of the last change.
   * Unit: ISO 8601 time with `Z`.
   */
  updated_at?: string | null | undefined
  /**
   * The use of a voucher.
   */
  redemption?: VoucherRedemption | null | undefined
  /**
   * The kind of object.
   */
  object?: string | null | undefined
}

/**
 * A voucher that was assigned to a customer.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface VoucherPublishedData {
  /**
   * The customer.
   * Sensitive: it is about a person. `redact` hides it.
   */
  customer?: SimpleCustomer | null | undefined
  /**
   * The campaign.
   */
  campaign?: SimpleCampaign | null | undefined
  /**
   * The publication.
   */
  publication?: Publication | null | undefined
  /**
   * The voucher.
   */
  voucher?: SimpleVoucher | null | undefined
  /**
   * When it was assigned.
   * Unit: ISO 8601 time with `Z`.
   */
  created_at?: string | null | undefined
}

/**
 * The owner of a balance.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface RelatedObject {
  /**
   * Its kind: `voucher`.
   */
  type?: string | null | undefined
  /**
   * Its id: `v_…`.
   */
  id?: string | null | undefined
}

/**
 * A change of a balance.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface BalanceUpdate {
  /**
   * The change: positive for money added, negative for money removed.
   * Unit: hundredths of the currency unit, which no member names (10.00 is `1000`).
   */
  amount?: number | null | undefined
  /**
   * All money ever put on the card. The unit is inferred to be the same.
   * Unit: hundredths of the currency unit, which no member names (10.00 is `1000`).
   */
  total?: number | null | undefined
  /**
   * The available balance after the change.
   * Unit: hundredths of the currency unit, which no member names (10.00 is `1000`).
   */
  balance?: number | null | undefined
  /**
   * `gift_voucher`.
   */
  type?: string | null | undefined
  /**
   * The schema of the event has only `MANUAL`.
   */
  operation_type?: OpenEnum<'MANUAL' | 'AUTOMATIC'> | null | undefined
  /**
   * The kind of object.
   */
  object?: string | null | undefined
  /**
   * The owner of a balance.
   */
  related_object?: RelatedObject | null | undefined
}

/**
 * The balance inside a transaction.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface TransactionBalance {
  /**
   * `gift_voucher` for gift vouchers.
   */
  type?: string | null | undefined
  /**
   * All money ever put on the card.
   * Unit: hundredths of the currency unit, which no member names (10.00 is `1000`).
   */
  total?: number | null | undefined
  /**
   * The change. Its sign for removals and redemptions is not documented: use the type.
   * Unit: hundredths of the currency unit, which no member names (10.00 is `1000`).
   */
  amount?: number | null | undefined
  /**
   * Loyalty cards: the points.
   * Unit: points.
   */
  points?: number | null | undefined
  /**
   * The available balance after the change.
   * Unit: hundredths of the currency unit, which no member names (10.00 is `1000`).
   */
  balance?: number | null | undefined
  /**
   * The kind of operation.
   */
  operation_type?: OpenEnum<'MANUAL' | 'AUTOMATIC'> | null | undefined
  /**
   * The kind of object.
   */
  object?: string | null | undefined
  /**
   * The owner of a balance.
   */
  related_object?: RelatedObject | null | undefined
}

/**
 * The object of a transaction.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface TransactionReference {
  /**
   * Its id.
   */
  id?: string | null | undefined
  /**
   * The id in your own system, for an order.
   */
  source_id?: string | null | undefined
}

/**
 * The cause of a transaction. Members for loyalty cards are not described.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface TransactionDetails {
  /**
   * The balance inside a transaction.
   */
  balance?: TransactionBalance | null | undefined
  /**
   * The order.
   */
  order?: TransactionReference | null | undefined
  /**
   * The redemption.
   */
  redemption?: TransactionReference | null | undefined
  /**
   * The reversal.
   */
  rollback?: TransactionReference | null | undefined
  /**
   * For a transfer: the voucher it came from, with its code.
   * Sensitive: it can be spent. `redact` hides it.
   */
  source_voucher?: unknown | null | undefined
  /**
   * For a transfer: the voucher it went to, with its code.
   * Sensitive: it can be spent. `redact` hides it.
   */
  destination_voucher?: unknown | null | undefined
}

/**
 * A transaction on a voucher. One event has all members, the other has half of them.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface VoucherTransaction {
  /**
   * The transaction: `vtx_…`.
   */
  id?: string | null | undefined
  /**
   * The kind of transaction, which also gives the direction of the money.
   */
  type?: OpenEnum<'CREDITS_ADDITION' | 'CREDITS_REMOVAL' | 'CREDITS_REFUND' | 'CREDITS_REDEMPTION'> | null | undefined
  /**
   * The voucher: `v_…`.
   */
  voucher_id?: string | null | undefined
  /**
   * The campaign: `camp_…`.
   */
  campaign_id?: string | null | undefined
  /**
   * The id in your own system.
   */
  source_id?: string | null | undefined
  /**
   * Free text; null for a redemption.
   */
  reason?: string | null | undefined
  /**
   * The origin of the transaction; null for a redemption.
   */
  source?: OpenEnum<'voucherify-web-ui' | 'API' | 'Automation'> | null | undefined
  /**
   * The cause of a transaction. Members for loyalty cards are not described.
   */
  details?: TransactionDetails | null | undefined
  /**
   * Another transaction that it belongs to.
   */
  related_transaction_id?: string | null | undefined
  /**
   * The time of creation.
   * Unit: ISO 8601 time with `Z`.
   */
  created_at?: string | null | undefined
}

/**
 * Money that was added to a gift voucher.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface GiftBalanceAddedData {
  /**
   * The gift voucher.
   */
  voucher?: SimpleVoucher | null | undefined
  /**
   * The change.
   */
  balance?: BalanceUpdate | null | undefined
  /**
   * The campaign.
   */
  campaign?: SimpleCampaign | null | undefined
  /**
   * The transaction. In the sample without details, voucher and reason.
   */
  transaction?: VoucherTransaction | null | undefined
}

/**
 * A line of an order.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface SimpleOrderItem {
  /**
   * The kind of object.
   */
  object?: string | null | undefined
  /**
   * The id in your own system.
   */
  source_id?: string | null | undefined
  /**
   * The kind of line.
   */
  related_object?: OpenEnum<'product' | 'sku'> | null | undefined
  /**
   * The product.
   */
  product_id?: string | null | undefined
  /**
   * The SKU.
   */
  sku_id?: string | null | undefined
  /**
   * How many.
   * Unit: pieces.
   */
  quantity?: number | null | undefined
  /**
   * The number of discounted units.
   * Unit: pieces.
   */
  discount_quantity?: number | null | undefined
  /**
   * The line before discounts.
   * Unit: smallest currency unit; no member names the currency.
   */
  amount?: number | null | undefined
  /**
   * All discounts on the line.
   * Unit: smallest currency unit; no member names the currency.
   */
  discount_amount?: number | null | undefined
  /**
   * The discount of this redemption on the line.
   * Unit: smallest currency unit; no member names the currency.
   */
  applied_discount_amount?: number | null | undefined
  /**
   * The price of one unit.
   * Unit: smallest currency unit; no member names the currency.
   */
  price?: number | null | undefined
  /**
   * The line after discounts.
   * Unit: smallest currency unit; no member names the currency.
   */
  subtotal_amount?: number | null | undefined
}

/**
 * An order.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface SimpleOrder {
  /**
   * The order: `ord_…`.
   */
  id?: string | null | undefined
  /**
   * The id in your own system.
   */
  source_id?: string | null | undefined
  /**
   * The status of the order.
   */
  status?: OpenEnum<'CREATED' | 'PAID' | 'CANCELED' | 'FULFILLED'> | null | undefined
  /**
   * The customer: `cust_…`.
   */
  customer_id?: string | null | undefined
  /**
   * The customer who referred.
   */
  referrer_id?: string | null | undefined
  /**
   * The order before discounts.
   * Unit: smallest currency unit; no member names the currency.
   */
  amount?: number | null | undefined
  /**
   * Discounts on the whole order.
   * Unit: smallest currency unit; no member names the currency.
   */
  discount_amount?: number | null | undefined
  /**
   * The discount of this redemption on the whole order.
   * Unit: smallest currency unit; no member names the currency.
   */
  applied_discount_amount?: number | null | undefined
  /**
   * Discounts on its lines.
   * Unit: smallest currency unit; no member names the currency.
   */
  items_discount_amount?: number | null | undefined
  /**
   * The discounts of this redemption on its lines.
   * Unit: smallest currency unit; no member names the currency.
   */
  items_applied_discount_amount?: number | null | undefined
  /**
   * All discounts.
   * Unit: smallest currency unit; no member names the currency.
   */
  total_discount_amount?: number | null | undefined
  /**
   * All discounts of this redemption.
   * Unit: smallest currency unit; no member names the currency.
   */
  total_applied_discount_amount?: number | null | undefined
  /**
   * The order after discounts.
   * Unit: smallest currency unit; no member names the currency.
   */
  total_amount?: number | null | undefined
  /**
   * Its lines, up to 500.
   */
  items?: SimpleOrderItem[] | null | undefined
  /**
   * Custom content of any kind.
   * Sensitive: it is about a person. `redact` hides it.
   */
  metadata?: unknown | null | undefined
  /**
   * The time of creation. In samples only.
   * Unit: ISO 8601 time with `Z`.
   */
  created_at?: string | null | undefined
  /**
   * The time of the last change. In samples only.
   * Unit: ISO 8601 time with `Z`.
   */
  updated_at?: string | null | undefined
  /**
   * The kind of object.
   */
  object?: string | null | undefined
}

/**
 * The channel of a redemption.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface RedemptionChannel {
  /**
   * The channel.
   */
  channel_id?: string | null | undefined
  /**
   * Its kind.
   */
  channel_type?: OpenEnum<'API' | 'AUTO_REDEEM' | 'USER'> | null | undefined
}

/**
 * A redemption, or its reversal.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface SimpleRedemption {
  /**
   * In samples `r_…`; `rf_…` failed; `rr_…` reversal; `rrf_…` failed reversal.
   */
  id?: string | null | undefined
  /**
   * The time when it happened.
   * Unit: ISO 8601 time with `Z`.
   */
  date?: string | null | undefined
  /**
   * The schema has `ROLLED BACK`, a sample has `ROLLED_BACK`: accept both.
   */
  status?: OpenEnum<'SUCCEEDED' | 'FAILED' | 'ROLLED BACK' | 'ROLLED_BACK'> | null | undefined
  /**
   * The result.
   */
  result?: OpenEnum<'SUCCESS' | 'FAILURE'> | null | undefined
  /**
   * Gift vouchers: the redeemed money, negative in a reversal. Not in any sample.
   * Unit: smallest currency unit for gift vouchers, points for loyalty cards.
   */
  amount?: number | null | undefined
  /**
   * The customer: `cust_…`.
   */
  customer_id?: string | null | undefined
  /**
   * A hash of the source id of the customer.
   * Sensitive: it is about a person. `redact` hides it.
   */
  tracking_id?: string | null | undefined
  /**
   * The customer.
   * Sensitive: it is about a person. `redact` hides it.
   */
  customer?: SimpleCustomer | null | undefined
  /**
   * The voucher that was redeemed.
   */
  voucher?: SimpleVoucher | null | undefined
  /**
   * The order.
   */
  order?: SimpleOrder | null | undefined
  /**
   * For promotions.
   */
  promotion_tier?: unknown | null | undefined
  /**
   * For loyalty rewards. May hold the code of another voucher.
   * Sensitive: it can be spent. `redact` hides it.
   */
  reward?: unknown | null | undefined
  /**
   * In a reversal: the redemption that was reversed.
   */
  redemption?: string | null | undefined
  /**
   * In a reversal: the reason, as free text.
   */
  reason?: string | null | undefined
  /**
   * The reason for the failure.
   */
  failure_code?: OpenEnum<'no_applicable_redeemables' | 'already_rolled_back' | 'customer_rules_violated'> | null | undefined
  /**
   * The same, for a human reader.
   */
  failure_message?: string | null | undefined
  /**
   * The channel of a redemption.
   */
  channel?: RedemptionChannel | null | undefined
  /**
   * Custom content of any kind.
   * Sensitive: it is about a person. `redact` hides it.
   */
  metadata?: unknown | null | undefined
  /**
   * Which of the two it is.
   */
  object?: OpenEnum<'redemption' | 'redemption_rollback'> | null | undefined
}

/**
 * A transaction on a gift voucher.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface GiftTransactionCreatedData {
  /**
   * The transaction.
   */
  transaction?: VoucherTransaction | null | undefined
  /**
   * The gift voucher.
   */
  voucher?: Voucher | null | undefined
  /**
   * The campaign.
   */
  campaign?: SimpleCampaign | null | undefined
  /**
   * The holder of the voucher.
   * Sensitive: it is about a person. `redact` hides it.
   */
  holder?: SimpleCustomer | null | undefined
  /**
   * The change. Possibly absent for redemptions.
   */
  balance?: BalanceUpdate | null | undefined
  /**
   * The order.
   */
  order?: SimpleOrder | null | undefined
  /**
   * The redemption. Null in the sample, a manual addition.
   */
  redemption?: SimpleRedemption | null | undefined
  /**
   * The reversal. Null in the sample, a manual addition.
   */
  rollback?: SimpleRedemption | null | undefined
}

/**
 * A redemption. The event for a whole stack has no `voucher` and no `campaign` (inferred).
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface RedemptionData {
  /**
   * The customer.
   * Sensitive: it is about a person. `redact` hides it.
   */
  customer?: SimpleCustomer | null | undefined
  /**
   * The order.
   */
  order?: SimpleOrder | null | undefined
  /**
   * The campaign.
   */
  campaign?: SimpleCampaign | null | undefined
  /**
   * The voucher.
   */
  voucher?: SimpleVoucher | null | undefined
  /**
   * The holder of the voucher.
   * Sensitive: it is about a person. `redact` hides it.
   */
  holder?: SimpleCustomer | null | undefined
  /**
   * For promotions.
   */
  promotion_tier?: unknown | null | undefined
  /**
   * For promotions. Not in any sample.
   */
  promotion_stack?: unknown | null | undefined
  /**
   * The redemption.
   */
  redemption?: SimpleRedemption | null | undefined
  /**
   * The time when it happened.
   * Unit: ISO 8601 time with `Z`.
   */
  created_at?: string | null | undefined
}

/**
 * The reversal of a redemption.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface RedemptionRollbackData {
  /**
   * The customer.
   * Sensitive: it is about a person. `redact` hides it.
   */
  customer?: SimpleCustomer | null | undefined
  /**
   * The order.
   */
  order?: SimpleOrder | null | undefined
  /**
   * The campaign.
   */
  campaign?: SimpleCampaign | null | undefined
  /**
   * The voucher.
   */
  voucher?: SimpleVoucher | null | undefined
  /**
   * The holder of the voucher.
   * Sensitive: it is about a person. `redact` hides it.
   */
  holder?: SimpleCustomer | null | undefined
  /**
   * For promotions.
   */
  promotion_tier?: unknown | null | undefined
  /**
   * For promotions. Not in any sample.
   */
  promotion_stack?: unknown | null | undefined
  /**
   * The redemption.
   */
  redemption?: SimpleRedemption | null | undefined
  /**
   * The reversal itself.
   */
  redemption_rollback?: SimpleRedemption | null | undefined
}

/**
 * A user of the dashboard.
 * Sensitive: it is about a person. `redact` hides it.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface DashboardUser {
  /**
   * The user: `user_…`.
   * Sensitive: it is about a person. `redact` hides it.
   */
  id?: string | null | undefined
}

/**
 * A publication. The schema has `voucher`, the sample `vouchers`: read both.
 *
 * Source: https://github.com/voucherifyio/voucherify-openapi
 */
export interface PublicationSucceededData {
  /**
   * Who published it.
   * Sensitive: it is about a person. `redact` hides it.
   */
  user?: DashboardUser | null | undefined
  /**
   * The customer.
   * Sensitive: it is about a person. `redact` hides it.
   */
  customer?: SimpleCustomer | null | undefined
  /**
   * The campaign.
   */
  campaign?: SimpleCampaign | null | undefined
  /**
   * The publication.
   */
  publication?: Publication | null | undefined
  /**
   * The voucher.
   */
  voucher?: SimpleVoucher | null | undefined
  /**
   * The vouchers. In the sample, but not in the schema.
   */
  vouchers?: SimpleVoucher[] | null | undefined
}

/** Additional members of all events of Voucherify. */
export interface VoucherifyEventBase {
  /**
   * The project: `proj_…`. A sandbox is a separate project.
   *
   * Source: https://docs.voucherify.io/api-reference/project-settings-webhooks
   */
  projectId?: string | undefined
}

/**
 * One voucher of any kind was created. Not sent for bulk creation; an import can send it.
 *
 * `voucher.created` · https://docs.voucherify.io/api-reference/project-settings-webhooks
 */
export interface VoucherCreatedEvent extends KnownEvent<'voucherify', 'voucher.created', VoucherData>, VoucherifyEventBase {}

/**
 * A voucher of any kind was changed. Not sent for bulk updates; an import can send it.
 *
 * `voucher.updated` · https://docs.voucherify.io/api-reference/project-settings-webhooks
 */
export interface VoucherUpdatedEvent extends KnownEvent<'voucherify', 'voucher.updated', VoucherData>, VoucherifyEventBase {}

/**
 * A voucher of any kind was switched on.
 *
 * `voucher.enabled` · https://docs.voucherify.io/api-reference/project-settings-webhooks
 */
export interface VoucherEnabledEvent extends KnownEvent<'voucherify', 'voucher.enabled', VoucherData>, VoucherifyEventBase {}

/**
 * A voucher of any kind was switched off.
 *
 * `voucher.disabled` · https://docs.voucherify.io/api-reference/project-settings-webhooks
 */
export interface VoucherDisabledEvent extends KnownEvent<'voucherify', 'voucher.disabled', VoucherData>, VoucherifyEventBase {}

/**
 * A voucher of any kind was assigned to a customer.
 *
 * `voucher.published` · https://docs.voucherify.io/api-reference/project-settings-webhooks
 */
export interface VoucherPublishedEvent extends KnownEvent<'voucherify', 'voucher.published', VoucherPublishedData>, VoucherifyEventBase {}

/**
 * A voucher of any kind was removed.
 *
 * `voucher.deleted` · https://docs.voucherify.io/api-reference/project-settings-webhooks
 */
export interface VoucherDeletedEvent extends KnownEvent<'voucherify', 'voucher.deleted', VoucherData>, VoucherifyEventBase {}

/**
 * Money was added to a gift voucher. `voucher.gift.transaction.created` fits the same change.
 *
 * `voucher.gift.balance_added` · https://docs.voucherify.io/api-reference/project-settings-webhooks
 */
export interface VoucherGiftBalanceAddedEvent extends KnownEvent<'voucherify', 'voucher.gift.balance_added', GiftBalanceAddedData>, VoucherifyEventBase {}

/**
 * A transaction was recorded on a gift voucher: money added, removed, refunded or redeemed.
 *
 * `voucher.gift.transaction.created` · https://docs.voucherify.io/api-reference/voucher/gift-transaction-created
 */
export interface VoucherGiftTransactionCreatedEvent extends KnownEvent<'voucherify', 'voucher.gift.transaction.created', GiftTransactionCreatedData>, VoucherifyEventBase {}

/**
 * A redemption of any kind succeeded. A stack of n redeemables causes n + 1 of these.
 *
 * `redemption.succeeded` · https://docs.voucherify.io/api-reference/project-settings-webhooks
 */
export interface RedemptionSucceededEvent extends KnownEvent<'voucherify', 'redemption.succeeded', RedemptionData>, VoucherifyEventBase {}

/**
 * A redemption of any kind failed.
 *
 * `redemption.failed` · https://docs.voucherify.io/api-reference/project-settings-webhooks
 */
export interface RedemptionFailedEvent extends KnownEvent<'voucherify', 'redemption.failed', RedemptionData>, VoucherifyEventBase {}

/**
 * A redemption of any kind was reversed.
 *
 * `redemption.rollback.succeeded` · https://docs.voucherify.io/api-reference/project-settings-webhooks
 */
export interface RedemptionRollbackSucceededEvent extends KnownEvent<'voucherify', 'redemption.rollback.succeeded', RedemptionRollbackData>, VoucherifyEventBase {}

/**
 * A reversal failed, mostly because the redemption is more than three months old or was reversed before.
 *
 * `redemption.rollback.failed` · https://docs.voucherify.io/api-reference/project-settings-webhooks
 */
export interface RedemptionRollbackFailedEvent extends KnownEvent<'voucherify', 'redemption.rollback.failed', RedemptionRollbackData>, VoucherifyEventBase {}

/**
 * A voucher of any kind was published to a customer. Unlike `voucher.published`, it names the user who published it.
 *
 * `publication.succeeded` · https://docs.voucherify.io/api-reference/project-settings-webhooks
 */
export interface PublicationSucceededEvent extends KnownEvent<'voucherify', 'publication.succeeded', PublicationSucceededData>, VoucherifyEventBase {}

/** An event of a type that this version does not know, such as one added by Voucherify since. */
export interface UnknownVoucherifyEvent extends UnknownEvent<'voucherify'>, VoucherifyEventBase {}

/** The events of Voucherify by type. */
export interface VoucherifyEvents {
  /**
   * One voucher of any kind was created. Not sent for bulk creation; an import can send it.
   */
  'voucher.created': VoucherCreatedEvent
  /**
   * A voucher of any kind was changed. Not sent for bulk updates; an import can send it.
   */
  'voucher.updated': VoucherUpdatedEvent
  /**
   * A voucher of any kind was switched on.
   */
  'voucher.enabled': VoucherEnabledEvent
  /**
   * A voucher of any kind was switched off.
   */
  'voucher.disabled': VoucherDisabledEvent
  /**
   * A voucher of any kind was assigned to a customer.
   */
  'voucher.published': VoucherPublishedEvent
  /**
   * A voucher of any kind was removed.
   */
  'voucher.deleted': VoucherDeletedEvent
  /**
   * Money was added to a gift voucher. `voucher.gift.transaction.created` fits the same change.
   */
  'voucher.gift.balance_added': VoucherGiftBalanceAddedEvent
  /**
   * A transaction was recorded on a gift voucher: money added, removed, refunded or redeemed.
   */
  'voucher.gift.transaction.created': VoucherGiftTransactionCreatedEvent
  /**
   * A redemption of any kind succeeded. A stack of n redeemables causes n + 1 of these.
   */
  'redemption.succeeded': RedemptionSucceededEvent
  /**
   * A redemption of any kind failed.
   */
  'redemption.failed': RedemptionFailedEvent
  /**
   * A redemption of any kind was reversed.
   */
  'redemption.rollback.succeeded': RedemptionRollbackSucceededEvent
  /**
   * A reversal failed, mostly because the redemption is more than three months old or was reversed before.
   */
  'redemption.rollback.failed': RedemptionRollbackFailedEvent
  /**
   * A voucher of any kind was published to a customer. Unlike `voucher.published`, it names the user who published it.
   */
  'publication.succeeded': PublicationSucceededEvent
}

/** Every event of Voucherify. Narrow on `eventType`. */
export type VoucherifyEvent =
  | VoucherCreatedEvent
  | VoucherUpdatedEvent
  | VoucherEnabledEvent
  | VoucherDisabledEvent
  | VoucherPublishedEvent
  | VoucherDeletedEvent
  | VoucherGiftBalanceAddedEvent
  | VoucherGiftTransactionCreatedEvent
  | RedemptionSucceededEvent
  | RedemptionFailedEvent
  | RedemptionRollbackSucceededEvent
  | RedemptionRollbackFailedEvent
  | PublicationSucceededEvent
  | UnknownVoucherifyEvent
