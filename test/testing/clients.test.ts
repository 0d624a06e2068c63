/** Deliveries of the test kit through the clients of test suites: the body as it is, and nothing else to know. */
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import express from 'express'
import Fastify from 'fastify'
import supertest from 'supertest'
import { afterEach, expect, test, vi } from 'vitest'
import { webhook as expressWebhook } from '../../src/adapters/express.js'
import { webhook as fastifyWebhook } from '../../src/adapters/fastify.js'
import { square } from '../../src/providers/square/index.js'
import { makeDelivery } from '../../src/tools/testing/create-delivery.js'
import { createDelivery } from '../../src/tools/testing/index.js'
import { listen } from '../adapters/listen.js'
import { subjects } from '../deliveries.js'

const options = { signatureKey: 'square_key', notificationUrl: 'https://example.com/webhooks/square' }
// Letters that any conversion on the way would change.
const delivery = createDelivery(square, 'gift_card.updated', {
  ...options,
  data: { object: { gift_card: { gan: 'é 🎁 \u0000' } } },
})
afterEach(() => void vi.unstubAllGlobals())

const quiet = { ...options, onError() {} }

test('the body is text, and bytes only where it is not UTF-8', () => {
  expect(delivery.body).toBe(delivery.text)
  expect(delivery.bytes).toEqual(Buffer.from(delivery.text))
  const broken = delivery.withBody(Uint8Array.of(0x7b, 0xff, 0x7d))
  expect(broken.body).toEqual(Buffer.from([0x7b, 0xff, 0x7d]))
  expect(broken.text).toBe('{\ufffd}')
})

test.each(subjects.map((subject) => [subject.provider.name, subject] as const))(
  'supertest sends every sample of %s as it is',
  async (_name, { provider, samples, optionsFor }) => {
    const received: unknown[] = []
    const app = express().post('/hook', express.raw({ type: () => true }), (req, res) => {
      received.push(String(req.body))
      res.end()
    })
    const made = Object.keys(samples).map((type) => makeDelivery(provider, type, undefined, optionsFor(type)))
    for (const { headers, body } of made) await supertest(app).post('/hook').set(headers).send(body)
    expect(received).toEqual(made.map(({ text }) => text))
  },
)

test('a delivery that supertest sends is verified', async () => {
  const app = express().post(
    '/hook',
    expressWebhook(square, quiet, () => {}),
  )
  expect((await supertest(app).post('/hook').set(delivery.headers).send(delivery.body)).status).toBe(200)
})

test.each(['body', 'bytes'] as const)(
  "Fastify's inject, which is light-my-request: payload is delivery.%s",
  async (part) => {
    const app = Fastify()
    app.post(
      '/hook',
      fastifyWebhook(square, quiet, () => {}),
    )
    const { headers } = delivery
    const reply = await app.inject({
      method: 'POST',
      url: '/hook',
      headers,
      payload: delivery[part],
    })
    expect(reply.statusCode).toBe(200)
    await app.close()
  },
)

test.each(['body', 'bytes'] as const)('a client of fetch: body is delivery.%s', async (part) => {
  const app = express()
  app.post(
    '/hook',
    expressWebhook(square, quiet, () => {}),
  )
  const { url, close } = await listen(createServer(app))
  const { headers } = delivery
  const body = delivery[part] as Uint8Array<ArrayBuffer> | string
  expect((await fetch(`${url}/hook`, { method: 'POST', headers, body })).status).toBe(200)
  await close()
})

test.each(['crypto', 'Request', 'Response', 'fetch', 'structuredClone'])('works without the global %s', (name) => {
  vi.stubGlobal(name, undefined)
  const { signatureKey, notificationUrl } = options
  const made = createDelivery(square, 'gift_card.updated', options)
  expect(made.headers['x-square-hmacsha256-signature']).toBe(
    createHmac('sha256', signatureKey).update(notificationUrl).update(made.body).digest('base64'),
  )
})

const missing = (name: string) => ({
  code: 'configuration',
  message: `${name} is missing in this environment.`,
  hint: expect.stringContaining('@jest-environment node'),
})

test.each(['Request', 'fetch', 'TextEncoder'])(
  "names the environment to use without %s, as in Jest's jsdom",
  async (name) => {
    vi.stubGlobal(name, undefined)
    const use = async () => {
      const made = createDelivery(square, 'gift_card.updated', options)
      made.toRequest()
      await made.send('http://127.0.0.1:1')
    }
    await expect(use()).rejects.toMatchObject(missing(name))
  },
)

test('an environment without Buffer is named', async () => {
  const { Buffer: kept } = globalThis
  Object.defineProperty(globalThis, 'Buffer', { value: undefined, configurable: true, writable: true })
  try {
    expect(() => createDelivery(square, 'gift_card.updated', options)).toThrow(
      expect.objectContaining({ code: 'configuration', hint: expect.stringContaining('@jest-environment node') }),
    )
  } finally {
    Object.defineProperty(globalThis, 'Buffer', { value: kept, configurable: true, writable: true })
  }
})
