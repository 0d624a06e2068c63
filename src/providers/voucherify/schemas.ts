/**
 * Voucherify's thirteen project events for vouchers, redemptions and publications. The source of everything under `generated/`.
 *
 * Voucherify's schemas and its samples contradict each other in 115 places, so no member of any data is required, and each may
 * be null. Members that are unrelated to gift cards (discounts, loyalty, promotions) are not described in detail.
 */
import type { TObject } from 'typebox'
import {
  as,
  boolean,
  id,
  integer,
  json,
  list,
  named,
  nullable,
  number,
  openEnum,
  type ProviderSchema,
  text,
} from '../../../scripts/schema.js'

const INTRODUCTION = 'https://docs.voucherify.io/api-reference/introduction-to-webhooks'
const PROJECT = 'https://docs.voucherify.io/api-reference/project-settings-webhooks'
const SPEC = 'https://github.com/voucherifyio/voucherify-openapi'
const TRANSACTION = 'https://docs.voucherify.io/api-reference/voucher/gift-transaction-created'

const source = SPEC
/** Gift vouchers: `$10 is written as 1000`, whatever the currency. */
const hundredths = { source, unit: 'hundredths of the currency unit, which no member names (10.00 is `1000`)' } as const
/** The documentation of orders and redemptions differs, for currencies without two decimals. */
const smallest = { source, unit: 'smallest currency unit; no member names the currency' } as const
const time = { source, unit: 'ISO 8601 time with `Z`' } as const
const personal = { source, sensitive: 'personal' } as const
const spendable = { source, sensitive: 'money' } as const

const objectName = nullable(text('The kind of object.', { source }))
const metadata = nullable(json('Custom content of any kind.', personal))
const trackingId = nullable(text('A hash of the source id of the customer.', personal))

const Customer = named(
  'SimpleCustomer',
  'A customer.',
  {
    id: nullable(text('The customer: `cust_…`.', { source })),
    name: nullable(text('Name.', personal)),
    email: nullable(text('E-mail address.', personal)),
    source_id: nullable(text('The id in the customer’s own system.', personal)),
    metadata,
    object: objectName,
  },
  { source },
)
const customer = nullable(as(Customer, 'The customer.', personal))
const holder = nullable(as(Customer, 'The holder of the voucher.', personal))

const Gift = named(
  'Gift',
  'The money on a gift voucher.',
  {
    amount: nullable(number('All money ever put on the card, not the remaining balance.', hundredths)),
    balance: nullable(number('The available balance. Absent from the template of a campaign.', hundredths)),
    effect: nullable(
      openEnum(['APPLY_TO_ORDER', 'APPLY_TO_ITEMS'], 'Whether the money applies to the order or to items.', { source }),
    ),
  },
  { source },
)

const VoucherRedemption = named(
  'VoucherRedemption',
  'The use of a voucher.',
  {
    quantity: nullable(
      integer('The maximum number of uses. Null means unlimited in the samples.', { source, unit: 'redemptions' }),
    ),
    redeemed_quantity: nullable(integer('The number of uses.', { source, unit: 'redemptions' })),
    redeemed_amount: nullable(integer('The money that was used.', hundredths)),
    redeemed_points: nullable(integer('Loyalty cards: the points that were used.', { source, unit: 'points' })),
    object: objectName,
    url: nullable(text('An address with the code in its path.', spendable)),
  },
  { source },
)

const VoucherPublish = named(
  'VoucherPublish',
  'The number of times a voucher was published.',
  {
    object: objectName,
    count: nullable(integer('How often.', { source, unit: 'publications' })),
    url: nullable(text('An address with the code in its path.', spendable)),
  },
  { source },
)

const voucherType = nullable(
  openEnum(
    ['GIFT_VOUCHER', 'DISCOUNT_VOUCHER', 'LOYALTY_CARD'],
    'The kind of voucher. Check it, because most events are sent for every kind. Absent from the rollback samples inside `redemption`.',
    { source },
  ),
)

