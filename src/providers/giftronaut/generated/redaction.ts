// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownTree } from '../../../core/types.js'

const BalanceAchApprovedData: ShownTree = {
  organizationId: true,
  amount: true,
  currency: true,
}

const BalanceAchRejectedData: ShownTree = {
  organizationId: true,
  amount: true,
  currency: true,
  reason: true,
}

const BalanceLowBalanceData: ShownTree = {
  organizationId: true,
  currentBalance: true,
  threshold: true,
  currency: true,
}

const BalanceDepletedData: ShownTree = {
  organizationId: true,
  currency: true,
}

const OrderTotalCost: ShownTree = {
  amount: true,
  currency: true,
}

const OrderCreatedData: ShownTree = {
  orderId: true,
  orderType: true,
  cardType: true,
  quantity: true,
  totalCost: OrderTotalCost,
}

const OrderDeliveryCompleteData: ShownTree = {
  orderId: true,
  orderType: true,
  cardType: true,
  recipientCount: true,
  sentCount: true,
}

const OrderDeliveryPartialData: ShownTree = {
  orderId: true,
  recipientCount: true,
  sentCount: true,
  bouncedCount: true,
}

const OrderBouncedData: ShownTree = {
  orderId: true,
  reason: true,
}

const OrderCanceledData: ShownTree = {
  orderId: true,
  orderType: true,
  canceledAt: true,
}

const TestPingData: ShownTree = {
  message: true,
  endpointId: true,
}

/** The members of `data` that may be seen, for every event type that is known. */
export const shownData: Readonly<Record<string, ShownTree>> = {
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
