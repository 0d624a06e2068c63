/** Goody's ten events, as documented. The source of everything under `generated/`. */
import {
  as,
  boolean,
  id,
  integer,
  json,
  list,
  named,
  nullable,
  openEnum,
  type ProviderSchema,
  text,
} from '../../../scripts/schema.js'

const OVERVIEW = 'https://developer.ongoody.com/webhooks/overview'
const SECURITY = 'https://developer.ongoody.com/webhooks/webhook-security'
const API = 'https://developer.ongoody.com/goody-api-openapi.json'
const page = (type: string) => `https://developer.ongoody.com/webhooks/events/${type}`

const source = API
const cents = { source, unit: 'US cents' } as const
const time = { source, unit: 'ISO 8601 time, with `Z` in the samples' } as const
const personal = { source, sensitive: 'personal' } as const
/** Anyone who has it can open or pay for the gift. */
const spendable = { source, sensitive: 'money' } as const

const Brand = named(
  'GoodyBrand',
  'The maker of a product.',
  { id: nullable(text('The brand.', { source, shown: 'id' })), name: nullable(text('Its name.', { source })) },
  { source },
)

const Product = named(
  'GoodyProduct',
  'A product in a cart.',
  {
    id: nullable(text('The product.', { source, shown: 'id' })),
    name: nullable(text('Its name.', { source })),
    brand: nullable(Brand),
  },
  { source },
)

const CartItem = named(
  'GoodyCartItem',
  'A line of a cart.',
  {
    id: text('The line.', { source, shown: 'id' }),
    quantity: integer('How many.', { source, unit: 'pieces' }),
    product: as(Product, 'The product.', { source }),
  },
  { source },
)

const Cart = named(
  'GoodyCart',
  'The gift.',
  {
    id: nullable(text('The cart.', { source, shown: 'id' })),
    items: nullable(list(CartItem, 'Its lines.', { source })),
  },
  { source },
)

const Shipment = named(
  'GoodyShipment',
  'One parcel of an order.',
  {
    id: text('The shipment.', { source, shown: 'id' }),
    status: openEnum(
      [
        'pending',
        'tracking',
        'shipped',
        'delivered',
        'delivered_override',
        'failed',
        'failed_unset_tracking',
        'failed_with_reship',
      ],
      'The status of the parcel.',
      { source },
    ),
    brand_name: text('The brands of the products in it.', { source }),
    tracking_carrier: nullable(text('The carrier, such as `UPS`.', { source })),
    tracking_number: nullable(text('For approved partners only. Can reveal an address.', personal)),
    tracking_url: nullable(text('For approved partners only. Can reveal an address.', personal)),
    shipped_at: nullable(text('The time of shipping.', time)),
    delivered_at: nullable(text('The time of delivery.', time)),
    delivery_eta: nullable(text('The expected time of delivery.', time)),
  },
  { source },
)

const Amounts = named(
  'GoodyAmounts',
  'The cost of an order.',
  {
    amount_product: integer('The products.', cents),
    amount_shipping: integer('Shipping.', cents),
    amount_processing_fee: nullable(integer('Fees.', cents)),
    amount_pre_tax_total: integer('Products, shipping and fees.', cents),
    amount_tax: nullable(integer('Tax.', cents)),
    amount_total: nullable(integer('The total. Null in the sample of a batch, before the recipient accepts.', cents)),
    amount_credit_applied: nullable(integer('The credit used. Not in any sample.', cents)),
    amount_global_relay_cost: nullable(integer('The cost of international shipping.', cents)),
  },
  { source },
)

const OriginalAmounts = named(
  'GoodyOriginalAmounts',
  'The cost of an order before the recipient swapped the gift.',
  {
    original_amount_product: nullable(integer('The products.', cents)),
    original_amount_shipping: nullable(integer('Shipping.', cents)),
    original_amount_credit_applied: nullable(integer('The credit used.', cents)),
    original_amount_pre_tax_total: nullable(integer('Products, shipping and fees.', cents)),
  },
  { source },
)

const Sender = named(
  'GoodySender',
  'Who gives.',
  {
    first_name: text('First name.', personal),
    last_name: text('Last name.', personal),
    email: text('E-mail address.', personal),
  },
  { source },
)

const orderStatus = openEnum(
  [
    'created',
    'notified',
    'opened',
    'accepted',
    'pending_payment',
    'paid',
    'ordered',
    'shipped',
    'delivered',
    'failed',
    'canceled',
  ],
  'Does not follow the event type: `order.delivered` and `order.refunded` have `shipped` in the samples, `order.canceled` has `failed`.',
  { source },
)

