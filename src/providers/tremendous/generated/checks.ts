// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import { type ObjectCheck, boolean, id, object, required, string } from '../../../core/checks.js'
import type { ConnectedOrganizationsOauthGrantedData, ConnectedOrganizationsRegisteredData, EventData, MemberEventData, OrdersCreatedData, RewardsDeliveryFailedData } from './events.js'

const checkResource: ObjectCheck = (value, at, issues) => {
  id(value.id, at, '.id', issues)
  if (value.type != null) string(value.type, at, '.type', issues)
}

const checkEventData: ObjectCheck = (value, at, issues) => {
  object(value.resource, at, '.resource', issues, checkResource)
}

const checkOrganization: ObjectCheck = (value, at, issues) => {
  if (value.id != null) id(value.id, at, '.id', issues)
}

const checkConnectedOrganization: ObjectCheck = (value, at, issues) => {
  if (value.id != null) id(value.id, at, '.id', issues)
  if (value.organization != null) object(value.organization, at, '.organization', issues, checkOrganization)
}

const checkConnectedOrganizationsRegisteredData: ObjectCheck = (value, at, issues) => {
  object(value.resource, at, '.resource', issues, checkResource)
  if (value.meta != null) object(value.meta, at, '.meta', issues, checkConnectedOrganization)
}

const checkOauthGrant: ObjectCheck = (value, at, issues) => {
  if (value.id != null) id(value.id, at, '.id', issues)
  if (value.oauth_code != null) string(value.oauth_code, at, '.oauth_code', issues)
}

const checkConnectedOrganizationsOauthGrantedData: ObjectCheck = (value, at, issues) => {
  object(value.resource, at, '.resource', issues, checkResource)
  if (value.meta != null) object(value.meta, at, '.meta', issues, checkOauthGrant)
}

const checkMemberEventData: ObjectCheck = (value, at, issues) => {
  object(value.resource, at, '.resource', issues, checkResource)
}

const checkOrderDetails: ObjectCheck = () => {}

const checkOrdersCreatedData: ObjectCheck = (value, at, issues) => {
  object(value.resource, at, '.resource', issues, checkResource)
  if (value.meta != null) object(value.meta, at, '.meta', issues, checkOrderDetails)
}

const checkDeliveryFailure: ObjectCheck = (value, at, issues) => {
  if (value.failure_reason != null) string(value.failure_reason, at, '.failure_reason', issues)
  if (value.retryable != null) boolean(value.retryable, at, '.retryable', issues)
}

const checkRewardsDeliveryFailedData: ObjectCheck = (value, at, issues) => {
  object(value.resource, at, '.resource', issues, checkResource)
  if (value.meta != null) object(value.meta, at, '.meta', issues, checkDeliveryFailure)
}

/** The check of each event's data. */
export const events = {
  'CAMPAIGNS.CREATED': /* @__PURE__ */ required<EventData>(checkEventData),
  'CAMPAIGNS.DELETED': /* @__PURE__ */ required<EventData>(checkEventData),
  'CONNECTED_ORGANIZATIONS.REGISTERED': /* @__PURE__ */ required<ConnectedOrganizationsRegisteredData>(checkConnectedOrganizationsRegisteredData),
  'CONNECTED_ORGANIZATIONS.STATUS.APPROVED': /* @__PURE__ */ required<EventData>(checkEventData),
  'CONNECTED_ORGANIZATIONS.STATUS.REJECTED': /* @__PURE__ */ required<EventData>(checkEventData),
  'CONNECTED_ORGANIZATIONS.OAUTH.GRANTED': /* @__PURE__ */ required<ConnectedOrganizationsOauthGrantedData>(checkConnectedOrganizationsOauthGrantedData),
  'FUNDING_SOURCES.CREATED': /* @__PURE__ */ required<EventData>(checkEventData),
  'FUNDING_SOURCES.DELETED': /* @__PURE__ */ required<EventData>(checkEventData),
  'FUNDING_SOURCES.FUNDED': /* @__PURE__ */ required<EventData>(checkEventData),
  'INVOICES.CREATED': /* @__PURE__ */ required<EventData>(checkEventData),
  'INVOICES.DELETED': /* @__PURE__ */ required<EventData>(checkEventData),
  'INVOICES.PAID': /* @__PURE__ */ required<EventData>(checkEventData),
  'MEMBERS.CREATED': /* @__PURE__ */ required<MemberEventData>(checkMemberEventData),
  'MEMBERS.DELETED': /* @__PURE__ */ required<MemberEventData>(checkMemberEventData),
  'ORDERS.APPROVED': /* @__PURE__ */ required<EventData>(checkEventData),
  'ORDERS.CANCELED': /* @__PURE__ */ required<EventData>(checkEventData),
  'ORDERS.CREATED': /* @__PURE__ */ required<OrdersCreatedData>(checkOrdersCreatedData),
  'ORDERS.FAILED': /* @__PURE__ */ required<EventData>(checkEventData),
  'PRODUCTS.ADDED': /* @__PURE__ */ required<EventData>(checkEventData),
  'PRODUCTS.REMOVED': /* @__PURE__ */ required<EventData>(checkEventData),
  'PRODUCTS.UPDATED': /* @__PURE__ */ required<EventData>(checkEventData),
  'REPORTS.GENERATION.SUCCEEDED': /* @__PURE__ */ required<EventData>(checkEventData),
  'REPORTS.GENERATION.FAILED': /* @__PURE__ */ required<EventData>(checkEventData),
  'REWARDS.CANCELED': /* @__PURE__ */ required<EventData>(checkEventData),
  'REWARDS.FLAGGED': /* @__PURE__ */ required<EventData>(checkEventData),
  'REWARDS.DELIVERY.FAILED': /* @__PURE__ */ required<RewardsDeliveryFailedData>(checkRewardsDeliveryFailedData),
  'REWARDS.DELIVERY.SUCCEEDED': /* @__PURE__ */ required<EventData>(checkEventData),
}
