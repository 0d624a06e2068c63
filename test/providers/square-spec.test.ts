/** Our Square schemas against the facts of Square's own OpenAPI file: every field, its type, nullability and enum. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { jsonSchemas } from '../../scripts/generate/json-schema.js'
import { loadFolders, loadProviders, type ProviderOnWire } from '../../scripts/providers.js'

interface Spec {
  enum?: string[]
  required?: string[]
  properties?: Record<string, { type: string; nullable: boolean }>
}
interface Ours {
  required: string[]
  properties: Record<string, any>
}

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const spec: Record<string, Spec> = read('./square-openapi-facts.json').schemas
const [square] = (await loadProviders((await loadFolders()).filter(({ name }) => name === 'square'))) as [
  ProviderOnWire,
]
const ours = (jsonSchemas(square).get('square') as { $defs: Record<string, Ours> }).$defs

const objects = Object.entries(spec).filter(([name, schema]) => schema.properties && !name.includes('Event'))

describe.each(objects)('%s', (name, { properties = {}, required = [] }) => {
  const mine = ours[name] as Ours

  test('has the same fields, and the same of them required', () => {
    expect(Object.keys(mine.properties).sort()).toEqual(Object.keys(properties).sort())
    expect([...mine.required].sort()).toEqual([...required].sort())
  })

  test.each(Object.entries(properties))('%s', (field, { type, nullable }) => {
    const property = mine.properties[field]
    const isNullable = property.anyOf?.some((member: { type?: string }) => member.type === 'null') ?? false
    // `null` counts as absent for every optional member, whatever the file says.
    expect(isNullable).toBe(nullable || !required.includes(field))
    const schema = isNullable ? property.anyOf[0] : property
    const known = spec[type]?.enum
    if (known) {
      // `NOT_ACTIVE` is in Square's own sample, though not in its list.
      const extra = name === 'GiftCard' && field === 'state' ? ['NOT_ACTIVE'] : []
      expect([...schema['x-known-values']].sort()).toEqual([...known, ...extra].sort())
      expect(schema).not.toHaveProperty('enum')
    } else if (spec[type]) {
      expect(schema.$ref).toBe(`#/$defs/${type}`)
    } else {
      expect(schema.type === 'array' ? `array<${schema.items.type}>` : schema.type).toBe(type)
    }
    expect(schema.description).toBeTruthy()
    expect(schema['x-source'] ?? (mine as never)['x-source']).toMatch(/^https:/)
  })
})

test('there are six gift card events in the file, and we have each', () => {
  const events = Object.keys(spec).filter((name) => name.endsWith('Event'))
  expect(events).toHaveLength(6)
  for (const name of events) expect(ours).toHaveProperty(name)
})
