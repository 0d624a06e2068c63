import { eventIn, type Flawed, isGenuine, raw, SIGNATURE } from './receiver.js'

/** Looks whether the event was handled, handles it, and writes it down: copies at the same moment all pass the look. */
export const flawed: Flawed = {
  flaw: 'handles-at-the-same-time',
  provider: 'giftronaut',
  route(app, effects) {
    const done = new Set<string>()
    app.post('/hook', raw, async (req, res) => {
      const event = eventIn(req.body)
      if (event?.challengeToken) return void res.json({ challengeToken: event.challengeToken })
      if (!isGenuine(req.body, req.get(SIGNATURE))) return void res.status(401).end()
      if (!event) return void res.status(400).end()
      if (!done.has(event.eventId)) {
        await effects.handle(event.eventId)
        done.add(event.eventId)
      }
      res.end()
    })
  },
}
