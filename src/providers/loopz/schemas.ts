/** Loopz's eight topics, as far as they are documented. The source of everything under `generated/`. */
import {
  as,
  id,
  named,
  nullable,
  number,
  openEnum,
  optional,
  type ProviderSchema,
  text,
} from '../../../scripts/schema.js'

const source = 'https://docs.loopz.io/reference/webhooks'

/** Seen in a third party's client of the REST API, not in Loopz's documentation. */
const unconfirmed = { source: "a third party's client of the Loopz REST API", unconfirmed: true } as const

const Location = named(
  'Location',
  'A snapshot of a location: a place where a gift card can be used.',
  {
    id: id('The location: a UUID in the sample.', { source, promised: true }),
    name: nullable(text('The name of the location.', { source })),
    status: nullable(openEnum(['ACTIVE'], 'The state of the location. Only one value is documented.', { source })),
    type: nullable(openEnum(['PHYSICAL'], 'The kind of location. Only one value is documented.', { source })),
  },
  { source },
)

const Balance = named(
  'GiftCardBalance',
  'The balance of a gift card.',
  {
    amount: nullable(
      number('The amount. Probably the smallest unit of the currency.', {
        ...unconfirmed,
        unit: 'cents (unconfirmed)',
      }),
    ),
    currencyCode: nullable(text('ISO 4217 code, such as `USD`.', unconfirmed)),
  },
  unconfirmed,
)

const PaymentDetails = named(
  'FundingPaymentDetails',
  'Details of the payment.',
  {
    type: nullable(text('A type: its meaning and values are unknown.', unconfirmed)),
    reason: nullable(text('A reason, such as `rewards`.', unconfirmed)),
  },
  unconfirmed,
)

const FundingSource = named(
  'FundingSource',
  'The funding source of a gift card.',
  {
    id: nullable(text('An id of the funding source.', { ...unconfirmed, sensitive: 'personal' })),
    type: nullable(openEnum(['STORE_CREDIT'], 'A type, such as `STORE_CREDIT`.', unconfirmed)),
    payment_details: nullable(PaymentDetails),
  },
  unconfirmed,
)

const GiftCard = named(
  'GiftCard',
  'A snapshot of a gift card. The object is not documented: all members are guesses.',
  {
    id: nullable(text('The gift card. We expect one.', unconfirmed)),
    code: nullable(text('The code it is redeemed with.', { ...unconfirmed, sensitive: 'money' })),
    gan: nullable(text('The gift card account number.', { ...unconfirmed, sensitive: 'money' })),
    balance: nullable(Balance),
    type: nullable(openEnum(['DIGITAL'], 'A type, such as `DIGITAL`.', unconfirmed)),
    front_design_image_url: nullable(
      text('A picture, apparently of the front (inferred from the name).', { ...unconfirmed, unit: 'URL' }),
    ),
    back_design_image_url: nullable(
      text('A picture, apparently of the back (inferred from the name).', { ...unconfirmed, unit: 'URL' }),
    ),
    created_on: nullable(
      text('A time, apparently of creation (inferred from the name).', {
        ...unconfirmed,
        unit: 'time, format unknown',
      }),
    ),
    updated_on: nullable(
      text('A time, apparently of the last change (inferred from the name).', {
        ...unconfirmed,
        unit: 'time, format unknown',
      }),
    ),
    recipient_name: nullable(text('A name: of the recipient.', { ...unconfirmed, sensitive: 'personal' })),
    recipient_email: nullable(text('An e-mail address: of the recipient.', { ...unconfirmed, sensitive: 'personal' })),
    funding_source: nullable(FundingSource),
  },
  { source },
)

const Transaction = named(
  'Transaction',
  'A snapshot of a transaction. The object is not documented, not even its `id`.',
  { id: nullable(text('The transaction. We expect one.', { unconfirmed: true })) },
  { source },
)

const deletedNote = ' The content of the body is not documented. If it is empty, `data` is `{}`.'

export const schema: ProviderSchema = {
  title: 'Loopz',
  envelope: named(
    'Envelope',
    'Headers with values that the body does not have. None of them is protected: they say who the sender claims to be.',
    {
      eventType: id('The topic.', { source }),
      merchantId: optional(text('The merchant that owns the gift card program.', { source, shown: 'id' })),
      programId: optional(text('The gift card program that the event comes from.', { source, shown: 'id' })),
      subscriptionId: optional(text('The webhook (subscription) that sends it.', { source, shown: 'id' })),
    },
    { source },
  ),
  headers: named(
    'Headers',
    'Headers with values that the body does not have. None of them is protected: they say who the sender claims to be.',
    {},
    { source },
  ),
  events: {
    'gift-card.created': {
      name: 'GiftCardCreatedEvent',
      description: 'Inferred from the name: a gift card was created.',
      source,
      data: GiftCard,
      composed: true,
    },
    'gift-card.updated': {
      name: 'GiftCardUpdatedEvent',
      description:
        'Inferred from the name: a gift card changed. Set your state to this snapshot; do not apply it as a change.',
      source,
      data: GiftCard,
      composed: true,
    },
    'gift-card.deleted': {
      name: 'GiftCardDeletedEvent',
      description: `Inferred from the name: a gift card was deleted.${deletedNote}`,
      source,
      data: as(GiftCard, 'The gift card that was deleted.', { source }),
      undocumentedData: true,
      composed: true,
    },
    'transaction.created': {
      name: 'TransactionCreatedEvent',
      description: 'Inferred from the name: a transaction was recorded.',
      source,
      data: Transaction,
      composed: true,
    },
    'transaction.updated': {
      name: 'TransactionUpdatedEvent',
      description: 'Inferred from the name: a transaction changed.',
      source,
      data: Transaction,
      composed: true,
    },
    'transaction.deleted': {
      name: 'TransactionDeletedEvent',
      description: `Inferred from the name: a transaction was deleted.${deletedNote}`,
      source,
      data: as(Transaction, 'The transaction that was deleted.', { source }),
      undocumentedData: true,
      composed: true,
    },
    'location.created': {
      name: 'LocationCreatedEvent',
      description: 'Inferred from the name: a location was created.',
      source,
      data: Location,
      composed: true,
    },
    'location.updated': {
      name: 'LocationUpdatedEvent',
      description: 'Inferred from the name: a location changed. There is no `location.deleted`.',
      source,
      data: Location,
    },
  },
}
