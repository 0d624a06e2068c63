/** Every adapter's own code, on requests of any form: always an answer from the table, never an exception. */
import { Hono } from 'hono'
import * as express from '../../../src/adapters/express.js'
import * as fastify from '../../../src/adapters/fastify.js'
import * as fetchAdapter from '../../../src/adapters/fetch.js'
import * as hono from '../../../src/adapters/hono.js'
import * as lambda from '../../../src/adapters/lambda.js'
import * as nest from '../../../src/adapters/nest.js'
import * as next from '../../../src/adapters/next.js'
import * as node from '../../../src/adapters/node.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { must } from '../expect.js'
import { anyHeaders } from '../headers.js'
import { fuzzProviders, TOKEN } from '../providers.js'
import { Reader } from '../reader.js'

const STATUSES = [200, 400, 401, 405, 409, 413, 422, 500]
const store = memoryStore({ maxEvents: 100 })
const mounts = fuzzProviders.map(({ provider, options }) => {
  const given = [provider, { ...(options as object), store, maxBodyBytes: 2000, onError() {} }, () => {}] as const
  return {
    node: node.webhook(...given),
    express: express.webhook(...given),
    pages: next.pagesWebhook(...given),
    nest: nest.webhook(...given),
    fetch: fetchAdapter.webhook(...given),
    next: next.webhook(...given),
    hono: new Hono().all('*', hono.webhook(...given)),
    fastify: fastify.webhook(...given),
    lambda: lambda.webhook(...given),
  }
})

export async function fuzz(data: Uint8Array): Promise<void> {
  const reader = new Reader(data)
  const which = reader.byte() % fuzzProviders.length
  const { sign } = fuzzProviders[which] as (typeof fuzzProviders)[0]
  const mount = mounts[which] as (typeof mounts)[0]
  const adapter = reader.pick(Object.keys(mount) as (keyof typeof mount)[])
  const method = reader.pick(['POST', 'POST', 'POST', 'PUT', undefined])
  const url = reader.pick([`/hook/${TOKEN}`, '/hook', `/?token=${TOKEN}`, '/%'])
  const genuine = reader.byte() < 200
  const extra = anyHeaders(reader)
  const body = reader.rest()
  const headers = { ...(extra instanceof Headers ? {} : extra), ...(genuine && sign(body)) }

  const status = await send()
  must(STATUSES.includes(status), `${adapter} answered ${status}`)

  async function send(): Promise<number> {
    if (adapter === 'lambda') {
      // An event without method and headers is not an HTTP request, and rejects.
      const event = { headers: { host: 'example.com', ...headers }, rawPath: url, httpMethod: method }
      return (await mount.lambda({ ...event, body: body.toString('base64'), isBase64Encoded: true } as never))
        .statusCode
    }
    if (adapter === 'fetch' || adapter === 'next') return ((await mount[adapter](request())) as Response).status
    if (adapter === 'hono') return (await mount.hono.request(request())).status
    const raw = { headers, method, url, body, on() {}, removeListener() {}, pause() {}, resume() {} } as never
    const reply = new Reply()
    if (adapter === 'fastify') await mount.fastify.onRequest({ raw }, reply)
    else await mount[adapter](raw, reply as never)
    return reply.statusCode
  }

  function request(): Request {
    const safe = genuine ? sign(body) : undefined
    return new Request(`http://localhost${url}`, {
      method: method ?? 'POST',
      headers: safe ?? {},
      body: new Uint8Array(body),
    })
  }
}

/** The members that Node's and Fastify's responses share. */
class Reply {
  statusCode = 0
  headersSent = false
  code(status: number) {
    this.statusCode = status
  }
  setHeader() {}
  header() {}
  end() {}
  send() {}
}
