/** Tremendous's 27 events, as far as its documentation says. The source of everything under `generated/`. */
import {
  as,
  boolean,
  type EventSchema,
  id,
  list,
  named,
  openEnum,
  optional,
  type ProviderSchema,
  record,
  text,
} from '../../../scripts/schema.js'

const GUIDE = 'https://developers.tremendous.com/docs/webhooks-1'
const REFERENCE = 'https://developers.tremendous.com/reference/webhooks-1'
const FAILURES = 'https://developers.tremendous.com/docs/delivery-failure-payload'
const PRODUCTS = 'https://developers.tremendous.com/changelog/new-webhook-event'
const REPORTS = 'https://developers.tremendous.com/changelog/new-endpoints-for-reports-and-corresponding-webhook-event'
const FLAGGED = 'https://developers.tremendous.com/changelog/update-new-webhook-event'
const PLATFORM_APP = 'https://github.com/tremendous-rewards/tremendous-for-platforms-sample-app'
const EMBED = 'https://github.com/tremendous-rewards/embed'

const source = REFERENCE

const Resource = named(
  'Resource',
  'The object that the event is about. Fetch it from the API for everything else.',
  {
    id: id('Id of the object: of the reward, the order and so on.', { source, promised: true }),
    type: optional(
      openEnum(
        ['campaigns', 'rewards'],
        'Kind of object. Only these two are shown in the documentation; the first part of the event name in lower case is likely for the others.',
        { source },
      ),
    ),
  },
  { source, promised: true },
)

const undocumentedMeta = optional(
  record('Details of the event: `{}` if there are none. Its content for this event is not documented.', {
    source,
    unconfirmed: true,
    sensitive: 'personal',
  }),
)

const EventData = named(
  'EventData',
  'A reference to the object, with undocumented details.',
  { resource: Resource, meta: undocumentedMeta },
  { source },
)

const MemberEventData = named(
  'MemberEventData',
  'A reference to a team member, with undocumented details.',
  {
    resource: as(Resource, 'The member of the team: a person.', { source, sensitive: 'personal' }),
    meta: undocumentedMeta,
  },
  { source },
)

const DeliveryFailure = named(
  'DeliveryFailure',
  'The reason why a reward could not be delivered.',
  {
    failure_reason: optional(
      openEnum(
        [
          'apple_private_relay',
          'domain_block',
          'email_delivery_failed',
          'invalid_domain',
          'invalid_email',
          'mailbox_unavailable',
          'sms_delivery_failed',
          'smtp_delivery_failed',
          'spam_report',
        ],
        'The reason why delivery failed. Older deliveries may have none.',
        { source: FAILURES },
      ),
    ),
    retryable: optional(boolean('Whether the reward can be sent again to the same recipient.', { source: FAILURES })),
  },
  { source: FAILURES },
)

const RewardsDeliveryFailedData = named(
  'RewardsDeliveryFailedData',
  'A reward that could not be delivered.',
  { resource: Resource, meta: optional(DeliveryFailure) },
  { source: FAILURES },
)

const OrderDetails = named(
  'OrderDetails',
  'Details of a new order.',
  {
    rewards: optional(
      list(
        record('A reward.'),
        "The order's rewards, perhaps with recipient, amount, `external_id` and a link. Its existence is documented, its shape is not. If it follows the API's reward, amounts are decimal numbers in units of `currency_code` (`value.denomination`).",
        { source: EMBED, unconfirmed: true, sensitive: 'personal' },
      ),
    ),
  },
  { source: EMBED },
)

const OrdersCreatedData = named(
  'OrdersCreatedData',
  'A new order.',
  { resource: Resource, meta: optional(OrderDetails) },
  { source: EMBED },
)

const Organization = named(
  'Organization',
  'An organization at Tremendous.',
  { id: optional(id('Its id at Tremendous.', { source: PLATFORM_APP })) },
  { source: PLATFORM_APP },
)

const ConnectedOrganization = named(
  'ConnectedOrganization',
  'A connected organization.',
  {
    id: optional(id('Id of the connected organization.', { source: PLATFORM_APP })),
    organization: optional(Organization),
  },
  { source: PLATFORM_APP },
)

const ConnectedOrganizationsRegisteredData = named(
  'ConnectedOrganizationsRegisteredData',
  'A connected organization that finished onboarding.',
  {
    resource: Resource,
    meta: optional(
      as(ConnectedOrganization, 'The connected organization. Its other members are not documented.', {
        source: PLATFORM_APP,
        sensitive: 'personal',
      }),
    ),
  },
  { source: PLATFORM_APP },
)

const OauthGrant = named(
  'OauthGrant',
  'An OAuth grant.',
  {
    id: optional(id('Id of the connected organization.', { source: PLATFORM_APP })),
    oauth_code: optional(
      text('The code to exchange for access and refresh token.', { source: PLATFORM_APP, sensitive: 'access' }),
    ),
  },
  { source: PLATFORM_APP },
)

const ConnectedOrganizationsOauthGrantedData = named(
  'ConnectedOrganizationsOauthGrantedData',
  'A connected organization that granted access.',
  {
    resource: Resource,
    meta: optional(as(OauthGrant, 'The grant. Never log it.', { source: PLATFORM_APP, sensitive: 'access' })),
  },
  { source: PLATFORM_APP },
)

/** An event with a documented name and meaning, but without a sample. */
const event = (
  name: string,
  description: string,
  { data = EventData, source: page = GUIDE }: Partial<Pick<EventSchema, 'data' | 'source'>> = {},
): EventSchema => ({ name, description, source: page, data, composed: true })

