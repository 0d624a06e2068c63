// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import { type ObjectCheck, array, boolean, id, integer, object, required, string } from '../../../core/checks.js'
import type { GoodyOrder, GoodyOrderBatch } from './events.js'

const checkGoodyBrand: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  if (value.name != null) string(value.name, at, '.name', issues)
}

const checkGoodyProduct: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  if (value.name != null) string(value.name, at, '.name', issues)
  if (value.brand != null) object(value.brand, at, '.brand', issues, checkGoodyBrand)
}

const checkGoodyCartItem: ObjectCheck = (value, at, issues) => {
  string(value.id, at, '.id', issues)
  integer(value.quantity, at, '.quantity', issues)
  object(value.product, at, '.product', issues, checkGoodyProduct)
}

const checkGoodyCart: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  if (value.items != null) array(value.items, at, '.items', issues, (item, path, key, found) => object(item, path, key, found, checkGoodyCartItem))
}

const checkGoodyShipment: ObjectCheck = (value, at, issues) => {
  string(value.id, at, '.id', issues)
  string(value.status, at, '.status', issues)
  string(value.brand_name, at, '.brand_name', issues)
  if (value.tracking_carrier != null) string(value.tracking_carrier, at, '.tracking_carrier', issues)
  if (value.tracking_number != null) string(value.tracking_number, at, '.tracking_number', issues)
  if (value.tracking_url != null) string(value.tracking_url, at, '.tracking_url', issues)
  if (value.shipped_at != null) string(value.shipped_at, at, '.shipped_at', issues)
  if (value.delivered_at != null) string(value.delivered_at, at, '.delivered_at', issues)
  if (value.delivery_eta != null) string(value.delivery_eta, at, '.delivery_eta', issues)
}

const checkGoodyAmounts: ObjectCheck = (value, at, issues) => {
  integer(value.amount_product, at, '.amount_product', issues)
  integer(value.amount_shipping, at, '.amount_shipping', issues)
  if (value.amount_processing_fee != null) integer(value.amount_processing_fee, at, '.amount_processing_fee', issues)
  integer(value.amount_pre_tax_total, at, '.amount_pre_tax_total', issues)
  if (value.amount_tax != null) integer(value.amount_tax, at, '.amount_tax', issues)
  if (value.amount_total != null) integer(value.amount_total, at, '.amount_total', issues)
  if (value.amount_credit_applied != null) integer(value.amount_credit_applied, at, '.amount_credit_applied', issues)
  if (value.amount_global_relay_cost != null) integer(value.amount_global_relay_cost, at, '.amount_global_relay_cost', issues)
}

const checkGoodySender: ObjectCheck = (value, at, issues) => {
  string(value.first_name, at, '.first_name', issues)
  string(value.last_name, at, '.last_name', issues)
  string(value.email, at, '.email', issues)
}

const checkGoodyOriginalAmounts: ObjectCheck = (value, at, issues) => {
  if (value.original_amount_product != null) integer(value.original_amount_product, at, '.original_amount_product', issues)
  if (value.original_amount_shipping != null) integer(value.original_amount_shipping, at, '.original_amount_shipping', issues)
  if (value.original_amount_credit_applied != null) integer(value.original_amount_credit_applied, at, '.original_amount_credit_applied', issues)
  if (value.original_amount_pre_tax_total != null) integer(value.original_amount_pre_tax_total, at, '.original_amount_pre_tax_total', issues)
}

