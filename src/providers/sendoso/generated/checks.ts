// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import { type ObjectCheck, id, required, string } from '../../../core/checks.js'
import type { SendStatusData } from './events.js'

const checkSendStatusData: ObjectCheck = (value, at, issues) => {
  id(value.send_gid, at, '.send_gid', issues)
  string(value.status_changed_at, at, '.status_changed_at', issues)
}

/** The check of each event's data. */
export const events = {
  'send.initiated': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.pending_approval': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.pending_sendoso_approval': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.confirming_address': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.confirmation_canceled': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.order_received': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.fulfilling': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.amazon_fulfilling': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.amazon_shipped': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.shipped': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.delivered': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.undeliverable': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.fulfillment_issue': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.out_of_stock': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.sent': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.opened': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.clicked': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.redeemed': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.expired': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.bounced': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.refunded': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.canceled': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.failed': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.insufficient_funds': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.blocked': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.email_blacklist': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.invalid_email_format': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
  'send.suspicious_email': /* @__PURE__ */ required<SendStatusData>(checkSendStatusData),
}
