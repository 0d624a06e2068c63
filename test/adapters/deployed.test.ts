/** Requests as gateways, middleware and test events really pass them on. Signed with `node:crypto`. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { webhook as fetchWebhook } from '../../src/adapters/fetch.js'
import { webhook as lambdaWebhook } from '../../src/adapters/lambda.js'
import { webhook as nodeWebhook } from '../../src/adapters/node.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { fromGiftronaut, GIFTRONAUT_SECRET, giftronautBody, giftronautSignature } from './deliveries.js'

const body = giftronautBody()
const headers = { 'x-giftronaut-signature': giftronautSignature(body) }
const options = { secret: GIFTRONAUT_SECRET, onError() {} }
const lambda = lambdaWebhook(giftronaut, options, () => {})

test.each<[string, unknown]>([
  ['SQS', { Records: [{ eventSource: 'aws:sqs', body }] }],
  ['EventBridge', { version: '0', 'detail-type': 'x', detail: JSON.parse(body) }],
  ['a mapped body', JSON.parse(body)],
  ['a warm-up', undefined],
])('Lambda: %s rejects, so that a queue keeps it', async (_name, event) => {
  await expect(lambda(event as never)).rejects.toMatchObject({ code: 'configuration' })
})

test.each<[string, object]>([
  ['an empty multiValueHeaders', { httpMethod: 'POST', headers, multiValueHeaders: {}, body }],
  ['a parsed body with its text in rawBody', { httpMethod: 'POST', headers, body: JSON.parse(body), rawBody: body }],
  ['base64 in rawBody alone', { headers, rawBody: Buffer.from(body).toString('base64') }],
  ['base64 without the flag', { headers, body: Buffer.from(body).toString('base64') }],
])('Lambda: verifies %s', async (_name, event) => {
  expect((await lambda(event)).statusCode).toBe(200)
})

test.each([
  ['identity, identity', 200],
  ['UTF-8', 200],
  ['none', 200],
  ['gzip', 400],
  ['identity, gzip', 400],
])('Content-Encoding: %s is answered %i', async (coding, status) => {
  const sent = fromGiftronaut()
  const request = new Request('https://shop.example/', {
    method: 'POST',
    headers: { ...(sent.headers as Record<string, string>), 'content-encoding': coding },
    body,
  })
  const response = (await fetchWebhook(giftronaut, options, () => {})(request)) as Response
  expect(response.status).toBe(status)
})

type Collecting = http.IncomingMessage & { rawBody?: unknown }

test.each<[string, (req: Collecting) => void]>([
  [
    'text that is still being collected',
    (req) => {
      req.rawBody = ''
      req.on('data', (chunk) => {
        req.rawBody += String(chunk)
      })
    },
  ],
  [
    'a Buffer that is still being collected',
    (req) => {
      req.rawBody = Buffer.alloc(0)
      req.on('data', (chunk) => {
        req.rawBody = Buffer.concat([req.rawBody as Buffer, chunk])
      })
    },
  ],
  ['a stream that decodes as latin1', (req) => void req.setEncoding('latin1')],
])('Node: %s is body_unavailable', async (_name, prepare) => {
  let code: string | undefined
  const route = nodeWebhook(
    giftronaut,
    {
      ...options,
      handshake: false,
      onError: (error) => {
        code = error.code
      },
    },
    () => {},
  )
  const server = http.createServer((req, res) => {
    prepare(req)
    void route(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const status = await new Promise((resolve) => {
    const request = http.request(
      { port, method: 'POST', headers: { ...headers, 'content-length': body.length } },
      (response) => {
        response.resume()
        resolve(response.statusCode)
      },
    )
    request.on('error', () => {})
    request.write(body.slice(0, 50))
    setTimeout(() => request.end(body.slice(50)), 50)
  })
  expect({ status, code }).toEqual({ status: 500, code: 'body_unavailable' })
  server.closeAllConnections()
  server.close()
})
