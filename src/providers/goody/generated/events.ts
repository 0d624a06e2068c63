// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { KnownEvent, OpenEnum, UnknownEvent } from '../../../core/types.js'

/**
 * The maker of a product.
 *
 * Source: https://developer.ongoody.com/goody-api-openapi.json
 */
export interface GoodyBrand {
  /**
   * The brand.
   */
  id?: string | null | undefined
  /**
   * Its name.
   */
  name?: string | null | undefined
}

/**
 * A product in a cart.
 *
 * Source: https://developer.ongoody.com/goody-api-openapi.json
 */
export interface GoodyProduct {
  /**
   * The product.
   */
  id?: string | null | undefined
  /**
   * Its name.
   */
  name?: string | null | undefined
  /**
   * The maker of a product.
   */
  brand?: GoodyBrand | null | undefined
}

/**
 * A line of a cart.
 *
 * Source: https://developer.ongoody.com/goody-api-openapi.json
 */
export interface GoodyCartItem {
  /**
   * The line.
   */
  id: string
  /**
   * How many.
   * Unit: pieces.
   */
  quantity: number
  /**
   * The product.
   */
  product: GoodyProduct
}

/**
 * The gift.
 *
 * Source: https://developer.ongoody.com/goody-api-openapi.json
 */
export interface GoodyCart {
  /**
   * The cart.
   */
  id?: string | null | undefined
  /**
   * Its lines.
   */
  items?: GoodyCartItem[] | null | undefined
}

/**
 * One parcel of an order.
 *
 * Source: https://developer.ongoody.com/goody-api-openapi.json
 */
export interface GoodyShipment {
  /**
   * The shipment.
   */
  id: string
  /**
   * The status of the parcel.
   */
  status: OpenEnum<'pending' | 'tracking' | 'shipped' | 'delivered' | 'delivered_override' | 'failed' | 'failed_unset_tracking' | 'failed_with_reship'>
  /**
   * The brands of the products in it.
   */
  brand_name: string
  /**
   * The carrier, such as `UPS`.
   */
  tracking_carrier?: string | null | undefined
  /**
   * For approved partners only. Can reveal an address.
   * Sensitive: it is about a person. `redact` hides it.
   */
  tracking_number?: string | null | undefined
  /**
   * For approved partners only. Can reveal an address.
   * Sensitive: it is about a person. `redact` hides it.
   */
  tracking_url?: string | null | undefined
  /**
   * The time of shipping.
   * Unit: ISO 8601 time, with `Z` in the samples.
   */
  shipped_at?: string | null | undefined
  /**
   * The time of delivery.
   * Unit: ISO 8601 time, with `Z` in the samples.
   */
  delivered_at?: string | null | undefined
  /**
   * The expected time of delivery.
   * Unit: ISO 8601 time, with `Z` in the samples.
   */
  delivery_eta?: string | null | undefined
}

/**
 * The cost of an order.
 *
 * Source: https://developer.ongoody.com/goody-api-openapi.json
 */
export interface GoodyAmounts {
  /**
   * The products.
   * Unit: US cents.
   */
  amount_product: number
  /**
   * Shipping.
   * Unit: US cents.
   */
  amount_shipping: number
  /**
   * Fees.
   * Unit: US cents.
   */
  amount_processing_fee?: number | null | undefined
  /**
   * Products, shipping and fees.
   * Unit: US cents.
   */
  amount_pre_tax_total: number
  /**
   * Tax.
   * Unit: US cents.
   */
  amount_tax?: number | null | undefined
  /**
   * The total. Null in the sample of a batch, before the recipient accepts.
   * Unit: US cents.
   */
  amount_total?: number | null | undefined
  /**
   * The credit used. Not in any sample.
   * Unit: US cents.
   */
  amount_credit_applied?: number | null | undefined
  /**
   * The cost of international shipping.
   * Unit: US cents.
   */
  amount_global_relay_cost?: number | null | undefined
}

/**
 * Who gives.
 *
 * Source: https://developer.ongoody.com/goody-api-openapi.json
 */
