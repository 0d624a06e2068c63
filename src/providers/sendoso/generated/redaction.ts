// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownEvents, ShownTree } from '../../../core/types.js'

const SendStatusData: ShownTree = {
  send_gid: 'id',
  status_changed_at: 'time',
}

/** The members that may be seen: those of the envelope, and those of `data` for every event type that is known. */
export const shown: ShownEvents = {
  envelope: {},
  data: {
    'send.initiated': SendStatusData,
    'send.pending_approval': SendStatusData,
    'send.pending_sendoso_approval': SendStatusData,
    'send.confirming_address': SendStatusData,
    'send.confirmation_canceled': SendStatusData,
    'send.order_received': SendStatusData,
    'send.fulfilling': SendStatusData,
    'send.amazon_fulfilling': SendStatusData,
    'send.amazon_shipped': SendStatusData,
    'send.shipped': SendStatusData,
    'send.delivered': SendStatusData,
    'send.undeliverable': SendStatusData,
    'send.fulfillment_issue': SendStatusData,
    'send.out_of_stock': SendStatusData,
    'send.sent': SendStatusData,
    'send.opened': SendStatusData,
    'send.clicked': SendStatusData,
    'send.redeemed': SendStatusData,
    'send.expired': SendStatusData,
    'send.bounced': SendStatusData,
    'send.refunded': SendStatusData,
    'send.canceled': SendStatusData,
    'send.failed': SendStatusData,
    'send.insufficient_funds': SendStatusData,
    'send.blocked': SendStatusData,
    'send.email_blacklist': SendStatusData,
    'send.invalid_email_format': SendStatusData,
    'send.suspicious_email': SendStatusData,
  },
}
