// Generated from ../schemas.ts by `npm run generate`. Do not edit.

/** A body of each event. Text, because parsing and printing would change `5000.00` and the like. */
export const samples: Readonly<Record<'gift-card.created' | 'gift-card.updated' | 'gift-card.deleted' | 'transaction.created' | 'transaction.updated' | 'transaction.deleted' | 'location.created' | 'location.updated', string>> = {
  'gift-card.created': "{\"id\": \"3f0c1b7e-5a52-4b8f-9a77-0d8f6f1f2a10\", \"code\": \"EXAMPLE-CODE-0001\", \"gan\": \"6000000000000001\", \"balance\": {\"amount\": 5000, \"currencyCode\": \"USD\"}, \"type\": \"DIGITAL\", \"created_on\": \"2026-04-15T14:30:00Z\", \"updated_on\": \"2026-04-15T14:30:00Z\", \"recipient_name\": \"Example Recipient\", \"recipient_email\": \"recipient@example.com\", \"funding_source\": {\"id\": \"fs-example-1\", \"type\": \"STORE_CREDIT\", \"payment_details\": {\"type\": \"STORE_CREDIT\", \"reason\": \"rewards\"}}}",
  'gift-card.updated': "{\"id\": \"3f0c1b7e-5a52-4b8f-9a77-0d8f6f1f2a10\", \"code\": \"EXAMPLE-CODE-0001\", \"gan\": \"6000000000000001\", \"balance\": {\"amount\": 5000, \"currencyCode\": \"USD\"}, \"type\": \"DIGITAL\", \"created_on\": \"2026-04-15T14:30:00Z\", \"updated_on\": \"2026-04-15T14:30:00Z\", \"recipient_name\": \"Example Recipient\", \"recipient_email\": \"recipient@example.com\", \"funding_source\": {\"id\": \"fs-example-1\", \"type\": \"STORE_CREDIT\", \"payment_details\": {\"type\": \"STORE_CREDIT\", \"reason\": \"rewards\"}}}",
  'gift-card.deleted': "{\"id\": \"3f0c1b7e-5a52-4b8f-9a77-0d8f6f1f2a10\"}",
  'transaction.created': "{\"id\": \"9b2f4a1c-6d0e-4c53-8f5e-1c2d3e4f5a6b\"}",
  'transaction.updated': "{\"id\": \"9b2f4a1c-6d0e-4c53-8f5e-1c2d3e4f5a6b\"}",
  'transaction.deleted': "{\"id\": \"9b2f4a1c-6d0e-4c53-8f5e-1c2d3e4f5a6b\"}",
  'location.created': "{\"id\": \"72b8ebd8-ea23-44a5-b8d1-b727d80ecd1a\", \"name\": \"My Location\", \"status\": \"ACTIVE\", \"type\": \"PHYSICAL\"}",
  'location.updated': "{\"id\": \"72b8ebd8-ea23-44a5-b8d1-b727d80ecd1a\", \"name\": \"My Location\", \"status\": \"ACTIVE\", \"type\": \"PHYSICAL\"}",
}

/** The events whose sample this project composed from the documented shape, because the provider publishes none, or only a part. */
export const composed: readonly (keyof typeof samples)[] = [
  'gift-card.created',
  'gift-card.updated',
  'gift-card.deleted',
  'transaction.created',
  'transaction.updated',
  'transaction.deleted',
  'location.created',
]
