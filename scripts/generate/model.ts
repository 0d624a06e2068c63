/** The model of a schema for the generators: a narrow reading of JSON Schema, as `scripts/schema.ts` writes it. */
import type { TSchema } from 'typebox'
import type { Sensitivity } from '../../src/core/catalog.js'
import type { ProviderFolder } from '../providers.js'

/** The JSON Schema keywords that our schemas use. */
export interface Node {
  type?: 'object' | 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'null' | readonly ['string', 'integer']
  title?: string
  description?: string
  properties?: Record<string, Node>
  required?: string[]
  items?: Node
  anyOf?: Node[]
  minLength?: number
  additionalProperties?: true
  'x-source'?: string
  'x-unit'?: string
  'x-sensitive'?: Sensitivity
  'x-unconfirmed'?: true
  'x-required-by'?: string
  'x-shown'?: 'id' | 'currency'
  'x-known-values'?: readonly string[]
  /** The description of the object, if `description` is about its use in this place. */
  'x-object-description'?: string
}

export const nodeOf = (schema: TSchema): Node => schema as Node

/** Whether it is an object of which no member is documented, and which therefore has no name. */
export const isRecord = (node: Node): boolean => node.type === 'object' && node.additionalProperties === true

/** In documents for readers: the meaning of `preview` and of `composed`. */
export const PREVIEW = 'Preview: not yet confirmed by a captured delivery.'
export const COMPOSED = 'Composed by this project from the documented shape.'

/** The schema without its `null`, and whether it had one. */
export function unwrap(node: Node): { node: Node; nullable: boolean } {
  if (!node.anyOf) return { node, nullable: false }
  const [inner, second, ...rest] = node.anyOf
  if (!inner || second?.type !== 'null' || rest.length > 0) throw new Error('Only a union with null is expected.')
  return { node: inner, nullable: true }
}

/** The members of an object, in order. */
export function members(node: Node): { name: string; member: Node; nullable: boolean; optional: boolean }[] {
  return Object.entries(node.properties ?? {}).map(([name, property]) => {
    const { node: member, nullable } = unwrap(property)
    return { name, member, nullable, optional: !node.required?.includes(name) }
  })
}

/** Every named object of a provider, each after those it is made of. */
export function namedObjects(provider: ProviderFolder): Map<string, Node> {
  const found = new Map<string, Node>()
  const visit = (node: Node): void => {
    for (const { member } of members(node)) visit(member)
    if (node.items) visit(unwrap(node.items).node)
    if (node.type !== 'object' || isRecord(node)) return
    if (!node.title) throw new Error(`An object without a name: ${node.description}`)
    const known = found.get(node.title)
    if (known && JSON.stringify(known.properties) !== JSON.stringify(node.properties)) {
      throw new Error(`Two objects are named ${node.title}.`)
    }
    const { 'x-object-description': description = node.description, ...object } = node
    if (!known) found.set(node.title, { ...object, ...(description !== undefined && { description }) })
  }
  for (const event of Object.values(provider.events)) visit(nodeOf(event.data))
  return found
}
