/** A token in the registered URL: its options, and what is said without one. */
import { expect, test } from 'vitest'
import { urlToken } from '../../src/core/url-token.js'
import { thrownBy } from '../thrown.js'

const signature = urlToken({ query: 'key' })
const delivery = { headers: {}, body: '{}' }

test.each([
  ['/hook?key=t', 't'],
  ['/hook?token=x&key=t#key=x', 't'],
  ['/hook/t?token=x', 't'],
  ['/hook?key=a+b', 'a b'],
  ['/hook?key=a+b', 'a+b'],
])('%s has the token %s', (url, token) => {
  expect(signature.verify({ ...delivery, url }, { urlToken: token })).toMatchObject({ method: 'url-token' })
})

test.each(['', ' ', []])(
  '%j is not a token: when the route is made, and for a delivery with or without a URL',
  async (token) => {
    for (const action of [
      () => signature.checkOptions?.({ urlToken: token }),
      () => signature.verify(delivery, { urlToken: token }),
      () => signature.verify({ ...delivery, url: '/hook?key=t' }, { urlToken: token }),
    ]) {
      expect(await thrownBy(action)).toMatchObject({
        code: 'configuration',
        message: expect.stringMatching(/^urlToken is (missing or empty|blank)/),
      })
    }
  },
)

test('consent takes the place of a token', () => {
  expect(() => signature.checkOptions?.({ allowUnsigned: true })).not.toThrow()
  expect(signature.verify(delivery, { allowUnsigned: true })).toMatchObject({ method: 'none' })
})
