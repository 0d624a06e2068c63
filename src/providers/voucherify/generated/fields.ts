// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { Catalog } from '../../../core/catalog.js'

/** The events of Voucherify, and what is in them. */
export const catalog: Catalog = {
 "title": "Voucherify",
 "events": {
  "voucher.created": {
   "description": "One voucher of any kind was created. Not sent for bulk creation; an import can send it.",
   "source": "https://docs.voucherify.io/api-reference/project-settings-webhooks",
   "data": "VoucherData"
  },
  "voucher.updated": {
   "description": "A voucher of any kind was changed. Not sent for bulk updates; an import can send it.",
   "source": "https://docs.voucherify.io/api-reference/project-settings-webhooks",
   "data": "VoucherData"
  },
  "voucher.enabled": {
   "description": "A voucher of any kind was switched on.",
   "source": "https://docs.voucherify.io/api-reference/project-settings-webhooks",
   "data": "VoucherData"
  },
  "voucher.disabled": {
   "description": "A voucher of any kind was switched off.",
   "source": "https://docs.voucherify.io/api-reference/project-settings-webhooks",
   "data": "VoucherData"
  },
  "voucher.published": {
   "description": "A voucher of any kind was assigned to a customer.",
   "source": "https://docs.voucherify.io/api-reference/project-settings-webhooks",
   "data": "VoucherPublishedData"
  },
  "voucher.deleted": {
   "description": "A voucher of any kind was removed.",
   "source": "https://docs.voucherify.io/api-reference/project-settings-webhooks",
   "data": "VoucherData"
  },
  "voucher.gift.balance_added": {
   "description": "Money was added to a gift voucher. `voucher.gift.transaction.created` fits the same change.",
   "source": "https://docs.voucherify.io/api-reference/project-settings-webhooks",
   "data": "GiftBalanceAddedData"
  },
  "voucher.gift.transaction.created": {
   "description": "A transaction was recorded on a gift voucher: money added, removed, refunded or redeemed.",
   "source": "https://docs.voucherify.io/api-reference/voucher/gift-transaction-created",
   "data": "GiftTransactionCreatedData"
  },
  "redemption.succeeded": {
   "description": "A redemption of any kind succeeded. A stack of n redeemables sends n + 1 of these.",
   "source": "https://docs.voucherify.io/api-reference/project-settings-webhooks",
   "data": "RedemptionData"
  },
  "redemption.failed": {
   "description": "A redemption of any kind failed.",
   "source": "https://docs.voucherify.io/api-reference/project-settings-webhooks",
   "data": "RedemptionData"
  },
  "redemption.rollback.succeeded": {
   "description": "A redemption of any kind was reversed.",
   "source": "https://docs.voucherify.io/api-reference/project-settings-webhooks",
   "data": "RedemptionRollbackData"
  },
  "redemption.rollback.failed": {
   "description": "A reversal failed, mostly because the redemption is more than three months old or was reversed before.",
   "source": "https://docs.voucherify.io/api-reference/project-settings-webhooks",
   "data": "RedemptionRollbackData"
  },
  "publication.succeeded": {
   "description": "A voucher of any kind was published to a customer. Unlike `voucher.published` it says which user did it.",
   "source": "https://docs.voucherify.io/api-reference/project-settings-webhooks",
   "data": "PublicationSucceededData"
  }
 },
 "objects": {
  "Gift": [
   {
    "name": "amount",
    "type": "number",
    "description": "All the money ever put on the card. Not what is left.",
    "optional": true,
    "unit": "hundredths of the currency unit, which no member names (10.00 is `1000`)"
   },
   {
    "name": "balance",
    "type": "number",
    "description": "What is available now. Absent from the template of a campaign.",
    "optional": true,
    "unit": "hundredths of the currency unit, which no member names (10.00 is `1000`)"
   },
   {
    "name": "effect",
    "type": "string",
    "description": "What the money pays for.",
    "optional": true,
    "known": [
     "APPLY_TO_ORDER",
     "APPLY_TO_ITEMS"
    ]
   }
  ],
  "VoucherRedemption": [
   {
    "name": "quantity",
    "type": "integer",
    "description": "How often it may be used. Null is unlimited in the samples.",
    "optional": true,
    "unit": "redemptions"
   },
   {
    "name": "redeemed_quantity",
    "type": "integer",
    "description": "How often it was used.",
    "optional": true,
    "unit": "redemptions"
   },
   {
    "name": "redeemed_amount",
    "type": "integer",
    "description": "The money that was used.",
    "optional": true,
    "unit": "hundredths of the currency unit, which no member names (10.00 is `1000`)"
   },
   {
    "name": "redeemed_points",
    "type": "integer",
    "description": "Loyalty cards: the points that were used.",
    "optional": true,
    "unit": "points"
   },
   {
    "name": "object",
    "type": "string",
    "description": "The kind of object.",
    "optional": true
   },
   {
    "name": "url",
    "type": "string",
    "description": "An address with the code in its path.",
    "optional": true,
    "sensitive": "money"
   }
  ],
  "VoucherPublish": [
   {
    "name": "object",
    "type": "string",
    "description": "The kind of object.",
    "optional": true
   },
   {
    "name": "count",
    "type": "integer",
    "description": "How often.",
    "optional": true,
    "unit": "publications"
   },
   {
    "name": "url",
    "type": "string",
    "description": "An address with the code in its path.",
    "optional": true,
    "sensitive": "money"
   }
  ],
  "Voucher": [
   {
    "name": "id",
    "type": "string",
    "description": "The voucher: `v_…`.",
    "optional": true
   },
   {
    "name": "code",
    "type": "string",
    "description": "The code: enough to redeem the voucher.",
    "optional": true,
    "sensitive": "money"
   },
   {
    "name": "type",
    "type": "string",
    "description": "The kind of voucher: test it, because most events are sent for every kind. Absent from the rollback samples inside `redemption`.",
    "optional": true,
    "known": [
     "GIFT_VOUCHER",
     "DISCOUNT_VOUCHER",
     "LOYALTY_CARD"
    ]
   },
   {
    "name": "gift",
    "type": "Gift",
    "description": "The money on it, for a gift voucher.",
    "optional": true
   },
   {
    "name": "discount",
    "type": "unknown",
    "description": "For a discount voucher.",
    "optional": true
   },
   {
    "name": "loyalty_card",
    "type": "unknown",
    "description": "For a loyalty card.",
    "optional": true
   },
   {
    "name": "campaign",
    "type": "string",
    "description": "The name of the campaign.",
    "optional": true
   },
   {
    "name": "campaign_id",
    "type": "string",
    "description": "The campaign: `camp_…`.",
    "optional": true
   },
   {
    "name": "category_id",
    "type": "string",
    "description": "The category.",
    "optional": true
   },
   {
    "name": "categories",
    "type": "unknown",
    "description": "The categories.",
    "optional": true
   },
   {
    "name": "start_date",
    "type": "string",
    "description": "From when it can be redeemed.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "expiration_date",
    "type": "string",
    "description": "Until when it can be redeemed.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "active",
    "type": "boolean",
    "description": "Whether it is switched on.",
    "optional": true
   },
   {
    "name": "metadata",
    "type": "unknown",
    "description": "Custom content of any kind.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "is_referral_code",
    "type": "boolean",
    "description": "Whether it is a referral code.",
    "optional": true
   },
   {
    "name": "holder_id",
    "type": "string",
    "description": "The customer who holds it: `cust_…`.",
    "optional": true
   },
   {
    "name": "referrer_id",
    "type": "string",
    "description": "The customer who referred.",
    "optional": true
   },
   {
    "name": "created_at",
    "type": "string",
    "description": "When it was created.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "updated_at",
    "type": "string",
    "description": "When it was last changed.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "redemption",
    "type": "VoucherRedemption",
    "description": "How much of a voucher was used.",
    "optional": true
   },
   {
    "name": "object",
    "type": "string",
    "description": "The kind of object.",
    "optional": true
   },
   {
    "name": "category",
    "type": "string",
    "description": "The name of the category.",
    "optional": true
   },
   {
    "name": "validity_timeframe",
    "type": "unknown",
    "description": "In which intervals it can be redeemed.",
    "optional": true
   },
   {
    "name": "validity_hours",
    "type": "unknown",
    "description": "At which hours it can be redeemed.",
    "optional": true
   },
   {
    "name": "validity_day_of_week",
    "type": "integer[]",
    "description": "On which days.",
    "optional": true
   },
   {
    "name": "additional_info",
    "type": "string",
    "description": "Free text.",
    "optional": true
   },
   {
    "name": "assets",
    "type": "unknown",
    "description": "Pictures of the encrypted code: `qr` and `barcode`, with `id` and `url`.",
    "optional": true,
    "sensitive": "money"
   },
   {
    "name": "publish",
    "type": "VoucherPublish",
    "description": "How often a voucher was published.",
    "optional": true
   },
   {
    "name": "validation_rules_assignments",
    "type": "unknown",
    "description": "The rules that it is bound to.",
    "optional": true
   }
  ],
  "CampaignVoucher": [
   {
    "name": "type",
    "type": "string",
    "description": "The kind of voucher: test it, because most events are sent for every kind. Absent from the rollback samples inside `redemption`.",
    "optional": true,
    "known": [
     "GIFT_VOUCHER",
     "DISCOUNT_VOUCHER",
     "LOYALTY_CARD"
    ]
   },
   {
    "name": "gift",
    "type": "Gift",
    "description": "The money on each voucher.",
    "optional": true
   },
   {
    "name": "discount",
    "type": "unknown",
    "description": "For discount vouchers.",
    "optional": true
   },
   {
    "name": "loyalty_card",
    "type": "unknown",
    "description": "For loyalty cards.",
    "optional": true
   },
   {
    "name": "redemption",
    "type": "unknown",
    "description": "How often each may be used.",
    "optional": true
   },
   {
    "name": "code_config",
    "type": "unknown",
    "description": "How codes are made.",
    "optional": true,
    "sensitive": "money"
   }
  ],
  "SimpleCampaign": [
   {
    "name": "id",
    "type": "string",
    "description": "The campaign: `camp_…`.",
    "optional": true
   },
   {
    "name": "name",
    "type": "string",
    "description": "Its name.",
    "optional": true
   },
   {
    "name": "campaign_type",
    "type": "string",
    "description": "What it gives out.",
    "optional": true,
    "known": [
     "GIFT_VOUCHERS",
     "DISCOUNT_COUPONS",
     "LOYALTY_PROGRAM",
     "REFERRAL_PROGRAM"
    ]
   },
   {
    "name": "type",
    "type": "string",
    "description": "How it grows.",
    "optional": true,
    "known": [
     "AUTO_UPDATE",
     "STATIC",
     "STANDALONE"
    ]
   },
   {
    "name": "is_referral_code",
    "type": "boolean",
    "description": "Whether its codes are referral codes.",
    "optional": true
   },
   {
    "name": "voucher",
    "type": "CampaignVoucher",
    "description": "The template of the vouchers of a campaign.",
    "optional": true
   },
   {
    "name": "referral_program",
    "type": "unknown",
    "description": "For a referral program.",
    "optional": true
   },
   {
    "name": "auto_join",
    "type": "boolean",
    "description": "Whether customers join by themselves.",
    "optional": true
   },
   {
    "name": "join_once",
    "type": "boolean",
    "description": "Whether a customer joins once only.",
    "optional": true
   },
   {
    "name": "active",
    "type": "boolean",
    "description": "Whether it is switched on.",
    "optional": true
   },
   {
    "name": "category_id",
    "type": "string",
    "description": "The category.",
    "optional": true
   },
   {
    "name": "category",
    "type": "string",
    "description": "The name of the category.",
    "optional": true
   },
   {
    "name": "categories",
    "type": "unknown",
    "description": "The categories.",
    "optional": true
   },
   {
    "name": "metadata",
    "type": "unknown",
    "description": "Custom content of any kind.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "start_date",
    "type": "string",
    "description": "From when it runs.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "expiration_date",
    "type": "string",
    "description": "Until when it runs.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "description",
    "type": "string",
    "description": "Free text.",
    "optional": true
   },
   {
    "name": "created_at",
    "type": "string",
    "description": "When it was created.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "updated_at",
    "type": "string",
    "description": "When it was last changed.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "object",
    "type": "string",
    "description": "The kind of object.",
    "optional": true
   }
  ],
  "VoucherData": [
   {
    "name": "voucher",
    "type": "Voucher",
    "description": "The voucher.",
    "optional": true
   },
   {
    "name": "campaign",
    "type": "SimpleCampaign",
    "description": "The campaign.",
    "optional": true
   }
  ],
  "SimpleCustomer": [
   {
    "name": "id",
    "type": "string",
    "description": "The customer: `cust_…`.",
    "optional": true
   },
   {
    "name": "name",
    "type": "string",
    "description": "Name.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "email",
    "type": "string",
    "description": "E-mail address.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "source_id",
    "type": "string",
    "description": "The id in the customer’s own system.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "metadata",
    "type": "unknown",
    "description": "Custom content of any kind.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "object",
    "type": "string",
    "description": "The kind of object.",
    "optional": true
   }
  ],
  "Publication": [
   {
    "name": "id",
    "type": "string",
    "description": "The publication: `pub_…`.",
    "optional": true
   },
   {
    "name": "created_at",
    "type": "string",
    "description": "When it was made.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "customer_id",
    "type": "string",
    "description": "The customer: `cust_…`.",
    "optional": true
   },
   {
    "name": "tracking_id",
    "type": "string",
    "description": "A hash of the source id of the customer.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "channel",
    "type": "string",
    "description": "How it was made.",
    "optional": true,
    "known": [
     "voucherify-web-ui",
     "Automation"
    ]
   },
   {
    "name": "source_id",
    "type": "string",
    "description": "The id in your own system.",
    "optional": true
   },
   {
    "name": "result",
    "type": "string",
    "description": "How it ended.",
    "optional": true,
    "known": [
     "SUCCESS"
    ]
   },
   {
    "name": "customer",
    "type": "unknown",
    "description": "The whole customer: phone, birth date, address and more.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "vouchers_id",
    "type": "string[]",
    "description": "The vouchers.",
    "optional": true
   },
   {
    "name": "metadata",
    "type": "unknown",
    "description": "Custom content of any kind.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "object",
    "type": "string",
    "description": "The kind of object.",
    "optional": true
   }
  ],
  "SimpleVoucher": [
   {
    "name": "id",
    "type": "string",
    "description": "The voucher: `v_…`.",
    "optional": true
   },
   {
    "name": "code",
    "type": "string",
    "description": "The code: enough to redeem the voucher.",
    "optional": true,
    "sensitive": "money"
   },
   {
    "name": "type",
    "type": "string",
    "description": "The kind of voucher: test it, because most events are sent for every kind. Absent from the rollback samples inside `redemption`.",
    "optional": true,
    "known": [
     "GIFT_VOUCHER",
     "DISCOUNT_VOUCHER",
     "LOYALTY_CARD"
    ]
   },
   {
    "name": "gift",
    "type": "Gift",
    "description": "The money on it, for a gift voucher.",
    "optional": true
   },
   {
    "name": "discount",
    "type": "unknown",
    "description": "For a discount voucher.",
    "optional": true
   },
   {
    "name": "loyalty_card",
    "type": "unknown",
    "description": "For a loyalty card.",
    "optional": true
   },
   {
    "name": "campaign",
    "type": "string",
    "description": "The name of the campaign.",
    "optional": true
   },
   {
    "name": "campaign_id",
    "type": "string",
    "description": "The campaign: `camp_…`.",
    "optional": true
   },
   {
    "name": "category_id",
    "type": "string",
    "description": "The category.",
    "optional": true
   },
   {
    "name": "categories",
    "type": "unknown",
    "description": "The categories.",
    "optional": true
   },
   {
    "name": "start_date",
    "type": "string",
    "description": "From when it can be redeemed.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "expiration_date",
    "type": "string",
    "description": "Until when it can be redeemed.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "active",
    "type": "boolean",
    "description": "Whether it is switched on.",
    "optional": true
   },
   {
    "name": "metadata",
    "type": "unknown",
    "description": "Custom content of any kind.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "is_referral_code",
    "type": "boolean",
    "description": "Whether it is a referral code.",
    "optional": true
   },
   {
    "name": "holder_id",
    "type": "string",
    "description": "The customer who holds it: `cust_…`.",
    "optional": true
   },
   {
    "name": "referrer_id",
    "type": "string",
    "description": "The customer who referred.",
    "optional": true
   },
   {
    "name": "created_at",
    "type": "string",
    "description": "When it was created.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "updated_at",
    "type": "string",
    "description": "When it was last changed.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "redemption",
    "type": "VoucherRedemption",
    "description": "How much of a voucher was used.",
    "optional": true
   },
   {
    "name": "object",
    "type": "string",
    "description": "The kind of object.",
    "optional": true
   }
  ],
  "VoucherPublishedData": [
   {
    "name": "customer",
    "type": "SimpleCustomer",
    "description": "The customer.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "campaign",
    "type": "SimpleCampaign",
    "description": "The campaign.",
    "optional": true
   },
   {
    "name": "publication",
    "type": "Publication",
    "description": "The publication.",
    "optional": true
   },
   {
    "name": "voucher",
    "type": "SimpleVoucher",
    "description": "The voucher.",
    "optional": true
   },
   {
    "name": "created_at",
    "type": "string",
    "description": "When it was assigned.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   }
  ],
  "RelatedObject": [
   {
    "name": "type",
    "type": "string",
    "description": "Its kind: `voucher`.",
    "optional": true
   },
   {
    "name": "id",
    "type": "string",
    "description": "Its id: `v_…`.",
    "optional": true
   }
  ],
  "BalanceUpdate": [
   {
    "name": "amount",
    "type": "integer",
    "description": "The change: positive for money added, negative for money removed.",
    "optional": true,
    "unit": "hundredths of the currency unit, which no member names (10.00 is `1000`)"
   },
   {
    "name": "total",
    "type": "integer",
    "description": "All the money ever put on the card. That its unit is the same is inferred.",
    "optional": true,
    "unit": "hundredths of the currency unit, which no member names (10.00 is `1000`)"
   },
   {
    "name": "balance",
    "type": "integer",
    "description": "What is available after the change.",
    "optional": true,
    "unit": "hundredths of the currency unit, which no member names (10.00 is `1000`)"
   },
   {
    "name": "type",
    "type": "string",
    "description": "`gift_voucher`.",
    "optional": true
   },
   {
    "name": "operation_type",
    "type": "string",
    "description": "The schema of the event knows `MANUAL` only.",
    "optional": true,
    "known": [
     "MANUAL",
     "AUTOMATIC"
    ]
   },
   {
    "name": "object",
    "type": "string",
    "description": "The kind of object.",
    "optional": true
   },
   {
    "name": "related_object",
    "type": "RelatedObject",
    "description": "What a balance belongs to.",
    "optional": true
   }
  ],
  "TransactionBalance": [
   {
    "name": "type",
    "type": "string",
    "description": "`gift_voucher` for gift vouchers.",
    "optional": true
   },
   {
    "name": "total",
    "type": "integer",
    "description": "All the money ever put on the card.",
    "optional": true,
    "unit": "hundredths of the currency unit, which no member names (10.00 is `1000`)"
   },
   {
    "name": "amount",
    "type": "integer",
    "description": "The change. Its sign for removals and redemptions is not documented: use the type.",
    "optional": true,
    "unit": "hundredths of the currency unit, which no member names (10.00 is `1000`)"
   },
   {
    "name": "points",
    "type": "integer",
    "description": "Loyalty cards: the points.",
    "optional": true,
    "unit": "points"
   },
   {
    "name": "balance",
    "type": "integer",
    "description": "What is available after the change.",
    "optional": true,
    "unit": "hundredths of the currency unit, which no member names (10.00 is `1000`)"
   },
   {
    "name": "operation_type",
    "type": "string",
    "description": "How it came about.",
    "optional": true,
    "known": [
     "MANUAL",
     "AUTOMATIC"
    ]
   },
   {
    "name": "object",
    "type": "string",
    "description": "The kind of object.",
    "optional": true
   },
   {
    "name": "related_object",
    "type": "RelatedObject",
    "description": "What a balance belongs to.",
    "optional": true
   }
  ],
  "TransactionReference": [
   {
    "name": "id",
    "type": "string",
    "description": "Its id.",
    "optional": true
   },
   {
    "name": "source_id",
    "type": "string",
    "description": "The id in your own system, for an order.",
    "optional": true
   }
  ],
  "TransactionDetails": [
   {
    "name": "balance",
    "type": "TransactionBalance",
    "description": "The balance inside a transaction.",
    "optional": true
   },
   {
    "name": "order",
    "type": "TransactionReference",
    "description": "The order.",
    "optional": true
   },
   {
    "name": "redemption",
    "type": "TransactionReference",
    "description": "The redemption.",
    "optional": true
   },
   {
    "name": "rollback",
    "type": "TransactionReference",
    "description": "The reversal.",
    "optional": true
   },
   {
    "name": "source_voucher",
    "type": "unknown",
    "description": "For a transfer: the voucher it came from, with its code.",
    "optional": true,
    "sensitive": "money"
   },
   {
    "name": "destination_voucher",
    "type": "unknown",
    "description": "For a transfer: the voucher it went to, with its code.",
    "optional": true,
    "sensitive": "money"
   }
  ],
  "VoucherTransaction": [
   {
    "name": "id",
    "type": "string",
    "description": "The transaction: `vtx_…`.",
    "optional": true
   },
   {
    "name": "type",
    "type": "string",
    "description": "What happened, and so the direction of the money.",
    "optional": true,
    "known": [
     "CREDITS_ADDITION",
     "CREDITS_REMOVAL",
     "CREDITS_REFUND",
     "CREDITS_REDEMPTION"
    ]
   },
   {
    "name": "voucher_id",
    "type": "string",
    "description": "The voucher: `v_…`.",
    "optional": true
   },
   {
    "name": "campaign_id",
    "type": "string",
    "description": "The campaign: `camp_…`.",
    "optional": true
   },
   {
    "name": "source_id",
    "type": "string",
    "description": "The id in your own system.",
    "optional": true
   },
   {
    "name": "reason",
    "type": "string",
    "description": "Free text; null for a redemption.",
    "optional": true
   },
   {
    "name": "source",
    "type": "string",
    "description": "What made it; null for a redemption.",
    "optional": true,
    "known": [
     "voucherify-web-ui",
     "API",
     "Automation"
    ]
   },
   {
    "name": "details",
    "type": "TransactionDetails",
    "description": "What led to a transaction. Members for loyalty cards are not described.",
    "optional": true
   },
   {
    "name": "related_transaction_id",
    "type": "string",
    "description": "Another transaction that it belongs to.",
    "optional": true
   },
   {
    "name": "created_at",
    "type": "string",
    "description": "When it was made.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   }
  ],
  "GiftBalanceAddedData": [
   {
    "name": "voucher",
    "type": "SimpleVoucher",
    "description": "The gift voucher.",
    "optional": true
   },
   {
    "name": "balance",
    "type": "BalanceUpdate",
    "description": "The change.",
    "optional": true
   },
   {
    "name": "campaign",
    "type": "SimpleCampaign",
    "description": "The campaign.",
    "optional": true
   },
   {
    "name": "transaction",
    "type": "VoucherTransaction",
    "description": "The transaction. In the sample without details, voucher and reason.",
    "optional": true
   }
  ],
  "SimpleOrderItem": [
   {
    "name": "object",
    "type": "string",
    "description": "The kind of object.",
    "optional": true
   },
   {
    "name": "source_id",
    "type": "string",
    "description": "The id in your own system.",
    "optional": true
   },
   {
    "name": "related_object",
    "type": "string",
    "description": "What the line is.",
    "optional": true,
    "known": [
     "product",
     "sku"
    ]
   },
   {
    "name": "product_id",
    "type": "string",
    "description": "The product.",
    "optional": true
   },
   {
    "name": "sku_id",
    "type": "string",
    "description": "The SKU.",
    "optional": true
   },
   {
    "name": "quantity",
    "type": "integer",
    "description": "How many.",
    "optional": true,
    "unit": "pieces"
   },
   {
    "name": "discount_quantity",
    "type": "integer",
    "description": "How many are discounted.",
    "optional": true,
    "unit": "pieces"
   },
   {
    "name": "amount",
    "type": "integer",
    "description": "The line before discounts.",
    "optional": true,
    "unit": "smallest currency unit; no member names the currency"
   },
   {
    "name": "discount_amount",
    "type": "integer",
    "description": "All discounts on the line.",
    "optional": true,
    "unit": "smallest currency unit; no member names the currency"
   },
   {
    "name": "applied_discount_amount",
    "type": "integer",
    "description": "The discount of this redemption on the line.",
    "optional": true,
    "unit": "smallest currency unit; no member names the currency"
   },
   {
    "name": "price",
    "type": "integer",
    "description": "The price of one.",
    "optional": true,
    "unit": "smallest currency unit; no member names the currency"
   },
   {
    "name": "subtotal_amount",
    "type": "integer",
    "description": "The line after discounts.",
    "optional": true,
    "unit": "smallest currency unit; no member names the currency"
   }
  ],
  "SimpleOrder": [
   {
    "name": "id",
    "type": "string",
    "description": "The order: `ord_…`.",
    "optional": true
   },
   {
    "name": "source_id",
    "type": "string",
    "description": "The id in your own system.",
    "optional": true
   },
   {
    "name": "status",
    "type": "string",
    "description": "Where it is.",
    "optional": true,
    "known": [
     "CREATED",
     "PAID",
     "CANCELED",
     "FULFILLED"
    ]
   },
   {
    "name": "customer_id",
    "type": "string",
    "description": "The customer: `cust_…`.",
    "optional": true
   },
   {
    "name": "referrer_id",
    "type": "string",
    "description": "The customer who referred.",
    "optional": true
   },
   {
    "name": "amount",
    "type": "integer",
    "description": "The order before discounts.",
    "optional": true,
    "unit": "smallest currency unit; no member names the currency"
   },
   {
    "name": "discount_amount",
    "type": "integer",
    "description": "Discounts on the whole order.",
    "optional": true,
    "unit": "smallest currency unit; no member names the currency"
   },
   {
    "name": "applied_discount_amount",
    "type": "integer",
    "description": "The discount of this redemption on the whole order.",
    "optional": true,
    "unit": "smallest currency unit; no member names the currency"
   },
   {
    "name": "items_discount_amount",
    "type": "integer",
    "description": "Discounts on its lines.",
    "optional": true,
    "unit": "smallest currency unit; no member names the currency"
   },
   {
    "name": "items_applied_discount_amount",
    "type": "integer",
    "description": "The discounts of this redemption on its lines.",
    "optional": true,
    "unit": "smallest currency unit; no member names the currency"
   },
   {
    "name": "total_discount_amount",
    "type": "integer",
    "description": "All discounts.",
    "optional": true,
    "unit": "smallest currency unit; no member names the currency"
   },
   {
    "name": "total_applied_discount_amount",
    "type": "integer",
    "description": "All discounts of this redemption.",
    "optional": true,
    "unit": "smallest currency unit; no member names the currency"
   },
   {
    "name": "total_amount",
    "type": "integer",
    "description": "The order after discounts.",
    "optional": true,
    "unit": "smallest currency unit; no member names the currency"
   },
   {
    "name": "items",
    "type": "SimpleOrderItem[]",
    "description": "Its lines, up to 500.",
    "optional": true
   },
   {
    "name": "metadata",
    "type": "unknown",
    "description": "Custom content of any kind.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "created_at",
    "type": "string",
    "description": "When it was created. In samples only.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "updated_at",
    "type": "string",
    "description": "When it was last changed. In samples only.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "object",
    "type": "string",
    "description": "The kind of object.",
    "optional": true
   }
  ],
  "RedemptionChannel": [
   {
    "name": "channel_id",
    "type": "string",
    "description": "The channel.",
    "optional": true
   },
   {
    "name": "channel_type",
    "type": "string",
    "description": "Its kind.",
    "optional": true,
    "known": [
     "API",
     "AUTO_REDEEM",
     "USER"
    ]
   }
  ],
  "SimpleRedemption": [
   {
    "name": "id",
    "type": "string",
    "description": "In samples `r_…`; `rf_…` failed; `rr_…` reversal; `rrf_…` failed reversal.",
    "optional": true
   },
   {
    "name": "date",
    "type": "string",
    "description": "When it happened.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   },
   {
    "name": "status",
    "type": "string",
    "description": "The schema has `ROLLED BACK`, a sample `ROLLED_BACK`: accept both.",
    "optional": true,
    "known": [
     "SUCCEEDED",
     "FAILED",
     "ROLLED BACK",
     "ROLLED_BACK"
    ]
   },
   {
    "name": "result",
    "type": "string",
    "description": "How it ended.",
    "optional": true,
    "known": [
     "SUCCESS",
     "FAILURE"
    ]
   },
   {
    "name": "amount",
    "type": "integer",
    "description": "Gift vouchers: the money redeemed, negative in a reversal. In no sample.",
    "optional": true,
    "unit": "smallest currency unit for gift vouchers, points for loyalty cards"
   },
   {
    "name": "customer_id",
    "type": "string",
    "description": "The customer: `cust_…`.",
    "optional": true
   },
   {
    "name": "tracking_id",
    "type": "string",
    "description": "A hash of the source id of the customer.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "customer",
    "type": "SimpleCustomer",
    "description": "The customer.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "voucher",
    "type": "SimpleVoucher",
    "description": "The voucher that was redeemed.",
    "optional": true
   },
   {
    "name": "order",
    "type": "SimpleOrder",
    "description": "The order.",
    "optional": true
   },
   {
    "name": "promotion_tier",
    "type": "unknown",
    "description": "For promotions.",
    "optional": true
   },
   {
    "name": "reward",
    "type": "unknown",
    "description": "For loyalty rewards. May hold the code of another voucher.",
    "optional": true,
    "sensitive": "money"
   },
   {
    "name": "redemption",
    "type": "string",
    "description": "In a reversal: the redemption that was reversed.",
    "optional": true
   },
   {
    "name": "reason",
    "type": "string",
    "description": "In a reversal: why. Free text.",
    "optional": true
   },
   {
    "name": "failure_code",
    "type": "string",
    "description": "Why it failed.",
    "optional": true,
    "known": [
     "no_applicable_redeemables",
     "already_rolled_back",
     "customer_rules_violated"
    ]
   },
   {
    "name": "failure_message",
    "type": "string",
    "description": "The same for people.",
    "optional": true
   },
   {
    "name": "channel",
    "type": "RedemptionChannel",
    "description": "How something was redeemed.",
    "optional": true
   },
   {
    "name": "metadata",
    "type": "unknown",
    "description": "Custom content of any kind.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "object",
    "type": "string",
    "description": "Which of the two it is.",
    "optional": true,
    "known": [
     "redemption",
     "redemption_rollback"
    ]
   }
  ],
  "GiftTransactionCreatedData": [
   {
    "name": "transaction",
    "type": "VoucherTransaction",
    "description": "The transaction.",
    "optional": true
   },
   {
    "name": "voucher",
    "type": "Voucher",
    "description": "The gift voucher.",
    "optional": true
   },
   {
    "name": "campaign",
    "type": "SimpleCampaign",
    "description": "The campaign.",
    "optional": true
   },
   {
    "name": "holder",
    "type": "SimpleCustomer",
    "description": "Who holds the voucher.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "balance",
    "type": "BalanceUpdate",
    "description": "The change. For redemptions perhaps absent.",
    "optional": true
   },
   {
    "name": "order",
    "type": "SimpleOrder",
    "description": "The order.",
    "optional": true
   },
   {
    "name": "redemption",
    "type": "SimpleRedemption",
    "description": "The redemption. Null in the sample, a manual addition.",
    "optional": true
   },
   {
    "name": "rollback",
    "type": "SimpleRedemption",
    "description": "The reversal. Null in the sample, a manual addition.",
    "optional": true
   }
  ],
  "RedemptionData": [
   {
    "name": "customer",
    "type": "SimpleCustomer",
    "description": "The customer.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "order",
    "type": "SimpleOrder",
    "description": "The order.",
    "optional": true
   },
   {
    "name": "campaign",
    "type": "SimpleCampaign",
    "description": "The campaign.",
    "optional": true
   },
   {
    "name": "voucher",
    "type": "SimpleVoucher",
    "description": "The voucher.",
    "optional": true
   },
   {
    "name": "holder",
    "type": "SimpleCustomer",
    "description": "Who holds the voucher.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "promotion_tier",
    "type": "unknown",
    "description": "For promotions.",
    "optional": true
   },
   {
    "name": "promotion_stack",
    "type": "unknown",
    "description": "For promotions. In no sample.",
    "optional": true
   },
   {
    "name": "redemption",
    "type": "SimpleRedemption",
    "description": "The redemption.",
    "optional": true
   },
   {
    "name": "created_at",
    "type": "string",
    "description": "When it happened.",
    "optional": true,
    "unit": "ISO 8601 time with `Z`"
   }
  ],
  "RedemptionRollbackData": [
   {
    "name": "customer",
    "type": "SimpleCustomer",
    "description": "The customer.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "order",
    "type": "SimpleOrder",
    "description": "The order.",
    "optional": true
   },
   {
    "name": "campaign",
    "type": "SimpleCampaign",
    "description": "The campaign.",
    "optional": true
   },
   {
    "name": "voucher",
    "type": "SimpleVoucher",
    "description": "The voucher.",
    "optional": true
   },
   {
    "name": "holder",
    "type": "SimpleCustomer",
    "description": "Who holds the voucher.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "promotion_tier",
    "type": "unknown",
    "description": "For promotions.",
    "optional": true
   },
   {
    "name": "promotion_stack",
    "type": "unknown",
    "description": "For promotions. In no sample.",
    "optional": true
   },
   {
    "name": "redemption",
    "type": "SimpleRedemption",
    "description": "The redemption.",
    "optional": true
   },
   {
    "name": "redemption_rollback",
    "type": "SimpleRedemption",
    "description": "The reversal itself.",
    "optional": true
   }
  ],
  "DashboardUser": [
   {
    "name": "id",
    "type": "string",
    "description": "The user: `user_…`.",
    "optional": true,
    "sensitive": "personal"
   }
  ],
  "PublicationSucceededData": [
   {
    "name": "user",
    "type": "DashboardUser",
    "description": "Who published it.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "customer",
    "type": "SimpleCustomer",
    "description": "The customer.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "campaign",
    "type": "SimpleCampaign",
    "description": "The campaign.",
    "optional": true
   },
   {
    "name": "publication",
    "type": "Publication",
    "description": "The publication.",
    "optional": true
   },
   {
    "name": "voucher",
    "type": "SimpleVoucher",
    "description": "The voucher.",
    "optional": true
   },
   {
    "name": "vouchers",
    "type": "SimpleVoucher[]",
    "description": "The vouchers. In the sample, not in the schema.",
    "optional": true
   }
  ]
 }
}
