/**
 * Snapshots of objects, as Loopz sends them, to several processes that are killed every 1.2 seconds. The result is the final state of
 * each object.
 */
import { Agent } from 'node:http'
import { sleep } from '../deliver.js'
import { post } from './chaos.js'
import type { Engine } from './engines.js'
import { type Instance, startInstance } from './processes.js'

const CHANGES = 6
const STATES = ['A', 'B', 'C']

export interface LoopzReport {
  requests: number
  statuses: Record<string, number>
  kills: number
  /** Processes that exited by themselves. */
  crashes: number
  objects: number
  /** Objects whose last effect is not their last state. */
  wrong: number
}

export async function runLoopz(engine: Engine, { objects, processes }: { objects: number; processes: number }) {
  const servers: Instance[] = []
  const dead: Instance[] = []
  let born = 0
  const bear = () => startInstance(`p${born++}`, { ...engine.env, VERSIONS: 'yes', SECRET: 'unused' })
  for (let i = 0; i < processes; i++) servers.push(await bear())
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const statuses: Record<string, number> = {}
  const last = new Map<string, string>()

  async function deliver(id: string, code: string, change: number): Promise<void> {
    const headers = { 'x-loopz-webhook-topic': 'gift-card.updated' }
    const updated_on = `2026-04-15T14:30:0${change}Z`
    const body = JSON.stringify({
      id,
      code,
      gan: '1',
      balance: { amount: 1, currencyCode: 'USD' },
      type: 'DIGITAL',
      updated_on,
    })
    await sleep(Math.random() * 20)
    for (;;) {
      const server = servers[Math.floor(Math.random() * servers.length)] as Instance
      const status = await post(agent, server.port, { path: '/loopz', headers, body })
      statuses[status] = (statuses[status] ?? 0) + 1
      // The answer may get lost: then it is sent again although it was handled.
      if (status === '200' && Math.random() > 0.01) return
      await sleep(200 + Math.random() * 800)
    }
  }

  async function live(id: string): Promise<void> {
    await sleep(Math.random() * 2_000)
    const deliveries: Promise<void>[] = []
    for (let change = 0; change < CHANGES; change++) {
      const state = STATES.filter((other) => other !== last.get(id))[Math.floor(Math.random() * 2)] ?? 'A'
      last.set(id, state)
      deliveries.push(deliver(id, state, change))
      if (Math.random() < 0.05) deliveries.push(deliver(id, state, change))
      await sleep(500)
    }
    await Promise.all(deliveries)
  }

  let over = false
  async function kill(): Promise<void> {
    while (!over) {
      await sleep(1_200)
      const at = Math.floor(Math.random() * servers.length)
      const victim = servers[at] as Instance
      await victim.kill()
      dead.push(victim)
      servers[at] = await bear()
    }
  }
  const killing = kill()
  await Promise.all(Array.from({ length: objects }, (_, i) => live(`object-${i}`)))
  over = true
  await killing
  const crashes = [...dead, ...servers].filter(({ crashed }) => crashed).length
  for (const server of servers) await server.kill()
  agent.destroy()

  const applied = new Map<string, string>()
  for (const { id } of await engine.effects()) {
    const [object = '', state = ''] = id.split('/')
    applied.set(object, state)
  }
  const report: LoopzReport = {
    requests: Object.values(statuses).reduce((sum, count) => sum + count, 0),
    statuses,
    kills: dead.length - crashes,
    crashes,
    objects,
    wrong: [...last].filter(([id, state]) => applied.get(id) !== state).length,
  }
  return report
}
