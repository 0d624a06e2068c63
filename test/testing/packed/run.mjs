/**
 * Packs the library, installs the tarball into a new folder, and runs a user's Jest (CommonJS) and node:test (ESM) suites
 * against it: what the sources pass in vitest, the package must pass there.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'testing-packed-'))
const run = (command, args, cwd = folder) => execFileSync(command, args, { cwd, stdio: 'inherit' })

try {
  cpSync(new URL('./', import.meta.url), folder, { recursive: true })
  run('npm', ['run', 'build', '--silent'], root)
  const tarball = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  })
  run('npm', [
    'install',
    '--silent',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    join(folder, tarball.trim().split('\n').at(-1)),
  ])
  run('npx', ['jest', '--ci', '--testMatch', '**/suite.jest.cjs'])
  run('node', ['--test', 'suite.node.mjs'])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