/** Members of an order that have the same name in the webhook of one order and in the preview of a batch. */
const ofOrder = {
  recipient_last_name: nullable(text('Last name of the recipient.', personal)),
  recipient_email: nullable(text('E-mail address of the recipient.', personal)),
  cart_selections: nullable(json('Options chosen for each line. Commerce API only.', { source })),
  order_batch_id: nullable(text('The batch that the order is part of.', { source, shown: 'id' })),
  workspace_id: nullable(text('The workspace.', { source, shown: 'id' })),
  workspace_name: nullable(text('Its name.', { source })),
  expires_at: nullable(text('The time when the gift expires.', time)),
  card_id: nullable(text('The greeting card.', { source, shown: 'id' })),
  message: nullable(text('Free text from the sender.', personal)),
  thank_you_note: nullable(text('Free text from the recipient.', personal)),
  view_count_recipient: nullable(integer('The number of times the recipient viewed it.', { source, unit: 'views' })),
  is_swapped: nullable(
    boolean('True if the recipient chose another gift: `cart` and `amounts` then describe that gift.', {
      source,
    }),
  ),
  original_cart: nullable(as(Cart, 'The cart before a swap.', { source })),
  original_amounts: nullable(OriginalAmounts),
  payment_link: nullable(text('The payment page. Commerce API with hosted payment only.', spendable)),
}

const Order = named(
  'GoodyOrder',
  'An order: one gift for one recipient.',
  {
    id: id('The order.', { source }),
    status: orderStatus,
    individual_gift_link: text('The link that opens the gift: whoever has it can claim it.', spendable),
    recipient_first_name: text('First name of the recipient.', personal),
    cart: as(Cart, 'The gift.', { source }),
    shipments: list(Shipment, 'The parcels. May be incomplete in `order.shipped`.', { source }),
    amounts: as(Amounts, 'The cost. Final once the recipient has accepted.', { source }),
    sender: as(Sender, 'Who gives.', { source }),
    reference_id: text('The number printed on receipts.', { source }),
    ...ofOrder,
  },
  { source },
)

const PREVIEW = page('order_batch.created')

/** Names differ between the samples and the API, so no member of an order inside a batch is required. */
const OrderPreview = named(
  'GoodyOrderPreview',
  'An order inside a batch. Current and older names contradict each other, so every member may be absent.',
  {
    id: nullable(text('The order.', { source, shown: 'id' })),
    status: nullable(orderStatus),
    individual_gift_link: nullable(text('The link that opens the gift: whoever has it can claim it.', spendable)),
    individual_gift_link_shared: nullable(
      text('The same, under the name in the sample.', { source: PREVIEW, sensitive: 'money' }),
    ),
    recipient_first_name: nullable(text('First name of the recipient.', personal)),
    gift_batch_id: nullable(text('`order_batch_id`, under the name in the sample.', { source: PREVIEW, shown: 'id' })),
    cart: nullable(as(Cart, 'The gift.', { source })),
    shipments: nullable(list(Shipment, 'The parcels.', { source })),
    amounts: nullable(as(Amounts, 'The cost.', { source })),
    sender: nullable(as(Sender, 'Who gives.', { source })),
    reference_id: nullable(text('The number printed on receipts.', { source })),
    ...ofOrder,
  },
  { source },
)

const Recipient = named(
  'GoodyRecipient',
  'A recipient inside a batch.',
  {
    first_name: nullable(text('First name.', personal)),
    last_name: nullable(text('Last name.', personal)),
    email: nullable(text('E-mail address.', personal)),
  },
  { source },
)

