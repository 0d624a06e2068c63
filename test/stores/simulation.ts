/**
 * A simulation of a provider that sends snapshots, such as Loopz: objects that change among a few states, failed handlers, duplicates, lost
 * answers, retries and jitter, over several stores that share one engine as processes do. The result is the final state of each object.
 */
import { isWebhookError } from '../../src/core/errors.js'
import { handleOnce, startDeadline } from '../../src/core/once.js'
import type { Store } from '../../src/core/store.js'

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

const CHANGES = 6
const STATES = ['A', 'B', 'C']

export interface Result {
  /** Objects whose last effect is not their last state. */
  wrong: number
  /** Handlers of one object that ran at the same time. */
  overlaps: number
  handled: number
}

export interface SimulationOptions {
  objects: number
  /** Whether deliveries say which change they are. */
  versions: boolean
  /** The same seed gives the same changes, failures, duplicates and delays, whatever the stores do. */
  seed?: number
}

/** Delivers all changes of all objects to stores that share an engine; each delivery until it is answered with 200. */
export async function simulate(
  stores: readonly (Store<never> | undefined)[],
  { objects, versions, seed = Math.random() * 2 ** 31 }: SimulationOptions,
): Promise<Result> {
  const run = crypto.randomUUID()
  const result: Result = { wrong: 0, overlaps: 0, handled: 0 }

  async function live(object: number): Promise<void> {
    const dice = diceOf(seed + 1_000 * object)
    await sleep(dice() * 500)
    let applied = ''
    let atWork = 0
    let last = ''
    const deliveries: Promise<void>[] = []

    async function deliver(state: string, change: number, copy: number): Promise<void> {
      const random = diceOf(seed + 1_000 * object + 10 * change + copy)
      await sleep(random() * 20)
      for (;;) {
        // All at once: how many are needed depends on the store.
        const [store = 0, fails = 0, workMs = 0, answer = 0, pause = 0] = Array.from({ length: 5 }, random)
        const deadline = startDeadline(2_000)
        try {
          await handleOnce(stores[Math.floor(store * stores.length)] as Store<never>, {
            key: `loopz.${run}.${object}.${state}`,
            snapshot: { object: `${run} ${object}`, state, version: versions ? String(change) : undefined },
            provider: 'loopz',
            eventType: 'card.updated',
            deadline,
            onLateError() {},
            async run() {
              if (++atWork > 1) result.overlaps++
              await sleep(workMs * 5)
              if (fails >= 0.05) applied = state
              atWork--
              if (fails < 0.05) throw new Error('This attempt fails.')
              result.handled++
            },
          })
          // The answer may get lost: then it is sent again although it was handled.
          if (answer >= 0.01) return
        } catch (error) {
          if (!isWebhookError(error)) throw error
        } finally {
          deadline.clear()
        }
        await sleep(200 + pause * 800)
      }
    }
    for (let change = 0; change < CHANGES; change++) {
      last = STATES.filter((state) => state !== last)[Math.floor(dice() * 2)] ?? 'A'
      deliveries.push(deliver(last, change, 0))
      if (dice() < 0.05) deliveries.push(deliver(last, change, 1))
      await sleep(500)
    }
    await Promise.all(deliveries)
    if (applied !== last) result.wrong++
  }
  await Promise.all(Array.from({ length: objects }, (_, object) => live(object)))
  return result
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function diceOf(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
