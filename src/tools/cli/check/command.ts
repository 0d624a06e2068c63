/** `check`: the conformance run against an endpoint. */
import { writeFile } from 'node:fs/promises'
import { count, parseFlags, targetUrl, UsageError } from '../args.js'
import { send } from '../http.js'
import { accessOf, findTool, findType } from '../providers.js'
import { settings } from '../settings.js'
import { type Io, printable } from '../terminal.js'
import { shownUrl } from '../view.js'
import { resultLines, summary, toJson, toJUnit } from './report.js'
import { runChecks } from './run.js'

export const usage = `Usage: giftcard-webhooks check <url> --provider <provider> [options]

Sends an endpoint valid events, forgeries, duplicates, and large, slow and odd
requests. Reports what is wrong, why it matters and how to fix it. Run it
against a test deployment: its handlers will get test events.

  --type <type>             the event to send where any will do (the first)
  --set <path>=<value>      change a field of it, as in data.amount=5;
                            repeatable; needed for a provider of your own
  --secret <secret>         the secret; safer in the environment variable
  --notification-url <url>  Square: the signed URL, if it is not <url>
  --probe <url>             shows check how often handlers run; see below
  --timeout <seconds>       time limit for each answer (10)
  --junit <file>            write a JUnit report too
  --json                    the report as JSON; progress goes to standard error
  --allow-remote            check another machine, which must be yours

A probe is a URL of your test deployment: GET ?id=<id> answers
{"handled": <times>} for an event id (Loopz: object id), and POST ?fail=1 makes
the next handler fail. Without a probe, check cannot count handler runs.

Exit codes: 0 no flaws   1 flaws found   2 usage error   3 unreachable`

const OPTIONS = {
  provider: { type: 'string' },
  type: { type: 'string' },
  set: { type: 'string', multiple: true },
  secret: { type: 'string' },
  'notification-url': { type: 'string' },
  probe: { type: 'string' },
  timeout: { type: 'string' },
  junit: { type: 'string' },
  json: { type: 'boolean' },
  'allow-remote': { type: 'boolean' },
} as const

export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseFlags(args, OPTIONS, 1)
  const tool = await findTool(values.provider)
  const url = targetUrl(positionals[0], '<url>', values['allow-remote'])
  const probe = values.probe && targetUrl(values.probe, '--probe', values['allow-remote'])
  const access = accessOf(tool, values, url, io.env)
  const timeoutMs = count(values.timeout, 'timeout', 10, 600) * 1000
  const type = findType(tool, values.type ?? Object.keys(tool.catalog.events)[0])
  const { data } = settings(values.set ?? [], [])
  if (data === undefined && tool.samples[type] === undefined) {
    throw new UsageError(`${tool.title} has no sample of ${type}: pass its data, as in --set data.amount=5.`)
  }
  const target = { tool, type, data, url, access, timeoutMs, probe }

  const first = await send({ method: 'GET', url, headers: {}, body: new Uint8Array(), timeoutMs })
  if (first.failure === 'cannot be reached') {
    io.err(`giftcard-webhooks: ${new URL(url).host} cannot be reached.`)
    return 3
  }
  const progress = values.json ? io.err : io.out
  progress(`Checking ${printable(shownUrl(url, access.secret, false))} as ${tool.title}`)
  const found = await runChecks(target, (result) => {
    for (const line of resultLines(result, io)) progress(line)
  })
  const report = { ...found, url: shownUrl(url, access.secret, false) }
  if (values.json) io.out(toJson(report))
  else for (const line of summary(report, io)) io.out(line)
  if (values.junit !== undefined) await writeFile(values.junit, toJUnit(report))
  return report.passed ? 0 : 1
}
