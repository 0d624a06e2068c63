/** The providers of the command line: the built-in ones, and those of a user's module. All are known by their declarations. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Catalog } from '../../core/catalog.js'
import type { Secrets } from '../../core/types.js'
import { builtInOf, builtIns, hmacOf, ownHeaders, type SomeProvider } from '../built-in.js'
import { quoted, UsageError } from './args.js'

/** The secret and URL for signing and verifying deliveries. */
export interface Access {
  readonly secret: string | undefined
  /** The signed URL, for a provider that signs one. */
  readonly notificationUrl: string
}

/** A provider for the command line. */
export interface Tool {
  readonly name: string
  readonly title: string
  readonly provider: SomeProvider
  readonly catalog: Catalog
  readonly samples: Readonly<Record<string, string>>
  /** The environment variables for the secret and, if it is signed, the notification URL. */
  readonly variable: string
  readonly urlVariable: string | undefined
  /** Whether deliveries without a secret exist. */
  readonly isUnsigned: boolean
  /** Headers that identify its deliveries, in lower case. */
  readonly headers: readonly string[]
  /** Options of `createDelivery`. */
  signing(access: Access): Readonly<Record<string, unknown>>
  /** Options of `verify`. */
  verifying(access: Omit<Access, 'secret'> & { secret: Secrets | undefined }): object
}

export function toolOf(provider: SomeProvider): Tool {
  const { scheme, variables } = provider.facts
  const known = builtInOf(provider)
  const hmac = hmacOf(scheme)
  const option = hmac?.secretOption ?? (scheme ? 'urlToken' : (Object.keys(variables)[0] ?? 'secret'))
  const signsUrl = hmac?.message.includes('{url}') ?? false
  const isUnsigned = scheme?.type === 'url-token'
  const events = provider.eventTypes.map((type) => [type, { description: '', source: '', data: '' }])
  return {
    name: provider.name,
    title: known?.catalog.title ?? provider.name,
    provider,
    catalog: known?.catalog ?? { title: provider.name, events: Object.fromEntries(events), objects: {} },
    samples: known?.samples ?? {},
    variable: variables[option] ?? option,
    urlVariable: signsUrl ? variables.notificationUrl : undefined,
    isUnsigned,
    headers: ownHeaders(provider),
    signing: ({ secret, notificationUrl }) => ({ [option]: secret, ...(signsUrl && { notificationUrl }) }),
    verifying: ({ secret, notificationUrl }) =>
      isUnsigned && secret === undefined
        ? { allowUnsigned: true }
        : {
            [option]: secret,
            ...(signsUrl && { notificationUrl }),
            // Captured deliveries may have any age.
            ...(hmac?.timestamp && { toleranceSeconds: Number.POSITIVE_INFINITY }),
          },
  }
}

export const tools: readonly Tool[] = builtIns.map(({ provider }) => toolOf(provider))

const names = () => tools.map(({ name }) => name).join(', ')

/** Finds the provider by name, or imports it from the module at a path. */
export async function findTool(name: string | undefined): Promise<Tool> {
  if (name === undefined) throw new UsageError(`Missing provider: pass one of ${names()}, or the path of a module.`)
  const tool = tools.find((tool) => tool.name === name)
  if (tool) return tool
  if (/[/\\]|\.[cm]?[jt]s$/.test(name)) return fromModule(name)
  throw new UsageError(`Unknown provider ${quoted(name)}: pass one of ${names()}, or the path of a module.`)
}

/** Reads the provider from --provider, or from the first positional argument. */
export async function takeTool(
  option: string | undefined,
  positionals: readonly string[],
): Promise<{ tool: Tool; rest: readonly string[] }> {
  if (option !== undefined) return { tool: await findTool(option), rest: positionals }
  const [name, ...rest] = positionals
  return { tool: await findTool(name), rest }
}

async function fromModule(path: string): Promise<Tool> {
  let exported: Record<string, unknown>
  try {
    exported = (await import(pathToFileURL(resolve(path)).href)) as Record<string, unknown>
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException
    throw new UsageError(`The module ${path} cannot be loaded (${code ?? name}).`)
  }
  // CommonJS: the exports are the members of `default`, too.
  const values = [exported, exported.default].flatMap((from) =>
    Object(from) === from ? Object.values(from as object) : [],
  )
  const found = [...new Set([exported.default, ...values])].filter(isProvider)
  if (found.length === 1) return toolOf(found[0] as SomeProvider)
  const chosen = isProvider(exported.default) ? exported.default : undefined
  if (chosen) return toolOf(chosen)
  throw new UsageError(
    found.length === 0
      ? `The module ${path} exports no provider: export the result of defineProvider.`
      : `The module ${path} exports several providers: make one of them the default export.`,
  )
}

function isProvider(value: unknown): value is SomeProvider {
  const { facts, verify, eventTypes } = Object(value) as Partial<SomeProvider>
  return typeof facts === 'object' && typeof verify === 'function' && Array.isArray(eventTypes)
}

/** Finds a documented event type of the provider. */
export function findType(tool: Tool, type: string | undefined): string {
  if (type !== undefined && Object.hasOwn(tool.catalog.events, type)) return type
  const types = Object.keys(tool.catalog.events).join(', ')
  throw new UsageError(
    type === undefined
      ? `Missing event type: pass one of ${types}.`
      : `${tool.title} has no event ${quoted(type)}: one of ${types}.`,
  )
}

/** Reads the secret and the URL to sign from the command line, else from the environment. */
export function accessOf(
  tool: Tool,
  flags: { secret?: string | undefined; 'notification-url'?: string | undefined },
  url: string,
  env: NodeJS.ProcessEnv,
): Access {
  const secret = flags.secret ?? (env[tool.variable] || undefined)
  if (secret === undefined && !tool.isUnsigned) {
    throw new UsageError(`No secret for ${tool.title}: set ${tool.variable}, or pass --secret.`)
  }
  const fromEnv = tool.urlVariable ? env[tool.urlVariable] : undefined
  return { secret, notificationUrl: flags['notification-url'] ?? (fromEnv || url) }
}
