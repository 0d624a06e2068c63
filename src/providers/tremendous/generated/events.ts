// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { KnownEvent, OpenEnum, Unconfirmed, UnknownEvent } from '../../../core/types.js'

/**
 * The object that the event is about. Fetch it from the API for everything else.
 * Promised by this library, not by the provider: see its page.
 *
 * Source: https://developers.tremendous.com/reference/webhooks-1
 */
export interface Resource {
  /**
   * Id of the object: of the reward, the order and so on.
   * Promised by this library, not by the provider: see its page.
   */
  id: string
  /**
   * Kind of object. Only these two are shown in the documentation; the first part of the event name in lower case is likely for the others.
   */
  type?: OpenEnum<'campaigns' | 'rewards'> | null | undefined
}

/**
 * A reference to the object, with undocumented details.
 *
 * Source: https://developers.tremendous.com/reference/webhooks-1
 */
export interface EventData {
  /**
   * The object that the event is about. Fetch it from the API for everything else.
   * Promised by this library, not by the provider: see its page.
   */
  resource: Resource
  /**
   * Details of the event: `{}` if there are none. Its content for this event is not documented.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   * Sensitive: it is about a person. `redact` hides it.
   */
  meta?: Unconfirmed<Record<string, unknown>>
}

/**
 * An organization at Tremendous.
 *
 * Source: https://github.com/tremendous-rewards/tremendous-for-platforms-sample-app
 */
export interface Organization {
  /**
   * Its id at Tremendous.
   */
  id?: string | null | undefined
}

/**
 * A connected organization.
 * Sensitive: it is about a person. `redact` hides it.
 *
 * Source: https://github.com/tremendous-rewards/tremendous-for-platforms-sample-app
 */
export interface ConnectedOrganization {
  /**
   * Id of the connected organization.
   */
  id?: string | null | undefined
  /**
   * An organization at Tremendous.
   */
  organization?: Organization | null | undefined
}

/**
 * A connected organization that finished onboarding.
 *
 * Source: https://github.com/tremendous-rewards/tremendous-for-platforms-sample-app
 */
export interface ConnectedOrganizationsRegisteredData {
  /**
   * The object that the event is about. Fetch it from the API for everything else.
   * Promised by this library, not by the provider: see its page.
   *
   * Source: https://developers.tremendous.com/reference/webhooks-1
   */
  resource: Resource
  /**
   * The connected organization. Its other members are not documented.
   * Sensitive: it is about a person. `redact` hides it.
   */
  meta?: ConnectedOrganization | null | undefined
}

/**
 * An OAuth grant.
 * Sensitive: it gives access to an account. `redact` hides it.
 *
 * Source: https://github.com/tremendous-rewards/tremendous-for-platforms-sample-app
 */
export interface OauthGrant {
  /**
   * Id of the connected organization.
   */
  id?: string | null | undefined
  /**
   * The code to exchange for access and refresh token.
   * Sensitive: it gives access to an account. `redact` hides it.
   */
  oauth_code?: string | null | undefined
}

/**
 * A connected organization that granted access.
 *
 * Source: https://github.com/tremendous-rewards/tremendous-for-platforms-sample-app
 */
export interface ConnectedOrganizationsOauthGrantedData {
  /**
   * The object that the event is about. Fetch it from the API for everything else.
   * Promised by this library, not by the provider: see its page.
   *
   * Source: https://developers.tremendous.com/reference/webhooks-1
   */
  resource: Resource
  /**
   * The grant. Never log it.
   * Sensitive: it gives access to an account. `redact` hides it.
   */
  meta?: OauthGrant | null | undefined
}

/**
 * A reference to a team member, with undocumented details.
 *
 * Source: https://developers.tremendous.com/reference/webhooks-1
 */
export interface MemberEventData {
  /**
   * The member of the team: a person.
   * Promised by this library, not by the provider: see its page.
   * Sensitive: it is about a person. `redact` hides it.
   */
  resource: Resource
  /**
   * Details of the event: `{}` if there are none. Its content for this event is not documented.
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   * Sensitive: it is about a person. `redact` hides it.
   */
  meta?: Unconfirmed<Record<string, unknown>>
}

/**
 * Details of a new order.
 *
 * Source: https://github.com/tremendous-rewards/embed
 */
export interface OrderDetails {
  /**
   * The order's rewards, perhaps with recipient, amount, `external_id` and a link. Its existence is documented, its shape is not. If it follows the API's reward, amounts are decimal numbers in units of `currency_code` (`value.denomination`).
   * Unconfirmed: not in the provider's documentation; may be missing or different.
   * Sensitive: it is about a person. `redact` hides it.
   */
  rewards?: Unconfirmed<Record<string, unknown>[]>
}

