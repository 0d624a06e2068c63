import { createHmac } from 'node:crypto'
import { eventIn, type Flawed, isGenuine, raw, SECRET, SIGNATURE } from './receiver.js'

/** Tells the sender what was expected, as a debugging aid that was left in. */
export const flawed: Flawed = {
  flaw: 'leaks-the-reason',
  provider: 'giftronaut',
  route(app, effects) {
    const claimed = new Set<string>()
    app.post('/hook', raw, async (req, res) => {
      const event = eventIn(req.body)
      if (event?.challengeToken) return void res.json({ challengeToken: event.challengeToken })
      const header = req.get(SIGNATURE)
      if (!header) return void res.status(401).send('signature header missing')
      if (!isGenuine(req.body, header)) {
        return void res.status(401).send(`expected ${createHmac('sha256', SECRET).update(req.body).digest('hex')}`)
      }
      if (!event) return void res.status(400).end()
      if (!claimed.has(event.eventId)) {
        claimed.add(event.eventId)
        await effects.handle(event.eventId).catch((error) => {
          claimed.delete(event.eventId)
          throw error
        })
      }
      res.end()
    })
  },
}
