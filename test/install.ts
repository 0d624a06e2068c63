import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Installs a suite's own packages, if they are not installed yet. */
export function installIn(folder: string, probe = ''): void {
  if (existsSync(join(folder, 'node_modules', probe))) return
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', folder], { stdio: 'inherit' })
}
