import { createServer } from 'node:http'
import express5 from 'express'
import express4 from 'express4'
import { webhook } from '../../src/adapters/express.js'
import { listen } from './listen.js'
import { library, runTable } from './run.js'
import { createRoutes } from './scenarios.js'

for (const { name, express } of [
  { name: 'Express 5', express: express5 },
  // types.test-d.ts tests its types.
  { name: 'Express 4', express: express4 as unknown as typeof express5 },
]) {
  runTable({
    name,
    start(lab) {
      const app = express()
      for (const [scenario, route] of Object.entries(createRoutes(webhook, library, lab)))
        app.all(`/hooks/${scenario}`, route)
      return listen(createServer(app))
    },
  })
}
