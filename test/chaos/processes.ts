/** Processes that a storm starts, kills and starts again, each by its own id. */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Redis } from 'ioredis'

const SERVER = fileURLToPath(new URL('server.mjs', import.meta.url))

/** One life of a server process: a restart is another instance. */
export interface Instance {
  readonly name: string
  readonly port: number
  /** When it was killed, by the clock that all processes share, in ns. */
  killedAt?: bigint
  readonly exited: Promise<unknown>
  kill(): Promise<void>
}

export async function startInstance(name: string, env: Record<string, string>): Promise<Instance> {
  const child: ChildProcess = fork(SERVER, {
    env: { ...process.env, ...env, INSTANCE: name },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit').then(() => {
    instance.killedAt ??= process.hrtime.bigint()
  })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const instance: Instance = {
    name,
    port,
    exited,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
  return instance
}

/** A Redis of our own, which keeps on disk whatever it has answered for. */
export async function startRedis() {
  const dir = mkdtempSync(join(tmpdir(), 'storm-redis-'))
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
  async function stop(signal: NodeJS.Signals = 'SIGKILL') {
    child.kill(signal)
    await once(child, 'exit')
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
