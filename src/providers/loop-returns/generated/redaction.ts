// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownTree } from '../../../core/types.js'

const GiftCardRequest: ShownTree = {
  topic: true,
  trigger: true,
  id: true,
  total_credit_issued: true,
  gift_card_subtotal: true,
  gift_card_tax: true,
  gift_card_bonus_credit: true,
  currency: true,
}

/** The members of `data` that may be seen, for every event type that is known. */
export const shownData: Readonly<Record<string, ShownTree>> = {
  'giftcard.requested': GiftCardRequest,
}
