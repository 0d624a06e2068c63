/**
 * One process, all contestants in turns: in each round everybody runs for a few milliseconds, in an order that moves on
 * by one, so that a busy moment of the machine hits all alike. A figure is the median over the rounds.
 */
import { measure } from 'mitata'
import { bodies } from './bodies.mjs'
import { contestants } from './contestants.mjs'
import { loadOurs } from './ours.mjs'

const rounds = Number(process.argv[2])
const milliseconds = Number(process.argv[3])

const ours = await loadOurs()
const results = []
for (const given of bodies) {
  const field = contestants(given, ours)
  for (const kind of ['run', 'refuse']) {
    const runners = field.filter((contestant) => contestant[kind])
    const times = new Map(runners.map(({ name }) => [name, []]))
    // The first round is longer, for the optimising compiler, and not counted.
    for (let round = 0; round <= rounds; round++) {
      for (let i = 0; i < runners.length; i++) {
        const { name, [kind]: call } = runners[(i + round) % runners.length]
        const time = await once(call, round === 0 ? milliseconds * 10 : milliseconds)
        if (round > 0) times.get(name).push(time)
      }
    }
    for (const { name } of runners) {
      results.push({
        body: given.name,
        bytes: given.body.length,
        delivery: kind === 'run' ? 'accepted' : 'refused',
        name,
        microseconds: median(times.get(name)),
      })
    }
  }
}
process.stdout.write(JSON.stringify(results))

async function once(call, milliseconds) {
  const stats = await measure(call, {
    min_cpu_time: milliseconds * 1e6,
    min_samples: 5,
    batch_samples: 128,
    warmup_samples: 1,
  })
  return stats.p25 / 1000
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
