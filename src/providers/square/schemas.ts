/**
 * Square's six gift-card events and its test notification. The source of everything under `generated/`.
 *
 * Object shapes follow Square's published OpenAPI file (`GiftCard*`, `Money`, `Currency`), with its nullable and required
 * marks. Its envelope does not mark any member as required; the types promise the object that an event is about, which is our choice.
 */
import {
  as,
  id,
  integer,
  list,
  named,
  nullable,
  openEnum,
  optional,
  type ProviderSchema,
  text,
} from '../../../scripts/schema.js'

/** Square's OpenAPI file, where the schemas are. */
const SPEC = 'https://github.com/square/connect-api-specification'
const EVENTS = 'https://developer.squareup.com/docs/gift-cards/webhooks'
const OVERVIEW = 'https://developer.squareup.com/docs/webhooks/overview'
const SDK_TESTS = 'https://github.com/square/square-nodejs-sdk'

const source = SPEC
const time = { source, unit: 'RFC 3339 time' } as const
const gan = { source, sensitive: 'money' } as const
/** An id of a thing. */
const thing = { source, shown: 'id' } as const
/** An id of a person. */
const person = { source, sensitive: 'personal' } as const
const promised = true

const CURRENCIES = (
  'UNKNOWN_CURRENCY AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN ' +
  'BWP BYR BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD ' +
  'FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF ' +
  'KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRO MUR MVR MWK MXN MXV MYR ' +
  'MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP ' +
  'SLL SLE SOS SRD SSP STD SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN USS UYI UYU UZS VEF ' +
  'VND VUV WST XAF XAG XAU XBA XBB XBC XBD XCD XDR XOF XPD XPF XPT XTS XXX YER ZAR ZMK ZMW BTC XUS'
).split(' ')

const Money = named(
  'Money',
  'An amount of money.',
  {
    amount: nullable(
      integer(
        'The amount. Always positive inside activity details, where the type of the activity tells the direction.',
        {
          source,
          unit: 'smallest unit of `currency`: cents for USD, yen for JPY',
        },
      ),
    ),
    currency: nullable(
      openEnum(CURRENCIES, 'ISO 4217 code, or one of a few extras such as `BTC`.', {
        source,
        shown: 'currency',
      }),
    ),
  },
  { source },
)

const giftCardType = openEnum(['PHYSICAL', 'DIGITAL'], 'Whether the card is plastic or digital.', { source })

const GiftCard = named(
  'GiftCard',
  'A Square gift card.',
  {
    id: optional(text('The gift card, such as `gftc:00113070ba5745f0b2377c1b9570cb03`.', thing)),
    type: giftCardType,
    gan_source: nullable(
      openEnum(['SQUARE', 'OTHER'], 'The origin of the account number: Square, or another system.', { source }),
    ),
    state: optional(
      openEnum(
        ['ACTIVE', 'DEACTIVATED', 'BLOCKED', 'PENDING', 'NOT_ACTIVE'],
        "`PENDING`: not yet activated. `ACTIVE`: usable. `BLOCKED`: balance changes forbidden for now. `DEACTIVATED`: forbidden for good. `NOT_ACTIVE` is not in Square's list, but in its own sample of `gift_card.created`.",
        { source },
      ),
    ),
    balance_money: optional(as(Money, 'The current balance, never negative.', { source })),
    gan: nullable(text('The gift card account number: enough to pay with. Up to 255 characters.', gan)),
    created_at: optional(text('When the card was created, or, if plastic, tied to the seller at activation.', time)),
    customer_ids: optional(
      list(text('A customer.', person), 'The customers that the card is linked to. Absent if there are none.', person),
    ),
  },
  { source },
)

const amountAdded = as(Money, 'The amount added to the gift card: positive.', { source })
const amountDeducted = as(Money, 'The amount deducted from the gift card: positive.', { source })
const referenceId = nullable(
  text('Your own id that links the activity to something in another system: any text.', { source }),
)
const loading = (whatFor: string) => ({
  amount_money: nullable(amountAdded),
  order_id: nullable(text('The order with the `GIFT_CARD` line item.', thing)),
  line_item_uid: nullable(text(`The line item that stands for ${whatFor}.`, thing)),
  reference_id: referenceId,
  buyer_payment_instrument_ids: nullable(
    list(
      text('A card or bank account id.', { source, sensitive: 'personal' }),
      'The instruments that the buyer paid with.',
      {
        source,
        sensitive: 'personal',
      },
    ),
  ),
})

