/** Providers as the tools see them: found by value, because a provider of a user's may have the name of a built-in one. */
import type { Catalog } from '../core/catalog.js'
import type { AnyProvider, HmacScheme, Scheme, Source, WebhookEvent } from '../core/types.js'
import { builtIn } from './generated/providers.js'

/** Any provider, whatever its options and events. */
export type SomeProvider = AnyProvider<never, WebhookEvent>

/** A provider with its documents, where it is a built-in one. */
export interface ToolProvider {
  readonly provider: SomeProvider
  readonly name: string
  /** The provider's name as it writes it. */
  readonly title: string
  readonly catalog: Catalog | undefined
  /** A body of each event, as documented. */
  readonly samples: Readonly<Record<string, string>>
}

export const builtInTools: readonly ToolProvider[] = /* @__PURE__ */ builtIn.map(({ provider, catalog, samples }) => ({
  provider: provider as unknown as SomeProvider,
  name: provider.name,
  title: catalog.title,
  catalog,
  samples,
}))

/** What the tools know of a provider. `extend` keeps the scheme, so that an extended provider is known too. */
export function toolOf(provider: Pick<SomeProvider, 'name' | 'facts'>): ToolProvider {
  const { scheme } = provider.facts
  const known = builtInTools.find(
    (tool) => tool.provider === provider || (scheme && tool.provider.facts.scheme === scheme),
  )
  if (known) return { ...known, provider: provider as SomeProvider }
  return {
    provider: provider as SomeProvider,
    name: provider.name,
    title: provider.name,
    catalog: undefined,
    samples: {},
  }
}

/** The HMAC of a scheme: of Standard Webhooks, in the family of headers that a provider is documented to send. */
export function hmacOf(scheme: Scheme | undefined): HmacScheme | undefined {
  if (scheme?.type === 'standard-webhooks') return scheme[scheme.sends]
  return scheme?.type === 'hmac-sha256' ? scheme : undefined
}

/** The option that holds the secret. */
export const secretOptionOf = ({ provider }: ToolProvider): string =>
  hmacOf(provider.facts.scheme)?.secretOption ?? 'urlToken'

/** The sources of the members of an event, without its type. */
export function sourcesOf({
  facts: { envelope, scheme },
}: Pick<SomeProvider, 'facts'>): [string, Source | undefined][] {
  return [
    ['eventId', hmacOf(scheme)?.id ? undefined : envelope.eventId],
    ['createdAt', envelope.createdAt],
    ...Object.entries(envelope.fields ?? {}),
  ]
}

/** The headers that a provider's deliveries have and others need not have, in lower case. */
export function headersOf({ facts }: Pick<SomeProvider, 'facts'>): string[] {
  const { scheme, envelope } = facts
  const hmacs = scheme?.type === 'standard-webhooks' ? [scheme.svix, scheme.standard] : [hmacOf(scheme)]
  const signed = hmacs.flatMap((hmac) => (hmac ? [hmac.header] : []))
  const sources = [envelope.eventType, envelope.eventId, ...Object.values(envelope.fields ?? {})]
  return [
    ...signed,
    ...sources.flatMap((source) =>
      typeof source === 'object' && 'header' in source ? [source.header.toLowerCase()] : [],
    ),
  ]
}
