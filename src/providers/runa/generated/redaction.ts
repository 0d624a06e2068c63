// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownTree } from '../../../core/types.js'

const OrderPaymentMethod: ShownTree = {
  type: true,
  currency: true,
  card_payment_fee: true,
}

const OrderCompletionData: ShownTree = {
  id: true,
  status: true,
  created_at: true,
  completed_at: true,
  payment_method: OrderPaymentMethod,
  currency: true,
  total_price: true,
  total_discount: true,
  execution_mode: true,
}

const ProductDenominations: ShownTree = {
  type: true,
  available_list: true,
  minimum_value: true,
  maximum_value: true,
}

const ProductState: ShownTree = {
  price_multiplier: true,
  is_orderable: true,
  denominations: ProductDenominations,
}

const ProductUpdateData: ShownTree = {
  product_code: true,
  old_state: ProductState,
  new_state: ProductState,
  timestamp: true,
}

/** The members of `data` that may be seen, for every event type that is known. */
export const shownData: Readonly<Record<string, ShownTree>> = {
  'order.completion': OrderCompletionData,
  'product.update': ProductUpdateData,
}
