// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { Catalog } from '../../../core/catalog.js'

/** The events of Square, and what is in them. */
export const catalog: Catalog = {
 "title": "Square",
 "events": {
  "gift_card.created": {
   "description": "A digital card was created, a physical one registered, or a third-party card imported.",
   "source": "https://developer.squareup.com/docs/gift-cards/webhooks",
   "data": "GiftCardEventData"
  },
  "gift_card.updated": {
   "description": "The state, the balance or the linked customers of a card changed.",
   "source": "https://developer.squareup.com/docs/gift-cards/webhooks",
   "data": "GiftCardEventData"
  },
  "gift_card.customer_linked": {
   "description": "A customer was linked to a card.",
   "source": "https://developer.squareup.com/docs/gift-cards/webhooks",
   "data": "GiftCardCustomerLinkedData"
  },
  "gift_card.customer_unlinked": {
   "description": "A customer was unlinked from a card; automatic for a physical card whose balance reaches zero.",
   "source": "https://developer.squareup.com/docs/gift-cards/webhooks",
   "data": "GiftCardCustomerUnlinkedData"
  },
  "gift_card.activity.created": {
   "description": "Something was done to a card: activated, loaded, redeemed, refunded and so on.",
   "source": "https://developer.squareup.com/docs/gift-cards/webhooks",
   "data": "GiftCardActivityEventData"
  },
  "gift_card.activity.updated": {
   "description": "A redemption with Square Point of Sale or the Seller Dashboard went from `PENDING` to `COMPLETED` or `CANCELED`, or Square changed the balance of an `IMPORT`.",
   "source": "https://developer.squareup.com/docs/gift-cards/webhooks",
   "data": "GiftCardActivityEventData"
  },
  "webhooks.test_notification": {
   "description": "Someone sent a test from the Developer Portal.",
   "source": "https://github.com/square/square-nodejs-sdk",
   "data": "TestNotificationData"
  }
 },
 "objects": {
  "Money": [
   {
    "name": "amount",
    "type": "integer",
    "description": "The amount. Always positive inside activity details, where the type of the activity tells the direction.",
    "optional": true,
    "unit": "smallest unit of `currency`: cents for USD, yen for JPY"
   },
   {
    "name": "currency",
    "type": "string",
    "description": "ISO 4217 code, or one of a few extras such as `BTC`.",
    "optional": true,
    "known": [
     "UNKNOWN_CURRENCY",
     "AED",
     "AFN",
     "ALL",
     "AMD",
     "ANG",
     "AOA",
     "ARS",
     "AUD",
     "AWG",
     "AZN",
     "BAM",
     "BBD",
     "BDT",
     "BGN",
     "BHD",
     "BIF",
     "BMD",
     "BND",
     "BOB",
     "BOV",
     "BRL",
     "BSD",
     "BTN",
     "BWP",
     "BYR",
     "BZD",
     "CAD",
     "CDF",
     "CHE",
     "CHF",
     "CHW",
     "CLF",
     "CLP",
     "CNY",
     "COP",
     "COU",
     "CRC",
     "CUC",
     "CUP",
     "CVE",
     "CZK",
     "DJF",
     "DKK",
     "DOP",
     "DZD",
     "EGP",
     "ERN",
     "ETB",
     "EUR",
     "FJD",
     "FKP",
     "GBP",
     "GEL",
     "GHS",
     "GIP",
     "GMD",
     "GNF",
     "GTQ",
     "GYD",
     "HKD",
     "HNL",
     "HRK",
     "HTG",
     "HUF",
     "IDR",
     "ILS",
     "INR",
     "IQD",
     "IRR",
     "ISK",
     "JMD",
     "JOD",
     "JPY",
     "KES",
     "KGS",
     "KHR",
     "KMF",
     "KPW",
     "KRW",
     "KWD",
     "KYD",
     "KZT",
     "LAK",
     "LBP",
     "LKR",
     "LRD",
     "LSL",
     "LTL",
     "LVL",
     "LYD",
     "MAD",
     "MDL",
     "MGA",
     "MKD",
     "MMK",
     "MNT",
     "MOP",
     "MRO",
     "MUR",
     "MVR",
     "MWK",
     "MXN",
     "MXV",
     "MYR",
     "MZN",
     "NAD",
     "NGN",
     "NIO",
     "NOK",
     "NPR",
     "NZD",
     "OMR",
     "PAB",
     "PEN",
     "PGK",
     "PHP",
     "PKR",
     "PLN",
     "PYG",
     "QAR",
     "RON",
     "RSD",
     "RUB",
     "RWF",
     "SAR",
     "SBD",
     "SCR",
     "SDG",
     "SEK",
     "SGD",
     "SHP",
     "SLL",
     "SLE",
     "SOS",
     "SRD",
     "SSP",
     "STD",
     "SVC",
     "SYP",
     "SZL",
     "THB",
     "TJS",
     "TMT",
     "TND",
     "TOP",
     "TRY",
     "TTD",
     "TWD",
     "TZS",
     "UAH",
     "UGX",
     "USD",
     "USN",
     "USS",
     "UYI",
     "UYU",
     "UZS",
     "VEF",
     "VND",
     "VUV",
     "WST",
     "XAF",
     "XAG",
     "XAU",
     "XBA",
     "XBB",
     "XBC",
     "XBD",
     "XCD",
     "XDR",
     "XOF",
     "XPD",
     "XPF",
     "XPT",
     "XTS",
     "XXX",
     "YER",
     "ZAR",
     "ZMK",
     "ZMW",
     "BTC",
     "XUS"
    ]
   }
  ],
  "GiftCard": [
   {
    "name": "id",
    "type": "string",
    "description": "The gift card, such as `gftc:00113070ba5745f0b2377c1b9570cb03`.",
    "optional": true
   },
   {
    "name": "type",
    "type": "string",
    "description": "Whether the card is plastic or digital.",
    "known": [
     "PHYSICAL",
     "DIGITAL"
    ]
   },
   {
    "name": "gan_source",
    "type": "string",
    "description": "Who made the account number: Square, or another system.",
    "optional": true,
    "known": [
     "SQUARE",
     "OTHER"
    ]
   },
   {
    "name": "state",
    "type": "string",
    "description": "`PENDING`: not yet activated. `ACTIVE`: usable. `BLOCKED`: balance changes forbidden for now. `DEACTIVATED`: forbidden for good. `NOT_ACTIVE` is in no list of Square's, but in its own sample of `gift_card.created`.",
    "optional": true,
    "known": [
     "ACTIVE",
     "DEACTIVATED",
     "BLOCKED",
     "PENDING",
     "NOT_ACTIVE"
    ]
   },
   {
    "name": "balance_money",
    "type": "Money",
    "description": "The current balance, never negative.",
    "optional": true
   },
   {
    "name": "gan",
    "type": "string",
    "description": "The gift card account number: enough to pay with. Up to 255 characters.",
    "optional": true,
    "sensitive": "money"
   },
   {
    "name": "created_at",
    "type": "string",
    "description": "When the card was created, or, if plastic, tied to the seller at activation.",
    "optional": true,
    "unit": "RFC 3339 time"
   },
   {
    "name": "customer_ids",
    "type": "string[]",
    "description": "The customers the card is linked to. Absent when there is none.",
    "optional": true,
    "sensitive": "personal"
   }
  ],
  "GiftCardEventObject": [
   {
    "name": "gift_card",
    "type": "GiftCard",
    "description": "The gift card, as it is now."
   }
  ],
  "GiftCardEventData": [
   {
    "name": "type",
    "type": "string",
    "description": "The kind of object. Free text: Square's documentation contradicts itself, so go by `eventType`.",
    "optional": true
   },
   {
    "name": "id",
    "type": "string",
    "description": "The gift card, such as `gftc:00113070ba5745f0b2377c1b9570cb03`.",
    "optional": true
   },
   {
    "name": "object",
    "type": "GiftCardEventObject",
    "description": "What the event is about."
   }
  ],
  "GiftCardCustomerLinkedObject": [
   {
    "name": "gift_card",
    "type": "GiftCard",
    "description": "The gift card, with its new `customer_ids`."
   },
   {
    "name": "linked_customer_id",
    "type": "string",
    "description": "The customer that was linked.",
    "optional": true,
    "sensitive": "personal"
   }
  ],
  "GiftCardCustomerLinkedData": [
   {
    "name": "type",
    "type": "string",
    "description": "The kind of object. Free text: Square's documentation contradicts itself, so go by `eventType`.",
    "optional": true
   },
   {
    "name": "id",
    "type": "string",
    "description": "The gift card, such as `gftc:00113070ba5745f0b2377c1b9570cb03`.",
    "optional": true
   },
   {
    "name": "object",
    "type": "GiftCardCustomerLinkedObject",
    "description": "The gift card and the customer."
   }
  ],
  "GiftCardCustomerUnlinkedObject": [
   {
    "name": "gift_card",
    "type": "GiftCard",
    "description": "The gift card. Its `customer_ids` is absent once no customer is linked."
   },
   {
    "name": "unlinked_customer_id",
    "type": "string",
    "description": "The customer that was unlinked.",
    "optional": true,
    "sensitive": "personal"
   }
  ],
  "GiftCardCustomerUnlinkedData": [
   {
    "name": "type",
    "type": "string",
    "description": "The kind of object. Free text: Square's documentation contradicts itself, so go by `eventType`.",
    "optional": true
   },
   {
    "name": "id",
    "type": "string",
    "description": "The gift card, such as `gftc:00113070ba5745f0b2377c1b9570cb03`.",
    "optional": true
   },
   {
    "name": "object",
    "type": "GiftCardCustomerUnlinkedObject",
    "description": "The gift card and the customer."
   }
  ],
  "GiftCardActivityActivate": [
   {
    "name": "amount_money",
    "type": "Money",
    "description": "The amount added to the gift card: positive.",
    "optional": true
   },
   {
    "name": "order_id",
    "type": "string",
    "description": "The order with the `GIFT_CARD` line item.",
    "optional": true
   },
   {
    "name": "line_item_uid",
    "type": "string",
    "description": "The line item that stands for the gift card purchase.",
    "optional": true
   },
   {
    "name": "reference_id",
    "type": "string",
    "description": "An id of yours that ties the activity to something in another system: any text.",
    "optional": true
   },
   {
    "name": "buyer_payment_instrument_ids",
    "type": "string[]",
    "description": "What the buyer paid with.",
    "optional": true,
    "sensitive": "personal"
   }
  ],
  "GiftCardActivityLoad": [
   {
    "name": "amount_money",
    "type": "Money",
    "description": "The amount added to the gift card: positive.",
    "optional": true
   },
   {
    "name": "order_id",
    "type": "string",
    "description": "The order with the `GIFT_CARD` line item.",
    "optional": true
   },
   {
    "name": "line_item_uid",
    "type": "string",
    "description": "The line item that stands for the additional funds.",
    "optional": true
   },
   {
    "name": "reference_id",
    "type": "string",
    "description": "An id of yours that ties the activity to something in another system: any text.",
    "optional": true
   },
   {
    "name": "buyer_payment_instrument_ids",
    "type": "string[]",
    "description": "What the buyer paid with.",
    "optional": true,
    "sensitive": "personal"
   }
  ],
  "GiftCardActivityRedeem": [
   {
    "name": "amount_money",
    "type": "Money",
    "description": "The amount deducted from the gift card: positive."
   },
   {
    "name": "payment_id",
    "type": "string",
    "description": "The payment that the redemption stands for, if Square processed it.",
    "optional": true
   },
   {
    "name": "reference_id",
    "type": "string",
    "description": "An id of yours that ties the activity to something in another system: any text.",
    "optional": true
   },
   {
    "name": "status",
    "type": "string",
    "description": "Redemptions with Square Point of Sale or the Seller Dashboard go from `PENDING` to one of the others; those through the API are `COMPLETED` at once.",
    "optional": true,
    "known": [
     "PENDING",
     "COMPLETED",
     "CANCELED"
    ]
   }
  ],
  "GiftCardActivityClearBalance": [
   {
    "name": "reason",
    "type": "string",
    "description": "Why the balance was cleared.",
    "known": [
     "SUSPICIOUS_ACTIVITY",
     "REUSE_GIFTCARD",
     "UNKNOWN_REASON"
    ]
   }
  ],
  "GiftCardActivityDeactivate": [
   {
    "name": "reason",
    "type": "string",
    "description": "Why the card was deactivated. `CHARGEBACK_DEACTIVATE`: a chargeback was decided for the buyer.",
    "known": [
     "SUSPICIOUS_ACTIVITY",
     "UNKNOWN_REASON",
     "CHARGEBACK_DEACTIVATE"
    ]
   }
  ],
  "GiftCardActivityAdjustIncrement": [
   {
    "name": "amount_money",
    "type": "Money",
    "description": "The amount added to the gift card: positive."
   },
   {
    "name": "reason",
    "type": "string",
    "description": "Why money was added.",
    "known": [
     "COMPLIMENTARY",
     "SUPPORT_ISSUE",
     "TRANSACTION_VOIDED"
    ]
   }
  ],
  "GiftCardActivityAdjustDecrement": [
   {
    "name": "amount_money",
    "type": "Money",
    "description": "The amount deducted from the gift card: positive."
   },
   {
    "name": "reason",
    "type": "string",
    "description": "Why money was deducted.",
    "known": [
     "SUSPICIOUS_ACTIVITY",
     "BALANCE_ACCIDENTALLY_INCREASED",
     "SUPPORT_ISSUE",
     "PURCHASE_WAS_REFUNDED"
    ]
   }
  ],
  "GiftCardActivityRefund": [
   {
    "name": "redeem_activity_id",
    "type": "string",
    "description": "The `REDEEM` activity that was refunded.",
    "optional": true
   },
   {
    "name": "amount_money",
    "type": "Money",
    "description": "The amount added to the gift card: positive.",
    "optional": true
   },
   {
    "name": "reference_id",
    "type": "string",
    "description": "An id of yours that ties the activity to something in another system: any text.",
    "optional": true
   },
   {
    "name": "payment_id",
    "type": "string",
    "description": "The payment that was refunded, if Square processed it.",
    "optional": true
   }
  ],
  "GiftCardActivityUnlinkedActivityRefund": [
   {
    "name": "amount_money",
    "type": "Money",
    "description": "The amount added to the gift card: positive."
   },
   {
    "name": "reference_id",
    "type": "string",
    "description": "An id of yours that ties the activity to something in another system: any text.",
    "optional": true
   },
   {
    "name": "payment_id",
    "type": "string",
    "description": "The payment that was refunded. Not used since Square version 2022-06-16.",
    "optional": true
   }
  ],
  "GiftCardActivityImport": [
   {
    "name": "amount_money",
    "type": "Money",
    "description": "The balance of the imported card."
   }
  ],
  "GiftCardActivityBlock": [
   {
    "name": "reason",
    "type": "string",
    "description": "Why the card was blocked: the buyer started a chargeback.",
    "known": [
     "CHARGEBACK_BLOCK"
    ]
   }
  ],
  "GiftCardActivityUnblock": [
   {
    "name": "reason",
    "type": "string",
    "description": "Why the card was unblocked: the chargeback was decided for the seller.",
    "known": [
     "CHARGEBACK_UNBLOCK"
    ]
   }
  ],
  "GiftCardActivityImportReversal": [
   {
    "name": "amount_money",
    "type": "Money",
    "description": "The amount that was cleared from the card."
   }
  ],
  "GiftCardActivityTransferBalanceTo": [
   {
    "name": "transfer_from_gift_card_id",
    "type": "string",
    "description": "The card that the money came from."
   },
   {
    "name": "amount_money",
    "type": "Money",
    "description": "The amount added to the gift card: positive."
   }
  ],
  "GiftCardActivityTransferBalanceFrom": [
   {
    "name": "transfer_to_gift_card_id",
    "type": "string",
    "description": "The card that the money went to."
   },
   {
    "name": "amount_money",
    "type": "Money",
    "description": "The amount deducted from the gift card: positive."
   }
  ],
  "GiftCardActivity": [
   {
    "name": "id",
    "type": "string",
    "description": "The activity, such as `gcact_c8f8cbf1f24b448d8ecf39ed03f97864`.",
    "optional": true
   },
   {
    "name": "type",
    "type": "string",
    "description": "What was done. It says which of the `…_activity_details` to look at, and whether the balance rose or fell.",
    "known": [
     "ACTIVATE",
     "LOAD",
     "REDEEM",
     "CLEAR_BALANCE",
     "DEACTIVATE",
     "ADJUST_INCREMENT",
     "ADJUST_DECREMENT",
     "REFUND",
     "UNLINKED_ACTIVITY_REFUND",
     "IMPORT",
     "BLOCK",
     "UNBLOCK",
     "IMPORT_REVERSAL",
     "TRANSFER_BALANCE_FROM",
     "TRANSFER_BALANCE_TO"
    ]
   },
   {
    "name": "location_id",
    "type": "string",
    "description": "The business location where it happened."
   },
   {
    "name": "created_at",
    "type": "string",
    "description": "When the activity was created.",
    "optional": true,
    "unit": "RFC 3339 time"
   },
   {
    "name": "gift_card_id",
    "type": "string",
    "description": "The gift card.",
    "optional": true
   },
   {
    "name": "gift_card_gan",
    "type": "string",
    "description": "The gift card account number: enough to pay with.",
    "optional": true,
    "sensitive": "money"
   },
   {
    "name": "gift_card_balance_money",
    "type": "Money",
    "description": "The balance after the activity.",
    "optional": true
   },
   {
    "name": "activate_activity_details",
    "type": "GiftCardActivityActivate",
    "description": "Details of an `ACTIVATE` activity.",
    "optional": true
   },
   {
    "name": "load_activity_details",
    "type": "GiftCardActivityLoad",
    "description": "Details of a `LOAD` activity.",
    "optional": true
   },
   {
    "name": "redeem_activity_details",
    "type": "GiftCardActivityRedeem",
    "description": "Details of a `REDEEM` activity.",
    "optional": true
   },
   {
    "name": "clear_balance_activity_details",
    "type": "GiftCardActivityClearBalance",
    "description": "Details of a `CLEAR_BALANCE` activity.",
    "optional": true
   },
   {
    "name": "deactivate_activity_details",
    "type": "GiftCardActivityDeactivate",
    "description": "Details of a `DEACTIVATE` activity.",
    "optional": true
   },
   {
    "name": "adjust_increment_activity_details",
    "type": "GiftCardActivityAdjustIncrement",
    "description": "Details of an `ADJUST_INCREMENT` activity.",
    "optional": true
   },
   {
    "name": "adjust_decrement_activity_details",
    "type": "GiftCardActivityAdjustDecrement",
    "description": "Details of an `ADJUST_DECREMENT` activity.",
    "optional": true
   },
   {
    "name": "refund_activity_details",
    "type": "GiftCardActivityRefund",
    "description": "Details of a `REFUND` activity.",
    "optional": true
   },
   {
    "name": "unlinked_activity_refund_activity_details",
    "type": "GiftCardActivityUnlinkedActivityRefund",
    "description": "Details of an `UNLINKED_ACTIVITY_REFUND` activity: a refund of a payment that was not made with this card.",
    "optional": true
   },
   {
    "name": "import_activity_details",
    "type": "GiftCardActivityImport",
    "description": "Details of an `IMPORT` activity: Square took over a card of another system.",
    "optional": true
   },
   {
    "name": "block_activity_details",
    "type": "GiftCardActivityBlock",
    "description": "Details of a `BLOCK` activity.",
    "optional": true
   },
   {
    "name": "unblock_activity_details",
    "type": "GiftCardActivityUnblock",
    "description": "Details of an `UNBLOCK` activity.",
    "optional": true
   },
   {
    "name": "import_reversal_activity_details",
    "type": "GiftCardActivityImportReversal",
    "description": "Details of an `IMPORT_REVERSAL` activity: the card is `PENDING` again, with no balance.",
    "optional": true
   },
   {
    "name": "transfer_balance_to_activity_details",
    "type": "GiftCardActivityTransferBalanceTo",
    "description": "Details of a `TRANSFER_BALANCE_TO` activity, recorded on the card that receives the money.",
    "optional": true
   },
   {
    "name": "transfer_balance_from_activity_details",
    "type": "GiftCardActivityTransferBalanceFrom",
    "description": "Details of a `TRANSFER_BALANCE_FROM` activity, recorded on the card that loses the money.",
    "optional": true
   }
  ],
  "GiftCardActivityEventObject": [
   {
    "name": "gift_card_activity",
    "type": "GiftCardActivity",
    "description": "The activity, as it is now."
   }
  ],
  "GiftCardActivityEventData": [
   {
    "name": "type",
    "type": "string",
    "description": "The kind of object. Free text: Square's documentation contradicts itself, so go by `eventType`.",
    "optional": true
   },
   {
    "name": "id",
    "type": "string",
    "description": "The activity, such as `gcact_c8f8cbf1f24b448d8ecf39ed03f97864`.",
    "optional": true
   },
   {
    "name": "object",
    "type": "GiftCardActivityEventObject",
    "description": "What an activity event is about."
   }
  ],
  "TestNotificationData": [
   {
    "name": "type",
    "type": "string",
    "description": "`webhooks` in the one captured notification.",
    "optional": true
   },
   {
    "name": "id",
    "type": "string",
    "description": "A UUID in the one captured notification.",
    "optional": true
   }
  ]
 }
}