const Activate = named(
  'GiftCardActivityActivate',
  'Details of an `ACTIVATE` activity.',
  loading('the gift card purchase'),
  { source },
)
const Load = named('GiftCardActivityLoad', 'Details of a `LOAD` activity.', loading('the additional funds'), { source })

const Redeem = named(
  'GiftCardActivityRedeem',
  'Details of a `REDEEM` activity.',
  {
    amount_money: amountDeducted,
    payment_id: optional(text('The payment that the redemption stands for, if Square processed it.', thing)),
    reference_id: referenceId,
    status: optional(
      openEnum(
        ['PENDING', 'COMPLETED', 'CANCELED'],
        'Redemptions with Square Point of Sale or the Seller Dashboard go from `PENDING` to one of the others; those through the API are `COMPLETED` at once.',
        { source },
      ),
    ),
  },
  { source },
)

const ClearBalance = named(
  'GiftCardActivityClearBalance',
  'Details of a `CLEAR_BALANCE` activity.',
  {
    reason: openEnum(['SUSPICIOUS_ACTIVITY', 'REUSE_GIFTCARD', 'UNKNOWN_REASON'], 'Why the balance was cleared.', {
      source,
    }),
  },
  { source },
)

const Deactivate = named(
  'GiftCardActivityDeactivate',
  'Details of a `DEACTIVATE` activity.',
  {
    reason: openEnum(
      ['SUSPICIOUS_ACTIVITY', 'UNKNOWN_REASON', 'CHARGEBACK_DEACTIVATE'],
      'The reason for the deactivation. `CHARGEBACK_DEACTIVATE`: a chargeback was decided for the buyer.',
      { source },
    ),
  },
  { source },
)

const AdjustIncrement = named(
  'GiftCardActivityAdjustIncrement',
  'Details of an `ADJUST_INCREMENT` activity.',
  {
    amount_money: amountAdded,
    reason: openEnum(['COMPLIMENTARY', 'SUPPORT_ISSUE', 'TRANSACTION_VOIDED'], 'Why money was added.', { source }),
  },
  { source },
)

const AdjustDecrement = named(
  'GiftCardActivityAdjustDecrement',
  'Details of an `ADJUST_DECREMENT` activity.',
  {
    amount_money: amountDeducted,
    reason: openEnum(
      ['SUSPICIOUS_ACTIVITY', 'BALANCE_ACCIDENTALLY_INCREASED', 'SUPPORT_ISSUE', 'PURCHASE_WAS_REFUNDED'],
      'Why money was deducted.',
      { source },
    ),
  },
  { source },
)

const Refund = named(
  'GiftCardActivityRefund',
  'Details of a `REFUND` activity.',
  {
    redeem_activity_id: nullable(text('The `REDEEM` activity that was refunded.', thing)),
    amount_money: nullable(amountAdded),
    reference_id: referenceId,
    payment_id: optional(text('The payment that was refunded, if Square processed it.', thing)),
  },
  { source },
)

const UnlinkedActivityRefund = named(
  'GiftCardActivityUnlinkedActivityRefund',
  'Details of an `UNLINKED_ACTIVITY_REFUND` activity: a refund of a payment that was not made with this card.',
  {
    amount_money: amountAdded,
    reference_id: referenceId,
    payment_id: optional(text('The payment that was refunded. Not used since Square version 2022-06-16.', thing)),
  },
  { source },
)

const Import = named(
  'GiftCardActivityImport',
  'Details of an `IMPORT` activity: Square took over a card of another system.',
  { amount_money: as(Money, 'The balance of the imported card.', { source }) },
  { source },
)

const Block = named(
  'GiftCardActivityBlock',
  'Details of a `BLOCK` activity.',
  {
    reason: openEnum(['CHARGEBACK_BLOCK'], 'Why the card was blocked: the buyer started a chargeback.', { source }),
  },
  { source },
)

const Unblock = named(
  'GiftCardActivityUnblock',
  'Details of an `UNBLOCK` activity.',
  {
    reason: openEnum(['CHARGEBACK_UNBLOCK'], 'Why the card was unblocked: the chargeback was decided for the seller.', {
      source,
    }),
  },
  { source },
)

const ImportReversal = named(
  'GiftCardActivityImportReversal',
  'Details of an `IMPORT_REVERSAL` activity: the card is `PENDING` again, with no balance.',
  { amount_money: as(Money, 'The amount that was cleared from the card.', { source }) },
  { source },
)

