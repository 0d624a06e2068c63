/** Run with `--expose-gc`. One process, every body, all contestants in turns. */
import { bodies } from './bodies.mjs'
import { contestants } from './contestants.mjs'
import { loadOurs } from './ours.mjs'
import { inTurns } from './rounds.mjs'

const rounds = Number(process.argv[2])
const milliseconds = Number(process.argv[3])

const ours = await loadOurs()
const results = []
for (const given of bodies) {
  const field = contestants(given, ours)
  const times = given.body.length < 2000 ? 100 : given.body.length < 20_000 ? 20 : 5
  for (const kind of ['run', 'reject']) {
    const taking = field.filter((contestant) => contestant[kind])
    const figures = await inTurns(
      taking.map((contestant) => ({ name: contestant.name, call: contestant[kind] })),
      { times, rounds, milliseconds },
    )
    for (const [name, microseconds] of figures) {
      const delivery = kind === 'run' ? 'accepted' : 'rejected'
      results.push({ body: given.name, bytes: given.body.length, delivery, name, microseconds })
    }
  }
}
process.stdout.write(JSON.stringify(results))
