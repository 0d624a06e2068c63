// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { Shown } from '../../../redact.js'

const GiftCardBalance: Shown = {
  amount: 1,
  currencyCode: 1,
}

const FundingPaymentDetails: Shown = {
  type: 1,
  reason: 1,
}

const FundingSource: Shown = {
  type: 1,
  payment_details: FundingPaymentDetails,
}

const GiftCard: Shown = {
  id: 1,
  balance: GiftCardBalance,
  type: 1,
  front_design_image_url: 1,
  back_design_image_url: 1,
  created_on: 1,
  updated_on: 1,
  funding_source: FundingSource,
}

const Transaction: Shown = {
  id: 1,
}

const Location: Shown = {
  id: 1,
  name: 1,
  status: 1,
  type: 1,
}

/** The members of `data` that may be seen, for every event type that is known. */
export const shownData: Readonly<Record<string, Shown>> = {
  'gift-card.created': GiftCard,
  'gift-card.updated': GiftCard,
  'gift-card.deleted': GiftCard,
  'transaction.created': Transaction,
  'transaction.updated': Transaction,
  'transaction.deleted': Transaction,
  'location.created': Location,
  'location.updated': Location,
}

/** Every documented place in an event where there is something to spend or something personal. */
export const sensitivePaths = [
  'data.code',
  'data.gan',
  'data.recipient_name',
  'data.recipient_email',
  'data.funding_source.id',
] as const
