/** The schemas of all providers side by side, as OpenAPI and AsyncAPI need them: one flat list of unique names. */
import type { ProviderOnWire } from '../providers.js'
import { type Json, jsonSchemas, objectSchema } from './json-schema.js'
import { nodeOf } from './model.js'

/** Two providers may have an object of the same name (`GiftCard`), so each name starts with the provider's. */
export const componentName = (provider: ProviderOnWire, name: string): string => `${provider.pascal}${name}`

export const componentRef = (provider: ProviderOnWire, name: string): Json => ({
  $ref: `#/components/schemas/${componentName(provider, name)}`,
})

/** Every event body, every object it is made of, and the challenge. */
export function componentSchemas(providers: readonly ProviderOnWire[]): Json {
  const entries = providers.flatMap((provider) => {
    const { $defs = {} } = jsonSchemas(provider).get(provider.name) ?? {}
    const schemas = Object.entries($defs as Json)
    if (provider.handshake) schemas.push(['Challenge', objectSchema(nodeOf(provider.handshake))])
    return schemas.map(([name, schema]) => [componentName(provider, name), renameRefs(schema, provider)] as const)
  })
  return Object.fromEntries(entries)
}

function renameRefs(value: unknown, provider: ProviderOnWire): unknown {
  if (Array.isArray(value)) return value.map((item) => renameRefs(item, provider))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      key === '$ref'
        ? Object.entries(componentRef(provider, String(member).replace('#/$defs/', '')))
        : [[key, renameRefs(member, provider)]],
    ),
  )
}
