// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { Catalog } from '../../../core/catalog.js'

/** The events of Tremendous, and what is in them. */
export const catalog: Catalog = {
 "title": "Tremendous",
 "preview": true,
 "events": {
  "CAMPAIGNS.CREATED": {
   "description": "A campaign was created in the dashboard.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData"
  },
  "CAMPAIGNS.DELETED": {
   "description": "A campaign was deleted in the dashboard.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "CONNECTED_ORGANIZATIONS.REGISTERED": {
   "description": "A user finished onboarding an organization through your platform.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "ConnectedOrganizationsRegisteredData",
   "composed": true
  },
  "CONNECTED_ORGANIZATIONS.STATUS.APPROVED": {
   "description": "Tremendous's compliance team approved a connected organization.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "CONNECTED_ORGANIZATIONS.STATUS.REJECTED": {
   "description": "Tremendous's compliance team rejected a connected organization.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "CONNECTED_ORGANIZATIONS.OAUTH.GRANTED": {
   "description": "A connected organization granted access: exchange the code for its first tokens.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "ConnectedOrganizationsOauthGrantedData",
   "composed": true
  },
  "FUNDING_SOURCES.CREATED": {
   "description": "A funding source, such as a card or bank account, was added.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "FUNDING_SOURCES.DELETED": {
   "description": "A funding source was removed.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "FUNDING_SOURCES.FUNDED": {
   "description": "Money was added to the balance and is available. How much is not in the event.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "INVOICES.CREATED": {
   "description": "An invoice was created.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "INVOICES.DELETED": {
   "description": "An invoice was deleted.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "INVOICES.PAID": {
   "description": "An invoice was paid.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "MEMBERS.CREATED": {
   "description": "A user joined the team.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "MEMBERS.DELETED": {
   "description": "A user was removed from the team.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "ORDERS.APPROVED": {
   "description": "An admin approved an order. Only sent if order approvals are on.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "ORDERS.CANCELED": {
   "description": "An order was rejected after it was held for review; older copies of the documentation say that it was canceled.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "ORDERS.CREATED": {
   "description": "An order was created.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "OrdersCreatedData",
   "composed": true
  },
  "ORDERS.FAILED": {
   "description": "An order failed, typically because a card was declined. Never sent for API orders with one reward: those fail in the answer of the API.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "PRODUCTS.ADDED": {
   "description": "A product was added to the catalog.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "PRODUCTS.REMOVED": {
   "description": "A product was removed from the catalog.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "PRODUCTS.UPDATED": {
   "description": "The SKUs of a product changed, for example to a wider range of amounts.",
   "source": "https://developers.tremendous.com/changelog/new-webhook-event",
   "data": "EventData",
   "composed": true
  },
  "REPORTS.GENERATION.SUCCEEDED": {
   "description": "A report that was requested through the API is ready.",
   "source": "https://developers.tremendous.com/changelog/new-endpoints-for-reports-and-corresponding-webhook-event",
   "data": "EventData",
   "composed": true
  },
  "REPORTS.GENERATION.FAILED": {
   "description": "A report could not be generated.",
   "source": "https://developers.tremendous.com/changelog/new-endpoints-for-reports-and-corresponding-webhook-event",
   "data": "EventData",
   "composed": true
  },
  "REWARDS.CANCELED": {
   "description": "A reward was canceled, usually in the dashboard.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  },
  "REWARDS.FLAGGED": {
   "description": "A reward was flagged for fraud review and waits for a person. No event tells the outcome.",
   "source": "https://developers.tremendous.com/changelog/update-new-webhook-event",
   "data": "EventData",
   "composed": true
  },
  "REWARDS.DELIVERY.FAILED": {
   "description": "A reward could not be delivered, usually because an e-mail bounced. Not sent for link rewards.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "RewardsDeliveryFailedData"
  },
  "REWARDS.DELIVERY.SUCCEEDED": {
   "description": "Tremendous received confirmation that a reward reached its recipient. Not sent for link rewards.",
   "source": "https://developers.tremendous.com/docs/webhooks-1",
   "data": "EventData",
   "composed": true
  }
 },
 "objects": {
  "Resource": [
   {
    "name": "id",
    "type": "string",
    "description": "Id of the object: of the reward, the order and so on."
   },
   {
    "name": "type",
    "type": "string",
    "description": "Kind of object. Only these two are shown in the documentation; the first part of the event name in lower case is likely for the others.",
    "optional": true,
    "known": [
     "campaigns",
     "rewards"
    ]
   }
  ],
  "EventData": [
   {
    "name": "resource",
    "type": "Resource",
    "description": "The object that the event is about. Fetch it from the API for everything else."
   },
   {
    "name": "meta",
    "type": "unknown",
    "description": "Details of the event: `{}` where there are none. What is in it for this event is not documented.",
    "optional": true,
    "sensitive": "personal",
    "unconfirmed": true
   }
  ],
  "Organization": [
   {
    "name": "id",
    "type": "string",
    "description": "Its id at Tremendous.",
    "optional": true
   }
  ],
  "ConnectedOrganization": [
   {
    "name": "id",
    "type": "string",
    "description": "Id of the connected organization.",
    "optional": true
   },
   {
    "name": "organization",
    "type": "Organization",
    "description": "An organization at Tremendous.",
    "optional": true
   }
  ],
  "ConnectedOrganizationsRegisteredData": [
   {
    "name": "resource",
    "type": "Resource",
    "description": "The object that the event is about. Fetch it from the API for everything else."
   },
   {
    "name": "meta",
    "type": "ConnectedOrganization",
    "description": "The connected organization. What else may be in it is not documented.",
    "optional": true,
    "sensitive": "personal"
   }
  ],
  "OauthGrant": [
   {
    "name": "id",
    "type": "string",
    "description": "Id of the connected organization.",
    "optional": true
   },
   {
    "name": "oauth_code",
    "type": "string",
    "description": "The code to exchange for access and refresh token.",
    "optional": true,
    "sensitive": "access"
   }
  ],
  "ConnectedOrganizationsOauthGrantedData": [
   {
    "name": "resource",
    "type": "Resource",
    "description": "The object that the event is about. Fetch it from the API for everything else."
   },
   {
    "name": "meta",
    "type": "OauthGrant",
    "description": "The grant. Never log it.",
    "optional": true,
    "sensitive": "access"
   }
  ],
  "OrderDetails": [
   {
    "name": "rewards",
    "type": "unknown[]",
    "description": "The order's rewards, perhaps with recipient, amount, `external_id` and a link. That it exists is documented, its shape is not. If it follows the reward of the API, amounts are decimal numbers in units of `currency_code` (`value.denomination`).",
    "optional": true,
    "sensitive": "personal",
    "unconfirmed": true
   }
  ],
  "OrdersCreatedData": [
   {
    "name": "resource",
    "type": "Resource",
    "description": "The object that the event is about. Fetch it from the API for everything else."
   },
   {
    "name": "meta",
    "type": "OrderDetails",
    "description": "Details of a new order.",
    "optional": true
   }
  ],
  "DeliveryFailure": [
   {
    "name": "failure_reason",
    "type": "string",
    "description": "Why delivery failed. Older deliveries may have none.",
    "optional": true,
    "known": [
     "apple_private_relay",
     "domain_block",
     "email_delivery_failed",
     "invalid_domain",
     "invalid_email",
     "mailbox_unavailable",
     "sms_delivery_failed",
     "smtp_delivery_failed",
     "spam_report"
    ]
   },
   {
    "name": "retryable",
    "type": "boolean",
    "description": "Whether the reward can be sent again to the same recipient.",
    "optional": true
   }
  ],
  "RewardsDeliveryFailedData": [
   {
    "name": "resource",
    "type": "Resource",
    "description": "The object that the event is about. Fetch it from the API for everything else."
   },
   {
    "name": "meta",
    "type": "DeliveryFailure",
    "description": "Why a reward could not be delivered.",
    "optional": true
   }
  ]
 }
}