export const schema: ProviderSchema = {
  title: 'Tremendous',
  preview: true,
  envelope: named(
    'Envelope',
    'The fields around every event.',
    {
      eventId: optional(
        id(
          'Unique to the webhook: a UUID, meant for detecting a repeated delivery. If it is missing, `event.eventId` is `~` and a hash of type and body.',
          { source },
        ),
      ),
      eventType: id('The name of the event.', { source }),
      createdAt: optional(
        text(
          'The time of the event, as sent. The only documented value is `2021-04-06T20:05:01.037-04:00`, with an offset in spite of the name. Read it with `eventDate`.',
          { source, unit: 'ISO 8601 time with an offset' },
        ),
      ),
    },
    { source },
  ),
  events: {
    'CAMPAIGNS.CREATED': {
      name: 'CampaignsCreatedEvent',
      description: 'A campaign was created in the dashboard.',
      source: GUIDE,
      data: EventData,
    },
    'CAMPAIGNS.DELETED': event('CampaignsDeletedEvent', 'A campaign was deleted in the dashboard.'),
    'CONNECTED_ORGANIZATIONS.REGISTERED': event(
      'ConnectedOrganizationsRegisteredEvent',
      'A user finished onboarding an organization through your platform.',
      { data: ConnectedOrganizationsRegisteredData },
    ),
    'CONNECTED_ORGANIZATIONS.STATUS.APPROVED': event(
      'ConnectedOrganizationsStatusApprovedEvent',
      "Tremendous's compliance team approved a connected organization.",
    ),
    'CONNECTED_ORGANIZATIONS.STATUS.REJECTED': event(
      'ConnectedOrganizationsStatusRejectedEvent',
      "Tremendous's compliance team rejected a connected organization.",
    ),
    'CONNECTED_ORGANIZATIONS.OAUTH.GRANTED': event(
      'ConnectedOrganizationsOauthGrantedEvent',
      'A connected organization granted access: exchange the code for its first tokens.',
      { data: ConnectedOrganizationsOauthGrantedData },
    ),
    'FUNDING_SOURCES.CREATED': event(
      'FundingSourcesCreatedEvent',
      'A funding source, such as a card or bank account, was added.',
    ),
    'FUNDING_SOURCES.DELETED': event('FundingSourcesDeletedEvent', 'A funding source was removed.'),
    'FUNDING_SOURCES.FUNDED': event(
      'FundingSourcesFundedEvent',
      'Money was added to the balance and is available. The event does not hold the amount.',
    ),
    'INVOICES.CREATED': event('InvoicesCreatedEvent', 'An invoice was created.'),
    'INVOICES.DELETED': event('InvoicesDeletedEvent', 'An invoice was deleted.'),
    'INVOICES.PAID': event('InvoicesPaidEvent', 'An invoice was paid.'),
    'MEMBERS.CREATED': event('MembersCreatedEvent', 'A user joined the team.', { data: MemberEventData }),
    'MEMBERS.DELETED': event('MembersDeletedEvent', 'A user was removed from the team.', { data: MemberEventData }),
    'ORDERS.APPROVED': event('OrdersApprovedEvent', 'An admin approved an order. Only sent if order approvals are on.'),
    'ORDERS.CANCELED': event(
      'OrdersCanceledEvent',
      'An order was rejected after it was held for review; older copies of the documentation say that it was canceled.',
    ),
    'ORDERS.CREATED': event('OrdersCreatedEvent', 'An order was created.', { data: OrdersCreatedData }),
    'ORDERS.FAILED': event(
      'OrdersFailedEvent',
      'An order failed, typically because a card was declined. Never sent for API orders with one reward: those fail in the response of the API.',
    ),
    'PRODUCTS.ADDED': event('ProductsAddedEvent', 'A product was added to the catalog.'),
    'PRODUCTS.REMOVED': event('ProductsRemovedEvent', 'A product was removed from the catalog.'),
    'PRODUCTS.UPDATED': event(
      'ProductsUpdatedEvent',
      'The SKUs of a product changed, for example to a wider range of amounts.',
      { source: PRODUCTS },
    ),
    'REPORTS.GENERATION.SUCCEEDED': event(
      'ReportsGenerationSucceededEvent',
      'A report that was requested through the API is ready.',
      { source: REPORTS },
    ),
    'REPORTS.GENERATION.FAILED': event('ReportsGenerationFailedEvent', 'A report could not be generated.', {
      source: REPORTS,
    }),
    'REWARDS.CANCELED': event('RewardsCanceledEvent', 'A reward was canceled, usually in the dashboard.'),
    'REWARDS.FLAGGED': event(
      'RewardsFlaggedEvent',
      'A reward was flagged for fraud review and waits for manual review. No event reports the outcome.',
      { source: FLAGGED },
    ),
    'REWARDS.DELIVERY.FAILED': {
      name: 'RewardsDeliveryFailedEvent',
      description: 'A reward could not be delivered, usually because an e-mail bounced. Not sent for link rewards.',
      source: GUIDE,
      data: RewardsDeliveryFailedData,
    },
    'REWARDS.DELIVERY.SUCCEEDED': event(
      'RewardsDeliverySucceededEvent',
      'Tremendous received confirmation that a reward reached its recipient. Not sent for link rewards.',
    ),
  },
  headers: named(
    'Headers',
    'The headers of a delivery, as far as they are known. None is covered by the signature.',
    {
      signature: id(
        "`sha256=` and the HMAC-SHA-256 of the body in hex, keyed with the webhook's private key. The first part, `sha256`, is known from integrations only.",
        { source: PLATFORM_APP },
      ),
    },
    { source: PLATFORM_APP },
  ),
}
