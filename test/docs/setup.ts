/** Installs the suite's packages and the site's, and builds the site. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { installIn } from '../install.js'
import { root } from '../packed.js'

export default function setup(): void {
  installIn(fileURLToPath(new URL('.', import.meta.url)))
  installIn(`${root}docs`)
  execFileSync('npm', ['run', 'build', '--silent', '--prefix', 'docs'], { cwd: root, stdio: 'inherit' })
}
