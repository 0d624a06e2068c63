import 'reflect-metadata'
import type { AddressInfo } from 'node:net'
import { All, Controller, type INestApplication, Module, Param, Req, Res } from '@nestjs/common'
import { type AbstractHttpAdapter, NestFactory } from '@nestjs/core'
import { ExpressAdapter } from '@nestjs/platform-express'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import { webhook as middleware } from '../../src/adapters/express.js'
import { webhook } from '../../src/adapters/nest.js'
import { library, type Running, runTable } from './run.js'
import { createRoutes, type Lab, type ScenarioName } from './scenarios.js'

const platforms = {
  'Nest on Express': () => new ExpressAdapter(),
  'Nest on Fastify': () => new FastifyAdapter({ forceCloseConnections: true }) as unknown as AbstractHttpAdapter,
}

/** Cases that Nest's own body parser, which runs before every controller, decides. */
const PARSER_DECIDES = {
  'rejects what is authentic but not UTF-8, not JSON, or no event': 'answers 400 itself to what is not JSON',
  'rejects a compressed body clearly': 'Express: decompresses it; Fastify: 400, as it is not JSON',
  'rejects a chunked body over the limit without reading the rest': 'reads up to its own limit',
  'rejects a length over the limit before the body has come': 'waits for the body',
  'calls no handler for a client that disconnects half-way, and goes on': 'drops it, and nothing hears of it',
  'rejects what is left where Content-Length promises less than comes': 'answers 400 itself to what is not JSON',
}

for (const [name, platform] of Object.entries(platforms)) {
  runTable({
    name: `${name}, in a controller`,
    decides: PARSER_DECIDES,
    async start(lab) {
      return listen(await NestFactory.create(moduleWith(lab), platform(), { rawBody: true, logger: false }))
    },
  })

  // No controller, no parser ahead: the whole table holds.
  runTable({
    name: `${name}, by app.use`,
    async start(lab) {
      const app = await NestFactory.create(class {}, platform(), { logger: false })
      const routes = Object.entries(createRoutes(middleware, library, lab))
      for (const [scenario, route] of routes) app.use(`/hooks/${scenario}`, route)
      return listen(app)
    },
  })
}

/** A module with a controller, with its decorators applied by hand, because decorators need a compiler that Vitest does not use. */
function moduleWith(lab: Lab): new () => object {
  const routes = createRoutes(webhook, library, lab)
  class Hooks {
    receive(scenario: ScenarioName, req: object, res: object) {
      return routes[scenario](req, res)
    }
  }
  const descriptor = Object.getOwnPropertyDescriptor(Hooks.prototype, 'receive') as PropertyDescriptor
  Param('scenario')(Hooks.prototype, 'receive', 0)
  Req()(Hooks.prototype, 'receive', 1)
  Res()(Hooks.prototype, 'receive', 2)
  All(':scenario')(Hooks.prototype, 'receive', descriptor)
  Controller('hooks')(Hooks)
  class HooksModule {}
  Module({ controllers: [Hooks] })(HooksModule)
  return HooksModule
}

async function listen(app: INestApplication): Promise<Running> {
  await app.listen(0, '127.0.0.1')
  const server = app.getHttpServer()
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await app.close()
    },
  }
}
