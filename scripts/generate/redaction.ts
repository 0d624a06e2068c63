/**
 * `generated/redaction.ts`: which members of an event may be seen, and in what form.
 *
 * `redact` goes by this list, so that a member which is not described stays hidden too.
 */
import type { ProviderFolder } from '../providers.js'
import { members, type Node, namedObjects, nodeOf } from './model.js'

export function redaction(provider: ProviderFolder): string {
  const objects = [...namedObjects(provider)].map(([name, node]) => `const ${name}: ShownTree = ${tree(node)}`)
  const table = Object.entries(provider.events).map(([type, event]) => `    '${type}': ${nodeOf(event.data).title},`)
  const envelope = members(nodeOf(provider.envelope)).filter(({ name }) => !COMMON.includes(name))
  const fields = Object.fromEntries(envelope.map(({ name, member }) => [name, member]))

  return `import type { ShownEvents, ShownTree } from '../../../core/types.js'

${objects.join('\n\n')}

/** The members that may be seen: those of the envelope, and those of \`data\` for every event type that is known. */
export const shown: ShownEvents = {
  envelope: ${tree({ properties: fields })},
  data: {
${table.join('\n')}
  },
}
`
}

/** Members that every event has in every provider. */
const COMMON = ['eventId', 'eventType', 'createdAt']

function tree(node: Node): string {
  const shown = members(node).flatMap(({ name, member }) => {
    const kind = shownAs(member)
    return kind === undefined ? [] : [`  ${name}: ${kind},`]
  })
  return shown.length > 0 ? `{\n${shown.join('\n')}\n}` : '{}'
}

/** Returns the rule for a value that is known to be harmless; `undefined` for any other. A list has the rule of its items. */
function shownAs(node: Node): string | undefined {
  if (node['x-sensitive'] || node['x-unconfirmed']) return undefined
  if (node.type === 'array' && node.items) return shownAs(node.items)
  if (node.type === 'object') return node.title
  if (node['x-shown']) return `'${node['x-shown']}'`
  // A value that the provider added since may be anything.
  if (node['x-known-values']) return JSON.stringify(node['x-known-values']).replaceAll('"', "'")
  if (node.type === 'number' || node.type === 'integer') return "'number'"
  if (node.type === 'boolean') return "'boolean'"
  if (/\bdecimal text\b/.test(node['x-unit'] ?? '')) return "'number'"
  if (/\btime\b/.test(node['x-unit'] ?? '')) return "'time'"
  return node.minLength === 1 ? "'id'" : undefined
}
