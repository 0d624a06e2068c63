/** Each framework's body parsers either keep the raw body, or cause an error that names the fix. */
import 'reflect-metadata'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Controller, Module, Post, Req, Res } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import express5, { type RequestHandler } from 'express'
import express4 from 'express4'
import Fastify from 'fastify'
import { Hono } from 'hono'
import { afterEach, describe, expect, test } from 'vitest'
import { webhook as expressWebhook } from '../../src/adapters/express.js'
import { webhook as fastifyWebhook } from '../../src/adapters/fastify.js'
import { webhook as fetchWebhook } from '../../src/adapters/fetch.js'
import { webhook as honoWebhook } from '../../src/adapters/hono.js'
import { webhook as nestWebhook } from '../../src/adapters/nest.js'
import { webhook as nextWebhook, pagesWebhook } from '../../src/adapters/next.js'
import { webhook as nodeWebhook } from '../../src/adapters/node.js'
import type { NodeRequest } from '../../src/core/types.js'
import { giftronaut, parseGiftronautEvent } from '../../src/providers/giftronaut/index.js'
import { send } from './client.js'
import { fromGiftronaut, GIFTRONAUT_SECRET, giftronautBody } from './deliveries.js'
import { listen } from './listen.js'

const hints: (string | undefined)[] = []
const handled: unknown[] = []
const options = {
  secret: GIFTRONAUT_SECRET,
  onError: (error: { code: string; hint: string | undefined }) => hints.push(`${error.code}: ${error.hint}`),
}
const handler = (event: { data: unknown }) => handled.push(event.data)
const running: { close(): unknown }[] = []

afterEach(async () => {
  hints.length = 0
  handled.length = 0
  for (const server of running.splice(0)) await server.close()
})

async function serve(listener: Parameters<typeof createServer>[1]): Promise<string> {
  const server = await listen(createServer(listener))
  running.push(server)
  return server.url
}

async function expectHandled(url: string, body: string | Uint8Array = giftronautBody()) {
  expect(await send(url, fromGiftronaut(body))).toMatchObject({ status: 200 })
  expect(handled).toHaveLength(1)
  expect(hints).toEqual([])
}

async function expectHint(url: string, line: string) {
  expect(await send(url, fromGiftronaut())).toMatchObject({ status: 500, body: '{"error":"internal_error"}' })
  expect(hints).toEqual([expect.stringContaining(line)])
  expect(hints[0]).toMatch(/^body_unavailable: /)
  expect(handled).toEqual([])
}

// Their types differ only in members that this file does not use.
const expresses = { 'Express 5': express5, 'Express 4': express4 as unknown as typeof express5 }

