// Generated from ../schemas.ts by `npm run generate`. Do not edit.

import type { Catalog } from '../../../core/catalog.js'

/** The events of Loop Returns, and what is in them. */
export const catalog: Catalog = {
 "title": "Loop Returns",
 "preview": true,
 "events": {
  "giftcard.requested": {
   "description": "A gift card is to be issued: a return with store credit as its outcome was processed in a shop that uses another gift card provider, or the new item of an exchange is out of stock.",
   "source": "https://docs.loopreturns.com/webhook-reference/topics/gift-card-webhook",
   "data": "GiftCardRequest"
  }
 },
 "objects": {
  "GiftCardRequest": [
   {
    "name": "topic",
    "type": "string",
    "description": "Kind of webhook. With another topic, the members about the card may be missing.",
    "known": [
     "giftcard"
    ]
   },
   {
    "name": "trigger",
    "type": "string",
    "description": "The event.",
    "known": [
     "giftcard.requested"
    ]
   },
   {
    "name": "id",
    "type": "integer",
    "description": "Loop's id of the gift card; null for a card that is issued automatically because an item is out of stock.",
    "optional": true,
    "unit": "id"
   },
   {
    "name": "total_credit_issued",
    "type": "string",
    "description": "The amount to issue. Do not compute it from the other amounts: they need not add up.",
    "unit": "units of `currency` (dollars, not cents), as decimal text"
   },
   {
    "name": "gift_card_subtotal",
    "type": "string",
    "description": "Value without tax and bonus.",
    "optional": true,
    "unit": "units of `currency` (dollars, not cents), as decimal text"
   },
   {
    "name": "gift_card_tax",
    "type": "string",
    "description": "Tax; `0.00` if there is none.",
    "optional": true,
    "unit": "units of `currency` (dollars, not cents), as decimal text"
   },
   {
    "name": "gift_card_bonus_credit",
    "type": "string",
    "description": "Bonus; `0.00` if there is none.",
    "optional": true,
    "unit": "units of `currency` (dollars, not cents), as decimal text"
   },
   {
    "name": "currency",
    "type": "string",
    "description": "Currency of the amounts, as an ISO 4217 code in the sample."
   },
   {
    "name": "return_id",
    "type": "string | integer",
    "description": "Loop's id of the return: text in newer documentation, a number in older. Convert it before you compare.",
    "sensitive": "personal"
   },
   {
    "name": "email",
    "type": "string",
    "description": "The customer's e-mail address.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "first_name",
    "type": "string",
    "description": "The customer's first name.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "last_name",
    "type": "string",
    "description": "The customer's last name.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "external_order_id",
    "type": "integer",
    "description": "Id of the order at the shop platform (Shopify).",
    "optional": true,
    "unit": "id",
    "sensitive": "personal"
   },
   {
    "name": "external_order_name",
    "type": "string",
    "description": "Name of the order at the shop platform, such as `#2234`.",
    "optional": true,
    "sensitive": "personal"
   },
   {
    "name": "external_order_number",
    "type": "integer",
    "description": "Number of the order at the shop platform.",
    "optional": true,
    "unit": "order number",
    "sensitive": "personal"
   }
  ]
 }
}
