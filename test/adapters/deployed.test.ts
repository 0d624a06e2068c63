/** Requests as gateways, middleware and test events really pass them on. Signed with `node:crypto`. */
import http from 'node:http'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { webhook as fetchWebhook } from '../../src/adapters/fetch.js'
import { webhook as lambdaWebhook } from '../../src/adapters/lambda.js'
import { webhook as nodeWebhook } from '../../src/adapters/node.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { fromGiftronaut, GIFTRONAUT_SECRET, giftronautBody, giftronautSignature } from './deliveries.js'
import { listen } from './listen.js'

const body = giftronautBody()
const headers = { 'x-giftronaut-signature': giftronautSignature(body) }
const options = { secret: GIFTRONAUT_SECRET, onError() {} }
const lambda = lambdaWebhook(giftronaut, options, () => {})

const message = { messageId: '1', eventSource: 'aws:sqs', body, messageAttributes: attributes() }

/** Headers as attributes of a message. */
function attributes() {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, { stringValue: value, dataType: 'String' }]),
  )
}

test.each<[string, unknown]>([
  ['a batch of SQS', { Records: [message] }],
  ['an empty batch', { Records: [] }],
  ['a pipe of EventBridge', [message]],
  ['SNS', { Records: [{ EventSource: 'aws:sns', Sns: { Message: body, MessageAttributes: {} } }] }],
  ['EventBridge', { version: '0', 'detail-type': 'x', source: 'y', detail: JSON.parse(body) }],
  ['a schedule', { version: '0', 'detail-type': 'Scheduled Event', source: 'aws.events', resources: [], detail: {} }],
  ['CloudFront', { Records: [{ cf: { request: { method: 'POST', uri: '/', headers: {}, body: { data: body } } } }] }],
  ['a mapped body', JSON.parse(body)],
  ['the default mapping template', { 'body-json': JSON.parse(body), params: { header: headers }, context: {} }],
  ['a message of a WebSocket', { requestContext: { connectionId: 'c', eventType: 'MESSAGE' }, body }],
  ['a body without headers', { headers: {}, multiValueHeaders: {}, body }],
  ['headers of null', { headers: null, multiValueHeaders: null, body }],
  ['a warm-up', { source: 'serverless-plugin-warmup' }],
  ['a warm-up of another kind', { warmer: true, concurrency: 3 }],
  ['nothing', undefined],
  ['null', null],
  ['an empty object', {}],
  ['text', 'warm'],
  ['a number', 1],
])('Lambda: %s rejects, so that a queue keeps it', async (_name, event) => {
  await expect(lambda(event as never)).rejects.toMatchObject({ code: 'configuration' })
})

const base64 = Buffer.from(body).toString('base64')

describe.each<[string, object]>([
  ['REST API', { httpMethod: 'POST', path: '/hook', requestContext: { requestId: 'r' } }],
  ['HTTP API', { version: '2.0', rawPath: '/hook', requestContext: { http: { method: 'POST' } } }],
  ['load balancer', { httpMethod: 'POST', path: '/hook', requestContext: { elb: {} } }],
  ['mapping template', {}],
])('Lambda, %s: verifies', (_format, envelope) => {
  test.each<[string, object]>([
    ['an empty multiValueHeaders', { headers, multiValueHeaders: {}, body }],
    ['multiValueHeaders of null', { headers, multiValueHeaders: null, body }],
    ['an empty list in multiValueHeaders', { headers, multiValueHeaders: { 'X-Giftronaut-Signature': [] }, body }],
    ['multiValueHeaders with other headers only', { headers, multiValueHeaders: { accept: ['a', 'b'] }, body }],
    ['multiValueHeaders alone', { multiValueHeaders: { 'X-Giftronaut-Signature': Object.values(headers) }, body }],
    ['a parsed body with its text in rawBody', { headers, body: JSON.parse(body), rawBody: body }],
    ['the same with the flag', { headers, body: JSON.parse(body), rawBody: body, isBase64Encoded: true }],
    ['the same in base64', { headers, body: JSON.parse(body), rawBody: base64, isBase64Encoded: true }],
    ['base64 in rawBody alone', { headers, rawBody: base64 }],
    ['base64', { headers, body: base64, isBase64Encoded: true }],
    ['base64 without the flag', { headers, body: base64 }],
    ['base64 with the flag off', { headers, body: base64, isBase64Encoded: false }],
    ['base64 in lines', { headers, body: base64.replace(/.{76}/g, '$&\r\n') }],
    ['URL-safe base64', { headers, body: Buffer.from(body).toString('base64url') }],
    ['a Buffer', { headers, body: Buffer.from(body) }],
    ['a Buffer that went through JSON', { headers, body: JSON.parse(JSON.stringify(Buffer.from(body))) }],
  ])('%s', async (_name, event) => {
    expect((await lambda({ ...envelope, ...event } as never)).statusCode).toBe(200)
  })

  test('a parsed body alone is unavailable', async () => {
    const errors: unknown[] = []
    const route = lambdaWebhook(giftronaut, { ...options, onError: (error) => void errors.push(error) }, () => {})
    const event = { ...envelope, headers, body: JSON.parse(body) }
    expect((await route(event)).statusCode).toBe(500)
    expect(errors).toMatchObject([{ code: 'body_unavailable' }])
  })
})

