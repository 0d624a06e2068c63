// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { KnownEvent, OpenEnum, UnknownEvent } from '../../../core/types.js'

/**
 * The payment method of an order.
 *
 * Source: https://developer.runa.io/reference/2024-02-05/openapi.json
 */
export interface OrderPaymentMethod {
  /**
   * `CARD` appears in older samples only.
   */
  type: OpenEnum<'ACCOUNT_BALANCE' | 'CARD'>
  /**
   * ISO 4217 code. Absent from the older sample.
   */
  currency?: string | null | undefined
  /**
   * The fee. In an older sample only, not in the current schema.
   * Unit: decimal text; major units by the sample.
   *
   * Source: https://developer.runa.io/reference/order-completion
   */
  card_payment_fee?: string | null | undefined
}

/**
 * An order that finished processing. A failed one has `id` and `status` only.
 *
 * Source: https://developer.runa.io/reference/2024-02-05/openapi.json
 */
export interface OrderCompletionData {
  /**
   * The order. Opaque: `O-` and a ULID in the samples.
   */
  id: string
  /**
   * Test for each value by name: an undocumented status is neither success nor failure.
   */
  status: OpenEnum<'COMPLETED' | 'FAILED'>
  /**
   * The time when the order was submitted. Always present in a completed order.
   * Unit: ISO 8601 time in UTC.
   */
  created_at?: string | null | undefined
  /**
   * The time when the order was completed.
   * Unit: ISO 8601 time in UTC.
   */
  completed_at?: string | null | undefined
  /**
   * Your own reference text for the order, at most 128 characters.
   * Sensitive: it is about a person. `redact` hides it.
   */
  description?: string | null | undefined
  /**
   * The payment method. Always present in a completed order.
   */
  payment_method?: OrderPaymentMethod | null | undefined
  /**
   * ISO 4217 code of the amounts. Always present in a completed order.
   */
  currency?: string | null | undefined
  /**
   * The cost of the order, with fees. Always present in a completed order.
   * Unit: major units of `currency`, decimal text (`19.03`, `10`).
   */
  total_price?: string | null | undefined
  /**
   * The discount. Always present in a completed order.
   * Unit: major units of `currency`, decimal text (`1.0`).
   */
  total_discount?: string | null | undefined
  /**
   * `async` in an older sample; not in the current schema.
   *
   * Source: https://developer.runa.io/reference/order-completion
   */
  execution_mode?: string | null | undefined
}

/**
 * The values in which a product can be ordered.
 *
 * Source: https://developer.runa.io/reference/2024-02-05/openapi.json
 */
export interface ProductDenominations {
  /**
   * `open`: any value between the limits. `fixed`: those listed.
   */
  type?: OpenEnum<'open' | 'fixed'> | null | undefined
  /**
   * The values. Null or absent for `open`.
   */
  available_list?: string[] | null | undefined
  /**
   * The lowest value.
   * Unit: major units of the product’s currency, which no member names; decimal text (`10.0`, `10.00`, `5`).
   */
  minimum_value?: string | null | undefined
  /**
   * The highest value.
   * Unit: major units of the product’s currency, which no member names; decimal text (`10.0`, `10.00`, `5`).
   */
  maximum_value?: string | null | undefined
}

/**
 * The members of a product that can change. Unchanged members are sent as well.
 *
 * Source: https://developer.runa.io/reference/2024-02-05/openapi.json
 */
export interface ProductState {
  /**
   * The discount as a fraction: `0` is none, `0.1` is 10 %. Samples have one and four decimals.
   * Unit: decimal text.
   */
  price_multiplier: string
  /**
   * Whether the product can be ordered. Added in January 2025.
   */
  is_orderable?: boolean | null | undefined
  /**
   * The values in which a product can be ordered.
   */
  denominations?: ProductDenominations | null | undefined
}

/**
 * A change of one product.
 *
 * Source: https://developer.runa.io/reference/2024-02-05/openapi.json
 */
export interface ProductUpdateData {
  /**
   * The product, such as `XYZ-US`.
   */
  product_code: string
  /**
   * The state before. A new product has none (inferred).
   */
  old_state?: ProductState | null | undefined
  /**
   * The state now.
   */
  new_state: ProductState
  /**
   * The time of the change, with `+00:00` or without a zone. Keep the latest per product.
   * Unit: ISO 8601 time in UTC.
   */
  timestamp: string
}

/**
 * An order finished processing, with success or failure. Fetch the order for its gift cards.
 *
 * `order.completion` · https://developer.runa.io/reference/2024-02-05/webhook/order.completion
 */
export interface OrderCompletionEvent extends KnownEvent<'runa', 'order.completion', OrderCompletionData> {}

/**
 * A product was added, changed or removed. One delivery per product.
 *
 * `product.update` · https://developer.runa.io/reference/2024-02-05/webhook/product.update
 */
export interface ProductUpdateEvent extends KnownEvent<'runa', 'product.update', ProductUpdateData> {}

/** An event of a type that this version does not know, such as one added by Runa since. */
export interface UnknownRunaEvent extends UnknownEvent<'runa'> {}

/** The events of Runa by type. */
export interface RunaEvents {
  /**
   * An order finished processing, with success or failure. Fetch the order for its gift cards.
   */
  'order.completion': OrderCompletionEvent
  /**
   * A product was added, changed or removed. One delivery per product.
   */
  'product.update': ProductUpdateEvent
}

/** Every event of Runa. Narrow on `eventType`. */
export type RunaEvent =
  | OrderCompletionEvent
  | ProductUpdateEvent
  | UnknownRunaEvent
