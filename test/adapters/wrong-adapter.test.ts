/** Every adapter, called by every other framework: answered 500 at once, with the right import in the log. */
import { createServer } from 'node:http'
import express5 from 'express'
import express4 from 'express4'
import Fastify from 'fastify'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { webhook as express } from '../../src/adapters/express.js'
import { webhook as fastify } from '../../src/adapters/fastify.js'
import { webhook as fetchRoute } from '../../src/adapters/fetch.js'
import { webhook as hono } from '../../src/adapters/hono.js'
import { webhook as lambda } from '../../src/adapters/lambda.js'
import { webhook as nest } from '../../src/adapters/nest.js'
import { webhook as next, pagesWebhook } from '../../src/adapters/next.js'
import { webhook as node } from '../../src/adapters/node.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { fromGiftronaut, GIFTRONAUT_SECRET } from './deliveries.js'
import { listen } from './listen.js'

const sent = fromGiftronaut()
const headers = sent.headers as Record<string, string>
const body = String(sent.body)
const request = () => new Request('http://localhost/hook', { method: 'POST', headers, body })

/** A handler, as a framework calls it. */
type Handler = (...args: any[]) => any

/** Calls a handler as each framework does, and returns the status of the answer. */
const callers: Record<string, (handler: Handler) => Promise<number>> = {
  node: (handler) => statusOf(createServer(handler)),
  'Express 5': (handler) => statusOf(createServer(express5().post('/', handler))),
  'Express 4': (handler) => statusOf(createServer(express4().post('/', handler) as never)),
  async Fastify(handler) {
    const app = Fastify()
    app.post('/', handler)
    const { statusCode } = await app.inject({ method: 'POST', url: '/', headers, payload: body })
    await app.close()
    return statusCode
  },
  async Hono(handler) {
    const app = new Hono()
    app.post('/hook', handler)
    return (await app.request(request())).status
  },
  fetch: async (handler) => (await handler(request(), { SECRET: 'of the environment' })).status,
  Lambda: async (handler) =>
    (await handler({ httpMethod: 'POST', path: '/', headers, body }, { awsRequestId: 'a' })).statusCode,
}

async function statusOf(server: ReturnType<typeof createServer>): Promise<number> {
  const { url, close } = await listen(server)
  const { status } = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) })
  await close()
  return status
}

const options = { secret: GIFTRONAUT_SECRET }
const handled = vi.fn()
const adapters: Record<string, { handler: Handler; serves: readonly string[] }> = {
  express: { handler: express(giftronaut, options, handled), serves: ['node', 'Express 5', 'Express 4'] },
  node: { handler: node(giftronaut, options, handled), serves: ['node', 'Express 5', 'Express 4'] },
  pages: { handler: pagesWebhook(giftronaut, options, handled), serves: ['node', 'Express 5', 'Express 4'] },
  // Fastify has parsed the body by then, which is another mistake, and is named as such.
  nest: { handler: nest(giftronaut, options, handled), serves: ['node', 'Express 5', 'Express 4', 'Fastify'] },
  fastify: { handler: fastify(giftronaut, options, handled).onRequest as Handler, serves: ['Fastify'] },
  hono: { handler: hono(giftronaut, options, handled), serves: ['Hono'] },
  next: { handler: next(giftronaut, options, handled), serves: ['fetch'] },
  fetch: { handler: fetchRoute(giftronaut, options, handled), serves: ['fetch'] },
  lambda: { handler: lambda(giftronaut, options, handled) as Handler, serves: ['Lambda'] },
}

/** The import that each caller is told to use. */
const imports: Record<string, string> = {
  node: 'giftcard-webhooks/express or /node.',
  'Express 5': 'giftcard-webhooks/express or /node.',
  'Express 4': 'giftcard-webhooks/express or /node.',
  Fastify: 'giftcard-webhooks/fastify or /nest.',
  Hono: 'giftcard-webhooks/hono.',
  fetch: 'giftcard-webhooks/fetch or /next.',
  Lambda: 'giftcard-webhooks/lambda.',
}

let logged: string[]
beforeEach(() => {
  logged = []
  handled.mockClear()
  vi.spyOn(console, 'error').mockImplementation((...parts) => void logged.push(parts.join(' ')))
})
afterEach(() => vi.restoreAllMocks())

describe.each(Object.entries(adapters))('the adapter for %s', (_, { handler, serves }) => {
  const others = Object.entries(callers).filter(([caller]) => !serves.includes(caller))

  test.each(others)('called by %s: 500 at once, naming the import', async (caller, call) => {
    expect(await call(handler)).toBe(500)
    expect(logged).toEqual([expect.stringContaining(`Import webhook from ${imports[caller]}`)])
    expect(logged[0]).toMatch(/^giftcard-webhooks: configuration: /)
    expect(handled).not.toHaveBeenCalled()
  })
})

test.each([
  ['express', 'Express 5'],
  ['node', 'node'],
  ['pages', 'node'],
  ['nest', 'Express 5'],
  ['hono', 'Hono'],
  ['next', 'fetch'],
  ['fetch', 'fetch'],
  ['lambda', 'Lambda'],
] as const)('the adapter for %s, called by %s, handles the event', async (adapter, caller) => {
  expect(await callers[caller]?.(adapters[adapter]?.handler as Handler)).toBe(200)
  expect(handled).toHaveBeenCalledOnce()
  expect(logged).toEqual([])
})
