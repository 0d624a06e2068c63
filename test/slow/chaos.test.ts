/** A short chaos test, and the moments that chaos hits only by chance. The long one: `npm test -- --project chaos`. */
import { Agent } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chaosSecret, eventOf, post, runChaos } from '../stores/chaos/chaos.js'
import { type Engine, postgresEngine, redisEngine } from '../stores/chaos/engines.js'
import { startInstance } from '../stores/chaos/processes.js'
import { describeWithPostgres, describeWithRedis } from '../stores/engines.js'

const size = { events: 400, processes: 2 }
const TIMEOUT = 120_000

describeWithPostgres('PostgreSQL in transaction mode, with processes that are killed', () => {
  const engine = withEngine(postgresEngine)

  it(
    'loses nothing and doubles nothing',
    async () => {
      const report = await runChaos(engine(), size)
      expect(report).toMatchObject({ lost: [], doubled: 0, unclaimed: 0 })
      expect(report.kills).toBeGreaterThan(0)
    },
    TIMEOUT,
  )

  it(
    'has one effect of an event whose process is killed right after it',
    async () => {
      expect(await effectsOfADeath(engine())).toBe(1)
    },
    TIMEOUT,
  )
})

describeWithRedis('Redis, with processes that are killed', () => {
  const engine = withEngine(redisEngine)

  it(
    'loses nothing, and doubles only what a process died over',
    async () => {
      const report = await runChaos(engine(), size)
      expect(report).toMatchObject({ lost: [], unexplained: [], unclaimed: 0 })
      expect(report.statuses['503']).toBeGreaterThan(0)
    },
    TIMEOUT,
  )

  it(
    'has two effects of an event whose process is killed between effect and record: what Redis cannot help',
    async () => {
      expect(await effectsOfADeath(engine())).toBe(2)
    },
    TIMEOUT,
  )
})

function withEngine(create: () => Promise<Engine>): () => Engine {
  let engine: Engine
  beforeAll(async () => {
    engine = await create()
  }, TIMEOUT)
  afterAll(() => engine.remove(), TIMEOUT)
  return () => engine
}

/** Kills a process at the worst moment, delivers again to another, and counts. */
async function effectsOfADeath(engine: Engine): Promise<number> {
  const id = crypto.randomUUID()
  const env = { ...engine.env, SECRET: chaosSecret }
  const agent = new Agent()
  const first = await startInstance('first', { ...env, DIE_AFTER_EFFECT: 'yes' })
  expect(await post(agent, first.port, eventOf(id))).toBe('broken')
  await first.exited
  const second = await startInstance('second', env)
  while ((await post(agent, second.port, eventOf(id))) !== '200')
    await new Promise((resolve) => setTimeout(resolve, 200))
  await second.kill()
  return (await engine.effects()).filter((effect) => effect.id === id).length
}
