// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { Catalog } from '../../../core/catalog.js'

/** The events of Recurly, and what is in them. */
export const catalog: Catalog = {
 "title": "Recurly",
 "preview": true,
 "events": {
  "gift_card.purchased": {
   "description": "Someone bought a gift card.",
   "source": "https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications",
   "data": "GiftCardNotification"
  },
  "gift_card.canceled": {
   "description": "A gift card that was not redeemed was canceled in the Admin Console. It cannot be undone.",
   "source": "https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications",
   "data": "GiftCardNotification"
  },
  "gift_card.updated": {
   "description": "The delivery details of a gift card were edited. One page says that this is also sent when its code is regenerated, so the code may have changed.",
   "source": "https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications",
   "data": "GiftCardNotification"
  },
  "gift_card.regenerated": {
   "description": "The redemption code was regenerated. The old code no longer works.",
   "source": "https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications",
   "data": "GiftCardNotification"
  },
  "gift_card.redeemed": {
   "description": "The recipient redeemed the card: its full amount became credit on the recipient's account.",
   "source": "https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications",
   "data": "GiftCardNotification"
  },
  "gift_card.balance_updated": {
   "description": "The balance went down because credit was used, or up because credit was returned.",
   "source": "https://docs.recurly.com/recurly-subscriptions/docs/gift-card-notifications",
   "data": "GiftCardNotification"
  }
 },
 "objects": {
  "GiftCardNotification": [
   {
    "name": "id",
    "type": "string",
    "description": "Id of the gift card, not of the notification. Up to nineteen digits: keep it as text, because a number would lose some."
   },
   {
    "name": "object_type",
    "type": "string",
    "description": "Kind of object: the part of the event type before the dot.",
    "known": [
     "gift_card"
    ]
   },
   {
    "name": "event_type",
    "type": "string",
    "description": "What happened: the part of the event type after the dot.",
    "known": [
     "purchased",
     "canceled",
     "updated",
     "regenerated",
     "redeemed",
     "balance_updated"
    ]
   },
   {
    "name": "site_id",
    "type": "string",
    "description": "Id of the Recurly site: sandbox and production are separate sites.",
    "optional": true
   },
   {
    "name": "event_time",
    "type": "string",
    "description": "When it happened, in UTC with a `Z`, to the second.",
    "optional": true,
    "unit": "ISO 8601 time with a zone"
   }
  ]
 }
}
