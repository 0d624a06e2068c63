/** The release check finds what is wrong: each check is given a copy of this repository with one thing spoiled. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkAgreement, publishingBlockers } from '../../scripts/release/repository.js'
import { checkSignatures, problemOfSbom, readSignatures } from '../../scripts/release/supply-chain.js'
import { manifest, root } from '../../scripts/release/tools.js'

let copy: string

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'giftcard-webhooks-spoiled-'))
  const files = ['package.json', 'package-lock.json', 'CHANGELOG.md', 'README.md', 'SECURITY.md', 'docs/llms.txt']
  for (const path of [...files, 'dist/schemas']) cpSync(root + path, join(copy, path), { recursive: true })
  cpSync(`${root}docs/quick-start`, join(copy, 'docs/quick-start'), { recursive: true })
})
afterEach(() => rmSync(copy, { recursive: true }))

/** Replaces text that must be there: else the test would spoil nothing. */
function spoil(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(copy, path), 'utf8')
  const spoiled = text.replace(from, to)
  expect(spoiled, `${from} in ${path}`).not.toBe(text)
  writeFileSync(join(copy, path), spoiled)
}

const { version } = manifest()

describe('version, changelog, schemas and documentation', () => {
  test('agree', () => {
    expect(checkAgreement(copy)).toBe(version)
  })

  test.each([
    ['another version', 'package.json', `"version": "${version}"`, '"version": "9.9.9"', /CHANGELOG\.md begins/],
    [
      'a lock file left behind',
      'package-lock.json',
      `"version": "${version}"`,
      '"version": "0.0.1"',
      /package-lock\.json says 0\.0\.1/,
    ],
    [
      'OpenAPI of another version',
      'dist/schemas/openapi.json',
      /"version": ?"[^"]+"/,
      '"version":"0.0.1"',
      /openapi\.json says 0\.0\.1/,
    ],
    [
      'AsyncAPI of another version',
      'dist/schemas/asyncapi.json',
      /"version": ?"[^"]+"/,
      '"version":"0.0.1"',
      /asyncapi\.json says 0\.0\.1/,
    ],
    [
      'a page that names another version',
      'docs/quick-start/index.md',
      'npm install giftcard-webhooks',
      'npm install giftcard-webhooks@0.0.1',
      /index\.md says 0\.0\.1/,
    ],
    ['no date', 'CHANGELOG.md', /^(## \[\d.*?\]) - .*$/m, '$1', /and a date/],
    ['a day that is not', 'CHANGELOG.md', / - \d{4}-\d\d-\d\d$/m, ' - 2026-02-30', /not a day that has been/],
    ['a day to come', 'CHANGELOG.md', / - \d{4}-\d\d-\d\d$/m, ' - 2999-01-01', /not a day that has been/],
    ['an empty entry', 'CHANGELOG.md', /^### [\s\S]*/m, '', /says nothing/],
    ['a kind of change that is none', 'CHANGELOG.md', '### Added', '### New', /"New" is not a kind/],
    [
      'an entry that the README leaves out',
      'README.md',
      '| `giftcard-webhooks/lambda` |',
      '| |',
      /leaves out giftcard-webhooks\/lambda/,
    ],
    [
      'an entry that is not there',
      'README.md',
      '| `giftcard-webhooks/lambda` |',
      '| `giftcard-webhooks/koa` |',
      /koa, which is not exported/,
    ],
    ['a provider without its page', 'README.md', 'docs/providers/loopz.md', 'docs/loopz.md', /page of loopz/],
    ['another oldest Node', 'package.json', '>=20.19', '>=22', /README\.md does not say that Node\.js 22/],
  ])('%s is found', (_, path, from, to, message) => {
    spoil(path, from, to)
    expect(() => checkAgreement(copy)).toThrow(message)
  })
})

describe('what keeps a state from being published', () => {
  // Where these tests run in a workflow, it has its own name.
  beforeEach(() => {
    vi.stubEnv('GITHUB_REPOSITORY', '')
    return () => vi.unstubAllEnvs()
  })

  const RIGHT = 'git+https://github.com/owner/name.git'
  const withRepository = (url: string | undefined) => {
    const changed = { ...manifest(copy), repository: url && { type: 'git', url } }
    writeFileSync(join(copy, 'package.json'), JSON.stringify(changed))
  }
  const ofRepository = () => publishingBlockers(copy).filter((blocker) => blocker.includes('package.json'))

  test.each([undefined, 'github:owner/name', 'https://github.com/owner/name', 'git+https://example.com/a/b.git'])(
    'a repository of %s',
    (url) => {
      withRepository(url)
      expect(ofRepository().join()).toContain('"repository"')
    },
  )

  test('not the repository that it is published from', () => {
    withRepository(RIGHT)
    vi.stubEnv('GITHUB_REPOSITORY', 'owner/name')
    expect(ofRepository()).toEqual([])
    vi.stubEnv('GITHUB_REPOSITORY', 'another/name')
    expect(ofRepository().join()).toContain('this is another/name')
  })

  test('a picture of the README that is not there', () => {
    withRepository(RIGHT)
    for (const picture of ['![A chart](docs/chart.svg)', '<img width="1" src="docs/chart.svg" alt="A chart">']) {
      writeFileSync(join(copy, 'README.md'), picture)
      expect(publishingBlockers(copy).join()).toContain('docs/chart.svg, which is not there')
    }
    writeFileSync(join(copy, 'docs/chart.svg'), '<svg/>')
    expect(publishingBlockers(copy)).toEqual([])
  })
})

describe('signatures of the registry', () => {
  const GENUINE = 'audited 3 packages in 1s\n\n3 packages have verified registry signatures\n'

  test.each([
    [0, GENUINE, 'genuine'],
    [1, 'audited 3 packages\n\n1 package has an invalid registry signature:\n@noble/hashes@2.4.0', 'wrong'],
    [1, 'audited 3 packages\n\n1 package has a missing registry signature but the registry is providing keys', 'wrong'],
    [1, 'npm error something that no one has thought of', 'wrong'],
    [0, '', 'wrong'],
    [1, 'npm error code ENOTFOUND\nnpm error network request failed', 'unanswered'],
    [1, 'npm error found no dependencies to audit that were installed from a supported registry', 'unanswered'],
  ] as const)('status %s: %j is %s', (status, said, verdict) => {
    expect(readSignatures(status, said).verdict).toBe(verdict)
  })

  test('a wrong one always fails; an unanswered question, only where it is published', () => {
    const unanswered = readSignatures(1, 'code ENOTFOUND')
    expect(() => checkSignatures(false, readSignatures(1, 'invalid'))).toThrow('invalid')
    expect(checkSignatures(false, unanswered)).toContain('NOT CHECKED')
    expect(() => checkSignatures(true, unanswered)).toThrow('ENOTFOUND')
    expect(checkSignatures(true, readSignatures(0, GENUINE))).toBe('3 packages have verified registry signatures')
  })
})

describe('SBOM', () => {
  const sbom = () => ({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'x', purl: `pkg:npm/giftcard-webhooks@${version}` } },
    components: [{ name: 'hashes', group: '@noble', version: '2.4.0', purl: 'pkg:npm/x', hashes: [{}] }],
  })

  test('of this package, with what it depends on', () => {
    expect(problemOfSbom(sbom())).toBeUndefined()
    expect(problemOfSbom({ ...sbom(), bomFormat: 'SPDX' })).toContain('not of this package')
    expect(problemOfSbom({ ...sbom(), components: [] })).toContain('lists nothing')
    expect(
      problemOfSbom({ ...sbom(), components: [{ ...sbom().components[0], name: 'other', version: '1' }] }),
    ).toContain('lists @noble/other')
    expect(problemOfSbom({ ...sbom(), components: [{ name: '@noble/hashes', version: '2.4.0' }] })).toContain('no hash')
  })
})
