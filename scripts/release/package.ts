/** Checks of the tarball: its files, its dependencies, and whether it works after installation. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { providers } from '../../src/providers/list.js'
import { assertNone, type ExportTarget, type Manifest, manifest, output, root } from './tools.js'

/** Every file that belongs in the package. */
const ALLOWED = [
  /^dist\/[\w./-]+\.(js|cjs|js\.map|cjs\.map|d\.ts|d\.cts|html|css)$/,
  /^dist\/schemas\/[\w./-]+\.json$/,
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md|SECURITY\.md)$/,
  /^docs\/(((guides|providers|quick-start)\/)?[\w-]+\.md|llms\.txt|public\/bench\.svg)$/,
]
const ALWAYS = ['README.md', 'LICENSE', 'CHANGELOG.md', 'package.json']
/** Pages whose links have to work in the tarball. */
const FRONT_DOORS = ['README.md', 'docs/AGENTS.md', 'docs/errors.md', 'docs/llms.txt']
const LICENCES = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']
/** Limits of the installed size in bytes: with three providers and the documentation, and for each further provider. */
export const sizeLimit = (count: number): number => 2_050_000 + 400_000 * Math.max(0, count - 3)

export interface Packed {
  filename: string
  unpackedSize: number
  files: { path: string }[]
}

/** Packs into the folder. Scripts are not run: the build is its own step. */
export function pack(folder: string): Packed {
  const printed = output(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)
  // npm 11 answers with an array, later ones with an object by package name.
  const [packed] = Object.values(JSON.parse(printed) as Record<string, Packed>)
  if (!packed) throw new Error('npm packed nothing.')
  return packed
}

export function checkFiles({ files, unpackedSize }: Packed): string {
  const paths = files.map(({ path }) => path)
  const named = pathsNamedBy(manifest())
  const limit = sizeLimit(providers.length)
  assertNone([
    ...paths.filter((path) => !ALLOWED.some((pattern) => pattern.test(path))).map((path) => `Not expected: ${path}`),
    ...named.filter((path) => !isThere(path, paths)).map((path) => `Named by package.json, but missing: ${path}`),
    ...ALWAYS.filter((path) => !paths.includes(path)).map((path) => `Missing: ${path}`),
    ...FRONT_DOORS.flatMap((page) =>
      linkedFrom(page)
        .filter((path) => !isIn(path, paths))
        .map((path) => `${page} links to what is missing: ${path}`),
    ),
    ...(unpackedSize > limit ? [`${unpackedSize} bytes unpacked: more than ${limit}.`] : []),
  ])
  return `${paths.length} files, ${Math.round(unpackedSize / 1000)} kB unpacked`
}

/** Every file that a resolver may be sent to: code and types, for `import` and for `require`. */
function pathsNamedBy({ exports, main, module, types, bin, imports }: Manifest): string[] {
  const targets = (target: ExportTarget): string[] =>
    typeof target === 'string' ? [target] : Object.values(target).flatMap(targets)
  const all = [main, module, types, ...Object.values(bin), ...targets(exports), ...targets(imports)]
  // Our own condition names the source, for the tools of this repository only.
  return [...new Set(all.map((path) => path.replace(/^\.\//, '')))].filter((path) => !path.startsWith('src/'))
}

/** The files, or folders, that a page links to. */
function linkedFrom(page: string): string[] {
  const links = readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)\s#]+)[^)]*\)|<img [^>]*src="([^"]+)"/g)
  return [...links].flatMap(([, href, source]) => {
    const path = href ?? source ?? ''
    return /^https?:/.test(path) ? [] : [join(dirname(page), path)]
  })
}

const isIn = (path: string, paths: readonly string[]) =>
  paths.some((each) => each === path || each.startsWith(`${path}/`))

const isThere = (path: string, paths: readonly string[]) =>
  path.endsWith('*') ? paths.some((each) => each.startsWith(path.slice(0, -1))) : paths.includes(path)

/** Installs the tarball as a user does, and returns its folder. */
export function installTarball(folder: string): string {
  const { name, version } = manifest()
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  output(folder, 'npm', 'install', '--no-audit', '--no-fund', '--omit', 'peer', `./${name}-${version}.tgz`)
  return join(folder, 'node_modules')
}

export function checkLicences(modules: string): string {
  const { name: ours, license: claimed, dependencies = {} } = manifest()
  const installed = readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
    )
  const licences = new Map(
    installed.map((name) => {
      const { license = 'none' } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as Manifest
      return [name, license]
    }),
  )
  const expected = [...Object.keys(dependencies), ours]
  assertNone([
    ...installed.filter((name) => !expected.includes(name)).map((name) => `Not expected: ${name}`),
    ...[...licences].flatMap(([name, licence]) =>
      LICENCES.includes(licence) ? [] : [`${name} has the licence ${licence}.`],
    ),
    ...installed
      .filter((name) => !existsSync(join(modules, name, 'LICENSE')))
      .map((name) => `${name} has no LICENSE file.`),
    ...(readFileSync(join(modules, ours, 'LICENSE'), 'utf8').startsWith(`${claimed} License`)
      ? []
      : [`LICENSE is not that of package.json, ${claimed}.`]),
    ...uncredited(join(modules, ours, 'dist'), modules),
  ])
  return [...licences].map(([name, licence]) => `${name} (${licence})`).join(', ')
}

/** Returns the files that contain another package's code without its licence, according to esbuild's metadata. */
function uncredited(dist: string, modules: string): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => /\.c?js$/.test(path))
  return files.flatMap((path) => {
    const text = readFileSync(join(dist, path), 'utf8')
    const inside = new Set(
      // Except the three lines that replace `import.meta.url` in CommonJS, from tsup.
      [...text.matchAll(/\/\/ node_modules\/(?!tsup\/assets\/)((?:@[^/\s]+\/)?[^/\s]+)\//g)].map(
        ([, name = '']) => name,
      ),
    )
    return [...inside].flatMap((name) => {
      const licence = join(modules, name, 'LICENSE')
      const carried = existsSync(licence) && text.includes(readFileSync(licence, 'utf8').trim())
      return carried ? [] : [`dist/${path} carries ${name} without its licence.`]
    })
  })
}

/** Loads each entry with both module systems. An entry that needs an optional peer at run time would fail here. */
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
