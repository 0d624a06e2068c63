/** Loop's gift card webhook, as documented. The source of everything under `generated/`. */
import {
  id,
  integer,
  named,
  nullable,
  openEnum,
  optional,
  type ProviderSchema,
  text,
  textOrInteger,
} from '../../../scripts/schema.js'

const PAGE = 'https://docs.loopreturns.com/webhook-reference/topics/gift-card-webhook'
const VALIDATION = 'https://docs.loopreturns.com/webhook-reference/validation'

const source = PAGE
const unit = 'units of `currency` (dollars, not cents), as decimal text'

const GiftCardRequest = named(
  'GiftCardRequest',
  'A gift card that you are asked to issue. Loop has not issued it.',
  {
    topic: openEnum(['giftcard'], 'Kind of webhook. With another topic, the members about the card may be missing.', {
      source,
      promised: true,
    }),
    trigger: id('The event type.', { source, promised: true }),
    id: nullable(
      integer(
        "Loop's id of the gift card; null for a card that is issued automatically because an item is out of stock.",
        { source, unit: 'id' },
      ),
    ),
    total_credit_issued: id('The amount to issue. Do not compute it from the other amounts: they need not add up.', {
      source,
      promised: true,
      unit,
    }),
    gift_card_subtotal: nullable(text('Value without tax and bonus.', { source, unit })),
    gift_card_tax: nullable(text('Tax; `0.00` if there is none.', { source, unit })),
    gift_card_bonus_credit: nullable(text('Bonus; `0.00` if there is none.', { source, unit })),
    currency: id('Currency of the amounts, as an ISO 4217 code in the sample.', {
      source,
      promised: true,
      shown: 'currency',
    }),
    return_id: textOrInteger(
      "Loop's id of the return: text in newer documentation, a number in older. Convert it before you compare.",
      { source, promised: true, sensitive: 'personal' },
    ),
    email: nullable(text("The customer's e-mail address.", { source, sensitive: 'personal' })),
    first_name: nullable(text("The customer's first name.", { source, sensitive: 'personal' })),
    last_name: nullable(text("The customer's last name.", { source, sensitive: 'personal' })),
    external_order_id: nullable(
      integer('Id of the order at the shop platform (Shopify).', { source, unit: 'id', sensitive: 'personal' }),
    ),
    external_order_name: nullable(
      text('Name of the order at the shop platform, such as `#2234`.', { source, sensitive: 'personal' }),
    ),
    external_order_number: nullable(
      integer('Number of the order at the shop platform.', { source, unit: 'order number', sensitive: 'personal' }),
    ),
  },
  { source },
)

export const schema: ProviderSchema = {
  title: 'Loop Returns',
  preview: true,
  envelope: named(
    'Envelope',
    'The members of every event. The body has no envelope.',
    {
      eventId: text('A hash of `return_id` and `id`, or of the body if `id` is null: Loop sends no event id.', {
        source,
      }),
      eventType: id('The trigger.', { source }),
    },
    { source },
  ),
  events: {
    'giftcard.requested': {
      name: 'GiftcardRequestedEvent',
      description:
        'A gift card should be issued: a shop that uses another gift card provider processed a return with store credit as its outcome, or the new item of an exchange is out of stock.',
      source,
      data: GiftCardRequest,
    },
  },
  headers: named(
    'Headers',
    'The headers of a delivery, as far as they are documented. None is covered by the signature.',
    {
      signature: id("HMAC-SHA-256 of the raw body in base64, keyed with the webhook's secret.", { source: VALIDATION }),
      'Content-Type': optional(text('`application/json`.', { source })),
    },
    { source: VALIDATION },
  ),
}
