import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { webhook } from '../../src/adapters/hono.js'
import { listen } from './listen.js'
import { library, runTable } from './run.js'
import { createRoutes } from './scenarios.js'

runTable({
  name: 'Hono on Node',
  start(lab) {
    const app = new Hono()
    for (const [scenario, route] of Object.entries(createRoutes(webhook, library, lab)))
      app.all(`/hooks/${scenario}`, route)
    return listen(createAdaptorServer({ fetch: app.fetch }) as Server)
  },
})