/**
 * A new order.
 *
 * Source: https://github.com/tremendous-rewards/embed
 */
export interface OrdersCreatedData {
  /**
   * The object that the event is about. Fetch it from the API for everything else.
   * Promised by this library, not by the provider: see its page.
   *
   * Source: https://developers.tremendous.com/reference/webhooks-1
   */
  resource: Resource
  /**
   * Details of a new order.
   */
  meta?: OrderDetails | null | undefined
}

/**
 * The reason why a reward could not be delivered.
 *
 * Source: https://developers.tremendous.com/docs/delivery-failure-payload
 */
export interface DeliveryFailure {
  /**
   * The reason why delivery failed. Older deliveries may have none.
   */
  failure_reason?: OpenEnum<'apple_private_relay' | 'domain_block' | 'email_delivery_failed' | 'invalid_domain' | 'invalid_email' | 'mailbox_unavailable' | 'sms_delivery_failed' | 'smtp_delivery_failed' | 'spam_report'> | null | undefined
  /**
   * Whether the reward can be sent again to the same recipient.
   */
  retryable?: boolean | null | undefined
}

/**
 * A reward that could not be delivered.
 *
 * Source: https://developers.tremendous.com/docs/delivery-failure-payload
 */
export interface RewardsDeliveryFailedData {
  /**
   * The object that the event is about. Fetch it from the API for everything else.
   * Promised by this library, not by the provider: see its page.
   *
   * Source: https://developers.tremendous.com/reference/webhooks-1
   */
  resource: Resource
  /**
   * The reason why a reward could not be delivered.
   */
  meta?: DeliveryFailure | null | undefined
}

/**
 * A campaign was created in the dashboard.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `CAMPAIGNS.CREATED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface CampaignsCreatedEvent extends KnownEvent<'tremendous', 'CAMPAIGNS.CREATED', EventData> {}

/**
 * A campaign was deleted in the dashboard.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `CAMPAIGNS.DELETED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface CampaignsDeletedEvent extends KnownEvent<'tremendous', 'CAMPAIGNS.DELETED', EventData> {}

/**
 * A user finished onboarding an organization through your platform.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `CONNECTED_ORGANIZATIONS.REGISTERED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface ConnectedOrganizationsRegisteredEvent extends KnownEvent<'tremendous', 'CONNECTED_ORGANIZATIONS.REGISTERED', ConnectedOrganizationsRegisteredData> {}

/**
 * Tremendous's compliance team approved a connected organization.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `CONNECTED_ORGANIZATIONS.STATUS.APPROVED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface ConnectedOrganizationsStatusApprovedEvent extends KnownEvent<'tremendous', 'CONNECTED_ORGANIZATIONS.STATUS.APPROVED', EventData> {}

/**
 * Tremendous's compliance team rejected a connected organization.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `CONNECTED_ORGANIZATIONS.STATUS.REJECTED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface ConnectedOrganizationsStatusRejectedEvent extends KnownEvent<'tremendous', 'CONNECTED_ORGANIZATIONS.STATUS.REJECTED', EventData> {}

/**
 * A connected organization granted access: exchange the code for its first tokens.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `CONNECTED_ORGANIZATIONS.OAUTH.GRANTED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface ConnectedOrganizationsOauthGrantedEvent extends KnownEvent<'tremendous', 'CONNECTED_ORGANIZATIONS.OAUTH.GRANTED', ConnectedOrganizationsOauthGrantedData> {}

/**
 * A funding source, such as a card or bank account, was added.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `FUNDING_SOURCES.CREATED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface FundingSourcesCreatedEvent extends KnownEvent<'tremendous', 'FUNDING_SOURCES.CREATED', EventData> {}

/**
 * A funding source was removed.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `FUNDING_SOURCES.DELETED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface FundingSourcesDeletedEvent extends KnownEvent<'tremendous', 'FUNDING_SOURCES.DELETED', EventData> {}

/**
 * Money was added to the balance and is available. The event does not hold the amount.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `FUNDING_SOURCES.FUNDED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface FundingSourcesFundedEvent extends KnownEvent<'tremendous', 'FUNDING_SOURCES.FUNDED', EventData> {}

/**
 * An invoice was created.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `INVOICES.CREATED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface InvoicesCreatedEvent extends KnownEvent<'tremendous', 'INVOICES.CREATED', EventData> {}

/**
 * An invoice was deleted.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `INVOICES.DELETED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface InvoicesDeletedEvent extends KnownEvent<'tremendous', 'INVOICES.DELETED', EventData> {}

/**
 * An invoice was paid.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `INVOICES.PAID` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface InvoicesPaidEvent extends KnownEvent<'tremendous', 'INVOICES.PAID', EventData> {}

/**
 * A user joined the team.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `MEMBERS.CREATED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface MembersCreatedEvent extends KnownEvent<'tremendous', 'MEMBERS.CREATED', MemberEventData> {}

/**
 * A user was removed from the team.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `MEMBERS.DELETED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface MembersDeletedEvent extends KnownEvent<'tremendous', 'MEMBERS.DELETED', MemberEventData> {}

/**
 * An admin approved an order. Only sent if order approvals are on.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `ORDERS.APPROVED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface OrdersApprovedEvent extends KnownEvent<'tremendous', 'ORDERS.APPROVED', EventData> {}

/**
 * An order was rejected after it was held for review; older copies of the documentation say that it was canceled.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `ORDERS.CANCELED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface OrdersCanceledEvent extends KnownEvent<'tremendous', 'ORDERS.CANCELED', EventData> {}

/**
 * An order was created.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `ORDERS.CREATED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface OrdersCreatedEvent extends KnownEvent<'tremendous', 'ORDERS.CREATED', OrdersCreatedData> {}

/**
 * An order failed, typically because a card was declined. Never sent for API orders with one reward: those fail in the response of the API.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `ORDERS.FAILED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface OrdersFailedEvent extends KnownEvent<'tremendous', 'ORDERS.FAILED', EventData> {}

/**
 * A product was added to the catalog.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `PRODUCTS.ADDED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface ProductsAddedEvent extends KnownEvent<'tremendous', 'PRODUCTS.ADDED', EventData> {}

/**
 * A product was removed from the catalog.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `PRODUCTS.REMOVED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface ProductsRemovedEvent extends KnownEvent<'tremendous', 'PRODUCTS.REMOVED', EventData> {}

/**
 * The SKUs of a product changed, for example to a wider range of amounts.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `PRODUCTS.UPDATED` · https://developers.tremendous.com/changelog/new-webhook-event
 */
