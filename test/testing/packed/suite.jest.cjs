// A user's Jest suite, in CommonJS.
const { createDelivery, fixtures, tamperings } = require('giftcard-webhooks/testing')
const { square, parseSquareEvent } = require('giftcard-webhooks/square')
const { isWebhookError } = require('giftcard-webhooks')

const options = { signatureKey: 'square_key', notificationUrl: 'https://example.com/webhooks/square' }

test('a delivery is accepted', async () => {
  const delivery = createDelivery(square, 'gift_card.updated', {
    ...options,
    data: { object: { gift_card: { state: 'BLOCKED' } } },
  })
  const event = await parseSquareEvent(delivery, options)
  expect(event.data.object.gift_card).toEqual({
    ...fixtures.square['gift_card.updated'].event.data.object.gift_card,
    state: 'BLOCKED',
  })
})

test.each(tamperings.filter((row) => row.providers.includes('square')))(
  '$name is refused',
  async ({ apply, codes }) => {
    const delivery = apply(createDelivery(square, 'gift_card.created', options))
    const error = await parseSquareEvent(delivery, options).catch((error) => error)
    expect(isWebhookError(error)).toBe(true)
    expect(codes).toContain(error.code)
  },
)
