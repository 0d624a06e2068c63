/** The table of cases without a server: a fetch route is a function, and some platforms only call it. */
import { webhook } from '../../src/adapters/fetch.js'
import type { Sent } from './deliveries.js'
import { library, runCases } from './run.js'
import { createLab, createRoutes, type ScenarioName } from './scenarios.js'

const lab = createLab()
let routes: Record<ScenarioName, (request: Request) => Promise<unknown>>

runCases('fetch, called', undefined, {
  async start() {
    routes = createRoutes(webhook, library, lab)
  },
  stop: () => {},
  bench: {
    async send(route, sent) {
      const response = (await routes[route](requestOf(route, sent))) as Response
      return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
    },
    take: async (route) => lab.take(route),
    peek: async (route) => lab.peek(route),
    release: async (route) => lab.release(route),
  },
})

function requestOf(route: string, { method = 'POST', headers = {}, body = '', query = '' }: Sent): Request {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  )
  return new Request(`http://localhost/hooks/${route}${query}`, {
    method,
    headers: pairs,
    ...(method !== 'GET' && method !== 'HEAD' && { body: body as string }),
  })
}
