/** The types of `webhook()`: handlers are typed by the provider, and a wrong name or option does not compile. */
import { expectTypeOf, it } from 'vitest'
import { webhook } from '../../src/adapters/express.js'
import { webhook as honoWebhook } from '../../src/adapters/hono.js'
import { type GiftronautEvent, giftronaut, type OrderBouncedEvent } from '../../src/providers/giftronaut/index.js'
import { type GiftCardUpdatedEvent, type SquareEvent, square } from '../../src/providers/square/index.js'

const squareOptions = { signatureKey: 'key', notificationUrl: 'https://example.com/' }

it('gives each handler of a map its own event', () => {
  webhook(
    giftronaut,
    { secret: 's' },
    {
      'order.bounced': (event) => expectTypeOf(event).toEqualTypeOf<OrderBouncedEvent>(),
      unknown: (event) => expectTypeOf(event.receivedType).toBeString(),
      '*': (event) => expectTypeOf(event).toEqualTypeOf<GiftronautEvent>(),
    },
  )
  honoWebhook(square, () => squareOptions, {
    'gift_card.updated': (event) => expectTypeOf(event).toEqualTypeOf<GiftCardUpdatedEvent>(),
  })
})

it('gives a single handler every event', () => {
  webhook(square, squareOptions, (event) => expectTypeOf(event).toEqualTypeOf<SquareEvent>())
  webhook(square, squareOptions, (event: { eventType: string }) => expectTypeOf(event.eventType).toBeString())
})

it('rejects what cannot be meant', () => {
  // @ts-expect-error a type that Giftronaut does not send
  webhook(giftronaut, { secret: 's' }, { 'gift_card.updated': () => {} })
  // @ts-expect-error an option of another provider
  webhook(giftronaut, { signatureKey: 's' }, () => {})
  // @ts-expect-error a handler for another provider's event
  webhook(giftronaut, { secret: 's' }, (event: SquareEvent) => event)
})
