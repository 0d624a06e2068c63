import { eventIn, type Flawed, isGenuine, raw, SIGNATURE } from './receiver.js'

/** Records the event first, and keeps the record when the handler fails. */
export const flawed: Flawed = {
  flaw: 'loses-events',
  provider: 'giftronaut',
  route(app, effects) {
    const done = new Set<string>()
    app.post('/hook', raw, async (req, res) => {
      const event = eventIn(req.body)
      if (event?.challengeToken) return void res.json({ challengeToken: event.challengeToken })
      if (!isGenuine(req.body, req.get(SIGNATURE))) return void res.status(401).end()
      if (!event) return void res.status(400).end()
      if (done.has(event.eventId)) return void res.end()
      done.add(event.eventId)
      await effects.handle(event.eventId)
      res.end()
    })
  },
}
