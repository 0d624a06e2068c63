import { fileURLToPath } from 'node:url'
import { installIn } from '../../install.js'

/** Installs what only these tests need: databases and ORMs, some of which are compiled. */
export default function install(): void {
  installIn(fileURLToPath(new URL('.', import.meta.url)))
}
