// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownEvents, ShownTree } from '../../../core/types.js'

const GiftCardRequest: ShownTree = {
  topic: ['giftcard'],
  trigger: 'id',
  id: 'number',
  total_credit_issued: 'number',
  gift_card_subtotal: 'number',
  gift_card_tax: 'number',
  gift_card_bonus_credit: 'number',
  currency: 'currency',
}

/** The members that may be seen: those of the envelope, and those of `data` for every event type that is known. */
export const shown: ShownEvents = {
  envelope: {},
  data: {
    'giftcard.requested': GiftCardRequest,
  },
}