const TransferBalanceTo = named(
  'GiftCardActivityTransferBalanceTo',
  'Details of a `TRANSFER_BALANCE_TO` activity, recorded on the card that receives the money.',
  {
    transfer_from_gift_card_id: text('The card that the money came from.', thing),
    amount_money: amountAdded,
  },
  { source },
)

const TransferBalanceFrom = named(
  'GiftCardActivityTransferBalanceFrom',
  'Details of a `TRANSFER_BALANCE_FROM` activity, recorded on the card that loses the money.',
  {
    transfer_to_gift_card_id: text('The card that the money went to.', thing),
    amount_money: amountDeducted,
  },
  { source },
)

const activityType = openEnum(
  [
    'ACTIVATE',
    'LOAD',
    'REDEEM',
    'CLEAR_BALANCE',
    'DEACTIVATE',
    'ADJUST_INCREMENT',
    'ADJUST_DECREMENT',
    'REFUND',
    'UNLINKED_ACTIVITY_REFUND',
    'IMPORT',
    'BLOCK',
    'UNBLOCK',
    'IMPORT_REVERSAL',
    'TRANSFER_BALANCE_FROM',
    'TRANSFER_BALANCE_TO',
  ],
  'The kind of activity. It tells which of the `…_activity_details` to read, and whether the balance rose or fell.',
  { source },
)

const GiftCardActivity = named(
  'GiftCardActivity',
  'An activity that affects the state or balance of a gift card, with the details for its type.',
  {
    id: optional(text('The activity, such as `gcact_c8f8cbf1f24b448d8ecf39ed03f97864`.', thing)),
    type: activityType,
    location_id: text('The business location where it happened.', thing),
    created_at: optional(text('When the activity was created.', time)),
    gift_card_id: nullable(text('The gift card.', thing)),
    gift_card_gan: nullable(text('The gift card account number: enough to pay with.', gan)),
    gift_card_balance_money: optional(as(Money, 'The balance after the activity.', { source })),
    // The API accepts these, so Square marks them nullable. Only Square itself creates the others.
    activate_activity_details: nullable(Activate),
    load_activity_details: nullable(Load),
    redeem_activity_details: nullable(Redeem),
    clear_balance_activity_details: nullable(ClearBalance),
    deactivate_activity_details: nullable(Deactivate),
    adjust_increment_activity_details: nullable(AdjustIncrement),
    adjust_decrement_activity_details: nullable(AdjustDecrement),
    refund_activity_details: nullable(Refund),
    unlinked_activity_refund_activity_details: nullable(UnlinkedActivityRefund),
    import_activity_details: optional(Import),
    block_activity_details: optional(Block),
    unblock_activity_details: optional(Unblock),
    import_reversal_activity_details: optional(ImportReversal),
    transfer_balance_to_activity_details: optional(TransferBalanceTo),
    transfer_balance_from_activity_details: optional(TransferBalanceFrom),
  },
  { source },
)

const dataType = nullable(
  text("The kind of object. Free text: Square's documentation contradicts itself, so use `eventType`.", { source }),
)
const cardId = optional(text('The gift card, such as `gftc:00113070ba5745f0b2377c1b9570cb03`.', thing))
const activityId = optional(text('The activity, such as `gcact_c8f8cbf1f24b448d8ecf39ed03f97864`.', thing))

const GiftCardEventObject = named(
  'GiftCardEventObject',
  'The object of a gift card event.',
  { gift_card: as(GiftCard, 'The gift card, as it is now.', { source, promised }) },
  { source },
)

const GiftCardEventData = named(
  'GiftCardEventData',
  'The data of an event about a gift card.',
  { type: dataType, id: cardId, object: as(GiftCardEventObject, 'The object of the event.', { source, promised }) },
  { source },
)

const GiftCardCustomerLinkedData = named(
  'GiftCardCustomerLinkedData',
  'The data of `gift_card.customer_linked`.',
  {
    type: dataType,
    id: cardId,
    object: named(
      'GiftCardCustomerLinkedObject',
      'The gift card and the customer.',
      {
        gift_card: as(GiftCard, 'The gift card, with its new `customer_ids`.', { source, promised }),
        linked_customer_id: nullable(text('The customer that was linked.', person)),
      },
      { source },
    ),
  },
  { source },
)

const GiftCardCustomerUnlinkedData = named(
  'GiftCardCustomerUnlinkedData',
  'The data of `gift_card.customer_unlinked`.',
  {
    type: dataType,
    id: cardId,
    object: named(
      'GiftCardCustomerUnlinkedObject',
      'The gift card and the customer.',
      {
        gift_card: as(GiftCard, 'The gift card. Its `customer_ids` is absent once no customer is linked.', {
          source,
          promised,
        }),
        unlinked_customer_id: nullable(text('The customer that was unlinked.', person)),
      },
      { source },
    ),
  },
  { source },
)

