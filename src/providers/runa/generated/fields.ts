// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { Catalog } from '../../../core/catalog.js'

/** The events of Runa, and what is in them. */
export const catalog: Catalog = {
 "title": "Runa",
 "events": {
  "order.completion": {
   "description": "An order finished processing, with success or failure. Fetch the order for its gift cards.",
   "source": "https://developer.runa.io/reference/2024-02-05/webhook/order.completion",
   "data": "OrderCompletionData"
  },
  "product.update": {
   "description": "A product was added, changed or removed. One delivery per product.",
   "source": "https://developer.runa.io/reference/2024-02-05/webhook/product.update",
   "data": "ProductUpdateData"
  }
 },
 "objects": {
  "OrderPaymentMethod": [
   {
    "name": "type",
    "type": "string",
    "description": "`CARD` is in older samples only.",
    "known": [
     "ACCOUNT_BALANCE",
     "CARD"
    ]
   },
   {
    "name": "currency",
    "type": "string",
    "description": "ISO 4217 code. Absent from the older sample.",
    "optional": true
   },
   {
    "name": "card_payment_fee",
    "type": "string",
    "description": "The fee. In an older sample only, not in the current schema.",
    "optional": true,
    "unit": "decimal text; major units by the sample"
   }
  ],
  "OrderCompletionData": [
   {
    "name": "id",
    "type": "string",
    "description": "The order. Opaque: `O-` and a ULID in the samples."
   },
   {
    "name": "status",
    "type": "string",
    "description": "Test for each value by name: a status that is not documented is neither success nor failure.",
    "known": [
     "COMPLETED",
     "FAILED"
    ]
   },
   {
    "name": "created_at",
    "type": "string",
    "description": "When the order was submitted. Always there in a completed one.",
    "optional": true,
    "unit": "ISO 8601 time in UTC"
   },
   {
    "name": "completed_at",
    "type": "string",
    "description": "When the order was completed.",
    "optional": true,
    "unit": "ISO 8601 time in UTC"
   },
   {
    "name": "description",
    "type": "string",
    "description": "Your own reference text for the order, at most 128 characters.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "payment_method",
    "type": "OrderPaymentMethod",
    "description": "How it was paid for. Always there in a completed order.",
    "optional": true
   },
   {
    "name": "currency",
    "type": "string",
    "description": "ISO 4217 code of the amounts. Always there in a completed order.",
    "optional": true
   },
   {
    "name": "total_price",
    "type": "string",
    "description": "What the order cost, with fees. Always there in a completed order.",
    "optional": true,
    "unit": "major units of `currency`, decimal text (`19.03`, `10`)"
   },
   {
    "name": "total_discount",
    "type": "string",
    "description": "The discount. Always there in a completed order.",
    "optional": true,
    "unit": "major units of `currency`, decimal text (`1.0`)"
   },
   {
    "name": "execution_mode",
    "type": "string",
    "description": "`async` in an older sample; not in the current schema.",
    "optional": true
   }
  ],
  "ProductDenominations": [
   {
    "name": "type",
    "type": "string",
    "description": "`open`: any value between the limits. `fixed`: those listed.",
    "optional": true,
    "known": [
     "open",
     "fixed"
    ]
   },
   {
    "name": "available_list",
    "type": "string[]",
    "description": "The values. Null or absent for `open`.",
    "optional": true
   },
   {
    "name": "minimum_value",
    "type": "string",
    "description": "The lowest value.",
    "optional": true,
    "unit": "major units of the product’s currency, which no member names; decimal text (`10.0`, `10.00`, `5`)"
   },
   {
    "name": "maximum_value",
    "type": "string",
    "description": "The highest value.",
    "optional": true,
    "unit": "major units of the product’s currency, which no member names; decimal text (`10.0`, `10.00`, `5`)"
   }
  ],
  "ProductState": [
   {
    "name": "price_multiplier",
    "type": "string",
    "description": "The discount as a fraction: `0` is none, `0.1` is 10 %. Samples have one and four decimals.",
    "unit": "decimal text"
   },
   {
    "name": "is_orderable",
    "type": "boolean",
    "description": "Whether the product can be ordered. Added in January 2025.",
    "optional": true
   },
   {
    "name": "denominations",
    "type": "ProductDenominations",
    "description": "The values that a product can be ordered in.",
    "optional": true
   }
  ],
  "ProductUpdateData": [
   {
    "name": "product_code",
    "type": "string",
    "description": "The product, such as `XYZ-US`."
   },
   {
    "name": "old_state",
    "type": "ProductState",
    "description": "The state before. That a new product has none is inferred.",
    "optional": true
   },
   {
    "name": "new_state",
    "type": "ProductState",
    "description": "The state now."
   },
   {
    "name": "timestamp",
    "type": "string",
    "description": "When it changed, with `+00:00` or without a zone. Keep the latest per product.",
    "unit": "ISO 8601 time in UTC"
   }
  ]
 }
}
