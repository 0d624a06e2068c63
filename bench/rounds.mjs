/**
 * Measures contestants in turns: each runs for a few milliseconds per round, and the order shifts by one each round, so that load
 * on the machine affects all of them. A figure is the median over the rounds. Needs `--expose-gc`.
 */
import { measure } from 'mitata'

/** Long enough for the optimising compiler to compile all of a contestant. */
const WARM_UP_MS = 250
const WARM_UP = 3

globalThis.sink = undefined

/** Microseconds a call, by the name of the contestant. `times`: calls in one sample. */
export async function inTurns(contestants, { times, rounds, milliseconds }) {
  const runners = contestants.map(({ name, call }) => ({ name, calls: many(call, times) }))
  const samples = new Map(runners.map(({ name }) => [name, []]))
  // The first rounds are a warm-up, and not counted.
  for (let round = 0; round < WARM_UP + rounds; round++) {
    for (let i = 0; i < runners.length; i++) {
      const { name, calls } = runners[(i + round) % runners.length]
      // Clear the garbage of the previous contestant.
      globalThis.gc()
      const time = await once(calls, times, round === 0 ? WARM_UP_MS : milliseconds)
      if (round >= WARM_UP) samples.get(name).push(time)
    }
  }
  return new Map([...samples].map(([name, times]) => [name, median(times)]))
}

/**
 * Calls it many times. All contestants and rounds share this loop. With a loop each, the compiler inlined some contestants and
 * not others, which made the same call up to 50 % slower.
 */
function many(call, times) {
  const isAsync = call() instanceof Promise
  return isAsync
    ? async () => {
        for (let i = 0; i < times; i++) await call()
      }
    : () => {
        for (let i = 0; i < times; i++) globalThis.sink = call()
      }
}

/** Microseconds a call. */
async function once(calls, times, milliseconds) {
  const stats = await measure(calls, {
    min_cpu_time: milliseconds * 1e6,
    min_samples: 5,
    batch_samples: 2,
    warmup_samples: 1,
  })
  return stats.p25 / 1000 / times
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
