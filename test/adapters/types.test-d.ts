/**
 * What the compiler must accept and reject. Nothing here runs: `npm run typecheck` fails if a line that must compile does not, or
 * if one under `@ts-expect-error` does.
 */
import { createServer, type IncomingMessage } from 'node:http'
import { createServer as createHttp2Server } from 'node:http2'
import type {
  ALBHandler,
  APIGatewayProxyEvent,
  APIGatewayProxyEventV2,
  APIGatewayProxyHandler,
  APIGatewayProxyHandlerV2,
  LambdaFunctionURLHandler,
} from 'aws-lambda'
import express5 from 'express'
import express4 from 'express4'
import Fastify, { type FastifyRequest } from 'fastify'
import { type Context, Hono } from 'hono'
import { webhook as express } from '../../src/adapters/express.js'
import { webhook as fastify } from '../../src/adapters/fastify.js'
import { webhook as fetch } from '../../src/adapters/fetch.js'
import { webhook as hono } from '../../src/adapters/hono.js'
import { webhook as lambda } from '../../src/adapters/lambda.js'
import { webhook as nest } from '../../src/adapters/nest.js'
import { webhook as next, pagesWebhook } from '../../src/adapters/next.js'
import { webhook as node } from '../../src/adapters/node.js'
import type { Store } from '../../src/core/store.js'
import type { NodeRequest } from '../../src/core/types.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { square } from '../../src/providers/square/index.js'
import { memoryStore } from '../../src/stores/memory.js'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
declare function assert<Fact extends true>(fact?: Fact): void

const secret = 'gn_secret'
const noop = () => {}

// A handler's event is the one of its name.
express(
  square,
  {},
  {
    'gift_card.activity.created': (event, context) => {
      assert<Same<typeof event.eventType, 'gift_card.activity.created'>>()
      event.data.object.gift_card_activity
      assert<Same<typeof context.signal, AbortSignal>>()
      assert<Same<typeof context.attempt, number | undefined>>()
      assert<Same<typeof context.delivery.body, Uint8Array>>()
      assert<Same<typeof context.transaction, undefined>>()
    },
    unknown: (event) => assert<Same<typeof event.receivedType, string>>(),
    '*': (event) => assert<Same<typeof event.provider, 'square'>>(),
  },
)
// With a function, it is the union, which narrows.
express(giftronaut, { secret }, (event) => {
  if (event.eventType === 'order.bounced') assert<Same<typeof event.data.reason, (typeof event)['data']['reason']>>()
  // @ts-expect-error: not before it is narrowed.
  event.data.reason
})
// A store's transaction reaches the handler.
declare const sql: Store<{ query(text: string): Promise<unknown> }>
express(loopz, { store: sql }, { 'gift-card.created': (_event, { transaction }) => transaction.query('select 1') })

// @ts-expect-error: no such event.
express(giftronaut, { secret }, { 'order.bouncd': noop })
// @ts-expect-error: another provider's event.
express(giftronaut, { secret }, { 'gift_card.updated': noop })
// @ts-expect-error: no such option.
express(giftronaut, { secert: secret }, noop)
// @ts-expect-error: another provider's option.
express(giftronaut, { signatureKey: 'key' }, noop)
// @ts-expect-error: a number of bytes, not a text.
express(giftronaut, { secret, maxBodyBytes: '1mb' }, noop)
// @ts-expect-error: only `true` is accepted.
express(loopz, { allowUnsigned: false }, noop)
// @ts-expect-error: handlers are not optional.
express(giftronaut, { secret })

const options = { secret, store: memoryStore(), maxBodyBytes: 1000, handlerTimeoutMs: 5000, handshake: false }
const handlers = { 'order.bounced': noop, unknown: noop, '*': noop }

// The frameworks' own types take what the adapters give, without a cast.
express5().post('/hook', express(giftronaut, options, handlers))
express5().use('/hook', express(giftronaut, options, handlers))
express5.Router().post('/hook/:id', express(giftronaut, options, handlers))
express4().post('/hook', express(giftronaut, options, handlers))
express4.Router().post('/hook', express4.raw({ type: '*/*' }), express(giftronaut, options, handlers))

createServer(node(giftronaut, options, handlers))
createHttp2Server(node(giftronaut, options, handlers))

Fastify().post('/hook', fastify(giftronaut, options, handlers))
Fastify({ http2: true }).post('/hook', fastify(giftronaut, options, handlers))
Fastify().route({ method: 'POST', url: '/hook', ...fastify(giftronaut, options, handlers) })

