import { webhook } from 'giftcard-webhooks/hono'
import { Hono } from 'hono'
import { askLab, routesOf } from './lab.mjs'

const app = new Hono()
for (const [scenario, route] of Object.entries(routesOf(webhook))) app.all(`/hooks/${scenario}`, route)
app.get('/lab/:verb/:scenario', (c) => c.json(askLab(`${c.req.param('verb')}/${c.req.param('scenario')}`)))

export default app
