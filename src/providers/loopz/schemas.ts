/** Loopz's eight topics, as far as they are documented. The one source of everything under `generated/`. */
import { as, id, named, nullable, number, openEnum, type ProviderSchema, text } from '../../../scripts/schema.js'

const source = 'https://docs.loopz.io/reference/webhooks'

/** Seen in a third party's client of the REST API, not in Loopz's documentation. */
const unconfirmed = { source: "a third party's client of the Loopz REST API", unconfirmed: true } as const

const Location = named(
  'Location',
  'A place where a gift card can be used, as it is after the change.',
  {
    id: id('The location.', { source }),
    name: nullable(text('What the location is called.', { source })),
    status: nullable(openEnum(['ACTIVE'], 'The state of the location. Only one value is documented.', { source })),
    type: nullable(openEnum(['PHYSICAL'], 'What kind of location it is. Only one value is documented.', { source })),
  },
  { source },
)

const Balance = named(
  'GiftCardBalance',
  'What is left on a gift card.',
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
  'How a gift card was paid for.',
  {
    type: nullable(text('What kind of payment it was.', unconfirmed)),
    reason: nullable(text('Why the card was given, such as `rewards`.', unconfirmed)),
  },
  unconfirmed,
)

const FundingSource = named(
  'FundingSource',
  'Where the money on a gift card came from.',
  {
    id: nullable(text('The funding source: an instrument id.', { ...unconfirmed, sensitive: 'personal' })),
    type: nullable(openEnum(['STORE_CREDIT'], 'What kind of source it is.', unconfirmed)),
    payment_details: nullable(PaymentDetails),
  },
  unconfirmed,
)

const GiftCard = named(
  'GiftCard',
  'A gift card as it is after the change. Only `id` is certain: the object is not documented.',
  {
    id: id('The gift card.', { source }),
    code: nullable(text('The code it is redeemed with.', { ...unconfirmed, sensitive: 'money' })),
    gan: nullable(text('The gift card account number.', { ...unconfirmed, sensitive: 'money' })),
    balance: nullable(Balance),
    type: nullable(openEnum(['DIGITAL'], 'What kind of card it is.', unconfirmed)),
    front_design_image_url: nullable(text('The picture on its front.', { ...unconfirmed, unit: 'URL' })),
    back_design_image_url: nullable(text('The picture on its back.', { ...unconfirmed, unit: 'URL' })),
    created_on: nullable(text('When it was made.', { ...unconfirmed, unit: 'time, format unknown' })),
    updated_on: nullable(text('When it last changed.', { ...unconfirmed, unit: 'time, format unknown' })),
    recipient_name: nullable(text('Who it is for.', { ...unconfirmed, sensitive: 'personal' })),
    recipient_email: nullable(text('Where it was sent.', { ...unconfirmed, sensitive: 'personal' })),
    funding_source: nullable(FundingSource),
  },
  { source },
)

const Transaction = named(
  'Transaction',
  'A transaction as it is after the change. Only `id` is certain: the object is not documented.',
  { id: id('The transaction.', { source }) },
  { source },
)

const deletedNote = ' What the body holds is not documented, so only `id` is certain.'

export const schema: ProviderSchema = {
  title: 'Loopz',
  envelope: named(
    'Envelope',
    'The headers that carry what the body does not. None of them is signed: they say who the sender claims to be.',
    {
      eventType: id('The topic.', { source }),
      merchantId: nullable(text('The merchant that owns the gift card program.', { source })),
      programId: nullable(text('The gift card program that the event comes from.', { source })),
      subscriptionId: nullable(text('The webhook (subscription) that sends it.', { source })),
    },
    { source },
  ),
  headers: named(
    'Headers',
    'The headers that carry what the body does not. None of them is signed: they say who the sender claims to be.',
    {},
    { source },
  ),
  events: {
    'gift-card.created': {
      name: 'GiftCardCreatedEvent',
      description: 'A gift card was created.',
      source,
      data: GiftCard,
    },
    'gift-card.updated': {
      name: 'GiftCardUpdatedEvent',
      description: 'A gift card changed. Set your state to this snapshot, do not apply it as a change.',
      source,
      data: GiftCard,
    },
    'gift-card.deleted': {
      name: 'GiftCardDeletedEvent',
      description: `A gift card was deleted.${deletedNote}`,
      source,
      data: as(GiftCard, 'The gift card that was deleted.', { source }),
    },
    'transaction.created': {
      name: 'TransactionCreatedEvent',
      description: 'A transaction was recorded.',
      source,
      data: Transaction,
    },
    'transaction.updated': {
      name: 'TransactionUpdatedEvent',
      description: 'A transaction changed.',
      source,
      data: Transaction,
    },
    'transaction.deleted': {
      name: 'TransactionDeletedEvent',
      description: `A transaction was deleted.${deletedNote}`,
      source,
      data: as(Transaction, 'The transaction that was deleted.', { source }),
    },
    'location.created': {
      name: 'LocationCreatedEvent',
      description: 'A location was created.',
      source,
      data: Location,
    },
    'location.updated': {
      name: 'LocationUpdatedEvent',
      description: 'A location changed. There is no `location.deleted`.',
      source,
      data: Location,
    },
  },
}
