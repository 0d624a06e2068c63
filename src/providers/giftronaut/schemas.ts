/** Giftronaut's ten events and its challenge, as documented. The source of everything under `generated/`. */
import {
  id,
  integer,
  named,
  nullable,
  number,
  openEnum,
  optional,
  type ProviderSchema,
  text,
} from '../../../scripts/schema.js'

const REFERENCE = 'https://api.giftronaut.com/docs/reference/webhooks'
const GUIDE = 'https://api.giftronaut.com/docs/guides/webhooks'
const ORDERS = 'https://api.giftronaut.com/docs/reference/orders'
const BALANCE_GUIDE = 'https://api.giftronaut.com/docs/guides/balance'

const source = REFERENCE
const dollars = 'dollars, decimal (not cents)'

/** The documentation does not say which members are always present. The types promise these, because the event is about them. */
const promised = true

const organizationId = id('The organization whose balance it is, such as `ORG-001`.', { source, promised })
const orderId = id('The order. Opaque: documented prefixes (`OT`, `LO`) contradict each other.', { source, promised })
const balanceCurrency = nullable(
  text('Currency of the balance, as an ISO 4217 code. In practice always `USD`.', {
    source: BALANCE_GUIDE,
    shown: 'currency',
  }),
)
const orderType = openEnum(
  ['ONE_TIME', 'SMART', 'LINK', 'CAMPAIGN', 'REWARD'],
  'The kind of order. Webhook samples show `LINK` and `ONE_TIME`; copies of the documentation differ on the rest.',
  { source: ORDERS },
)
const cardType = openEnum(['BRANDED_CARD', 'CHOICE_CARD'], 'The kind of card that was ordered.', { source: ORDERS })
const recipientCount = nullable(
  integer('The number of recipients of the order (inferred from the name).', { source, unit: 'recipients' }),
)
const sentCount = nullable(
  integer('The number of recipients it was sent to (inferred from the name).', { source, unit: 'recipients' }),
)

const OrderTotalCost = named(
  'OrderTotalCost',
  'The total cost of an order.',
  {
    amount: number('The amount. Round, never truncate, when converting to the smallest unit.', {
      source,
      promised,
      unit: 'major units of `currency`, decimal (not cents)',
    }),
    currency: nullable(
      text('ISO 4217 code. Branded cards are priced in local currency, so not always `USD`.', {
        source: ORDERS,
        shown: 'currency',
      }),
    ),
  },
  { source },
)

const BalanceAchApprovedData = named(
  'BalanceAchApprovedData',
  'An approved ACH top-up.',
  {
    organizationId,
    amount: number('The amount that was added to the balance.', { source, promised, unit: dollars }),
    currency: balanceCurrency,
    approvedBy: nullable(
      text('Who approved it (inferred from the name): an e-mail address in the sample.', {
        source,
        sensitive: 'personal',
      }),
    ),
  },
  { source },
)

const BalanceAchRejectedData = named(
  'BalanceAchRejectedData',
  'A rejected ACH top-up.',
  {
    organizationId,
    amount: number('The requested amount.', { source, promised, unit: dollars }),
    currency: balanceCurrency,
    reason: nullable(text('Why it was rejected: a sentence in the sample.', { source })),
  },
  { source },
)

const BalanceLowBalanceData = named(
  'BalanceLowBalanceData',
  'A balance below its threshold.',
  {
    organizationId,
    currentBalance: number('The remaining balance.', { source, promised, unit: dollars }),
    threshold: nullable(number('The threshold set in the webhook subscription.', { source, unit: dollars })),
    currency: balanceCurrency,
  },
  { source },
)

const BalanceDepletedData = named(
  'BalanceDepletedData',
  'A balance of zero.',
  { organizationId, currency: balanceCurrency },
  { source },
)

const OrderCreatedData = named(
  'OrderCreatedData',
  'A new reward link order.',
  {
    orderId,
    orderType: nullable(orderType),
    cardType: nullable(cardType),
    quantity: nullable(integer('The number ordered, apparently of links (inferred).', { source, unit: 'pieces' })),
    totalCost: nullable(OrderTotalCost),
  },
  { source },
)

const OrderDeliveryCompleteData = named(
  'OrderDeliveryCompleteData',
  'An order that reached all its recipients.',
  {
    orderId,
    orderType: nullable(orderType),
    cardType: nullable(cardType),
    recipientCount,
    sentCount,
  },
  { source },
)

const OrderDeliveryPartialData = named(
  'OrderDeliveryPartialData',
  'An order that reached some of its recipients so far. The three counts need not add up.',
  {
    orderId,
    recipientCount,
    sentCount,
    bouncedCount: nullable(
      integer('The number of deliveries that bounced (inferred from the name).', { source, unit: 'recipients' }),
    ),
  },
  { source },
)