describe.each(Object.entries(expresses))('%s', (_, express) => {
  const route = expressWebhook(giftronaut, options, handler)
  const serveBehind = (...middleware: RequestHandler[]) => {
    const app = express()
    for (const parser of middleware) app.use(parser)
    app.post('/hook', route)
    return serve(app).then((url) => `${url}/hook`)
  }

  test('express.json() in front: the line to move, and the line that keeps the bytes', async () => {
    const url = await serveBehind(express.json())
    await expectHint(url, 'above app.use(express.json())')
    hints.length = 0
    await expectHint(url, 'express.json({ verify: (req, res, buf) => { Object.assign(req, { rawBody: buf }) } })')
  })

  test('keeps the bytes with the line from the hint', async () => {
    const verify = (req: object, _res: unknown, buf: Buffer) => {
      Object.assign(req, { rawBody: buf })
    }
    await expectHandled(await serveBehind(express.json({ verify })))
  })

  test('express.raw() keeps the bytes', async () => {
    await expectHandled(await serveBehind(express.raw({ type: '*/*' })), giftronautBody({ note: 'é' }))
  })

  test('express.text() keeps the bytes', async () => {
    await expectHandled(await serveBehind(express.text({ type: '*/*' })), giftronautBody({ note: 'é' }))
  })

  test('express.urlencoded() and a json() for other types leave the body alone', async () => {
    await expectHandled(await serveBehind(express.urlencoded({ extended: true }), express.json({ type: 'text/json' })))
  })

  test('applies the limit to a body that was read before', async () => {
    const app = express()
    app.use(express.raw({ type: '*/*' }))
    app.post('/hook', expressWebhook(giftronaut, { ...options, maxBodyBytes: 10 }, handler))
    expect(await send(`${await serve(app)}/hook`, fromGiftronaut())).toMatchObject({ status: 413 })
  })

  test('names a middleware that read the stream and did not keep the bytes', async () => {
    const url = await serveBehind(async (req, _res, next) => {
      for await (const _chunk of req) {
        // Read, and gone.
      }
      next()
    })
    await expectHint(url, 'Express: register this route above')
  })

  test('leaves the response of an earlier middleware as it is', async () => {
    const app = express()
    app.use((_req, res, next) => {
      res.status(504).end('too slow')
      next()
    })
    app.post('/hook', route)
    expect(await send(`${await serve(app)}/hook`, fromGiftronaut())).toMatchObject({ status: 504, body: 'too slow' })
  })

  test('parseGiftronautEvent accepts the request after any parser', async () => {
    const app = express()
    app.post('/raw', express.raw({ type: '*/*' }), (req, res) =>
      parseGiftronautEvent(req, options).then((event) => res.json(event.data)),
    )
    app.post('/unread', (req, res) => parseGiftronautEvent(req, options).then((event) => res.json(event.data)))
    app.post('/parsed', express.json(), (req, res) =>
      parseGiftronautEvent(req, options).catch((error) => res.status(error.status).json(error.hint)),
    )
    const url = await serve(app)
    for (const path of ['/raw', '/unread']) {
      const { body } = await send(url + path, fromGiftronaut())
      expect(JSON.parse(body)).toEqual(JSON.parse(giftronautBody()).data)
    }
    expect(await send(`${url}/parsed`, fromGiftronaut())).toMatchObject({
      status: 500,
      body: expect.stringContaining('express.json'),
    })
  })
})

test('node:http: a listener in front that read the request', async () => {
  const route = nodeWebhook(giftronaut, options, handler)
  const url = await serve(async (req, res) => {
    await once(req.resume(), 'end')
    await route(req, res)
  })
  await expectHint(url, "req.on('data')")
  // Frameworks on node:http without an adapter.
  expect(hints[0]).toMatch(/Koa: .*h3: .*Vercel: /)
})

describe('Fastify', () => {
  test('parsers of Fastify and of the application run after the route has read the body', async () => {
    const app = Fastify()
    app.addContentTypeParser('*', (_request, _payload, done) => done(new Error('no parser may be asked')))
    app.post('/hook', fastifyWebhook(giftronaut, options, handler))
    running.push(app)
    await expectHandled(`${await app.listen({ host: '127.0.0.1', port: 0 })}/hook`)
  })

  test('a plugin that reads the body in its own hook', async () => {
    const app = Fastify()
    app.addHook('onRequest', async (request) => {
      await once(request.raw.resume(), 'end')
    })
    app.post('/hook', fastifyWebhook(giftronaut, options, handler))
    running.push(app)
    await expectHint(`${await app.listen({ host: '127.0.0.1', port: 0 })}/hook`, 'onRequest hook')
  })

  test('app.inject(), without a socket', async () => {
    const app = Fastify()
    app.post('/hook', fastifyWebhook(giftronaut, options, handler))
    running.push(app)
    const { headers, body } = fromGiftronaut()
    const reply = await app.inject({ method: 'POST', url: '/hook', headers, payload: body as string })
    expect(reply.statusCode).toBe(200)
    expect(handled).toHaveLength(1)
  })
})