export interface GoodySender {
  /**
   * First name.
   * Sensitive: it is about a person. `redact` hides it.
   */
  first_name: string
  /**
   * Last name.
   * Sensitive: it is about a person. `redact` hides it.
   */
  last_name: string
  /**
   * E-mail address.
   * Sensitive: it is about a person. `redact` hides it.
   */
  email: string
}

/**
 * The cost of an order before the recipient swapped the gift.
 *
 * Source: https://developer.ongoody.com/goody-api-openapi.json
 */
export interface GoodyOriginalAmounts {
  /**
   * The products.
   * Unit: US cents.
   */
  original_amount_product?: number | null | undefined
  /**
   * Shipping.
   * Unit: US cents.
   */
  original_amount_shipping?: number | null | undefined
  /**
   * The credit used.
   * Unit: US cents.
   */
  original_amount_credit_applied?: number | null | undefined
  /**
   * Products, shipping and fees.
   * Unit: US cents.
   */
  original_amount_pre_tax_total?: number | null | undefined
}

/**
 * An order inside a batch. Current and older names contradict each other, so every member may be absent.
 *
 * Source: https://developer.ongoody.com/goody-api-openapi.json
 */
export interface GoodyOrderPreview {
  /**
   * The order.
   */
  id?: string | null | undefined
  /**
   * Does not follow the event type: `order.delivered` and `order.refunded` have `shipped` in the samples, `order.canceled` has `failed`.
   */
  status?: OpenEnum<'created' | 'notified' | 'opened' | 'accepted' | 'pending_payment' | 'paid' | 'ordered' | 'shipped' | 'delivered' | 'failed' | 'canceled'> | null | undefined
  /**
   * The link that opens the gift: whoever has it can claim it.
   * Sensitive: it can be spent. `redact` hides it.
   */
  individual_gift_link?: string | null | undefined
  /**
   * The same, under the name in the sample.
   * Sensitive: it can be spent. `redact` hides it.
   *
   * Source: https://developer.ongoody.com/webhooks/events/order_batch.created
   */
  individual_gift_link_shared?: string | null | undefined
  /**
   * First name of the recipient.
   * Sensitive: it is about a person. `redact` hides it.
   */
  recipient_first_name?: string | null | undefined
  /**
   * `order_batch_id`, under the name in the sample.
   *
   * Source: https://developer.ongoody.com/webhooks/events/order_batch.created
   */
  gift_batch_id?: string | null | undefined
  /**
   * The gift.
   */
  cart?: GoodyCart | null | undefined
  /**
   * The parcels.
   */
  shipments?: GoodyShipment[] | null | undefined
  /**
   * The cost.
   */
  amounts?: GoodyAmounts | null | undefined
  /**
   * Who gives.
   */
  sender?: GoodySender | null | undefined
  /**
   * The number printed on receipts.
   */
  reference_id?: string | null | undefined
  /**
   * Last name of the recipient.
   * Sensitive: it is about a person. `redact` hides it.
   */
  recipient_last_name?: string | null | undefined
  /**
   * E-mail address of the recipient.
   * Sensitive: it is about a person. `redact` hides it.
   */
  recipient_email?: string | null | undefined
  /**
   * Options chosen for each line. Commerce API only.
   */
  cart_selections?: unknown | null | undefined
  /**
   * The batch that the order is part of.
   */
  order_batch_id?: string | null | undefined
  /**
   * The workspace.
   */
  workspace_id?: string | null | undefined
  /**
   * Its name.
   */
  workspace_name?: string | null | undefined
  /**
   * The time when the gift expires.
   * Unit: ISO 8601 time, with `Z` in the samples.
   */
  expires_at?: string | null | undefined
  /**
   * The greeting card.
   */
  card_id?: string | null | undefined
  /**
   * Free text from the sender.
   * Sensitive: it is about a person. `redact` hides it.
   */
  message?: string | null | undefined
  /**
   * Free text from the recipient.
   * Sensitive: it is about a person. `redact` hides it.
   */
  thank_you_note?: string | null | undefined
  /**
   * The number of times the recipient viewed it.
   * Unit: views.
   */
  view_count_recipient?: number | null | undefined
  /**
   * True if the recipient chose another gift: `cart` and `amounts` then describe that gift.
   */
  is_swapped?: boolean | null | undefined
  /**
   * The cart before a swap.
   */
  original_cart?: GoodyCart | null | undefined
  /**
   * The cost of an order before the recipient swapped the gift.
   */
  original_amounts?: GoodyOriginalAmounts | null | undefined
  /**
   * The payment page. Commerce API with hosted payment only.
   * Sensitive: it can be spent. `redact` hides it.
   */
  payment_link?: string | null | undefined
}

