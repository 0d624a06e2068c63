/** `giftcard-webhooks`: finds the command, and turns what it returns or throws into an exit code. */
import { isWebhookError } from '../../core/errors.js'
import { providers } from '../../providers/list.js'
import { quoted, UsageError } from './args.js'
import type { Io } from './terminal.js'

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

export const USAGE = `Usage: giftcard-webhooks <command> [options]

  events [provider] [type]             what events exist, their fields, a sample
  send <provider> <type> --url <url>   send a signed test event
  verify <provider> --headers <file> --body <file>
                                       check a captured delivery, explain it
  check <url> --provider <provider>    test an endpoint: forgeries, duplicates …
  listen [--port 4400]                 receive, show, forward; with a page
  replay [id] --url <url>              send a delivery again that listen kept

  <command> --help                     the options of a command
  --provider ./file.mjs                a provider of your own, for any command

Providers: ${providers.join(', ')}.

Secrets come from the provider's environment variable, such as
GIFTRONAUT_WEBHOOK_SECRET, or from --secret, which other users of this machine can
see. Nothing is sent to other machines unless you add --allow-remote. Sensitive
fields are masked unless you add --reveal.

Exit codes: 0 success   1 rejected or failed   2 usage error   3 unreachable`

/** The other side could not be reached. */
export const UNREACHABLE = 3

export async function main(args: string[], io: Io): Promise<number> {
  const [name = '', ...rest] = args
  if (name === '' || name === '--help' || name === '-h' || name === 'help') {
    io.out(USAGE)
    return name === '' ? 2 : 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    if (!load) throw new UsageError(`No command ${quoted(name)}: one of ${Object.keys(commands).join(', ')}.`)
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
