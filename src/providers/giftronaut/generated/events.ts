// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { KnownEvent, OpenEnum, UnknownEvent } from '../../../core/types.js'

/**
 * An approved ACH top-up.
 *
 * Source: https://api.giftronaut.com/docs/reference/webhooks
 */
export interface BalanceAchApprovedData {
  /**
   * The organization whose balance it is, such as `ORG-001`.
   * Promised by this library, not by the provider: see its page.
   */
  organizationId: string
  /**
   * The amount that was added to the balance.
   * Unit: dollars, decimal (not cents).
   * Promised by this library, not by the provider: see its page.
   */
  amount: number
  /**
   * Currency of the balance, as an ISO 4217 code. In practice always `USD`.
   *
   * Source: https://api.giftronaut.com/docs/guides/balance
   */
  currency?: string | null | undefined
  /**
   * Who approved it (inferred from the name): an e-mail address in the sample.
   * Sensitive: it is about a person. `redact` hides it.
   */
  approvedBy?: string | null | undefined
}

/**
 * A rejected ACH top-up.
 *
 * Source: https://api.giftronaut.com/docs/reference/webhooks
 */
export interface BalanceAchRejectedData {
  /**
   * The organization whose balance it is, such as `ORG-001`.
   * Promised by this library, not by the provider: see its page.
   */
  organizationId: string
  /**
   * The requested amount.
   * Unit: dollars, decimal (not cents).
   * Promised by this library, not by the provider: see its page.
   */
  amount: number
  /**
   * Currency of the balance, as an ISO 4217 code. In practice always `USD`.
   *
   * Source: https://api.giftronaut.com/docs/guides/balance
   */
  currency?: string | null | undefined
  /**
   * Why it was rejected: a sentence in the sample.
   */
  reason?: string | null | undefined
}

/**
 * A balance below its threshold.
 *
 * Source: https://api.giftronaut.com/docs/reference/webhooks
 */
export interface BalanceLowBalanceData {
  /**
   * The organization whose balance it is, such as `ORG-001`.
   * Promised by this library, not by the provider: see its page.
   */
  organizationId: string
  /**
   * The remaining balance.
   * Unit: dollars, decimal (not cents).
   * Promised by this library, not by the provider: see its page.
   */
  currentBalance: number
  /**
   * The threshold set in the webhook subscription.
   * Unit: dollars, decimal (not cents).
   */
  threshold?: number | null | undefined
  /**
   * Currency of the balance, as an ISO 4217 code. In practice always `USD`.
   *
   * Source: https://api.giftronaut.com/docs/guides/balance
   */
  currency?: string | null | undefined
}

/**
 * A balance of zero.
 *
 * Source: https://api.giftronaut.com/docs/reference/webhooks
 */
export interface BalanceDepletedData {
  /**
   * The organization whose balance it is, such as `ORG-001`.
   * Promised by this library, not by the provider: see its page.
   */
  organizationId: string
  /**
   * Currency of the balance, as an ISO 4217 code. In practice always `USD`.
   *
   * Source: https://api.giftronaut.com/docs/guides/balance
   */
  currency?: string | null | undefined
}

/**
 * The total cost of an order.
 *
 * Source: https://api.giftronaut.com/docs/reference/webhooks
 */
export interface OrderTotalCost {
  /**
   * The amount. Round, never truncate, when converting to the smallest unit.
   * Unit: major units of `currency`, decimal (not cents).
   * Promised by this library, not by the provider: see its page.
   */
  amount: number
  /**
   * ISO 4217 code. Branded cards are priced in local currency, so not always `USD`.
   *
   * Source: https://api.giftronaut.com/docs/reference/orders
   */
  currency?: string | null | undefined
}

/**
 * A new reward link order.
 *
 * Source: https://api.giftronaut.com/docs/reference/webhooks
 */
export interface OrderCreatedData {
  /**
   * The order. Opaque: documented prefixes (`OT`, `LO`) contradict each other.
   * Promised by this library, not by the provider: see its page.
   */
  orderId: string
  /**
   * The kind of order. Webhook samples show `LINK` and `ONE_TIME`; copies of the documentation differ on the rest.
   *
   * Source: https://api.giftronaut.com/docs/reference/orders
   */
  orderType?: OpenEnum<'ONE_TIME' | 'SMART' | 'LINK' | 'CAMPAIGN' | 'REWARD'> | null | undefined
  /**
   * The kind of card that was ordered.
   *
   * Source: https://api.giftronaut.com/docs/reference/orders
   */
  cardType?: OpenEnum<'BRANDED_CARD' | 'CHOICE_CARD'> | null | undefined
  /**
   * The number ordered, apparently of links (inferred).
   * Unit: pieces.
   */
  quantity?: number | null | undefined
  /**
   * The total cost of an order.
   */
  totalCost?: OrderTotalCost | null | undefined
}

