/** Reading bodies from real requests: node:http, Express 4 and 5 with their parsers, and fetch. */
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { PassThrough } from 'node:stream'
import express from 'express'
import express4 from 'express4'
import { afterEach, describe, expect, test } from 'vitest'
import type { WebhookError } from '../../src/core/errors.js'
import { readBody } from '../../src/core/receive.js'
import type { NodeRequest, WebhookRequest } from '../../src/core/types.js'
import { samples } from '../../src/providers/giftronaut/generated/samples.js'
import { giftronaut, parseGiftronautEvent } from '../../src/providers/giftronaut/index.js'
import { signedHeaders } from '../deliveries.js'

const secret = 'gn_test_signing_secret_0001'
const body = Buffer.from(
  samples['balance.ach_approved'].replace('admin@giftronaut.com', 'Zoë 😀 <admin@giftronaut.com>'),
)
const headersFor = (bytes: Uint8Array) => ({
  'content-type': 'application/json',
  ...signedHeaders(giftronaut, bytes, { secret }),
})

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** A listener that answers with the event's type, or with the error's code and hint. */
const answer = (req: IncomingMessage, res: { end(text: string): unknown }, options = {}) =>
  parseGiftronautEvent(req, { secret, ...options }).then(
    (event) => res.end(event.eventType),
    (error: WebhookError) => res.end(`${error.code} ${error.hint}`),
  )

