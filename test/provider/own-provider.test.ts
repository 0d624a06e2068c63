/** The example of providers of one's own, against the vectors of the real schemes. */
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { afterEach, describe, expect, test, vi } from 'vitest'
// @ts-expect-error: plain JavaScript, as the command line takes it
import { giftUp } from '../../examples/own-provider/gift-up.mjs'
// @ts-expect-error: plain JavaScript, as the command line takes it
import { kard } from '../../examples/own-provider/kard.mjs'
// @ts-expect-error: plain JavaScript, as the command line takes it
import { partner } from '../../examples/own-provider/partner.mjs'
import { webhook } from '../../src/adapters/fetch.js'
import { isWebhookError } from '../../src/core/errors.js'
import { extend, parseEvent } from '../../src/provider.js'
import { redact } from '../../src/redact.js'
import { memoryStore } from '../../src/stores/memory.js'

interface Vector {
  name: string
  secret: string
  headers: Record<string, string>
  body: string
  now: number
  expect: string
}
const vectorsOf = (name: string): Vector[] =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'))

afterEach(() => vi.unstubAllEnvs())

describe.each([
  ['kard', kard],
  ['gift-up', giftUp],
] as const)('%s', (name, provider) => {
  test.each(vectorsOf(name))('$name: $expect', ({ headers, body, secret, now, expect: expected }) => {
    let seen = 'accept'
    try {
      provider.verify({ headers, body }, { secret, now: () => now, eventType: 'gift-card-created' } as never)
    } catch (error) {
      if (!isWebhookError(error)) throw error
      seen = error.code
    }
    expect(seen).toBe(expected)
  })
})

describe('Kard', () => {
  const [vector] = vectorsOf('kard') as [Vector]
  const { secret, headers, body } = vector
  const signed = (text: string) => ({
    headers: { 'notify-signature': createHmac('sha256', secret).update(text).digest('base64') },
    body: text,
  })

  test('data is what the schema makes of it', async () => {
    const event = await parseEvent(kard, { headers, body }, { secret } as object)
    expect(event).toMatchObject({
      provider: 'kard',
      eventType: 'earnedRewardSettled',
      eventId: 'd80a6f28-1b24-4d65-9e42-e1cf3379bc98',
      data: { userId: '1234567890', merchant: "McDonald's", cents: 72 },
    })
    expect(redact(event, kard).data).toEqual({
      userId: '[redacted]',
      merchant: '[redacted]',
      cents: 72,
      transactionId: '[redacted]',
    })
    expect(redact(event).data).toBe('[redacted]')
  })

  test('two placement files of one placement are two events', () => {
    const file = (url: string) =>
      kard.parse(
        signed(
          JSON.stringify({
            data: { type: 'emailNotificationPlacementFile', id: 'placement-1', attributes: { downloadUrl: url } },
          }),
        ),
      )
    expect(file('a')).toMatchObject({ eventType: 'unknown', receivedType: 'emailNotificationPlacementFile' })
    expect(file('a').dedupeKey).toBe(file('a').dedupeKey)
    expect(file('a').dedupeKey).not.toBe(file('b').dedupeKey)
  })

  test('an authentic event that is not as declared goes to the invalid handler', async () => {
    vi.stubEnv('KARD_WEBHOOK_SECRET', secret)
    const invalid = vi.fn()
    const settled = vi.fn()
    const route = webhook(kard, {}, { earnedRewardSettled: settled, invalid })
    const text = body.replace('"name":"McDonald\'s"', '"name":7')
    expect(text).not.toBe(body)
    const response = await route(new Request('https://example.com', { method: 'POST', ...signed(text) }))
    expect(response.status).toBe(200)
    expect(settled).not.toHaveBeenCalled()
    expect(invalid.mock.calls[0]?.[0]).toMatchObject({
      receivedType: 'earnedRewardSettled',
      issues: [{ path: 'data.attributes.name', received: 'integer' }],
    })
  })

  test('extend() types one more event', () => {
    const more = extend(kard, { clawback: v.object({ attributes: v.object({ reason: v.string() }) }) })
    const event = more.parse(signed('{"data":{"type":"clawback","id":"1","attributes":{"reason":"EXAMPLE"}}}'))
    expect(event).toMatchObject({ eventType: 'clawback', data: { attributes: { reason: 'EXAMPLE' } } })
    expect(kard.eventTypes).not.toContain('clawback')
  })
})

describe('Gift Up!', () => {
  const [{ secret, headers, body, now }] = vectorsOf('gift-up') as [Vector]
  const options = { eventType: 'gift-card-created', secret, now: () => now } as const
  const request = (text: string, given: Record<string, string> = {}) =>
    new Request('https://example.com', { method: 'POST', headers: given, body: text })

  test('the test ping is answered without a signature, and nothing is handled', async () => {
    const handler = vi.fn()
    const route = webhook(giftUp, { ...options, store: memoryStore() }, handler)
    expect((await route(request('{ "test": true }'))).status).toBe(200)
    expect(handler).not.toHaveBeenCalled()
  })

  test.each(['{"test":false}', '{"test":true,"code":"ABCD1"}', '[{"test":true}]', '{"test":"true"}', ''])(
    '%s is not a test ping',
    async (text) => {
      const handler = vi.fn()
      const route = webhook(giftUp, { ...options, onError: () => {} }, handler)
      expect((await route(request(text))).status).toBe(401)
      expect(handler).not.toHaveBeenCalled()
    },
  )

  test('an event has a key of type and body, whatever the signed time', async () => {
    const seen: string[] = []
    const route = webhook(giftUp, options, (event) => void seen.push(event.dedupeKey))
    const at = (time: number) => {
      const digest = createHmac('sha256', secret).update(`${body}${time}`).digest('hex')
      return request(body, { 'x-request-signature-sha-256': `t=${time}, sha256=${digest}` })
    }
    expect((await route(request(body, headers))).status).toBe(200)
    expect((await route(at(now + 1000))).status).toBe(200)
    expect(seen).toHaveLength(2)
    expect(seen[0]).toMatch(/^giftUp\.gift-card-created~~[0-9a-f]{64}$/)
    expect(new Set(seen).size).toBe(1)
    const updated = giftUp.parse({ headers, body }, { eventType: 'gift-card-updated' })
    expect(updated.dedupeKey).not.toBe(seen[0])
  })
})

describe('a static token', () => {
  const body = '{"event":"voucher.sold","id":"1","payload":{"voucherId":"v1","cents":500}}'
  const send = (token: string | undefined) =>
    parseEvent(partner, { headers: { ...(token && { 'X-Partner-Token': token }) }, body }, {})

  test('from the environment accepts only deliveries with the token', async () => {
    vi.stubEnv('PARTNER_WEBHOOK_TOKEN', 'the token')
    expect(await send('the token')).toMatchObject({ eventType: 'voucher.sold', data: { cents: 500 } })
    await expect(send('another')).rejects.toMatchObject({ code: 'signature_mismatch', provider: 'partner' })
    await expect(send(undefined)).rejects.toMatchObject({ code: 'missing_signature' })
  })

  test.each([undefined, ''])('that is %s accepts nothing', async (token) => {
    vi.stubEnv('PARTNER_WEBHOOK_TOKEN', token)
    await expect(send('')).rejects.toMatchObject({ code: 'configuration' })
    expect(() => partner.verify({ headers: {}, body }, { token: token as string })).toThrow('token is missing')
  })
})
