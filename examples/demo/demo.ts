/** Sends every delivery over HTTP, prints each result, and exits with 0 only if all are as expected. */
import { styleText } from 'node:util'
import { type DemoDelivery, deliveries, firstSpecial } from './deliveries.js'
import { type Seen, startServer } from './server.js'

type Style = Parameters<typeof styleText>[0]
const paint = (style: Style, text: string) => styleText(style, text, { stream: process.stdout })

const WIDTHS = [13, 30, 12, 42, 25]
const row = (cells: readonly string[], styles: readonly (Style | undefined)[]) =>
  cells
    .map((cell, column) => {
      const padded = cell.padEnd(WIDTHS[column] ?? 0)
      const style = styles[column]
      return style ? paint(style, padded) : padded
    })
    .join(' ')
    .trimEnd()

function wentWell({ expected }: DemoDelivery, status: number, body: string, { outcome, verified }: Seen): boolean {
  return (
    status === expected.status &&
    outcome?.status === expected.status &&
    outcome.eventType === expected.eventType &&
    outcome.code === expected.code &&
    verified === expected.verified &&
    (expected.body === undefined || body === expected.body)
  )
}

const { server, origin, take } = await startServer()
console.log(`\n${deliveries.length} deliveries to ${origin}\n`)
console.log(row(['PROVIDER', 'EVENT', 'CHECKED BY', 'FIELD', 'ANSWER'], Array(5).fill('bold')))

let wrong = 0
for (const delivery of deliveries) {
  if (delivery === firstSpecial) console.log()
  const response = await fetch(origin + delivery.path, {
    method: 'POST',
    headers: delivery.headers,
    body: delivery.body,
  })
  const text = await response.text()
  const seen = take()
  const fine = wentWell(delivery, response.status, text, seen)
  if (!fine) wrong++
  const { outcome, verified = '-', field } = seen
  const note =
    outcome?.code ?? (outcome?.duplicate ? 'handled before' : text.includes('challengeToken') ? 'token echoed' : '')
  const answer = `${response.status} ${note}`.trimEnd() + (fine ? '' : '  UNEXPECTED')
  console.log(
    row(
      [delivery.provider, delivery.what, verified, field ?? '-', answer],
      [
        'cyan',
        undefined,
        verified === '-' ? 'gray' : verified === 'url-token' ? 'yellow' : 'green',
        field ? undefined : 'gray',
        fine ? (outcome?.code ? 'yellow' : 'green') : 'red',
      ],
    ),
  )
}

server.closeAllConnections()
server.close()
const handled = deliveries.length - wrong
console.log(
  wrong === 0
    ? paint('green', `\nAll ${handled} answered as they should.\n`)
    : paint('red', `\n${wrong} of ${deliveries.length} were not answered as they should.\n`),
)
process.exitCode = wrong === 0 ? 0 : 1
