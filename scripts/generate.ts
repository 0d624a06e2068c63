/**
 * `npm run generate`: from each provider's `schemas.ts` (TypeBox) and declaration to everything that is derived from them:
 * interfaces with doc comments, checks, redaction, the fields as data, the lists of providers, the exports of package.json,
 * JSON Schema, OpenAPI and AsyncAPI documents, and the tables in `docs/`. With `--check` it writes nothing, and fails when a
 * committed file is not what it would write.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { asyncApi } from './generate/asyncapi.js'
import { eventReference, headerReference } from './generate/event-reference.js'
import { fields } from './generate/fields.js'
import { interfaces } from './generate/interfaces.js'
import { jsonSchemas } from './generate/json-schema.js'
import { packageJson, rootEntry, shownTable, standardSchemas, toolProviders } from './generate/lists.js'
import { openApi } from './generate/openapi.js'
import { redaction } from './generate/redaction.js'
import { samples } from './generate/samples.js'
import { validators } from './generate/validators.js'
import { loadFolders, loadProviders } from './providers.js'

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const root = new URL('../', import.meta.url)
/** Without indentation, which would be a third of what is installed. */
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

// First the code of the folders and the lists, which the declarations import.
const folders = await loadFolders()
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
const fromList = notice('src/providers/list.ts')
write([
  ['src/providers/generated/entry.ts', fromList + rootEntry(folders)],
  ['src/providers/generated/shown.ts', fromList + shownTable(folders)],
  ['src/providers/generated/standard-schemas.ts', fromList + standardSchemas(folders)],
  ['src/tools/generated/providers.ts', fromList + toolProviders(folders)],
  ['package.json', packageJson(readFileSync(new URL('package.json', root), 'utf8'))],
])

// Then the documents, for which the names on the wire come from the declarations.
const providers = await loadProviders(folders)
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string }
for (const provider of providers) {
  write([...jsonSchemas(provider)].map(([name, schema]) => [`schemas/${provider.name}/${name}.json`, json(schema)]))
  write([
    [`docs/providers/generated/${provider.name}-events.md`, eventReference(provider)],
    [`docs/providers/generated/${provider.name}-headers.md`, headerReference(provider)],
  ])
}
write([
  ['schemas/openapi.json', json(openApi(providers, version))],
  ['schemas/asyncapi.json', json(asyncApi(providers, version))],
])

if (values.check && stale.length > 0) {
  console.error(`Out of date (run \`npm run generate\`):\n  ${stale.join('\n  ')}`)
  process.exitCode = 1
} else {
  console.log(`${count} generated files, ${values.check ? 'all up to date' : `${stale.length} written`}.`)
}

function read(url: URL): string | undefined {
  try {
    return readFileSync(url, 'utf8')
  } catch {
    return undefined
  }
}
