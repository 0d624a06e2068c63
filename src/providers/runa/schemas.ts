/** Runa's two events, as documented for API version 2024-02-05. The source of everything under `generated/`. */
import { as, boolean, id, list, named, nullable, openEnum, type ProviderSchema, text } from '../../../scripts/schema.js'

const WEBHOOKS = 'https://developer.runa.io/reference/webhooks'
const ORDER = 'https://developer.runa.io/reference/2024-02-05/webhook/order.completion'
const OLD_ORDER = 'https://developer.runa.io/reference/order-completion'
const PRODUCT = 'https://developer.runa.io/reference/2024-02-05/webhook/product.update'
const API = 'https://developer.runa.io/reference/2024-02-05/openapi.json'

const source = API
const utc = 'ISO 8601 time in UTC'

const PaymentMethod = named(
  'OrderPaymentMethod',
  'The payment method of an order.',
  {
    type: openEnum(['ACCOUNT_BALANCE', 'CARD'], '`CARD` appears in older samples only.', { source }),
    currency: nullable(text('ISO 4217 code. Absent from the older sample.', { source })),
    card_payment_fee: nullable(
      text('The fee. In an older sample only, not in the current schema.', {
        source: OLD_ORDER,
        unit: 'decimal text; major units by the sample',
      }),
    ),
  },
  { source },
)

const OrderCompletion = named(
  'OrderCompletionData',
  'An order that finished processing. A failed one has `id` and `status` only.',
  {
    id: id('The order. Opaque: `O-` and a ULID in the samples.', { source }),
    status: openEnum(
      ['COMPLETED', 'FAILED'],
      'Test for each value by name: an undocumented status is neither success nor failure.',
      { source },
    ),
    created_at: nullable(
      text('The time when the order was submitted. Always present in a completed order.', { source, unit: utc }),
    ),
    completed_at: nullable(text('The time when the order was completed.', { source, unit: utc })),
    description: nullable(
      text('Your own reference text for the order, at most 128 characters.', { source, sensitive: 'personal' }),
    ),
    payment_method: nullable(as(PaymentMethod, 'The payment method. Always present in a completed order.', { source })),
    currency: nullable(text('ISO 4217 code of the amounts. Always present in a completed order.', { source })),
    total_price: nullable(
      text('The cost of the order, with fees. Always present in a completed order.', {
        source,
        unit: 'major units of `currency`, decimal text (`19.03`, `10`)',
      }),
    ),
    total_discount: nullable(
      text('The discount. Always present in a completed order.', {
        source,
        unit: 'major units of `currency`, decimal text (`1.0`)',
      }),
    ),
    execution_mode: nullable(text('`async` in an older sample; not in the current schema.', { source: OLD_ORDER })),
  },
  { source },
)

const amount = 'major units of the product’s currency, which no member names; decimal text (`10.0`, `10.00`, `5`)'

const Denominations = named(
  'ProductDenominations',
  'The values in which a product can be ordered.',
  {
    type: nullable(
      openEnum(['open', 'fixed'], '`open`: any value between the limits. `fixed`: those listed.', { source }),
    ),
    available_list: nullable(
      list(text('One value.', { source, unit: amount }), 'The values. Null or absent for `open`.', { source }),
    ),
    minimum_value: nullable(text('The lowest value.', { source, unit: amount })),
    maximum_value: nullable(text('The highest value.', { source, unit: amount })),
  },
  { source },
)

const ProductState = named(
  'ProductState',
  'The members of a product that can change. Unchanged members are sent as well.',
  {
    price_multiplier: text(
      'The discount as a fraction: `0` is none, `0.1` is 10 %. Samples have one and four decimals.',
      { source, unit: 'decimal text' },
    ),
    is_orderable: nullable(boolean('Whether the product can be ordered. Added in January 2025.', { source })),
    denominations: nullable(Denominations),
  },
  { source },
)

const ProductUpdate = named(
  'ProductUpdateData',
  'A change of one product.',
  {
    product_code: id('The product, such as `XYZ-US`.', { source }),
    old_state: nullable(as(ProductState, 'The state before. A new product has none (inferred).', { source })),
    new_state: as(ProductState, 'The state now.', { source }),
    timestamp: text('The time of the change, with `+00:00` or without a zone. Keep the latest per product.', {
      source,
      unit: utc,
    }),
  },
  { source },
)

export const schema: ProviderSchema = {
  title: 'Runa',
  envelope: named(
    'Envelope',
    'There is none: the body is the order or the product change itself.',
    {
      eventId: id('The header `svix-id`, the same on every retry.', { source: WEBHOOKS }),
      eventType: id('Inferred from the shape of the body, which does not name it.', { source: WEBHOOKS }),
    },
    { source: WEBHOOKS },
  ),
  events: {
    'order.completion': {
      name: 'OrderCompletionEvent',
      description: 'An order finished processing, with success or failure. Fetch the order for its gift cards.',
      source: ORDER,
      data: OrderCompletion,
    },
    'product.update': {
      name: 'ProductUpdateEvent',
      description: 'A product was added, changed or removed. One delivery per product.',
      source: PRODUCT,
      data: ProductUpdate,
    },
  },
  headers: named(
    'Headers',
    'The headers of every delivery. The signature covers id and time.',
    {
      signature: id('One or more of `v1,` and the HMAC-SHA-256 in base64, separated by spaces.', { source: WEBHOOKS }),
      id: id('The event, the same on every retry.', { source: WEBHOOKS }),
      timestamp: id('When this attempt was signed.', { source: WEBHOOKS, unit: 'seconds since 1970' }),
    },
    { source: WEBHOOKS },
  ),
}
