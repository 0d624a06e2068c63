import { eventIn, type Flawed, raw } from './receiver.js'

/** Never looks at the signature. */
export const flawed: Flawed = {
  flaw: 'accepts-any-signature',
  provider: 'giftronaut',
  route(app, effects) {
    const claimed = new Set<string>()
    app.post('/hook', raw, async (req, res) => {
      const event = eventIn(req.body)
      if (event?.challengeToken) return void res.json({ challengeToken: event.challengeToken })
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
