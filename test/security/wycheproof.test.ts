/** Project Wycheproof's vectors for HMAC-SHA-256, through the public `verify`, over both engines. */
import { describe, expect, test } from 'vitest'
import { engineNames, providersOn } from './engines.js'
import vectors from './vectors/hmac-sha256.json' with { type: 'json' }
import { verdict } from './verdict.js'

type Vector = [id: number, comment: string, key: string, message: string, tag: string, result: 'valid' | 'invalid']
const tests = vectors.tests as Vector[]

test('the set is whole', () => {
  expect(tests.map(([id]) => id)).toEqual(Array.from({ length: 174 }, (_, i) => i + 1))
  expect(tests.filter(([, , , , , result]) => result === 'invalid')).toHaveLength(108)
})

describe.each(engineNames)('%s', (engine) => {
  test('accepts every valid tag of full length, and nothing else', async () => {
    const { giftronaut } = await providersOn(engine)
    let accepted = 0
    for (const [id, comment, key, message, tag, result] of tests) {
      const delivery = {
        headers: { 'x-giftronaut-signature': `sha256=${tag}` },
        body: Buffer.from(message, 'hex'),
      }
      // Half a tag is valid to Wycheproof, and no provider sends one: taking it would halve the work of a forger.
      const full = tag.length === 64
      const expected = !full ? 'malformed_signature' : result === 'valid' ? 'ok' : 'signature_mismatch'
      const got = verdict(() => giftronaut.verify(delivery, { secret: Buffer.from(key, 'hex') }))
      expect(got, `${id}: ${comment}`).toBe(expected)
      if (got === 'ok') accepted++
    }
    expect(accepted).toBe(tests.filter(([, , , , tag, result]) => tag.length === 64 && result === 'valid').length)
    expect(accepted).toBeGreaterThan(30)
  })
})
