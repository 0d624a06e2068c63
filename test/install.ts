import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs a suite's own packages, where they are not there yet.
 *
 * Not `npm ci`: it rejects a lock file that lacks a package for another platform, as some of these lists have to, because
 * not every version of every such package can be had everywhere. `--no-save` leaves the lock file as it is.
 */
export function installIn(folder: string, probe = ''): void {
  if (existsSync(join(folder, 'node_modules', probe))) return
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder], { stdio: 'inherit' })
}
