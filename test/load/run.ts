/**
 * `npm run load`: the examples of Express and Hono in turn, each under full load for `--minutes` (10 unless set), over a Redis of
 * its own. Nothing may be lost, doubled or let in, and the heap must stay flat: any of that makes the command fail.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import { load, type Tally } from './client.js'
import { type ExampleName, subjects } from './deliveries.js'
import { type ExampleReport, startExample } from './example.js'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    store: { type: 'string', default: 'redis' },
    example: { type: 'string', multiple: true, default: Object.keys(subjects) },
  },
})

/** By how much the collected heap may grow after the first third of the run, in MB: noise, not a leak. */
const GROWTH_MB = 5

for (const name of values.example as ExampleName[]) {
  const redis = values.store === 'redis' ? await startRedis() : undefined
  try {
    const [tally, report] = await underLoad(name, redis?.port)
    if (!print(name, tally, report)) process.exitCode = 1
  } finally {
    redis?.child.kill('SIGKILL')
  }
}

async function underLoad(name: ExampleName, redisPort: number | undefined): Promise<[Tally, ExampleReport]> {
  const example = await startExample(name, redisPort)
  try {
    const tally = await load(example.port, subjects[name], Number(values.minutes) * 60)
    return [tally, await example.finish()]
  } finally {
    example.kill()
  }
}

/** A Redis that is gone with the run, on a free port. */
async function startRedis(): Promise<{ child: ChildProcess; port: number }> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--maxmemory-policy', 'noeviction']
  const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of child.stdout) if (String(line).includes('Ready to accept')) break
  child.stdout.resume()
  return { child, port }
}

/** Prints the figures, and says whether all is well. */
function print(name: ExampleName, tally: Tally, { counts, logged, heap, delay, rssMb }: ExampleReport): boolean {
  let lost = 0
  let doubled = 0
  let letIn = 0
  counts.forEach((count, number) => {
    if (tally.accepted[number] && count === 0) lost++
    if (count > 1) doubled++
    if (tally.forged[number] && count > 0) letIn++
  })
  const settled = heap.slice(Math.ceil(heap.length / 3))
  const slope = slopeOf(settled)
  const [from, to] = [settled[0]?.[0] ?? 0, settled.at(-1)?.[0] ?? 0]
  const requests = Object.values(tally.sent).reduce((sum, count) => sum + count, 0)
  const well =
    lost + doubled + letIn + Object.keys(tally.unexpected).length === 0 &&
    slope * (to - from) < GROWTH_MB &&
    // An incomplete run proves nothing.
    Object.values(tally.sent).every((count) => count > 0) &&
    settled.length > 1

  console.log(`The ${name} example, ${values.store} store, ${tally.seconds} s: ${well ? 'well' : 'NOT WELL'}
  deliveries    ${requests} (${Math.round(requests / tally.seconds)}/s): ${JSON.stringify(tally.sent)}, sent again ${tally.resent}, connections broken ${tally.broken}
  events        ${lost} lost, ${doubled} doubled, ${letIn} forged ones let in; unexpected answers ${JSON.stringify(tally.unexpected)}; ${logged} lines logged
  heap          ${(settled.at(-1)?.[1] ?? 0).toFixed(1)} MB after collection, slope ${slope.toFixed(2)} MB a minute over ${settled.length} samples; rss ${rssMb} MB
  event loop    delayed by ${delay.p50} ms (median), ${delay.p99} ms (p99), ${delay.max} ms (most)`)
  return well
}

/** Least squares. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const products = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  const squares = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
  return squares === 0 ? 0 : products / squares
}
