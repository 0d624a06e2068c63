// Generated from ../schemas.ts by `npm run generate`. Do not edit.

/** A body of each event, as documented. Text, because parsing and printing would change `5000.00` and the like. */
export const samples: Readonly<Record<'order.completion' | 'product.update', string>> = {
  'order.completion': "{\n  \"id\": \"O-01HK7VK8C3WM1MQ916GEXJGQ6P\",\n  \"status\": \"COMPLETED\",\n  \"created_at\": \"2024-01-04T14:19:07.882052+00:00\",\n  \"completed_at\": \"2024-01-04T14:19:17.882052+00:00\",\n  \"description\": \"This is an example order\",\n  \"payment_method\": { \"type\": \"CARD\", \"card_payment_fee\": \"0.03\" },\n  \"currency\": \"USD\",\n  \"total_price\": \"19.03\",\n  \"total_discount\": \"1.0\",\n  \"execution_mode\": \"async\"\n}\n",
  'product.update': "{\n  \"product_code\": \"XYZ-US\",\n  \"old_state\": {\n    \"price_multiplier\": \"0.0098\",\n    \"is_orderable\": true,\n    \"denominations\": {\n      \"type\": \"fixed\",\n      \"available_list\": [\"10\", \"25\", \"50\"],\n      \"minimum_value\": \"10.0\",\n      \"maximum_value\": \"50.0\"\n    }\n  },\n  \"new_state\": {\n    \"price_multiplier\": \"0.0098\",\n    \"is_orderable\": false,\n    \"denominations\": {\n      \"type\": \"fixed\",\n      \"available_list\": [\"10\", \"25\", \"50\"],\n      \"minimum_value\": \"10.0\",\n      \"maximum_value\": \"50.0\"\n    }\n  },\n  \"timestamp\": \"2025-08-26T18:39:27.006833+00:00\"\n}\n",
}

/** The events whose sample this project composed from the documented shape, because the provider publishes none, or only a part. */
export const composed: readonly (keyof typeof samples)[] = []