/** The members of a voucher in every event. */
const ofVoucher = {
  id: nullable(text('The voucher: `v_…`.', { source, shown: 'id' })),
  code: nullable(text('The code: enough to redeem the voucher.', spendable)),
  type: voucherType,
  gift: nullable(as(Gift, 'The money on it, for a gift voucher.', { source })),
  discount: nullable(json('For a discount voucher.', { source })),
  loyalty_card: nullable(json('For a loyalty card.', { source })),
  campaign: nullable(text('The name of the campaign.', { source })),
  campaign_id: nullable(text('The campaign: `camp_…`.', { source, shown: 'id' })),
  category_id: nullable(text('The category.', { source, shown: 'id' })),
  categories: nullable(json('The categories.', { source })),
  start_date: nullable(text('The start of the period in which it can be redeemed.', time)),
  expiration_date: nullable(text('The end of the period in which it can be redeemed.', time)),
  active: nullable(boolean('Whether it is switched on.', { source })),
  metadata,
  is_referral_code: nullable(boolean('Whether it is a referral code.', { source })),
  holder_id: nullable(text('The customer who holds it: `cust_…`.', { source })),
  referrer_id: nullable(text('The customer who referred.', { source })),
  created_at: nullable(text('The time of creation.', time)),
  updated_at: nullable(text('The time of the last change.', time)),
  redemption: nullable(VoucherRedemption),
  object: objectName,
}

const SimpleVoucher = named('SimpleVoucher', 'A voucher, in short.', ofVoucher, { source })

const Voucher = named(
  'Voucher',
  'A voucher.',
  {
    ...ofVoucher,
    category: nullable(text('The name of the category.', { source })),
    validity_timeframe: nullable(json('The intervals in which it can be redeemed.', { source })),
    validity_hours: nullable(json('The hours in which it can be redeemed.', { source })),
    validity_day_of_week: nullable(
      list(integer('A day, 0 for Sunday.', { source, unit: 'day of the week' }), 'The days.', { source }),
    ),
    additional_info: nullable(text('Free text.', { source })),
    assets: nullable(json('Pictures of the encrypted code: `qr` and `barcode`, with `id` and `url`.', spendable)),
    publish: nullable(VoucherPublish),
    validation_rules_assignments: nullable(json('Its validation rules.', { source })),
  },
  { source },
)

const CampaignVoucher = named(
  'CampaignVoucher',
  'The template of the vouchers of a campaign.',
  {
    type: voucherType,
    gift: nullable(as(Gift, 'The money on each voucher.', { source })),
    discount: nullable(json('For discount vouchers.', { source })),
    loyalty_card: nullable(json('For loyalty cards.', { source })),
    redemption: nullable(json('The maximum number of uses of each.', { source })),
    code_config: nullable(json('The format of the codes.', spendable)),
  },
  { source },
)

const Campaign = named(
  'SimpleCampaign',
  'A campaign. Some events have its `id`, `name` and `object` only.',
  {
    id: nullable(text('The campaign: `camp_…`.', { source, shown: 'id' })),
    name: nullable(text('Its name.', { source })),
    campaign_type: nullable(
      openEnum(['GIFT_VOUCHERS', 'DISCOUNT_COUPONS', 'LOYALTY_PROGRAM', 'REFERRAL_PROGRAM'], 'The kind of campaign.', {
        source,
      }),
    ),
    type: nullable(openEnum(['AUTO_UPDATE', 'STATIC', 'STANDALONE'], 'The way it grows.', { source })),
    is_referral_code: nullable(boolean('Whether its codes are referral codes.', { source })),
    voucher: nullable(CampaignVoucher),
    referral_program: nullable(json('For a referral program.', { source })),
    auto_join: nullable(boolean('Whether customers join by themselves.', { source })),
    join_once: nullable(boolean('Whether a customer joins once only.', { source })),
    active: nullable(boolean('Whether it is switched on.', { source })),
    category_id: nullable(text('The category.', { source, shown: 'id' })),
    category: nullable(text('The name of the category.', { source })),
    categories: nullable(json('The categories.', { source })),
    metadata,
    start_date: nullable(text('The start of the campaign.', time)),
    expiration_date: nullable(text('The end of the campaign.', time)),
    description: nullable(text('Free text.', { source })),
    created_at: nullable(text('The time of creation.', time)),
    updated_at: nullable(text('The time of the last change.', time)),
    object: objectName,
  },
  { source },
)
const campaign = nullable(as(Campaign, 'The campaign.', { source }))