describe('Hono', () => {
  const serveBehind = async (read: (c: import('hono').Context) => Promise<unknown>) => {
    const app = new Hono()
    app.use(async (c, next) => {
      await read(c)
      await next()
    })
    app.post('/hook', honoWebhook(giftronaut, options, handler))
    const server = await listen(createAdaptorServer({ fetch: app.fetch }) as import('node:http').Server)
    running.push(server)
    return `${server.url}/hook`
  }

  test.each([
    ['c.req.json()', (c: import('hono').Context) => c.req.json()],
    ['c.req.text()', (c: import('hono').Context) => c.req.text()],
    ['c.req.arrayBuffer()', (c: import('hono').Context) => c.req.arrayBuffer()],
    ['c.req.raw.clone()', (c: import('hono').Context) => c.req.raw.clone().json()],
  ])('%s in a middleware does no harm', async (_, read) => {
    await expectHandled(await serveBehind(read), giftronautBody({ note: 'é' }))
  })

  test('c.req.raw.json() in a middleware: what to call instead', async () => {
    await expectHint(
      await serveBehind((c) => c.req.raw.json()),
      'register this route above the middleware that reads c.req.raw',
    )
  })

  test('options may be a function of the context, or a promise of them', async () => {
    const app = new Hono<{ Bindings: { SECRET: string } }>()
    app.post(
      '/now',
      honoWebhook(giftronaut, (c) => ({ ...options, secret: c.env.SECRET }), handler),
    )
    app.post(
      '/soon',
      honoWebhook(giftronaut, async (c) => ({ ...options, secret: c.env.SECRET }), handler),
    )
    const { headers, body } = fromGiftronaut()
    for (const path of ['/now', '/soon']) {
      const request = { method: 'POST', headers: headers as Record<string, string>, body: body as string }
      expect((await app.request(path, request, { SECRET: GIFTRONAUT_SECRET })).status).toBe(200)
      expect((await app.request(path, request, { SECRET: 'another' })).status).toBe(401)
    }
  })
})

describe.each([
  ['fetch', fetchWebhook(giftronaut, options, handler), "Elysia: set parse: 'none'"],
  ['Next.js, App Router', nextWebhook(giftronaut, options, handler), 'request.clone()'],
])('%s', (_, route, hint) => {
  const request = () => {
    const { headers, body } = fromGiftronaut()
    return new Request('http://localhost/hook', {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: body as string,
    })
  }

  test('a body that was read before', async () => {
    const used = request()
    await used.json()
    expect((await (route(used) as Promise<Response>)).status).toBe(500)
    expect(hints).toEqual([expect.stringContaining(hint)])
  })

  test('a body that is locked by a reader', async () => {
    const locked = request()
    locked.body?.getReader()
    expect((await (route(locked) as Promise<Response>)).status).toBe(500)
    expect(hints).toEqual([expect.stringContaining('body_unavailable')])
  })

  test('accepts a clone of the request', async () => {
    const cloned = request()
    await cloned.clone().json()
    expect((await (route(cloned) as Promise<Response>)).status).toBe(200)
  })
})

test('Next.js, Pages Router: its body parser', async () => {
  const route = pagesWebhook(giftronaut, options, handler)
  // As Next.js hands it over: the stream at its end, and the object next to it. The real thing runs in test/platforms.
  const url = await serve(async (req, res) => {
    const text = await new Response(req as never).text()
    await route(Object.assign(req, { body: JSON.parse(text) }) as NodeRequest, res)
  })
  await expectHint(url, 'export const config = { api: { bodyParser: false } }')
})

test('Nest: an application without its raw body', async () => {
  const route = nestWebhook(giftronaut, options, handler)
  class Hooks {
    receive(req: object, res: object) {
      return route(req, res)
    }
  }
  Req()(Hooks.prototype, 'receive', 0)
  Res()(Hooks.prototype, 'receive', 1)
  Post('hook')(
    Hooks.prototype,
    'receive',
    Object.getOwnPropertyDescriptor(Hooks.prototype, 'receive') as PropertyDescriptor,
  )
  Controller()(Hooks)
  class App {}
  Module({ controllers: [Hooks] })(App)
  const app = await NestFactory.create(App, { logger: false })
  running.push(app)
  await app.listen(0, '127.0.0.1')
  const { port } = app.getHttpServer().address() as AddressInfo
  await expectHint(`http://127.0.0.1:${port}/hook`, 'NestFactory.create(AppModule, { rawBody: true })')
})
