/** A small storm for every run of the tests, and the moments that a storm hits only by chance. The large one: `npm run test:storm`. */
import { Agent } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithPostgres, describeWithRedis } from './engines.js'
import { type Engine, postgresEngine, redisEngine } from './storm/engines.js'
import { startInstance } from './storm/processes.js'
import { post, runStorm, stormSecret } from './storm/storm.js'

const size = { events: 400, processes: 2 }
const TIMEOUT = 120_000

describeWithPostgres('PostgreSQL in transaction mode, with processes that are killed', () => {
  const engine = withEngine(postgresEngine)

  it(
    'loses nothing and doubles nothing in a storm',
    async () => {
      const report = await runStorm(engine(), size)
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
    'loses nothing in a storm, and doubles only what a process died over',
    async () => {
      const report = await runStorm(engine(), size)
      expect(report).toMatchObject({ lost: [], unexplained: [], unclaimed: 0 })
      expect(report.statuses['503']).toBeGreaterThan(0)
    },
    TIMEOUT,
  )

  it(
    'has two effects of an event whose process is killed between effect and mark: what Redis cannot help',
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
  const env = { ...engine.env, SECRET: stormSecret }
  const agent = new Agent()
  const doomed = await startInstance('doomed', { ...env, DIE_AFTER_EFFECT: 'yes' })
  expect(await post(agent, doomed.port, id)).toBe('broken')
  await doomed.exited
  const heir = await startInstance('heir', env)
  while ((await post(agent, heir.port, id)) !== '200') await new Promise((resolve) => setTimeout(resolve, 200))
  await heir.kill()
  return (await engine.effects()).filter((effect) => effect.id === id).length
}