const OrderItem = named(
  'SimpleOrderItem',
  'A line of an order.',
  {
    object: objectName,
    source_id: nullable(text('The id in your own system.', { source })),
    related_object: nullable(openEnum(['product', 'sku'], 'The kind of line.', { source })),
    product_id: nullable(text('The product.', { source, shown: 'id' })),
    sku_id: nullable(text('The SKU.', { source, shown: 'id' })),
    quantity: nullable(integer('How many.', { source, unit: 'pieces' })),
    discount_quantity: nullable(integer('The number of discounted units.', { source, unit: 'pieces' })),
    amount: nullable(integer('The line before discounts.', smallest)),
    discount_amount: nullable(integer('All discounts on the line.', smallest)),
    applied_discount_amount: nullable(integer('The discount of this redemption on the line.', smallest)),
    price: nullable(integer('The price of one unit.', smallest)),
    subtotal_amount: nullable(integer('The line after discounts.', smallest)),
  },
  { source },
)

const Order = named(
  'SimpleOrder',
  'An order.',
  {
    id: nullable(text('The order: `ord_…`.', { source, shown: 'id' })),
    source_id: nullable(text('The id in your own system.', { source })),
    status: nullable(openEnum(['CREATED', 'PAID', 'CANCELED', 'FULFILLED'], 'The status of the order.', { source })),
    customer_id: nullable(text('The customer: `cust_…`.', { source })),
    referrer_id: nullable(text('The customer who referred.', { source })),
    amount: nullable(integer('The order before discounts.', smallest)),
    discount_amount: nullable(integer('Discounts on the whole order.', smallest)),
    applied_discount_amount: nullable(integer('The discount of this redemption on the whole order.', smallest)),
    items_discount_amount: nullable(integer('Discounts on its lines.', smallest)),
    items_applied_discount_amount: nullable(integer('The discounts of this redemption on its lines.', smallest)),
    total_discount_amount: nullable(integer('All discounts.', smallest)),
    total_applied_discount_amount: nullable(integer('All discounts of this redemption.', smallest)),
    total_amount: nullable(integer('The order after discounts.', smallest)),
    items: nullable(list(OrderItem, 'Its lines, up to 500.', { source })),
    metadata,
    created_at: nullable(text('The time of creation. In samples only.', time)),
    updated_at: nullable(text('The time of the last change. In samples only.', time)),
    object: objectName,
  },
  { source },
)
const order = nullable(as(Order, 'The order.', { source }))

const Channel = named(
  'RedemptionChannel',
  'The channel of a redemption.',
  {
    channel_id: nullable(text('The channel.', { source, shown: 'id' })),
    channel_type: nullable(openEnum(['API', 'AUTO_REDEEM', 'USER'], 'Its kind.', { source })),
  },
  { source },
)

const Redemption = named(
  'SimpleRedemption',
  'A redemption, or its reversal.',
  {
    id: nullable(
      text('In samples `r_…`; `rf_…` failed; `rr_…` reversal; `rrf_…` failed reversal.', { source, shown: 'id' }),
    ),
    date: nullable(text('The time when it happened.', time)),
    status: nullable(
      openEnum(
        ['SUCCEEDED', 'FAILED', 'ROLLED BACK', 'ROLLED_BACK'],
        'The schema has `ROLLED BACK`, a sample has `ROLLED_BACK`: accept both.',
        { source },
      ),
    ),
    result: nullable(openEnum(['SUCCESS', 'FAILURE'], 'The result.', { source })),
    amount: nullable(
      integer('Gift vouchers: the redeemed money, negative in a reversal. Not in any sample.', {
        source,
        unit: 'smallest currency unit for gift vouchers, points for loyalty cards',
      }),
    ),
    customer_id: nullable(text('The customer: `cust_…`.', { source })),
    tracking_id: trackingId,
    customer,
    voucher: nullable(as(SimpleVoucher, 'The voucher that was redeemed.', { source })),
    order,
    promotion_tier: nullable(json('For promotions.', { source })),
    reward: nullable(json('For loyalty rewards. May hold the code of another voucher.', spendable)),
    redemption: nullable(text('In a reversal: the redemption that was reversed.', { source })),
    reason: nullable(text('In a reversal: the reason, as free text.', { source })),
    failure_code: nullable(
      openEnum(
        ['no_applicable_redeemables', 'already_rolled_back', 'customer_rules_violated'],
        'The reason for the failure.',
        {
          source,
        },
      ),
    ),
    failure_message: nullable(text('The same, for a human reader.', { source })),
    channel: nullable(Channel),
    metadata,
    object: nullable(openEnum(['redemption', 'redemption_rollback'], 'Which of the two it is.', { source })),
  },
  { source },
)