const OrderBouncedData = named(
  'OrderBouncedData',
  'One recipient to whom delivery failed.',
  {
    orderId,
    recipientEmail: id('The address that bounced.', { source, promised, sensitive: 'personal' }),
    reason: nullable(
      openEnum(
        ['MAILBOX_NOT_FOUND'],
        'Why it bounced. The documentation names an invalid address and a full mailbox as causes, and shows this one code.',
        { source },
      ),
    ),
  },
  { source },
)

const OrderCanceledData = named(
  'OrderCanceledData',
  'A canceled order.',
  {
    orderId,
    orderType: nullable(orderType),
    canceledAt: nullable(
      text('The time of cancellation, with a zone (`Z`), unlike `createdAt`.', { source, unit: 'ISO 8601 time' }),
    ),
  },
  { source },
)

const TestPingData = named(
  'TestPingData',
  'A test from the dashboard.',
  {
    message: nullable(text('A sentence for a human reader.', { source })),
    endpointId: nullable(
      integer('An id of the webhook endpoint (inferred from the name). The only numeric id.', { source }),
    ),
  },
  { source },
)

export const schema: ProviderSchema = {
  title: 'Giftronaut',
  envelope: named(
    'Envelope',
    'The fields around every event.',
    {
      eventId: optional(
        id(
          'Unique to the event, meant for deduplication: a UUID in the sample. If it is missing, as in the samples of the reference, `event.eventId` is `~` and a hash of type and body.',
          { source: GUIDE },
        ),
      ),
      eventType: id('The name of the event.', { source: GUIDE }),
      createdAt: optional(
        text(
          'The time when the event was created, as sent. The one sample, `2026-04-15T14:30:00.000`, has no zone: read it with `eventDate`, which treats it as UTC. The samples of the reference leave it out.',
          { source: GUIDE, unit: 'ISO 8601 time' },
        ),
      ),
    },
    { source: GUIDE },
  ),
  // The reference prints each body without eventId and createdAt, which the samples here have.
  events: {
    'balance.ach_approved': {
      name: 'BalanceAchApprovedEvent',
      description: 'An ACH top-up was approved, and the money added to the balance.',
      source,
      data: BalanceAchApprovedData,
      composed: true,
    },
    'balance.ach_rejected': {
      name: 'BalanceAchRejectedEvent',
      description: 'An ACH top-up was rejected.',
      source,
      data: BalanceAchRejectedData,
      composed: true,
    },
    'balance.low_balance': {
      name: 'BalanceLowBalanceEvent',
      description: 'The balance fell below the configured threshold.',
      source,
      data: BalanceLowBalanceData,
      composed: true,
    },
    'balance.depleted': {
      name: 'BalanceDepletedEvent',
      description: 'The balance reached zero.',
      source,
      data: BalanceDepletedData,
      composed: true,
    },
    'order.created': {
      name: 'OrderCreatedEvent',
      description:
        'A reward link order was created and is “ready for processing”. Fetch the order before you hand out links: the same paragraph speaks of tracking its completion.',
      source,
      data: OrderCreatedData,
      composed: true,
    },
    'order.delivery_complete': {
      name: 'OrderDeliveryCompleteEvent',
      description: 'An order was delivered to all its recipients.',
      source,
      data: OrderDeliveryCompleteData,
      composed: true,
    },
    'order.delivery_partial': {
      name: 'OrderDeliveryPartialEvent',
      description:
        'An order was delivered to some of its recipients, not all. Meant for large orders, so one order may cause several (inferred).',
      source,
      data: OrderDeliveryPartialData,
      composed: true,
    },
    'order.bounced': {
      name: 'OrderBouncedEvent',
      description:
        'Delivery to a recipient bounced (invalid e-mail address, full mailbox and so on). The sample has one recipient, so one order can probably cause many of these (inferred).',
      source,
      data: OrderBouncedData,
      composed: true,
    },
    'order.canceled': {
      name: 'OrderCanceledEvent',
      description: 'A scheduled order was canceled.',
      source,
      data: OrderCanceledData,
      composed: true,
    },
    'test.ping': {
      name: 'TestPingEvent',
      description: 'Someone pressed “Send Test” in the webhook dashboard. Use it to verify your endpoint.',
      source,
      data: TestPingData,
      optionalData: true,
      composed: true,
    },
  },
  headers: named(
    'Headers',
    'The headers of every delivery. None is covered by the signature.',
    {
      signature: id('`sha256=` and the HMAC-SHA-256 of the body in hex, keyed with the signing secret.', { source }),
      'User-Agent': optional(text('`GiftronautAPI-Webhook/1.0`.', { source })),
    },
    { source },
  ),
  handshake: named(
    'Challenge',
    'The request that Giftronaut sends when an endpoint is registered. Not an event.',
    {
      challengeToken: id('The text to send back under the same name. Its length and alphabet are not documented.', {
        source: GUIDE,
      }),
    },
    { source: GUIDE },
  ),
}
