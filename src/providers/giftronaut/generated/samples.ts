// Generated from ../schemas.ts by `npm run generate`. Do not edit.

/** A body of each event. Text, because parsing and printing would change `5000.00` and the like. */
export const samples: Readonly<Record<'balance.ach_approved' | 'balance.ach_rejected' | 'balance.low_balance' | 'balance.depleted' | 'order.created' | 'order.delivery_complete' | 'order.delivery_partial' | 'order.bounced' | 'order.canceled' | 'test.ping', string>> = {
  'balance.ach_approved': "{\n  \"eventId\": \"f47ac10b-58cc-4372-a567-0e02b2c3d479\",\n  \"eventType\": \"balance.ach_approved\",\n  \"createdAt\": \"2026-04-15T14:30:00.000\",\n  \"data\": {\n    \"organizationId\": \"ORG-001\",\n    \"amount\": 5000.00,\n    \"currency\": \"USD\",\n    \"approvedBy\": \"admin@giftronaut.com\"\n  }\n}",
  'balance.ach_rejected': "{\n  \"eventId\": \"f47ac10b-58cc-4372-a567-0e02b2c3d479\",\n  \"eventType\": \"balance.ach_rejected\",\n  \"createdAt\": \"2026-04-15T14:30:00.000\",\n  \"data\": {\n    \"organizationId\": \"ORG-001\",\n    \"amount\": 5000.00,\n    \"currency\": \"USD\",\n    \"reason\": \"Insufficient documentation\"\n  }\n}",
  'balance.low_balance': "{\n  \"eventId\": \"f47ac10b-58cc-4372-a567-0e02b2c3d479\",\n  \"eventType\": \"balance.low_balance\",\n  \"createdAt\": \"2026-04-15T14:30:00.000\",\n  \"data\": {\n    \"organizationId\": \"ORG-001\",\n    \"currentBalance\": 42.50,\n    \"threshold\": 100.00,\n    \"currency\": \"USD\"\n  }\n}",
  'balance.depleted': "{\n  \"eventId\": \"f47ac10b-58cc-4372-a567-0e02b2c3d479\",\n  \"eventType\": \"balance.depleted\",\n  \"createdAt\": \"2026-04-15T14:30:00.000\",\n  \"data\": {\n    \"organizationId\": \"ORG-001\",\n    \"currency\": \"USD\"\n  }\n}",
  'order.created': "{\n  \"eventId\": \"f47ac10b-58cc-4372-a567-0e02b2c3d479\",\n  \"eventType\": \"order.created\",\n  \"createdAt\": \"2026-04-15T14:30:00.000\",\n  \"data\": {\n    \"orderId\": \"OT20260415001234\",\n    \"orderType\": \"LINK\",\n    \"cardType\": \"BRANDED_CARD\",\n    \"quantity\": 10,\n    \"totalCost\": {\"amount\": 500.00, \"currency\": \"USD\"}\n  }\n}",
  'order.delivery_complete': "{\n  \"eventId\": \"f47ac10b-58cc-4372-a567-0e02b2c3d479\",\n  \"eventType\": \"order.delivery_complete\",\n  \"createdAt\": \"2026-04-15T14:30:00.000\",\n  \"data\": {\n    \"orderId\": \"OT20260415001234\",\n    \"orderType\": \"ONE_TIME\",\n    \"cardType\": \"BRANDED_CARD\",\n    \"recipientCount\": 10,\n    \"sentCount\": 10\n  }\n}",
  'order.delivery_partial': "{\n  \"eventId\": \"f47ac10b-58cc-4372-a567-0e02b2c3d479\",\n  \"eventType\": \"order.delivery_partial\",\n  \"createdAt\": \"2026-04-15T14:30:00.000\",\n  \"data\": {\n    \"orderId\": \"OT20260415001234\",\n    \"recipientCount\": 100,\n    \"sentCount\": 75,\n    \"bouncedCount\": 2\n  }\n}",
  'order.bounced': "{\n  \"eventId\": \"f47ac10b-58cc-4372-a567-0e02b2c3d479\",\n  \"eventType\": \"order.bounced\",\n  \"createdAt\": \"2026-04-15T14:30:00.000\",\n  \"data\": {\n    \"orderId\": \"OT20260415001234\",\n    \"recipientEmail\": \"invalid@example.com\",\n    \"reason\": \"MAILBOX_NOT_FOUND\"\n  }\n}",
  'order.canceled': "{\n  \"eventId\": \"f47ac10b-58cc-4372-a567-0e02b2c3d479\",\n  \"eventType\": \"order.canceled\",\n  \"createdAt\": \"2026-04-15T14:30:00.000\",\n  \"data\": {\n    \"orderId\": \"OT20260415001234\",\n    \"orderType\": \"ONE_TIME\",\n    \"canceledAt\": \"2026-04-15T14:30:00Z\"\n  }\n}",
  'test.ping': "{\n  \"eventId\": \"f47ac10b-58cc-4372-a567-0e02b2c3d479\",\n  \"eventType\": \"test.ping\",\n  \"createdAt\": \"2026-04-15T14:30:00.000\",\n  \"data\": {\n    \"message\": \"This is a test webhook from Giftronaut API.\",\n    \"endpointId\": 42\n  }\n}",
}

/** The events whose sample this project composed from the documented shape, because the provider publishes none, or only a part. */
export const composed: readonly (keyof typeof samples)[] = [
  'balance.ach_approved',
  'balance.ach_rejected',
  'balance.low_balance',
  'balance.depleted',
  'order.created',
  'order.delivery_complete',
  'order.delivery_partial',
  'order.bounced',
  'order.canceled',
  'test.ping',
]
