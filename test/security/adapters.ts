/** Every adapter with its framework around it, as one function from a case to the HTTP answer. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import Fastify from 'fastify'
import { Hono } from 'hono'
import * as expressAdapter from '../../src/adapters/express.js'
import * as fastifyAdapter from '../../src/adapters/fastify.js'
import * as fetchAdapter from '../../src/adapters/fetch.js'
import * as honoAdapter from '../../src/adapters/hono.js'
import * as lambdaAdapter from '../../src/adapters/lambda.js'
import * as nestAdapter from '../../src/adapters/nest.js'
import * as nextAdapter from '../../src/adapters/next.js'
import * as nodeAdapter from '../../src/adapters/node.js'
import type { WebhookOptions } from '../../src/core/route-options.js'
import type { Provider, WebhookEvent } from '../../src/core/types.js'
import type { Case } from './canaries.js'

/** Sends one delivery and gives all that came back: status, headers and body as one text. */
export type Send = (delivery: Case) => Promise<{ status: number; text: string }>

type Mount = (
  provider: Provider<unknown, WebhookEvent>,
  options: WebhookOptions<unknown>,
  handler: (event: WebhookEvent) => unknown,
) => Send

const answerOf = async (response: Response) => ({
  status: response.status,
  text: `${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`,
})

const init = ({ method = 'POST', headers, body }: Case): RequestInit => ({
  method,
  headers,
  body: new Uint8Array(body),
})

export const requestOf = (delivery: Case) => new Request(`http://localhost${delivery.url}`, init(delivery))

/** A real server for one request. */
export const over =
  (listener: RequestListener): Send =>
  async (delivery) => {
    const server = createServer(listener).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    try {
      const { port } = server.address() as AddressInfo
      return await answerOf(await fetch(`http://127.0.0.1:${port}${delivery.url}`, init(delivery)))
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

export const adapters: Readonly<Record<string, Mount>> = {
  node: (...given) => over(nodeAdapter.webhook(...given) as RequestListener),
  express: (...given) => over(express().all('/{*path}', expressAdapter.webhook(...given))),
  'next, Pages Router': (...given) => over(nextAdapter.pagesWebhook(...given) as RequestListener),
  nest: (...given) => over(nestAdapter.webhook(...given) as RequestListener),
  fetch: (...given) => {
    const handle = fetchAdapter.webhook(...given)
    return async (delivery) => answerOf((await handle(requestOf(delivery))) as Response)
  },
  'next, App Router': (...given) => {
    const handle = nextAdapter.webhook(...given)
    return async (delivery) => answerOf((await handle(requestOf(delivery))) as Response)
  },
  hono: (...given) => {
    const app = new Hono().all('*', honoAdapter.webhook(...given))
    return async (delivery) => answerOf(await app.request(requestOf(delivery)))
  },
  fastify: (...given) => {
    const app = Fastify()
    app.route({ method: ['POST', 'PUT'], url: '*', ...(fastifyAdapter.webhook(...given) as object) } as never)
    return async ({ method = 'POST', headers, body, url }) => {
      const response = await app.inject({ method: method as 'POST', headers, payload: body, url })
      return { status: response.statusCode, text: `${JSON.stringify(response.headers)} ${response.body}` }
    }
  },
  lambda: (...given) => {
    const handle = lambdaAdapter.webhook(...given)
    return async ({ method = 'POST', headers, body, url }) => {
      const result = await handle({
        body: body.toString('base64'),
        isBase64Encoded: true,
        headers,
        rawPath: url,
        rawQueryString: '',
        requestContext: { http: { method } },
      })
      return { status: result.statusCode, text: JSON.stringify(result) }
    }
  },
}
