// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownEvents, ShownTree } from '../../../core/types.js'

const Resource: ShownTree = {
  id: 'id',
  type: ['campaigns','rewards'],
}

const EventData: ShownTree = {
  resource: Resource,
}

const Organization: ShownTree = {
  id: 'id',
}

const ConnectedOrganization: ShownTree = {
  id: 'id',
  organization: Organization,
}

const ConnectedOrganizationsRegisteredData: ShownTree = {
  resource: Resource,
}

const OauthGrant: ShownTree = {
  id: 'id',
}

const ConnectedOrganizationsOauthGrantedData: ShownTree = {
  resource: Resource,
}

const MemberEventData: ShownTree = {}

const OrderDetails: ShownTree = {}

const OrdersCreatedData: ShownTree = {
  resource: Resource,
  meta: OrderDetails,
}

const DeliveryFailure: ShownTree = {
  failure_reason: ['apple_private_relay','domain_block','email_delivery_failed','invalid_domain','invalid_email','mailbox_unavailable','sms_delivery_failed','smtp_delivery_failed','spam_report'],
  retryable: 'boolean',
}

const RewardsDeliveryFailedData: ShownTree = {
  resource: Resource,
  meta: DeliveryFailure,
}

/** The members that may be seen: those of the envelope, and those of `data` for every event type that is known. */
export const shown: ShownEvents = {
  envelope: {},
  data: {
    'CAMPAIGNS.CREATED': EventData,
    'CAMPAIGNS.DELETED': EventData,
    'CONNECTED_ORGANIZATIONS.REGISTERED': ConnectedOrganizationsRegisteredData,
    'CONNECTED_ORGANIZATIONS.STATUS.APPROVED': EventData,
    'CONNECTED_ORGANIZATIONS.STATUS.REJECTED': EventData,
    'CONNECTED_ORGANIZATIONS.OAUTH.GRANTED': ConnectedOrganizationsOauthGrantedData,
    'FUNDING_SOURCES.CREATED': EventData,
    'FUNDING_SOURCES.DELETED': EventData,
    'FUNDING_SOURCES.FUNDED': EventData,
    'INVOICES.CREATED': EventData,
    'INVOICES.DELETED': EventData,
    'INVOICES.PAID': EventData,
    'MEMBERS.CREATED': MemberEventData,
    'MEMBERS.DELETED': MemberEventData,
    'ORDERS.APPROVED': EventData,
    'ORDERS.CANCELED': EventData,
    'ORDERS.CREATED': OrdersCreatedData,
    'ORDERS.FAILED': EventData,
    'PRODUCTS.ADDED': EventData,
    'PRODUCTS.REMOVED': EventData,
    'PRODUCTS.UPDATED': EventData,
    'REPORTS.GENERATION.SUCCEEDED': EventData,
    'REPORTS.GENERATION.FAILED': EventData,
    'REWARDS.CANCELED': EventData,
    'REWARDS.FLAGGED': EventData,
    'REWARDS.DELIVERY.FAILED': RewardsDeliveryFailedData,
    'REWARDS.DELIVERY.SUCCEEDED': EventData,
  },
}
