/** `giftcard-webhooks`: runs the command, and turns its result or error into an exit code. */
import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { isWebhookError } from '../../core/errors.js'
import { quoted, UsageError } from './args.js'
import { tools } from './providers.js'
import { type Io, wrap } from './terminal.js'

/** One command. */
export interface Command {
  readonly usage: string
  /** Returns the exit code. */
  run(args: string[], io: Io): Promise<number>
}

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  events: () => import('./events.js'),
  send: () => import('./send.js'),
  verify: () => import('./verify.js'),
  check: () => import('./check/command.js'),
  listen: () => import('./listen/command.js'),
  replay: () => import('./replay.js'),
}

export const usage = (): string => {
  const lines = [
    'Secrets come from the environment variable of the provider, such as GIFTRONAUT_WEBHOOK_SECRET (listen names them all), or from --secret, which other users of this machine can see. --env-file <file> reads variables from a file.',
    'Nothing is sent to other machines unless you add --allow-remote. Sensitive fields are masked unless you add --reveal.',
  ]
  return `Usage: giftcard-webhooks <command> [options]

  events [provider] [type]             list events, their fields and a sample
  send <provider> <type> --url <url>   send a signed test event
  verify <provider> --headers <file> --body <file>
                                       verify and explain a captured delivery
  check <url> --provider <provider>    test an endpoint: forgeries, duplicates …
  listen [--port 4400]                 receive, show and forward; has a web page
  replay [id] --url <url>              resend a delivery that listen kept

${wrap(`Providers: ${tools.map(({ name }) => name).join(', ')}, or ./module.mjs`, 80).join('\n')}
<command> --help explains a command; --version prints the version.

${lines.flatMap((line) => wrap(line, 80)).join('\n')}

Exit codes: 0 success   1 rejected or failed   2 usage error   3 unreachable`
}

export async function main(args: string[], given: Io): Promise<number> {
  let io = given
  const [name = '', ...others] = args
  if (name === '--version' || name === '-v') {
    io.out(version())
    return 0
  }
  if (name === '' || name === '--help' || name === '-h' || name === 'help') {
    io.out(usage())
    return name === '' ? 2 : 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    if (!load) throw new UsageError(`No command ${quoted(name)}: one of ${Object.keys(commands).join(', ')}.`)
    const { env, rest } = withEnvFile(others, io.env)
    if (env !== io.env) io = { ...io, env }
    const command = await load()
    if (rest.includes('--help') || rest.includes('-h')) {
      io.out(command.usage)
      return 0
    }
    return await command.run(rest, io)
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`giftcard-webhooks: ${error.message}`)
      io.err(`Try 'giftcard-webhooks ${load ? `${name} ` : ''}--help'.`)
      return 2
    }
    if (isWebhookError(error)) {
      io.err(`giftcard-webhooks: ${error.message} ${error.hint ?? ''}`)
      return error.code === 'configuration' ? 2 : 1
    }
    throw error
  }
}

/** Reads `--env-file <file>` of any command. Variables that are already set take precedence. */
function withEnvFile(args: readonly string[], env: NodeJS.ProcessEnv): { env: NodeJS.ProcessEnv; rest: string[] } {
  const at = args.findIndex((arg) => arg === '--env-file' || arg.startsWith('--env-file='))
  if (at < 0) return { env, rest: [...args] }
  const isOne = args[at] !== '--env-file'
  const file = isOne ? (args[at] as string).slice('--env-file='.length) : args[at + 1]
  if (!file) throw new UsageError('Missing the file after --env-file.')
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`--env-file: ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
  return { env: { ...parseEnv(text), ...env }, rest: args.toSpliced(at, isOne ? 1 : 2) }
}

/** The version of the package that contains this file, built or not. */
function version(): string {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'))
      if (name === 'giftcard-webhooks') return version
    } catch {
      // Not in this folder.
    }
    if (folder.pathname === '/') return 'unknown'
  }
}
