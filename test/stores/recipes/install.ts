import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { installIn } from '../../install.js'

/** Installs what only these tests need: databases and ORMs, some of which are compiled. */
export default function install(): void {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  installIn(folder)
  // Prisma's client is generated. That needs no engine, but would download one for migrations unless it is given some program.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true' }
  execFileSync('npx', ['prisma', 'generate'], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
}
