import express from 'express'
import { eventIn, type Flawed, isGenuine, SIGNATURE } from './receiver.js'

/** Waits for the end of a stream that a parser in front has read already. */
export const flawed: Flawed = {
  flaw: 'hangs',
  provider: 'giftronaut',
  route(app, effects) {
    app.use('/hook', express.json())
    app.post('/hook', (req, res) => {
      const chunks: Buffer[] = []
      req.on('data', (chunk: Buffer) => chunks.push(chunk))
      req.on('end', async () => {
        const body = Buffer.concat(chunks)
        if (!isGenuine(body, req.get(SIGNATURE))) return void res.status(401).end()
        await effects.handle(eventIn(body)?.eventId ?? '')
        res.end()
      })
    })
  },
}
