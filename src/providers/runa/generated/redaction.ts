// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownEvents, ShownTree } from '../../../core/types.js'

const OrderPaymentMethod: ShownTree = {
  type: ['ACCOUNT_BALANCE','CARD'],
  card_payment_fee: 'number',
}

const OrderCompletionData: ShownTree = {
  id: 'id',
  status: ['COMPLETED','FAILED'],
  created_at: 'time',
  completed_at: 'time',
  payment_method: OrderPaymentMethod,
  total_price: 'number',
  total_discount: 'number',
}

const ProductDenominations: ShownTree = {
  type: ['open','fixed'],
  available_list: 'number',
  minimum_value: 'number',
  maximum_value: 'number',
}

const ProductState: ShownTree = {
  price_multiplier: 'number',
  is_orderable: 'boolean',
  denominations: ProductDenominations,
}

const ProductUpdateData: ShownTree = {
  product_code: 'id',
  old_state: ProductState,
  new_state: ProductState,
  timestamp: 'time',
}

/** The members that may be seen: those of the envelope, and those of `data` for every event type that is known. */
export const shown: ShownEvents = {
  envelope: {},
  data: {
    'order.completion': OrderCompletionData,
    'product.update': ProductUpdateData,
  },
}
