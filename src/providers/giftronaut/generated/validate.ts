// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import { type Check, id, integer, number, object, string } from '../../../core/checks.js'

const checkBalanceAchApprovedData: Check = (value, at, issues) => {
  id(value.organizationId, at, '.organizationId', issues)
  number(value.amount, at, '.amount', issues)
  string(value.currency, at, '.currency', issues)
  if (value.approvedBy != null) string(value.approvedBy, at, '.approvedBy', issues)
}

const checkBalanceAchRejectedData: Check = (value, at, issues) => {
  id(value.organizationId, at, '.organizationId', issues)
  number(value.amount, at, '.amount', issues)
  string(value.currency, at, '.currency', issues)
  if (value.reason != null) string(value.reason, at, '.reason', issues)
}

const checkBalanceLowBalanceData: Check = (value, at, issues) => {
  id(value.organizationId, at, '.organizationId', issues)
  number(value.currentBalance, at, '.currentBalance', issues)
  number(value.threshold, at, '.threshold', issues)
  string(value.currency, at, '.currency', issues)
}

const checkBalanceDepletedData: Check = (value, at, issues) => {
  id(value.organizationId, at, '.organizationId', issues)
  string(value.currency, at, '.currency', issues)
}

const checkOrderTotalCost: Check = (value, at, issues) => {
  number(value.amount, at, '.amount', issues)
  string(value.currency, at, '.currency', issues)
}

const checkOrderCreatedData: Check = (value, at, issues) => {
  id(value.orderId, at, '.orderId', issues)
  string(value.orderType, at, '.orderType', issues)
  if (value.cardType != null) string(value.cardType, at, '.cardType', issues)
  if (value.quantity != null) integer(value.quantity, at, '.quantity', issues)
  if (value.totalCost != null) object(value.totalCost, at, '.totalCost', issues, checkOrderTotalCost)
}

const checkOrderDeliveryCompleteData: Check = (value, at, issues) => {
  id(value.orderId, at, '.orderId', issues)
  if (value.orderType != null) string(value.orderType, at, '.orderType', issues)
  if (value.cardType != null) string(value.cardType, at, '.cardType', issues)
  integer(value.recipientCount, at, '.recipientCount', issues)
  integer(value.sentCount, at, '.sentCount', issues)
}

const checkOrderDeliveryPartialData: Check = (value, at, issues) => {
  id(value.orderId, at, '.orderId', issues)
  integer(value.recipientCount, at, '.recipientCount', issues)
  integer(value.sentCount, at, '.sentCount', issues)
  if (value.bouncedCount != null) integer(value.bouncedCount, at, '.bouncedCount', issues)
}

const checkOrderBouncedData: Check = (value, at, issues) => {
  id(value.orderId, at, '.orderId', issues)
  id(value.recipientEmail, at, '.recipientEmail', issues)
  if (value.reason != null) string(value.reason, at, '.reason', issues)
}

const checkOrderCanceledData: Check = (value, at, issues) => {
  id(value.orderId, at, '.orderId', issues)
  if (value.orderType != null) string(value.orderType, at, '.orderType', issues)
  if (value.canceledAt != null) string(value.canceledAt, at, '.canceledAt', issues)
}

const checkTestPingData: Check = (value, at, issues) => {
  if (value.message != null) string(value.message, at, '.message', issues)
  if (value.endpointId != null) integer(value.endpointId, at, '.endpointId', issues)
}

export const checkEnvelope: Check = (value, at, issues) => {
  id(value.eventId, at, '.eventId', issues)
  id(value.eventType, at, '.eventType', issues)
  string(value.createdAt, at, '.createdAt', issues)
}

/** Whether a member of the envelope is a documented one. */
export function isEnvelopeField(name: string): boolean {
  switch (name) {
    case 'eventId':
    case 'eventType':
    case 'createdAt':
    case 'data':
      return true
    default: return false
  }
}

/** Every event type that is known. */
export const eventTypes = ['balance.ach_approved', 'balance.ach_rejected', 'balance.low_balance', 'balance.depleted', 'order.created', 'order.delivery_complete', 'order.delivery_partial', 'order.bounced', 'order.canceled', 'test.ping'] as const

/** The check of an event type's `data`; `undefined` for a type that is not known, whatever it is called. */
export function dataCheck(type: string): Check | undefined {
  switch (type) {
    case 'balance.ach_approved': return checkBalanceAchApprovedData
    case 'balance.ach_rejected': return checkBalanceAchRejectedData
    case 'balance.low_balance': return checkBalanceLowBalanceData
    case 'balance.depleted': return checkBalanceDepletedData
    case 'order.created': return checkOrderCreatedData
    case 'order.delivery_complete': return checkOrderDeliveryCompleteData
    case 'order.delivery_partial': return checkOrderDeliveryPartialData
    case 'order.bounced': return checkOrderBouncedData
    case 'order.canceled': return checkOrderCanceledData
    case 'test.ping': return checkTestPingData
    default: return undefined
  }
}
