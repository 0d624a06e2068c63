// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { KnownEvent, UnknownEvent } from '../../../core/types.js'

/**
 * A send whose status changed. Every event has this body.
 *
 * Source: https://developer.sendoso.com/webhooks/events
 */
export interface SendStatusData {
  /**
   * The global id of the send. Opaque: its alphabet and length are not documented.
   */
  send_gid: string
  /**
   * When the status changed. Zone and precision are not documented.
   * Unit: ISO 8601 time.
   */
  status_changed_at: string
}

/**
 * The send is being created.
 *
 * `send.initiated` · https://developer.sendoso.com/webhooks/events
 */
export interface SendInitiatedEvent extends KnownEvent<'sendoso', 'send.initiated', SendStatusData> {}

/**
 * The send waits for the approval of the sender.
 *
 * `send.pending_approval` · https://developer.sendoso.com/webhooks/events
 */
export interface SendPendingApprovalEvent extends KnownEvent<'sendoso', 'send.pending_approval', SendStatusData> {}

/**
 * The send waits for approval by a Sendoso administrator.
 *
 * `send.pending_sendoso_approval` · https://developer.sendoso.com/webhooks/events
 */
export interface SendPendingSendosoApprovalEvent extends KnownEvent<'sendoso', 'send.pending_sendoso_approval', SendStatusData> {}

/**
 * The send waits until the recipient confirms an address.
 *
 * `send.confirming_address` · https://developer.sendoso.com/webhooks/events
 */
export interface SendConfirmingAddressEvent extends KnownEvent<'sendoso', 'send.confirming_address', SendStatusData> {}

/**
 * The sender canceled the address confirmation.
 *
 * `send.confirmation_canceled` · https://developer.sendoso.com/webhooks/events
 */
export interface SendConfirmationCanceledEvent extends KnownEvent<'sendoso', 'send.confirmation_canceled', SendStatusData> {}

/**
 * The order was received and is being processed.
 *
 * `send.order_received` · https://developer.sendoso.com/webhooks/events
 */
export interface SendOrderReceivedEvent extends KnownEvent<'sendoso', 'send.order_received', SendStatusData> {}

/**
 * Sendoso is processing the send.
 *
 * `send.fulfilling` · https://developer.sendoso.com/webhooks/events
 */
export interface SendFulfillingEvent extends KnownEvent<'sendoso', 'send.fulfilling', SendStatusData> {}

/**
 * The Amazon send is being processed.
 *
 * `send.amazon_fulfilling` · https://developer.sendoso.com/webhooks/events
 */
export interface SendAmazonFulfillingEvent extends KnownEvent<'sendoso', 'send.amazon_fulfilling', SendStatusData> {}

/**
 * Amazon shipped it. It is on its way to Sendoso, not to the recipient.
 *
 * `send.amazon_shipped` · https://developer.sendoso.com/webhooks/events
 */
export interface SendAmazonShippedEvent extends KnownEvent<'sendoso', 'send.amazon_shipped', SendStatusData> {}

/**
 * The send is on its way to the recipient.
 *
 * `send.shipped` · https://developer.sendoso.com/webhooks/events
 */
export interface SendShippedEvent extends KnownEvent<'sendoso', 'send.shipped', SendStatusData> {}

/**
 * The send was delivered to the recipient.
 *
 * `send.delivered` · https://developer.sendoso.com/webhooks/events
 */
export interface SendDeliveredEvent extends KnownEvent<'sendoso', 'send.delivered', SendStatusData> {}

/**
 * The send cannot be delivered to the recipient.
 *
 * `send.undeliverable` · https://developer.sendoso.com/webhooks/events
 */
export interface SendUndeliverableEvent extends KnownEvent<'sendoso', 'send.undeliverable', SendStatusData> {}

/**
 * Fulfillment has a problem.
 *
 * `send.fulfillment_issue` · https://developer.sendoso.com/webhooks/events
 */
export interface SendFulfillmentIssueEvent extends KnownEvent<'sendoso', 'send.fulfillment_issue', SendStatusData> {}

/**
 * The product is out of stock.
 *
 * `send.out_of_stock` · https://developer.sendoso.com/webhooks/events
 */