new Hono().post('/hook', hono(giftronaut, options, handlers))
type AppEnv = { Bindings: { GIFTRONAUT_SECRET: string } }
const app = new Hono<AppEnv>()
app.post(
  '/hook',
  hono(giftronaut, (c) => ({ secret: c.env.GIFTRONAUT_SECRET }), handlers),
)
app.post(
  '/hook',
  hono(giftronaut, async (c) => ({ secret: c.env.GIFTRONAUT_SECRET }), handlers),
)
hono(
  giftronaut,
  // @ts-expect-error: no such binding. (Hono does not hand its bindings on by itself: without the annotation `c.env` is any.)
  (c: Context<AppEnv>) => ({ secret: c.env.SQUARE_KEY }),
  handlers,
)

// Handlers get the framework's own request or context: with the members that are used, or as it is annotated.
node(giftronaut, options, { 'order.bounced': (_event, { req }) => assert<Same<typeof req, NodeRequest>>() })
node(giftronaut, options, (_event, { req }: { req: IncomingMessage }) => req.socket)
express(giftronaut, options, (_event, { req }: { req: express5.Request }) => req.ip)
express5().post(
  '/hook',
  express(giftronaut, options, {
    'order.bounced': (event, { req }: { req: express5.Request }) => [event.data.reason, req.ip],
    unknown: (_event, { req }) => assert<Same<typeof req, express5.Request>>(),
  }),
)
express4().post(
  '/hook',
  express(giftronaut, (req: express4.Request) => ({ secret: req.hostname }), {
    'order.bounced': (event, { req, signal }) => [event.data.reason, req.ip, signal],
  }),
)
Fastify().post(
  '/hook',
  fastify(giftronaut, options, { 'order.bounced': (_event, { req }: { req: FastifyRequest }) => req.log }),
)
nest(giftronaut, options, { 'order.bounced': (_event, { req }: { req: express5.Request }) => req.ip })
app.post(
  '/hook',
  hono(giftronaut, options, { 'order.bounced': (_event, { c }: { c: Context<AppEnv> }) => c.env.GIFTRONAUT_SECRET }),
)
app.post(
  '/hook',
  hono(giftronaut, (c: Context<AppEnv>) => ({ secret: c.env.GIFTRONAUT_SECRET }), {
    'order.bounced': (_event, { c }) => c.env.GIFTRONAUT_SECRET,
    // @ts-expect-error: no such binding.
    unknown: (_event, { c }) => c.env.SQUARE_KEY,
  }),
)
next(giftronaut, options, (_event, { request }) => assert<Same<typeof request, Request>>())
next(giftronaut, options, (_event, { request }: { request: Request & { nextUrl: URL } }) => request.nextUrl)
pagesWebhook(giftronaut, options, (_event, { req }: { req: IncomingMessage & { query: object } }) => req.query)
fetch(giftronaut, options, (_event, { request }) => assert<Same<typeof request, Request>>())
fetch(giftronaut, (request) => ({ secret: request.headers.get('x-tenant') ?? '' }), handlers)
lambda(giftronaut, options, (_event, { event }) => event.rawPath)
lambda(giftronaut, options, {
  'order.bounced': (_event, { event }: { event: APIGatewayProxyEventV2 }) => event.requestContext.accountId,
})
// @ts-expect-error: not a Node request.
express(giftronaut, options, (_event, { req }: { req: { ip: string } }) => req.ip)
// @ts-expect-error: without an annotation, only the members that are used.
express(giftronaut, options, (_event, { req }) => req.ip)

// As Next.js checks the exports of a route: a function of the request and a context.
const POST: (request: Request, context: { params: Promise<object> }) => Promise<Response> = next(
  giftronaut,
  options,
  handlers,
)
const worker: { fetch(request: Request, env: unknown): Promise<Response> } = {
  fetch: fetch(giftronaut, options, handlers),
}

const gateway: APIGatewayProxyHandler = lambda(giftronaut, options, handlers)
const gateway2: APIGatewayProxyHandlerV2 = lambda(giftronaut, options, handlers)
const functionUrl: LambdaFunctionURLHandler = lambda(giftronaut, options, handlers)
const balancer: ALBHandler = lambda(giftronaut, options, handlers)
declare const v1: APIGatewayProxyEvent
declare const v2: APIGatewayProxyEventV2
lambda(giftronaut, options, handlers)(v1)
lambda(giftronaut, options, handlers)(v2)

export { balancer, functionUrl, gateway, gateway2, POST, pagesWebhook, worker }