test.each<[string, object]>([
  ['an empty object', { queryStringParameters: { token: 'tok' }, multiValueQueryStringParameters: {} }],
  ['null', { queryStringParameters: { token: 'tok' }, multiValueQueryStringParameters: null }],
  ['an empty list', { queryStringParameters: { token: 'tok' }, multiValueQueryStringParameters: { token: [] } }],
  ['an empty rawQueryString', { queryStringParameters: { token: 'tok' }, rawQueryString: '' }],
])('Lambda: finds the token next to %s', async (_name, query) => {
  const route = lambdaWebhook(loopz, { urlToken: 'tok', onError() {} }, () => {})
  const topic = { 'x-loopz-webhook-topic': 'gift-card.created' }
  const event = { httpMethod: 'POST', path: '/hook', headers: topic, body: '{"id":"1"}', ...query }
  expect((await route(event)).statusCode).toBe(200)
})

test.each([
  ['identity, identity', 200],
  ['identity,identity', 200],
  ['UTF-8', 200],
  ['utf8', 200],
  ['identity, utf-8', 200],
  ['"utf-8"', 200],
  ['charset=utf-8', 200],
  ['ISO-8859-1', 200],
  ['none', 200],
  ['None', 200],
  ['8bit', 200],
  ['aws-chunked', 200],
  ['gzip', 400],
  ['GZIP', 400],
  ['x-gzip', 400],
  ['deflate', 400],
  ['br', 400],
  ['zstd', 400],
  ['identity, gzip', 400],
  ['gzip, identity', 400],
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

/** Runs before the route. The rest of the body is sent when it calls `finish`, or once the route was called. */
type Prepare = (req: Collecting, finish: () => void) => unknown

/** Sends the signed body in two pieces, and returns the status and the code of the error. */
async function sendTo(
  prepare: Prepare,
  { chunked = false }: { chunked?: boolean } = {},
): Promise<{ status: number | undefined; code: string | undefined }> {
  let code: string | undefined
  const onError = (error: { code: string }) => {
    code = error.code
  }
  const route = nodeWebhook(giftronaut, { ...options, handshake: false, onError }, () => {})
  let finish = () => {}
  const server = http.createServer(async (req, res) => {
    await prepare(req, finish)
    const answered = route(req, res)
    finish()
    await answered
  })
  const { url, close } = await listen(server)
  const length = chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': Buffer.byteLength(body) }
  const status = await new Promise<number | undefined>((resolve) => {
    const request = http.request(url, { method: 'POST', headers: { ...headers, ...length } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    request.on('error', () => {})
    request.write(body.slice(0, 50))
    finish = () => {
      if (!request.writableEnded) request.end(body.slice(50))
    }
  })
  await close()
  return { status, code }
}

const ended = (req: Collecting, finish: () => void) => {
  finish()
  return new Promise((resolve) => req.on('end', resolve))
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe.each([{ chunked: false }, { chunked: true }])('Node, chunked: $chunked', (how) => {
  test.each<[string, Prepare]>([
    ['text that is still being collected', (req) => collectText(req)],
    ['the same with setEncoding', (req) => collectText(req.setEncoding('utf8'))],
    ['a Buffer that is still being collected', (req) => collectBuffer(req)],
    [
      'a Buffer that is half collected',
      async (req) => {
        collectBuffer(req)
        await pause(20)
      },
    ],
    [
      'text that is collected by read()',
      async (req) => {
        req.rawBody = ''
        req.on('readable', () => {
          for (let chunk = req.read(); chunk !== null; chunk = req.read()) req.rawBody += String(chunk)
        })
        await pause(20)
      },
    ],
    [
      'text that is put together after the end',
      async (req, finish) => {
        req.rawBody = ''
        const chunks: Buffer[] = []
        req.on('data', (chunk) => chunks.push(chunk))
        await ended(req, finish)
        setTimeout(() => Object.assign(req, { rawBody: Buffer.concat(chunks) }), 100)
      },
    ],
    [
      'an empty rawBody after the end',
      async (req, finish) => {
        req.rawBody = Buffer.alloc(0)
        await ended(req.resume(), finish)
      },
    ],
    [
      'a promise after the end',
      async (req, finish) => {
        finish()
        req.rawBody = text(req)
        await req.rawBody
      },
    ],
    [
      'a list of chunks after the end',
      async (req, finish) => {
        const chunks: Buffer[] = []
        req.rawBody = chunks
        req.on('data', (chunk) => chunks.push(chunk))
        await ended(req, finish)
      },
    ],
    ['a stream that decodes as latin1', (req) => req.setEncoding('latin1')],
    ['a stream that decodes as base64', (req) => req.setEncoding('base64')],
    [
      'text that was collected as latin1',
      async (req, finish) => {
        collectText(req.setEncoding('latin1'))
        await ended(req, finish)
      },
    ],
  ])('%s is body_unavailable', async (_name, prepare) => {
    expect(await sendTo(prepare, how)).toEqual({ status: 500, code: 'body_unavailable' })
  })

  test.each<[string, Prepare]>([
    ['nothing that reads it', () => {}],
    ['an empty rawBody that nothing fills', (req) => Object.assign(req, { rawBody: '' })],
    [
      'the same, after the request has arrived',
      async (req, finish) => {
        finish()
        req.rawBody = ''
        await pause(100)
      },
    ],
    ['a promise as rawBody, whose reader reads along', (req) => void Object.assign(req, { rawBody: text(req) })],
    [
      'text that was collected to the end',
      async (req, finish) => {
        collectText(req)
        await ended(req, finish)
      },
    ],
    [
      'an empty rawBody, and a Buffer as body',
      async (req, finish) => {
        const chunks: Buffer[] = []
        req.on('data', (chunk) => chunks.push(chunk))
        await ended(req, finish)
        Object.assign(req, { rawBody: '', body: Buffer.concat(chunks) })
      },
    ],
    [
      'a body getter that throws',
      (req) =>
        Object.defineProperty(req, 'body', {
          get() {
            throw new Error('Invalid JSON')
          },
        }),
    ],
    [
      'a Buffer that went through JSON',
      async (req, finish) => {
        finish()
        req.rawBody = JSON.parse(JSON.stringify(Buffer.from(await text(req))))
      },
    ],
  ])('%s is verified', async (_name, prepare) => {
    expect(await sendTo(prepare, how)).toEqual({ status: 200, code: undefined })
  })
})

function collectText(req: Collecting): void {
  req.rawBody = ''
  req.on('data', (chunk) => {
    req.rawBody += String(chunk)
  })
}

function collectBuffer(req: Collecting): void {
  req.rawBody = Buffer.alloc(0)
  req.on('data', (chunk) => {
    req.rawBody = Buffer.concat([req.rawBody as Buffer, chunk])
  })
}
