/** A server in a process of its own, and what it prints. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export interface Child {
  /** The first address that it printed. */
  url: string
  printed(): string
  stop(): Promise<void>
}

/** Starts a server that prints its address, such as `http://127.0.0.1:3000`, once it listens. */
export async function startServer(
  command: string,
  args: string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Child> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk
      const [address] = /http:\/\/(?:127\.0\.0\.1|localhost|0\.0\.0\.0):\d+/.exec(printed) ?? []
      if (address) resolve(address.replace(/localhost|0\.0\.0\.0/, '127.0.0.1'))
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}:\n${printed}`)))
  })
  return { url, printed: () => printed, stop: () => stop(child) }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const impatient = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await once(child, 'exit')
  clearTimeout(impatient)
}
