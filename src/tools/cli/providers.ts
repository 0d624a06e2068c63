/** The providers that the command line knows, all by their declarations: the built-in ones, and those of a module of the user's. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Catalog } from '../../core/catalog.js'
import type { Secrets } from '../../core/types.js'
import { builtInOf, builtIns, hmacOf, ownHeaders, type SomeProvider } from '../built-in.js'
import { quoted, UsageError } from './args.js'

/** What a delivery is signed and checked with, as the command line knows it. */
export interface Access {
  readonly secret: string | undefined
  /** The URL that is signed, for a provider that signs one. */
  readonly notificationUrl: string
}

/** A provider as the command line sees it. */
export interface Tool {
  readonly name: string
  readonly title: string
  readonly provider: SomeProvider
  readonly catalog: Catalog
  readonly samples: Readonly<Record<string, string>>
  /** The environment variables that hold the secret and, where it is signed, the notification URL. */
  readonly variable: string
  readonly urlVariable: string | undefined
  /** Whether there are deliveries without a secret. */
  readonly isUnsigned: boolean
  /** Headers by which its deliveries are told from others', in lower case. */
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
            // What is looked at here was captured, and is as old as it is.
            ...(hmac?.timestamp && { toleranceSeconds: Number.POSITIVE_INFINITY }),
          },
  }
}

export const tools: readonly Tool[] = builtIns.map(({ provider }) => toolOf(provider))

const names = () => tools.map(({ name }) => name).join(', ')

/** The provider of that name, or the one that the module at a path exports. */
export async function findTool(name: string | undefined): Promise<Tool> {
  if (name === undefined) throw new UsageError(`Missing provider: one of ${names()}, or the path of a module.`)
  const tool = tools.find((tool) => tool.name === name)
  if (tool) return tool
  if (/[/\\]|\.[cm]?[jt]s$/.test(name)) return fromModule(name)
  throw new UsageError(`No provider ${quoted(name)}: one of ${names()}, or the path of a module.`)
}

/** The provider is named by --provider, or it is the first of the other arguments. */
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
      ? `The module ${path} exports no provider: export what defineProvider returns.`
      : `The module ${path} exports several providers: make one of them the default export.`,
  )
}

function isProvider(value: unknown): value is SomeProvider {
  const { facts, verify, eventTypes } = Object(value) as Partial<SomeProvider>
  return typeof facts === 'object' && typeof verify === 'function' && Array.isArray(eventTypes)
}

/** A documented event type of the provider. */
export function findType(tool: Tool, type: string | undefined): string {
  if (type !== undefined && Object.hasOwn(tool.catalog.events, type)) return type
  const types = Object.keys(tool.catalog.events).join(', ')
  throw new UsageError(
    type === undefined
      ? `Missing event type: one of ${types}.`
      : `${tool.title} has no event ${quoted(type)}: one of ${types}.`,
  )
}

/** The secret and the URL to sign for: from the command line, else from the environment. */
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