const RelatedObject = named(
  'RelatedObject',
  'The owner of a balance.',
  {
    type: nullable(text('Its kind: `voucher`.', { source })),
    id: nullable(text('Its id: `v_…`.', { source, shown: 'id' })),
  },
  { source },
)

const Balance = named(
  'BalanceUpdate',
  'A change of a balance.',
  {
    amount: nullable(integer('The change: positive for money added, negative for money removed.', hundredths)),
    total: nullable(integer('All money ever put on the card. The unit is inferred to be the same.', hundredths)),
    balance: nullable(integer('The available balance after the change.', hundredths)),
    type: nullable(text('`gift_voucher`.', { source })),
    operation_type: nullable(
      openEnum(['MANUAL', 'AUTOMATIC'], 'The schema of the event has only `MANUAL`.', { source }),
    ),
    object: objectName,
    related_object: nullable(RelatedObject),
  },
  { source },
)

const TransactionBalance = named(
  'TransactionBalance',
  'The balance inside a transaction.',
  {
    type: nullable(text('`gift_voucher` for gift vouchers.', { source })),
    total: nullable(integer('All money ever put on the card.', hundredths)),
    amount: nullable(
      integer('The change. Its sign for removals and redemptions is not documented: use the type.', hundredths),
    ),
    points: nullable(integer('Loyalty cards: the points.', { source, unit: 'points' })),
    balance: nullable(integer('The available balance after the change.', hundredths)),
    operation_type: nullable(openEnum(['MANUAL', 'AUTOMATIC'], 'The kind of operation.', { source })),
    object: objectName,
    related_object: nullable(RelatedObject),
  },
  { source },
)

const Reference = named(
  'TransactionReference',
  'The object of a transaction.',
  {
    id: nullable(text('Its id.', { source, shown: 'id' })),
    source_id: nullable(text('The id in your own system, for an order.', { source })),
  },
  { source },
)

const TransactionDetails = named(
  'TransactionDetails',
  'The cause of a transaction. Members for loyalty cards are not described.',
  {
    balance: nullable(TransactionBalance),
    order: nullable(as(Reference, 'The order.', { source })),
    redemption: nullable(as(Reference, 'The redemption.', { source })),
    rollback: nullable(as(Reference, 'The reversal.', { source })),
    source_voucher: nullable(json('For a transfer: the voucher it came from, with its code.', spendable)),
    destination_voucher: nullable(json('For a transfer: the voucher it went to, with its code.', spendable)),
  },
  { source },
)

const Transaction = named(
  'VoucherTransaction',
  'A transaction on a voucher. One event has all members, the other has half of them.',
  {
    id: nullable(text('The transaction: `vtx_…`.', { source, shown: 'id' })),
    type: nullable(
      openEnum(
        ['CREDITS_ADDITION', 'CREDITS_REMOVAL', 'CREDITS_REFUND', 'CREDITS_REDEMPTION'],
        'The kind of transaction, which also gives the direction of the money.',
        { source },
      ),
    ),
    voucher_id: nullable(text('The voucher: `v_…`.', { source, shown: 'id' })),
    campaign_id: nullable(text('The campaign: `camp_…`.', { source, shown: 'id' })),
    source_id: nullable(text('The id in your own system.', { source })),
    reason: nullable(text('Free text; null for a redemption.', { source })),
    source: nullable(
      openEnum(['voucherify-web-ui', 'API', 'Automation'], 'The origin of the transaction; null for a redemption.', {
        source,
      }),
    ),
    details: nullable(TransactionDetails),
    related_transaction_id: nullable(text('Another transaction that it belongs to.', { source, shown: 'id' })),
    created_at: nullable(text('The time of creation.', time)),
  },
  { source },
)

