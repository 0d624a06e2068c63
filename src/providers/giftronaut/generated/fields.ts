// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { Catalog } from '../../../core/catalog.js'

/** The events of Giftronaut, and what is in them. */
export const catalog: Catalog = {
 "title": "Giftronaut",
 "events": {
  "balance.ach_approved": {
   "description": "An ACH top-up was approved, and the money added to the balance.",
   "source": "https://api.giftronaut.com/docs/reference/webhooks",
   "data": "BalanceAchApprovedData",
   "composed": true
  },
  "balance.ach_rejected": {
   "description": "An ACH top-up was rejected.",
   "source": "https://api.giftronaut.com/docs/reference/webhooks",
   "data": "BalanceAchRejectedData",
   "composed": true
  },
  "balance.low_balance": {
   "description": "The balance fell below the configured threshold.",
   "source": "https://api.giftronaut.com/docs/reference/webhooks",
   "data": "BalanceLowBalanceData",
   "composed": true
  },
  "balance.depleted": {
   "description": "The balance reached zero.",
   "source": "https://api.giftronaut.com/docs/reference/webhooks",
   "data": "BalanceDepletedData",
   "composed": true
  },
  "order.created": {
   "description": "A reward link order was created and is “ready for processing”. Fetch the order before you hand out links: the same paragraph speaks of tracking its completion.",
   "source": "https://api.giftronaut.com/docs/reference/webhooks",
   "data": "OrderCreatedData",
   "composed": true
  },
  "order.delivery_complete": {
   "description": "All recipients of an order were delivered to.",
   "source": "https://api.giftronaut.com/docs/reference/webhooks",
   "data": "OrderDeliveryCompleteData",
   "composed": true
  },
  "order.delivery_partial": {
   "description": "Some recipients of an order, not all, were delivered to. Meant for large orders, so it may come several times for one (inferred).",
   "source": "https://api.giftronaut.com/docs/reference/webhooks",
   "data": "OrderDeliveryPartialData",
   "composed": true
  },
  "order.bounced": {
   "description": "Delivery to a recipient bounced (invalid e-mail address, full mailbox and so on). The sample has one recipient, so one order can probably produce many of these (inferred).",
   "source": "https://api.giftronaut.com/docs/reference/webhooks",
   "data": "OrderBouncedData",
   "composed": true
  },
  "order.canceled": {
   "description": "A scheduled order was canceled.",
   "source": "https://api.giftronaut.com/docs/reference/webhooks",
   "data": "OrderCanceledData",
   "composed": true
  },
  "test.ping": {
   "description": "Someone pressed “Send Test” in the webhook dashboard. Use it to verify your endpoint.",
   "source": "https://api.giftronaut.com/docs/reference/webhooks",
   "data": "TestPingData",
   "composed": true
  }
 },
 "objects": {
  "BalanceAchApprovedData": [
   {
    "name": "organizationId",
    "type": "string",
    "description": "The organization whose balance it is, such as `ORG-001`."
   },
   {
    "name": "amount",
    "type": "number",
    "description": "The amount that was added to the balance.",
    "unit": "dollars, decimal (not cents)"
   },
   {
    "name": "currency",
    "type": "string",
    "description": "Currency of the balance, as an ISO 4217 code. In practice always `USD`.",
    "optional": true
   },
   {
    "name": "approvedBy",
    "type": "string",
    "description": "Who approved it (inferred from the name): an e-mail address in the sample.",
    "optional": true,
    "sensitive": "personal"
   }
  ],
  "BalanceAchRejectedData": [
   {
    "name": "organizationId",
    "type": "string",
    "description": "The organization whose balance it is, such as `ORG-001`."
   },
   {
    "name": "amount",
    "type": "number",
    "description": "The amount that was asked for.",
    "unit": "dollars, decimal (not cents)"
   },
   {
    "name": "currency",
    "type": "string",
    "description": "Currency of the balance, as an ISO 4217 code. In practice always `USD`.",
    "optional": true
   },
   {
    "name": "reason",
    "type": "string",
    "description": "Why it was rejected: a sentence in the sample.",
    "optional": true
   }
  ],
  "BalanceLowBalanceData": [
   {
    "name": "organizationId",
    "type": "string",
    "description": "The organization whose balance it is, such as `ORG-001`."
   },
   {
    "name": "currentBalance",
    "type": "number",
    "description": "What is left.",
    "unit": "dollars, decimal (not cents)"
   },
   {
    "name": "threshold",
    "type": "number",
    "description": "The threshold set in the webhook subscription.",
    "optional": true,
    "unit": "dollars, decimal (not cents)"
   },
   {
    "name": "currency",
    "type": "string",
    "description": "Currency of the balance, as an ISO 4217 code. In practice always `USD`.",
    "optional": true
   }
  ],
  "BalanceDepletedData": [
   {
    "name": "organizationId",
    "type": "string",
    "description": "The organization whose balance it is, such as `ORG-001`."
   },
   {
    "name": "currency",
    "type": "string",
    "description": "Currency of the balance, as an ISO 4217 code. In practice always `USD`.",
    "optional": true
   }
  ],
  "OrderTotalCost": [
   {
    "name": "amount",
    "type": "number",
    "description": "The amount. Round, never truncate, when converting to the smallest unit.",
    "unit": "major units of `currency`, decimal (not cents)"
   },
   {
    "name": "currency",
    "type": "string",
    "description": "ISO 4217 code. Branded cards are priced in local currency, so not always `USD`.",
    "optional": true
   }
  ],
  "OrderCreatedData": [
   {
    "name": "orderId",
    "type": "string",
    "description": "The order. Opaque: documented prefixes (`OT`, `LO`) contradict each other."
   },
   {
    "name": "orderType",
    "type": "string",
    "description": "What kind of order it is. Webhook samples show `LINK` and `ONE_TIME`; copies of the documentation differ on the rest.",
    "optional": true,
    "known": [
     "ONE_TIME",
     "SMART",
     "LINK",
     "CAMPAIGN",
     "REWARD"
    ]
   },
   {
    "name": "cardType",
    "type": "string",
    "description": "What kind of card was ordered.",
    "optional": true,
    "known": [
     "BRANDED_CARD",
     "CHOICE_CARD"
    ]
   },
   {
    "name": "quantity",
    "type": "integer",
    "description": "How many were ordered: of links, as it seems (inferred).",
    "optional": true
   },
   {
    "name": "totalCost",
    "type": "OrderTotalCost",
    "description": "What an order costs in all.",
    "optional": true
   }
  ],
  "OrderDeliveryCompleteData": [
   {
    "name": "orderId",
    "type": "string",
    "description": "The order. Opaque: documented prefixes (`OT`, `LO`) contradict each other."
   },
   {
    "name": "orderType",
    "type": "string",
    "description": "What kind of order it is. Webhook samples show `LINK` and `ONE_TIME`; copies of the documentation differ on the rest.",
    "optional": true,
    "known": [
     "ONE_TIME",
     "SMART",
     "LINK",
     "CAMPAIGN",
     "REWARD"
    ]
   },
   {
    "name": "cardType",
    "type": "string",
    "description": "What kind of card was ordered.",
    "optional": true,
    "known": [
     "BRANDED_CARD",
     "CHOICE_CARD"
    ]
   },
   {
    "name": "recipientCount",
    "type": "integer",
    "description": "How many recipients the order has (inferred from the name).",
    "optional": true,
    "unit": "recipients"
   },
   {
    "name": "sentCount",
    "type": "integer",
    "description": "How many recipients it was sent to (inferred from the name).",
    "optional": true,
    "unit": "recipients"
   }
  ],
  "OrderDeliveryPartialData": [
   {
    "name": "orderId",
    "type": "string",
    "description": "The order. Opaque: documented prefixes (`OT`, `LO`) contradict each other."
   },
   {
    "name": "recipientCount",
    "type": "integer",
    "description": "How many recipients the order has (inferred from the name).",
    "optional": true,
    "unit": "recipients"
   },
   {
    "name": "sentCount",
    "type": "integer",
    "description": "How many recipients it was sent to (inferred from the name).",
    "optional": true,
    "unit": "recipients"
   },
   {
    "name": "bouncedCount",
    "type": "integer",
    "description": "How many deliveries bounced (inferred from the name).",
    "optional": true,
    "unit": "recipients"
   }
  ],
  "OrderBouncedData": [
   {
    "name": "orderId",
    "type": "string",
    "description": "The order. Opaque: documented prefixes (`OT`, `LO`) contradict each other."
   },
   {
    "name": "recipientEmail",
    "type": "string",
    "description": "The address that bounced.",
    "sensitive": "personal"
   },
   {
    "name": "reason",
    "type": "string",
    "description": "Why it bounced. The documentation names an invalid address and a full mailbox as causes, and shows this one code.",
    "optional": true,
    "known": [
     "MAILBOX_NOT_FOUND"
    ]
   }
  ],
  "OrderCanceledData": [
   {
    "name": "orderId",
    "type": "string",
    "description": "The order. Opaque: documented prefixes (`OT`, `LO`) contradict each other."
   },
   {
    "name": "orderType",
    "type": "string",
    "description": "What kind of order it is. Webhook samples show `LINK` and `ONE_TIME`; copies of the documentation differ on the rest.",
    "optional": true,
    "known": [
     "ONE_TIME",
     "SMART",
     "LINK",
     "CAMPAIGN",
     "REWARD"
    ]
   },
   {
    "name": "canceledAt",
    "type": "string",
    "description": "When it was canceled, with a zone (`Z`), unlike `createdAt`.",
    "optional": true,
    "unit": "ISO 8601 time"
   }
  ],
  "TestPingData": [
   {
    "name": "message",
    "type": "string",
    "description": "A sentence for people.",
    "optional": true
   },
   {
    "name": "endpointId",
    "type": "integer",
    "description": "An id of the webhook endpoint (inferred from the name). The only numeric id.",
    "optional": true
   }
  ]
 }
}
