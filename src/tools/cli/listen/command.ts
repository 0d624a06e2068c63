/** `listen`: a local receiver that shows deliveries as they arrive. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { count, parseFlags, targetUrl, UsageError } from '../args.js'
import { printView } from '../print-view.js'
import { tools as builtIns, findTool } from '../providers.js'
import { columns, type Io, print, printable, wrap } from '../terminal.js'
import { DEFAULT_FILE, makePrivate } from './deliveries.js'
import { type Entry, Inbox } from './inbox.js'
import { listenServer } from './server.js'
import { testEvents } from './test-events.js'

export const usage = `Usage: giftcard-webhooks listen [options]

Receives webhooks on this machine at any path, verifies and shows them, and
keeps them in a file. The page at the same address shows them and sends tests.

  --port <port>             the port (4400); 0 for any free port
  --forward <url>           forward each byte for byte, and return its answer;
                            without a path in <url>, the path stays the same
  --provider <provider>     the provider of all deliveries (else: by headers)
  --secret <secret>         needs --provider; safer in the environment variable
  --notification-url <url>  Square: the registered URL
  --file <file>             the file for deliveries (${DEFAULT_FILE})
  --reveal                  show sensitive fields, signatures and bodies too
  --allow-remote            forward to another machine
  --json                    one JSON object per delivery

Stop it with Ctrl+C. Exit codes: 0, or 2 for a usage error.`

const OPTIONS = {
  port: { type: 'string' },
  forward: { type: 'string' },
  provider: { type: 'string' },
  secret: { type: 'string' },
  'notification-url': { type: 'string' },
  file: { type: 'string' },
  reveal: { type: 'boolean' },
  'allow-remote': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

export async function run(args: string[], io: Io): Promise<number> {
  const { values } = parseFlags(args, OPTIONS, 0)
  const only = values.provider === undefined ? undefined : await findTool(values.provider)
  if (values.secret !== undefined && !only) throw new UsageError('--secret needs --provider.')
  const forward =
    values.forward === undefined ? undefined : targetUrl(values.forward, '--forward', values['allow-remote'])
  const port = values.port === '0' ? 0 : count(values.port, 'port', 4400, 65_535)

  const tools = only && !builtIns.includes(only) ? [only, ...builtIns] : builtIns
  const known = tools.flatMap((tool) => {
    const secret = (tool === only ? values.secret : undefined) ?? (io.env[tool.variable] || undefined)
    return secret === undefined ? [] : [[tool.name, secret] as const]
  })
  const urls = tools.flatMap(({ urlVariable }) => (urlVariable && io.env[urlVariable]) || [])
  const settings = {
    only,
    secrets: Object.fromEntries(known),
    notificationUrl: values['notification-url'] ?? urls[0] ?? `http://localhost:${port}/square`,
    reveal: values.reveal ?? false,
    file: values.file ?? DEFAULT_FILE,
    ownSecret: randomBytes(24).toString('base64url'),
  }
  makePrivate(settings.file)
  const server = listenServer({
    inbox: new Inbox(settings),
    events: testEvents(settings),
    forward,
    onEntry: (entry) => (values.json ? io.out(JSON.stringify(entry)) : show(entry, io)),
  })
  // Loopback only. Deliveries from outside arrive through the user's tunnel.
  server.listen(port, '127.0.0.1')
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'EADDRINUSE' ? `Port ${port} is in use: choose another with --port.` : error.message,
    )
  })
  const address = `http://localhost:${(server.address() as AddressInfo).port}`
  io.err(`Listening at ${address}, with the inspector page.`)
  for (const line of wrap(
    `Deliveries are kept in ${settings.file}. Add it to .gitignore: it holds payloads and signatures. Stop with Ctrl+C.`,
    io.width,
  ))
    io.err(line)
  const rows = tools.map(({ name, catalog, variable, isUnsigned }) => {
    const state =
      settings.secrets[name] !== undefined
        ? 'verified with your secret'
        : isUnsigned
          ? 'not signed'
          : `rejected until ${variable} is set`
    return [`  ${catalog.title}`, `${address}/${name}`, state]
  })
  for (const line of columns(rows, io.width)) io.err(line)
  if (forward && new URL(forward).pathname === '/') {
    print({ ...io, out: io.err }, `Each is forwarded to the same path of ${forward}: send to the paths of your routes.`)
  }

  await new Promise<void>((stop) => {
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
  server.close()
  server.closeAllConnections()
  return 0
}

function show(entry: Entry, io: Io): void {
  const { id, at, url, bytes, forwarded, duplicateOf, text, view } = entry
  const time = new Date(at).toTimeString().slice(0, 8)
  const more = `${forwarded ? `, forwarded: ${forwarded}` : ''}${duplicateOf ? `, a duplicate of ${duplicateOf}` : ''}`
  io.out('')
  print(io, io.style('dim', printable(`${time}  ${id}  ${url}  ${bytes} bytes${more}`)), 2)
  printView(view, io)
  if (text === undefined) return
  io.out(io.style('dim', '  As received:'))
  for (const [name, value] of view.headers) io.out(`  ${printable(`${name}: ${value}`)}`)
  for (const line of text.split('\n')) io.out(`  ${printable(line)}`)
}
