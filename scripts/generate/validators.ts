/** `generated/checks.ts`: one function per object, which adds an issue for each member that differs from the documentation. */
import type { ProviderFolder } from '../providers.js'
import { isRecord, members, type Node, namedObjects, nodeOf } from './model.js'

export function validators(provider: ProviderFolder): string {
  const used = new Set<string>()
  const objects = [...namedObjects(provider)].filter(([, node]) => node['x-unconfirmed'] !== true)
  const functions = objects.map(([name, node]) => objectCheck(name, node, used))
  const lines = Object.entries(provider.events).map(([type, event]) => {
    const kind = event.optionalData ? 'optional' : event.undocumentedData ? 'orEmpty' : 'required'
    used.add(kind)
    const data = nodeOf(event.data)
    return `  '${type}': /* @__PURE__ */ ${kind}<${data.title}>(${checkName(data)}),`
  })
  const names = [...new Set(Object.values(provider.events).map((event) => nodeOf(event.data).title))].sort()
  const imports = ['type ObjectCheck', ...[...used].sort()].join(', ')
  return `import { ${imports} } from '../../../core/checks.js'
import type { ${names.join(', ')} } from './events.js'

${functions.join('\n\n')}

/** The check of each event's data. */
export const events = {
${lines.join('\n')}
}
`
}

const checkName = (node: Node) => `check${node.title}`

/** \`null\` counts as absent for every optional member, and what no document confirms is not checked. */
function objectCheck(name: string, node: Node, used: Set<string>): string {
  const lines = members(node).flatMap(({ name, member, optional, nullable }) => {
    const inner = member.items ?? member
    if (member['x-unconfirmed'] || inner['x-unconfirmed'] || inner.type === undefined) return []
    const key = /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name}']`
    const value = `value${key}`
    const call = checkCall(member, `${value}, at, '${key}', issues`, used)
    return optional || nullable ? `  if (${value} != null) ${call}` : `  ${call}`
  })
  const parameters = lines.length > 0 ? '(value, at, issues)' : '()'
  return `const check${name}: ObjectCheck = ${parameters} => {${lines.length > 0 ? `\n${lines.join('\n')}\n` : ''}}`
}

/** A call that checks one value: of a helper by its type, which is given the check of what is inside. */
function checkCall(node: Node, args: string, used: Set<string>): string {
  const helper = helperFor(node)
  used.add(helper)
  if (node.type === 'object') return `${helper}(${args}, ${isRecord(node) ? '() => {}' : checkName(node)})`
  if (!node.items) return `${helper}(${args})`
  const item = '(item, path, key, found) => '
  return `${helper}(${args}, ${item}${checkCall(node.items, 'item, path, key, found', used)})`
}

function helperFor(node: Node): string {
  if (node.type === 'string') return node.minLength === 1 ? 'id' : 'string'
  if (Array.isArray(node.type)) return 'stringOrInteger'
  if (typeof node.type === 'string' && ['number', 'integer', 'boolean', 'array', 'object'].includes(node.type))
    return node.type
  throw new Error(`No check for ${JSON.stringify(node)}`)
}
