/**
 * `npm run release:check`: everything that must be true of a release, on the packed tarball. With `--publish`, also what only the
 * release itself has: a dated changelog, and the repository that provenance names.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkEntries, checkFiles, checkLicences, installTarball, pack } from './release/package.js'
import { checkAgreement, checkPublishable, checkWorkflows } from './release/repository.js'
import { checkSbom, checkSignatures } from './release/supply-chain.js'
import { run } from './release/tools.js'

const { values } = parseArgs({ options: { publish: { type: 'boolean', default: false } } })
const folder = mkdtempSync(join(tmpdir(), 'giftcard-webhooks-release-'))

const tarball = () => pack(folder)
const steps: readonly (readonly [string, () => string])[] = [
  ['build', () => run('npm', 'run', 'build')],
  ['generated files', () => run('npm', 'run', 'generate:check')],
  ['version, changelog and schemas agree', () => checkAgreement()],
  ['workflows: pinned actions, least rights, provenance', () => checkWorkflows()],
  ['pack: the files, and no others', () => checkFiles(tarball())],
  ['install: what it brings, and under which licences', () => checkLicences(installTarball(folder))],
  ['every entry, as ES module and as CommonJS', () => checkEntries(folder)],
  ['publint', () => run('npx', 'publint', '--strict')],
  ['types, for every way of resolving them', () => run('npx', 'attw', '--pack', '.', '--format', 'ascii')],
  ['SBOM', () => checkSbom(folder)],
  ['signatures of what is installed', () => checkSignatures()],
  ...(values.publish ? [['ready to publish', () => checkPublishable()] as const] : []),
]

let failed = false
for (const [name, check] of steps) {
  try {
    console.log(`ok    ${name}: ${check()}`)
  } catch (error) {
    failed = true
    console.error(`FAIL  ${name}\n      ${(error as Error).message.trim().replaceAll('\n', '\n      ')}`)
  }
}
rmSync(folder, { recursive: true })
process.exitCode = failed ? 1 : 0
