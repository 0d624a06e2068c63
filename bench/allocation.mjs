/** Bytes allocated on the JavaScript heap by one call. Run with `--expose-gc` and a young generation large enough that nothing is collected. */
import { bodies } from './bodies.mjs'
import { contestants } from './contestants.mjs'
import { loadOurs } from './ours.mjs'

const CALLS = 500

const ours = await loadOurs()
const results = []
for (const given of bodies) {
  for (const { name, run } of contestants(given, ours)) {
    // Warm-up: otherwise the allocations of the optimising compiler would be counted too.
    const warmUp = given.body.length > 5000 ? 1000 : 20_000
    for (let i = 0; i < warmUp; i++) await run()
    globalThis.gc()
    const before = process.memoryUsage().heapUsed
    for (let i = 0; i < CALLS; i++) await run()
    results.push({
      body: given.name,
      name,
      allocatedBytes: Math.round((process.memoryUsage().heapUsed - before) / CALLS),
    })
  }
}
process.stdout.write(JSON.stringify(results))
