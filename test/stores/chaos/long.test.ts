/** 20,000 deliveries to each store, on real engines, and the simulation of Loopz at length: `npm test -- --project chaos`. */
import { expect, it } from 'vitest'
import { describeWithPostgres, describeWithRedis } from '../engines.js'
import { runChaos } from './chaos.js'
import { postgresEngine, redisEngine } from './engines.js'

// Two and a half deliveries of each.
const size = { events: 8_000, processes: 3 }

describeWithPostgres('20,000 deliveries through PostgreSQL', () => {
  it.each(['transaction', 'lease'] as const)('in %s mode', async (mode) => {
    const engine = await postgresEngine(mode)
    try {
      const report = await runChaos(engine, size)
      console.log(`PostgreSQL, ${mode}`, report)
      expect(report).toMatchObject({ lost: [], unexplained: [], unclaimed: 0, crashes: 0 })
      if (mode === 'transaction') expect(report.doubled).toBe(0)
    } finally {
      await engine.remove()
    }
  })
})

describeWithRedis('20,000 deliveries through Redis', () => {
  it('loses nothing, and doubles only what a process was killed or frozen over', async () => {
    const engine = await redisEngine()
    try {
      const report = await runChaos(engine, size)
      console.log('Redis', report)
      expect(report).toMatchObject({ lost: [], unexplained: [], unclaimed: 0, crashes: 0 })
    } finally {
      await engine.remove()
    }
  })
})
