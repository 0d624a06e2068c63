// Generated from ../schemas.ts by `npm run generate`. Do not edit.

/** A body of each event, as documented. Text, because parsing and printing would change `5000.00` and the like. */
export const samples: Readonly<Record<'giftcard.requested', string>> = {
  'giftcard.requested': "{\n  \"topic\": \"giftcard\",\n  \"trigger\": \"giftcard.requested\",\n  \"id\": 12345,\n  \"total_credit_issued\": \"23.50\",\n  \"gift_card_subtotal\": \"25.00\",\n  \"gift_card_tax\": \"0.50\",\n  \"gift_card_bonus_credit\": \"1.00\",\n  \"currency\": \"USD\",\n  \"return_id\": \"23456\",\n  \"email\": \"eliza@example.com\",\n  \"first_name\": \"Eliza\",\n  \"last_name\": \"Strawberry\",\n  \"external_order_id\": 1234567890,\n  \"external_order_name\": \"#2234\",\n  \"external_order_number\": 1234\n}",
}

/** The events whose sample this project composed from the documented shape, because the provider publishes none, or only a part. */
export const composed: readonly (keyof typeof samples)[] = []
