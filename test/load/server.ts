/** The receiving process: one route on Express or Hono, a store, and a count of how often each event was handled. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { serve } from '@hono/node-server'
import express from 'express'
import { webhook as expressWebhook } from 'giftcard-webhooks/express'
import { type GiftronautEvent, giftronaut } from 'giftcard-webhooks/giftronaut'
import { webhook as honoWebhook } from 'giftcard-webhooks/hono'
import { Hono } from 'hono'
import { MAX_EVENTS, numberOf, SECRET } from './deliveries.js'
import { openStore } from './stores.js'

/** What the server reports at its end. */
export interface ServerReport {
  /** How often each event was handled, by its number. */
  counts: Uint8Array
  /** Heap in use after a full collection, in MB, and when, in minutes. */
  heap: [minute: number, mb: number][]
  /** Of the event loop, in ms. */
  delay: { p50: number; p99: number; max: number }
  rssMb: number
}

const SAMPLE_MS = 5_000

const { values } = parseArgs({ options: { framework: { type: 'string' }, store: { type: 'string' } } })
const { store, close } = await openStore(values.store as string)

// Outside the JavaScript heap, whose growth is measured.
const counts = new Uint8Array(MAX_EVENTS)

async function handle(event: GiftronautEvent) {
  // A handler that waits, so that copies of an event can meet.
  await setImmediate()
  const number = numberOf(event.eventId)
  counts[number] = (counts[number] as number) + 1
}

const options = { secret: SECRET, store, onError() {} }
const server =
  values.framework === 'hono'
    ? serve({
        fetch: new Hono().post('/', honoWebhook(giftronaut, options, handle)).fetch,
        port: 0,
        hostname: '127.0.0.1',
      })
    : express()
        .post('/', expressWebhook(giftronaut, options, handle))
        .listen(0, '127.0.0.1')
server.once('listening', () => process.send?.((server.address() as { port: number }).port))

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const heap: ServerReport['heap'] = []
const sampling = setInterval(() => {
  // What the sampling itself costs is not the library's: it would be the longest delay of all.
  delay.disable()
  globalThis.gc?.()
  heap.push([performance.now() / 60_000, process.memoryUsage().heapUsed / 1e6])
  delay.enable()
}, SAMPLE_MS)

process.once('message', async () => {
  clearInterval(sampling)
  const milliseconds = (nanoseconds: number) => Math.round(nanoseconds / 1e5) / 10
  const report: ServerReport = {
    counts,
    heap,
    delay: {
      p50: milliseconds(delay.percentile(50)),
      p99: milliseconds(delay.percentile(99)),
      max: milliseconds(delay.max),
    },
    rssMb: Math.round(process.memoryUsage().rss / 1e6),
  }
  await close()
  process.send?.(report, () => process.exit())
})
