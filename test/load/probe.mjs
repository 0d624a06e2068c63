/**
 * Loaded into the process of an example with `--import`: measures its heap and event loop, and reports on request. The example is
 * not changed for it.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'

const SAMPLE_MS = 5_000

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const heap = []
const sampling = setInterval(() => {
  // Excludes the sampling itself, which would be the longest delay of all.
  delay.disable()
  globalThis.gc()
  heap.push([performance.now() / 60_000, process.memoryUsage().heapUsed / 1e6])
  delay.enable()
}, SAMPLE_MS)

process.once('message', () => {
  clearInterval(sampling)
  const milliseconds = (nanoseconds) => Math.round(nanoseconds / 1e5) / 10
  const [p50, p99, max] = [delay.percentile(50), delay.percentile(99), delay.max].map(milliseconds)
  const rssMb = Math.round(process.memoryUsage().rss / 1e6)
  process.send({ heap, delay: { p50, p99, max }, rssMb }, () => process.exit())
})
