/**
 * `generated/redaction.ts`: which members of an event may be seen.
 *
 * `redact` goes by this list, so that a member which is not described stays hidden too.
 */
import type { ProviderFolder } from '../providers.js'
import { members, type Node, namedObjects, nodeOf } from './model.js'

export function redaction(provider: ProviderFolder): string {
  const objects = [...namedObjects(provider)].map(([name, node]) => {
    const shown = members(node)
      .filter(({ member }) => !member['x-sensitive'])
      .map(({ name, member }) => `  ${name}: ${shownAs(member)},`)
    return `const ${name}: ShownTree = {\n${shown.join('\n')}\n}`
  })
  const table = Object.entries(provider.events).map(([type, event]) => `  '${type}': ${nodeOf(event.data).title},`)

  return `import type { ShownTree } from '../../../core/types.js'

${objects.join('\n\n')}

/** The members of \`data\` that may be seen, for every event type that is known. */
export const shownData: Readonly<Record<string, ShownTree>> = {
${table.join('\n')}
}
`
}

/** `true` for a value, the object's own list for an object. A list shows what its items show. */
function shownAs(node: Node): string {
  if (node.type === 'array' && node.items) return shownAs(node.items)
  return node.type === 'object' && node.title ? node.title : 'true'
}
