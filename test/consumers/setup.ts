import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installIn } from '../install.js'
import { installPackage } from '../packed.js'
import { app } from './app.js'

/** Once for all files: the compilers if they are not there, and a consumer's folder with the packed library. */
export default function setup() {
  for (const folder of ['.', '../platforms']) {
    installIn(fileURLToPath(new URL(folder, import.meta.url)))
  }
  rmSync(app, { recursive: true, force: true })
  installPackage(join(app, 'node_modules'))
}