async function post(
  port: number,
  bytes: Uint8Array = body,
  headers: Record<string, string> = headersFor(bytes),
): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/hook`, {
    method: 'POST',
    body: bytes as never,
    headers,
    signal: AbortSignal.timeout(5_000),
  })
  return response.text()
}

describe('node:http', () => {
  test('a body in one piece', async () => {
    expect(await post(await listen(answer))).toBe('balance.ach_approved')
  })

  test('a body one byte at a time, which cuts characters in two', async () => {
    const port = await listen(answer)
    const text = await new Promise<string>((resolve, reject) => {
      const req = httpRequest({ port, host: '127.0.0.1', method: 'POST', headers: headersFor(body) }, (res) => {
        res.setEncoding('utf8').on('data', resolve)
      }).on('error', reject)
      req.setNoDelay(true)
      void (async () => {
        for (const byte of body) {
          req.write(Buffer.of(byte))
          await new Promise((next) => setImmediate(next))
        }
        req.end()
      })()
    })
    expect(text).toBe('balance.ach_approved')
  })

  test('too large by its content-length: rejected before a byte is read', async () => {
    const port = await listen((req, res) => void answer(req, res))
    const text = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1')
        .setEncoding('utf8')
        .on('data', (data) => resolve(String(data)))
      socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n')
    })
    expect(text).toContain('body_too_large')
  })

  test('too large in chunks: rejected at the limit, not at the end', async () => {
    let read = 0
    const port = await listen((req, res) => {
      req.on('data', (chunk: Buffer) => {
        read += chunk.length
      })
      void answer(req, res, { maxBodyBytes: 100_000 })
    })
    const text = await new Promise<string>((resolve) => {
      const req = httpRequest({ port, host: '127.0.0.1', method: 'POST' }, (res) =>
        res.setEncoding('utf8').on('data', resolve),
      )
      req.on('error', () => {})
      // Never ended: only a limit can answer.
      for (let i = 0; i < 20; i++) req.write(Buffer.alloc(10_000))
    })
    expect(text).toContain('body_too_large')
    expect(read).toBeLessThan(200_001)
  })

  test('compressed: rejected clearly', async () => {
    const text = await post(await listen(answer), body, { ...headersFor(body), 'content-encoding': 'gzip' })
    expect(text).toContain('invalid_encoding')
    expect(await post(await listen(answer), body, { ...headersFor(body), 'content-encoding': 'identity' })).toBe(
      'balance.ach_approved',
    )
  })

  test('a client that goes away half-way', async () => {
    const outcome = new Promise<WebhookError>((resolve) => {
      void listen((req) => void parseGiftronautEvent(req, { secret }).catch(resolve)).then((port) => {
        const socket = connect(port, '127.0.0.1')
        socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf', () => socket.destroy())
      })
    })
    expect(await outcome).toMatchObject({ code: 'client_disconnected', provider: 'giftronaut' })
  })

  test('a stream that was read before is an error at once', async () => {
    const port = await listen(async (req, res) => {
      for await (const _ of req);
      await answer(req, res)
    })
    expect(await post(port)).toMatch(/^body_unavailable Express: /)
  })

  test('a stream that was destroyed, or breaks', async () => {
    const stream = Object.assign(new PassThrough(), { headers: {} })
    const reading = readBody(stream as unknown as NodeRequest)
    stream.destroy(new Error('reset'))
    await expect(reading).rejects.toMatchObject({ code: 'body_unavailable' })
    await expect(readBody(stream as unknown as NodeRequest)).rejects.toMatchObject({ code: 'body_unavailable' })
  })

  test('a stream whose encoding was set gives text, which is as good', async () => {
    const port = await listen((req, res) => void answer(req.setEncoding('utf8'), res))
    expect(await post(port)).toBe('balance.ach_approved')
  })
})

describe.each([
  ['Express 5', express],
  ['Express 4', express4],
])('%s', (_name, framework) => {
  const app = (...middleware: unknown[]) => {
    const instance = framework()
    for (const each of middleware) instance.use(each as never)
    instance.post('/hook', (req, res) => void answer(req, res))
    return listen(instance)
  }

  test('no parser', async () => expect(await post(await app())).toBe('balance.ach_approved'))
  test('express.raw()', async () => {
    expect(await post(await app(framework.raw({ type: '*/*' })))).toBe('balance.ach_approved')
  })
  test('express.text()', async () => {
    expect(await post(await app(framework.text({ type: '*/*' })))).toBe('balance.ach_approved')
  })
  test('express.json() that keeps rawBody', async () => {
    const keep = (req: IncomingMessage, _res: unknown, bytes: Buffer) => Object.assign(req, { rawBody: bytes })
    expect(await post(await app(framework.json({ verify: keep })))).toBe('balance.ach_approved')
  })
  test('express.json(): an error at once, with the line to change', async () => {
    const text = await post(await app(framework.json()))
    expect(text).toContain('body_unavailable')
    expect(text).toContain('Object.assign(req, { rawBody: buf })')
  })
  test('a parser that passed this content type by leaves the stream', async () => {
    expect(
      await post(await app(framework.urlencoded({ extended: false }), framework.json({ type: 'text/nothing' }))),
    ).toBe('balance.ach_approved')
  })
  test('a limit on what a parser kept', async () => {
    const instance = framework()
    instance.post('/hook', framework.raw({ type: '*/*' }), (req, res) => void answer(req, res, { maxBodyBytes: 10 }))
    expect(await post(await listen(instance))).toContain('body_too_large')
  })
})

/** The members of a request that are used, as its own object. */
const plain = (request: Request) => ({
  headers: request.headers,
  method: request.method,
  url: request.url,
  body: request.body as unknown,
  bodyUsed: false,
  arrayBuffer: () => request.arrayBuffer(),
})

describe('fetch', () => {
  const request = (init: RequestInit & { duplex?: 'half' } = {}) =>
    new Request('http://localhost/hook', { method: 'POST', body, headers: headersFor(body), ...init })

  test('a Request', async () => {
    expect((await parseGiftronautEvent(request(), { secret })).eventType).toBe('balance.ach_approved')
  })

  test('a Request whose body comes in pieces', async () => {
    const stream = new ReadableStream({
      start(controller) {
        for (const byte of body) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    expect((await parseGiftronautEvent(request({ body: stream, duplex: 'half' }), { secret })).eventType).toBe(
      'balance.ach_approved',
    )
  })

  test.each<[string, () => unknown[]]>([
    ['text', () => body.toString().match(/[\s\S]{1,50}/gu) ?? []],
    ['text and bytes', () => [body.toString('latin1', 0, 10), body.subarray(10)]],
    ['array buffers', () => [new Uint8Array(body).buffer]],
    ['views', () => [new DataView(new Uint8Array(body).buffer)]],
    ['buffers that went through JSON', () => [JSON.parse(JSON.stringify(body))]],
  ])('a body whose stream holds %s', async (_, chunks) => {
    const stream = new ReadableStream({
      start(controller) {
        for (const chunk of chunks()) controller.enqueue(chunk)
        controller.close()
      },
    })
    const given = { ...plain(request()), body: stream }
    expect((await parseGiftronautEvent(given, { secret })).eventType).toBe('balance.ach_approved')
  })

  test('a body whose stream holds objects is unavailable', async () => {
    const stream = new ReadableStream({ start: (controller) => controller.enqueue({}) })
    await expect(parseGiftronautEvent({ ...plain(request()), body: stream }, { secret })).rejects.toMatchObject({
      code: 'body_unavailable',
      message: 'The body is neither bytes nor text: it was parsed, or never read.',
    })
  })

  test('a body getter that throws', async () => {
    const broken = Object.defineProperty(plain(request()), 'body', {
      get() {
        throw new Error('Invalid JSON')
      },
    })
    expect((await parseGiftronautEvent(broken, { secret })).eventType).toBe('balance.ach_approved')
  })

  test('read or locked before', async () => {
    const read = request()
    await read.text()
    const locked = request()
    locked.body?.getReader()
    for (const used of [read, locked]) {
      const error = await parseGiftronautEvent(used, { secret }).catch((thrown) => thrown)
      expect(error).toMatchObject({ code: 'body_unavailable' })
      expect(error.hint).toContain('request.clone()')
    }
  })

  test('no body', async () => {
    const bare = new Request('http://localhost/hook', { method: 'POST', headers: headersFor(Buffer.alloc(0)) })
    await expect(parseGiftronautEvent(bare, { secret })).rejects.toMatchObject({ code: 'invalid_json' })
  })

  test('an endless body is cut off at the limit', async () => {
    let cancelled = false
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1000)),
      cancel: () => {
        cancelled = true
        throw new Error('of no interest')
      },
    })
    const endless = request({ body: stream, duplex: 'half' })
    await expect(parseGiftronautEvent(endless, { secret })).rejects.toMatchObject({ code: 'body_too_large' })
    expect(cancelled).toBe(true)
  })

  test('a body that breaks', async () => {
    const stream = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) })
    await expect(parseGiftronautEvent(request({ body: stream, duplex: 'half' }), { secret })).rejects.toMatchObject({
      code: 'body_unavailable',
    })
  })

  test('a polyfill whose body is not a web stream', async () => {
    const { headers, method, url } = request()
    const polyfill = {
      headers,
      method,
      url,
      bodyUsed: false,
      body: new PassThrough(),
      arrayBuffer: async () => new Uint8Array(body).buffer,
    }
    expect((await parseGiftronautEvent(polyfill, { secret })).eventType).toBe('balance.ach_approved')
    await expect(readBody(polyfill, 10)).rejects.toMatchObject({ code: 'body_too_large' })
  })
})

test.each([undefined, null, 'text', 3, {}, { headers: null, body: '' }])('%o is not a request', async (request) => {
  const error = await parseGiftronautEvent(request as unknown as WebhookRequest, { secret }).catch((thrown) => thrown)
  expect(error).toMatchObject({ code: 'body_unavailable' })
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, -1, '1mb'])(
  'a limit of %s is a configuration error',
  async (limit) => {
    await expect(readBody({ headers: {}, body: '' }, limit as number)).rejects.toMatchObject({
      code: 'configuration',
      message: 'maxBodyBytes is not a number of bytes.',
    })
  },
)
