/** Chaos test on real engines, full size: `npm test -- --project chaos`. */
import { expect, it } from 'vitest'
import { describeWithPostgres, describeWithRedis } from '../stores/engines.js'
import { runChaos } from './chaos.js'
import { postgresEngine, redisEngine } from './engines.js'

const size = { events: 10_000, processes: 3 }

describeWithPostgres('10,000 events through PostgreSQL in transaction mode', () => {
  it('loses nothing and doubles nothing', async () => {
    const engine = await postgresEngine()
    try {
      const report = await runChaos(engine, size)
      console.log('PostgreSQL', report)
      expect(report).toMatchObject({ lost: [], doubled: 0, unclaimed: 0 })
    } finally {
      await engine.remove()
    }
  })
})

describeWithRedis('10,000 events through Redis', () => {
  it('loses nothing, and doubles only what a process died over', async () => {
    const engine = await redisEngine()
    try {
      const report = await runChaos(engine, size)
      console.log('Redis', report)
      expect(report).toMatchObject({ lost: [], unexplained: [], unclaimed: 0 })
    } finally {
      await engine.remove()
    }
  })
})
