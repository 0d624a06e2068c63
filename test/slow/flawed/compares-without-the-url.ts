import { createHmac } from 'node:crypto'
import { type Flawed, raw, SECRET } from './receiver.js'

/** Square signs URL and body; this one takes the body alone. */
export const flawed: Flawed = {
  flaw: 'signature-without-url',
  provider: 'square',
  route(app, effects) {
    app.post('/hook', raw, async (req, res) => {
      const expected = createHmac('sha256', SECRET).update(req.body).digest('base64')
      if (req.get('x-square-hmacsha256-signature') !== expected) return void res.status(401).end()
      await effects.handle(JSON.parse(String(req.body)).event_id)
      res.end()
    })
  },
}
