import type { IncomingMessage } from 'node:http'
import { eventIn, type Flawed, isGenuine, SIGNATURE } from './receiver.js'

/** Reads whatever comes, to its end. */
export const flawed: Flawed = {
  flaw: 'no-size-limit',
  provider: 'giftronaut',
  route(app, effects) {
    const claimed = new Set<string>()
    app.post('/hook', async (req, res) => {
      const body = await readAll(req)
      const event = eventIn(body)
      if (event?.challengeToken) return void res.json({ challengeToken: event.challengeToken })
      if (!isGenuine(body, req.get(SIGNATURE))) return void res.status(401).end()
      if (!event) return void res.status(400).end()
      if (claimed.has(event.eventId)) return void res.status(200).end()
      claimed.add(event.eventId)
      await effects.handle(event.eventId).catch((error) => {
        claimed.delete(event.eventId)
        throw error
      })
      res.end()
    })
  },
}

async function readAll(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  return Buffer.concat(chunks)
}
