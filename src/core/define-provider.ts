/** `defineProvider`: checks a declaration, turns its schemas into checks, and creates the provider. */

import { type Check, kindOf, MAX_ISSUES } from './checks.js'
import { type CheckedDeclaration, createProvider, declarationOf } from './create-provider.js'
import { type Issue, nameProvider, type ProviderHints, type WebhookError, webhookError } from './errors.js'
import { answering } from './handshake.js'
import type { Members } from './json.js'
import type { Signature } from './signature.js'
import { snapshotAdder } from './snapshot.js'
import type {
  Envelope,
  EventNames,
  HandshakeReply,
  HandshakeRequest,
  KnownEvent,
  Provider,
  Source,
  UnknownEvent,
  Verification,
  WebhookEvent,
} from './types.js'
import { unknownHeaders } from './unknown-headers.js'

/** The used part of Standard Schema v1 (https://standardschema.dev). */
export interface StandardSchema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined
  }
}

/** The result of a Standard Schema. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path?: readonly unknown[] | undefined }[] }

/** The events of a declared provider: one for each of its types, and `UnknownEvent`. */
export type DeclaredEvent<Name extends string, Data> =
  | { [Type in keyof Data & string]: KnownEvent<Name, Type, Data[Type]> }[keyof Data & string]
  | UnknownEvent<Name>

/** The parts of a value that `redact` shows: all of it, or the named members. */
export type Shown<Data> =
  | true
  | (Data extends readonly (infer Item)[] ? Shown<Item> : { readonly [Key in keyof Data]?: Shown<Data[Key]> })

/** The declaration of a provider, for `defineProvider`. */
export interface ProviderDeclaration<Name extends string, Options, Verified, Data, E extends Envelope> {
  /** The provider's name, as in `event.provider`: letters, digits, `_` and `-`. */
  readonly name: Name
  /** How deliveries are verified: `hmacSha256(…)`, `standardWebhooks()`, `urlToken()`, or `{ verify }` of your own. */
  readonly signature: Signature<Options, Verified>
  /** Where the members of an event are in a delivery. */
  readonly envelope: E
  /** The data of each event type, as any Standard Schema: valibot, zod, ArkType and others. */
  // `Data` is inferred from the schemas' output rather than `events` from the schemas, so that declaration files hold plain types.
  readonly events: { readonly [Type in keyof Data]: StandardSchema<Data[Type]> | Check<Data[Type]> }
  /** Environment variables by option, where the name is not `<NAME>_WEBHOOK_<OPTION>`. */
  readonly env?: { readonly [Option in keyof Options]?: string } | undefined
  /** Answers a request that is not an event: a challenge, a test ping, a HEAD probe. Returns `undefined` for an event. */
  readonly handshake?: ((request: HandshakeRequest) => HandshakeReply | undefined) | undefined
  /** The member of the data that holds an object's id, where each event is a snapshot of an object. */
  readonly snapshotOf?: string | undefined
  /** The member of the data that holds a snapshot's version: text that sorts. */
  readonly version?: string | undefined
  /** The header with the retry number. */
  readonly attempt?: { readonly header: string } | undefined
  /** The prefix of the provider's own headers, such as `'x-acme-'`: a header with this prefix that the declaration does not name is reported once. */
  readonly headerPrefix?: string | undefined
  /** The parts of each event's data that `redact` shows. Everything else is hidden. */
  readonly show?: { readonly [Type in keyof NoInfer<Data>]?: Shown<NoInfer<Data>[Type]> } | undefined
  /** Text to add to the hints of errors, by code: mistakes that are common with this provider. */
  readonly hints?: ProviderHints | undefined
}

type AnyDeclaration = ProviderDeclaration<string, never, unknown, Members, Envelope>

/** The options of a declared provider: those of its scheme, and the event type where deliveries do not say it. */
export type DeclaredOptions<Options, E extends Envelope, Data> = E['eventType'] extends 'route'
  ? Options & { readonly eventType: keyof Data & string }
  : Options

const RESERVED = ['unknown', 'invalid', '*']
const ENVELOPE_MEMBERS = ['eventType', 'eventId', 'createdAt', 'data', 'fields']
const EVENT_MEMBERS = [
  ...['provider', 'eventType', 'eventId', 'createdAt', 'dedupeKey', 'receivedType', 'issues', 'extra', 'data'],
  ...['snapshotOf', 'version'],
]

