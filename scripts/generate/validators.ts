/** `generated/validate.ts`: one function per object, which adds an issue for each member that is not as documented. */
import type { ProviderSchema } from '../../src/internal/schema.js'
import { members, type Node, namedObjects, nodeOf } from './model.js'

export function validators(provider: ProviderSchema): string {
  const used = new Set<string>(['object'])
  const functions = [...namedObjects(provider)].map(([name, node]) => objectCheck(name, node, used))
  if (provider.envelopeIn === 'body') functions.push(objectCheck('Envelope', nodeOf(provider.envelope), used))

  const table = Object.entries(provider.events).map(([type, event]) => `  '${type}': ${checkName(nodeOf(event.data))},`)
  const imports = ['type Check', ...[...used].sort()].join(', ')
  return `import { ${imports} } from '../../internal/validate.js'

${functions.join('\n\n')}

/** The check of \`data\`, for every event type that is known. */
export const dataChecks: Readonly<Record<string, Check>> = {
${table.join('\n')}
}
`
}

const checkName = (node: Node) => `check${node.title}`

function objectCheck(name: string, node: Node, used: Set<string>): string {
  const lines = members(node).map(({ name, member, optional, nullable }) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name}']`
    const value = `value${key}`
    const call = checkCall(member, `${value}, at, '${key}', issues`, used)
    if (nullable) return `  if (${value} != null) ${call}`
    return optional ? `  if (${value} !== undefined) ${call}` : `  ${call}`
  })
  const exported = name === 'Envelope' ? 'export ' : ''
  return `${exported}const check${name}: Check = (value, path, key, issues) => {
  if (!object(value, path, key, issues)) return
  const at = path + key
${lines.join('\n')}
}`
}

/** A call that checks one value: of a helper for a plain type, of the named check for an object. */
function checkCall(node: Node, args: string, used: Set<string>): string {
  const check = (of: Node) => {
    if (of.type === 'object') return checkName(of)
    const helper = helperFor(of)
    used.add(helper)
    return helper
  }
  return node.items ? `${check(node)}(${args}, ${check(node.items)})` : `${check(node)}(${args})`
}

function helperFor(node: Node): string {
  if (node.type === 'string') return node.minLength === 1 ? 'id' : 'string'
  if (node.type && ['number', 'integer', 'boolean', 'array'].includes(node.type)) return node.type
  throw new Error(`No check for ${JSON.stringify(node)}`)
}
