/** The release check finds what is wrong with a tarball and with what it brings. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkFiles, checkLicences, sizeLimit } from '../../scripts/release/package.js'
import { type ExportTarget, manifest, root } from '../../scripts/release/tools.js'
import { providers } from '../../src/providers/list.js'

describe('the files', () => {
  const targetsOf = (target: ExportTarget): string[] =>
    typeof target === 'string' ? [target] : Object.values(target).flatMap(targetsOf)
  const { exports, imports, bin } = manifest()
  const named = [exports, imports, bin]
    .flatMap(targetsOf)
    .map((path) => path.replace('./', '').replace('*', 'a.json'))
    .filter((path) => !path.startsWith('src/'))
  const pages = ['', 'docs/', 'docs/guides/', 'docs/providers/', 'docs/quick-start/'].flatMap((folder) =>
    readdirSync(root + folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => folder + name),
  )
  const documents = [...pages, 'LICENSE', 'docs/llms.txt', 'docs/public/bench.svg']
  const right = [...new Set([...named, ...documents])]
  const packed = (paths: string[], unpackedSize = 1) => ({
    filename: 'a.tgz',
    unpackedSize,
    files: paths.map((path) => ({ path })),
  })

  test('are as they should be', () => {
    expect(checkFiles(packed(right))).toContain(`${right.length} files`)
  })

  test.each([
    'dist/lambda.cjs',
    'dist/hono.d.cts',
    'dist/hono.d.ts',
    'dist/hash/portable.js',
    'dist/cli.js',
    'LICENSE',
    'docs/options.md',
    'docs/public/bench.svg',
  ])('without %s are found', (missing) => {
    expect(right).toContain(missing)
    expect(() => checkFiles(packed(right.filter((path) => path !== missing)))).toThrow(missing)
  })

  test.each(['.env', 'src/index.ts', 'dist/index.ts', 'test/a.ts', 'dist/../../a.sh'])('with %s are found', (path) => {
    expect(() => checkFiles(packed([...right, path]))).toThrow(`Not expected: ${path}`)
  })

  test('of more than their limit are found', () => {
    expect(sizeLimit(3)).toBe(2_050_000)
    expect(sizeLimit(4)).toBe(2_450_000)
    const limit = sizeLimit(providers.length)
    expect(() => checkFiles(packed(right, limit + 1))).toThrow(`more than ${limit}`)
  })
})

describe('the licences', () => {
  let modules: string
  const ours = () => join(modules, manifest().name)

  beforeEach(() => {
    modules = mkdtempSync(join(tmpdir(), 'giftcard-webhooks-modules-'))
    mkdirSync(join(ours(), 'dist'), { recursive: true })
    for (const path of ['package.json', 'LICENSE']) cpSync(root + path, join(ours(), path))
    cpSync(`${root}node_modules/@noble/hashes`, join(modules, '@noble/hashes'), { recursive: true })
  })
  afterEach(() => rmSync(modules, { recursive: true }))

  test('are as they should be', () => {
    expect(checkLicences(modules)).toBe('@noble/hashes (MIT), giftcard-webhooks (MIT)')
  })

  test('of a package that no one asked for', () => {
    mkdirSync(join(modules, 'stranger'))
    writeFileSync(join(modules, 'stranger/package.json'), '{"license":"GPL-3.0"}')
    expect(() => checkLicences(modules)).toThrow(
      'Not expected: stranger\nstranger has the licence GPL-3.0.\nstranger has no LICENSE file.',
    )
  })

  test('another one in the file than in package.json', () => {
    writeFileSync(join(ours(), 'LICENSE'), 'Apache License')
    expect(() => checkLicences(modules)).toThrow('LICENSE is not that of package.json, MIT.')
  })

  test('of code that is carried inside', () => {
    writeFileSync(join(ours(), 'dist/a.cjs'), '// node_modules/@noble/hashes/sha2.js\nvar a\n')
    expect(() => checkLicences(modules)).toThrow('dist/a.cjs carries @noble/hashes without its licence.')
  })
})
