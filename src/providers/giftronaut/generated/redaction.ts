// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { Shown } from '../../../redact.js'

const BalanceAchApprovedData: Shown = {
  organizationId: 1,
  amount: 1,
  currency: 1,
}

const BalanceAchRejectedData: Shown = {
  organizationId: 1,
  amount: 1,
  currency: 1,
  reason: 1,
}

const BalanceLowBalanceData: Shown = {
  organizationId: 1,
  currentBalance: 1,
  threshold: 1,
  currency: 1,
}

const BalanceDepletedData: Shown = {
  organizationId: 1,
  currency: 1,
}

const OrderTotalCost: Shown = {
  amount: 1,
  currency: 1,
}

const OrderCreatedData: Shown = {
  orderId: 1,
  orderType: 1,
  cardType: 1,
  quantity: 1,
  totalCost: OrderTotalCost,
}

const OrderDeliveryCompleteData: Shown = {
  orderId: 1,
  orderType: 1,
  cardType: 1,
  recipientCount: 1,
  sentCount: 1,
}

const OrderDeliveryPartialData: Shown = {
  orderId: 1,
  recipientCount: 1,
  sentCount: 1,
  bouncedCount: 1,
}

const OrderBouncedData: Shown = {
  orderId: 1,
  reason: 1,
}

const OrderCanceledData: Shown = {
  orderId: 1,
  orderType: 1,
  canceledAt: 1,
}

const TestPingData: Shown = {
  message: 1,
  endpointId: 1,
}

/** The members of `data` that may be seen, for every event type that is known. */
export const shownData: Readonly<Record<string, Shown>> = {
  'balance.ach_approved': BalanceAchApprovedData,
  'balance.ach_rejected': BalanceAchRejectedData,
  'balance.low_balance': BalanceLowBalanceData,
  'balance.depleted': BalanceDepletedData,
  'order.created': OrderCreatedData,
  'order.delivery_complete': OrderDeliveryCompleteData,
  'order.delivery_partial': OrderDeliveryPartialData,
  'order.bounced': OrderBouncedData,
  'order.canceled': OrderCanceledData,
  'test.ping': TestPingData,
}

/** Every documented place in an event where there is something to spend or something personal. */
export const sensitivePaths = [
  'data.approvedBy',
  'data.recipientEmail',
] as const
