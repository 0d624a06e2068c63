// Generated from ../schemas.ts by `npm run generate`. Do not edit.

/** A body of each event, as documented. Text, because parsing and printing would change `5000.00` and the like. */
export const samples: Readonly<Record<'gift_card.purchased' | 'gift_card.canceled' | 'gift_card.updated' | 'gift_card.regenerated' | 'gift_card.redeemed' | 'gift_card.balance_updated', string>> = {
  'gift_card.purchased': "{\"id\":\"3591723995699407683\",\"object_type\":\"gift_card\",\"site_id\":\"qc326l1hl8k9\",\"event_type\":\"purchased\",\"event_time\":\"2022-07-27T15:14:25Z\"}",
  'gift_card.canceled': "{\"id\":\"3591723995699407683\",\"object_type\":\"gift_card\",\"site_id\":\"qc326l1hl8k9\",\"event_type\":\"canceled\",\"event_time\":\"2022-07-27T15:15:25Z\"}",
  'gift_card.updated': "{\"id\":\"3591723995699407683\",\"object_type\":\"gift_card\",\"site_id\":\"qc326l1hl8k9\",\"event_type\":\"updated\",\"event_time\":\"2022-07-27T15:15:00Z\"}",
  'gift_card.regenerated': "{\"id\":\"3591723995699407683\",\"object_type\":\"gift_card\",\"site_id\":\"qc326l1hl8k9\",\"event_type\":\"regenerated\",\"event_time\":\"2022-07-27T15:14:53Z\"}",
  'gift_card.redeemed': "{\"id\":\"3591723995699407683\",\"object_type\":\"gift_card\",\"site_id\":\"qc326l1hl8k9\",\"event_type\":\"redeemed\",\"event_time\":\"2022-07-27T15:15:00Z\"}",
  'gift_card.balance_updated': "{\"id\":\"3591723995699407683\",\"object_type\":\"gift_card\",\"site_id\":\"qc326l1hl8k9\",\"event_type\":\"balance_updated\",\"event_time\":\"2022-07-27T15:15:00Z\"}",
}

/** The events whose sample this project composed from the documented shape, because the provider publishes none, or only a part. */
export const composed: readonly (keyof typeof samples)[] = []
