/** The built-in providers as the generators see them: the schemas of a folder, its names, and what its declaration says. */
import type { TObject, TProperties } from 'typebox'
import Type from 'typebox'
import type { Envelope, ProviderFacts, Source } from '../src/core/types.js'
import { providers as names } from '../src/providers/list.js'
import type { ProviderSchema } from './schema.js'

/** A folder of `src/providers`. */
export interface ProviderFolder extends ProviderSchema {
  /** `loop-returns`: the folder, the import path and `event.provider`. */
  readonly name: string
  /** `loopReturns`: the exported value. */
  readonly value: string
  /** `LoopReturns`: part of the names of types and functions. */
  readonly pascal: string
}

/** A provider with the names that are used on the wire. */
export interface ProviderOnWire extends ProviderFolder {
  readonly facts: ProviderFacts
  /** Whether the envelope is around the data in the body; otherwise the whole body is data. */
  readonly hasEnvelope: boolean
  /** The envelope's members in the body, by their own names. */
  readonly wireEnvelope: TObject
  /** The headers of a delivery, by their own names. */
  readonly wireHeaders: TObject
  /** The header that holds the event type, if one does. */
  readonly typeHeader: string | undefined
  /** The members of the body that name an event type, with their values. */
  typeMembers(type: string): Readonly<Record<string, string>>
  /** Event member → member of the body or header. */
  readonly fields: Readonly<Record<string, string>>
}

/** `loop-returns` → `LoopReturns` */
export const pascal = (name: string) => name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())

const load = <Module>(name: string, file: string): Promise<Module> =>
  import(/* @vite-ignore */ new URL(`../src/providers/${name}/${file}.ts`, import.meta.url).href)

/** The schemas alone, from which the code of each folder is generated. */
export async function loadFolders(): Promise<ProviderFolder[]> {
  return Promise.all(
    names.map(async (name) => {
      const { schema } = await load<{ schema: ProviderSchema }>(name, 'schemas')
      return {
        ...schema,
        name,
        pascal: pascal(name),
        value: pascal(name).replace(/^./, (first) => first.toLowerCase()),
      }
    }),
  )
}

/** With the declarations, which import the generated code. */
export async function loadProviders(folders: readonly ProviderFolder[]): Promise<ProviderOnWire[]> {
  return Promise.all(
    folders.map(async (folder) => {
      const module = await load<Record<string, { facts: ProviderFacts }>>(folder.name, 'index')
      const provider = module[folder.value]
      if (!provider) throw new Error(`src/providers/${folder.name}/index.ts does not export ${folder.value}.`)
      return onWire(folder, provider.facts)
    }),
  )
}

function onWire(folder: ProviderFolder, facts: ProviderFacts): ProviderOnWire {
  const { envelope, scheme } = facts
  const described = folder.envelope.properties as TProperties
  const other = { ...(folder.headers.properties as TProperties) }
  const sources: [string, Source | undefined][] = [
    ['eventId', envelope.eventId],
    ['eventType', envelope.eventType],
    ['createdAt', envelope.createdAt],
    ...Object.entries(envelope.fields ?? {}),
  ]
  const body: TProperties = {}
  const headers: TProperties = {}
  const fields: Record<string, string> = {}
  const schemes =
    scheme?.type === 'standard-webhooks' ? [scheme[scheme.sends]] : scheme?.type === 'hmac-sha256' ? [scheme] : []
  for (const { header, id, timestamp } of schemes) {
    take(headers, header, 'signature')
    if (id) take(headers, id.header, 'id')
    if (timestamp && 'header' in timestamp) take(headers, timestamp.header, 'timestamp')
  }
  for (const [member, source] of sources) {
    if (typeof source === 'object' && 'header' in source) place(headers, source.header, member)
    else if (typeof source === 'string' && source !== 'route' && !source.includes('.')) place(body, source, member)
  }
  function place(target: TProperties, wire: string, member: string): void {
    const schema = described[member]
    if (!schema) throw new Error(`${folder.name}: schemas.ts does not describe envelope.${member}.`)
    target[wire] = schema
    fields[member] = wire
  }
  /** The description of a header of the scheme, which schemas.ts gives under the name of its role. */
  function take(target: TProperties, wire: string, role: string): void {
    const schema = other[role]
    if (!schema) throw new Error(`${folder.name}: schemas.ts does not describe headers.${role}.`)
    target[wire] = schema
    delete other[role]
  }
  const { eventType: _, ...rest } = fields
  const typeSource = envelope.eventType
  const withProperties = (object: TObject, properties: TProperties) =>
    ({ ...object, ...Type.Object(properties) }) as TObject
  return {
    ...folder,
    facts,
    hasEnvelope: envelope.data !== undefined,
    wireEnvelope: withProperties(folder.envelope, {
      ...body,
      ...(folder.extra?.properties as TProperties | undefined),
    }),
    wireHeaders: withProperties(folder.headers, { ...headers, ...other }),
    typeHeader: typeof typeSource === 'object' && 'header' in typeSource ? typeSource.header : undefined,
    typeMembers: (type) => typeMembers(typeSource, type),
    fields: rest,
  }
}

/** If members are joined with a dot, the last gets the rest: with two, `a.b.c` is `a` and `b.c`. */
function typeMembers(source: Envelope['eventType'], type: string): Record<string, string> {
  if (source === 'route' || typeof source === 'function' || (typeof source === 'object' && 'header' in source))
    return {}
  const members = typeof source === 'string' ? [source] : source.join
  const words = type.split('.')
  const last = members.length - 1
  return Object.fromEntries(
    members
      .map((member, at) => [member, at === last ? words.slice(at).join('.') : (words[at] ?? '')] as const)
      .filter(([member]) => !member.includes('.')),
  )
}