/**
 * Declares a provider: how it signs, where its events are in a delivery, and what each event holds.
 *
 * @param declaration - See {@link ProviderDeclaration}. It is read once; later changes have no effect.
 * @returns A provider for every adapter, store and tool of this library.
 * @throws {WebhookError} `configuration`, at once, for a declaration that contradicts itself; the message names the member.
 * @example
 * ```ts
 * import { defineProvider, hmacSha256, type InferEvent } from 'giftcard-webhooks/provider'
 * import * as v from 'valibot'
 *
 * export const acme = defineProvider({
 *   name: 'acme',
 *   signature: hmacSha256({ header: 'x-acme-signature', format: 'sha256={hex}' }),
 *   envelope: { eventType: 'type', eventId: 'id', createdAt: 'created_at', data: 'data' },
 *   events: { 'card.issued': v.object({ cardId: v.string(), amount: v.number() }) },
 * })
 * export type AcmeEvent = InferEvent<typeof acme>
 * ```
 */
/* @__NO_SIDE_EFFECTS__ */
export function defineProvider<
  const Name extends string,
  Options,
  Data extends Readonly<Record<string, unknown>>,
  const E extends Envelope,
  Verified extends Verification | Promise<Verification> = Verification,
>(
  declaration: ProviderDeclaration<Name, Options, Verified, Data, E>,
): Provider<
  DeclaredOptions<Options, E, Data>,
  DeclaredEvent<Name, Data>,
  Verified extends Promise<unknown> ? Promise<Verification> : Verification,
  Data
> {
  return createProvider(checked(declaration as unknown as AnyDeclaration)) as never
}
/**
 * Adds typed events to a provider: `extend(square, { 'payment.updated': schema })`.
 *
 * @param provider - A provider of this library, or your own.
 * @param events - The data of each additional event type, as any Standard Schema. A type that the provider already has is replaced.
 * @returns A new provider. The given provider does not change.
 * @throws {WebhookError} `configuration`, at once, for a schema that cannot be used or a reserved name.
 * @example
 * ```ts
 * import { extend } from 'giftcard-webhooks/provider'
 * import { square } from 'giftcard-webhooks/square'
 * import * as v from 'valibot'
 *
 * export const squareWithPayments = extend(square, {
 *   'payment.updated': v.object({ id: v.string(), object: v.looseObject({}) }),
 * })
 * ```
 */
/* @__NO_SIDE_EFFECTS__ */
export function extend<
  Options,
  Event extends WebhookEvent,
  Verified,
  Data extends Readonly<Record<string, unknown>>,
  Names = EventNames<Event>,
>(
  provider: Provider<Options, Event, Verified, Names>,
  events: { readonly [Type in keyof Data]: StandardSchema<Data[Type]> },
): Provider<
  Options,
  | Exclude<Event, { readonly eventType: keyof Data }>
  | { [Type in keyof Data & string]: KnownEvent<Event['provider'], Type, Data[Type]> }[keyof Data & string],
  Verified,
  Names & Data
> {
  const declaration = declarationOf(provider)
  if (declaration === undefined) {
    throw webhookError(
      'configuration',
      'extend() did not receive a provider.',
      'Pass a provider from this library, or the result of defineProvider().',
    )
  }
  const added = checksOf(events as never, (what) => mistake(provider.name, what))
  return createProvider({ ...declaration, events: { ...declaration.events, ...added } }) as never
}

type Fail = (what: string) => WebhookError

