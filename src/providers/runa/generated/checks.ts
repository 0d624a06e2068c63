// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import { type ObjectCheck, array, boolean, id, object, required, string } from '../../../core/checks.js'
import type { OrderCompletionData, ProductUpdateData } from './events.js'

const checkOrderPaymentMethod: ObjectCheck = (value, at, issues) => {
  string(value.type, at, '.type', issues)
  if (value.currency != null) string(value.currency, at, '.currency', issues)
  if (value.card_payment_fee != null) string(value.card_payment_fee, at, '.card_payment_fee', issues)
}

const checkOrderCompletionData: ObjectCheck = (value, at, issues) => {
  id(value.id, at, '.id', issues)
  string(value.status, at, '.status', issues)
  if (value.created_at != null) string(value.created_at, at, '.created_at', issues)
  if (value.completed_at != null) string(value.completed_at, at, '.completed_at', issues)
  if (value.description != null) string(value.description, at, '.description', issues)
  if (value.payment_method != null) object(value.payment_method, at, '.payment_method', issues, checkOrderPaymentMethod)
  if (value.currency != null) string(value.currency, at, '.currency', issues)
  if (value.total_price != null) string(value.total_price, at, '.total_price', issues)
  if (value.total_discount != null) string(value.total_discount, at, '.total_discount', issues)
  if (value.execution_mode != null) string(value.execution_mode, at, '.execution_mode', issues)
}

const checkProductDenominations: ObjectCheck = (value, at, issues) => {
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.available_list != null) array(value.available_list, at, '.available_list', issues, (item, path, key, found) => string(item, path, key, found))
  if (value.minimum_value != null) string(value.minimum_value, at, '.minimum_value', issues)
  if (value.maximum_value != null) string(value.maximum_value, at, '.maximum_value', issues)
}

const checkProductState: ObjectCheck = (value, at, issues) => {
  string(value.price_multiplier, at, '.price_multiplier', issues)
  if (value.is_orderable != null) boolean(value.is_orderable, at, '.is_orderable', issues)
  if (value.denominations != null) object(value.denominations, at, '.denominations', issues, checkProductDenominations)
}

const checkProductUpdateData: ObjectCheck = (value, at, issues) => {
  id(value.product_code, at, '.product_code', issues)
  if (value.old_state != null) object(value.old_state, at, '.old_state', issues, checkProductState)
  object(value.new_state, at, '.new_state', issues, checkProductState)
  string(value.timestamp, at, '.timestamp', issues)
}

/** The check of each event's data. */
export const events = {
  'order.completion': /* @__PURE__ */ required<OrderCompletionData>(checkOrderCompletionData),
  'product.update': /* @__PURE__ */ required<ProductUpdateData>(checkProductUpdateData),
}
