/** `generated/events.ts`: an interface per object and per event, with the provider's words as doc comments. */
import type { ProviderFolder } from '../providers.js'
import { isRecord, members, type Node, namedObjects, nodeOf, PREVIEW } from './model.js'

const SENSITIVE = {
  money: 'Sensitive: it can be spent. `redact` hides it.',
  personal: 'Sensitive: it is about a person. `redact` hides it.',
  access: 'Sensitive: it gives access to an account. `redact` hides it.',
}

export function interfaces(provider: ProviderFolder): string {
  const { name, title, pascal } = provider
  const preview = provider.preview ? ['', PREVIEW] : []
  const objects = [...namedObjects(provider)].map(([name, node]) => objectInterface(name, node))
  const base = ownMembers(provider)
  const extended = (type: string, data: string) => `KnownEvent<'${name}', '${type}', ${data}>`
  const events = Object.entries(provider.events).map(([type, event]) => {
    const data = nodeOf(event.data).title as string
    const shape = extended(type, event.optionalData ? `${data} | null | undefined` : data)
    return `${comment([event.description, ...preview, '', `\`${type}\` · ${event.source}`], '')}
export interface ${event.name} extends ${shape}${base ? `, ${baseName(provider)}` : ''} {}`
  })
  const names = Object.values(provider.events).map((event) => event.name)
  const unknownName = `Unknown${pascal}Event`
  const body = [
    ...objects,
    ...(base ? [base] : []),
    ...events,
    `/** An event of a type that this version does not know, such as one added by ${title} since. */
export interface ${unknownName} extends UnknownEvent<'${name}'>${base ? `, ${baseName(provider)}` : ''} {}`,
    `/** The events of ${title} by type. */
export interface ${pascal}Events {
${Object.entries(provider.events)
  .map(([type, event]) => `${comment([event.description], '  ')}\n  '${type}': ${event.name}`)
  .join('\n')}
}`,
    `/** Every event of ${title}. Narrow on \`eventType\`.${provider.preview ? ` ${PREVIEW}` : ''} */
export type ${pascal}Event =
${[...names, unknownName].map((name) => `  | ${name}`).join('\n')}`,
  ].join('\n\n')
  const types = ['KnownEvent', 'OpenEnum', 'Unconfirmed', 'UnknownEvent'].filter((name) => body.includes(`${name}<`))
  return `import type { ${types.join(', ')} } from '../../../core/types.js'\n\n${body}\n`
}

const baseName = (provider: ProviderFolder) => `${provider.pascal}EventBase`

/** Members that every event has in every provider. */
const COMMON = ['eventId', 'eventType', 'createdAt']

/** The members that only the events of this provider have. */
function ownMembers(provider: ProviderFolder): string | undefined {
  const own = members(nodeOf(provider.envelope)).filter(({ name }) => !COMMON.includes(name))
  if (own.length === 0) return undefined
  // The event omits a member of the envelope that is null, so that absent members have one form.
  const properties = own.map(({ name, member }) => property(name, member, { optional: true, nullable: false }))
  return `/** Additional members of all events of ${provider.title}. */
export interface ${baseName(provider)} {
${properties.join('\n')}
}`
}

function objectInterface(name: string, node: Node): string {
  const properties = members(node).map(({ name, member, optional, nullable }) =>
    // Optional members may be null, whatever the document says: both count as absent.
    property(name, member, { optional, nullable: nullable || optional }, node['x-source']),
  )
  return `${comment(notes(node), '')}\nexport interface ${name} {\n${properties.join('\n')}\n}`
}

function property(
  name: string,
  node: Node,
  flags: { optional: boolean; nullable: boolean },
  knownSource?: string,
): string {
  const key = /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`
  const isUnconfirmed = node['x-unconfirmed'] || node.items?.['x-unconfirmed']
  const known = `${typeOf(node)}${flags.nullable ? ' | null' : ''}${flags.optional ? ' | undefined' : ''}`
  const type = isUnconfirmed ? `Unconfirmed<${typeOf(node)}>` : known
  return `${comment(notes(node, knownSource), '  ')}\n  ${key}${flags.optional ? '?' : ''}: ${type}`
}

function typeOf(node: Node): string {
  const known = node['x-known-values']
  if (known) return `OpenEnum<${known.map((value) => `'${value}'`).join(' | ')}>`
  if (isRecord(node)) return 'Record<string, unknown>'
  if (node.type === 'object' && node.title) return node.title
  if (Array.isArray(node.type)) return 'string | number'
  if (node.type === 'array' && node.items) return `${typeOf(node.items)}[]`
  return node.type === 'integer' ? 'number' : ((node.type as string | undefined) ?? 'unknown')
}

/** The lines of a doc comment: what it is, its unit, and what to beware of. */
function notes(node: Node, knownSource?: string): string[] {
  const lines = [node.description ?? '']
  if (node['x-unit']) lines.push(`Unit: ${node['x-unit']}.`)
  if (node['x-unconfirmed'])
    lines.push("Unconfirmed: not in the provider's documentation; may be missing or different.")
  if (node['x-required-by']) lines.push('Promised by this library, not by the provider: see its page.')
  if (node['x-sensitive']) lines.push(SENSITIVE[node['x-sensitive']])
  // Written once for the whole interface if all members have the same source.
  if (node['x-source'] && node['x-source'] !== knownSource) lines.push('', `Source: ${node['x-source']}`)
  return lines
}

function comment(lines: string[], indent: string): string {
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n')
}
