/** The tarball: what is in it, what it brings along, and whether it works where it is installed. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertNone, type Manifest, manifest, output, root } from './tools.js'

/** Everything that belongs into the package. */
const ALLOWED = [
  /^dist\/[\w./-]+\.(js|cjs|d\.ts|d\.cts|html|css|sql)$/,
  /^schemas\/[\w./-]+\.json$/,
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|AGENTS\.md|llms\.txt)$/,
]
const LICENCES = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']
const ONE_MEGABYTE = 1_000_000

export interface Packed {
  filename: string
  unpackedSize: number
  files: { path: string }[]
}

/** Packs into the folder. Scripts are not run: the build is a step of its own. */
export function pack(folder: string): Packed {
  const printed = output(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)
  // npm 11 answers with an array, later ones with an object by package name.
  const [packed] = Object.values(JSON.parse(printed) as Record<string, Packed>)
  if (!packed) throw new Error('npm packed nothing.')
  return packed
}

export function checkFiles({ files, unpackedSize }: Packed): string {
  const paths = files.map(({ path }) => path)
  const targets = Object.entries(manifest().exports).map(([, target]) =>
    (typeof target === 'string' ? target : target.import.default).replace(/^\.\//, ''),
  )
  assertNone([
    ...paths.filter((path) => !ALLOWED.some((pattern) => pattern.test(path))).map((path) => `Not expected: ${path}`),
    ...targets
      .filter((path) => !path.includes('*') && !paths.includes(path))
      .map((path) => `Exported, but missing: ${path}`),
    ...(unpackedSize > ONE_MEGABYTE ? [`${unpackedSize} bytes unpacked: more than one megabyte.`] : []),
  ])
  return `${paths.length} files, ${Math.round(unpackedSize / 1000)} kB unpacked`
}

/** Installs the tarball as a user does, and gives the folder it is in. */
export function installTarball(folder: string): string {
  const { name, version } = manifest()
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  output(folder, 'npm', 'install', '--no-audit', '--no-fund', '--omit', 'peer', `./${name}-${version}.tgz`)
  return join(folder, 'node_modules')
}

export function checkLicences(modules: string): string {
  const installed = readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
    )
  const expected = [...Object.keys(manifest().dependencies ?? {}), manifest().name]
  assertNone([
    ...installed.filter((name) => !expected.includes(name)).map((name) => `Not expected: ${name}`),
    ...installed.flatMap((name) => {
      const { license = 'none' } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as Manifest
      return LICENCES.includes(license) ? [] : [`${name} has the licence ${license}.`]
    }),
  ])
  if (!existsSync(join(modules, manifest().name, 'LICENSE'))) throw new Error('The package has no LICENSE.')
  return installed.join(', ')
}

/** Loads each entry by both module systems. What needs an optional peer (none of ours does at run time) would fail here. */
export function checkEntries(folder: string): string {
  const entries = Object.entries(manifest().exports)
    .filter(([, target]) => typeof target !== 'string')
    .map(([path]) => path.replace(/^\./, manifest().name))
  const test = `
    import { createRequire } from 'node:module'
    const require = createRequire(import.meta.url)
    for (const entry of ${JSON.stringify(entries)}) {
      const [esm, cjs] = [await import(entry), require(entry)]
      const missing = Object.keys(esm).filter((name) => !(name in cjs))
      if (Object.keys(esm).length === 0 || missing.length > 0) throw new Error(entry + ': ' + missing)
    }`
  writeFileSync(join(folder, 'entries.mjs'), test)
  output(folder, process.execPath, 'entries.mjs')
  return `${entries.length} entries`
}