export interface SendOutOfStockEvent extends KnownEvent<'sendoso', 'send.out_of_stock', SendStatusData> {}

/**
 * The eGift was sent to the recipient.
 *
 * `send.sent` · https://developer.sendoso.com/webhooks/events
 */
export interface SendSentEvent extends KnownEvent<'sendoso', 'send.sent', SendStatusData> {}

/**
 * The recipient opened the eGift.
 *
 * `send.opened` · https://developer.sendoso.com/webhooks/events
 */
export interface SendOpenedEvent extends KnownEvent<'sendoso', 'send.opened', SendStatusData> {}

/**
 * The recipient viewed the eGift.
 *
 * `send.clicked` · https://developer.sendoso.com/webhooks/events
 */
export interface SendClickedEvent extends KnownEvent<'sendoso', 'send.clicked', SendStatusData> {}

/**
 * The recipient redeemed the eGift.
 *
 * `send.redeemed` · https://developer.sendoso.com/webhooks/events
 */
export interface SendRedeemedEvent extends KnownEvent<'sendoso', 'send.redeemed', SendStatusData> {}

/**
 * The redemption link expired.
 *
 * `send.expired` · https://developer.sendoso.com/webhooks/events
 */
export interface SendExpiredEvent extends KnownEvent<'sendoso', 'send.expired', SendStatusData> {}

/**
 * The eGift cannot be redeemed and will be refunded.
 *
 * `send.bounced` · https://developer.sendoso.com/webhooks/events
 */
export interface SendBouncedEvent extends KnownEvent<'sendoso', 'send.bounced', SendStatusData> {}

/**
 * The send was refunded.
 *
 * `send.refunded` · https://developer.sendoso.com/webhooks/events
 */
export interface SendRefundedEvent extends KnownEvent<'sendoso', 'send.refunded', SendStatusData> {}

/**
 * The sender canceled the send.
 *
 * `send.canceled` · https://developer.sendoso.com/webhooks/events
 */
export interface SendCanceledEvent extends KnownEvent<'sendoso', 'send.canceled', SendStatusData> {}

/**
 * The send failed.
 *
 * `send.failed` · https://developer.sendoso.com/webhooks/events
 */
export interface SendFailedEvent extends KnownEvent<'sendoso', 'send.failed', SendStatusData> {}

/**
 * The funds were insufficient to process the send.
 *
 * `send.insufficient_funds` · https://developer.sendoso.com/webhooks/events
 */
export interface SendInsufficientFundsEvent extends KnownEvent<'sendoso', 'send.insufficient_funds', SendStatusData> {}

/**
 * An attempt to redeem it was blocked.
 *
 * `send.blocked` · https://developer.sendoso.com/webhooks/events
 */
export interface SendBlockedEvent extends KnownEvent<'sendoso', 'send.blocked', SendStatusData> {}

/**
 * An attempt to redeem it was rejected by a block list.
 *
 * `send.email_blacklist` · https://developer.sendoso.com/webhooks/events
 */
export interface SendEmailBlacklistEvent extends KnownEvent<'sendoso', 'send.email_blacklist', SendStatusData> {}

/**
 * The e-mail address of the recipient is not valid.
 *
 * `send.invalid_email_format` · https://developer.sendoso.com/webhooks/events
 */
export interface SendInvalidEmailFormatEvent extends KnownEvent<'sendoso', 'send.invalid_email_format', SendStatusData> {}

/**
 * The e-mail address of the recipient was flagged as suspicious.
 *
 * `send.suspicious_email` · https://developer.sendoso.com/webhooks/events
 */
export interface SendSuspiciousEmailEvent extends KnownEvent<'sendoso', 'send.suspicious_email', SendStatusData> {}

/** An event of a type that this version does not know, such as one added by Sendoso since. */
export interface UnknownSendosoEvent extends UnknownEvent<'sendoso'> {}

