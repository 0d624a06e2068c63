/** Sendoso's 28 events, which share one body. The source of everything under `generated/`. */
import { id, named, type ProviderSchema, text } from '../../../scripts/schema.js'

const EVENTS = 'https://developer.sendoso.com/webhooks/events'
const SECURITY = 'https://developer.sendoso.com/webhooks/security'

const source = EVENTS

const SendStatus = named(
  'SendStatusData',
  'A send whose status changed. Every event has this body.',
  {
    send_gid: id('The global id of the send. Opaque: its alphabet and length are not documented.', { source }),
    status_changed_at: text('When the status changed. Zone and precision are not documented.', {
      source,
      unit: 'ISO 8601 time',
    }),
  },
  { source },
)

/** When each event is sent. */
const WHEN = {
  'send.initiated': 'The send is being created.',
  'send.pending_approval': 'The send waits for the approval of the sender.',
  'send.pending_sendoso_approval': 'The send waits for approval by a Sendoso administrator.',
  'send.confirming_address': 'The send waits until the recipient confirms an address.',
  'send.confirmation_canceled': 'The sender canceled the address confirmation.',
  'send.order_received': 'The order was received and is being processed.',
  'send.fulfilling': 'Sendoso is processing the send.',
  'send.amazon_fulfilling': 'The Amazon send is being processed.',
  'send.amazon_shipped': 'Amazon shipped it. It is on its way to Sendoso, not to the recipient.',
  'send.shipped': 'The send is on its way to the recipient.',
  'send.delivered': 'The send was delivered to the recipient.',
  'send.undeliverable': 'The send cannot be delivered to the recipient.',
  'send.fulfillment_issue': 'Fulfillment has a problem.',
  'send.out_of_stock': 'The product is out of stock.',
  'send.sent': 'The eGift was sent to the recipient.',
  'send.opened': 'The recipient opened the eGift.',
  'send.clicked': 'The recipient viewed the eGift.',
  'send.redeemed': 'The recipient redeemed the eGift.',
  'send.expired': 'The redemption link expired.',
  'send.bounced': 'The eGift cannot be redeemed and will be refunded.',
  'send.refunded': 'The send was refunded.',
  'send.canceled': 'The sender canceled the send.',
  'send.failed': 'The send failed.',
  'send.insufficient_funds': 'The funds were insufficient to process the send.',
  'send.blocked': 'An attempt to redeem it was blocked.',
  'send.email_blacklist': 'An attempt to redeem it was rejected by a block list.',
  'send.invalid_email_format': 'The e-mail address of the recipient is not valid.',
  'send.suspicious_email': 'The e-mail address of the recipient was flagged as suspicious.',
}

/** `send.amazon_shipped` → `SendAmazonShippedEvent` */
const nameOf = (type: string) =>
  `${type.replace(/(^|[._])([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}Event`

export const schema: ProviderSchema = {
  title: 'Sendoso',
  envelope: named(
    'Envelope',
    'There is none: the whole body of every event is the same two members.',
    {
      eventId: id('The header `svix-id`, the same on every retry.', { source: SECURITY }),
      eventType: id('Comes from the route: no member and no header names it.', { source }),
    },
    { source },
  ),
  events: Object.fromEntries(
    Object.entries(WHEN).map(([type, description]) => [
      type,
      { name: nameOf(type), description, source, data: SendStatus, composed: true as const },
    ]),
  ),
  headers: named(
    'Headers',
    'The headers of every delivery. The signature covers id and time.',
    {
      signature: id('One or more of `v1,` and the HMAC-SHA-256 in base64, separated by spaces.', { source: SECURITY }),
      id: id('The event, the same on every retry.', { source: SECURITY }),
      timestamp: id('When this attempt was signed.', { source: SECURITY, unit: 'seconds since 1970' }),
    },
    { source: SECURITY },
  ),
}
