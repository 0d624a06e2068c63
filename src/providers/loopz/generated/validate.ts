// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import { type Check, id, number, object, string } from '../../../core/checks.js'

const checkGiftCardBalance: Check = (value, at, issues) => {
  if (value.amount != null) number(value.amount, at, '.amount', issues)
  if (value.currencyCode != null) string(value.currencyCode, at, '.currencyCode', issues)
}

const checkFundingPaymentDetails: Check = (value, at, issues) => {
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.reason != null) string(value.reason, at, '.reason', issues)
}

const checkFundingSource: Check = (value, at, issues) => {
  if (value.id != null) string(value.id, at, '.id', issues)
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.payment_details != null) object(value.payment_details, at, '.payment_details', issues, checkFundingPaymentDetails)
}

const checkGiftCard: Check = (value, at, issues) => {
  id(value.id, at, '.id', issues)
  if (value.code != null) string(value.code, at, '.code', issues)
  if (value.gan != null) string(value.gan, at, '.gan', issues)
  if (value.balance != null) object(value.balance, at, '.balance', issues, checkGiftCardBalance)
  if (value.type != null) string(value.type, at, '.type', issues)
  if (value.front_design_image_url != null) string(value.front_design_image_url, at, '.front_design_image_url', issues)
  if (value.back_design_image_url != null) string(value.back_design_image_url, at, '.back_design_image_url', issues)
  if (value.created_on != null) string(value.created_on, at, '.created_on', issues)
  if (value.updated_on != null) string(value.updated_on, at, '.updated_on', issues)
  if (value.recipient_name != null) string(value.recipient_name, at, '.recipient_name', issues)
  if (value.recipient_email != null) string(value.recipient_email, at, '.recipient_email', issues)
  if (value.funding_source != null) object(value.funding_source, at, '.funding_source', issues, checkFundingSource)
}

const checkTransaction: Check = (value, at, issues) => {
  id(value.id, at, '.id', issues)
}

const checkLocation: Check = (value, at, issues) => {
  id(value.id, at, '.id', issues)
  if (value.name != null) string(value.name, at, '.name', issues)
  if (value.status != null) string(value.status, at, '.status', issues)
  if (value.type != null) string(value.type, at, '.type', issues)
}

/** Every event type that is known. */
export const eventTypes = ['gift-card.created', 'gift-card.updated', 'gift-card.deleted', 'transaction.created', 'transaction.updated', 'transaction.deleted', 'location.created', 'location.updated'] as const

/** The check of an event type's `data`; `undefined` for a type that is not known, whatever it is called. */
export function dataCheck(type: string): Check | undefined {
  switch (type) {
    case 'gift-card.created': return checkGiftCard
    case 'gift-card.updated': return checkGiftCard
    case 'gift-card.deleted': return checkGiftCard
    case 'transaction.created': return checkTransaction
    case 'transaction.updated': return checkTransaction
    case 'transaction.deleted': return checkTransaction
    case 'location.created': return checkLocation
    case 'location.updated': return checkLocation
    default: return undefined
  }
}
