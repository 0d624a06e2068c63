/**
 * `npm run generate`: writes everything that is derived from each provider's `schemas.ts` (TypeBox) and declaration:
 * interfaces with doc comments, checks, redaction, the fields as data, the lists of providers, the exports of package.json,
 * the entry points of the API reference, and the tables in `docs/`. With `--check` it writes nothing, and fails if a committed file is out of date.
 *
 * With `--dist`, as `npm run build` calls it, it writes the JSON Schema, OpenAPI and AsyncAPI documents into `dist/schemas/` instead.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { asyncApi } from './generate/asyncapi.js'
import { fields } from './generate/fields.js'
import { interfaces } from './generate/interfaces.js'
import { jsonSchemas } from './generate/json-schema.js'
import {
  errorsPageFile,
  packageJson,
  rootEntry,
  shownTable,
  standardSchemas,
  toolProviders,
  typedocJson,
} from './generate/lists.js'
import { openApi } from './generate/openapi.js'
import { fillRegion, providerLinks, providerPage, providerTable } from './generate/pages.js'
import { redaction } from './generate/redaction.js'
import { samples } from './generate/samples.js'
import { validators } from './generate/validators.js'
import { loadFolders, loadProviders } from './providers.js'

const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, dist: { type: 'boolean', default: false } },
})
const root = new URL('../', import.meta.url)
/** Without indentation, which would be a third of the installed size. */
const json = (value: unknown) => `${JSON.stringify(value)}\n`
const notice = (source: string) => `// Generated from ${source} by \`npm run generate\`. Do not edit.\n\n`

const stale: string[] = []
let count = 0
function write(files: Iterable<readonly [path: string, text: string]>): void {
  for (const [path, text] of files) {
    count++
    const url = new URL(path, root)
    if (read(url) === text) continue
    stale.push(path)
    if (values.check) continue
    mkdirSync(dirname(url.pathname), { recursive: true })
    writeFileSync(url, text)
  }
}

const folders = await loadFolders()
if (values.dist) await writeDocuments()
else await writeSources()

/** Build output: the published schemas. */
async function writeDocuments(): Promise<void> {
  const providers = await loadProviders(folders)
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string }
  for (const provider of providers) {
    const files = [...jsonSchemas(provider)]
    write(files.map(([name, schema]) => [`dist/schemas/${provider.name}/${name}.json`, json(schema)]))
  }
  write([
    ['dist/schemas/openapi.json', json(openApi(providers, version))],
    ['dist/schemas/asyncapi.json', json(asyncApi(providers, version))],
  ])
}

/** Tracked files. */
async function writeSources(): Promise<void> {
  // First the code of the folders and the lists, which the declarations import.
  for (const folder of folders) {
    const to = `src/providers/${folder.name}/generated`
    const from = notice('../schemas.ts')
    write([
      [`${to}/events.ts`, from + interfaces(folder)],
      [`${to}/checks.ts`, from + validators(folder)],
      [`${to}/redaction.ts`, from + redaction(folder)],
      [`${to}/fields.ts`, from + fields(folder)],
      [`${to}/samples.ts`, from + samples(folder)],
    ])
  }
  const manifest = readFileSync(new URL('package.json', root), 'utf8')
  write([['src/core/generated/errors-page.ts', notice('package.json') + errorsPageFile(JSON.parse(manifest))]])
  const fromList = notice('src/providers/list.ts')
  write([
    ['src/providers/generated/entry.ts', fromList + rootEntry(folders)],
    ['src/providers/generated/shown.ts', fromList + shownTable(folders)],
    ['src/providers/generated/standard-schemas.ts', fromList + standardSchemas(folders)],
    ['src/tools/generated/providers.ts', fromList + toolProviders(folders)],
    ['package.json', packageJson(manifest)],
    ['docs/typedoc.json', typedocJson(readFileSync(new URL('docs/typedoc.json', root), 'utf8'))],
  ])
  // Then the tables in the pages, for which the names on the wire come from the declarations.
  const providers = await loadProviders(folders)
  write(providers.map((provider) => page(`docs/providers/${provider.name}.md`, (text) => providerPage(text, provider))))
  write([
    page('README.md', (text) => fillRegion(text, 'provider table', providerTable(providers, 'docs/providers'))),
    page('docs/index.md', (text) => fillRegion(text, 'provider table', providerTable(providers, './providers'))),
    page('docs/quick-start/index.md', (text) =>
      fillRegion(text, 'provider pages', providerLinks(providers, '../providers')),
    ),
  ])
}

if (values.check && stale.length > 0) {
  console.error(`Out of date (run \`npm run generate\`):\n  ${stale.join('\n  ')}`)
  process.exitCode = 1
} else {
  console.log(`${count} generated files, ${values.check ? 'all up to date' : `${stale.length} written`}.`)
}

/** A page of the documentation with its derived regions filled. */
function page(path: string, fill: (text: string) => string): readonly [path: string, text: string] {
  return [path, fill(readFileSync(new URL(path, root), 'utf8'))]
}

function read(url: URL): string | undefined {
  try {
    return readFileSync(url, 'utf8')
  } catch {
    return undefined
  }
}
