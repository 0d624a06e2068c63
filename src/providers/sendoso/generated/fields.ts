// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { Catalog } from '../../../core/catalog.js'

/** The events of Sendoso, and what is in them. */
export const catalog: Catalog = {
 "title": "Sendoso",
 "events": {
  "send.initiated": {
   "description": "The send is being created.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.pending_approval": {
   "description": "The send waits for the approval of the sender.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.pending_sendoso_approval": {
   "description": "The send waits for approval by a Sendoso administrator.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.confirming_address": {
   "description": "The send waits until the recipient confirms an address.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.confirmation_canceled": {
   "description": "The sender canceled the address confirmation.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.order_received": {
   "description": "The order was received and is being processed.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.fulfilling": {
   "description": "Sendoso is processing the send.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.amazon_fulfilling": {
   "description": "The Amazon send is being processed.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.amazon_shipped": {
   "description": "Amazon shipped it. It is on its way to Sendoso, not to the recipient.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.shipped": {
   "description": "The send is on its way to the recipient.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.delivered": {
   "description": "The send was delivered to the recipient.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.undeliverable": {
   "description": "The send cannot be delivered to the recipient.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.fulfillment_issue": {
   "description": "Fulfillment has a problem.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.out_of_stock": {
   "description": "The product is out of stock.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.sent": {
   "description": "The eGift was sent to the recipient.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.opened": {
   "description": "The recipient opened the eGift.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.clicked": {
   "description": "The recipient viewed the eGift.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.redeemed": {
   "description": "The recipient redeemed the eGift.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.expired": {
   "description": "The link for redeeming expired.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.bounced": {
   "description": "The eGift cannot be redeemed and will be refunded.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.refunded": {
   "description": "The send was refunded.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.canceled": {
   "description": "The sender canceled the send.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.failed": {
   "description": "The send failed.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.insufficient_funds": {
   "description": "The funds were too low to process the send.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.blocked": {
   "description": "An attempt to redeem it was blocked.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.email_blacklist": {
   "description": "An attempt to redeem it was rejected by a block list.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.invalid_email_format": {
   "description": "The e-mail address of the recipient is not valid.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  },
  "send.suspicious_email": {
   "description": "The e-mail address of the recipient was flagged as suspicious.",
   "source": "https://developer.sendoso.com/webhooks/events",
   "data": "SendStatusData"
  }
 },
 "objects": {
  "SendStatusData": [
   {
    "name": "send_gid",
    "type": "string",
    "description": "The global id of the send. Opaque: its alphabet and length are not documented."
   },
   {
    "name": "status_changed_at",
    "type": "string",
    "description": "When the status changed. Zone and precision are not documented.",
    "unit": "ISO 8601 time"
   }
  ]
 }
}
