// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownEvents, ShownTree } from '../../../core/types.js'

const GiftCardNotification: ShownTree = {
  id: 'id',
  object_type: 'id',
  event_type: 'id',
  site_id: 'id',
  event_time: 'time',
}

/** The members that may be seen: those of the envelope, and those of `data` for every event type that is known. */
export const shown: ShownEvents = {
  envelope: {},
  data: {
    'gift_card.purchased': GiftCardNotification,
    'gift_card.canceled': GiftCardNotification,
    'gift_card.updated': GiftCardNotification,
    'gift_card.regenerated': GiftCardNotification,
    'gift_card.redeemed': GiftCardNotification,
    'gift_card.balance_updated': GiftCardNotification,
  },
}
