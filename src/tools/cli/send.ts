/** `send`: a signed test event, or many, to an endpoint. */
import { makeDelivery } from '../testing/create-delivery.js'
import type { TestDelivery } from '../testing/kit.js'
import { tamperings } from '../testing/tamperings.js'
import { count, parseFlags, quoted, targetUrl, UsageError } from './args.js'
import { accessOf, chooseTool, findType } from './providers.js'
import { settings } from './settings.js'
import { columns, type Io, print, printable } from './terminal.js'

export const usage = `Usage: giftcard-webhooks send <provider> <type> --url <url> [options]

Sends the documented event, signed with your secret, as an event of its own.

  --provider <file>         a provider of your own, in place of its name
  --set <path>=<value>      change a field, as in data.amount=5; repeatable
  --secret <secret>         what to sign with; better in the provider's variable
  --notification-url <url>  Square: the URL that is signed, if it is not --url
  --event-id <id>           a fixed event id: with --count, duplicates
  --tamper <name>           make it bad in one way; 'list' names the ways
  --count <n>               how many (1)
  --concurrency <n>         how many at once (1)
  --timeout <seconds>       how long to wait for each answer (10)
  --allow-remote            send to another machine
  --json                    one JSON object per delivery

  giftcard-webhooks send square gift_card.updated --url http://localhost:3000/

Exit codes: 0 all were answered with 2xx   1 some were not   2 a mistake in the
command line   3 the endpoint cannot be reached`

const OPTIONS = {
  provider: { type: 'string' },
  url: { type: 'string' },
  set: { type: 'string', multiple: true },
  secret: { type: 'string' },
  'notification-url': { type: 'string' },
  'event-id': { type: 'string' },
  tamper: { type: 'string' },
  count: { type: 'string' },
  concurrency: { type: 'string' },
  timeout: { type: 'string' },
  'allow-remote': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

interface Sent {
  readonly status: number | undefined
  readonly ms: number
  readonly error: string | undefined
}

export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseFlags(args, OPTIONS, 2)
  const { tool, rest } = await chooseTool(positionals, values.provider)
  const suitable = tamperings.filter((tampering) => tampering.appliesTo(tool.provider))
  if (values.tamper === 'list') {
    const rows = suitable.map(({ name, description }) => [name, description])
    for (const line of columns(rows, io.width)) io.out(line)
    return 0
  }
  const type = findType(tool, rest[0])
  const url = targetUrl(values.url, '--url', values['allow-remote'])
  const tampering = suitable.find(({ name }) => name === values.tamper)
  if (values.tamper !== undefined && !tampering) {
    throw new UsageError(`No tampering ${quoted(values.tamper)} for ${tool.name}: see --tamper list.`)
  }
  const { data, options } = settings(values.set ?? [])
  const signing = { ...tool.signing(accessOf(tool, values, url, io.env)), ...options, url }
  const timeoutMs = count(values.timeout, 'timeout', 10, 600) * 1000
  const make = () => {
    const id = values['event-id'] === undefined ? {} : { eventId: values['event-id'], objectId: values['event-id'] }
    const delivery = makeDelivery(tool.provider, type, { ...signing, ...id, data })
    return tampering ? tampering.apply(delivery) : delivery
  }

  const total = count(values.count, 'count', 1)
  const results: Sent[] = []
  let next = 0
  const worker = async () => {
    while (next++ < total) {
      const delivery = make()
      const sent = await send(delivery, timeoutMs)
      results.push(sent)
      report(sent, `${tool.name} ${type}`, idOf(delivery), values.json, io)
    }
  }
  await Promise.all(Array.from({ length: Math.min(total, count(values.concurrency, 'concurrency', 1, 256)) }, worker))
  if (total > 1 && !values.json) print(io, summary(results))
  if (results.every(({ status }) => status === undefined)) return 3
  return results.every(({ status }) => status !== undefined && status >= 200 && status < 300) ? 0 : 1
}

async function send(delivery: TestDelivery, timeoutMs: number): Promise<Sent> {
  const start = performance.now()
  const ms = () => Math.round(performance.now() - start)
  try {
    const { url, headers, body } = delivery
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.arrayBuffer()
    return { status: response.status, ms: ms(), error: undefined }
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } }
    const why = name === 'TimeoutError' ? `no answer within ${timeoutMs / 1000} s` : (cause?.code ?? 'not sent')
    return { status: undefined, ms: ms(), error: why }
  }
}

function report({ status, ms, error }: Sent, what: string, id: string, json: boolean | undefined, io: Io): void {
  if (json) {
    io.out(JSON.stringify({ event: what, id, status, ms, error }))
    return
  }
  const good = status !== undefined && status >= 200 && status < 300
  io.out(`${io.style(good ? 'green' : 'red', String(status ?? error))}  ${ms} ms  ${what}  ${printable(id)}`)
}

/** The event's id, or the object's where events have none. */
function idOf({ text }: TestDelivery): string {
  try {
    const { eventId, event_id, id } = JSON.parse(text) as Record<string, unknown>
    return String(eventId ?? event_id ?? id ?? '')
  } catch {
    return '(not JSON)'
  }
}

function summary(results: readonly Sent[]): string {
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b)
  const counts = new Map<string, number>()
  for (const { status, error } of results) {
    const key = String(status ?? error)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const answers = [...counts].map(([key, count]) => `${key}: ${count}`).join(', ')
  return `${results.length} sent. ${answers}. Fastest ${times[0]} ms, median ${times[times.length >> 1]} ms, slowest ${times.at(-1)} ms.`
}
