/** Recurly's six gift card notifications, as documented. The source of everything under `generated/`. */
import { type EventSchema, id, named, optional, type ProviderSchema, text } from '../../../scripts/schema.js'

const NOTIFICATIONS = 'https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications'
const OVERVIEW = 'https://docs.recurly.com/recurly-subscriptions/docs/overview-webhooks'

const source = NOTIFICATIONS

const eventTime = text('The time of the event, in UTC with a `Z`, to the second.', {
  source,
  unit: 'ISO 8601 time',
})

const GiftCardNotification = named(
  'GiftCardNotification',
  'A notification about a gift card. It holds no amount, code or person: fetch the card from the API.',
  {
    id: id(
      'Id of the gift card, not of the notification. Up to nineteen digits: keep it as text, because a number would lose digits.',
      { source, promised: true },
    ),
    object_type: id('Kind of object: the part of the event type before the dot.', { source, promised: true }),
    event_type: id('What happened: the part of the event type after the dot.', { source, promised: true }),
    site_id: optional(
      text('Id of the Recurly site: sandbox and production are separate sites.', { source, shown: 'id' }),
    ),
    event_time: optional(eventTime),
  },
  { source },
)

const event = (name: string, description: string): EventSchema => ({
  name,
  description,
  source,
  data: GiftCardNotification,
})

export const schema: ProviderSchema = {
  title: 'Recurly',
  preview: true,
  envelope: named(
    'Envelope',
    'The members of every event. The body has no envelope.',
    {
      eventId: optional(
        text(
          'Id of the notification, from a header that is not signed: the same on every attempt. A hash of type and body if the header is missing.',
          { source: OVERVIEW },
        ),
      ),
      eventType: id('`object_type` and `event_type`, joined with a dot.', { source }),
      createdAt: optional(eventTime),
    },
    { source },
  ),
  events: {
    'gift_card.purchased': event('GiftCardPurchasedEvent', 'Someone bought a gift card.'),
    'gift_card.canceled': event(
      'GiftCardCanceledEvent',
      'A gift card that was not redeemed was canceled in the Admin Console. It cannot be undone.',
    ),
    'gift_card.updated': event(
      'GiftCardUpdatedEvent',
      'The delivery details of a gift card were edited. One page says that this is also sent when its code is regenerated, so the code may have changed.',
    ),
    'gift_card.regenerated': event(
      'GiftCardRegeneratedEvent',
      'The redemption code was regenerated. The old code no longer works.',
    ),
    'gift_card.redeemed': event(
      'GiftCardRedeemedEvent',
      "The recipient redeemed the card: its full amount became credit on the recipient's account.",
    ),
    'gift_card.balance_updated': event(
      'GiftCardBalanceUpdatedEvent',
      'The balance went down because credit was used, or up because credit was returned.',
    ),
  },
  headers: named(
    'Headers',
    'The headers of a JSON delivery. The signature covers the time that it begins with, and no other header.',
    {
      signature: id(
        'The time in milliseconds since 1970, a comma, and one HMAC-SHA-256 in hex or several, separated by commas: one for each valid key.',
        { source: OVERVIEW },
      ),
      Authorization: optional(
        text('`Basic` and credentials, if HTTP Basic authentication is configured for the endpoint.', {
          source: OVERVIEW,
        }),
      ),
    },
    { source: OVERVIEW },
  ),
}