/**
 * A recipient inside a batch.
 *
 * Source: https://developer.ongoody.com/goody-api-openapi.json
 */
export interface GoodyRecipient {
  /**
   * First name.
   * Sensitive: it is about a person. `redact` hides it.
   */
  first_name?: string | null | undefined
  /**
   * Last name.
   * Sensitive: it is about a person. `redact` hides it.
   */
  last_name?: string | null | undefined
  /**
   * E-mail address.
   * Sensitive: it is about a person. `redact` hides it.
   */
  email?: string | null | undefined
}

/**
 * A batch of orders. Members have a current name in the API and an older one in the samples; the documentation does not say which one is sent.
 *
 * Source: https://developer.ongoody.com/goody-api-openapi.json
 */
export interface GoodyOrderBatch {
  /**
   * The batch.
   */
  id: string
  /**
   * The progress of sending.
   */
  send_status: OpenEnum<'pending' | 'complete' | 'failed' | 'canceled'>
  /**
   * The number of existing orders. Lower than `recipients_count` while orders are being created.
   * Unit: orders.
   */
  orders_count?: number | null | undefined
  /**
   * `orders_count`, under the name in the sample.
   * Unit: orders.
   *
   * Source: https://developer.ongoody.com/webhooks/events/order_batch.created
   */
  gifts_count?: number | null | undefined
  /**
   * The first ten orders.
   */
  orders_preview?: GoodyOrderPreview[] | null | undefined
  /**
   * `orders_preview`, under the name in the sample.
   *
   * Source: https://developer.ongoody.com/webhooks/events/order_batch.created
   */
  gifts_preview?: GoodyOrderPreview[] | null | undefined
  /**
   * The number of recipients.
   * Unit: recipients.
   */
  recipients_count?: number | null | undefined
  /**
   * The first ten recipients.
   * Sensitive: it is about a person. `redact` hides it.
   */
  recipients_preview?: GoodyRecipient[] | null | undefined
  /**
   * The gift for each recipient.
   */
  cart?: GoodyCart | null | undefined
  /**
   * The name that recipients see.
   * Sensitive: it is about a person. `redact` hides it.
   */
  from_name?: string | null | undefined
  /**
   * Who gives.
   */
  sender?: GoodySender | null | undefined
  /**
   * A number of the batch.
   */
  reference_id?: string | null | undefined
  /**
   * Free text from the sender.
   * Sensitive: it is about a person. `redact` hides it.
   */
  message?: string | null | undefined
  /**
   * Whether it was scheduled. Stays true after sending.
   */
  is_scheduled_send?: boolean | null | undefined
  /**
   * The scheduled time of sending.
   * Unit: ISO 8601 time, with `Z` in the samples.
   */
  scheduled_send_on?: string | null | undefined
  /**
   * The time when the gifts expire.
   * Unit: ISO 8601 time, with `Z` in the samples.
   */
  expires_at?: string | null | undefined
  /**
   * The way recipients get it.
   */
  send_method?: OpenEnum<'email_and_link' | 'link_multiple_custom_list' | 'direct_send'> | null | undefined
  /**
   * An internal name.
   */
  batch_name?: string | null | undefined
  /**
   * The greeting card.
   */
  card_id?: string | null | undefined
  /**
   * The workspace.
   */
  workspace_id?: string | null | undefined
  /**
   * Its name.
   */
  workspace_name?: string | null | undefined
  /**
   * Your own id. Added in June 2026.
   */
  customer_reference_id?: string | null | undefined
}

