/** The keys of a scheme that signs the registered URL: every mistake by its name, and the order in which keys are tried. */
import { describe, expect, test } from 'vitest'
import { urlKeys } from '../../src/core/notification-url.js'

const keys = urlKeys('signatureKey')
const one = { id: 'one', signatureKey: 'k1', notificationUrl: 'https://a.example/hook/1' }
const two = { id: 'two', signatureKey: 'k2', notificationUrl: 'https://a.example/hook/2?x=1' }
const three = { signatureKey: [{ id: 'own', value: 'k3' }, 'k4'], notificationUrl: 'https://b.example/hook/1' }
const tried = (given: object, url?: string) =>
  keys.candidates(given as never, url).map(({ keyId, value, urls }) => [keyId, value, ...urls])

const badUrl = {
  code: 'configuration',
  message: 'notificationUrl is missing, or is not an absolute http(s) URL.',
  hint: expect.stringContaining('trailing slash'),
}
const badList = {
  code: 'configuration',
  message: 'subscriptions is not a list of subscriptions.',
  hint: 'Pass [{ id, signatureKey, notificationUrl }, …].',
}

test('the options, and which of them are missing', () => {
  expect(keys.environment).toEqual(['signatureKey', 'notificationUrl'])
  expect(keys.missing({})).toEqual(['signatureKey', 'notificationUrl'])
  expect(keys.missing({ signatureKey: 'k' })).toEqual(['notificationUrl'])
  expect(keys.missing({ notificationUrl: 'https://a.example' })).toEqual(['signatureKey'])
  expect(keys.missing({ signatureKey: 'k', notificationUrl: 'https://a.example' })).toEqual([])
  expect(keys.missing({ subscriptions: [one] })).toEqual([])
  expect(() => keys.missing({ subscriptions: [] })).toThrow(expect.objectContaining(badList))
})

describe('a URL', () => {
  test.each(['https://a.example', 'http://localhost:3000/a?b', ['https://a.example', 'http://b.example']])(
    '%j is one',
    (notificationUrl) => {
      expect(() => keys.check({ notificationUrl })).not.toThrow()
      const list = [notificationUrl].flat()
      expect(tried({ signatureKey: 'k', notificationUrl })).toEqual([[undefined, 'k', ...list]])
    },
  )

  test.each([
    '',
    '/hook',
    'ftp://a.example',
    [new URL('https://a.example')],
    'xhttps://a.example',
    'https://',
    'https://a.example/ b',
    'https://a.example\n',
    [],
    ['https://a.example', '/b'],
    5,
    null,
    [5],
  ])('%j is none', (notificationUrl) => {
    expect(() => keys.check({ notificationUrl })).toThrow(expect.objectContaining(badUrl))
    expect(() => keys.candidates({ signatureKey: 'k', notificationUrl }, undefined)).toThrow(
      expect.objectContaining(badUrl),
    )
  })

  test('is only checked where it is given', () => {
    expect(() => keys.check({})).not.toThrow()
    expect(() => keys.candidates({ signatureKey: 'k' }, undefined)).toThrow(expect.objectContaining(badUrl))
  })
})

describe('subscriptions', () => {
  test.each([[[]], ['text'], [{}], [null], [[one, 'text']], [[one, null]]])('%j is rejected', (subscriptions) => {
    expect(() => keys.check({ subscriptions })).toThrow(expect.objectContaining(badList))
  })

  test('a mistake in one is found when the route is made, unless a variable is not set yet', () => {
    expect(() => keys.check({ subscriptions: [one, { ...two, notificationUrl: '/x' }] })).toThrow(
      expect.objectContaining(badUrl),
    )
    expect(() => keys.check({ subscriptions: [one, { ...two, signatureKey: '' }] })).toThrow(
      'signatureKey is missing or empty.',
    )
    const unset = { subscriptions: [one, { ...two, signatureKey: undefined }] }
    expect(() => keys.check(unset)).not.toThrow()
    expect(() => keys.candidates(unset, undefined)).toThrow('signatureKey is missing or empty.')
    expect(() => keys.check({ subscriptions: [one, two, three] })).not.toThrow()
  })

  test('each key is tried with its own URL only, and is known by its own id or that of the subscription', () => {
    expect(tried({ subscriptions: [one, two, three] })).toEqual([
      ['one', 'k1', one.notificationUrl],
      ['two', 'k2', two.notificationUrl],
      ['own', 'k3', three.notificationUrl],
      [undefined, 'k4', three.notificationUrl],
    ])
  })

  test.each([
    ['/hook/2?x=1', ['k2']],
    ['https://proxy.internal/hook/2?x=1', ['k2']],
    // Of two with the same path, both are tried before the others; so are all where none fits.
    ['/hook/1', ['k1', 'k3', 'k4', 'k2']],
    ['/hook/2', ['k1', 'k2', 'k3', 'k4']],
    ['/elsewhere', ['k1', 'k2', 'k3', 'k4']],
  ])('for a request to %s', (url, order) => {
    expect(tried({ subscriptions: [one, two, three] }, url).map(([, value]) => value)).toEqual(order)
  })

  test('a URL in the query is part of the query', () => {
    const go = { ...two, notificationUrl: 'https://a.example/go?to=https://b.example/x' }
    expect(tried({ subscriptions: [one, go] }, '/go?to=https://b.example/x').map(([, value]) => value)).toEqual(['k2'])
  })

  test('a host without a path has the path /', () => {
    const bare = { ...two, notificationUrl: 'https://a.example' }
    const query = { ...three, notificationUrl: 'https://a.example?b' }
    expect(tried({ subscriptions: [one, bare] }, '/').map(([, value]) => value)).toEqual(['k2'])
    expect(tried({ subscriptions: [one, query] }, '/?b').map(([, value]) => value)).toEqual(['k3', 'k4'])
  })
})
