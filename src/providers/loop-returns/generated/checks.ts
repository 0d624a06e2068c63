// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import { type ObjectCheck, id, integer, required, string, stringOrInteger } from '../../../core/checks.js'
import type { GiftCardRequest } from './events.js'

const checkGiftCardRequest: ObjectCheck = (value, at, issues) => {
  string(value.topic, at, '.topic', issues)
  id(value.trigger, at, '.trigger', issues)
  if (value.id != null) integer(value.id, at, '.id', issues)
  id(value.total_credit_issued, at, '.total_credit_issued', issues)
  if (value.gift_card_subtotal != null) string(value.gift_card_subtotal, at, '.gift_card_subtotal', issues)
  if (value.gift_card_tax != null) string(value.gift_card_tax, at, '.gift_card_tax', issues)
  if (value.gift_card_bonus_credit != null) string(value.gift_card_bonus_credit, at, '.gift_card_bonus_credit', issues)
  id(value.currency, at, '.currency', issues)
  stringOrInteger(value.return_id, at, '.return_id', issues)
  if (value.email != null) string(value.email, at, '.email', issues)
  if (value.first_name != null) string(value.first_name, at, '.first_name', issues)
  if (value.last_name != null) string(value.last_name, at, '.last_name', issues)
  if (value.external_order_id != null) integer(value.external_order_id, at, '.external_order_id', issues)
  if (value.external_order_name != null) string(value.external_order_name, at, '.external_order_name', issues)
  if (value.external_order_number != null) integer(value.external_order_number, at, '.external_order_number', issues)
}

/** The check of each event's data. */
export const events = {
  'giftcard.requested': /* @__PURE__ */ required<GiftCardRequest>(checkGiftCardRequest),
}
