import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { webhook } from '../../src/adapters/fetch.js'
import { listen } from './listen.js'
import { library, runTable } from './run.js'
import { createRoutes } from './scenarios.js'

runTable({
  name: 'fetch on Node',
  start(lab) {
    const routes = createRoutes(webhook, library, lab)
    const fetch = (request: Request) => {
      const name = new URL(request.url).pathname.slice('/hooks/'.length) as keyof typeof routes
      return routes[name](request)
    }
    return listen(createAdaptorServer({ fetch }) as Server)
  },
})
