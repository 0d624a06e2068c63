/** Hints by what was really seen: the kind of body, and the secrets. */
import { describe, expect, test } from 'vitest'
import type { WebhookError } from '../../src/core/errors.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { square } from '../../src/providers/square/index.js'
import { signedHeaders } from '../deliveries.js'

const headers = signedHeaders(giftronaut, '{}', { secret: 'other' })
const squareHeaders = signedHeaders(square, '{}', { secret: 'other' })
const notificationUrl = 'https://shop.example/webhooks/square'

function hintOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    return (error as WebhookError).hint ?? ''
  }
  throw new Error('Nothing was thrown.')
}

const ofGiftronaut = (body: string | Uint8Array, secret = 's') =>
  hintOf(() => giftronaut.verify({ headers, body }, { secret }))
const ofSquare = (body: string | Uint8Array, signatureKey = 's') =>
  hintOf(() => square.verify({ headers: squareHeaders, body }, { signatureKey, notificationUrl }))

describe('a signature that does not match', () => {
  test('text: the body comes first, and for Square the URL', () => {
    expect(ofGiftronaut('{}')).toMatch(/^Pass the raw body.*Check that the secret belongs to this endpoint\.$/)
    expect(ofSquare('{}')).toMatch(
      /^Compare notificationUrl.*Pass the raw body.*Check that the signatureKey belongs to this subscription\.$/,
    )
  })

  test('bytes, as adapters read them: the secret comes first', () => {
    expect(ofGiftronaut(Buffer.from('{}'))).toMatch(/^Check that the secret.*Pass the raw body/)
    expect(ofSquare(Buffer.from('{}'))).toMatch(/^Check that the signatureKey.*Compare notificationUrl/)
  })

  test.each(['', Buffer.alloc(0)])('an empty body is not blamed on the URL or the secret', (body) => {
    for (const hint of [ofGiftronaut(body), ofSquare(body)]) {
      expect(hint).toBe('The body is empty: find the code that read it before.')
    }
  })

  test.each([' s', 's ', 's\n', '"s"', "'s'", '`s`', '"s"\n', '"a secret"'])(
    'blanks or quotes around a secret are named: %j',
    (secret) => {
      const hints = [
        ofGiftronaut('{}', secret),
        ofSquare('{}', secret),
        hintOf(() =>
          loopz.verify({ headers: {}, body: '{}', url: '/hook/other' }, { urlToken: secret, allowUnsigned: undefined }),
        ),
      ]
      for (const hint of hints)
        expect(hint).toMatch(/^Remove the blanks or quotes around (secret|signatureKey|urlToken)/)
    },
  )

  test('and are named for one of several secrets', () => {
    const secret = ['right', { id: 'new', value: 'wrapped ' }, Uint8Array.of(1)]
    expect(hintOf(() => giftronaut.verify({ headers, body: '{}' }, { secret }))).toMatch(/^Remove the blanks/)
  })

  test('and are not where there are none', () => {
    const quoted = [`it's "one" secret`, 'the "secret"', '"the" secret', `"secret'`]
    for (const hint of [ofGiftronaut('{}'), ofSquare(''), ...quoted.map((secret) => ofGiftronaut('{}', secret))]) {
      expect(hint).not.toContain('blanks')
    }
  })
})
