import express from 'express'
import { eventIn, type Flawed, isGenuine, SIGNATURE } from './receiver.js'

/** Hashes what `express.json()` parsed, serialised again. */
export const flawed: Flawed = {
  flaw: 'verifies-after-parsing',
  provider: 'giftronaut',
  route(app, effects) {
    const done = new Set<string>()
    app.use('/hook', express.json({ limit: '1mb', type: '*/*' }))
    app.post('/hook', async (req, res) => {
      if (req.body?.challengeToken) return void res.json({ challengeToken: req.body.challengeToken })
      const text = JSON.stringify(req.body)
      if (!isGenuine(text, req.get(SIGNATURE))) return void res.status(401).end()
      const id = eventIn(text)?.eventId ?? ''
      if (!done.has(id)) await effects.handle(id)
      done.add(id)
      res.end()
    })
  },
}
