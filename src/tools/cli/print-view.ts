/** Prints a delivery in a terminal. */
import { columns, type Io, print, printable } from './terminal.js'
import type { DeliveryView } from './view.js'
import { walk } from './walk.js'

/** Yellow: accepted, but the body is not verified. */
const COLOURS = {
  verified: 'green',
  handshake: 'green',
  'token matched': 'yellow',
  'not signed': 'yellow',
  rejected: 'red',
} as const

export function printView(view: DeliveryView, io: Io): void {
  const { verdict, error, findings, event, keyId } = view
  const colour = COLOURS[verdict]
  const key = keyId === undefined ? '' : ` with ${keyId}`
  const what = [view.provider ?? 'unknown provider', view.eventType].filter(Boolean).join('  ')
  io.out(`${printable(what)}  ${io.style(colour, printable(`${verdict}${key}`))}`)
  if (error) {
    print(io, `  ${io.style('bold', error.code)}: ${error.message}`, 2)
    if (error.hint && findings.length === 0) print(io, `  ${error.hint}`, 2)
    for (const { path, expected, received } of error.issues ?? []) {
      print(io, `  ${printable(path)}: expected ${expected}, received ${received}`, 4)
    }
  }
  for (const { certainty, message, fix } of findings) {
    print(io, `  ${io.style('bold', certainty)}: ${printable(message)}`, 2)
    print(io, `    ${printable(fix)}`, 4)
  }
  const data = (event as { data?: unknown } | undefined)?.data
  if (data !== undefined) {
    const rows = [...walk(data, typeof data === 'object' && data !== null ? '' : 'data')]
      .filter(({ isLeaf }) => isLeaf)
      .map(({ path, value }) => [`  ${printable(path)}`, printable(JSON.stringify(value) ?? '')])
    for (const line of columns(rows, io.width)) io.out(line)
  }
}
