/** `verify`: verifies a captured delivery, and explains why it is rejected. */
import { readFile } from 'node:fs/promises'
import type { Delivery } from '../../core/types.js'
import { parseFlags, UsageError } from './args.js'
import { printView } from './print-view.js'
import { accessOf, findType, takeTool } from './providers.js'
import type { Io } from './terminal.js'
import { viewOf } from './view.js'

export const usage = `Usage: giftcard-webhooks verify <provider> --headers <file> --body <file>

Verifies a captured delivery, and explains why it is rejected. The headers are a
JSON object, or lines of 'Name: value' as curl -v and proxies print them; '-' is
standard input. The body must be the exact bytes, not copied and pasted.

  --provider <path>         a module that exports a provider, for <provider>
  --secret <secret>         the secret; safer in the environment variable
  --notification-url <url>  Square: the registered URL
  --url <url>               Loopz: the request URL, which holds the token
  --event-type <type>       Sendoso: the event type (not in the delivery)
  --reveal                  show sensitive fields too
  --json                    print JSON

Exit codes: 0 accepted (verified, or the token matched), and of the expected
            shape   1 rejected   2 usage error`

const OPTIONS = {
  provider: { type: 'string' },
  headers: { type: 'string' },
  body: { type: 'string' },
  secret: { type: 'string' },
  'notification-url': { type: 'string' },
  url: { type: 'string' },
  'event-type': { type: 'string' },
  reveal: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseFlags(args, OPTIONS, 1)
  const { tool } = await takeTool(values.provider, positionals)
  const { headers, target } = parseHeaders((await read(values.headers, '--headers')).toString('utf8'))
  const body = await read(values.body, '--body')
  const url = values.url ?? target
  const delivery: Delivery = { method: 'POST', headers, body, url }
  const { secret, notificationUrl } = accessOf(tool, values, url ?? '', io.env)
  const eventType = values['event-type'] === undefined ? undefined : findType(tool, values['event-type'])
  const viewing = { secret, notificationUrl, reveal: values.reveal ?? false, eventType }
  const view = await viewOf(tool, delivery, viewing)
  if (view.error?.code === 'configuration') throw new UsageError(`${view.error.message} ${view.error.hint ?? ''}`)
  if (values.json) io.out(JSON.stringify(view, null, 2))
  else printView(view, io)
  return view.verdict === 'rejected' ? 1 : 0
}

async function read(path: string | undefined, name: string): Promise<Buffer> {
  if (path === undefined) throw new UsageError(`Missing ${name}.`)
  try {
    return await readFile(path === '-' ? '/dev/stdin' : path)
  } catch (error) {
    throw new UsageError(`${name}: ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}

/** Parses captured headers in any format, and the request target if there is a request line. */
export function parseHeaders(text: string): { headers: [string, string][]; target: string | undefined } {
  if (/^\s*[{[]/.test(text)) {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      throw new UsageError('--headers is neither JSON nor lines of Name: value.')
    }
    const entries = Array.isArray(value) ? value : Object.entries(value as object)
    return { headers: entries.map(([name, value]) => [String(name), String(value)]), target: undefined }
  }
  const headers: [string, string][] = []
  let target: string | undefined
  for (const line of text.split(/\r?\n/)) {
    // curl -v marks request lines with '>'.
    const [, name, value] = /^>?\s*([!#$%&'*+.^_`|~\w-]+):\s*(.*?)\s*$/.exec(line) ?? []
    if (name !== undefined && value !== undefined) headers.push([name, value])
    else target ??= /^>?\s*[A-Z]+ (\S+) HTTP\//.exec(line)?.[1]
  }
  if (headers.length === 0) throw new UsageError('--headers is neither JSON nor lines of Name: value.')
  return { headers, target }
}
