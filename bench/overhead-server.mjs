// One server with two routes: one only reads the raw body, the other is ours. Sends its address to the parent process.
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import express from 'express'
import { Hono } from 'hono'
import { webhook as expressWebhook } from '../dist/express.js'
import { giftronaut } from '../dist/giftronaut.js'
import { webhook as honoWebhook } from '../dist/hono.js'

const options = { secret: 'gn_bench_secret' }
const handlers = { 'order.bounced': (event) => event.data.orderId }

const frameworks = {
  express() {
    const app = express()
    app.post('/bare', express.raw({ type: '*/*' }), (req, res) => {
      if (req.body.length === 0) throw new Error('no body')
      res.json({ received: true })
    })
    app.post('/adapter', expressWebhook(giftronaut, options, handlers))
    return app
  },
  hono() {
    const app = new Hono()
    app.post('/bare', async (c) => {
      if ((await c.req.arrayBuffer()).byteLength === 0) throw new Error('no body')
      return c.json({ received: true })
    })
    app.post('/adapter', honoWebhook(giftronaut, options, handlers))
    return getRequestListener(app.fetch)
  },
}

const server = createServer(frameworks[process.argv[2]]())
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
