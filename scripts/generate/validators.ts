/** `generated/validate.ts`: one function per object, which adds an issue for each member that is not as documented. */
import type { ProviderSchema } from '../schema.js'
import { members, type Node, namedObjects, nodeOf } from './model.js'

export function validators(provider: ProviderSchema): string {
  const used = new Set<string>()
  const functions = [...namedObjects(provider)].map(([name, node]) => objectCheck(name, node, used))
  if (provider.envelopeIn === 'body') {
    const envelope = nodeOf(provider.envelope)
    functions.push(objectCheck('Envelope', envelope, used), fieldTest(envelope))
  }

  const events = Object.entries(provider.events)
  const cases = events.map(([type, event]) => `    case '${type}': return ${checkName(nodeOf(event.data))}`)
  const imports = ['type Check', ...[...used].sort()].join(', ')
  return `import { ${imports} } from '../../../core/checks.js'

${functions.join('\n\n')}

/** Every event type that is known. */
export const eventTypes = [${events.map(([type]) => `'${type}'`).join(', ')}] as const

/** The check of an event type's \`data\`; \`undefined\` for a type that is not known, whatever it is called. */
export function dataCheck(type: string): Check | undefined {
  switch (type) {
${cases.join('\n')}
    default: return undefined
  }
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
  return `${exported}const check${name}: Check = (value, at, issues) => {
${lines.join('\n')}
}`
}

/** A `switch`, here and for the event types, is several times as fast as a look-up by name. */
function fieldTest(envelope: Node): string {
  const names = [...members(envelope).map(({ name }) => name), 'data']
  const cases = names.map((name) => `    case '${name}':\n`)
  return `/** Whether a member of the envelope is a documented one. */
export function isEnvelopeField(name: string): boolean {
  switch (name) {
${cases.join('')}      return true
    default: return false
  }
}`
}

/** A call that checks one value: of a helper by its type, which is given the check of what is inside. */
function checkCall(node: Node, args: string, used: Set<string>): string {
  const helper = helperFor(node)
  used.add(helper)
  if (node.type === 'object') return `${helper}(${args}, ${checkName(node)})`
  if (!node.items) return `${helper}(${args})`
  const item = '(item, path, key, found) => '
  return `${helper}(${args}, ${item}${checkCall(node.items, 'item, path, key, found', used)})`
}

function helperFor(node: Node): string {
  if (node.type === 'string') return node.minLength === 1 ? 'id' : 'string'
  if (node.type && ['number', 'integer', 'array', 'object'].includes(node.type)) return node.type
  throw new Error(`No check for ${JSON.stringify(node)}`)
}
