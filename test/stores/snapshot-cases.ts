/** Requirements of every store for snapshots. `OBJECTS` sets the number of objects (default 60). */
import { expect, it } from 'vitest'
import type { Store } from '../../src/core/store.js'
import { type Result, type SimulationOptions, simulate } from './simulation.js'

const OBJECTS = Number(process.env.OBJECTS ?? 60)

/** `run` simulates, with stores that share an engine. */
export function snapshotCases(name: string, run: (options: SimulationOptions) => Promise<Result>): void {
  it(`${name}: every object ends in its last state where a version orders them`, async () => {
    const result = await run({ objects: OBJECTS, versions: true })
    console.log(`${name}, ${OBJECTS} objects, with a version`, result)
    expect(result).toMatchObject({ wrong: 0, overlaps: 0 })
  })

  it(`${name}: without a version, only a failed handler or a late duplicate can set an object back`, async () => {
    const result = await run({ objects: OBJECTS, versions: false })
    console.log(`${name}, ${OBJECTS} objects, without a version`, result)
    // Without one, a failed state that is sent again is applied over a newer one: some 7 %. More on a busy machine, where deliveries overtake
    // one another; a store that takes A, B, A for A, B leaves more than half of the objects wrong.
    expect(result.wrong).toBeLessThanOrEqual(Math.ceil(OBJECTS * 0.4))
    expect(result.overlaps).toBe(0)
  })
}

/** Three stores, as three processes have them. */
export const simulated = (create: () => Store<unknown>) => (options: SimulationOptions) =>
  simulate([create(), create(), create()] as Store<never>[], options)
