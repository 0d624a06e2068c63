/** The receiving side: a route per provider on node:http. Keeps what the handlers received, for the table. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type GiftronautEvent, giftronaut } from 'giftcard-webhooks/giftronaut'
import { type GoodyEvent, goody } from 'giftcard-webhooks/goody'
import { type LoopReturnsEvent, loopReturns } from 'giftcard-webhooks/loop-returns'
import { type LoopzEvent, loopz } from 'giftcard-webhooks/loopz'
import { type Outcome, webhook } from 'giftcard-webhooks/node'
import { type RecurlyEvent, recurly } from 'giftcard-webhooks/recurly'
import { type RunaEvent, runa } from 'giftcard-webhooks/runa'
import { type SendosoEvent, sendoso } from 'giftcard-webhooks/sendoso'
import { type SquareEvent, square } from 'giftcard-webhooks/square'
import { memoryStore } from 'giftcard-webhooks/stores/memory'
import { type TremendousEvent, tremendous } from 'giftcard-webhooks/tremendous'
import { type VoucherifyEvent, voucherify } from 'giftcard-webhooks/voucherify'
import { GIFTRONAUT_SECRET, LOOPZ_TOKEN, SECRET, SQUARE_KEY, SQUARE_URLS, SVIX_SECRET } from './deliveries.js'

/** The result of one delivery. */
export interface Seen {
  outcome?: Outcome
  verified?: string
  field?: string
}

/** Starts the server. `take()` returns the result of the last delivery. */
export async function startServer(): Promise<{ server: Server; origin: string; take: () => Seen }> {
  let seen: Seen = {}
  const route = {
    store: memoryStore(),
    onOutcome(outcome: Outcome) {
      seen.outcome = outcome
    },
    // No log lines: the table shows the errors.
    onError: () => {},
  }
  const handle =
    <Event>(field: (event: Event) => string) =>
    (event: Event, { verification }: { verification: { method: string } }) => {
      seen.verified = verification.method
      seen.field = field(event)
    }

  const listeners = {
    giftronaut: webhook(giftronaut, { ...route, secret: GIFTRONAUT_SECRET }, handle(giftronautField)),
    square: webhook(square, { ...route, signatureKey: SQUARE_KEY, notificationUrl: SQUARE_URLS }, handle(squareField)),
    loopz: webhook(loopz, { ...route, urlToken: LOOPZ_TOKEN }, handle(loopzField)),
    tremendous: webhook(tremendous, { ...route, secret: SECRET }, handle(tremendousField)),
    voucherify: webhook(voucherify, { ...route, secret: SECRET }, handle(voucherifyField)),
    recurly: webhook(recurly, { ...route, secret: SECRET }, handle(recurlyField)),
    'loop-returns': webhook(loopReturns, { ...route, secret: SECRET }, handle(loopReturnsField)),
    runa: webhook(runa, { ...route, secret: SVIX_SECRET }, handle(runaField)),
    goody: webhook(goody, { ...route, secret: SVIX_SECRET }, handle(goodyField)),
    // Sendoso's deliveries do not say their event type, so each type has a route.
    sendoso: webhook(sendoso, { ...route, secret: SVIX_SECRET, eventType: 'send.delivered' }, handle(sendosoField)),
  }
  const server = createServer((req, res) => {
    const name = req.url?.split('/')[1] as keyof typeof listeners
    void listeners[name](req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    server,
    origin: `http://127.0.0.1:${port}`,
    take() {
      const last = seen
      seen = {}
      return last
    },
  }
}

/** One field of each event, by narrowing on `eventType`. The compiler checks every one of them. */
function giftronautField(event: GiftronautEvent): string {
  switch (event.eventType) {
    case 'balance.ach_approved':
      return `amount ${event.data.amount.toFixed(2)} ${event.data.currency}`
    case 'balance.ach_rejected':
      return `reason ${event.data.reason}`
    case 'balance.low_balance':
      return `currentBalance ${event.data.currentBalance.toFixed(2)}`
    case 'balance.depleted':
      return `organizationId ${event.data.organizationId}`
    case 'order.created':
      return `totalCost ${event.data.totalCost?.amount.toFixed(2)} ${event.data.totalCost?.currency}`
    case 'order.delivery_complete':
    case 'order.delivery_partial':
      return `sentCount ${event.data.sentCount} of ${event.data.recipientCount}`
    case 'order.bounced':
      return `reason ${event.data.reason}`
    case 'order.canceled':
      return `canceledAt ${event.data.canceledAt}`
    case 'test.ping':
      return `endpointId ${event.data?.endpointId}`
    case 'unknown':
      return `receivedType ${event.receivedType}`
    default:
      return event satisfies never
  }
}

function squareField(event: SquareEvent): string {
  switch (event.eventType) {
    case 'gift_card.created':
      return `state ${event.data.object.gift_card.state}`
    case 'gift_card.updated': {
      const money = event.data.object.gift_card.balance_money
      return `balance ${money?.amount} cents ${money?.currency}`
    }
    case 'gift_card.customer_linked':
      return `linked ${event.data.object.linked_customer_id}`
    case 'gift_card.customer_unlinked':
      return `unlinked ${event.data.object.unlinked_customer_id}`
    case 'gift_card.activity.created':
    case 'gift_card.activity.updated':
      return `activity ${event.data.object.gift_card_activity.type}`
    case 'webhooks.test_notification':
      return `merchantId ${event.merchantId}`
    case 'unknown':
      return `receivedType ${event.receivedType}`
    default:
      return event satisfies never
  }
}

function loopzField(event: LoopzEvent): string {
  switch (event.eventType) {
    case 'location.created':
    case 'location.updated':
      return `status ${event.data.status}`
    case 'gift-card.created':
    case 'gift-card.updated': {
      // Loopz has not confirmed the type of this member.
      const balance: { amount?: unknown; currencyCode?: unknown } = event.data.balance ?? {}
      return `balance ${balance.amount} ${balance.currencyCode}`
    }
    case 'gift-card.deleted':
    case 'transaction.created':
    case 'transaction.updated':
    case 'transaction.deleted':
      return `id ${event.data.id}`
    case 'unknown':
      return `receivedType ${event.receivedType}`
    default:
      return event satisfies never
  }
}

const tremendousField = (event: TremendousEvent): string =>
  event.eventType === 'ORDERS.CREATED' ? `order ${event.data.resource.id}` : event.eventType

const voucherifyField = (event: VoucherifyEvent): string =>
  event.eventType === 'voucher.gift.balance_added' ? `added ${event.data.balance?.amount} cents` : event.eventType

const recurlyField = (event: RecurlyEvent): string =>
  event.eventType === 'gift_card.redeemed' ? `gift card ${event.data.id}` : event.eventType

const loopReturnsField = (event: LoopReturnsEvent): string =>
  event.eventType === 'giftcard.requested'
    ? `credit ${event.data.total_credit_issued} ${event.data.currency}`
    : event.eventType

const runaField = (event: RunaEvent): string =>
  event.eventType === 'order.completion' ? `total ${event.data.total_price} ${event.data.currency}` : event.eventType

const goodyField = (event: GoodyEvent): string =>
  event.eventType === 'order.created' ? `total ${event.data.amounts?.amount_total} cents` : event.eventType

const sendosoField = (event: SendosoEvent): string =>
  event.eventType === 'send.delivered' ? `send ${event.data.send_gid}` : event.eventType
