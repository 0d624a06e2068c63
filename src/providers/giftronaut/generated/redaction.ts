// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownEvents, ShownTree } from '../../../core/types.js'

const BalanceAchApprovedData: ShownTree = {
  organizationId: 'id',
  amount: 'number',
  currency: 'currency',
}

const BalanceAchRejectedData: ShownTree = {
  organizationId: 'id',
  amount: 'number',
  currency: 'currency',
}

const BalanceLowBalanceData: ShownTree = {
  organizationId: 'id',
  currentBalance: 'number',
  threshold: 'number',
  currency: 'currency',
}

const BalanceDepletedData: ShownTree = {
  organizationId: 'id',
  currency: 'currency',
}

const OrderTotalCost: ShownTree = {
  amount: 'number',
  currency: 'currency',
}

const OrderCreatedData: ShownTree = {
  orderId: 'id',
  orderType: ['ONE_TIME','SMART','LINK','CAMPAIGN','REWARD'],
  cardType: ['BRANDED_CARD','CHOICE_CARD'],
  quantity: 'number',
  totalCost: OrderTotalCost,
}

const OrderDeliveryCompleteData: ShownTree = {
  orderId: 'id',
  orderType: ['ONE_TIME','SMART','LINK','CAMPAIGN','REWARD'],
  cardType: ['BRANDED_CARD','CHOICE_CARD'],
  recipientCount: 'number',
  sentCount: 'number',
}

const OrderDeliveryPartialData: ShownTree = {
  orderId: 'id',
  recipientCount: 'number',
  sentCount: 'number',
  bouncedCount: 'number',
}

const OrderBouncedData: ShownTree = {
  orderId: 'id',
  reason: ['MAILBOX_NOT_FOUND'],
}

const OrderCanceledData: ShownTree = {
  orderId: 'id',
  orderType: ['ONE_TIME','SMART','LINK','CAMPAIGN','REWARD'],
  canceledAt: 'time',
}

const TestPingData: ShownTree = {
  endpointId: 'number',
}

/** The members that may be seen: those of the envelope, and those of `data` for every event type that is known. */
export const shown: ShownEvents = {
  envelope: {},
  data: {
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
  },
}
