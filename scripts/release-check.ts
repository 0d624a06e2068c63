/**
 * `npm run release:check`: everything that must be true of a release, on the packed tarball. A missing value
 * that only the owner can fill in is a note. With `--publish`, as in the publishing workflow, it fails, and so does an unreachable registry.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import buildOnce from './build-once.js'
import { checkEntries, checkFiles, checkLicences, installTarball, pack } from './release/package.js'
import { checkAgreement, publishingBlockers } from './release/repository.js'
import { checkSbom, checkSignatures } from './release/supply-chain.js'
import { assertNone, run } from './release/tools.js'

const { publish } = parseArgs({ options: { publish: { type: 'boolean', default: false } } }).values
const folder = mkdtempSync(join(tmpdir(), 'giftcard-webhooks-release-'))

const steps: readonly (readonly [string, () => string])[] = [
  ['generated files', () => run('npm', 'run', 'generate', '--', '--check')],
  ['version, changelog, schemas and documentation agree', () => checkAgreement()],
  ['pack: the files, and no others', () => checkFiles(pack(folder))],
  ['install: what it brings, and under which licences', () => checkLicences(installTarball(folder))],
  ['every entry, as ES module and as CommonJS', () => checkEntries(folder)],
  ['consumers: publint, attw, compilers, bundlers, Jest', () => run('npx', 'vitest', 'run', '--project', 'consumers')],
  ['SBOM', () => checkSbom(folder)],
  ['signatures of what is installed', () => checkSignatures(publish)],
  ...(publish ? [['ready to publish', ready] as const] : []),
]

function ready(): string {
  assertNone(publishingBlockers())
  return 'yes'
}

const started = Date.now()
buildOnce()
let failed = 0
for (const [name, check] of steps) {
  const since = Date.now()
  const took = () => `(${Math.round((Date.now() - since) / 1000)} s)`
  try {
    console.log(`ok    ${name}: ${check()} ${took()}`)
  } catch (error) {
    failed += 1
    console.error(`FAIL  ${name} ${took()}\n      ${(error as Error).message.trim().replaceAll('\n', '\n      ')}`)
  }
}
rmSync(folder, { recursive: true })

const blockers = publish ? [] : publishingBlockers()
for (const blocker of blockers) console.log(`note  Before publishing: ${blocker}`)
const verdict = failed > 0 ? `${failed} of ${steps.length} failed` : `all ${steps.length} passed`
console.log(`\n${verdict}, in ${Math.round((Date.now() - started) / 1000)} s.`)
process.exitCode = failed > 0 ? 1 : 0