const OrderBatch = named(
  'GoodyOrderBatch',
  'A batch of orders. Members have a current name in the API and an older one in the samples; the documentation does not say which one is sent.',
  {
    id: id('The batch.', { source }),
    send_status: openEnum(['pending', 'complete', 'failed', 'canceled'], 'The progress of sending.', { source }),
    orders_count: nullable(
      integer('The number of existing orders. Lower than `recipients_count` while orders are being created.', {
        source,
        unit: 'orders',
      }),
    ),
    gifts_count: nullable(
      integer('`orders_count`, under the name in the sample.', { source: PREVIEW, unit: 'orders' }),
    ),
    orders_preview: nullable(list(OrderPreview, 'The first ten orders.', { source })),
    gifts_preview: nullable(list(OrderPreview, '`orders_preview`, under the name in the sample.', { source: PREVIEW })),
    recipients_count: nullable(integer('The number of recipients.', { source, unit: 'recipients' })),
    recipients_preview: nullable(list(Recipient, 'The first ten recipients.', personal)),
    cart: nullable(as(Cart, 'The gift for each recipient.', { source })),
    from_name: nullable(text('The name that recipients see.', personal)),
    sender: nullable(as(Sender, 'Who gives.', { source })),
    reference_id: nullable(text('A number of the batch.', { source })),
    message: nullable(text('Free text from the sender.', personal)),
    is_scheduled_send: nullable(boolean('Whether it was scheduled. Stays true after sending.', { source })),
    scheduled_send_on: nullable(text('The scheduled time of sending.', time)),
    expires_at: nullable(text('The time when the gifts expire.', time)),
    send_method: nullable(
      openEnum(['email_and_link', 'link_multiple_custom_list', 'direct_send'], 'The way recipients get it.', {
        source,
      }),
    ),
    batch_name: nullable(text('An internal name.', { source })),
    card_id: nullable(text('The greeting card.', { source, shown: 'id' })),
    workspace_id: nullable(text('The workspace.', { source, shown: 'id' })),
    workspace_name: nullable(text('Its name.', { source })),
    customer_reference_id: nullable(text('Your own id. Added in June 2026.', { source })),
  },
  { source },
)

const order = (type: string, name: string, description: string, composed = true) => ({
  name,
  description,
  source: page(type),
  data: Order,
  ...(composed && { composed: true as const }),
})

export const schema: ProviderSchema = {
  title: 'Goody',
  envelope: named(
    'Envelope',
    'The fields around every event. None of them is a time.',
    {
      eventId: id('The header `svix-id`. That a retry keeps it is a rule of Standard Webhooks; Goody does not say.', {
        source: SECURITY,
      }),
      eventType: id('The name of the event.', { source: OVERVIEW }),
    },
    { source: OVERVIEW },
  ),
  extra: named(
    'Extra',
    'Documented members around the data.',
    {
      event_type: id('The name of the event, or its older name: `gift_batch.…` for `order_batch.…`.', {
        source: OVERVIEW,
      }),
      event_id: nullable(text('The event. In the schema, but not in any sample.', { source, shown: 'id' })),
      id: nullable(
        text('The event. In every sample, but not in the schema.', {
          source: page('order.gift_accepted'),
          shown: 'id',
        }),
      ),
    },
    { source: OVERVIEW },
  ),
  events: {
    'order_batch.created': {
      name: 'OrderBatchCreatedEvent',
      description: 'A batch was created. It may still be sending, or be scheduled.',
      source: page('order_batch.created'),
      data: OrderBatch,
      composed: true,
    },
    'order_batch.completed': {
      name: 'OrderBatchCompletedEvent',
      description: 'A batch is fully processed, and all its orders exist.',
      source: page('order_batch.completed'),
      data: OrderBatch,
      composed: true,
    },
    'order.created': order('order.created', 'OrderCreatedEvent', 'An order was created, and its gift link is active.'),
    'order.gift_opened': order(
      'order.gift_opened',
      'OrderGiftOpenedEvent',
      'A gift was opened for the first time. Opening the link yourself can cause it.',
    ),
    'order.gift_accepted': order(
      'order.gift_accepted',
      'OrderGiftAcceptedEvent',
      'The recipient accepted. Costs are final; `is_swapped` and `cart` show the choice.',
      false,
    ),
    'order.thank_you_note_added': order(
      'order.thank_you_note_added',
      'OrderThankYouNoteAddedEvent',
      'The recipient wrote a note: usually soon after accepting, possibly much later.',
    ),
    'order.shipped': order(
      'order.shipped',
      'OrderShippedEvent',
      'The first shipment is in transit. `shipments` may be incomplete.',
    ),
    'order.delivered': order('order.delivered', 'OrderDeliveredEvent', 'All shipments are delivered.', false),
    'order.canceled': order('order.canceled', 'OrderCanceledEvent', 'An order was canceled.'),
    'order.refunded': order('order.refunded', 'OrderRefundedEvent', 'An order was refunded.', false),
  },
  headers: named(
    'Headers',
    'The headers of every delivery. The signature covers id and time.',
    {
      signature: id('One or more of `v1,` and the HMAC-SHA-256 in base64, separated by spaces.', { source: SECURITY }),
      id: id('The event, the same on every retry.', { source: SECURITY }),
      timestamp: id('When this attempt was signed.', { source: SECURITY, unit: 'seconds since 1970' }),
    },
    { source: SECURITY },
  ),
}
