/** One of the examples, as a user has it after `npm install`, with a Redis store in place of the one in memory. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { installExample } from '../examples/install.js'
import { link, root } from '../packed.js'
import { type ExampleName, MAX_EVENTS, subjects } from './deliveries.js'

/** The probe's report at the end of the example. */
export interface ProbeReport {
  /** Heap in use after a full collection, in MB, and when, in minutes. */
  heap: [minute: number, mb: number][]
  /** Of the event loop, in ms. */
  delay: { p50: number; p99: number; max: number }
  rssMb: number
}

export interface RunningExample {
  port: number
  /** Asks for the report, lets it end, and reads all that it printed. */
  finish(): Promise<ExampleReport>
  kill(): void
}

export interface ExampleReport extends ProbeReport {
  /** How often each event was handled, by its number: from the lines that the example's own handler prints. */
  counts: Uint8Array
  /** Lines of the default log: one for each rejection. */
  logged: number
}

/** Which file holds the store, and which one starts it. */
const FILES = { express: ['server.js', 'server.js'], hono: ['app.js', 'server.js'] } as const

/** Copies the example and starts it; `redisPort` as its README says: replace `memoryStore()` by `redisStore`. */
export async function startExample(name: ExampleName, redisPort: number | undefined): Promise<RunningExample> {
  const { env, printed } = subjects[name]
  const folder = installExample(name)
  const [withStore, start] = FILES[name]
  if (redisPort !== undefined) {
    link('ioredis', join(root, 'node_modules'), join(folder, 'node_modules'))
    useRedis(join(folder, withStore), redisPort)
  }
  const child = fork(join(folder, start), {
    cwd: folder,
    env: { ...process.env, ...env, PORT: '0', NODE_ENV: 'production' },
    execArgv: ['--expose-gc', '--import', fileURLToPath(new URL('probe.mjs', import.meta.url))],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const counts = new Uint8Array(MAX_EVENTS)
  let logged = 0
  const { stdout, stderr } = child as ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream }
  createInterface(stderr).on('line', () => {
    logged++
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The ${name} example ended with ${code}.`)))
    createInterface(stdout).on('line', (line) => {
      const [, number] = printed.exec(line) ?? []
      if (number) counts[Number(number)] = (counts[Number(number)] as number) + 1
      else resolve(Number(/http:\/\/localhost:(\d+)/.exec(line)?.[1]))
    })
  })
  return {
    port,
    async finish() {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`The ${name} example died under the load.`)
      const closed = once(child, 'close')
      const died = closed.then(() => {
        throw new Error(`The ${name} example died at the end.`)
      })
      died.catch(() => {})
      child.send('done')
      const [report] = (await Promise.race([once(child, 'message'), died])) as [ProbeReport]
      await closed
      // The last lines are read in the same turn as the end.
      await new Promise((resolve) => setImmediate(resolve))
      return { ...report, counts, logged }
    },
    kill: () => child.kill('SIGKILL'),
  }
}

function useRedis(file: string, port: number): void {
  const source = readFileSync(file, 'utf8')
  const changed = source
    .replace(
      /^import { memoryStore } from 'giftcard-webhooks\/stores\/memory'$/m,
      "import { redisStore } from 'giftcard-webhooks/stores/redis'\nimport { Redis } from 'ioredis'",
    )
    .replace('memoryStore()', `redisStore(new Redis(${port}, '127.0.0.1'))`)
  if (changed.includes('memoryStore') || !changed.includes('redisStore('))
    throw new Error(`No memoryStore() in ${file}.`)
  writeFileSync(file, changed)
}
