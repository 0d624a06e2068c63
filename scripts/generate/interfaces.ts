/** `generated/events.ts`: an interface per object and per event, with the provider's words as doc comments. */
import type { ProviderSchema } from '../schema.js'
import { members, type Node, namedObjects, nodeOf } from './model.js'

const SENSITIVE = {
  money: 'Sensitive: it can be spent. `redact` hides it.',
  personal: 'Sensitive: it is about a person. `redact` hides it.',
}

export function interfaces(provider: ProviderSchema): string {
  const objects = [...namedObjects(provider)].map(([name, node]) => objectInterface(name, node))
  const events = Object.entries(provider.events).map(([type, event]) => {
    const data = nodeOf(event.data).title
    const lines = [
      comment([`${event.description}`, '', `\`${type}\` · ${event.source}`], ''),
      `export interface ${event.name} extends ${baseName(provider)} {`,
      `  eventType: '${type}'`,
      `  data: ${data}`,
      '}',
    ]
    return lines.join('\n')
  })
  const names = Object.values(provider.events).map((event) => event.name)
  const unknownName = `Unknown${provider.title}Event`

  return `${[
    "import type { OpenEnum } from '../../../core/types.js'",
    ...objects,
    base(provider),
    ...events,
    `/** An authentic event of a type that this version does not know, such as one added by ${provider.title} since. */
export interface ${unknownName} extends ${baseName(provider)} {
  eventType: 'unknown'
  /** ${provider.title}'s own name of the event. */
  receivedType: string
  /** Not checked. */
  data: unknown
}`,
    `/** Every event of ${provider.title}, told apart by \`eventType\`. */
export type ${provider.title}Event =
${[...names, unknownName].map((name) => `  | ${name}`).join('\n')}`,
  ].join('\n\n')}\n`
}

const baseName = (provider: ProviderSchema) => `${provider.title}EventBase`

/** The fields that all events of a provider share. */
function base(provider: ProviderSchema): string {
  const envelope = members(nodeOf(provider.envelope))
  const fields = Object.entries(provider.fields).map(([field, wireName]) => {
    const wire = envelope.find((member) => member.name === wireName)
    if (!wire) throw new Error(`${provider.provider}: no ${wireName} in the envelope.`)
    // A null in the envelope is left out of the event, so that there is one way of being absent.
    return property(field, wire.member, { optional: wire.optional, nullable: false })
  })
  return `/** What all events of ${provider.title} have in common. */
export interface ${baseName(provider)} {
  provider: '${provider.provider}'
${fields.join('\n')}
  /** The same for every redelivery of this event, and for no other event: the key to handle it once. */
  dedupeKey: string
}`
}

function objectInterface(name: string, node: Node): string {
  const properties = members(node).map(({ name, member, ...flags }) => property(name, member, flags, node['x-source']))
  return `${comment(notes(node), '')}\nexport interface ${name} {\n${properties.join('\n')}\n}`
}

function property(
  name: string,
  node: Node,
  flags: { optional: boolean; nullable: boolean },
  knownSource?: string,
): string {
  const key = /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`
  const type = `${typeOf(node)}${flags.nullable ? ' | null' : ''}${flags.optional ? ' | undefined' : ''}`
  return `${comment(notes(node, knownSource), '  ')}\n  ${key}${flags.optional ? '?' : ''}: ${type}`
}

function typeOf(node: Node): string {
  const known = node['x-known-values']
  if (known) return `OpenEnum<${known.map((value) => `'${value}'`).join(' | ')}>`
  if (node.type === 'object' && node.title) return node.title
  if (node.type === 'array' && node.items) return `${typeOf(node.items)}[]`
  return node.type === 'integer' ? 'number' : (node.type ?? 'unknown')
}

/** The lines of a doc comment: what it is, its unit, and what to beware of. */
function notes(node: Node, knownSource?: string): string[] {
  const lines = [node.description ?? '']
  if (node['x-unit']) lines.push(`Unit: ${node['x-unit']}.`)
  if (node['x-unconfirmed'])
    lines.push("Unconfirmed: not in the provider's documentation; may be missing or different.")
  if (node['x-sensitive']) lines.push(SENSITIVE[node['x-sensitive']])
  // Said once for the whole interface, where it is the same page.
  if (node['x-source'] && node['x-source'] !== knownSource) lines.push('', `Source: ${node['x-source']}`)
  return lines
}

function comment(lines: string[], indent: string): string {
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n')
}
