/**
 * The snippets for frameworks without an adapter of this library, with signed deliveries: in React Router, Elysia and h3 (Nuxt).
 * SvelteKit and Astro are not installed: their handlers are called as they would call them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { createApp, type EventHandler, toNodeListener } from 'h3'
import { createRequestHandler, type ServerBuild } from 'react-router'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samples } from '../../src/providers/giftronaut/generated/samples.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { signatureHeaders } from '../deliveries.js'
import { listen } from './site-server.js'
import { filesOf, root } from './snippets.js'

const secret = 'gn_web_frameworks'
const folder = fileURLToPath(new URL('node_modules/.web-frameworks/', import.meta.url))
const snippets = new Map(filesOf('docs/quick-start/web-frameworks.md').map(({ path, code }) => [path, code]))

type Receive = (request: Request) => Promise<Response>
type RequestHandler = (event: { request: Request }) => Promise<Response>

/** Runs what the file exports in its framework. */
const frameworks: Record<string, (module: never) => Receive | Promise<Receive>> = {
  'src/routes/webhooks/giftronaut/+server.ts':
    ({ POST }: { POST: RequestHandler }) =>
    (request) =>
      POST({ request }),
  'src/pages/webhooks/giftronaut.ts':
    ({ POST }: { POST: RequestHandler }) =>
    (request) =>
      POST({ request }),
  'app/routes/webhooks.giftronaut.ts': (module) => {
    const id = 'routes/webhooks.giftronaut'
    const routes = { [id]: { id, path: 'webhooks/giftronaut', module } }
    const build = { routes, entry: { module: {} }, future: {}, routeDiscovery: { mode: 'initial' }, ssr: true }
    return createRequestHandler(build as unknown as ServerBuild)
  },
  'src/index.ts':
    ({ app }: { app: { handle: Receive } }) =>
    (request) =>
      app.handle(request),
  // Over HTTP, because h3 reads the body from Node's request.
  'server/routes/webhooks/giftronaut.post.ts': async ({ default: handler }: { default: EventHandler }) => {
    const { server, url } = await listen(createServer(toNodeListener(createApp().use('/webhooks/giftronaut', handler))))
    cleanups.push(() => server.close())
    return async (request) =>
      fetch(`${url}/webhooks/giftronaut`, { method: 'POST', headers: request.headers, body: await request.text() })
  },
}
const cleanups: (() => unknown)[] = []

beforeAll(() => {
  process.env.GIFTRONAUT_WEBHOOK_SECRET = secret
  mkdirSync(folder, { recursive: true })
})
afterAll(async () => {
  delete process.env.GIFTRONAUT_WEBHOOK_SECRET
  for (const cleanUp of cleanups) await cleanUp()
  rmSync(folder, { recursive: true, force: true })
})

function request(signedWith: string): Request {
  const body = samples['order.bounced']
  const { scheme } = giftronaut.facts
  if (scheme?.type !== 'hmac-sha256') throw new Error('Giftronaut signs with an HMAC.')
  const headers = { 'content-type': 'application/json', ...signatureHeaders(scheme, body, { secret: signedWith }) }
  return new Request('http://localhost/webhooks/giftronaut', { method: 'POST', headers, body })
}

it('has a way to call every file of the page', () => {
  expect([...snippets.keys()].sort()).toEqual(Object.keys(frameworks).sort())
})

describe.each(Object.entries(frameworks))('%s', (path, receiverOf) => {
  it('accepts an authentic delivery and rejects a forged one', async () => {
    const receive = await receiverOf((await load(path)) as never)
    expect((await receive(request(secret))).status).toBe(200)
    expect((await receive(request('another'))).status).toBe(401)
  })
})

/** Loads a snippet, bundled with the built package. */
async function load(path: string): Promise<unknown> {
  const outfile = `${folder}${path.replaceAll(/\W/g, '-')}.mjs`
  writeFileSync(`${outfile}.ts`, snippets.get(path) ?? '')
  buildSync({
    entryPoints: [`${outfile}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: { 'giftcard-webhooks': `${root}dist` },
    external: ['h3', 'elysia'],
    logLevel: 'error',
  })
  return import(/* @vite-ignore */ outfile)
}
