import Fastify from 'fastify'
import { webhook } from '../../src/adapters/fastify.js'
import { library, runTable } from './run.js'
import { createRoutes } from './scenarios.js'

runTable({
  name: 'Fastify 5',
  async start(lab) {
    const app = Fastify({ forceCloseConnections: true })
    for (const [scenario, route] of Object.entries(createRoutes(webhook, library, lab)))
      app.all(`/hooks/${scenario}`, route)
    return { url: await app.listen({ host: '127.0.0.1', port: 0 }), close: () => app.close() }
  },
})
