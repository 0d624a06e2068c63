import { createServer } from 'node:http'
import { webhook } from '../../src/adapters/node.js'
import { listen } from './listen.js'
import { library, runTable } from './run.js'
import { createRoutes } from './scenarios.js'

runTable({
  name: 'node:http',
  start(lab) {
    const routes = createRoutes(webhook, library, lab)
    return listen(
      createServer((req, res) => {
        const name = (req.url ?? '').slice('/hooks/'.length).split('?')[0] as keyof typeof routes
        routes[name](req, res)
      }),
    )
  },
})
