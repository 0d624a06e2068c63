/** `replay`: resends a delivery that `listen` kept. */
import type { WebhookEvent } from '../../core/types.js'
import { count, parseFlags, targetUrl, UsageError } from './args.js'
import { isSuccess, send } from './http.js'
import { DEFAULT_FILE, type KeptDelivery, readKept } from './listen/deliveries.js'
import { columns, type Io, printable } from './terminal.js'
import { recognise } from './view.js'

export const usage = `Usage: giftcard-webhooks replay [id] --url <url> [options]

Resends a delivery that 'listen' kept, with the same bytes and headers. Without
an id, resends the last one. Its signature still matches; if the provider signs
the time, only while that is recent.

  --list              list the kept deliveries
  --file <file>       the file to read (${DEFAULT_FILE})
  --timeout <seconds> how long to wait for the answer (30)
  --allow-remote      send to another machine
  --json              print JSON

Exit codes: 0 answered with 2xx   1 another answer   2 usage error
            3 unreachable`

const OPTIONS = {
  url: { type: 'string' },
  list: { type: 'boolean' },
  file: { type: 'string' },
  timeout: { type: 'string' },
  'allow-remote': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseFlags(args, OPTIONS, 1)
  const kept = readKept(values.file ?? DEFAULT_FILE)
  if (values.list) {
    const rows = kept.map(({ id, at, headers, body }) => ({
      id,
      at,
      bytes: Buffer.from(body, 'base64').length,
      ...named(headers, body),
    }))
    if (values.json) io.out(JSON.stringify(rows, null, 2))
    else
      for (const line of columns(
        rows.map(({ id, at, bytes, provider, eventType }) => [id, at, `${bytes} bytes`, provider, eventType]),
      ))
        io.out(printable(line))
    return 0
  }
  const delivery = positionals[0] === undefined ? kept.at(-1) : kept.find(({ id }) => id === positionals[0])
  if (!delivery)
    throw new UsageError(
      positionals[0] === undefined ? 'No delivery is kept yet.' : 'No delivery has that id: see --list.',
    )
  const url = targetUrl(values.url, '--url', values['allow-remote'])
  const timeoutMs = count(values.timeout, 'timeout', 30, 600) * 1000
  const { headers, body } = delivery
  const { status, failure, code } = await send({ url, headers, body: Buffer.from(body, 'base64'), timeoutMs })
  if (status === undefined) {
    io.err(`giftcard-webhooks: ${new URL(url).host} cannot be reached (${code ?? failure}).`)
    return 3
  }
  const good = isSuccess({ status })
  io.out(
    values.json
      ? JSON.stringify({ id: delivery.id, status })
      : `${io.style(good ? 'green' : 'red', String(status))}  ${delivery.id}`,
  )
  return good ? 0 : 1
}

/** Guesses the provider and event type of a kept delivery, without verifying it. */
function named(headers: KeptDelivery['headers'], body: string): { provider: string; eventType: string } {
  const delivery = { headers, body: Buffer.from(body, 'base64') }
  const tool = recognise(delivery)
  if (!tool) return { provider: 'unknown', eventType: '' }
  try {
    const event = tool.provider.parse(delivery, { validate: false }) as WebhookEvent & { receivedType?: string }
    return { provider: tool.name, eventType: event.receivedType ?? event.eventType }
  } catch {
    return { provider: tool.name, eventType: '' }
  }
}
