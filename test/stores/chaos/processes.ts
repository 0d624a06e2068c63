/** Processes that a chaos test starts, kills, freezes and starts again, each by its own id. */
import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Redis } from 'ioredis'
import pg from 'pg'
import { sleep } from '../deliver.js'

const SERVER = fileURLToPath(new URL('server.mjs', import.meta.url))

/** One life of a server process: a restart is another instance. */
export interface Instance {
  readonly name: string
  readonly port: number
  /** When it was killed, by the clock that all processes share, in ns. */
  killedAt?: bigint
  /** When it stood still, likewise. */
  readonly frozen: [from: bigint, to: bigint][]
  /** It exited without being killed. */
  crashed: boolean
  readonly exited: Promise<unknown>
  kill(): Promise<void>
  freeze(milliseconds: number): Promise<void>
}

export async function startInstance(name: string, env: Record<string, string>): Promise<Instance> {
  const child: ChildProcess = fork(SERVER, {
    env: { ...process.env, ...env, INSTANCE: name },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // The build, and not the source that a test resolves `#hash` to.
    execArgv: [],
  })
  let killed = false
  const exited = once(child, 'exit').then(() => {
    instance.killedAt ??= process.hrtime.bigint()
    // A child that kills itself at the moment a test asks for does not crash.
    instance.crashed = !killed && child.signalCode !== 'SIGKILL'
  })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const instance: Instance = {
    name,
    port,
    exited,
    frozen: [],
    crashed: false,
    async freeze(milliseconds) {
      const from = process.hrtime.bigint()
      child.kill('SIGSTOP')
      await sleep(milliseconds)
      child.kill('SIGCONT')
      instance.frozen.push([from, process.hrtime.bigint()])
    },
    async kill() {
      killed = true
      child.kill('SIGKILL')
      await exited
    },
  }
  return instance
}

/** A Redis of our own, which keeps on disk whatever it has answered for. */
export async function startRedis() {
  const dir = mkdtempSync(join(tmpdir(), 'chaos-redis-'))
  const port = await freePort()
  let child: ChildProcess
  const url = `redis://127.0.0.1:${port}`
  async function start() {
    const persistence = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', '']
    child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, ...persistence], {
      stdio: 'ignore',
    })
    const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null })
    client.on('error', () => {})
    await client.ping()
    client.disconnect()
  }
  return serviceOf({ url, dir, start, child: () => child, kill: 'SIGKILL' })
}

/** A PostgreSQL of our own, which can be killed; `undefined` where there is only a server of someone else. */
export async function startPostgres() {
  const bin = postgresBinaries()
  if (bin === undefined) return undefined
  const dir = mkdtempSync(join(tmpdir(), 'chaos-pg-'))
  // PostgreSQL does not run as root.
  const as = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  if (as.uid !== undefined) chownSync(dir, as.uid, as.gid as number)
  const port = await freePort()
  const data = join(dir, 'data')
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust'], { ...as, stdio: 'ignore' })
  let child: ChildProcess
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  async function start() {
    const options = ['-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', dir, '-c', 'max_connections=80']
    child = spawn(join(bin as string, 'postgres'), ['-D', data, ...options], { ...as, stdio: 'ignore' })
    for (;;) {
      const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
      try {
        await client.connect()
        await client.end()
        return
      } catch {
        await sleep(100)
      }
    }
  }
  // SIGQUIT is a crash: no checkpoint, recovery at the next start.
  return serviceOf({ url, dir, start, child: () => child, kill: 'SIGQUIT' })
}

interface Service {
  readonly url: string
  /** Its data. */
  readonly dir: string
  start(): Promise<void>
  child(): ChildProcess
  /** The signal that ends it at once. */
  readonly kill: NodeJS.Signals
}

/** A service that is running, and can be stopped, started and removed. */
async function serviceOf({ url, dir, start, child, kill }: Service) {
  async function stop(signal: NodeJS.Signals = kill) {
    child().kill(signal)
    await once(child(), 'exit')
  }
  await start()
  return {
    url,
    start,
    stop,
    async remove() {
      await stop()
      rmSync(dir, { recursive: true })
    },
  }
}

function postgresBinaries(): string | undefined {
  const base = '/usr/lib/postgresql'
  try {
    return readdirSync(base)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(base, version, 'bin'))[0]
  } catch {
    return undefined
  }
}

const idOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
