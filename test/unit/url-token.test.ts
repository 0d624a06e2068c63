/** A token in the URL: where it is looked for, and what the errors say. */
import { describe, expect, test } from 'vitest'
import { tokensIn, urlToken } from '../../src/core/url-token.js'
import { thrownBy } from '../thrown.js'

const delivery = (url?: string) => ({ headers: {}, body: '{}', url })

test.each<[string, string[]]>([
  ['/hook/abc', ['abc']],
  ['/hook/abc/', ['abc']],
  ['/hook/abc?x=1', ['abc']],
  ['/hook/abc?', ['abc']],
  ['/hook/abc#key=other', ['abc']],
  ['/hook/a%2Fb', ['a/b']],
  ['/hook/%zz', ['%zz']],
  ['/hook?key=abc', ['abc']],
  ['/hook?x=1&key=a%20b', ['a b']],
  ['/hook?key=a+b', ['a b', 'a+b']],
  ['/hook?x=1+2&key=abc', ['abc']],
  ['/hook?key=a?b', ['a?b']],
  ['/hook?key=', []],
  ['/hook?key=abc&key=abc', []],
  ['/hook?token=abc', ['hook']],
  ['https://example.com/abc', ['abc']],
  ['https://example.com', []],
  // A path may hold another URL, whose host may be the token.
  ['/forward/https://abc', ['abc']],
  ['/', []],
  ['', []],
])('%s has the tokens %j', (url, tokens) => {
  expect(tokensIn(url, 'key')).toEqual(tokens)
})

describe('urlToken', () => {
  test('has its query parameter from the declaration', () => {
    const options = { urlToken: 'abc' }
    expect(urlToken().verify(delivery('/hook?token=abc'), options)).toMatchObject({ method: 'url-token' })
    expect(urlToken({ query: 'key' }).verify(delivery('/hook?key=abc'), options)).toMatchObject({ method: 'url-token' })
  })

  test.each<[string, unknown, string]>([
    ['empty', '', 'urlToken is missing or empty.'],
    ['an empty list', [], 'urlToken is missing or empty.'],
    ['blank', ' ', "urlToken is blank or the text 'undefined'."],
  ])('that is %s is rejected when the route is made, and at a delivery', async (_, given, message) => {
    const { checkOptions, verify } = urlToken()
    const options = { urlToken: given as string }
    for (const action of [
      () => checkOptions?.(options),
      () => verify(delivery(), options),
      () => verify(delivery('/hook/abc'), options),
    ]) {
      expect(await thrownBy(action)).toMatchObject({ code: 'configuration', message })
    }
  })

  test('that is not set is not checked: it may come from the environment', () => {
    expect(() => urlToken().checkOptions?.({})).not.toThrow()
    expect(() => urlToken().checkOptions?.({ urlToken: ['old', 'new'] })).not.toThrow()
  })

  test('is needed unless unsigned deliveries are allowed, and may come from the environment', () => {
    const { scheme, environment, missing } = urlToken({ query: 'key' })
    expect(scheme).toEqual({ type: 'url-token', query: 'key' })
    expect(environment).toEqual(['urlToken'])
    expect(missing?.({})).toEqual(['urlToken'])
    expect(missing?.({ allowUnsigned: 'yes' as never })).toEqual(['urlToken'])
    expect(missing?.({ allowUnsigned: true })).toEqual([])
    expect(missing?.({ urlToken: 'abc' })).toEqual([])
  })

  test('that is wrong is rejected before the body is read', async () => {
    const { checkHeaders } = urlToken()
    const head = (url: string) => () => checkHeaders?.({ headers: {}, url }, { urlToken: 'abc' })
    expect(head('/hook/abc')).not.toThrow()
    expect(await thrownBy(head('/hook/abcd'))).toMatchObject({ code: 'signature_mismatch' })
  })
})
