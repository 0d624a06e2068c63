/** `dist/schemas/<provider>/*.json`: JSON Schema 2020-12 of what is sent over HTTP, per event and for the whole provider. */
import type { ProviderOnWire } from '../providers.js'
import { isRecord, members, type Node, namedObjects, nodeOf, PREVIEW } from './model.js'

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

export type Json = Record<string, unknown>

/** File name (without `.json`) and schema of each file. */
export function jsonSchemas(provider: ProviderOnWire): Map<string, Json> {
  const defs = Object.fromEntries([...namedObjects(provider)].map(([name, node]) => [name, objectSchema(node)]))
  const files = new Map<string, Json>()
  for (const [type, event] of Object.entries(provider.events)) {
    const body = bodySchema(provider, type)
    files.set(type, {
      $schema: DIALECT,
      title: event.name,
      ...body,
      $defs: Object.fromEntries(closure(nodeOf(event.data)).map((name) => [name, defs[name]])),
    })
  }
  if (provider.handshake) {
    files.set('challenge', { $schema: DIALECT, title: 'Challenge', ...objectSchema(nodeOf(provider.handshake)) })
  }
  files.set(provider.name, {
    $schema: DIALECT,
    title: `The body of any webhook event of ${provider.title}`,
    ...(provider.preview && { description: PREVIEW }),
    anyOf: Object.values(provider.events).map((event) => ({ $ref: `#/$defs/${event.name}` })),
    $defs: {
      ...Object.fromEntries(
        Object.entries(provider.events).map(([type, event]) => [event.name, bodySchema(provider, type)]),
      ),
      ...defs,
    },
  })
  return files
}

/** The body of one event: the envelope with its type fixed, and the data; or the data alone, where headers are the envelope. */
function bodySchema(provider: ProviderOnWire, type: string): Json {
  const event = provider.events[type]
  if (!event) throw new Error(`No event ${type}`)
  const notes = {
    description: event.description,
    'x-source': event.source,
    ...(event.composed && { 'x-composed-sample': true }),
  }
  const data = { $ref: `#/$defs/${nodeOf(event.data).title}` }
  if (!provider.hasEnvelope) {
    const fixed = Object.entries(provider.typeMembers(type)).map(([member, text]) => [member, { const: text }] as const)
    return {
      ...data,
      ...notes,
      ...(fixed.length > 0 && { type: 'object', properties: Object.fromEntries(fixed) }),
      ...(provider.typeHeader && { 'x-headers': { [provider.typeHeader]: type } }),
    }
  }
  const envelope = objectSchema(nodeOf(provider.wireEnvelope))
  const properties = envelope.properties as Record<string, Json>
  return {
    ...envelope,
    ...notes,
    properties: {
      ...properties,
      ...Object.fromEntries(
        Object.entries(provider.typeMembers(type)).map(([member, text]) => [
          member,
          { ...properties[member], const: text },
        ]),
      ),
      [provider.facts.envelope.data as string]: data,
    },
    required: [
      ...(envelope.required as string[]),
      ...(event.optionalData ? [] : [provider.facts.envelope.data as string]),
    ],
  }
}

/** An object as JSON Schema; the objects inside it by reference. Optional members may be null, and unconfirmed ones anything. */
export function objectSchema(node: Node): Json {
  const { properties: _, required = [], title: __, ...rest } = node
  const properties = members(node).map(({ name, member, nullable, optional }) => {
    // A member without a source inherits that of the object around it.
    const schema = withoutSource(valueSchema(member), node['x-source'])
    if (isUnconfirmed(member)) return [name, unchecked(schema, member)]
    return [name, nullable || optional ? { anyOf: [schema, { type: 'null' }] } : schema]
  })
  return {
    ...rest,
    properties: Object.fromEntries(properties),
    required: required.filter((name) => isChecked(node, name)),
  }
}

const isUnconfirmed = (node: Node): boolean => node['x-unconfirmed'] === true || node.items?.['x-unconfirmed'] === true
const isChecked = (node: Node, name: string): boolean =>
  members(node).some((one) => one.name === name && !one.optional && !one.nullable && !isUnconfirmed(one.member))

/** The likely type, as an annotation: rejecting other types would claim more than is documented. */
function unchecked(schema: Json, member: Node): Json {
  const { type: _, $ref, items, minLength: __, additionalProperties: ___, anyOf, ...annotations } = schema
  return {
    ...annotations,
    'x-unconfirmed': true,
    'x-likely': $ref ? { $ref } : items ? { type: 'array', items } : anyOf ? { anyOf } : { type: member.type },
  }
}

function valueSchema(node: Node): Json {
  if (node.type === 'object' && !isRecord(node)) {
    return { $ref: `#/$defs/${node.title}`, description: node.description, ...extensions(node) }
  }
  if (Array.isArray(node.type)) {
    const { type, ...rest } = node
    return { ...rest, anyOf: node.type.map((one) => ({ type: one })) }
  }
  if (node.type === 'array' && node.items) return { ...node, items: valueSchema(node.items) }
  return { ...node }
}

function withoutSource({ 'x-source': own, ...schema }: Json, source: string | undefined): Json {
  return own === undefined || own === source ? schema : { ...schema, 'x-source': own }
}

const extensions = (node: Node) =>
  Object.fromEntries(Object.entries(node).filter(([key]) => key.startsWith('x-') && key !== 'x-object-description'))

/** The names of an object and of all objects in it. */
function closure(node: Node): string[] {
  const inner = members(node).flatMap(({ member }) => closure(member.items ?? member))
  return [...new Set([...inner, ...(node.type === 'object' && node.title ? [node.title] : [])])]
}
