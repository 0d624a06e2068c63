/** Giftronaut's ten events and its registration challenge, as documented. The one source of everything under `generated/`. */
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

/** The documentation says of no member that it is always there. These are what an event is about, so the types promise them. */
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
  'What kind of order it is. Webhook samples show `LINK` and `ONE_TIME`; copies of the documentation differ on the rest.',
  { source: ORDERS },
)
const cardType = openEnum(['BRANDED_CARD', 'CHOICE_CARD'], 'What kind of card was ordered.', { source: ORDERS })
const recipientCount = nullable(
  integer('How many recipients the order has (inferred from the name).', { source, unit: 'recipients' }),
)
const sentCount = nullable(
  integer('How many recipients it was sent to (inferred from the name).', { source, unit: 'recipients' }),
)

const OrderTotalCost = named(
  'OrderTotalCost',
  'What an order costs in all.',
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
    amount: number('The amount that was asked for.', { source, promised, unit: dollars }),
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
    currentBalance: number('What is left.', { source, promised, unit: dollars }),
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
    quantity: nullable(integer('How many were ordered: of links, as it seems (inferred).', { source, unit: 'pieces' })),
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
      integer('How many deliveries bounced (inferred from the name).', { source, unit: 'recipients' }),
    ),
  },
  { source },
)

const OrderBouncedData = named(
  'OrderBouncedData',
  'One recipient that could not be delivered to.',
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
      text('When it was canceled, with a zone (`Z`), unlike `createdAt`.', { source, unit: 'ISO 8601 time' }),
    ),
  },
  { source },
)

const TestPingData = named(
  'TestPingData',
  'A test from the dashboard.',
  {
    message: nullable(text('A sentence for people.', { source })),
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
          'Unique to the event, meant for deduplication: a UUID in the sample. Where it is missing, as in the samples of the reference, `event.eventId` is `~` and a hash of type and body.',
          { source: GUIDE },
        ),
      ),
      eventType: id('The name of the event.', { source: GUIDE }),
      createdAt: optional(
        text(
          'When the event was made, as sent. The one sample, `2026-04-15T14:30:00.000`, has no zone: read it with `eventDate`, which takes it as UTC. The samples of the reference leave it out.',
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
      description: 'All recipients of an order were delivered to.',
      source,
      data: OrderDeliveryCompleteData,
      composed: true,
    },
    'order.delivery_partial': {
      name: 'OrderDeliveryPartialEvent',
      description:
        'Some recipients of an order, not all, were delivered to. Meant for large orders, so it may come several times for one (inferred).',
      source,
      data: OrderDeliveryPartialData,
      composed: true,
    },
    'order.bounced': {
      name: 'OrderBouncedEvent',
      description:
        'Delivery to a recipient bounced (invalid e-mail address, full mailbox and so on). The sample has one recipient, so one order can probably produce many of these (inferred).',
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
    'What Giftronaut sends when an endpoint is registered. Not an event.',
    {
      challengeToken: id('The text to send back under the same name. Its length and alphabet are not documented.', {
        source: GUIDE,
      }),
    },
    { source: GUIDE },
  ),
}