const checkGoodyOrderPreview: ObjectCheck = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  if (value.status != null) string(value.status, at, '.status', issues)
  if (value.individual_gift_link != null) string(value.individual_gift_link, at, '.individual_gift_link', issues)
  if (value.individual_gift_link_shared != null) string(value.individual_gift_link_shared, at, '.individual_gift_link_shared', issues)
  if (value.recipient_first_name != null) string(value.recipient_first_name, at, '.recipient_first_name', issues)
  if (value.gift_batch_id != null) string(value.gift_batch_id, at, '.gift_batch_id', issues)
  if (value.cart != null) object(value.cart, at, '.cart', issues, checkGoodyCart)
  if (value.shipments != null) array(value.shipments, at, '.shipments', issues, (item, path, key, found) => object(item, path, key, found, checkGoodyShipment))
  if (value.amounts != null) object(value.amounts, at, '.amounts', issues, checkGoodyAmounts)
  if (value.sender != null) object(value.sender, at, '.sender', issues, checkGoodySender)
  if (value.reference_id != null) string(value.reference_id, at, '.reference_id', issues)
  if (value.recipient_last_name != null) string(value.recipient_last_name, at, '.recipient_last_name', issues)
  if (value.recipient_email != null) string(value.recipient_email, at, '.recipient_email', issues)
  if (value.order_batch_id != null) string(value.order_batch_id, at, '.order_batch_id', issues)
  if (value.workspace_id != null) string(value.workspace_id, at, '.workspace_id', issues)
  if (value.workspace_name != null) string(value.workspace_name, at, '.workspace_name', issues)
  if (value.expires_at != null) string(value.expires_at, at, '.expires_at', issues)
  if (value.card_id != null) string(value.card_id, at, '.card_id', issues)
  if (value.message != null) string(value.message, at, '.message', issues)
  if (value.thank_you_note != null) string(value.thank_you_note, at, '.thank_you_note', issues)
  if (value.view_count_recipient != null) integer(value.view_count_recipient, at, '.view_count_recipient', issues)
  if (value.is_swapped != null) boolean(value.is_swapped, at, '.is_swapped', issues)
  if (value.original_cart != null) object(value.original_cart, at, '.original_cart', issues, checkGoodyCart)
  if (value.original_amounts != null) object(value.original_amounts, at, '.original_amounts', issues, checkGoodyOriginalAmounts)
  if (value.payment_link != null) string(value.payment_link, at, '.payment_link', issues)
}

const checkGoodyRecipient: ObjectCheck = (value, at, issues) => {
  if (value.first_name != null) string(value.first_name, at, '.first_name', issues)
  if (value.last_name != null) string(value.last_name, at, '.last_name', issues)
  if (value.email != null) string(value.email, at, '.email', issues)
}

const checkGoodyOrderBatch: ObjectCheck = (value, at, issues) => {
  id(value.id, at, '.id', issues)
  string(value.send_status, at, '.send_status', issues)
  if (value.orders_count != null) integer(value.orders_count, at, '.orders_count', issues)
  if (value.gifts_count != null) integer(value.gifts_count, at, '.gifts_count', issues)
  if (value.orders_preview != null) array(value.orders_preview, at, '.orders_preview', issues, (item, path, key, found) => object(item, path, key, found, checkGoodyOrderPreview))
  if (value.gifts_preview != null) array(value.gifts_preview, at, '.gifts_preview', issues, (item, path, key, found) => object(item, path, key, found, checkGoodyOrderPreview))
  if (value.recipients_count != null) integer(value.recipients_count, at, '.recipients_count', issues)
  if (value.recipients_preview != null) array(value.recipients_preview, at, '.recipients_preview', issues, (item, path, key, found) => object(item, path, key, found, checkGoodyRecipient))
  if (value.cart != null) object(value.cart, at, '.cart', issues, checkGoodyCart)
  if (value.from_name != null) string(value.from_name, at, '.from_name', issues)
  if (value.sender != null) object(value.sender, at, '.sender', issues, checkGoodySender)
  if (value.reference_id != null) string(value.reference_id, at, '.reference_id', issues)
  if (value.message != null) string(value.message, at, '.message', issues)
  if (value.is_scheduled_send != null) boolean(value.is_scheduled_send, at, '.is_scheduled_send', issues)
  if (value.scheduled_send_on != null) string(value.scheduled_send_on, at, '.scheduled_send_on', issues)
  if (value.expires_at != null) string(value.expires_at, at, '.expires_at', issues)
  if (value.send_method != null) string(value.send_method, at, '.send_method', issues)
  if (value.batch_name != null) string(value.batch_name, at, '.batch_name', issues)
  if (value.card_id != null) string(value.card_id, at, '.card_id', issues)
  if (value.workspace_id != null) string(value.workspace_id, at, '.workspace_id', issues)
  if (value.workspace_name != null) string(value.workspace_name, at, '.workspace_name', issues)
  if (value.customer_reference_id != null) string(value.customer_reference_id, at, '.customer_reference_id', issues)
}