/**
 * An order that reached all its recipients.
 *
 * Source: https://api.giftronaut.com/docs/reference/webhooks
 */
export interface OrderDeliveryCompleteData {
  /**
   * The order. Opaque: documented prefixes (`OT`, `LO`) contradict each other.
   * Promised by this library, not by the provider: see its page.
   */
  orderId: string
  /**
   * The kind of order. Webhook samples show `LINK` and `ONE_TIME`; copies of the documentation differ on the rest.
   *
   * Source: https://api.giftronaut.com/docs/reference/orders
   */
  orderType?: OpenEnum<'ONE_TIME' | 'SMART' | 'LINK' | 'CAMPAIGN' | 'REWARD'> | null | undefined
  /**
   * The kind of card that was ordered.
   *
   * Source: https://api.giftronaut.com/docs/reference/orders
   */
  cardType?: OpenEnum<'BRANDED_CARD' | 'CHOICE_CARD'> | null | undefined
  /**
   * The number of recipients of the order (inferred from the name).
   * Unit: recipients.
   */
  recipientCount?: number | null | undefined
  /**
   * The number of recipients it was sent to (inferred from the name).
   * Unit: recipients.
   */
  sentCount?: number | null | undefined
}

/**
 * An order that reached some of its recipients so far. The three counts need not add up.
 *
 * Source: https://api.giftronaut.com/docs/reference/webhooks
 */
export interface OrderDeliveryPartialData {
  /**
   * The order. Opaque: documented prefixes (`OT`, `LO`) contradict each other.
   * Promised by this library, not by the provider: see its page.
   */
  orderId: string
  /**
   * The number of recipients of the order (inferred from the name).
   * Unit: recipients.
   */
  recipientCount?: number | null | undefined
  /**
   * The number of recipients it was sent to (inferred from the name).
   * Unit: recipients.
   */
  sentCount?: number | null | undefined
  /**
   * The number of deliveries that bounced (inferred from the name).
   * Unit: recipients.
   */
  bouncedCount?: number | null | undefined
}

/**
 * One recipient to whom delivery failed.
 *
 * Source: https://api.giftronaut.com/docs/reference/webhooks
 */
export interface OrderBouncedData {
  /**
   * The order. Opaque: documented prefixes (`OT`, `LO`) contradict each other.
   * Promised by this library, not by the provider: see its page.
   */
  orderId: string
  /**
   * The address that bounced.
   * Promised by this library, not by the provider: see its page.
   * Sensitive: it is about a person. `redact` hides it.
   */
  recipientEmail: string
  /**
   * Why it bounced. The documentation names an invalid address and a full mailbox as causes, and shows this one code.
   */
  reason?: OpenEnum<'MAILBOX_NOT_FOUND'> | null | undefined
}

/**
 * A canceled order.
 *
 * Source: https://api.giftronaut.com/docs/reference/webhooks
 */
export interface OrderCanceledData {
  /**
   * The order. Opaque: documented prefixes (`OT`, `LO`) contradict each other.
   * Promised by this library, not by the provider: see its page.
   */
  orderId: string
  /**
   * The kind of order. Webhook samples show `LINK` and `ONE_TIME`; copies of the documentation differ on the rest.
   *
   * Source: https://api.giftronaut.com/docs/reference/orders
   */
  orderType?: OpenEnum<'ONE_TIME' | 'SMART' | 'LINK' | 'CAMPAIGN' | 'REWARD'> | null | undefined
  /**
   * The time of cancellation, with a zone (`Z`), unlike `createdAt`.
   * Unit: ISO 8601 time.
   */
  canceledAt?: string | null | undefined
}

/**
 * A test from the dashboard.
 *
 * Source: https://api.giftronaut.com/docs/reference/webhooks
 */
export interface TestPingData {
  /**
   * A sentence for a human reader.
   */
  message?: string | null | undefined
  /**
   * An id of the webhook endpoint (inferred from the name). The only numeric id.
   */
  endpointId?: number | null | undefined
}

/**
 * An ACH top-up was approved, and the money added to the balance.
 *
 * `balance.ach_approved` · https://api.giftronaut.com/docs/reference/webhooks
 */
export interface BalanceAchApprovedEvent extends KnownEvent<'giftronaut', 'balance.ach_approved', BalanceAchApprovedData> {}

/**
 * An ACH top-up was rejected.
 *
 * `balance.ach_rejected` · https://api.giftronaut.com/docs/reference/webhooks
 */
export interface BalanceAchRejectedEvent extends KnownEvent<'giftronaut', 'balance.ach_rejected', BalanceAchRejectedData> {}

