// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import { type ObjectCheck, id, required, string } from '../../../core/checks.js'
import type { GiftCardNotification } from './events.js'

const checkGiftCardNotification: ObjectCheck = (value, at, issues) => {
  id(value.id, at, '.id', issues)
  id(value.object_type, at, '.object_type', issues)
  id(value.event_type, at, '.event_type', issues)
  if (value.site_id != null) string(value.site_id, at, '.site_id', issues)
  if (value.event_time != null) string(value.event_time, at, '.event_time', issues)
}

/** The check of each event's data. */
export const events = {
  'gift_card.purchased': /* @__PURE__ */ required<GiftCardNotification>(checkGiftCardNotification),
  'gift_card.canceled': /* @__PURE__ */ required<GiftCardNotification>(checkGiftCardNotification),
  'gift_card.updated': /* @__PURE__ */ required<GiftCardNotification>(checkGiftCardNotification),
  'gift_card.regenerated': /* @__PURE__ */ required<GiftCardNotification>(checkGiftCardNotification),
  'gift_card.redeemed': /* @__PURE__ */ required<GiftCardNotification>(checkGiftCardNotification),
  'gift_card.balance_updated': /* @__PURE__ */ required<GiftCardNotification>(checkGiftCardNotification),
}
