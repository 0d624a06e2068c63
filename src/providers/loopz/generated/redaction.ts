// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { ShownTree } from '../../../core/types.js'

const GiftCardBalance: ShownTree = {
  amount: true,
  currencyCode: true,
}

const FundingPaymentDetails: ShownTree = {
  type: true,
  reason: true,
}

const FundingSource: ShownTree = {
  type: true,
  payment_details: FundingPaymentDetails,
}

const GiftCard: ShownTree = {
  id: true,
  balance: GiftCardBalance,
  type: true,
  front_design_image_url: true,
  back_design_image_url: true,
  created_on: true,
  updated_on: true,
  funding_source: FundingSource,
}

const Transaction: ShownTree = {
  id: true,
}

const Location: ShownTree = {
  id: true,
  name: true,
  status: true,
  type: true,
}

/** The members of `data` that may be seen, for every event type that is known. */
export const shownData: Readonly<Record<string, ShownTree>> = {
  'gift-card.created': GiftCard,
  'gift-card.updated': GiftCard,
  'gift-card.deleted': GiftCard,
  'transaction.created': Transaction,
  'transaction.updated': Transaction,
  'transaction.deleted': Transaction,
  'location.created': Location,
  'location.updated': Location,
}