/**
 * An order: one gift for one recipient.
 *
 * Source: https://developer.ongoody.com/goody-api-openapi.json
 */
export interface GoodyOrder {
  /**
   * The order.
   */
  id: string
  /**
   * Does not follow the event type: `order.delivered` and `order.refunded` have `shipped` in the samples, `order.canceled` has `failed`.
   */
  status: OpenEnum<'created' | 'notified' | 'opened' | 'accepted' | 'pending_payment' | 'paid' | 'ordered' | 'shipped' | 'delivered' | 'failed' | 'canceled'>
  /**
   * The link that opens the gift: whoever has it can claim it.
   * Sensitive: it can be spent. `redact` hides it.
   */
  individual_gift_link: string
  /**
   * First name of the recipient.
   * Sensitive: it is about a person. `redact` hides it.
   */
  recipient_first_name: string
  /**
   * The gift.
   */
  cart: GoodyCart
  /**
   * The parcels. May be incomplete in `order.shipped`.
   */
  shipments: GoodyShipment[]
  /**
   * The cost. Final once the recipient has accepted.
   */
  amounts: GoodyAmounts
  /**
   * Who gives.
   */
  sender: GoodySender
  /**
   * The number printed on receipts.
   */
  reference_id: string
  /**
   * Last name of the recipient.
   * Sensitive: it is about a person. `redact` hides it.
   */
  recipient_last_name?: string | null | undefined
  /**
   * E-mail address of the recipient.
   * Sensitive: it is about a person. `redact` hides it.
   */
  recipient_email?: string | null | undefined
  /**
   * Options chosen for each line. Commerce API only.
   */
  cart_selections?: unknown | null | undefined
  /**
   * The batch that the order is part of.
   */
  order_batch_id?: string | null | undefined
  /**
   * The workspace.
   */
  workspace_id?: string | null | undefined
  /**
   * Its name.
   */
  workspace_name?: string | null | undefined
  /**
   * The time when the gift expires.
   * Unit: ISO 8601 time, with `Z` in the samples.
   */
  expires_at?: string | null | undefined
  /**
   * The greeting card.
   */
  card_id?: string | null | undefined
  /**
   * Free text from the sender.
   * Sensitive: it is about a person. `redact` hides it.
   */
  message?: string | null | undefined
  /**
   * Free text from the recipient.
   * Sensitive: it is about a person. `redact` hides it.
   */
  thank_you_note?: string | null | undefined
  /**
   * The number of times the recipient viewed it.
   * Unit: views.
   */
  view_count_recipient?: number | null | undefined
  /**
   * True if the recipient chose another gift: `cart` and `amounts` then describe that gift.
   */
  is_swapped?: boolean | null | undefined
  /**
   * The cart before a swap.
   */
  original_cart?: GoodyCart | null | undefined
  /**
   * The cost of an order before the recipient swapped the gift.
   */
  original_amounts?: GoodyOriginalAmounts | null | undefined
  /**
   * The payment page. Commerce API with hosted payment only.
   * Sensitive: it can be spent. `redact` hides it.
   */
  payment_link?: string | null | undefined
}

/**
 * A batch was created. It may still be sending, or be scheduled.
 *
 * `order_batch.created` · https://developer.ongoody.com/webhooks/events/order_batch.created
 */
export interface OrderBatchCreatedEvent extends KnownEvent<'goody', 'order_batch.created', GoodyOrderBatch> {}

/**
 * A batch is fully processed, and all its orders exist.
 *
 * `order_batch.completed` · https://developer.ongoody.com/webhooks/events/order_batch.completed
 */
export interface OrderBatchCompletedEvent extends KnownEvent<'goody', 'order_batch.completed', GoodyOrderBatch> {}

/**
 * An order was created, and its gift link is active.
 *
 * `order.created` · https://developer.ongoody.com/webhooks/events/order.created
 */
export interface OrderCreatedEvent extends KnownEvent<'goody', 'order.created', GoodyOrder> {}

