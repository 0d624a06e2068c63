import { describe, expect, test } from 'vitest'
import { isWebhookError } from '../../src/core/errors.js'
import type { Provider, WebhookEvent } from '../../src/core/types.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { square } from '../../src/providers/square/index.js'
import { createDelivery, type TestDelivery, tamperings } from '../../src/tools/testing/index.js'

const key = { signatureKey: 'square_key', notificationUrl: 'https://example.com/webhooks/square' }
const rows: { provider: Provider<never, WebhookEvent>; options: object; good: TestDelivery }[] = [
  {
    provider: giftronaut as never,
    options: { secret: 'gn' },
    good: createDelivery(giftronaut, 'order.created', { secret: 'gn' }),
  },
  { provider: square as never, options: key, good: createDelivery(square, 'gift_card.created', key) },
  {
    provider: loopz as never,
    options: { urlToken: 'tok' },
    good: createDelivery(loopz, 'gift-card.created', { urlToken: 'tok' }),
  },
]

describe.each(rows)('tamperings of $provider.name', ({ provider, options, good }) => {
  const own = tamperings.filter((row) => row.providers.includes(provider.name as never))
  const receive = (delivery: TestDelivery) => {
    provider.verify(delivery, options as never)
    return provider.parse(delivery)
  }

  test('the good one is accepted', () => {
    expect(receive(good).eventType).not.toBe('unknown')
  })

  test.each(own)('$name', ({ apply, codes, forged }) => {
    const bad = apply(good)
    const code = codeOf(() => receive(bad))
    expect(codes).toContain(code)
    // A forgery must fail at verify. An authentic delivery must pass it, or the row would test something else.
    expect(codeOf(() => provider.verify(bad, options as never)) !== undefined).toBe(forged)
    expect(receive(good)).toBeDefined()
  })

  test('the table has a row for each code of a rejected delivery', () => {
    const codes = new Set(own.flatMap((row) => row.codes))
    for (const code of ['signature_mismatch', 'invalid_json', 'invalid_encoding', 'missing_event_type']) {
      expect(codes).toContain(code)
    }
    expect(new Set(own.map((row) => row.name)).size).toBe(own.length)
  })
})

function codeOf(action: () => unknown): string | undefined {
  try {
    action()
    return undefined
  } catch (error) {
    if (!isWebhookError(error)) throw error
    return error.code
  }
}
