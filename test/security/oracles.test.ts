/** What independent signers sign we accept, over generated deliveries and both engines; every flipped bit we refuse. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { engineNames, providersOn } from './engines.js'
import { bitFlips, bodies, giftronautHeaders, macs, secrets, squareHeaders, urls } from './signers.js'
import { verdict } from './verdict.js'

vi.setConfig({ testTimeout: 60_000 })

const RUNS = { numRuns: 200 }
/** Each of these tries some thousands of flips. */
const FLIP_RUNS = { numRuns: 12 }
const small = fc.uint8Array({ maxLength: 120 }).map((bytes) => Buffer.from(bytes))
const utf8 = (text: string) => Buffer.from(text, 'utf8')

describe.each(engineNames)('%s', (engine) => {
  describe.each(Object.entries(macs))('what %s signs is accepted', (_name, mac) => {
    test('Giftronaut', async () => {
      const { giftronaut } = await providersOn(engine)
      await fc.assert(
        fc.asyncProperty(secrets, bodies, async (secret, body) => {
          const headers = giftronautHeaders(await mac(utf8(secret), body))
          expect(verdict(() => giftronaut.verify({ headers, body }, { secret }))).toBe('ok')
          expect(verdict(() => giftronaut.verify({ headers, body }, { secret: utf8(secret) }))).toBe('ok')
        }),
        RUNS,
      )
    })

    test('Square', async () => {
      const { square } = await providersOn(engine)
      await fc.assert(
        fc.asyncProperty(secrets, urls, bodies, async (signatureKey, notificationUrl, body) => {
          const message = Buffer.concat([utf8(notificationUrl), body])
          const headers = squareHeaders(await mac(utf8(signatureKey), message))
          expect(verdict(() => square.verify({ headers, body }, { signatureKey, notificationUrl }))).toBe('ok')
        }),
        RUNS,
      )
    })
  })

  test('Giftronaut: one bit of body, secret or signature', async () => {
    const { giftronaut } = await providersOn(engine)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 80 }), small, async (secret, body) => {
        const headers = giftronautHeaders(await macs['node:crypto'](secret, body))
        const verdictOf = (changed: { headers?: object; body?: Buffer; secret?: Uint8Array }) =>
          verdict(() => giftronaut.verify({ headers, body, ...changed } as never, { secret: changed.secret ?? secret }))
        expect(verdictOf({})).toBe('ok')
        for (const flipped of bitFlips(body)) expect(verdictOf({ body: flipped })).toBe('signature_mismatch')
        for (const flipped of bitFlips(secret)) expect(verdictOf({ secret: flipped })).toBe('signature_mismatch')

        const value = headers['x-giftronaut-signature']
        for (const flipped of bitFlips(Buffer.from(value, 'latin1'))) {
          const changed = flipped.toString('latin1')
          // The other case of a hex digit is another spelling of the same signature.
          const same = changed.startsWith('sha256=') && changed.toLowerCase() === value
          const got = verdictOf({ headers: { 'x-giftronaut-signature': changed } })
          if (same) expect(got).toBe('ok')
          else expect(['malformed_signature', 'signature_mismatch']).toContain(got)
        }
      }),
      FLIP_RUNS,
    )
  })

  test('Square: one bit of body, key, URL or signature', async () => {
    const { square } = await providersOn(engine)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 80 }), urls, small, async (key, url, body) => {
        const headers = squareHeaders(await macs['node:crypto'](key, Buffer.concat([utf8(url), body])))
        const options = { signatureKey: key, notificationUrl: url }
        const verdictOf = (delivery: object, changed: object = {}) =>
          verdict(() => square.verify({ headers, body, ...delivery } as never, { ...options, ...changed }))
        expect(verdictOf({})).toBe('ok')
        for (const flipped of bitFlips(body)) expect(verdictOf({ body: flipped })).toBe('signature_mismatch')
        for (const flipped of bitFlips(key)) expect(verdictOf({}, { signatureKey: flipped })).toBe('signature_mismatch')
        for (const flipped of bitFlips(Buffer.from(url, 'latin1'))) {
          // Some flips leave no URL at all.
          const got = verdictOf({}, { notificationUrl: flipped.toString('latin1') })
          expect(['signature_mismatch', 'configuration']).toContain(got)
        }
        const value = headers['x-square-hmacsha256-signature']
        for (const flipped of bitFlips(Buffer.from(value, 'latin1'))) {
          const got = verdictOf({ headers: { 'x-square-hmacsha256-signature': flipped.toString('latin1') } })
          expect(['malformed_signature', 'signature_mismatch']).toContain(got)
        }
      }),
      FLIP_RUNS,
    )
  })

  test('Loopz: one bit of the token in the URL', async () => {
    const { loopz } = await providersOn(engine)
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/), (token) => {
        const verdictOf = (url: string) =>
          verdict(() => loopz.verify({ headers: {}, body: '{}', url }, { urlToken: token }))
        for (const at of ['/hook/', '/hook?token=']) {
          expect(verdictOf(at + token)).toBe('ok')
          for (const flipped of bitFlips(Buffer.from(token, 'latin1'))) {
            const got = verdictOf(at + flipped.toString('latin1'))
            // A flip can make a `?`, a `#` or a `/` of a letter, and so end the token.
            expect(['signature_mismatch', 'missing_signature']).toContain(got)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})