/**
 * The balance fell below the configured threshold.
 *
 * `balance.low_balance` · https://api.giftronaut.com/docs/reference/webhooks
 */
export interface BalanceLowBalanceEvent extends KnownEvent<'giftronaut', 'balance.low_balance', BalanceLowBalanceData> {}

/**
 * The balance reached zero.
 *
 * `balance.depleted` · https://api.giftronaut.com/docs/reference/webhooks
 */
export interface BalanceDepletedEvent extends KnownEvent<'giftronaut', 'balance.depleted', BalanceDepletedData> {}

/**
 * A reward link order was created and is “ready for processing”. Fetch the order before you hand out links: the same paragraph speaks of tracking its completion.
 *
 * `order.created` · https://api.giftronaut.com/docs/reference/webhooks
 */
export interface OrderCreatedEvent extends KnownEvent<'giftronaut', 'order.created', OrderCreatedData> {}

/**
 * An order was delivered to all its recipients.
 *
 * `order.delivery_complete` · https://api.giftronaut.com/docs/reference/webhooks
 */
export interface OrderDeliveryCompleteEvent extends KnownEvent<'giftronaut', 'order.delivery_complete', OrderDeliveryCompleteData> {}

/**
 * An order was delivered to some of its recipients, not all. Meant for large orders, so one order may cause several (inferred).
 *
 * `order.delivery_partial` · https://api.giftronaut.com/docs/reference/webhooks
 */
export interface OrderDeliveryPartialEvent extends KnownEvent<'giftronaut', 'order.delivery_partial', OrderDeliveryPartialData> {}

/**
 * Delivery to a recipient bounced (invalid e-mail address, full mailbox and so on). The sample has one recipient, so one order can probably cause many of these (inferred).
 *
 * `order.bounced` · https://api.giftronaut.com/docs/reference/webhooks
 */
export interface OrderBouncedEvent extends KnownEvent<'giftronaut', 'order.bounced', OrderBouncedData> {}

/**
 * A scheduled order was canceled.
 *
 * `order.canceled` · https://api.giftronaut.com/docs/reference/webhooks
 */
export interface OrderCanceledEvent extends KnownEvent<'giftronaut', 'order.canceled', OrderCanceledData> {}

/**
 * Someone pressed “Send Test” in the webhook dashboard. Use it to verify your endpoint.
 *
 * `test.ping` · https://api.giftronaut.com/docs/reference/webhooks
 */
export interface TestPingEvent extends KnownEvent<'giftronaut', 'test.ping', TestPingData | null | undefined> {}

/** An event of a type that this version does not know, such as one added by Giftronaut since. */
export interface UnknownGiftronautEvent extends UnknownEvent<'giftronaut'> {}

/** The events of Giftronaut by type. */
export interface GiftronautEvents {
  /**
   * An ACH top-up was approved, and the money added to the balance.
   */
  'balance.ach_approved': BalanceAchApprovedEvent
  /**
   * An ACH top-up was rejected.
   */
  'balance.ach_rejected': BalanceAchRejectedEvent
  /**
   * The balance fell below the configured threshold.
   */
  'balance.low_balance': BalanceLowBalanceEvent
  /**
   * The balance reached zero.
   */
  'balance.depleted': BalanceDepletedEvent
  /**
   * A reward link order was created and is “ready for processing”. Fetch the order before you hand out links: the same paragraph speaks of tracking its completion.
   */
  'order.created': OrderCreatedEvent
  /**
   * An order was delivered to all its recipients.
   */
  'order.delivery_complete': OrderDeliveryCompleteEvent
  /**
   * An order was delivered to some of its recipients, not all. Meant for large orders, so one order may cause several (inferred).
   */
  'order.delivery_partial': OrderDeliveryPartialEvent
  /**
   * Delivery to a recipient bounced (invalid e-mail address, full mailbox and so on). The sample has one recipient, so one order can probably cause many of these (inferred).
   */
  'order.bounced': OrderBouncedEvent
  /**
   * A scheduled order was canceled.
   */
  'order.canceled': OrderCanceledEvent
  /**
   * Someone pressed “Send Test” in the webhook dashboard. Use it to verify your endpoint.
   */
  'test.ping': TestPingEvent
}

/** Every event of Giftronaut. Narrow on `eventType`. */
export type GiftronautEvent =
  | BalanceAchApprovedEvent
  | BalanceAchRejectedEvent
  | BalanceLowBalanceEvent
  | BalanceDepletedEvent
  | OrderCreatedEvent
  | OrderDeliveryCompleteEvent
  | OrderDeliveryPartialEvent
  | OrderBouncedEvent
  | OrderCanceledEvent
  | TestPingEvent
  | UnknownGiftronautEvent