/** The events of Sendoso by type. */
export interface SendosoEvents {
  /**
   * The send is being created.
   */
  'send.initiated': SendInitiatedEvent
  /**
   * The send waits for the approval of the sender.
   */
  'send.pending_approval': SendPendingApprovalEvent
  /**
   * The send waits for approval by a Sendoso administrator.
   */
  'send.pending_sendoso_approval': SendPendingSendosoApprovalEvent
  /**
   * The send waits until the recipient confirms an address.
   */
  'send.confirming_address': SendConfirmingAddressEvent
  /**
   * The sender canceled the address confirmation.
   */
  'send.confirmation_canceled': SendConfirmationCanceledEvent
  /**
   * The order was received and is being processed.
   */
  'send.order_received': SendOrderReceivedEvent
  /**
   * Sendoso is processing the send.
   */
  'send.fulfilling': SendFulfillingEvent
  /**
   * The Amazon send is being processed.
   */
  'send.amazon_fulfilling': SendAmazonFulfillingEvent
  /**
   * Amazon shipped it. It is on its way to Sendoso, not to the recipient.
   */
  'send.amazon_shipped': SendAmazonShippedEvent
  /**
   * The send is on its way to the recipient.
   */
  'send.shipped': SendShippedEvent
  /**
   * The send was delivered to the recipient.
   */
  'send.delivered': SendDeliveredEvent
  /**
   * The send cannot be delivered to the recipient.
   */
  'send.undeliverable': SendUndeliverableEvent
  /**
   * Fulfillment has a problem.
   */
  'send.fulfillment_issue': SendFulfillmentIssueEvent
  /**
   * The product is out of stock.
   */
  'send.out_of_stock': SendOutOfStockEvent
  /**
   * The eGift was sent to the recipient.
   */
  'send.sent': SendSentEvent
  /**
   * The recipient opened the eGift.
   */
  'send.opened': SendOpenedEvent
  /**
   * The recipient viewed the eGift.
   */
  'send.clicked': SendClickedEvent
  /**
   * The recipient redeemed the eGift.
   */
  'send.redeemed': SendRedeemedEvent
  /**
   * The redemption link expired.
   */
  'send.expired': SendExpiredEvent
  /**
   * The eGift cannot be redeemed and will be refunded.
   */
  'send.bounced': SendBouncedEvent
  /**
   * The send was refunded.
   */
  'send.refunded': SendRefundedEvent
  /**
   * The sender canceled the send.
   */
  'send.canceled': SendCanceledEvent
  /**
   * The send failed.
   */
  'send.failed': SendFailedEvent
  /**
   * The funds were insufficient to process the send.
   */
  'send.insufficient_funds': SendInsufficientFundsEvent
  /**
   * An attempt to redeem it was blocked.
   */
  'send.blocked': SendBlockedEvent
  /**
   * An attempt to redeem it was rejected by a block list.
   */
  'send.email_blacklist': SendEmailBlacklistEvent
  /**
   * The e-mail address of the recipient is not valid.
   */
  'send.invalid_email_format': SendInvalidEmailFormatEvent
  /**
   * The e-mail address of the recipient was flagged as suspicious.
   */
  'send.suspicious_email': SendSuspiciousEmailEvent
}

/** Every event of Sendoso. Narrow on `eventType`. */
export type SendosoEvent =
  | SendInitiatedEvent
  | SendPendingApprovalEvent
  | SendPendingSendosoApprovalEvent
  | SendConfirmingAddressEvent
  | SendConfirmationCanceledEvent
  | SendOrderReceivedEvent
  | SendFulfillingEvent
  | SendAmazonFulfillingEvent
  | SendAmazonShippedEvent
  | SendShippedEvent
  | SendDeliveredEvent
  | SendUndeliverableEvent
  | SendFulfillmentIssueEvent
  | SendOutOfStockEvent
  | SendSentEvent
  | SendOpenedEvent
  | SendClickedEvent
  | SendRedeemedEvent
  | SendExpiredEvent
  | SendBouncedEvent
  | SendRefundedEvent
  | SendCanceledEvent
  | SendFailedEvent
  | SendInsufficientFundsEvent
  | SendBlockedEvent
  | SendEmailBlacklistEvent
  | SendInvalidEmailFormatEvent
  | SendSuspiciousEmailEvent
  | UnknownSendosoEvent
