// A user's node:test suite, in ESM.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWebhookError } from 'giftcard-webhooks'
import { giftronaut, parseGiftronautEvent } from 'giftcard-webhooks/giftronaut'
import { createDelivery, fixtures, tamperings } from 'giftcard-webhooks/testing'

const options = { secret: 'gn_secret' }

test('a delivery is accepted', async () => {
  const delivery = createDelivery(giftronaut, 'order.bounced', { ...options, data: { reason: 'MAILBOX_FULL' } })
  const event = await parseGiftronautEvent(delivery.toRequest(), options)
  assert.deepEqual(event.data, { ...fixtures.giftronaut['order.bounced'].event.data, reason: 'MAILBOX_FULL' })
})

for (const { name, apply, codes, providers } of tamperings) {
  if (!providers.includes('giftronaut')) continue
  test(`${name} is refused`, async () => {
    const delivery = apply(createDelivery(giftronaut, 'order.created', options))
    await assert.rejects(
      parseGiftronautEvent(delivery, options),
      (error) => isWebhookError(error) && codes.includes(error.code),
    )
  })
}
