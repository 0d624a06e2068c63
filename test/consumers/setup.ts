import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { installPacked } from '../packed.mjs'
import { app } from './app.js'

/** Once for all files: the compilers if they are not there, and a consumer's folder with the packed library. */
export default function setup() {
  for (const folder of ['.', '../platforms']) {
    const path = fileURLToPath(new URL(folder, import.meta.url))
    if (!existsSync(`${path}/node_modules`)) execFileSync('npm', ['ci', '--prefix', path], { stdio: 'inherit' })
  }
  installPacked(app)
}
