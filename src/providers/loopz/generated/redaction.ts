// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownEvents, ShownTree } from '../../../core/types.js'

const GiftCardBalance: ShownTree = {}

const FundingPaymentDetails: ShownTree = {}

const FundingSource: ShownTree = {}

const GiftCard: ShownTree = {}

const Transaction: ShownTree = {}

const Location: ShownTree = {
  id: 'id',
  status: ['ACTIVE'],
  type: ['PHYSICAL'],
}

/** The members that may be seen: those of the envelope, and those of `data` for every event type that is known. */
export const shown: ShownEvents = {
  envelope: {
  merchantId: 'id',
  programId: 'id',
  subscriptionId: 'id',
},
  data: {
    'gift-card.created': GiftCard,
    'gift-card.updated': GiftCard,
    'gift-card.deleted': GiftCard,
    'transaction.created': Transaction,
    'transaction.updated': Transaction,
    'transaction.deleted': Transaction,
    'location.created': Location,
    'location.updated': Location,
  },
}
