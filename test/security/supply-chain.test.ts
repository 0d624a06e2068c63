/** The dependencies of this package, and the code that could run when it is installed. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkSignatures, readSignatures } from '../../scripts/release/supply-chain.js'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
const manifest = JSON.parse(read('package.json'))

interface Locked {
  integrity?: string
  resolved?: string
  link?: boolean
  inBundle?: boolean
  dev?: boolean
  optional?: boolean
  peer?: boolean
  hasInstallScript?: boolean
  optionalDependencies?: Record<string, string>
}

const locks = tracked.filter((path) => path.endsWith('package-lock.json'))

test('one runtime dependency: hashing where the runtime has none', () => {
  expect(Object.keys(manifest.dependencies)).toEqual(['@noble/hashes'])
  expect(manifest.bundledDependencies ?? manifest.optionalDependencies).toBeUndefined()
  const noble = JSON.parse(read('node_modules/@noble/hashes/package.json'))
  expect(noble.dependencies ?? {}).toEqual({})
  for (const peer of Object.keys(manifest.peerDependencies ?? {})) {
    expect(manifest.peerDependenciesMeta[peer]?.optional, peer).toBe(true)
  }
})

test('nothing runs when the package is installed', () => {
  const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish', 'preprepare', 'postprepare']
  expect(Object.keys(manifest.scripts).filter((name) => hooks.includes(name))).toEqual([])
  // npm would build a file of this name by itself.
  expect(existsSync(new URL('binding.gyp', root))).toBe(false)
})

test('only built files and descriptions are published', () => {
  for (const path of manifest.files)
    expect(path).toMatch(
      /^(dist|[A-Z]+\.md|docs\/(guides|providers|quick-start|public\/bench\.svg|(\*|[\w-]+)\.(md|txt)))$/,
    )
})

describe.each(locks)('%s', (path) => {
  const packages: Record<string, Locked> = JSON.parse(read(path)).packages
  const installed = Object.entries(packages).filter(
    ([name, entry]) => name.includes('node_modules/') && !entry.link && !entry.inBundle,
  )

  test('every package is pinned by its hash, and none by an address', () => {
    expect(installed.length).toBeGreaterThan(0)
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([name]) => name)).toEqual([])
    expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([])
  })

  // `npm ci` fails otherwise, on every platform.
  test('lists the packages of every platform', () => {
    const names = new Set(Object.keys(packages).map((each) => each.split('node_modules/').at(-1)))
    const optional = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    )
    expect(optional.filter((name) => !names.has(name))).toEqual([])
  })

  if (path === 'package-lock.json') {
    test('what users get has no install script', () => {
      const shipped = installed.filter(([, { dev, optional, peer }]) => !dev && !optional && !peer)
      expect(shipped.map(([name]) => name)).toEqual(['node_modules/@noble/hashes'])
      expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([])
    })
  }
})

test('every folder with its own packages has a lock file', () => {
  const manifests = tracked.filter((path) => path.endsWith('package.json') && !/fixture/.test(path))
  const withPackages = manifests.filter((path) => {
    const { dependencies, devDependencies } = JSON.parse(read(path))
    return Object.keys({ ...dependencies, ...devDependencies }).length > 0
  })
  for (const path of withPackages.filter((each) => /^(package|test|docs)/.test(each))) {
    expect(locks, path).toContain(`${dirname(path) === '.' ? '' : `${dirname(path)}/`}package-lock.json`)
  }
})

test('the release check: a wrong or missing signature fails, and no answer is not a claim', () => {
  const good = 'audited 500 packages in 3s\n\n500 packages have verified registry signatures\n'
  expect(readSignatures(0, good).verdict).toBe('genuine')
  const missing =
    '1 package has a missing registry signature but the registry is providing signing keys:\n\nleft-pad@1.3.0'
  const bad = [
    missing,
    missing.replace('a missing registry signature', 'missing registry signatures'),
    '1 package has an invalid registry signature:\n\nleft-pad@1.3.0',
    '2 packages have invalid attestations:',
    // One package that could not be asked for does not excuse another.
    `npm error code ECONNRESET\n${missing}`,
    'npm error code EEXPIREDSIGNATUREKEY',
    '',
  ]
  for (const said of bad) {
    expect(readSignatures(1, said).verdict, said).toBe('wrong')
    expect(() => checkSignatures(false, readSignatures(1, said)), said).toThrow()
  }
  for (const said of [
    'npm error code ENOTFOUND',
    'npm error code E404',
    'npm error found no dependencies to audit that were installed',
  ]) {
    expect(checkSignatures(false, readSignatures(1, said))).toMatch(/^NOT CHECKED/)
    expect(() => checkSignatures(true, readSignatures(1, said))).toThrow()
  }
})
