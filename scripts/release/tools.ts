/** What the steps of the release check share. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export const readText = (path: string): string => readFileSync(root + path, 'utf8')

export interface Manifest {
  name: string
  version: string
  license?: string
  repository?: { url: string }
  dependencies?: Record<string, string>
  publishConfig?: { provenance?: boolean; access?: string }
  exports: Record<string, string | { import: { default: string } }>
}

export const manifest = (): Manifest => JSON.parse(readText('package.json'))

/** Runs a command in the repository; throws with what it printed where it fails. */
export function run(command: string, ...args: string[]): string {
  output(root, command, ...args)
  return 'passed'
}

/** Runs a command and gives all that it printed; throws with it where the command fails. */
export function output(cwd: string, command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${command} ${args.join(' ')} failed.\n${stdout}${stderr}`)
  }
}

/** Throws, with all that is wrong, if anything is. */
export function assertNone(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(problems.join('\n'))
}
