// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { Catalog } from '../../../core/catalog.js'

/** The events of Goody, and what is in them. */
export const catalog: Catalog = {
 "title": "Goody",
 "events": {
  "order_batch.created": {
   "description": "A batch was created. It may still be sending, or be scheduled.",
   "source": "https://developer.ongoody.com/webhooks/events/order_batch.created",
   "data": "GoodyOrderBatch",
   "composed": true
  },
  "order_batch.completed": {
   "description": "A batch is fully processed, and all its orders exist.",
   "source": "https://developer.ongoody.com/webhooks/events/order_batch.completed",
   "data": "GoodyOrderBatch",
   "composed": true
  },
  "order.created": {
   "description": "An order exists, and its gift link works.",
   "source": "https://developer.ongoody.com/webhooks/events/order.created",
   "data": "GoodyOrder",
   "composed": true
  },
  "order.gift_opened": {
   "description": "A gift was opened for the first time. Opening the link yourself can cause it.",
   "source": "https://developer.ongoody.com/webhooks/events/order.gift_opened",
   "data": "GoodyOrder",
   "composed": true
  },
  "order.gift_accepted": {
   "description": "The recipient accepted. Costs are final; `is_swapped` and `cart` tell what was chosen.",
   "source": "https://developer.ongoody.com/webhooks/events/order.gift_accepted",
   "data": "GoodyOrder"
  },
  "order.thank_you_note_added": {
   "description": "The recipient wrote a note: usually soon after accepting, possibly much later.",
   "source": "https://developer.ongoody.com/webhooks/events/order.thank_you_note_added",
   "data": "GoodyOrder",
   "composed": true
  },
  "order.shipped": {
   "description": "The first shipment is in transit. `shipments` may be incomplete.",
   "source": "https://developer.ongoody.com/webhooks/events/order.shipped",
   "data": "GoodyOrder",
   "composed": true
  },
  "order.delivered": {
   "description": "All shipments are delivered.",
   "source": "https://developer.ongoody.com/webhooks/events/order.delivered",
   "data": "GoodyOrder"
  },
  "order.canceled": {
   "description": "An order was canceled.",
   "source": "https://developer.ongoody.com/webhooks/events/order.canceled",
   "data": "GoodyOrder",
   "composed": true
  },
  "order.refunded": {
   "description": "An order was refunded.",
   "source": "https://developer.ongoody.com/webhooks/events/order.refunded",
   "data": "GoodyOrder"
  }
 },
 "objects": {
  "GoodyBrand": [
   {
    "name": "id",
    "type": "string",
    "description": "The brand.",
    "optional": true
   },
   {
    "name": "name",
    "type": "string",
    "description": "Its name.",
    "optional": true
   }
  ],
  "GoodyProduct": [
   {
    "name": "id",
    "type": "string",
    "description": "The product.",
    "optional": true
   },
   {
    "name": "name",
    "type": "string",
    "description": "Its name.",
    "optional": true
   },
   {
    "name": "brand",
    "type": "GoodyBrand",
    "description": "Who makes a product.",
    "optional": true
   }
  ],
  "GoodyCartItem": [
   {
    "name": "id",
    "type": "string",
    "description": "The line."
   },
   {
    "name": "quantity",
    "type": "integer",
    "description": "How many.",
    "unit": "pieces"
   },
   {
    "name": "product",
    "type": "GoodyProduct",
    "description": "What it is."
   }
  ],
  "GoodyCart": [
   {
    "name": "id",
    "type": "string",
    "description": "The cart.",
    "optional": true
   },
   {
    "name": "items",
    "type": "GoodyCartItem[]",
    "description": "Its lines.",
    "optional": true
   }
  ],
  "GoodyShipment": [
   {
    "name": "id",
    "type": "string",
    "description": "The shipment."
   },
   {
    "name": "status",
    "type": "string",
    "description": "Where it is.",
    "known": [
     "pending",
     "tracking",
     "shipped",
     "delivered",
     "delivered_override",
     "failed",
     "failed_unset_tracking",
     "failed_with_reship"
    ]
   },
   {
    "name": "brand_name",
    "type": "string",
    "description": "Whose products are in it."
   },
   {
    "name": "tracking_carrier",
    "type": "string",
    "description": "The carrier, such as `UPS`.",
    "optional": true
   },
   {
    "name": "tracking_number",
    "type": "string",
    "description": "For approved partners only. Can reveal an address.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "tracking_url",
    "type": "string",
    "description": "For approved partners only. Can reveal an address.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "shipped_at",
    "type": "string",
    "description": "When it was shipped.",
    "optional": true,
    "unit": "ISO 8601 time, with `Z` in the samples"
   },
   {
    "name": "delivered_at",
    "type": "string",
    "description": "When it was delivered.",
    "optional": true,
    "unit": "ISO 8601 time, with `Z` in the samples"
   },
   {
    "name": "delivery_eta",
    "type": "string",
    "description": "When it is expected.",
    "optional": true,
    "unit": "ISO 8601 time, with `Z` in the samples"
   }
  ],
  "GoodyAmounts": [
   {
    "name": "amount_product",
    "type": "integer",
    "description": "The products.",
    "unit": "US cents"
   },
   {
    "name": "amount_shipping",
    "type": "integer",
    "description": "Shipping.",
    "unit": "US cents"
   },
   {
    "name": "amount_processing_fee",
    "type": "integer",
    "description": "Fees.",
    "optional": true,
    "unit": "US cents"
   },
   {
    "name": "amount_pre_tax_total",
    "type": "integer",
    "description": "Products, shipping and fees.",
    "unit": "US cents"
   },
   {
    "name": "amount_tax",
    "type": "integer",
    "description": "Tax.",
    "optional": true,
    "unit": "US cents"
   },
   {
    "name": "amount_total",
    "type": "integer",
    "description": "The total. Null in the sample of a batch, before the recipient accepts.",
    "optional": true,
    "unit": "US cents"
   },
   {
    "name": "amount_credit_applied",
    "type": "integer",
    "description": "Credit that was used. In no sample.",
    "optional": true,
    "unit": "US cents"
   },
   {
    "name": "amount_global_relay_cost",
    "type": "integer",
    "description": "The cost of sending abroad.",
    "optional": true,
    "unit": "US cents"
   }
  ],
  "GoodySender": [
   {
    "name": "first_name",
    "type": "string",
    "description": "First name.",
    "sensitive": "personal"
   },
   {
    "name": "last_name",
    "type": "string",
    "description": "Last name.",
    "sensitive": "personal"
   },
   {
    "name": "email",
    "type": "string",
    "description": "E-mail address.",
    "sensitive": "personal"
   }
  ],
  "GoodyOriginalAmounts": [
   {
    "name": "original_amount_product",
    "type": "integer",
    "description": "The products.",
    "optional": true,
    "unit": "US cents"
   },
   {
    "name": "original_amount_shipping",
    "type": "integer",
    "description": "Shipping.",
    "optional": true,
    "unit": "US cents"
   },
   {
    "name": "original_amount_credit_applied",
    "type": "integer",
    "description": "Credit that was used.",
    "optional": true,
    "unit": "US cents"
   },
   {
    "name": "original_amount_pre_tax_total",
    "type": "integer",
    "description": "Products, shipping and fees.",
    "optional": true,
    "unit": "US cents"
   }
  ],
  "GoodyOrderPreview": [
   {
    "name": "id",
    "type": "string",
    "description": "The order.",
    "optional": true
   },
   {
    "name": "status",
    "type": "string",
    "description": "Does not follow the event type: `order.delivered` and `order.refunded` have `shipped` in the samples, `order.canceled` has `failed`.",
    "optional": true,
    "known": [
     "created",
     "notified",
     "opened",
     "accepted",
     "pending_payment",
     "paid",
     "ordered",
     "shipped",
     "delivered",
     "failed",
     "canceled"
    ]
   },
   {
    "name": "individual_gift_link",
    "type": "string",
    "description": "The link that opens the gift: whoever has it can claim it.",
    "optional": true,
    "sensitive": "money"
   },
   {
    "name": "individual_gift_link_shared",
    "type": "string",
    "description": "The same under the name that the sample has.",
    "optional": true,
    "sensitive": "money"
   },
   {
    "name": "recipient_first_name",
    "type": "string",
    "description": "First name of the recipient.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "gift_batch_id",
    "type": "string",
    "description": "`order_batch_id` under the name that the sample has.",
    "optional": true
   },
   {
    "name": "cart",
    "type": "GoodyCart",
    "description": "What is given.",
    "optional": true
   },
   {
    "name": "shipments",
    "type": "GoodyShipment[]",
    "description": "The parcels.",
    "optional": true
   },
   {
    "name": "amounts",
    "type": "GoodyAmounts",
    "description": "What it costs.",
    "optional": true
   },
   {
    "name": "sender",
    "type": "GoodySender",
    "description": "Who gives.",
    "optional": true
   },
   {
    "name": "reference_id",
    "type": "string",
    "description": "The number printed on receipts.",
    "optional": true
   },
   {
    "name": "recipient_last_name",
    "type": "string",
    "description": "Last name of the recipient.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "recipient_email",
    "type": "string",
    "description": "E-mail address of the recipient.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "cart_selections",
    "type": "unknown",
    "description": "Options chosen for each line. Commerce API only.",
    "optional": true
   },
   {
    "name": "order_batch_id",
    "type": "string",
    "description": "The batch that the order is part of.",
    "optional": true
   },
   {
    "name": "workspace_id",
    "type": "string",
    "description": "The workspace.",
    "optional": true
   },
   {
    "name": "workspace_name",
    "type": "string",
    "description": "Its name.",
    "optional": true
   },
   {
    "name": "expires_at",
    "type": "string",
    "description": "When the gift expires.",
    "optional": true,
    "unit": "ISO 8601 time, with `Z` in the samples"
   },
   {
    "name": "card_id",
    "type": "string",
    "description": "The greeting card.",
    "optional": true
   },
   {
    "name": "message",
    "type": "string",
    "description": "Free text of the sender.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "thank_you_note",
    "type": "string",
    "description": "Free text of the recipient.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "view_count_recipient",
    "type": "integer",
    "description": "How often the recipient looked at it.",
    "optional": true,
    "unit": "views"
   },
   {
    "name": "is_swapped",
    "type": "boolean",
    "description": "True where the recipient chose another gift: `cart` and `amounts` are then those of that one.",
    "optional": true
   },
   {
    "name": "original_cart",
    "type": "GoodyCart",
    "description": "The cart before a swap.",
    "optional": true
   },
   {
    "name": "original_amounts",
    "type": "GoodyOriginalAmounts",
    "description": "What an order cost before the recipient swapped the gift.",
    "optional": true
   },
   {
    "name": "payment_link",
    "type": "string",
    "description": "The payment page. Commerce API with hosted payment only.",
    "optional": true,
    "sensitive": "money"
   }
  ],
  "GoodyRecipient": [
   {
    "name": "first_name",
    "type": "string",
    "description": "First name.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "last_name",
    "type": "string",
    "description": "Last name.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "email",
    "type": "string",
    "description": "E-mail address.",
    "optional": true,
    "sensitive": "personal"
   }
  ],
  "GoodyOrderBatch": [
   {
    "name": "id",
    "type": "string",
    "description": "The batch."
   },
   {
    "name": "send_status",
    "type": "string",
    "description": "How far sending is.",
    "known": [
     "pending",
     "complete",
     "failed",
     "canceled"
    ]
   },
   {
    "name": "orders_count",
    "type": "integer",
    "description": "How many orders exist. Lower than `recipients_count` while they are being created.",
    "optional": true,
    "unit": "orders"
   },
   {
    "name": "gifts_count",
    "type": "integer",
    "description": "`orders_count` under the name that the sample has.",
    "optional": true,
    "unit": "orders"
   },
   {
    "name": "orders_preview",
    "type": "GoodyOrderPreview[]",
    "description": "The first ten orders.",
    "optional": true
   },
   {
    "name": "gifts_preview",
    "type": "GoodyOrderPreview[]",
    "description": "`orders_preview` under the name that the sample has.",
    "optional": true
   },
   {
    "name": "recipients_count",
    "type": "integer",
    "description": "How many recipients there are.",
    "optional": true,
    "unit": "recipients"
   },
   {
    "name": "recipients_preview",
    "type": "GoodyRecipient[]",
    "description": "The first ten recipients.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "cart",
    "type": "GoodyCart",
    "description": "What each recipient gets.",
    "optional": true
   },
   {
    "name": "from_name",
    "type": "string",
    "description": "The name that recipients see.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "sender",
    "type": "GoodySender",
    "description": "Who gives.",
    "optional": true
   },
   {
    "name": "reference_id",
    "type": "string",
    "description": "A number of the batch.",
    "optional": true
   },
   {
    "name": "message",
    "type": "string",
    "description": "Free text of the sender.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "is_scheduled_send",
    "type": "boolean",
    "description": "Whether it was scheduled. Stays true after sending.",
    "optional": true
   },
   {
    "name": "scheduled_send_on",
    "type": "string",
    "description": "When it is to be sent.",
    "optional": true,
    "unit": "ISO 8601 time, with `Z` in the samples"
   },
   {
    "name": "expires_at",
    "type": "string",
    "description": "When the gifts expire.",
    "optional": true,
    "unit": "ISO 8601 time, with `Z` in the samples"
   },
   {
    "name": "send_method",
    "type": "string",
    "description": "How recipients get it.",
    "optional": true,
    "known": [
     "email_and_link",
     "link_multiple_custom_list",
     "direct_send"
    ]
   },
   {
    "name": "batch_name",
    "type": "string",
    "description": "An internal name.",
    "optional": true
   },
   {
    "name": "card_id",
    "type": "string",
    "description": "The greeting card.",
    "optional": true
   },
   {
    "name": "workspace_id",
    "type": "string",
    "description": "The workspace.",
    "optional": true
   },
   {
    "name": "workspace_name",
    "type": "string",
    "description": "Its name.",
    "optional": true
   },
   {
    "name": "customer_reference_id",
    "type": "string",
    "description": "An id of yours. Added in June 2026.",
    "optional": true
   }
  ],
  "GoodyOrder": [
   {
    "name": "id",
    "type": "string",
    "description": "The order."
   },
   {
    "name": "status",
    "type": "string",
    "description": "Does not follow the event type: `order.delivered` and `order.refunded` have `shipped` in the samples, `order.canceled` has `failed`.",
    "known": [
     "created",
     "notified",
     "opened",
     "accepted",
     "pending_payment",
     "paid",
     "ordered",
     "shipped",
     "delivered",
     "failed",
     "canceled"
    ]
   },
   {
    "name": "individual_gift_link",
    "type": "string",
    "description": "The link that opens the gift: whoever has it can claim it.",
    "sensitive": "money"
   },
   {
    "name": "recipient_first_name",
    "type": "string",
    "description": "First name of the recipient.",
    "sensitive": "personal"
   },
   {
    "name": "cart",
    "type": "GoodyCart",
    "description": "What is given."
   },
   {
    "name": "shipments",
    "type": "GoodyShipment[]",
    "description": "The parcels. May be incomplete in `order.shipped`."
   },
   {
    "name": "amounts",
    "type": "GoodyAmounts",
    "description": "What it costs. Final once the recipient accepted."
   },
   {
    "name": "sender",
    "type": "GoodySender",
    "description": "Who gives."
   },
   {
    "name": "reference_id",
    "type": "string",
    "description": "The number printed on receipts."
   },
   {
    "name": "recipient_last_name",
    "type": "string",
    "description": "Last name of the recipient.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "recipient_email",
    "type": "string",
    "description": "E-mail address of the recipient.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "cart_selections",
    "type": "unknown",
    "description": "Options chosen for each line. Commerce API only.",
    "optional": true
   },
   {
    "name": "order_batch_id",
    "type": "string",
    "description": "The batch that the order is part of.",
    "optional": true
   },
   {
    "name": "workspace_id",
    "type": "string",
    "description": "The workspace.",
    "optional": true
   },
   {
    "name": "workspace_name",
    "type": "string",
    "description": "Its name.",
    "optional": true
   },
   {
    "name": "expires_at",
    "type": "string",
    "description": "When the gift expires.",
    "optional": true,
    "unit": "ISO 8601 time, with `Z` in the samples"
   },
   {
    "name": "card_id",
    "type": "string",
    "description": "The greeting card.",
    "optional": true
   },
   {
    "name": "message",
    "type": "string",
    "description": "Free text of the sender.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "thank_you_note",
    "type": "string",
    "description": "Free text of the recipient.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "view_count_recipient",
    "type": "integer",
    "description": "How often the recipient looked at it.",
    "optional": true,
    "unit": "views"
   },
   {
    "name": "is_swapped",
    "type": "boolean",
    "description": "True where the recipient chose another gift: `cart` and `amounts` are then those of that one.",
    "optional": true
   },
   {
    "name": "original_cart",
    "type": "GoodyCart",
    "description": "The cart before a swap.",
    "optional": true
   },
   {
    "name": "original_amounts",
    "type": "GoodyOriginalAmounts",
    "description": "What an order cost before the recipient swapped the gift.",
    "optional": true
   },
   {
    "name": "payment_link",
    "type": "string",
    "description": "The payment page. Commerce API with hosted payment only.",
    "optional": true,
    "sensitive": "money"
   }
  ]
 }
}
