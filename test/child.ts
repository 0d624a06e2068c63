/** Commands and servers in their own processes, and what they print. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'

interface ChildOptions {
  cwd: string
  env?: NodeJS.ProcessEnv
}

/** Runs a command to its end. If it fails, the error has what it printed. */
export async function execute(command: string, args: string[], { cwd, env }: ChildOptions): Promise<void> {
  await promisify(execFile)(command, args, { cwd, env: { ...process.env, ...env } }).catch((error) => {
    throw new Error(`${error.message}\n${error.stdout}\n${error.stderr}`)
  })
}

export interface Child {
  /** The first address that it printed. */
  url: string
  printed(): string
  stop(): Promise<void>
}

/** Starts a server that prints its address, such as `http://127.0.0.1:3000`, once it listens. */
export async function startServer(command: string, args: string[], options: ChildOptions): Promise<Child> {
  // In its own group, so that stopping reaches what `npm start` started.
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let printed = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk
      const [address] = /http:\/\/(?:127\.0\.0\.1|localhost|0\.0\.0\.0|\[::1?\]):\d+/.exec(printed) ?? []
      if (address) resolve(address.replace(/0\.0\.0\.0|\[::1?\]/, 'localhost'))
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
  const group = -(child.pid as number)
  process.kill(group, 'SIGTERM')
  const impatient = setTimeout(() => process.kill(group, 'SIGKILL'), 5_000)
  await once(child, 'exit')
  clearTimeout(impatient)
}
