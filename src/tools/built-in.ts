/** The built-in providers, for the tools. Lookup is by identity, because a user's own provider may have the same name. */
import type { Catalog } from '../core/catalog.js'
import type { AnyProvider, HmacScheme, InferEvent, Provider, Scheme, Source, WebhookEvent } from '../core/types.js'
import { builtIn } from './generated/providers.js'

/** A provider whose options and events are known only at run time. */
export type SomeProvider = AnyProvider<never, WebhookEvent>

/** A built-in provider, with its documented fields and samples. */
export interface BuiltIn {
  readonly provider: SomeProvider
  readonly catalog: Catalog
  /** A body of each event. */
  readonly samples: Readonly<Record<string, string>>
}

type Listed = (typeof builtIn)[number]['provider']

/** The events of each built-in provider, by its name. */
export type EventsByProvider = { readonly [P in Listed as P['name']]: InferEvent<P> }

/** The options of each built-in provider, by its name. */
export type OptionsByProvider = {
  readonly [P in Listed as P['name']]: P extends Provider<infer Options, infer _Event> ? Options : never
}

export const builtIns: readonly BuiltIn[] = builtIn as unknown as readonly BuiltIn[]

/** Finds the facts about a built-in provider, or about one that `extend` created from it: they share the envelope. */
export function builtInOf(provider: object): BuiltIn | undefined {
  const { facts } = provider as Partial<SomeProvider>
  return builtIns.find((known) => known.provider === provider || known.provider.facts.envelope === facts?.envelope)
}

/** The display name of a provider. */
export const titleOf = (provider: SomeProvider): string => builtInOf(provider)?.catalog.title ?? provider.name

/** Headers that only this provider sends, in lower case. */
export function ownHeaders({ facts: { scheme, envelope } }: SomeProvider): readonly string[] {
  const signed =
    scheme?.type === 'hmac-sha256'
      ? [scheme.header]
      : scheme?.type === 'standard-webhooks'
        ? [scheme.standard.header, scheme.svix.header]
        : []
  const sources = [envelope.eventType, envelope.eventId, envelope.createdAt, ...Object.values(envelope.fields ?? {})]
  return [...signed, ...sources.flatMap((source) => headerOf(source) ?? [])]
}

/** Returns the header that holds a member of the envelope, in lower case. */
export const headerOf = (source: Source | 'route' | undefined): string | undefined =>
  typeof source === 'object' && 'header' in source ? source.header.toLowerCase() : undefined

/** Returns the HMAC scheme of a provider, if it has one. For Standard Webhooks, the header family that it sends. */
export const hmacOf = (scheme: Scheme | undefined): HmacScheme | undefined =>
  scheme?.type === 'standard-webhooks' ? scheme[scheme.sends] : scheme?.type === 'hmac-sha256' ? scheme : undefined
