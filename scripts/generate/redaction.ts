/**
 * `generated/redaction.ts`: which members of an event may be seen, and the paths of those that may not.
 *
 * `redact` goes by the first list, so that a member which nobody has described yet stays hidden too.
 */
import type { ProviderSchema } from '../schema.js'
import { members, type Node, namedObjects, nodeOf } from './model.js'

export function redaction(provider: ProviderSchema): string {
  const objects = [...namedObjects(provider)].map(([name, node]) => {
    const shown = members(node)
      .filter(({ member }) => !member['x-sensitive'])
      .map(({ name, member }) => `  ${name}: ${shownAs(member)},`)
    return `const ${name}: Shown = {\n${shown.join('\n')}\n}`
  })
  const table = Object.entries(provider.events).map(([type, event]) => `  '${type}': ${nodeOf(event.data).title},`)
  const paths = new Set(Object.values(provider.events).flatMap((event) => sensitive(nodeOf(event.data), 'data')))

  return `import type { Shown } from '../../../redact.js'

${objects.join('\n\n')}

/** The members of \`data\` that may be seen, for every event type that is known. */
export const shownData: Readonly<Record<string, Shown>> = {
${table.join('\n')}
}

/** Every documented place in an event where there is something to spend or something personal. */
export const sensitivePaths = [
${[...paths].map((path) => `  '${path}',`).join('\n')}
] as const
`
}

/** 1 for a value, the object's own list for an object. A list shows what its items show. */
function shownAs(node: Node): string {
  if (node.type === 'array' && node.items) return shownAs(node.items)
  return node.type === 'object' && node.title ? node.title : '1'
}

function sensitive(node: Node, path: string): string[] {
  return members(node).flatMap(({ name, member }) => {
    const at = `${path}.${name}`
    if (member['x-sensitive']) return [at]
    if (member.type === 'array' && member.items) return sensitive(member.items, `${at}[*]`)
    return sensitive(member, at)
  })
}
