/** Oddities of Sendoso: deliveries do not name their type, so each route does. The rest is in the contract suite. */
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { webhook } from '../../src/adapters/fetch.js'
import { samples } from '../../src/providers/sendoso/generated/samples.js'
import { parse, parseSendosoEvent, type SendosoOptions, sendoso } from '../../src/providers/sendoso/index.js'
import { redact } from '../../src/redact.js'
import { signedHeaders } from '../deliveries.js'

/** A secret per endpoint, as Svix makes them. */
const secretOf = (type: string) => `whsec_${Buffer.from(`key of ${type}`.padEnd(24, '.')).toString('base64')}`
const body = samples['send.sent']

function deliveryOf(type: string, id = 'msg_1') {
  const secret = Buffer.from(secretOf(type).slice(6), 'base64')
  return { method: 'POST', headers: signedHeaders(sendoso, body, { secret, id }), body, url: '/webhooks/sendoso' }
}
const optionsOf = (eventType: SendosoOptions['eventType']) => ({ eventType, secret: secretOf(eventType) })

afterEach(() => vi.unstubAllEnvs())

test('the route names the event, in the event and in its key', async () => {
  const sent = await parseSendosoEvent(deliveryOf('send.sent'), optionsOf('send.sent'))
  expect(sent).toMatchObject({ eventType: 'send.sent', eventId: 'msg_1', dedupeKey: 'sendoso.send.sent~msg_1' })
  expect(sent.data).toEqual(JSON.parse(body))
})

test('a delivery captured on one route does not verify on another', async () => {
  const captured = deliveryOf('send.sent')
  await expect(parseSendosoEvent(captured, optionsOf('send.refunded'))).rejects.toMatchObject({
    code: 'signature_mismatch',
  })
})

test('an unsigned header cannot change the type', async () => {
  const delivery = deliveryOf('send.sent')
  const headers = { ...delivery.headers, 'x-event-type': 'send.refunded' }
  const event = await parseSendosoEvent({ ...delivery, headers }, optionsOf('send.sent'))
  expect(event.eventType).toBe('send.sent')
})

test('the two vectors of a secret per event type parse as the type of their route', () => {
  const vectors = JSON.parse(readFileSync(new URL('../vectors/sendoso.json', import.meta.url), 'utf8')) as {
    name: string
    secret: string
    body: string
    headers: Record<string, string>
    now: number
  }[]
  const named = vectors.filter(({ name }) => name.startsWith('secret per event type'))
  expect(named).toHaveLength(2)
  for (const { secret, now, ...delivery } of named) {
    const options = { eventType: 'send.delivered', secret, now: () => now } as const
    expect(sendoso.verify(delivery, options).method).toBe('hmac-sha256')
    expect(parse(delivery, options).eventType).toBe('send.delivered')
  }
})

describe('the option eventType', () => {
  test.each([undefined, 'send.cancelled', 'unknown', 'toString', ''])(
    '%s is a configuration error',
    async (eventType) => {
      const options = { secret: secretOf('send.sent'), eventType } as never
      await expect(parseSendosoEvent(deliveryOf('send.sent'), options)).rejects.toMatchObject({ code: 'configuration' })
      expect(() => webhook(sendoso, options, () => {})).toThrow('eventType')
    },
  )

  test('is required by the compiler, and completed with the 28 types', () => {
    // @ts-expect-error: no eventType
    expect(() => webhook(sendoso, { secret: secretOf('x') }, () => {})).toThrow('eventType')
    // @ts-expect-error: two l
    expect(() => webhook(sendoso, { secret: secretOf('x'), eventType: 'send.cancelled' }, () => {})).toThrow(
      'eventType',
    )
    expect(sendoso.eventTypes).toHaveLength(28)
  })

  test('is never read from the environment; the secret of the only endpoint is', async () => {
    vi.stubEnv('SENDOSO_WEBHOOK_SECRET', secretOf('send.sent'))
    vi.stubEnv('SENDOSO_WEBHOOK_EVENT_TYPE', 'send.sent')
    const event = await parseSendosoEvent(deliveryOf('send.sent'), { eventType: 'send.sent' })
    expect(event.eventType).toBe('send.sent')
    await expect(parseSendosoEvent(deliveryOf('send.sent'), {} as never)).rejects.toMatchObject({
      code: 'configuration',
    })
  })
})

test('routes: each handles its own deliveries with its own handler', async () => {
  const seen: string[] = []
  const types = ['send.delivered', 'send.refunded'] as const
  const routes = types.map((eventType) =>
    webhook(sendoso, { ...optionsOf(eventType), onError: () => {} }, (event) => void seen.push(event.eventType)),
  )
  const statuses = []
  for (const type of types) {
    for (const route of routes) {
      const { headers } = deliveryOf(type)
      const response = await route(new Request('https://example.com/', { method: 'POST', headers, body }))
      statuses.push(response.status)
    }
  }
  expect(statuses).toEqual([200, 401, 401, 200])
  expect(seen).toEqual(types)
})

test('redacts nothing: a send names no person', () => {
  const event = parse(deliveryOf('send.sent'), { eventType: 'send.sent' })
  expect(redact(event).data).toEqual(JSON.parse(body))
})
