/**
 * A chaos test: events delivered one to four times, in random order and partly at the same instant, to several processes that are killed
 * and frozen, on an engine with faults. Each delivery is sent again until it is answered with 200, as a provider does.
 */
import { Agent, request } from 'node:http'
import { giftronaut } from '../../../src/providers/giftronaut/index.js'
import { signedHeaders } from '../../deliveries.js'
import { sleep } from '../deliver.js'
import { type Effect, type Engine, LEASE_MS } from './engines.js'
import { type Instance, startInstance } from './processes.js'

const SECRET = 'gn_chaos'

export interface ChaosReport {
  deliveries: number
  requests: number
  statuses: Record<string, number>
  kills: number
  freezes: number
  /** Processes that exited by themselves. */
  crashes: number
  /** Events without an effect. */
  lost: string[]
  /** Effects beyond the first of their event. */
  doubled: number
  /** Those of them that no process killed or frozen between effect and record explains. */
  unexplained: string[]
  /** Effects that began while no process could claim. */
  unclaimed: number
  seconds: number
}

export async function runChaos(engine: Engine, { events, processes }: { events: number; processes: number }) {
  const start = performance.now()
  const servers: Instance[] = []
  const dead: Instance[] = []
  let born = 0
  const bear = () => {
    const number = born++
    // One of them lives five minutes ahead.
    const clock = number % processes === 0 ? { CLOCK_OFFSET_MS: '300000' } : {}
    return startInstance(`p${number}`, { ...engine.env, ...clock, SECRET })
  }
  for (let i = 0; i < processes; i++) servers.push(await bear())

  async function killOne() {
    const at = Math.floor(Math.random() * servers.length)
    const victim = servers[at] as Instance
    await victim.kill()
    dead.push(victim)
    servers[at] = await bear()
  }

  const ids = Array.from({ length: events }, () => crypto.randomUUID())
  const queue = deliveriesOf(ids)
  const deliveries = queue.length
  const statuses: Record<string, number> = {}
  const answered = new Set<string>()
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  let open = deliveries

  async function worker() {
    while (open > 0) {
      const id = queue.pop()
      if (id === undefined) {
        await sleep(20)
        continue
      }
      const server = servers[Math.floor(Math.random() * servers.length)] as Instance
      const status = await post(agent, server.port, eventOf(id))
      statuses[status] = (statuses[status] ?? 0) + 1
      if (status === '200') {
        answered.add(`${id} ${server.name}`)
        open--
      } else {
        setTimeout(() => queue.unshift(id), 50 + Math.random() * 500)
      }
    }
  }

  async function freezeOne() {
    await servers[Math.floor(Math.random() * servers.length)]?.freeze(1.6 * LEASE_MS)
  }

  /** The faults, spread over the run: a kill before and a freeze with each fault of the engine. */
  async function faults() {
    const acts = Object.values(engine.faults).flatMap((fault) => [killOne, () => Promise.all([fault(), freezeOne()])])
    acts.push(killOne)
    for (const [i, act] of acts.entries()) {
      const due = deliveries * (1 - (i + 1) / (acts.length + 1))
      while (open > due) await sleep(10)
      await act()
    }
  }

  await Promise.all([faults(), ...Array.from({ length: 48 }, worker)])
  // A duplicate long after finds everything done.
  for (const id of ids.slice(0, 100)) queue.push(id)
  open = queue.length
  await Promise.all(Array.from({ length: 8 }, worker))
  const crashes = [...dead, ...servers].filter(({ crashed }) => crashed).length
  for (const server of servers) await server.kill()
  agent.destroy()

  const report: ChaosReport = {
    deliveries,
    requests: Object.values(statuses).reduce((sum, count) => sum + count, 0),
    statuses,
    kills: dead.length - crashes,
    freezes: [...dead, ...servers].reduce((sum, { frozen }) => sum + frozen.length, 0),
    crashes,
    seconds: Math.round((performance.now() - start) / 1000),
    ...judge(ids, await engine.effects(), dead, servers, answered, engine.outages),
  }
  return report
}

/** The lost and doubled events, and the reasons. */
function judge(
  ids: string[],
  effects: Effect[],
  dead: Instance[],
  alive: Instance[],
  answered: Set<string>,
  outages: Engine['outages'],
): Pick<ChaosReport, 'lost' | 'doubled' | 'unexplained' | 'unclaimed'> {
  const byId = new Map<string, Effect[]>()
  for (const effect of effects) byId.set(effect.id, [...(byId.get(effect.id) ?? []), effect])
  const unexplained: string[] = []
  for (const [id, all] of byId) {
    all.sort((a, b) => (a.at < b.at ? -1 : 1))
    for (const [i, later] of all.slice(1).entries()) {
      const earlier = all[i] as Effect
      const first = [...dead, ...alive].find(({ name }) => name === earlier.instance)
      const second = [...dead, ...alive].find(({ name }) => name === later.instance)
      const killedAt = dead.find(({ name }) => name === earlier.instance)?.killedAt
      // Its process was killed after this effect and before the next, and had not answered for it.
      const died =
        killedAt !== undefined &&
        earlier.at < killedAt &&
        killedAt < later.at &&
        !answered.has(`${id} ${earlier.instance}`)
      // Or one of the two was frozen for longer than its lease: after its effect, or with a claim that it did not know to be lost.
      const frozen =
        first?.frozen.some(([from, to]) => earlier.at < to && from < later.at) ||
        second?.frozen.some(([from]) => from < later.at)
      if (!died && !frozen) unexplained.push(id)
    }
  }
  // Events claimed before an outage may still be handled shortly after its start.
  const grace = 500_000_000n
  return {
    lost: ids.filter((id) => !byId.has(id)),
    doubled: effects.length - byId.size,
    unexplained,
    unclaimed: effects.filter(({ at }) => outages.some(([from, to]) => at > from + grace && at < to)).length,
  }
}

/** One to four deliveries of each event, shuffled; the duplicates of every third event at the same instant. */
function deliveriesOf(ids: string[]): string[] {
  const groups = ids.flatMap((id, i) => {
    const copies = Array<string>(1 + Math.floor(Math.random() * 4)).fill(id)
    return i % 3 === 0 ? [copies] : copies.map((copy) => [copy])
  })
  for (let i = groups.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    ;[groups[i], groups[j]] = [groups[j] as string[], groups[i] as string[]]
  }
  return groups.flat()
}

interface Sent {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The delivery of an event. */
export function eventOf(eventId: string): Sent {
  const data = { organizationId: 'ORG-1', currency: 'USD' }
  const body = JSON.stringify({ eventId, eventType: 'balance.depleted', createdAt: '2026-04-15T14:30:00.000', data })
  return { path: '/', headers: signedHeaders(giftronaut, body, { secret: SECRET }), body }
}

/** Sends a delivery; the status, or `broken` where the connection was. */
export function post(agent: Agent, port: number, { path, headers, body }: Sent): Promise<string> {
  const sized = { ...headers, 'content-length': Buffer.byteLength(body) }
  const options = { agent, host: '127.0.0.1', port, path, method: 'POST', headers: sized, timeout: 20_000 }
  return new Promise((resolve) => {
    const req = request(options, (res) => {
      res.resume()
      res.on('end', () => resolve(String(res.statusCode)))
      res.on('error', () => resolve('broken'))
    })
    req.on('timeout', () => req.destroy(new Error('no answer')))
    req.on('error', () => resolve('broken'))
    req.end(body)
  })
}

export const chaosSecret = SECRET
