/** `send`: a signed test event, or many, to an endpoint. */
import { makeDelivery } from '../testing/create-delivery.js'
import type { TestDelivery } from '../testing/delivery.js'
import { tamperings } from '../testing/tamperings.js'
import { count, parseFlags, quoted, targetUrl, UsageError } from './args.js'
import { isSuccess, send } from './http.js'
import { accessOf, findType, type Tool, takeTool } from './providers.js'
import { settings, undocumented } from './settings.js'
import { columns, type Io, print, printable } from './terminal.js'
import { shownUrl } from './view.js'

export const usage = `Usage: giftcard-webhooks send <provider> <type> --url <url> [options]

Sends the sample of an event, signed with your secret, with a new event id. If
the provider publishes no sample, this project composed it, and send says so.
For your own module: send <type> --provider ./acme.mjs --set data.…

  --set <path>=<value>      change a field, as in data.amount=5; repeatable
  --secret <secret>         the secret; safer in the environment variable
                            (Loopz: the token, unless --url has ?token=…)
  --notification-url <url>  Square: the signed URL, if it is not --url
  --event-id <id>           a fixed event id: with --count, duplicates
  --tamper <name>           tamper with the delivery; 'list' names the ways
  --count <n>               number of deliveries (1)
  --concurrency <n>         deliveries at the same time (1)
  --timeout <seconds>       time limit for each answer (10)
  --allow-remote            send to another machine
  --json                    one JSON object per delivery

Exit codes: 0 all answered with 2xx   1 some were not   2 usage error
3 unreachable`

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
  const { tool, rest } = await takeTool(values.provider, positionals)
  const suitable = tamperings.filter((row) => row.appliesTo(tool.provider))
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
  const { data, options } = settings(values.set ?? [], Object.keys(tool.provider.facts.envelope.fields ?? {}))
  for (const line of undocumented(values.set ?? [], type, tool.catalog)) io.err(line)
  const access = accessOf(tool, { ...values, secret: tokenIn(tool, url) ?? values.secret }, url, io.env)
  const signing = { ...tool.signing(access), ...options, url }
  const timeoutMs = count(values.timeout, 'timeout', 10, 600) * 1000
  const make = () => {
    const id = values['event-id'] === undefined ? {} : { eventId: values['event-id'], objectId: values['event-id'] }
    const delivery = makeDelivery(tool.provider, type, data, { ...signing, ...id })
    return tampering ? tampering.apply(delivery) : delivery
  }

  const what = `${tool.name} ${type}${tool.catalog.events[type]?.composed ? ' (composed)' : ''}`
  const total = count(values.count, 'count', 1)
  const results: Sent[] = []
  let next = 0
  const worker = async () => {
    while (next++ < total) {
      const delivery = make()
      const sent = await deliver(delivery, timeoutMs)
      results.push(sent)
      report(sent, what, idOf(delivery), values.json, io)
    }
  }
  await Promise.all(Array.from({ length: Math.min(total, count(values.concurrency, 'concurrency', 1, 256)) }, worker))
  if (total > 1 && !values.json) print(io, summary(results))
  if (!tampering && !values.json) advise(results, tool, url, access.notificationUrl, io)
  if (results.every(({ status }) => status === undefined)) return 3
  return results.every(isSuccess) ? 0 : 1
}

async function deliver({ url, headers, bytes: body }: TestDelivery, timeoutMs: number): Promise<Sent> {
  const start = performance.now()
  const { status, failure, code } = await send({ url, headers, body, timeoutMs })
  const error = failure === 'no answer in time' ? `no answer within ${timeoutMs / 1000} s` : (code ?? failure)
  return { status, ms: Math.round(performance.now() - start), error }
}

/** Says what to check, by the kinds of failure. */
function advise(results: readonly Sent[], tool: Tool, url: string, notificationUrl: string, io: Io): void {
  const answered = (...statuses: number[]) => results.some(({ status = 0 }) => statuses.includes(status))
  const { host, pathname } = new URL(url)
  if (answered(401, 403) && tool.urlVariable !== undefined) {
    print(
      io,
      `It was signed for ${printable(shownUrl(notificationUrl, undefined, false))}. The receiver's notificationUrl must be exactly this. If the receiver has another one, pass it with --notification-url, or set ${tool.urlVariable}.`,
    )
  }
  if (answered(401, 403)) {
    print(io, `Check that the receiver uses the secret in ${tool.variable}, or the one passed with --secret.`)
  }
  if (answered(404, 405)) {
    // The path of a provider with a token in the URL may hold it.
    const path = tool.isUnsigned ? 'this path' : printable(pathname)
    print(io, `The server at ${host} has no route for POST to ${path}: correct the path in --url.`)
  }
  if (results.some(({ status = 0 }) => status >= 500)) print(io, `The cause is in the server's log, not in its answer.`)
  if (results.some(({ error }) => error === 'ECONNREFUSED')) {
    print(io, `No server listens at ${host}: start it, or correct the port in --url.`)
  }
}

function report({ status, ms, error }: Sent, what: string, id: string, json: boolean | undefined, io: Io): void {
  if (json) {
    io.out(JSON.stringify({ event: what, id, status, ms, error }))
    return
  }
  const good = isSuccess({ status })
  io.out(`${io.style(good ? 'green' : 'red', String(status ?? error))}  ${ms} ms  ${what}  ${printable(id)}`)
}

/** The token in the query of the URL, for a provider with one: it is sent as given, also to see a wrong one rejected. */
function tokenIn({ provider }: Tool, url: string): string | undefined {
  const { scheme } = provider.facts
  return scheme?.type === 'url-token' ? (new URL(url).searchParams.get(scheme.query) ?? undefined) : undefined
}

/** The event's id, or the object's if events have none. */
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
  return `${results.length} sent. ${answers}. Fastest ${times[0]} ms, median ${times[(times.length - 1) >> 1]} ms, slowest ${times.at(-1)} ms.`
}
