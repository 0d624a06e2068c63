/** The tables of a provider's page, from the same schemas as the types. */
import type { ProviderOnWire } from '../providers.js'
import { COMPOSED, members, type Node, namedObjects, nodeOf, PREVIEW } from './model.js'
import { sampleText } from './samples.js'

/** The headers of a delivery, as a table. */
export function headerReference(provider: ProviderOnWire): string {
  const node = nodeOf(provider.wireHeaders)
  return `${node.description} ${sourceLink(node['x-source'])}\n\n${fieldTable(node, new Set(), '', node['x-source'])}\n`
}

/** The envelope, every event with its fields and sample, and the objects that several events share. */
export function eventReference(provider: ProviderOnWire): string {
  const shared = sharedObjects(provider)
  const objects = namedObjects(provider)
  return `${[
    ...(provider.preview ? [`**${PREVIEW}**`] : []),
    ...(provider.hasEnvelope ? [envelope(provider)] : []),
    ...Object.keys(provider.events).map((type) => eventSection(provider, type, shared)),
    ...(shared.size > 0 ? ['### Objects'] : []),
    ...[...shared].reverse().map((name) => objectSection(name, objects.get(name) ?? {}, shared)),
  ].join('\n\n')}\n`
}

function envelope(provider: ProviderOnWire): string {
  const node = nodeOf(provider.wireEnvelope)
  const renamed = Object.entries(provider.fields).filter(([field, wire]) => field !== wire)
  const names = renamed.map(([field, wire]) => `\`${field}\` (from \`${wire}\`)`)
  const typeNames = Object.keys(provider.typeMembers(''))
    .map((name) => `\`${name}\``)
    .join(' and ')
  if (typeNames) names.push(`\`eventType\` (from ${typeNames})`)
  const typed = renamed.length > 0 ? ` On the typed event they are ${names.join(', ')}.` : ''
  return `### Around every event

${node.description}${typed} ${sourceLink(node['x-source'])}

${fieldTable(node, new Set(), '', node['x-source'])}`
}

function eventSection(provider: ProviderOnWire, type: string, shared: ReadonlySet<string>): string {
  const event = provider.events[type]
  if (!event) throw new Error(`No event ${type}`)
  const data = nodeOf(event.data)
  const sources =
    data['x-source'] === event.source
      ? sourceLink(event.source)
      : `(${link('source', event.source)}, ${link('fields', data['x-source'])})`
  return `### \`${type}\`

${event.description} Type: \`${event.name}\`. ${sources}

${fieldTable(data, shared, 'data.', data['x-source'])}

<details>
<summary>Sample body${event.composed ? ` (${COMPOSED.replace(/^C(.*)\.$/, 'c$1')})` : ''}</summary>

\`\`\`json
${sampleText(provider, type).trimEnd()}
\`\`\`

</details>`
}

function objectSection(name: string, node: Node, shared: ReadonlySet<string>): string {
  return `#### ${name} object

${node.description} ${sourceLink(node['x-source'])}

${fieldTable(node, shared, '', node['x-source'])}`
}

/** In a separate `div`, so that the site can lay out its rows differently on a phone. */
function fieldTable(node: Node, shared: ReadonlySet<string>, prefix: string, source: string | undefined): string {
  const lines = ['| Field | Type | Meaning |', '| --- | --- | --- |', ...rows(node, shared, prefix, source)]
  return `<div class="fields">\n\n${lines.join('\n')}\n\n</div>`
}

function rows(node: Node, shared: ReadonlySet<string>, prefix: string, source: string | undefined): string[] {
  return members(node).flatMap(({ name, member, optional, nullable }) => {
    const presence = nullable ? ', null or absent' : optional ? ' or absent' : ''
    const row = `| \`${prefix}${name}\` | ${typeOf(member, shared)}${presence} | ${notes(member, source)} |`
    const inner = member.items ?? member
    if (inner.type !== 'object' || shared.has(inner.title ?? '')) return [row]
    return [row, ...rows(inner, shared, `${prefix}${name}${member.items ? '[]' : ''}.`, source)]
  })
}

function typeOf(node: Node, shared: ReadonlySet<string>): string {
  if (node.type === 'array' && node.items) return `list of ${typeOf(node.items, shared)}`
  if (node.type === 'object' && shared.has(node.title ?? '')) return objectLink(node)
  if (Array.isArray(node.type)) return node.type.join(' or ')
  return (node.type as string | undefined) ?? 'any'
}

function notes(node: Node, source: string | undefined): string {
  const known = node['x-known-values'] ?? []
  // Every value, except in lists as long as that of all currencies.
  const values = known.slice(0, known.length > 20 ? 12 : known.length).map((value) => `\`${value}\``)
  const parts = [
    node.description,
    values.length > 0 &&
      `Known values: ${values.join(', ')}${known.length > values.length ? ` and ${known.length - values.length} more` : ''}.`,
    node['x-unit'] && `**Unit:** ${node['x-unit']}.`,
    node['x-sensitive'] === 'money' && '**Sensitive:** can be spent.',
    node['x-sensitive'] === 'personal' && '**Sensitive:** personal.',
    node['x-sensitive'] === 'access' && '**Sensitive:** gives access to an account.',
    node['x-unconfirmed'] && '**Unconfirmed.**',
    // The top of the page says where unconfirmed fields were seen.
    node['x-source'] !== source && !node['x-unconfirmed'] && sourceLink(node['x-source']),
  ]
  return parts.filter(Boolean).join(' ').replaceAll('|', '\\|')
}

function sourceLink(source: string | undefined): string {
  if (!source) return ''
  return source.startsWith('http') ? `(${link('source', source)})` : `(source: ${source})`
}

const link = (text: string, url: string | undefined) => `[${text}](${url})`

/** The anchor of `#### GiftCard object`, on the site and on GitHub. */
const objectAnchor = (node: Node) => `${node.title?.toLowerCase()}-object`
/** A name such as `GiftCardActivityAdjustDecrement` may be broken between its words. */
const objectLink = (node: Node) =>
  `[${node.title?.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '<wbr>')}](#${objectAnchor(node)})`

/** The objects that are described once and linked to: those that are used in several places and have several members. */
function sharedObjects(provider: ProviderOnWire): Set<string> {
  const places = new Map<string, number>()
  const visit = (node: Node): void => {
    for (const { member } of members(node)) {
      const inner = member.items ?? member
      if (inner.title) places.set(inner.title, (places.get(inner.title) ?? 0) + 1)
      visit(inner)
    }
  }
  for (const event of Object.values(provider.events)) visit(nodeOf(event.data))
  const objects = [...namedObjects(provider)]
  return new Set(
    objects.filter(([name, node]) => (places.get(name) ?? 0) > 1 && members(node).length > 1).map(([name]) => name),
  )
}
