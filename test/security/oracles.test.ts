/** Accepts the signatures of independent signers, for every provider, over generated deliveries and both engines; rejects every flipped bit. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { HmacScheme } from '../../src/core/types.js'
import { headersWith, type Subject, signedBytes, subjects } from '../deliveries.js'
import { type EngineName, engineNames, providersOn } from './engines.js'
import { bitFlips, bodies, type Mac, macs, secrets, urls } from './signers.js'
import { verdict } from './verdict.js'

vi.setConfig({ testTimeout: 120_000 })

const RUNS = { numRuns: 100 }
/** Each of these tries some thousands of flips. */
const FLIP_RUNS = { numRuns: 8 }
const small = fc.uint8Array({ minLength: 1, maxLength: 80 }).map((bytes) => Buffer.from(bytes))
const REJECTED = /^(signature_mismatch|malformed_signature)$/

/** Every HMAC scheme of every provider: of Standard Webhooks both families. */
const schemes = subjects.flatMap(({ provider: { name, facts } }) => {
  const { scheme } = facts
  if (scheme?.type === 'hmac-sha256') return [[name, scheme.header, scheme] as const]
  if (scheme?.type !== 'standard-webhooks') return []
  return [scheme.standard, scheme.svix].map((family) => [name, family.header, family] as const)
})

/** The other inputs of the signature. */
const signings = fc.record({
  url: urls,
  id: fc.stringMatching(/^[\w.~-]{1,40}$/),
  at: fc.integer({ min: 1_000_000_000_000, max: 4_000_000_000_000 }),
})

/** The text of a secret that stands for these bytes; `undefined` where no text does. */
function textOf({ secretEncoding }: HmacScheme, bytes: Buffer): string | undefined {
  if (secretEncoding === 'utf8') return undefined
  if (secretEncoding === 'hex') return bytes.toString('hex')
  return `${secretEncoding === 'whsec_' ? 'whsec_' : ''}${bytes.toString('base64')}`
}

async function subjectOn(engine: EngineName, name: string): Promise<Subject> {
  const found = (await providersOn(engine)).subjects.find(({ provider }) => provider.name === name)
  if (!found) throw new Error(`No provider ${name}.`)
  return found
}

/** Signs a body, and verifies it as it is or changed. */
async function tried(mac: Mac, { provider }: Subject, scheme: HmacScheme, key: Buffer, body: Buffer, signing: Signing) {
  const headers = headersWith(scheme, await mac(key, signedBytes(scheme, body, signing)), signing)
  const options = {
    [scheme.secretOption]: key,
    notificationUrl: signing.url,
    toleranceSeconds: Number.POSITIVE_INFINITY,
  }
  const verdictOf = (delivery: object = {}, changed: object = {}) =>
    verdict(() => provider.verify({ headers, body, ...delivery }, { ...options, ...changed } as never))
  return { headers, verdictOf }
}
type Signing = { url: string; id: string; at: number }

describe.each(engineNames)('%s', (engine) => {
  describe.each(Object.entries(macs))('what %s signs is accepted', (_name, mac) => {
    test.each(schemes)('%s: %s', async (name, _header, scheme) => {
      const subject = await subjectOn(engine, name)
      await fc.assert(
        fc.asyncProperty(secrets, small, bodies, signings, async (text, bytes, body, signing) => {
          const isText = scheme.secretEncoding === 'utf8'
          const key = isText ? Buffer.from(text) : bytes
          const { verdictOf } = await tried(mac, subject, scheme, key, body, signing)
          expect(verdictOf()).toBe('ok')
          expect(verdictOf({}, { [scheme.secretOption]: isText ? text : textOf(scheme, bytes) })).toBe('ok')
        }),
        RUNS,
      )
    })
  })

  test.each(schemes)('%s: one bit of body, secret, URL, %s or the headers with it', async (name, _header, scheme) => {
    const subject = await subjectOn(engine, name)
    await fc.assert(
      fc.asyncProperty(small, small, signings, async (key, body, signing) => {
        const { headers, verdictOf } = await tried(macs['node:crypto'], subject, scheme, key, body, signing)
        expect(verdictOf()).toBe('ok')
        for (const flipped of bitFlips(body)) expect(verdictOf({ body: flipped })).toBe('signature_mismatch')
        for (const flipped of bitFlips(key)) {
          expect(verdictOf({}, { [scheme.secretOption]: flipped })).toBe('signature_mismatch')
        }
        if (scheme.message.includes('{url}')) {
          for (const flipped of bitFlips(Buffer.from(signing.url, 'latin1'))) {
            // Some flips leave no URL at all.
            const got = verdictOf({}, { notificationUrl: flipped.toString('latin1') })
            expect(got).toMatch(/^(signature_mismatch|configuration)$/)
          }
        }
        for (const [header, value] of Object.entries(headers)) {
          for (const flipped of bitFlips(Buffer.from(value, 'latin1'))) {
            const changed = flipped.toString('latin1')
            const got = verdictOf({ headers: { ...headers, [header]: changed } })
            // The other case of a hex digit is another spelling of the same signature.
            const isSame = isHexDigitInOtherCase(scheme, header, value, changed)
            expect(got).toMatch(isSame ? /^ok$/ : REJECTED)
          }
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

function isHexDigitInOtherCase({ header: signed, format }: HmacScheme, header: string, value: string, changed: string) {
  if (header !== signed || !format.endsWith('{hex}')) return false
  return changed.slice(0, -64) === value.slice(0, -64) && changed.slice(-64).toLowerCase() === value.slice(-64)
}

test('every provider is among these', () => {
  const names = subjects.map(({ provider }) => provider.name)
  expect([...new Set(schemes.map(([name]) => name)), 'loopz'].sort()).toEqual([...names].sort())
})
