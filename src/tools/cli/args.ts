/** Command-line arguments: checks and messages that Node's `parseArgs` does not have. */
import { type ParseArgsConfig, parseArgs } from 'node:util'

/** A usage error. Its message is all the user needs. */
export class UsageError extends Error {}

type Flags = NonNullable<ParseArgsConfig['options']>

/** Parses options and positional arguments. */
export function parseFlags<const Options extends Flags>(args: string[], options: Options, most: number) {
  try {
    const parsed = parseArgs({ args, options, allowPositionals: true, strict: true })
    if (parsed.positionals.length > most) throw new Error(`Too many arguments (at most ${most}).`)
    return parsed
  } catch (error) {
    // Drops the advice about '--' that parseArgs adds after the first sentence.
    throw new UsageError((error as Error).message.split('. ')[0] ?? '')
  }
}

/** Quotes an argument for a message, if it looks like a name. Otherwise it may be a misplaced secret. */
export function quoted(word = ''): string {
  return /^[a-z][a-z._-]{0,40}$/.test(word) ? `'${word}'` : 'of that name'
}

/** Parses a whole number of at least 1. */
export function count(text: string | undefined, name: string, fallback: number, most = 100_000): number {
  if (text === undefined) return fallback
  if (!/^\d{1,6}$/.test(text) || Number(text) < 1 || Number(text) > most) {
    throw new UsageError(`--${name} takes a whole number from 1 to ${most}.`)
  }
  return Number(text)
}

/** Parses a URL on this machine, or anywhere with `--allow-remote`, so that test deliveries do not reach another host by mistake. */
export function targetUrl(text: string | undefined, name: string, allowRemote: boolean | undefined): string {
  if (text === undefined) throw new UsageError(`Missing ${name}.`)
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new UsageError(`${name} takes an absolute URL, such as http://localhost:3000/webhooks.`)
  }
  if (!/^https?:$/.test(url.protocol)) throw new UsageError(`${name} takes an http or https URL.`)
  if (!allowRemote && !isLoopback(url.hostname)) {
    throw new UsageError(`${url.hostname} is not this machine. If it is yours, add --allow-remote.`)
  }
  return text
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
}
