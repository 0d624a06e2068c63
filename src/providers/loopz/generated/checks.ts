// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import { type ObjectCheck, id, orEmpty, required, string } from '../../../core/checks.js'
import type { GiftCard, Location, Transaction } from './events.js'

const checkGiftCard: ObjectCheck = () => {}

const checkTransaction: ObjectCheck = () => {}

const checkLocation: ObjectCheck = (value, at, issues) => {
  id(value.id, at, '.id', issues)
  if (value.name != null) string(value.name, at, '.name', issues)
  if (value.status != null) string(value.status, at, '.status', issues)
  if (value.type != null) string(value.type, at, '.type', issues)
}

/** The check of each event's data. */
export const events = {
  'gift-card.created': /* @__PURE__ */ required<GiftCard>(checkGiftCard),
  'gift-card.updated': /* @__PURE__ */ required<GiftCard>(checkGiftCard),
  'gift-card.deleted': /* @__PURE__ */ orEmpty<GiftCard>(checkGiftCard),
  'transaction.created': /* @__PURE__ */ required<Transaction>(checkTransaction),
  'transaction.updated': /* @__PURE__ */ required<Transaction>(checkTransaction),
  'transaction.deleted': /* @__PURE__ */ orEmpty<Transaction>(checkTransaction),
  'location.created': /* @__PURE__ */ required<Location>(checkLocation),
  'location.updated': /* @__PURE__ */ required<Location>(checkLocation),
}
