import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackage } from '../packed.js'
import { app } from './app.js'

/** Once for all files: the compilers if they are not there, and a consumer's folder with the packed library. */
export default function setup() {
  for (const folder of ['.', '../platforms']) {
    const path = fileURLToPath(new URL(folder, import.meta.url))
    if (!existsSync(`${path}/node_modules`)) execFileSync('npm', ['ci', '--prefix', path], { stdio: 'inherit' })
  }
  rmSync(app, { recursive: true, force: true })
  installPackage(join(app, 'node_modules'))
}
