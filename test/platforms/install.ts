/** Before the suite: the other runtimes and Next.js, if they are not there yet, and our package beside them. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { installPackage } from '../packed.js'

export const platforms = import.meta.dirname

export default function setup(): void {
  if (!existsSync(join(platforms, 'node_modules/next'))) {
    execFileSync('npm', ['ci', '--prefix', platforms], { stdio: 'inherit' })
  }
  installPackage(join(platforms, 'node_modules'))
}
