/** Deliveries broken by what breaks them in real life: Express's parsers, a TLS-terminating proxy, a text decoder. */
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import express, { type Request } from 'express'
import { createProxyServer } from 'http-proxy-3'
import { afterEach, expect, test } from 'vitest'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { square } from '../../src/providers/square/index.js'
import { type Diagnosis, diagnose } from '../../src/tools/diagnose/index.js'
import { createDelivery, type TestDelivery } from '../../src/tools/testing/index.js'

// Made for these tests, for localhost: it protects nothing.
const tls = {
  key: readFileSync(new URL('./tls/key.pem', import.meta.url), 'utf8'),
  cert: readFileSync(new URL('./tls/cert.pem', import.meta.url), 'utf8'),
}

const secret = 'gn_secret'
const started: { close(done?: () => void): unknown }[] = []
afterEach(() => Promise.all(started.splice(0).map((server) => new Promise<void>((done) => server.close(() => done())))))

async function listen(server: Server): Promise<number> {
  started.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return (server.address() as AddressInfo).port
}

/** Sends a delivery to an Express app with these middlewares in front, and diagnoses what arrives at its route. */
async function throughExpress(
  delivery: TestDelivery,
  middleware: express.RequestHandler,
  bodyOf: (req: Request) => unknown,
) {
  let diagnosis: Diagnosis | undefined
  const app = express()
  app.use(middleware)
  app.post('/', (req, res) => {
    diagnosis = diagnose(
      giftronaut,
      { headers: req.headers, body: bodyOf(req) as string },
      { secret, timeoutMs: 5_000 },
    )
    res.end()
  })
  const port = await listen(createServer(app))
  await delivery.send(`http://127.0.0.1:${port}/`)
  return diagnosis?.findings.map(({ cause, certainty }) => `${certainty}: ${cause}`)
}

const delivery = createDelivery(giftronaut, 'balance.ach_approved', {
  secret,
  data: { approvedBy: 'Zoë <zoë@example.com>' },
})

test('express.json(), and the body serialised again', async () => {
  const found = await throughExpress(delivery, express.json(), (req) => JSON.stringify(req.body))
  expect(found).toEqual(['certain: body-reserialised'])
})

test('every sample of the test kit is explained too, so that tools and diagnosis fit together', async () => {
  for (const type of giftronaut.eventTypes) {
    const sample = createDelivery(giftronaut, type, { secret })
    const found = await throughExpress(sample, express.json(), (req) => JSON.stringify(req.body))
    expect({ type, found }).toEqual({ type, found: ['certain: body-reserialised'] })
  }
})

test('express.json(), and the body printed', async () => {
  const compact = delivery.withBody(JSON.stringify(JSON.parse(delivery.text)))
  const found = await throughExpress(compact, express.json(), (req) => JSON.stringify(req.body, null, 2))
  expect(found).toEqual(['certain: body-pretty-printed'])
})

test('express.json(), and String() of the body', async () => {
  expect(await throughExpress(delivery, express.json(), (req) => String(req.body))).toEqual(['hint: body-not-kept'])
})

test('express.text() with the wrong charset', async () => {
  const text = express.text({ type: '*/*', defaultCharset: 'latin1' })
  const plain = { ...delivery, headers: { ...delivery.headers, 'content-type': 'text/plain' } }
  const response = (to: string) => fetch(to, { method: 'POST', headers: plain.headers, body: plain.body })
  const found = await throughExpress({ ...delivery, send: (to = '') => response(to) }, text, (req) => req.body)
  expect(found).toEqual(['certain: body-charset'])
})

test("a stream with setEncoding('latin1')", async () => {
  const decoder: express.RequestHandler = (req, _res, next) => {
    let text = ''
    req.setEncoding('latin1').on('data', (chunk: string) => {
      text += chunk
    })
    req.on('end', () => {
      req.body = text
      next()
    })
  }
  expect(await throughExpress(delivery, decoder, (req) => req.body)).toEqual(['certain: body-charset'])
})

test('a TLS-terminating proxy, and notificationUrl built from the request', async () => {
  let diagnosis: Diagnosis | undefined
  const app = express()
  app.post('/webhooks/square', express.raw({ type: '*/*' }), (req, res) => {
    const notificationUrl = `${req.protocol}://${req.get('host')}${req.originalUrl}`
    const received = { headers: req.headers, body: req.body, url: req.originalUrl }
    diagnosis = diagnose(square, received, { signatureKey: 'k', notificationUrl, timeoutMs: 5_000 })
    res.end()
  })
  const inner = await listen(createServer(app))
  const proxy = createProxyServer({ target: `http://127.0.0.1:${inner}`, ssl: tls, xfwd: true, changeOrigin: true })
  started.push(proxy)
  proxy.listen(0, '127.0.0.1')
  const outer = await portOf(proxy)
  const notificationUrl = `https://localhost:${outer}/webhooks/square`

  const { headers, body } = createDelivery(square, 'gift_card.updated', { signatureKey: 'k', notificationUrl })
  await new Promise<void>((done, fail) => {
    const options = {
      method: 'POST',
      headers,
      ca: tls.cert,
      host: '127.0.0.1',
      port: outer,
      path: '/webhooks/square',
      servername: 'localhost',
    }
    const answer = (res: IncomingMessage) => res.resume().on('end', done)
    request({ ...options, headers: { ...headers, host: `localhost:${outer}` } }, answer)
      .on('error', fail)
      .end(body)
  })
  const causes = diagnosis?.findings.map(({ cause }) => cause)
  expect(diagnosis?.findings.every(({ certainty }) => certainty === 'certain')).toBe(true)
  expect(causes).toEqual(['url-rebuilt'])
  expect(diagnosis?.findings[0]?.fix).toContain(notificationUrl)
})

async function portOf(proxy: object): Promise<number> {
  const server = (proxy as { _server?: Server })._server as Server
  if (!server.listening) await new Promise((done) => server.once('listening', done))
  return (server.address() as AddressInfo).port
}
