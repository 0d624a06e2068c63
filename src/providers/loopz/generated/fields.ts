// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { Catalog } from '../../../core/catalog.js'

/** The events of Loopz, and what is in them. */
export const catalog: Catalog = {
 "title": "Loopz",
 "events": {
  "gift-card.created": {
   "description": "By its name: a gift card was created.",
   "source": "https://docs.loopz.io/reference/webhooks",
   "data": "GiftCard",
   "composed": true
  },
  "gift-card.updated": {
   "description": "By its name: a gift card changed. Set your state to this snapshot, do not apply it as a change.",
   "source": "https://docs.loopz.io/reference/webhooks",
   "data": "GiftCard",
   "composed": true
  },
  "gift-card.deleted": {
   "description": "By its name: a gift card was deleted. What the body holds is not documented.",
   "source": "https://docs.loopz.io/reference/webhooks",
   "data": "GiftCard",
   "composed": true
  },
  "transaction.created": {
   "description": "By its name: a transaction was recorded.",
   "source": "https://docs.loopz.io/reference/webhooks",
   "data": "Transaction",
   "composed": true
  },
  "transaction.updated": {
   "description": "By its name: a transaction changed.",
   "source": "https://docs.loopz.io/reference/webhooks",
   "data": "Transaction",
   "composed": true
  },
  "transaction.deleted": {
   "description": "By its name: a transaction was deleted. What the body holds is not documented.",
   "source": "https://docs.loopz.io/reference/webhooks",
   "data": "Transaction",
   "composed": true
  },
  "location.created": {
   "description": "By its name: a location was created.",
   "source": "https://docs.loopz.io/reference/webhooks",
   "data": "Location",
   "composed": true
  },
  "location.updated": {
   "description": "By its name: a location changed. There is no `location.deleted`.",
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
    "description": "A type: its meaning and values are unknown.",
    "optional": true,
    "unconfirmed": true
   },
   {
    "name": "reason",
    "type": "string",
    "description": "A reason, such as `rewards`.",
    "optional": true,
    "unconfirmed": true
   }
  ],
  "FundingSource": [
   {
    "name": "id",
    "type": "string",
    "description": "An id of the funding source.",
    "optional": true,
    "sensitive": "personal",
    "unconfirmed": true
   },
   {
    "name": "type",
    "type": "string",
    "description": "A type, such as `STORE_CREDIT`.",
    "optional": true,
    "unconfirmed": true,
    "known": [
     "STORE_CREDIT"
    ]
   },
   {
    "name": "payment_details",
    "type": "FundingPaymentDetails",
    "description": "Details of the payment.",
    "optional": true,
    "unconfirmed": true
   }
  ],
  "GiftCard": [
   {
    "name": "id",
    "type": "string",
    "description": "The gift card. We expect one.",
    "optional": true,
    "unconfirmed": true
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
    "description": "The balance of a gift card.",
    "optional": true,
    "unconfirmed": true
   },
   {
    "name": "type",
    "type": "string",
    "description": "A type, such as `DIGITAL`.",
    "optional": true,
    "unconfirmed": true,
    "known": [
     "DIGITAL"
    ]
   },
   {
    "name": "front_design_image_url",
    "type": "string",
    "description": "A picture, by its name that of the front.",
    "optional": true,
    "unit": "URL",
    "unconfirmed": true
   },
   {
    "name": "back_design_image_url",
    "type": "string",
    "description": "A picture, by its name that of the back.",
    "optional": true,
    "unit": "URL",
    "unconfirmed": true
   },
   {
    "name": "created_on",
    "type": "string",
    "description": "A time, by its name that of the creation.",
    "optional": true,
    "unit": "time, format unknown",
    "unconfirmed": true
   },
   {
    "name": "updated_on",
    "type": "string",
    "description": "A time, by its name that of the last change.",
    "optional": true,
    "unit": "time, format unknown",
    "unconfirmed": true
   },
   {
    "name": "recipient_name",
    "type": "string",
    "description": "A name: of the recipient.",
    "optional": true,
    "sensitive": "personal",
    "unconfirmed": true
   },
   {
    "name": "recipient_email",
    "type": "string",
    "description": "An e-mail address: of the recipient.",
    "optional": true,
    "sensitive": "personal",
    "unconfirmed": true
   },
   {
    "name": "funding_source",
    "type": "FundingSource",
    "description": "The funding source of a gift card.",
    "optional": true,
    "unconfirmed": true
   }
  ],
  "Transaction": [
   {
    "name": "id",
    "type": "string",
    "description": "The transaction. We expect one.",
    "optional": true,
    "unconfirmed": true
   }
  ],
  "Location": [
   {
    "name": "id",
    "type": "string",
    "description": "The location: a UUID in the sample."
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