const GiftCardActivityEventData = named(
  'GiftCardActivityEventData',
  'The data of an event about a gift card activity.',
  {
    type: dataType,
    id: activityId,
    object: named(
      'GiftCardActivityEventObject',
      'The object of an activity event.',
      { gift_card_activity: as(GiftCardActivity, 'The activity, as it is now.', { source, promised }) },
      { source },
    ),
  },
  { source },
)

const TestNotificationData = named(
  'TestNotificationData',
  'The data of a test notification. Unlike that of other events, it has no `object`.',
  {
    type: nullable(text('`webhooks` in the one captured notification.', { source: SDK_TESTS })),
    id: nullable(text('A UUID in the one captured notification.', { source: SDK_TESTS, shown: 'id' })),
  },
  { source: SDK_TESTS },
)

export const schema: ProviderSchema = {
  title: 'Square',
  envelope: named(
    'Envelope',
    'The fields around every event.',
    {
      eventId: optional(
        id(
          'Unique to the event, and the same for its redeliveries: a UUID. If it is missing, `event.eventId` is `~` and a hash of type and body.',
          { source: OVERVIEW },
        ),
      ),
      eventType: id('The name of the event.', { source: OVERVIEW, promised }),
      createdAt: optional(
        text('When the notification was created, with up to nine digits of a second.', { ...time, source: OVERVIEW }),
      ),
      merchantId: nullable(text('The seller that the event belongs to.', { source: OVERVIEW, shown: 'id' })),
    },
    { source: OVERVIEW },
  ),
  events: {
    'gift_card.created': {
      name: 'GiftCardCreatedEvent',
      description: 'A digital card was created, a physical one registered, or a third-party card imported.',
      source: EVENTS,
      data: GiftCardEventData,
    },
    'gift_card.updated': {
      name: 'GiftCardUpdatedEvent',
      description: 'The state, the balance or the linked customers of a card changed.',
      source: EVENTS,
      data: GiftCardEventData,
    },
    'gift_card.customer_linked': {
      name: 'GiftCardCustomerLinkedEvent',
      description: 'A customer was linked to a card.',
      source: EVENTS,
      data: GiftCardCustomerLinkedData,
    },
    'gift_card.customer_unlinked': {
      name: 'GiftCardCustomerUnlinkedEvent',
      description: 'A customer was unlinked from a card; automatic for a physical card whose balance reaches zero.',
      source: EVENTS,
      data: GiftCardCustomerUnlinkedData,
    },
    'gift_card.activity.created': {
      name: 'GiftCardActivityCreatedEvent',
      description: 'An activity happened on a card: it was activated, loaded, redeemed, refunded and so on.',
      source: EVENTS,
      data: GiftCardActivityEventData,
    },
    'gift_card.activity.updated': {
      name: 'GiftCardActivityUpdatedEvent',
      description:
        'A redemption with Square Point of Sale or the Seller Dashboard went from `PENDING` to `COMPLETED` or `CANCELED`, or Square changed the balance of an `IMPORT`.',
      source: EVENTS,
      data: GiftCardActivityEventData,
    },
    'webhooks.test_notification': {
      name: 'WebhooksTestNotificationEvent',
      description: 'Someone sent a test from the Developer Portal.',
      source: SDK_TESTS,
      data: TestNotificationData,
      optionalData: true,
    },
  },
  headers: named(
    'Headers',
    'The headers of every delivery. None is covered by the signature.',
    {
      signature: id(
        'HMAC-SHA-256 of the notification URL followed by the body, in base64, keyed with the signature key.',
        { source: OVERVIEW },
      ),
      'square-environment': optional(
        openEnum(['Production', 'Sandbox'], 'The environment that sent it.', { source: OVERVIEW }),
      ),
      'square-initial-delivery-timestamp': optional(
        text('When this event was first sent.', { source: OVERVIEW, unit: 'RFC 3339 time' }),
      ),
      'square-retry-number': optional(
        text('The retry number of this attempt. Absent on the first attempt.', { source: OVERVIEW }),
      ),
      'square-retry-reason': optional(
        openEnum(
          ['http_timeout', 'http_error', 'ssl_error', 'other_error'],
          'The reason why the previous attempt failed. Absent on the first attempt.',
          { source: OVERVIEW },
        ),
      ),
    },
    { source: OVERVIEW },
  ),
}
