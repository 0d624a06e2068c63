// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { Catalog } from '../../../core/catalog.js'

/** The events of Loopz, and what is in them. */
export const catalog: Catalog = {
 "title": "Loopz",
 "events": {
  "gift-card.created": {
   "description": "A gift card was created.",
   "source": "https://docs.loopz.io/reference/webhooks",
   "data": "GiftCard"
  },
  "gift-card.updated": {
   "description": "A gift card changed. Set your state to this snapshot, do not apply it as a change.",
   "source": "https://docs.loopz.io/reference/webhooks",
   "data": "GiftCard"
  },
  "gift-card.deleted": {
   "description": "A gift card was deleted. What the body holds is not documented, so only `id` is certain.",
   "source": "https://docs.loopz.io/reference/webhooks",
   "data": "GiftCard"
  },
  "transaction.created": {
   "description": "A transaction was recorded.",
   "source": "https://docs.loopz.io/reference/webhooks",
   "data": "Transaction"
  },
  "transaction.updated": {
   "description": "A transaction changed.",
   "source": "https://docs.loopz.io/reference/webhooks",
   "data": "Transaction"
  },
  "transaction.deleted": {
   "description": "A transaction was deleted. What the body holds is not documented, so only `id` is certain.",
   "source": "https://docs.loopz.io/reference/webhooks",
   "data": "Transaction"
  },
  "location.created": {
   "description": "A location was created.",
   "source": "https://docs.loopz.io/reference/webhooks",
   "data": "Location"
  },
  "location.updated": {
   "description": "A location changed. There is no `location.deleted`.",
   "source": "https://docs.loopz.io/reference/webhooks",
   "data": "Location"
  }
 },
 "objects": {
  "GiftCardBalance": [
   {
    "name": "amount",
    "type": "number",
    "description": "The amount. Probably the smallest unit of the currency.",
    "optional": true,
    "unit": "cents (unconfirmed)",
    "unconfirmed": true
   },
   {
    "name": "currencyCode",
    "type": "string",
    "description": "ISO 4217 code, such as `USD`.",
    "optional": true,
    "unconfirmed": true
   }
  ],
  "FundingPaymentDetails": [
   {
    "name": "type",
    "type": "string",
    "description": "What kind of payment it was.",
    "optional": true,
    "unconfirmed": true
   },
   {
    "name": "reason",
    "type": "string",
    "description": "Why the card was given, such as `rewards`.",
    "optional": true,
    "unconfirmed": true
   }
  ],
  "FundingSource": [
   {
    "name": "id",
    "type": "string",
    "description": "The funding source: an instrument id.",
    "optional": true,
    "sensitive": "personal",
    "unconfirmed": true
   },
   {
    "name": "type",
    "type": "string",
    "description": "What kind of source it is.",
    "optional": true,
    "unconfirmed": true,
    "known": [
     "STORE_CREDIT"
    ]
   },
   {
    "name": "payment_details",
    "type": "FundingPaymentDetails",
    "description": "How a gift card was paid for.",
    "optional": true,
    "unconfirmed": true
   }
  ],
  "GiftCard": [
   {
    "name": "id",
    "type": "string",
    "description": "The gift card."
   },
   {
    "name": "code",
    "type": "string",
    "description": "The code it is redeemed with.",
    "optional": true,
    "sensitive": "money",
    "unconfirmed": true
   },
   {
    "name": "gan",
    "type": "string",
    "description": "The gift card account number.",
    "optional": true,
    "sensitive": "money",
    "unconfirmed": true
   },
   {
    "name": "balance",
    "type": "GiftCardBalance",
    "description": "What is left on a gift card.",
    "optional": true,
    "unconfirmed": true
   },
   {
    "name": "type",
    "type": "string",
    "description": "What kind of card it is.",
    "optional": true,
    "unconfirmed": true,
    "known": [
     "DIGITAL"
    ]
   },
   {
    "name": "front_design_image_url",
    "type": "string",
    "description": "The picture on its front.",
    "optional": true,
    "unit": "URL",
    "unconfirmed": true
   },
   {
    "name": "back_design_image_url",
    "type": "string",
    "description": "The picture on its back.",
    "optional": true,
    "unit": "URL",
    "unconfirmed": true
   },
   {
    "name": "created_on",
    "type": "string",
    "description": "When it was made.",
    "optional": true,
    "unit": "time, format unknown",
    "unconfirmed": true
   },
   {
    "name": "updated_on",
    "type": "string",
    "description": "When it last changed.",
    "optional": true,
    "unit": "time, format unknown",
    "unconfirmed": true
   },
   {
    "name": "recipient_name",
    "type": "string",
    "description": "Who it is for.",
    "optional": true,
    "sensitive": "personal",
    "unconfirmed": true
   },
   {
    "name": "recipient_email",
    "type": "string",
    "description": "Where it was sent.",
    "optional": true,
    "sensitive": "personal",
    "unconfirmed": true
   },
   {
    "name": "funding_source",
    "type": "FundingSource",
    "description": "Where the money on a gift card came from.",
    "optional": true,
    "unconfirmed": true
   }
  ],
  "Transaction": [
   {
    "name": "id",
    "type": "string",
    "description": "The transaction."
   }
  ],
  "Location": [
   {
    "name": "id",
    "type": "string",
    "description": "The location."
   },
   {
    "name": "name",
    "type": "string",
    "description": "What the location is called.",
    "optional": true
   },
   {
    "name": "status",
    "type": "string",
    "description": "The state of the location. Only one value is documented.",
    "optional": true,
    "known": [
     "ACTIVE"
    ]
   },
   {
    "name": "type",
    "type": "string",
    "description": "What kind of location it is. Only one value is documented.",
    "optional": true,
    "known": [
     "PHYSICAL"
    ]
   }
  ]
 }
}
