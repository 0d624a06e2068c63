// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownTree } from '../../../core/types.js'

const GiftCardNotification: ShownTree = {
  id: true,
  object_type: true,
  event_type: true,
  site_id: true,
  event_time: true,
}

/** The members of `data` that may be seen, for every event type that is known. */
export const shownData: Readonly<Record<string, ShownTree>> = {
  'gift_card.purchased': GiftCardNotification,
  'gift_card.canceled': GiftCardNotification,
  'gift_card.updated': GiftCardNotification,
  'gift_card.regenerated': GiftCardNotification,
  'gift_card.redeemed': GiftCardNotification,
  'gift_card.balance_updated': GiftCardNotification,
}
