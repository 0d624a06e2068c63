// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownEvents, ShownTree } from '../../../core/types.js'

const GiftCardRequest: ShownTree = {
  topic: ['giftcard'],
  trigger: ['giftcard.requested'],
  id: 'number',
  total_credit_issued: 'id',
  currency: 'id',
}

/** The members that may be seen: those of the envelope, and those of `data` for every event type that is known. */
export const shown: ShownEvents = {
  envelope: {},
  data: {
    'giftcard.requested': GiftCardRequest,
  },
}
