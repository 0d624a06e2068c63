/** Helpers of the release check. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The folder of the repository. Checks take it as a parameter, so that tests can pass a broken copy. */
export const readText = (path: string, from: string = root): string => readFileSync(join(from, path), 'utf8')

export interface Manifest {
  name: string
  version: string
  license?: string
  main: string
  module: string
  types: string
  bin: Record<string, string>
  engines: { node: string }
  repository?: { url?: string }
  dependencies?: Record<string, string>
  publishConfig?: { provenance?: boolean; access?: string }
  exports: Record<string, ExportTarget>
  imports: Record<string, ExportTarget>
}

export type ExportTarget = string | { [condition: string]: ExportTarget }

export const manifest = (from?: string): Manifest => JSON.parse(readText('package.json', from))

/** Runs a command in the repository. If it fails, throws with its output. */
export function run(command: string, ...args: string[]): string {
  output(root, command, ...args)
  return 'passed'
}

/** Runs a command and returns its output. If it fails, throws with the output. */
export function output(cwd: string, command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${command} ${args.join(' ')} failed.\n${stdout}${stderr}`)
  }
}

/** Throws if there are problems, and lists them all. */
export function assertNone(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(problems.join('\n'))
}
