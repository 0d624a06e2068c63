/** The providers of the command line: the built-in ones by name, and a user's own by the file that exports it. */
import { pathToFileURL } from 'node:url'
import type { Catalog } from '../../core/catalog.js'
import type { Secrets } from '../../core/types.js'
import {
  builtInTools,
  headersOf,
  hmacOf,
  type SomeProvider,
  secretOptionOf,
  type ToolProvider,
  toolOf,
} from '../registry.js'
import { quoted, UsageError } from './args.js'

/** What a delivery is signed and verified with, as the command line knows it. */
export interface Access {
  readonly secret: string | undefined
  /** The URL that is signed, where a provider signs one. */
  readonly notificationUrl: string
}

/** A provider as the command line uses it. */
export interface CliProvider extends Omit<ToolProvider, 'catalog'> {
  readonly catalog: Catalog
  /** The environment variables that hold the secret and, where one is signed, the URL. */
  readonly variable: string
  readonly urlVariable: string | undefined
  /** Whether there are deliveries without a secret. */
  readonly unsigned: boolean
  /** Headers by which its deliveries are told from others', in lower case. */
  readonly headers: readonly string[]
  /** Options of `createDelivery`. */
  signing(access: Access): Record<string, unknown>
  /** Options of `verify`. */
  verifying(access: Omit<Access, 'secret'> & { secret: Secrets | undefined }): object
}

function cliProvider(tool: ToolProvider): CliProvider {
  const { provider, name, title } = tool
  const { scheme, variables } = provider.facts
  if (scheme === undefined) {
    throw new UsageError(`The signature of ${name} is code: the command line works with schemes that are data.`)
  }
  const option = secretOptionOf(tool)
  const signsUrl = hmacOf(scheme)?.message.includes('{url}') === true
  const unsigned = scheme.type === 'url-token'
  const withUrl = (notificationUrl: string) => (signsUrl ? { notificationUrl } : {})
  const noEvents = Object.fromEntries(
    provider.eventTypes.map((type: string) => [type, { description: '', source: '', data: '' }]),
  )
  return {
    ...tool,
    catalog: tool.catalog ?? { title, events: noEvents, objects: {} },
    variable: variables[option] ?? option,
    urlVariable: variables.notificationUrl,
    unsigned,
    headers: headersOf(provider),
    signing: ({ secret, notificationUrl }) => ({ [option]: secret, ...withUrl(notificationUrl) }),
    verifying: ({ secret, notificationUrl }) =>
      secret === undefined && unsigned ? { allowUnsigned: true } : { [option]: secret, ...withUrl(notificationUrl) },
  }
}

export const tools: readonly CliProvider[] = builtInTools.map(cliProvider)

/** The provider of that name, or the one that a file exports. */
export async function findTool(given: string | undefined): Promise<CliProvider> {
  if (given !== undefined && /[./\\]/.test(given)) return fromFile(given)
  const tool = tools.find((tool) => tool.name === given)
  if (tool) return tool
  const names = tools.map(({ name }) => name).join(', ')
  throw new UsageError(
    given === undefined
      ? `Missing provider: one of ${names}, or --provider ./file.mjs.`
      : `Unknown provider ${quoted(given)}: one of ${names}, or --provider ./file.mjs.`,
  )
}

/** A provider of the user's own, exported by any name. */
async function fromFile(path: string): Promise<CliProvider> {
  let module: Record<string, unknown>
  try {
    module = await import(pathToFileURL(path).href)
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException
    throw new UsageError(`--provider: ${path} cannot be loaded (${code ?? name}).`)
  }
  // By its shape: the file may have loaded the library from another folder.
  const found = [...new Set(Object.values(module))].filter(
    (value) => typeof value === 'object' && value !== null && 'facts' in value && 'resolveOptions' in value,
  )
  if (found.length !== 1) {
    throw new UsageError(
      `--provider: ${path} exports ${found.length === 0 ? 'no provider' : 'several providers'}; one is needed.`,
    )
  }
  return cliProvider(toolOf(found[0] as SomeProvider))
}

/** The provider that a command names: its first word, or `--provider`. The other words follow. */
export async function chooseTool(
  positionals: readonly string[],
  provider: string | undefined,
): Promise<{ tool: CliProvider; rest: readonly string[] }> {
  if (provider !== undefined) return { tool: await findTool(provider), rest: positionals }
  return { tool: await findTool(positionals[0]), rest: positionals.slice(1) }
}

/** An event type of the provider. */
export function findType(tool: CliProvider, type: string | undefined): string {
  if (type !== undefined && Object.hasOwn(tool.catalog.events, type)) return type
  const types = Object.keys(tool.catalog.events).join(', ')
  throw new UsageError(
    type === undefined
      ? `Missing event type: one of ${types}.`
      : `${tool.catalog.title} has no event ${quoted(type)}: one of ${types}.`,
  )
}

/** The secret and the URL to sign for: from the command line, else from the environment. */
export function accessOf(
  tool: CliProvider,
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
