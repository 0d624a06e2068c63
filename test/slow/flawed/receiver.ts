/** Helpers of the flawed receivers: a server on a free port, and a probe that tells how often each event was handled. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Express } from 'express'
import type { Flaw } from '../../../src/tools/cli/check/flaws.js'

export const SECRET = 'gn_check_secret'

/** The handler of these receivers: counts. */
export interface Effects {
  /** Handles an event; takes a moment, as real work does, and throws when the probe was told so. */
  handle(id: string): Promise<void>
}

/** A receiver with one flaw. */
export interface Flawed {
  readonly flaw: Flaw
  readonly provider: 'giftronaut' | 'square'
  /** Sets up `POST /hook`. */
  route(app: Express, effects: Effects, url: () => string): void
}

export async function start({ route }: Pick<Flawed, 'route'>) {
  const counts = new Map<string, number>()
  let failNext = false
  const app = express().disable('x-powered-by')
  app.get('/probe', (req, res) => void res.json({ handled: counts.get(String(req.query.id)) ?? 0 }))
  app.post('/probe', (_req, res) => {
    failNext = true
    res.end()
  })
  const server = createServer(app)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  route(
    app,
    {
      async handle(id) {
        await new Promise((done) => setTimeout(done, 30))
        if (failNext) {
          failNext = false
          throw new Error('the handler failed')
        }
        counts.set(id, (counts.get(id) ?? 0) + 1)
      },
    },
    () => `${base}/hook`,
  )
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `${base}/hook`, probe: `${base}/probe`, close }
}

/** A correct check, for receivers with another flaw. */
export function isGenuine(body: string | Buffer, header: string | undefined): boolean {
  const expected = Buffer.from(`sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`)
  const given = Buffer.from(header ?? '')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

export const SIGNATURE = 'x-giftronaut-signature'

/** The raw body with a limit, as it should be read. */
export const raw = express.raw({ type: '*/*', limit: '1mb' })

/** The event of a body; `undefined` for anything else. */
export function eventIn(body: Buffer | string): { eventId: string; challengeToken?: string } | undefined {
  try {
    const value = JSON.parse(body.toString())
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
