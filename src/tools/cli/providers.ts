/** The list of the providers that the command line knows, and how a command line names one. */
import { tool as giftronaut } from '../../providers/giftronaut/cli.js'
import { tool as loopz } from '../../providers/loopz/cli.js'
import { tool as square } from '../../providers/square/cli.js'
import { quoted, UsageError } from './args.js'
import type { Access, ToolProvider } from './tool-provider.js'

export const tools: readonly ToolProvider[] = [giftronaut, square, loopz]

/** The provider of that name. */
export function findTool(name: string | undefined): ToolProvider {
  const tool = tools.find((tool) => tool.name === name)
  if (tool) return tool
  const names = tools.map(({ name }) => name).join(', ')
  throw new UsageError(
    name === undefined ? `Which provider? One of ${names}.` : `No provider ${quoted(name)}: one of ${names}.`,
  )
}

/** A documented event type of the provider. */
export function findType(tool: ToolProvider, type: string | undefined): string {
  if (type !== undefined && Object.hasOwn(tool.catalog.events, type)) return type
  const types = Object.keys(tool.catalog.events).join(', ')
  throw new UsageError(
    type === undefined
      ? `Which event? One of ${types}.`
      : `${tool.catalog.title} has no event ${quoted(type)}: one of ${types}.`,
  )
}

/** The secret and the URL to sign for: from the command line, else from the environment. */
export function accessOf(
  tool: ToolProvider,
  flags: { secret?: string | undefined; 'notification-url'?: string | undefined },
  url: string,
  env: NodeJS.ProcessEnv,
): Access {
  const secret = flags.secret ?? (env[tool.variable] || undefined)
  if (secret === undefined && !tool.unsigned) {
    throw new UsageError(`No secret for ${tool.catalog.title}: set ${tool.variable}, or pass --secret.`)
  }
  const fromEnv = tool.urlVariable ? env[tool.urlVariable] : undefined
  return { secret, notificationUrl: flags['notification-url'] ?? (fromEnv || url) }
}