const Publication = named(
  'Publication',
  'A voucher that was given to a customer.',
  {
    id: nullable(text('The publication: `pub_…`.', { source, shown: 'id' })),
    created_at: nullable(text('The time of creation.', time)),
    customer_id: nullable(text('The customer: `cust_…`.', { source })),
    tracking_id: trackingId,
    channel: nullable(openEnum(['voucherify-web-ui', 'Automation'], 'The channel of the publication.', { source })),
    source_id: nullable(text('The id in your own system.', { source })),
    result: nullable(openEnum(['SUCCESS'], 'The result.', { source })),
    customer: nullable(json('The whole customer: phone, birth date, address and more.', personal)),
    vouchers_id: nullable(list(text('A voucher: `v_…`.', { source }), 'The vouchers.', { source })),
    metadata,
    object: objectName,
  },
  { source },
)

const VoucherData = named(
  'VoucherData',
  'A voucher and its campaign.',
  { voucher: nullable(as(Voucher, 'The voucher.', { source })), campaign },
  { source },
)

const ofPublication = {
  customer,
  campaign,
  publication: nullable(as(Publication, 'The publication.', { source })),
  voucher: nullable(as(SimpleVoucher, 'The voucher.', { source })),
}

const VoucherPublishedData = named(
  'VoucherPublishedData',
  'A voucher that was assigned to a customer.',
  { ...ofPublication, created_at: nullable(text('When it was assigned.', time)) },
  { source },
)

const DashboardUser = named(
  'DashboardUser',
  'A user of the dashboard.',
  { id: nullable(text('The user: `user_…`.', personal)) },
  { source },
)

const PublicationSucceededData = named(
  'PublicationSucceededData',
  'A publication. The schema has `voucher`, the sample `vouchers`: read both.',
  {
    user: nullable(as(DashboardUser, 'Who published it.', personal)),
    ...ofPublication,
    vouchers: nullable(list(SimpleVoucher, 'The vouchers. In the sample, but not in the schema.', { source })),
  },
  { source },
)

const BalanceAddedData = named(
  'GiftBalanceAddedData',
  'Money that was added to a gift voucher.',
  {
    voucher: nullable(as(SimpleVoucher, 'The gift voucher.', { source })),
    balance: nullable(as(Balance, 'The change.', { source })),
    campaign,
    transaction: nullable(
      as(Transaction, 'The transaction. In the sample without details, voucher and reason.', { source }),
    ),
  },
  { source },
)

const GiftTransactionData = named(
  'GiftTransactionCreatedData',
  'A transaction on a gift voucher.',
  {
    transaction: nullable(as(Transaction, 'The transaction.', { source })),
    voucher: nullable(as(Voucher, 'The gift voucher.', { source })),
    campaign,
    holder,
    balance: nullable(as(Balance, 'The change. Possibly absent for redemptions.', { source })),
    order,
    redemption: nullable(as(Redemption, 'The redemption. Null in the sample, a manual addition.', { source })),
    rollback: nullable(as(Redemption, 'The reversal. Null in the sample, a manual addition.', { source })),
  },
  { source },
)

const ofRedemption = {
  customer,
  order,
  campaign,
  voucher: nullable(as(SimpleVoucher, 'The voucher.', { source })),
  holder,
  promotion_tier: nullable(json('For promotions.', { source })),
  promotion_stack: nullable(json('For promotions. Not in any sample.', { source })),
  redemption: nullable(as(Redemption, 'The redemption.', { source })),
}

const RedemptionData = named(
  'RedemptionData',
  'A redemption. The event for a whole stack has no `voucher` and no `campaign` (inferred).',
  { ...ofRedemption, created_at: nullable(text('The time when it happened.', time)) },
  { source },
)

