// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import { type ObjectCheck, id, integer, number, object, optional, required, string } from '../../../core/checks.js'
import type { BalanceAchApprovedData, BalanceAchRejectedData, BalanceDepletedData, BalanceLowBalanceData, OrderBouncedData, OrderCanceledData, OrderCreatedData, OrderDeliveryCompleteData, OrderDeliveryPartialData, TestPingData } from './events.js'

const checkBalanceAchApprovedData: ObjectCheck = (value, at, issues) => {
  id(value.organizationId, at, '.organizationId', issues)
  number(value.amount, at, '.amount', issues)
  if (value.currency != null) string(value.currency, at, '.currency', issues)
  if (value.approvedBy != null) string(value.approvedBy, at, '.approvedBy', issues)
}

const checkBalanceAchRejectedData: ObjectCheck = (value, at, issues) => {
  id(value.organizationId, at, '.organizationId', issues)
  number(value.amount, at, '.amount', issues)
  if (value.currency != null) string(value.currency, at, '.currency', issues)
  if (value.reason != null) string(value.reason, at, '.reason', issues)
}

const checkBalanceLowBalanceData: ObjectCheck = (value, at, issues) => {
  id(value.organizationId, at, '.organizationId', issues)
  number(value.currentBalance, at, '.currentBalance', issues)
  if (value.threshold != null) number(value.threshold, at, '.threshold', issues)
  if (value.currency != null) string(value.currency, at, '.currency', issues)
}

const checkBalanceDepletedData: ObjectCheck = (value, at, issues) => {
  id(value.organizationId, at, '.organizationId', issues)
  if (value.currency != null) string(value.currency, at, '.currency', issues)
}

const checkOrderTotalCost: ObjectCheck = (value, at, issues) => {
  number(value.amount, at, '.amount', issues)
  if (value.currency != null) string(value.currency, at, '.currency', issues)
}

const checkOrderCreatedData: ObjectCheck = (value, at, issues) => {
  id(value.orderId, at, '.orderId', issues)
  if (value.orderType != null) string(value.orderType, at, '.orderType', issues)
  if (value.cardType != null) string(value.cardType, at, '.cardType', issues)
  if (value.quantity != null) integer(value.quantity, at, '.quantity', issues)
  if (value.totalCost != null) object(value.totalCost, at, '.totalCost', issues, checkOrderTotalCost)
}

const checkOrderDeliveryCompleteData: ObjectCheck = (value, at, issues) => {
  id(value.orderId, at, '.orderId', issues)
  if (value.orderType != null) string(value.orderType, at, '.orderType', issues)
  if (value.cardType != null) string(value.cardType, at, '.cardType', issues)
  if (value.recipientCount != null) integer(value.recipientCount, at, '.recipientCount', issues)
  if (value.sentCount != null) integer(value.sentCount, at, '.sentCount', issues)
}

const checkOrderDeliveryPartialData: ObjectCheck = (value, at, issues) => {
  id(value.orderId, at, '.orderId', issues)
  if (value.recipientCount != null) integer(value.recipientCount, at, '.recipientCount', issues)
  if (value.sentCount != null) integer(value.sentCount, at, '.sentCount', issues)
  if (value.bouncedCount != null) integer(value.bouncedCount, at, '.bouncedCount', issues)
}

const checkOrderBouncedData: ObjectCheck = (value, at, issues) => {
  id(value.orderId, at, '.orderId', issues)
  id(value.recipientEmail, at, '.recipientEmail', issues)
  if (value.reason != null) string(value.reason, at, '.reason', issues)
}

const checkOrderCanceledData: ObjectCheck = (value, at, issues) => {
  id(value.orderId, at, '.orderId', issues)
  if (value.orderType != null) string(value.orderType, at, '.orderType', issues)
  if (value.canceledAt != null) string(value.canceledAt, at, '.canceledAt', issues)
}

const checkTestPingData: ObjectCheck = (value, at, issues) => {
  if (value.message != null) string(value.message, at, '.message', issues)
  if (value.endpointId != null) integer(value.endpointId, at, '.endpointId', issues)
}

/** The check of each event's data. */
export const events = {
  'balance.ach_approved': /* @__PURE__ */ required<BalanceAchApprovedData>(checkBalanceAchApprovedData),
  'balance.ach_rejected': /* @__PURE__ */ required<BalanceAchRejectedData>(checkBalanceAchRejectedData),
  'balance.low_balance': /* @__PURE__ */ required<BalanceLowBalanceData>(checkBalanceLowBalanceData),
  'balance.depleted': /* @__PURE__ */ required<BalanceDepletedData>(checkBalanceDepletedData),
  'order.created': /* @__PURE__ */ required<OrderCreatedData>(checkOrderCreatedData),
  'order.delivery_complete': /* @__PURE__ */ required<OrderDeliveryCompleteData>(checkOrderDeliveryCompleteData),
  'order.delivery_partial': /* @__PURE__ */ required<OrderDeliveryPartialData>(checkOrderDeliveryPartialData),
  'order.bounced': /* @__PURE__ */ required<OrderBouncedData>(checkOrderBouncedData),
  'order.canceled': /* @__PURE__ */ required<OrderCanceledData>(checkOrderCanceledData),
  'test.ping': /* @__PURE__ */ optional<TestPingData>(checkTestPingData),
}