export interface ProductsUpdatedEvent extends KnownEvent<'tremendous', 'PRODUCTS.UPDATED', EventData> {}

/**
 * A report that was requested through the API is ready.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `REPORTS.GENERATION.SUCCEEDED` · https://developers.tremendous.com/changelog/new-endpoints-for-reports-and-corresponding-webhook-event
 */
export interface ReportsGenerationSucceededEvent extends KnownEvent<'tremendous', 'REPORTS.GENERATION.SUCCEEDED', EventData> {}

/**
 * A report could not be generated.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `REPORTS.GENERATION.FAILED` · https://developers.tremendous.com/changelog/new-endpoints-for-reports-and-corresponding-webhook-event
 */
export interface ReportsGenerationFailedEvent extends KnownEvent<'tremendous', 'REPORTS.GENERATION.FAILED', EventData> {}

/**
 * A reward was canceled, usually in the dashboard.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `REWARDS.CANCELED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface RewardsCanceledEvent extends KnownEvent<'tremendous', 'REWARDS.CANCELED', EventData> {}

/**
 * A reward was flagged for fraud review and waits for manual review. No event reports the outcome.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `REWARDS.FLAGGED` · https://developers.tremendous.com/changelog/update-new-webhook-event
 */
export interface RewardsFlaggedEvent extends KnownEvent<'tremendous', 'REWARDS.FLAGGED', EventData> {}

/**
 * A reward could not be delivered, usually because an e-mail bounced. Not sent for link rewards.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `REWARDS.DELIVERY.FAILED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface RewardsDeliveryFailedEvent extends KnownEvent<'tremendous', 'REWARDS.DELIVERY.FAILED', RewardsDeliveryFailedData> {}

/**
 * Tremendous received confirmation that a reward reached its recipient. Not sent for link rewards.
 *
 * Preview: not yet confirmed by a captured delivery.
 *
 * `REWARDS.DELIVERY.SUCCEEDED` · https://developers.tremendous.com/docs/webhooks-1
 */
export interface RewardsDeliverySucceededEvent extends KnownEvent<'tremendous', 'REWARDS.DELIVERY.SUCCEEDED', EventData> {}

/** An event of a type that this version does not know, such as one added by Tremendous since. */
export interface UnknownTremendousEvent extends UnknownEvent<'tremendous'> {}

