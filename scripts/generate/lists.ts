/** Files that name every provider, so that no hand-written file has to. */
import { entries } from '../entries.js'
import type { ProviderFolder } from '../providers.js'
import { type Addressed, addressFields, errorsPage } from './addresses.js'

const folderOf = ({ name }: ProviderFolder) => `../${name}`

/** The exports of the root entry for each provider. */
export function rootEntry(folders: readonly ProviderFolder[]): string {
  const exports = folders.map(
    (folder) =>
      `export { type ${folder.pascal}Event, type ${folder.pascal}Options, parse${folder.pascal}Event } from '${folderOf(folder)}/index.js'`,
  )
  const imports = folders.map(
    (folder) => `import type { ${folder.pascal}Event } from '${folderOf(folder)}/generated/events.js'`,
  )
  return `${imports.join('\n')}

${exports.join('\n')}

/** Every event of every provider. Narrow on \`provider\` and \`eventType\`. */
export type GiftCardWebhookEvent =
${folders.map(({ pascal }) => `  | ${pascal}Event`).join('\n')}
`
}

/** The shown parts of each built-in provider's events, for \`redact\`. */
export function shownTable(folders: readonly ProviderFolder[]): string {
  const imports = folders.map(
    (folder) => `import { shown as ${folder.value} } from '${folderOf(folder)}/generated/redaction.js'`,
  )
  return `import type { ShownEvents } from '../../core/types.js'
${imports.join('\n')}

/** The shown parts of the events of each built-in provider, for \`redact\`. */
export const shownByProvider: Readonly<Record<string, ShownEvents>> = {
${folders.map(({ name, value }) => (name === value ? `  ${name},` : `  '${name}': ${value},`)).join('\n')}
}
`
}

/** A Standard Schema for each provider and each of its events. */
export function standardSchemas(folders: readonly ProviderFolder[]): string {
  const imports = folders.flatMap((folder) => [
    `import { events as ${folder.value}Checks } from '${folderOf(folder)}/generated/checks.js'`,
    `import type { ${folder.pascal}Event } from '${folderOf(folder)}/generated/events.js'`,
  ])
  const exports = folders.map(({ name, value, pascal, title }) => {
    return `/** Any event of ${title}. */
export const ${value}Schema: EventSchema<${pascal}Event> = /* @__PURE__ */ schemaOf('${name}', ${value}Checks)

/** One schema for each event of ${title}. */
export const ${value}Schemas: EventSchemas<${pascal}Event> = /* @__PURE__ */ schemasOf('${name}', ${value}Checks)`
  })
  return `import { type EventSchema, type EventSchemas, schemaOf, schemasOf } from '../../core/event-schema.js'
${imports.join('\n')}

${exports.join('\n\n')}
`
}

/** The built-in providers as values, with their samples and fields: for the tools only. */
export function toolProviders(folders: readonly ProviderFolder[]): string {
  const imports = folders.flatMap((folder) => [
    `import { catalog as ${folder.value}Catalog } from '../../providers/${folder.name}/generated/fields.js'`,
    `import { samples as ${folder.value}Samples } from '../../providers/${folder.name}/generated/samples.js'`,
    `import { ${folder.value} } from '../../providers/${folder.name}/index.js'`,
  ])
  const lines = folders.map(
    ({ value }) => `  { provider: ${value}, catalog: ${value}Catalog, samples: ${value}Samples },`,
  )
  return `${imports.join('\n')}

/** Every built-in provider, with its documented fields and samples. */
export const builtIn = [
${lines.join('\n')}
] as const
`
}

/** package.json with the exports of every entry, and the addresses that follow from `repository`. */
export function packageJson(text: string): string {
  const manifest = JSON.parse(text) as Addressed & Record<string, unknown> & { exports: Record<string, unknown> }
  const code = Object.keys(entries).map((name) => {
    const of = (types: string, js: string) => ({ types: `./dist/${name}.${types}`, default: `./dist/${name}.${js}` })
    return [name === 'index' ? '.' : `./${name}`, { import: of('d.ts', 'js'), require: of('d.cts', 'cjs') }]
  })
  const files = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'string')
  const derived = { ...manifest, ...addressFields(manifest), exports: Object.fromEntries([...code, ...files]) }
  return `${JSON.stringify(derived, null, 2)}\n`
}

/** The address that `src/core/log.ts` prints after an error. */
export function errorsPageFile(manifest: Addressed): string {
  return `/** Where the errors are described: an address once package.json has one, otherwise a file of the package. */
export const ERRORS_PAGE = '${errorsPage(manifest)}'
`
}

/** docs/typedoc.json with the source file of every entry. */
export function typedocJson(text: string): string {
  const paths = Object.values(entries).map((path) => `    "../${path}"`)
  return text.replace(/(?<="entryPoints": \[)[^\]]*(?=\])/, `\n${paths.join(',\n')}\n  `)
}
