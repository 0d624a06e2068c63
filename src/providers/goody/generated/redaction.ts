// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownEvents, ShownTree } from '../../../core/types.js'

const GoodyBrand: ShownTree = {
  id: 'id',
}

const GoodyProduct: ShownTree = {
  id: 'id',
  brand: GoodyBrand,
}

const GoodyCartItem: ShownTree = {
  id: 'id',
  quantity: 'number',
  product: GoodyProduct,
}

const GoodyCart: ShownTree = {
  id: 'id',
  items: GoodyCartItem,
}

const GoodyShipment: ShownTree = {
  id: 'id',
  status: ['pending','tracking','shipped','delivered','delivered_override','failed','failed_unset_tracking','failed_with_reship'],
  shipped_at: 'time',
  delivered_at: 'time',
  delivery_eta: 'time',
}

const GoodyAmounts: ShownTree = {
  amount_product: 'number',
  amount_shipping: 'number',
  amount_processing_fee: 'number',
  amount_pre_tax_total: 'number',
  amount_tax: 'number',
  amount_total: 'number',
  amount_credit_applied: 'number',
  amount_global_relay_cost: 'number',
}

const GoodySender: ShownTree = {}

const GoodyOriginalAmounts: ShownTree = {
  original_amount_product: 'number',
  original_amount_shipping: 'number',
  original_amount_credit_applied: 'number',
  original_amount_pre_tax_total: 'number',
}

const GoodyOrderPreview: ShownTree = {
  id: 'id',
  status: ['created','notified','opened','accepted','pending_payment','paid','ordered','shipped','delivered','failed','canceled'],
  gift_batch_id: 'id',
  cart: GoodyCart,
  shipments: GoodyShipment,
  amounts: GoodyAmounts,
  sender: GoodySender,
  order_batch_id: 'id',
  workspace_id: 'id',
  expires_at: 'time',
  card_id: 'id',
  view_count_recipient: 'number',
  is_swapped: 'boolean',
  original_cart: GoodyCart,
  original_amounts: GoodyOriginalAmounts,
}

const GoodyRecipient: ShownTree = {}

const GoodyOrderBatch: ShownTree = {
  id: 'id',
  send_status: ['pending','complete','failed','canceled'],
  orders_count: 'number',
  gifts_count: 'number',
  orders_preview: GoodyOrderPreview,
  gifts_preview: GoodyOrderPreview,
  recipients_count: 'number',
  cart: GoodyCart,
  sender: GoodySender,
  is_scheduled_send: 'boolean',
  scheduled_send_on: 'time',
  expires_at: 'time',
  send_method: ['email_and_link','link_multiple_custom_list','direct_send'],
  card_id: 'id',
  workspace_id: 'id',
}

const GoodyOrder: ShownTree = {
  id: 'id',
  status: ['created','notified','opened','accepted','pending_payment','paid','ordered','shipped','delivered','failed','canceled'],
  cart: GoodyCart,
  shipments: GoodyShipment,
  amounts: GoodyAmounts,
  sender: GoodySender,
  order_batch_id: 'id',
  workspace_id: 'id',
  expires_at: 'time',
  card_id: 'id',
  view_count_recipient: 'number',
  is_swapped: 'boolean',
  original_cart: GoodyCart,
  original_amounts: GoodyOriginalAmounts,
}

/** The members that may be seen: those of the envelope, and those of `data` for every event type that is known. */
export const shown: ShownEvents = {
  envelope: {},
  data: {
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
  },
}
