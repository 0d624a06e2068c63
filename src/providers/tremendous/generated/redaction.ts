// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownTree } from '../../../core/types.js'

const Resource: ShownTree = {
  id: true,
  type: true,
}

const EventData: ShownTree = {
  resource: Resource,
}

const Organization: ShownTree = {
  id: true,
}

const ConnectedOrganization: ShownTree = {
  id: true,
  organization: Organization,
}

const ConnectedOrganizationsRegisteredData: ShownTree = {
  resource: Resource,
}

const OauthGrant: ShownTree = {
  id: true,
}

const ConnectedOrganizationsOauthGrantedData: ShownTree = {
  resource: Resource,
}

const OrderDetails: ShownTree = {

}

const OrdersCreatedData: ShownTree = {
  resource: Resource,
  meta: OrderDetails,
}

const DeliveryFailure: ShownTree = {
  failure_reason: true,
  retryable: true,
}

const RewardsDeliveryFailedData: ShownTree = {
  resource: Resource,
  meta: DeliveryFailure,
}

/** The members of `data` that may be seen, for every event type that is known. */
export const shownData: Readonly<Record<string, ShownTree>> = {
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
  'MEMBERS.CREATED': EventData,
  'MEMBERS.DELETED': EventData,
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
}