/** The events of Tremendous by type. */
export interface TremendousEvents {
  /**
   * A campaign was created in the dashboard.
   */
  'CAMPAIGNS.CREATED': CampaignsCreatedEvent
  /**
   * A campaign was deleted in the dashboard.
   */
  'CAMPAIGNS.DELETED': CampaignsDeletedEvent
  /**
   * A user finished onboarding an organization through your platform.
   */
  'CONNECTED_ORGANIZATIONS.REGISTERED': ConnectedOrganizationsRegisteredEvent
  /**
   * Tremendous's compliance team approved a connected organization.
   */
  'CONNECTED_ORGANIZATIONS.STATUS.APPROVED': ConnectedOrganizationsStatusApprovedEvent
  /**
   * Tremendous's compliance team rejected a connected organization.
   */
  'CONNECTED_ORGANIZATIONS.STATUS.REJECTED': ConnectedOrganizationsStatusRejectedEvent
  /**
   * A connected organization granted access: exchange the code for its first tokens.
   */
  'CONNECTED_ORGANIZATIONS.OAUTH.GRANTED': ConnectedOrganizationsOauthGrantedEvent
  /**
   * A funding source, such as a card or bank account, was added.
   */
  'FUNDING_SOURCES.CREATED': FundingSourcesCreatedEvent
  /**
   * A funding source was removed.
   */
  'FUNDING_SOURCES.DELETED': FundingSourcesDeletedEvent
  /**
   * Money was added to the balance and is available. The event does not hold the amount.
   */
  'FUNDING_SOURCES.FUNDED': FundingSourcesFundedEvent
  /**
   * An invoice was created.
   */
  'INVOICES.CREATED': InvoicesCreatedEvent
  /**
   * An invoice was deleted.
   */
  'INVOICES.DELETED': InvoicesDeletedEvent
  /**
   * An invoice was paid.
   */
  'INVOICES.PAID': InvoicesPaidEvent
  /**
   * A user joined the team.
   */
  'MEMBERS.CREATED': MembersCreatedEvent
  /**
   * A user was removed from the team.
   */
  'MEMBERS.DELETED': MembersDeletedEvent
  /**
   * An admin approved an order. Only sent if order approvals are on.
   */
  'ORDERS.APPROVED': OrdersApprovedEvent
  /**
   * An order was rejected after it was held for review; older copies of the documentation say that it was canceled.
   */
  'ORDERS.CANCELED': OrdersCanceledEvent
  /**
   * An order was created.
   */
  'ORDERS.CREATED': OrdersCreatedEvent
  /**
   * An order failed, typically because a card was declined. Never sent for API orders with one reward: those fail in the response of the API.
   */
  'ORDERS.FAILED': OrdersFailedEvent
  /**
   * A product was added to the catalog.
   */
  'PRODUCTS.ADDED': ProductsAddedEvent
  /**
   * A product was removed from the catalog.
   */
  'PRODUCTS.REMOVED': ProductsRemovedEvent
  /**
   * The SKUs of a product changed, for example to a wider range of amounts.
   */
  'PRODUCTS.UPDATED': ProductsUpdatedEvent
  /**
   * A report that was requested through the API is ready.
   */
  'REPORTS.GENERATION.SUCCEEDED': ReportsGenerationSucceededEvent
  /**
   * A report could not be generated.
   */
  'REPORTS.GENERATION.FAILED': ReportsGenerationFailedEvent
  /**
   * A reward was canceled, usually in the dashboard.
   */
  'REWARDS.CANCELED': RewardsCanceledEvent
  /**
   * A reward was flagged for fraud review and waits for manual review. No event reports the outcome.
   */
  'REWARDS.FLAGGED': RewardsFlaggedEvent
  /**
   * A reward could not be delivered, usually because an e-mail bounced. Not sent for link rewards.
   */
  'REWARDS.DELIVERY.FAILED': RewardsDeliveryFailedEvent
  /**
   * Tremendous received confirmation that a reward reached its recipient. Not sent for link rewards.
   */
  'REWARDS.DELIVERY.SUCCEEDED': RewardsDeliverySucceededEvent
}

/** Every event of Tremendous. Narrow on `eventType`. Preview: not yet confirmed by a captured delivery. */
export type TremendousEvent =
  | CampaignsCreatedEvent
  | CampaignsDeletedEvent
  | ConnectedOrganizationsRegisteredEvent
  | ConnectedOrganizationsStatusApprovedEvent
  | ConnectedOrganizationsStatusRejectedEvent
  | ConnectedOrganizationsOauthGrantedEvent
  | FundingSourcesCreatedEvent
  | FundingSourcesDeletedEvent
  | FundingSourcesFundedEvent
  | InvoicesCreatedEvent
  | InvoicesDeletedEvent
  | InvoicesPaidEvent
  | MembersCreatedEvent
  | MembersDeletedEvent
  | OrdersApprovedEvent
  | OrdersCanceledEvent
  | OrdersCreatedEvent
  | OrdersFailedEvent
  | ProductsAddedEvent
  | ProductsRemovedEvent
  | ProductsUpdatedEvent
  | ReportsGenerationSucceededEvent
  | ReportsGenerationFailedEvent
  | RewardsCanceledEvent
  | RewardsFlaggedEvent
  | RewardsDeliveryFailedEvent
  | RewardsDeliverySucceededEvent
  | UnknownTremendousEvent