/**
 * A gift was opened for the first time. Opening the link yourself can cause it.
 *
 * `order.gift_opened` · https://developer.ongoody.com/webhooks/events/order.gift_opened
 */
export interface OrderGiftOpenedEvent extends KnownEvent<'goody', 'order.gift_opened', GoodyOrder> {}

/**
 * The recipient accepted. Costs are final; `is_swapped` and `cart` show the choice.
 *
 * `order.gift_accepted` · https://developer.ongoody.com/webhooks/events/order.gift_accepted
 */
export interface OrderGiftAcceptedEvent extends KnownEvent<'goody', 'order.gift_accepted', GoodyOrder> {}

/**
 * The recipient wrote a note: usually soon after accepting, possibly much later.
 *
 * `order.thank_you_note_added` · https://developer.ongoody.com/webhooks/events/order.thank_you_note_added
 */
export interface OrderThankYouNoteAddedEvent extends KnownEvent<'goody', 'order.thank_you_note_added', GoodyOrder> {}

/**
 * The first shipment is in transit. `shipments` may be incomplete.
 *
 * `order.shipped` · https://developer.ongoody.com/webhooks/events/order.shipped
 */
export interface OrderShippedEvent extends KnownEvent<'goody', 'order.shipped', GoodyOrder> {}

/**
 * All shipments are delivered.
 *
 * `order.delivered` · https://developer.ongoody.com/webhooks/events/order.delivered
 */
export interface OrderDeliveredEvent extends KnownEvent<'goody', 'order.delivered', GoodyOrder> {}

/**
 * An order was canceled.
 *
 * `order.canceled` · https://developer.ongoody.com/webhooks/events/order.canceled
 */
export interface OrderCanceledEvent extends KnownEvent<'goody', 'order.canceled', GoodyOrder> {}

/**
 * An order was refunded.
 *
 * `order.refunded` · https://developer.ongoody.com/webhooks/events/order.refunded
 */
export interface OrderRefundedEvent extends KnownEvent<'goody', 'order.refunded', GoodyOrder> {}

/** An event of a type that this version does not know, such as one added by Goody since. */
export interface UnknownGoodyEvent extends UnknownEvent<'goody'> {}

/** The events of Goody by type. */
export interface GoodyEvents {
  /**
   * A batch was created. It may still be sending, or be scheduled.
   */
  'order_batch.created': OrderBatchCreatedEvent
  /**
   * A batch is fully processed, and all its orders exist.
   */
  'order_batch.completed': OrderBatchCompletedEvent
  /**
   * An order was created, and its gift link is active.
   */
  'order.created': OrderCreatedEvent
  /**
   * A gift was opened for the first time. Opening the link yourself can cause it.
   */
  'order.gift_opened': OrderGiftOpenedEvent
  /**
   * The recipient accepted. Costs are final; `is_swapped` and `cart` show the choice.
   */
  'order.gift_accepted': OrderGiftAcceptedEvent
  /**
   * The recipient wrote a note: usually soon after accepting, possibly much later.
   */
  'order.thank_you_note_added': OrderThankYouNoteAddedEvent
  /**
   * The first shipment is in transit. `shipments` may be incomplete.
   */
  'order.shipped': OrderShippedEvent
  /**
   * All shipments are delivered.
   */
  'order.delivered': OrderDeliveredEvent
  /**
   * An order was canceled.
   */
  'order.canceled': OrderCanceledEvent
  /**
   * An order was refunded.
   */
  'order.refunded': OrderRefundedEvent
}

/** Every event of Goody. Narrow on `eventType`. */
export type GoodyEvent =
  | OrderBatchCreatedEvent
  | OrderBatchCompletedEvent
  | OrderCreatedEvent
  | OrderGiftOpenedEvent
  | OrderGiftAcceptedEvent
  | OrderThankYouNoteAddedEvent
  | OrderShippedEvent
  | OrderDeliveredEvent
  | OrderCanceledEvent
  | OrderRefundedEvent
  | UnknownGoodyEvent
