/** The sending side: behaves like a provider, retries rejected deliveries, and records accepted ones. */
import { Agent, type RequestOptions, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { deliveryOf, type LoadDelivery, MAX_EVENTS, type Subject } from './deliveries.js'

const CLIENTS = 32
const SLOW_CLIENTS = 4
/** Duplicates are of events this recent: what a provider sends again soon, and what a bounded store still knows. */
const RECENT = 500
const OVERSIZE = 1_100_000

/** The deliveries that were sent, and their results. */
export interface Tally {
  sent: { genuine: number; forged: number; duplicate: number; oversize: number; slow: number }
  /** Unexpected responses, by the kind of delivery. */
  unexpected: Record<string, number>
  /** Times that a genuine event had to be sent again. */
  resent: number
  /** Connections that broke under a forged or a doubled delivery: it is not sent again, so nothing can come of it. */
  broken: number
  /** 1 for each event that was answered with 200, by its number. */
  accepted: Uint8Array
  /** 1 for each event whose signature was forged. */
  forged: Uint8Array
  seconds: number
}

/** Sends for that many seconds, and then finishes the deliveries that it began. */
export async function load(port: number, subject: Subject, seconds: number): Promise<Tally> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS + SLOW_CLIENTS })
  const target = { port, agent, host: '127.0.0.1', path: subject.path }
  const tally: Tally = {
    sent: { genuine: 0, forged: 0, duplicate: 0, oversize: 0, slow: 0 },
    unexpected: {},
    resent: 0,
    broken: 0,
    accepted: new Uint8Array(MAX_EVENTS),
    forged: new Uint8Array(MAX_EVENTS),
    seconds,
  }
  const recent: number[] = []
  const until = performance.now() + seconds * 1000
  let last = 0
  const next = () => {
    if (last + 1 >= MAX_EVENTS) throw new Error('More events than there is room to count.')
    return ++last
  }

  const expectStatus = (what: string, status: number, ...right: number[]) => {
    if (status === 0 && !right.includes(0)) tally.broken++
    else if (!right.includes(status))
      tally.unexpected[`${what}: ${status}`] = (tally.unexpected[`${what}: ${status}`] ?? 0) + 1
  }

  async function genuine(slowly = false) {
    const number = next()
    tally.sent[slowly ? 'slow' : 'genuine']++
    const delivery = deliveryOf(subject, number)
    for (let tries = 0; tries < 20; tries++) {
      if ((await post(target, delivery, slowly)) === 200) {
        tally.accepted[number] = 1
        recent[number % RECENT] = number
        return
      }
      tally.resent++
      await wait(50 * (tries + 1))
    }
    expectStatus('genuine, twenty times', 503)
  }

  async function forged() {
    const number = next()
    tally.sent.forged++
    tally.forged[number] = 1
    expectStatus('forged', await post(target, deliveryOf(subject, number, { secret: 'another' })), 401)
  }

  /** Half are of an event that was taken, half come at the same moment as the first. */
  async function duplicate() {
    tally.sent.duplicate++
    const old = recent[Math.floor(Math.random() * RECENT)]
    if (old !== undefined && Math.random() < 0.5) {
      expectStatus('duplicate', await post(target, deliveryOf(subject, old)), 200)
      return
    }
    const number = next()
    const statuses = await Promise.all([0, 1].map(() => post(target, deliveryOf(subject, number))))
    for (const status of statuses) expectStatus('at once', status, 200, 409)
    if (statuses.includes(200)) tally.accepted[number] = 1
    else if (!statuses.includes(0)) expectStatus('at once, neither taken', 409)
  }

  async function oversize() {
    tally.sent.oversize++
    // The server answers before it has read it all, and may close before the answer is seen.
    expectStatus('oversize', await post(target, deliveryOf(subject, 0, { pad: OVERSIZE })), 413, 0)
  }

  async function client() {
    while (performance.now() < until) {
      const dice = Math.random()
      if (dice < 0.05) await forged()
      else if (dice < 0.1) await duplicate()
      else if (dice < 0.11) await oversize()
      else await genuine()
    }
  }

  async function slowClient() {
    while (performance.now() < until) await genuine(true)
  }

  await Promise.all([...Array.from({ length: CLIENTS }, client), ...Array.from({ length: SLOW_CLIENTS }, slowClient)])
  agent.destroy()
  return tally
}

/** Posts it, and gives the status; 0 if the connection broke. A slow client sends a piece, waits, and sends the next. */
function post(target: RequestOptions, { body, headers }: LoadDelivery, slowly = false): Promise<number> {
  return new Promise((done) => {
    const sending = request(
      {
        ...target,
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'content-length': body.length },
      },
      (response) => {
        response.resume()
        response.once('end', () => done(response.statusCode ?? 0))
        response.once('error', () => done(0))
      },
    )
    sending.once('error', () => done(0))
    if (slowly) sendSlowly(sending, body)
    else sending.end(body)
  })
}

async function sendSlowly(sending: ReturnType<typeof request>, body: Buffer) {
  const pieces = 5
  const size = Math.ceil(body.length / pieces)
  for (let at = 0; at < body.length; at += size) {
    sending.write(body.subarray(at, at + size))
    await wait(300)
  }
  sending.end()
}
