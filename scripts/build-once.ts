/**
 * Builds `dist` if it is missing or older than its inputs. Every vitest project runs this first (as a `globalSetup`), and so do
 * the npm scripts that use the built package, so a run of several of them builds once.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const INPUTS = ['src', 'scripts', 'package.json', 'tsup.config.ts', 'tsconfig.json']
/** The file that `npm run build` writes last. */
const LAST_OUTPUT = 'dist/schemas/asyncapi.json'

export default function buildOnce(): void {
  const built = statSync(join(root, LAST_OUTPUT), { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (INPUTS.every((path) => newest(join(root, path)) < built)) return
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: 'inherit' })
}

/** The last change of a file, or of anything in a folder. Deleting a file changes its folder. */
function newest(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildOnce()
