/** A delivery in a terminal. */
import { columns, type Io, printable } from './terminal.js'
import type { DeliveryView } from './view.js'

export function printView(view: DeliveryView, io: Io): void {
  const { verdict, error, findings, event, keyId } = view
  const colour = verdict === 'refused' ? 'red' : verdict === 'not signed' ? 'yellow' : 'green'
  const key = keyId === undefined ? '' : ` with ${keyId}`
  const what = [view.provider ?? 'unknown provider', view.eventType].filter(Boolean).join('  ')
  io.out(`${printable(what)}  ${io.style(colour, printable(`${verdict}${key}`))}`)
  if (error) {
    io.out(`  ${error.code}: ${error.message}`)
    if (error.hint && findings.length === 0) io.out(`  ${error.hint}`)
    for (const { path, expected, received } of error.issues ?? []) {
      io.out(`  ${printable(path)}: expected ${expected}, received ${received}`)
    }
  }
  for (const { certainty, message, fix } of findings) {
    io.out(`  ${io.style('bold', certainty)}: ${printable(message)}`)
    io.out(`    ${printable(fix)}`)
  }
  const data = (event as { data?: unknown } | undefined)?.data
  if (data !== undefined) for (const text of columns(leaves(data))) io.out(`  ${text}`)
}

/** Every value of the data with its path, on a line of its own. */
function leaves(value: unknown, path = ''): string[][] {
  if (typeof value !== 'object' || value === null)
    return [[printable(path || 'data'), printable(JSON.stringify(value) ?? '')]]
  return Object.entries(value).flatMap(([name, member]) =>
    leaves(member, Array.isArray(value) ? `${path}[${name}]` : path ? `${path}.${name}` : name),
  )
}
