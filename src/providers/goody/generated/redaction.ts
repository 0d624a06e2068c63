// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownTree } from '../../../core/types.js'

const GoodyBrand: ShownTree = {
  id: true,
  name: true,
}

const GoodyProduct: ShownTree = {
  id: true,
  name: true,
  brand: GoodyBrand,
}

const GoodyCartItem: ShownTree = {
  id: true,
  quantity: true,
  product: GoodyProduct,
}

const GoodyCart: ShownTree = {
  id: true,
  items: GoodyCartItem,
}

const GoodyShipment: ShownTree = {
  id: true,
  status: true,
  brand_name: true,
  tracking_carrier: true,
  shipped_at: true,
  delivered_at: true,
  delivery_eta: true,
}

const GoodyAmounts: ShownTree = {
  amount_product: true,
  amount_shipping: true,
  amount_processing_fee: true,
  amount_pre_tax_total: true,
  amount_tax: true,
  amount_total: true,
  amount_credit_applied: true,
  amount_global_relay_cost: true,
}

const GoodySender: ShownTree = {

}

const GoodyOriginalAmounts: ShownTree = {
  original_amount_product: true,
  original_amount_shipping: true,
  original_amount_credit_applied: true,
  original_amount_pre_tax_total: true,
}

const GoodyOrderPreview: ShownTree = {
  id: true,
  status: true,
  gift_batch_id: true,
  cart: GoodyCart,
  shipments: GoodyShipment,
  amounts: GoodyAmounts,
  sender: GoodySender,
  reference_id: true,
  cart_selections: true,
  order_batch_id: true,
  workspace_id: true,
  workspace_name: true,
  expires_at: true,
  card_id: true,
  view_count_recipient: true,
  is_swapped: true,
  original_cart: GoodyCart,
  original_amounts: GoodyOriginalAmounts,
}

const GoodyRecipient: ShownTree = {

}

const GoodyOrderBatch: ShownTree = {
  id: true,
  send_status: true,
  orders_count: true,
  gifts_count: true,
  orders_preview: GoodyOrderPreview,
  gifts_preview: GoodyOrderPreview,
  recipients_count: true,
  cart: GoodyCart,
  sender: GoodySender,
  reference_id: true,
  is_scheduled_send: true,
  scheduled_send_on: true,
  expires_at: true,
  send_method: true,
  batch_name: true,
  card_id: true,
  workspace_id: true,
  workspace_name: true,
  customer_reference_id: true,
}

const GoodyOrder: ShownTree = {
  id: true,
  status: true,
  cart: GoodyCart,
  shipments: GoodyShipment,
  amounts: GoodyAmounts,
  sender: GoodySender,
  reference_id: true,
  cart_selections: true,
  order_batch_id: true,
  workspace_id: true,
  workspace_name: true,
  expires_at: true,
  card_id: true,
  view_count_recipient: true,
  is_swapped: true,
  original_cart: GoodyCart,
  original_amounts: GoodyOriginalAmounts,
}

/** The members of `data` that may be seen, for every event type that is known. */
export const shownData: Readonly<Record<string, ShownTree>> = {
  'order_batch.created': GoodyOrderBatch,
  'order_batch.completed': GoodyOrderBatch,
  'order.created': GoodyOrder,
  'order.gift_opened': GoodyOrder,
  'order.gift_accepted': GoodyOrder,
  'order.thank_you_note_added': GoodyOrder,
  'order.shipped': GoodyOrder,
  'order.delivered': GoodyOrder,
  'order.canceled': GoodyOrder,
  'order.refunded': GoodyOrder,
}