/** Rejects a declaration that contradicts itself, and names the member. */
function checked(declaration: AnyDeclaration): CheckedDeclaration<never, unknown> {
  const { name, signature, envelope, events, snapshotOf, version } = declaration
  if (typeof name !== 'string' || !/^[\w-]{1,40}$/.test(name))
    throw mistake('provider', `name '${name}' is not a valid name`)
  const fail: Fail = (what) => mistake(name, what)
  if (typeof signature?.verify !== 'function') throw fail('signature has no verify function')
  if (typeof envelope !== 'object' || envelope === null) throw fail('envelope is missing')
  const unknown = Object.keys(envelope).find((member) => !ENVELOPE_MEMBERS.includes(member))
  if (unknown !== undefined) throw fail(`envelope.${unknown} is not one of ${ENVELOPE_MEMBERS.join(', ')}`)
  if (envelope.eventType === undefined) throw fail('envelope.eventType is missing')
  checkSource(envelope.eventType, 'eventType', fail)
  checkSource(envelope.eventId, 'eventId', fail)
  checkSource(envelope.createdAt, 'createdAt', fail)
  if (envelope.data !== undefined && typeof envelope.data !== 'string') throw fail('envelope.data is not a path')
  checkSource(envelope.data, 'data', fail)
  for (const [field, source] of Object.entries(envelope.fields ?? {})) {
    if (EVENT_MEMBERS.includes(field)) throw fail(`envelope.fields.${field} is a member of every event`)
    checkSource(source, `fields.${field}`, fail)
  }
  if (version !== undefined && snapshotOf === undefined) throw fail('version needs snapshotOf')
  const checks = checksOf(events as never, fail)
  if (Object.keys(checks).length === 0) throw fail('events is empty')
  const { handshake, headerPrefix } = declaration
  return {
    ...(declaration as unknown as CheckedDeclaration<never, unknown>),
    handshake: handshake && answering(handshake),
    addSnapshot: snapshotOf === undefined ? undefined : snapshotAdder(declaration as never, version),
    newHeaders: headerPrefix === undefined ? undefined : unknownHeaders(headerPrefix, envelope),
    events: checks,
  }
}

function checkSource(source: Source | undefined, member: string, fail: Fail): void {
  if (source === undefined || typeof source === 'function') return
  if (typeof source === 'string') {
    if (!/^[\w$-]+(\.[\w$-]+)*$/.test(source)) throw fail(`envelope.${member}: '${source}' is not the path of a member`)
  } else if (typeof source === 'object' && source !== null && 'header' in source) {
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(source.header))
      throw fail(`envelope.${member}: '${source.header}' is not a header`)
  } else if (Array.isArray(source?.join)) {
    for (const path of source.join) checkSource(path, member, fail)
  } else {
    throw fail(`envelope.${member} is not a path, { header }, { join } or a function`)
  }
}

/** Creates the check of each event, from a Standard Schema or a generated check. */
function checksOf(events: Readonly<Record<string, StandardSchema | Check>>, fail: Fail): Record<string, Check> {
  return Object.fromEntries(Object.entries(events ?? {}).map(([type, schema]) => [type, checkOf(type, schema, fail)]))
}

function checkOf(type: string, schema: StandardSchema | Check, fail: Fail): Check {
  if (RESERVED.includes(type)) throw fail(`events: '${type}' is a reserved name`)
  // By this member rather than by `typeof`, because an ArkType schema is a function too.
  const standard = (schema as StandardSchema | undefined)?.['~standard']
  if (standard === undefined) {
    if (typeof schema !== 'function') throw fail(`events: '${type}' is not a Standard Schema`)
    return schema as Check
  }
  const isAsync = () =>
    fail(`events: the schema of '${type}' is asynchronous, and only synchronous schemas are supported`)
  // Detects a schema that is always asynchronous. One that is asynchronous for some values only fails at the first of those.
  const probe = standard.validate(undefined)
  if (isThenable(probe)) {
    Promise.resolve(probe).catch(() => {})
    throw isAsync()
  }
  return (data, issues) => {
    const result = standard.validate(data)
    if (isThenable(result)) {
      Promise.resolve(result).catch(() => {})
      throw isAsync()
    }
    if (!result.issues) return result.value === data ? undefined : { data: result.value }
    for (const { path = [] } of result.issues.slice(0, MAX_ISSUES)) issues.push(issueAt(path, data))
    return undefined
  }
}

const isThenable = <Value>(value: Value | Promise<Value>): value is Promise<Value> =>
  typeof Object(value).then === 'function'

/** Path and kind only: messages of schema libraries quote the value, and the keys of a record may be payload. */
function issueAt(path: readonly unknown[], data: unknown): Issue {
  let at: unknown = data
  let place = 'data'
  for (const segment of path) {
    const key =
      typeof segment === 'object' && segment !== null ? (segment as { key: PropertyKey }).key : (segment as PropertyKey)
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<PropertyKey, unknown>)[key]
        : undefined
    if (typeof key === 'number') place += `[${key}]`
    else place += typeof key === 'string' && /^[A-Za-z_$][\w$]{0,63}$/.test(key) ? `.${key}` : '.*'
  }
  return { path: place, expected: 'what the schema accepts', received: kindOf(at) }
}

function mistake(name: string, what: string): WebhookError {
  const error = webhookError('configuration', `defineProvider: ${what}.`, 'Correct the declaration of the provider.')
  return nameProvider(error, name) as WebhookError
}