const RollbackData = named(
  'RedemptionRollbackData',
  'The reversal of a redemption.',
  { ...ofRedemption, redemption_rollback: nullable(as(Redemption, 'The reversal itself.', { source })) },
  { source },
)

const event = (name: string, description: string, data: TObject, source = PROJECT) => ({
  name,
  description,
  source,
  data,
  composed: true as const,
})

export const schema: ProviderSchema = {
  title: 'Voucherify',
  envelope: named(
    'Envelope',
    'The fields around every event.',
    {
      eventId: id('The webhook: `whs_…`. A retry keeps it (inferred).', { source: PROJECT }),
      eventType: id('The name of the event.', { source: PROJECT }),
      createdAt: text('When the webhook was made.', { source: PROJECT, unit: 'ISO 8601 time with `Z`' }),
      projectId: text('The project: `proj_…`. A sandbox is a separate project.', { source: PROJECT }),
    },
    { source: PROJECT },
  ),
  extra: named(
    'Extra',
    'Documented members around the data.',
    {
      type: id('The name of the event.', { source: PROJECT }),
      source: nullable(
        json('The trigger: `id`, `object` (`webhook` or `distribution`) and `target_url`, which may hold a token.', {
          source: PROJECT,
          sensitive: 'money',
        }),
      ),
      event: nullable(
        json(
          'The event behind the webhook: `id`, `type`, `created_at`, `entity_id`, `group_id` (shared by all events of one request) and `event_source`.',
          { source: PROJECT, sensitive: 'personal' },
        ),
      ),
    },
    { source: PROJECT },
  ),
  events: {
    'voucher.created': event(
      'VoucherCreatedEvent',
      'One voucher of any kind was created. Not sent for bulk creation; an import can send it.',
      VoucherData,
    ),
    'voucher.updated': event(
      'VoucherUpdatedEvent',
      'A voucher of any kind was changed. Not sent for bulk updates; an import can send it.',
      VoucherData,
    ),
    'voucher.enabled': event('VoucherEnabledEvent', 'A voucher of any kind was switched on.', VoucherData),
    'voucher.disabled': event('VoucherDisabledEvent', 'A voucher of any kind was switched off.', VoucherData),
    'voucher.published': event(
      'VoucherPublishedEvent',
      'A voucher of any kind was assigned to a customer.',
      VoucherPublishedData,
    ),
    'voucher.deleted': event('VoucherDeletedEvent', 'A voucher of any kind was removed.', VoucherData),
    'voucher.gift.balance_added': event(
      'VoucherGiftBalanceAddedEvent',
      'Money was added to a gift voucher. `voucher.gift.transaction.created` fits the same change.',
      BalanceAddedData,
    ),
    'voucher.gift.transaction.created': event(
      'VoucherGiftTransactionCreatedEvent',
      'A transaction was recorded on a gift voucher: money added, removed, refunded or redeemed.',
      GiftTransactionData,
      TRANSACTION,
    ),
    'redemption.succeeded': event(
      'RedemptionSucceededEvent',
      'A redemption of any kind succeeded. A stack of n redeemables causes n + 1 of these.',
      RedemptionData,
    ),
    'redemption.failed': event('RedemptionFailedEvent', 'A redemption of any kind failed.', RedemptionData),
    'redemption.rollback.succeeded': event(
      'RedemptionRollbackSucceededEvent',
      'A redemption of any kind was reversed.',
      RollbackData,
    ),
    'redemption.rollback.failed': event(
      'RedemptionRollbackFailedEvent',
      'A reversal failed, mostly because the redemption is more than three months old or was reversed before.',
      RollbackData,
    ),
    'publication.succeeded': event(
      'PublicationSucceededEvent',
      'A voucher of any kind was published to a customer. Unlike `voucher.published`, it names the user who published it.',
      PublicationSucceededData,
    ),
  },
  headers: named(
    'Headers',
    'The headers of every delivery, in addition to those that you configure. None is covered by the signature.',
    {
      signature: id('The HMAC-SHA-256 of the compact JSON in hex, without a prefix, keyed with the secret key.', {
        source: INTRODUCTION,
      }),
    },
    { source: INTRODUCTION },
  ),
}
