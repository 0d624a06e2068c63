/**
 * `npm run generate`: from each provider's `schemas.ts` (TypeBox) to everything that is derived from it: interfaces with doc
 * comments, validators, redaction paths, the fields as data, and the event tables in `docs/`. With `--check` it writes nothing, and fails
 * when a committed file is not what it would write.
 *
 * With `--dist`, as `npm run build` calls it, it writes the JSON Schema, OpenAPI and AsyncAPI documents into `dist/schemas/` instead.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { schema as giftronaut } from '../src/providers/giftronaut/schemas.js'
import { schema as loopz } from '../src/providers/loopz/schemas.js'
import { schema as square } from '../src/providers/square/schemas.js'
import { asyncApi } from './generate/asyncapi.js'
import { eventReference, headerReference } from './generate/event-reference.js'
import { fields } from './generate/fields.js'
import { interfaces } from './generate/interfaces.js'
import { jsonSchemas } from './generate/json-schema.js'
import { openApi } from './generate/openapi.js'
import { redaction } from './generate/redaction.js'
import { samples } from './generate/samples.js'
import { validators } from './generate/validators.js'
import type { ProviderSchema } from './schema.js'

export const providers: readonly ProviderSchema[] = [giftronaut, square, loopz]

const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, dist: { type: 'boolean', default: false } },
})
const root = new URL('../', import.meta.url)

const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string }
/** Without indentation, which would be a third of the installed package. */
const json = (value: unknown) => `${JSON.stringify(value)}\n`

/** Tracked files. */
const committed = new Map<string, string>()
/** Build output. */
const built = new Map<string, string>()
for (const provider of providers) {
  const notice = `// Generated from ../schemas.ts by \`npm run generate\`. Do not edit.\n\n`
  const folder = `src/providers/${provider.provider}/generated`
  committed.set(`${folder}/events.ts`, notice + interfaces(provider))
  committed.set(`${folder}/validate.ts`, notice + validators(provider))
  committed.set(`${folder}/redaction.ts`, notice + redaction(provider))
  committed.set(`${folder}/fields.ts`, notice + fields(provider))
  committed.set(`${folder}/samples.ts`, notice + samples(provider))
  for (const [name, schema] of jsonSchemas(provider)) {
    built.set(`dist/schemas/${provider.provider}/${name}.json`, json(schema))
  }
  committed.set(`docs/providers/generated/${provider.provider}-events.md`, eventReference(provider))
  committed.set(`docs/providers/generated/${provider.provider}-headers.md`, headerReference(provider))
}
built.set('dist/schemas/openapi.json', json(openApi(providers, version)))
built.set('dist/schemas/asyncapi.json', json(asyncApi(providers, version)))

const files = values.dist ? built : committed
const stale: string[] = []
for (const [path, text] of files) {
  const url = new URL(path, root)
  if (read(url) === text) continue
  stale.push(path)
  if (!values.check) {
    mkdirSync(dirname(url.pathname), { recursive: true })
    writeFileSync(url, text)
  }
}

if (values.check && stale.length > 0) {
  console.error(`Not what the schemas say (run \`npm run generate\`):\n  ${stale.join('\n  ')}`)
  process.exitCode = 1
} else {
  console.log(`${files.size} generated files, ${values.check ? 'all up to date' : `${stale.length} written`}.`)
}

function read(url: URL): string | undefined {
  try {
    return readFileSync(url, 'utf8')
  } catch {
    return undefined
  }
}
