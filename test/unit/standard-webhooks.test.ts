/** The two families of header names of Standard Webhooks: which of them a delivery is read by. */
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { standardWebhooks } from '../../src/core/standard-webhooks.js'
import { thrownBy } from '../thrown.js'

const secret = `whsec_${Buffer.from('a standard secret').toString('base64')}`
const body = '{"id":1}'
const NOW = 1_700_000_000

/** The three headers of a family, signed. */
function headersOf(family: 'svix' | 'webhook', id: string): Record<string, string> {
  const mac = createHmac('sha256', 'a standard secret').update(`${id}.${NOW}.${body}`).digest('base64')
  return { [`${family}-id`]: id, [`${family}-timestamp`]: `${NOW}`, [`${family}-signature`]: `v1,${mac}` }
}
const options = { secret, now: () => NOW * 1000 }
const [svix, standard] = [headersOf('svix', 'msg_svix'), headersOf('webhook', 'msg_standard')]
const withoutTime = { 'svix-id': 'msg_svix', 'svix-signature': svix['svix-signature'] as string }

test.each([
  ['its own names', standard, 'msg_standard'],
  ["Svix's names", svix, 'msg_svix'],
  ['both', { ...standard, ...svix }, 'msg_svix'],
  ["some of Svix's names", { ...standard, ...withoutTime }, 'msg_standard'],
])('a delivery with %s has the id that is signed', (_, headers, id) => {
  for (const sends of ['standard', 'svix'] as const) {
    const signature = standardWebhooks({ sends })
    expect(signature.verify({ headers, body }, options)).toMatchObject({ method: 'hmac-sha256' })
    expect(() => signature.checkHeaders?.({ headers }, options)).not.toThrow()
    expect(signature.readId?.({ headers })).toBe(id)
  }
})

test('the scheme has both families, and says which one the provider sends', () => {
  const family = (name: string) => ({
    type: 'hmac-sha256',
    header: `${name}-signature`,
    id: { header: `${name}-id` },
    timestamp: { header: `${name}-timestamp` },
    toleranceSeconds: 60,
  })
  expect(standardWebhooks({ toleranceSeconds: 60, sends: 'svix' }).scheme).toMatchObject({
    type: 'standard-webhooks',
    standard: family('webhook'),
    svix: family('svix'),
    sends: 'svix',
  })
})

describe('a delivery without a complete family', () => {
  test.each<[object, string]>([
    [{}, 'webhook-signature'],
    [{ sends: 'standard' }, 'webhook-signature'],
    [{ sends: 'svix' }, 'svix-signature'],
  ])('with %j: the error names %s', async (declaration, name) => {
    const signature = standardWebhooks(declaration)
    for (const action of [
      () => signature.checkHeaders?.({ headers: {} }, options),
      () => signature.verify({ headers: {}, body }, options),
    ]) {
      expect(await thrownBy(action)).toMatchObject({
        code: 'missing_signature',
        message: `The ${name} header is missing.`,
      })
    }
  })
})

test.each([
  ['a version that is not known', 'v2,abc', 'signature_mismatch'],
  ['no version', ',v1,abc', 'malformed_signature'],
  ['nothing after the version', 'v1,', 'malformed_signature'],
  ['no comma', 'v1', 'malformed_signature'],
])('a signature with %s', async (_, value, code) => {
  const headers = { ...standard, 'webhook-signature': value }
  expect(await thrownBy(() => standardWebhooks().verify({ headers, body }, options))).toMatchObject({ code })
})
