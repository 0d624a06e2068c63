/** 20,000 deliveries to each store, on real engines, and snapshots of 300 objects: `npm test -- --project chaos`. */
import { expect, it } from 'vitest'
import { describeWithPostgres, describeWithRedis } from '../engines.js'
import { runChaos } from './chaos.js'
import { postgresEngine, redisEngine } from './engines.js'
import { runLoopz } from './loopz.js'

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

const snapshots = { objects: 300, processes: 3 }

describeWithPostgres('snapshots of 300 objects, over processes that are killed: PostgreSQL', () => {
  it.each(['transaction', 'lease'] as const)('ends with the last state of each, in %s mode', async (mode) => {
    const engine = await postgresEngine(mode)
    try {
      const report = await runLoopz(engine, snapshots)
      console.log(`Snapshots, PostgreSQL, ${mode}`, report)
      expect(report).toMatchObject({ wrong: 0, crashes: 0 })
    } finally {
      await engine.remove()
    }
  })
})

describeWithRedis('snapshots of 300 objects, over processes that are killed: Redis', () => {
  it('ends with the last state of each', async () => {
    const engine = await redisEngine()
    try {
      const report = await runLoopz(engine, snapshots)
      console.log('Snapshots, Redis', report)
      expect(report).toMatchObject({ wrong: 0, crashes: 0 })
    } finally {
      await engine.remove()
    }
  })
})