const checkGoodyOrder: ObjectCheck = (value, at, issues) => {
  id(value.id, at, '.id', issues)
  string(value.status, at, '.status', issues)
  string(value.individual_gift_link, at, '.individual_gift_link', issues)
  string(value.recipient_first_name, at, '.recipient_first_name', issues)
  object(value.cart, at, '.cart', issues, checkGoodyCart)
  array(value.shipments, at, '.shipments', issues, (item, path, key, found) => object(item, path, key, found, checkGoodyShipment))
  object(value.amounts, at, '.amounts', issues, checkGoodyAmounts)
  object(value.sender, at, '.sender', issues, checkGoodySender)
  string(value.reference_id, at, '.reference_id', issues)
  if (value.recipient_last_name != null) string(value.recipient_last_name, at, '.recipient_last_name', issues)
  if (value.recipient_email != null) string(value.recipient_email, at, '.recipient_email', issues)
  if (value.order_batch_id != null) string(value.order_batch_id, at, '.order_batch_id', issues)
  if (value.workspace_id != null) string(value.workspace_id, at, '.workspace_id', issues)
  if (value.workspace_name != null) string(value.workspace_name, at, '.workspace_name', issues)
  if (value.expires_at != null) string(value.expires_at, at, '.expires_at', issues)
  if (value.card_id != null) string(value.card_id, at, '.card_id', issues)
  if (value.message != null) string(value.message, at, '.message', issues)
  if (value.thank_you_note != null) string(value.thank_you_note, at, '.thank_you_note', issues)
  if (value.view_count_recipient != null) integer(value.view_count_recipient, at, '.view_count_recipient', issues)
  if (value.is_swapped != null) boolean(value.is_swapped, at, '.is_swapped', issues)
  if (value.original_cart != null) object(value.original_cart, at, '.original_cart', issues, checkGoodyCart)
  if (value.original_amounts != null) object(value.original_amounts, at, '.original_amounts', issues, checkGoodyOriginalAmounts)
  if (value.payment_link != null) string(value.payment_link, at, '.payment_link', issues)
}

/** The check of each event's data. */
export const events = {
  'order_batch.created': /* @__PURE__ */ required<GoodyOrderBatch>(checkGoodyOrderBatch),
  'order_batch.completed': /* @__PURE__ */ required<GoodyOrderBatch>(checkGoodyOrderBatch),
  'order.created': /* @__PURE__ */ required<GoodyOrder>(checkGoodyOrder),
  'order.gift_opened': /* @__PURE__ */ required<GoodyOrder>(checkGoodyOrder),
  'order.gift_accepted': /* @__PURE__ */ required<GoodyOrder>(checkGoodyOrder),
  'order.thank_you_note_added': /* @__PURE__ */ required<GoodyOrder>(checkGoodyOrder),
  'order.shipped': /* @__PURE__ */ required<GoodyOrder>(checkGoodyOrder),
  'order.delivered': /* @__PURE__ */ required<GoodyOrder>(checkGoodyOrder),
  'order.canceled': /* @__PURE__ */ required<GoodyOrder>(checkGoodyOrder),
  'order.refunded': /* @__PURE__ */ required<GoodyOrder>(checkGoodyOrder),
}
