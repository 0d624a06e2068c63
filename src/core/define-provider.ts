/** `defineProvider`: turns a declaration into a provider. */
import { bodyBytes, utf8 } from './bytes.js'
import { type Check, kindOf, MAX_ISSUES } from './checks.js'
import { env } from './env.js'
import { type Issue, nameProvider, type WebhookError, webhookError } from './errors.js'
import { sha256Hex, textHash } from './hash.js'
import { readHeader } from './headers.js'
import { isObject, type Members, parseJson } from './json.js'
import { own } from './secrets.js'
import type { Signature } from './signature.js'
import type {
  Delivery,
  Envelope,
  HandshakeReply,
  HandshakeRequest,
  HeadersLike,
  KnownEvent,
  ParseOptions,
  Provider,
  RequestHead,
  Source,
  UnknownEvent,
  Verification,
  WebhookEvent,
} from './types.js'

/** Standard Schema v1 (https://standardschema.dev), as far as it is used. */
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

/** What `redact` shows of a value: all of it, or the members named. */
export type Shown<Data> =
  | true
  | (Data extends readonly (infer Item)[] ? Shown<Item> : { readonly [Key in keyof Data]?: Shown<Data[Key]> })

/** What `defineProvider` takes. */
export interface ProviderDeclaration<Name extends string, Options, Verified, Data, E extends Envelope> {
  /** The provider's name, as in `event.provider`: letters, digits, `_` and `-`. */
  readonly name: Name
  /** How deliveries are verified: `hmacSha256(…)`, `standardWebhooks()`, `urlToken()`, or `{ verify }` of your own. */
  readonly signature: Signature<Options, Verified>
  /** Where the members of an event are in a delivery. */
  readonly envelope: E
  /** The data of each event type, as any Standard Schema: valibot, zod, ArkType and others. */
  // `Data` is inferred from what the schemas return, not `events` from the schemas: declaration files then hold plain types.
  readonly events: { readonly [Type in keyof Data]: StandardSchema<Data[Type]> | Check<Data[Type]> }
  /** Environment variables whose name is not `<NAME>_WEBHOOK_<OPTION>`. */
  readonly env?: { readonly [Option in keyof Options]?: string } | undefined
  /** Answers a request that is not an event: a challenge, a test ping, a HEAD probe. Returns `undefined` for an event. */
  readonly handshake?: ((request: HandshakeRequest) => HandshakeReply | undefined) | undefined
  /** The member of the data that holds an object's id, where each event is a snapshot of an object. */
  readonly snapshotOf?: string | undefined
  /** The member of the data that holds a snapshot's version: text that sorts. */
  readonly version?: string | undefined
  /** The header with the number of the redelivery. */
  readonly attempt?: { readonly header: string } | undefined
  /** What `redact` shows of each event's data. Everything else is hidden. */
  readonly show?: { readonly [Type in keyof NoInfer<Data>]?: Shown<NoInfer<Data>[Type]> } | undefined
}

type AnyDeclaration = ProviderDeclaration<string, never, unknown, Members, Envelope>

/** The options of a declared provider: those of its scheme, and the event type where deliveries do not say it. */
export type DeclaredOptions<Options, E extends Envelope, Data> = E['eventType'] extends 'route'
  ? Options & { readonly eventType: keyof Data & string }
  : Options

/** What a body without one has as `extra`. Shared, so it is frozen. */
const NO_EXTRA: Readonly<Members> = /* @__PURE__ */ Object.freeze({})

/** The largest body that a `handshake` function sees, in bytes. */
export const HANDSHAKE_BYTES = 8192

/** The longest event type that is kept in a key as it is. */
const PLAIN = /^[\w.-]{1,100}$/

const RESERVED = ['unknown', 'invalid', '*']

/** The declaration behind each provider, for `extend`. */
const declarations = /* @__PURE__ */ new WeakMap<object, AnyDeclaration>()

/**
 * Declares a provider: how it signs, where its events are in a delivery, and what each event holds.
 *
 * @param declaration - See {@link ProviderDeclaration}. Nothing of it is read again later.
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
  Verified extends Promise<unknown> ? Promise<Verification> : Verification
> {
  return compile(declaration as unknown as AnyDeclaration) as never
}

/**
 * The same provider with more typed events: `extend(square, { 'payment.updated': schema })`.
 *
 * @param provider - A provider of this library, or your own.
 * @param events - The data of each further event type, as any Standard Schema. A type that the provider has already is replaced.
 * @returns A new provider. The one given is not changed.
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
export function extend<Options, Event extends WebhookEvent, Verified, Data extends Readonly<Record<string, unknown>>>(
  provider: Provider<Options, Event, Verified>,
  events: { readonly [Type in keyof Data]: StandardSchema<Data[Type]> },
): Provider<
  Options,
  | Exclude<Event, { readonly eventType: keyof Data }>
  | { [Type in keyof Data & string]: KnownEvent<Event['provider'], Type, Data[Type]> }[keyof Data & string],
  Verified
> {
  const declaration = declarations.get(provider)
  if (declaration === undefined) {
    throw webhookError(
      'configuration',
      'extend() got no provider.',
      'Pass a provider of this library or of defineProvider().',
    )
  }
  return compile({ ...declaration, events: { ...declaration.events, ...(events as object) } }) as never
}

/** Whether a value is a provider that `defineProvider` made. */
export const isProvider = (value: unknown): boolean => declarations.has(value as object)

type Reader = (body: unknown, headers: HeadersLike) => unknown

function compile(declaration: AnyDeclaration): object {
  const { name, signature, envelope, handshake, snapshotOf, version, attempt } = declaration
  if (typeof name !== 'string' || !/^[\w-]{1,40}$/.test(name)) throw mistake('provider', `name '${name}' is not a name`)
  const fail = (what: string) => mistake(name, what)
  if (typeof signature?.verify !== 'function') throw fail('signature has no verify function')
  if (typeof envelope !== 'object' || envelope === null) throw fail('envelope is missing')
  const given = Object.entries(declaration.events ?? {})
  if (given.length === 0) throw fail('events is empty')
  const checks = new Map(given.map(([type, schema]) => [type, checkOf(type, schema, fail)]))

  // The members of the body that have a place in the event. The others are `extra`.
  const named = new Set<string>()
  const read = (source: Source | undefined, member: string) => readerOf(source, member, named, fail)
  const typeOf = envelope.eventType === 'route' ? undefined : read(requiredSource(envelope, fail), 'eventType')
  const idOf = read(envelope.eventId, 'eventId')
  const timeOf = read(envelope.createdAt, 'createdAt')
  const dataOf = envelope.data === undefined ? undefined : read(envelope.data, 'data')
  const fields = Object.entries(envelope.fields ?? {}).map(([field, source]) => [field, read(source, field)] as const)
  for (const [field] of fields)
    if (OWN_NAMES.includes(field)) throw fail(`envelope.fields.${field} is a name of the library's own`)
  for (const member of Object.keys(envelope)) {
    if (!ENVELOPE_MEMBERS.includes(member)) throw fail(`envelope.${member} is none of ${ENVELOPE_MEMBERS.join(', ')}`)
  }
  if (version !== undefined && snapshotOf === undefined) throw fail('version needs snapshotOf')
  // A type in a header is not signed: a replay with another type must not be a new event.
  const signsType = typeof envelope.eventType !== 'object' || !('header' in envelope.eventType)
  const hasTypeInKey = signsType && typeof envelope.eventType !== 'function' && signature.scheme?.type !== 'url-token'
  const variables = Object.fromEntries(
    (signature.environment ?? []).map((option) => [
      option,
      (declaration.env as Record<string, string> | undefined)?.[option] ?? variableName(name, option),
    ]),
  )

  function eventIdOf(value: unknown, type: string, delivery: Delivery): string {
    if (typeof value === 'string' && value !== '') return value
    if (typeof value === 'number') return String(value)
    return `~${sha256Hex(utf8(JSON.stringify([type, sha256Hex(bodyBytes(delivery.body) as Uint8Array)])))}`
  }

  /** The event before its shape is checked. */
  function readEvent(delivery: Delivery, givenType: string | undefined): Members {
    const value = parseJson(delivery)
    const { headers } = delivery
    const type = typeOf ? typeOf(value, headers) : givenType
    if (typeof type !== 'string' || type === '') throw missingType(name, envelope)
    const id = signature.readId ? signature.readId(delivery) : idOf(value, headers)
    const createdAt = timeOf(value, headers)
    const data = dataOf ? dataOf(value, headers) : value
    const isKnown = checks.has(type)
    const eventId = eventIdOf(id, type, delivery)
    const hasOwnId = eventId.charCodeAt(0) !== 126
    const dedupeKey = dedupeKeyOf(name, hasTypeInKey || !hasOwnId ? type : undefined, eventId)
    const eventType = isKnown ? type : 'unknown'
    const extra = dataOf ? extraOf(value) : NO_EXTRA
    // One literal: each member that is added later costs a tenth of a small delivery. Absent stays absent.
    const event: Members =
      typeof createdAt === 'string'
        ? { provider: name, eventType, eventId, createdAt, dedupeKey, extra, data }
        : { provider: name, eventType, eventId, dedupeKey, extra, data }
    if (!isKnown) event.receivedType = type
    for (const [field, readField] of fields) {
      const text = readField(value, headers)
      if (typeof text === 'string' && text !== '') event[field] = text
    }
    if (snapshotOf !== undefined) addSnapshot(event, data)
    return event
  }

  /** Members that must be text to have their place in the event. */
  const texts = new Set<unknown>([envelope.createdAt, ...Object.values(envelope.fields ?? {})])

  /** Members of the envelope that have no place in the event, or a value that cannot take it. */
  function extraOf(value: unknown): Readonly<Members> {
    let extra: Members | undefined
    for (const key in value as Members) {
      const member = (value as Members)[key]
      const isUnusable = texts.has(key) && member != null && typeof member !== 'string'
      if (named.has(key) && !isUnusable) continue
      extra ??= {}
      extra[key] = member
    }
    return extra ?? NO_EXTRA
  }

  function addSnapshot(event: Members, data: unknown): void {
    const id = isObject(data) ? data[snapshotOf as string] : undefined
    if ((typeof id !== 'string' || id === '') && typeof id !== 'number') return
    // The object of another account may have the same id.
    const scope = fields.map(([field]) => event[field] ?? null)
    event.snapshotOf = `${name}.~${textHash(JSON.stringify([...scope, String(id)]))}`
    const at = version === undefined ? undefined : (data as Members)[version]
    if (typeof at === 'string' && at !== '') event.version = at
  }

  function validate(event: Members): Members {
    const check = checks.get(event.eventType as string)
    if (check === undefined) return event
    const issues: Issue[] = []
    const data = check(event.data, issues)
    if (issues.length > 0) return { ...event, eventType: 'invalid', receivedType: event.eventType, issues }
    return data === event.data ? event : { ...event, data }
  }

  function parse(delivery: Delivery, options?: ParseOptions): Members {
    const event = readEvent(delivery, options?.eventType)
    if (options?.validate === false) return event
    const result = validate(event)
    if (result.issues !== undefined) throw invalidPayload(event.eventType as string, result.issues as Issue[])
    return result
  }

  function checkOptions(given: Members): void {
    if (typeof given !== 'object' || given === null) {
      throw webhookError('configuration', 'The options are not an object.', 'Pass an object, such as {}.')
    }
    for (const option of Object.keys(variables)) {
      // A path or a list where the provider has one text is found by the scheme.
      if (own(given, option) === null)
        throw webhookError('configuration', `${option} is null.`, `Pass { ${option} }, or leave it out.`)
    }
    signature.checkOptions?.(given as never)
    if (!typeOf && !checks.has(String(given.eventType))) {
      const types = [...checks.keys()].join(', ')
      throw webhookError(
        'configuration',
        `${name} does not say in a delivery which event it is, and the option eventType is ${given.eventType === undefined ? 'missing' : 'none of its events'}.`,
        `Register a route for each event, and pass { eventType }: one of ${types}.`,
      )
    }
  }

  function resolveOptions(given: Members = {}): Members {
    let options = given
    for (const option in variables) {
      if (own(given, option) !== undefined) continue
      if (option === 'urlToken' && own(given, 'allowUnsigned') === true) continue
      const value = env(variables[option] as string)
      if (value === undefined) continue
      if (options === given) options = { ...given }
      options[option] = value
    }
    if (options !== given) checkOptions(options)
    const missing = signature.missing?.(options as never) ?? []
    if (missing.length > 0) throw missingOptions(missing, variables)
    if (!typeOf) checkOptions(options)
    return options
  }

  function verify(delivery: Delivery, options: never): unknown {
    const result = signature.verify(delivery, options)
    if (result instanceof Promise) return result.then(closed, (error) => Promise.reject(nameProvider(error, name)))
    return closed(result)
  }

  /** Fails closed: anything but a `Verification` counts as not verified. */
  function closed(result: unknown): unknown {
    const method = isObject(result) && own(result, 'method')
    if (typeof method === 'string' && METHODS.includes(method)) return result
    const error = webhookError(
      'configuration',
      `The signature of ${name} returned no Verification, so nothing was verified.`,
      "Return { method: 'custom' } from verify for a delivery that is authentic, and throw for any other.",
    )
    throw nameProvider(error, name)
  }

  /** Adds the provider's name to every error, so that nothing below needs to know it. */
  const naming =
    <Args extends unknown[], Result>(work: (...args: Args) => Result) =>
    (...args: Args): Result => {
      try {
        return work(...args)
      } catch (error) {
        throw nameProvider(error, name)
      }
    }

  const provider = {
    name,
    eventTypes: [...checks.keys()],
    verify: naming(verify),
    parse: naming(parse),
    validate: naming(validate),
    checkHeaders: naming((head: RequestHead, options: never) => signature.checkHeaders?.(head, options)),
    checkOptions: naming(checkOptions),
    resolveOptions: naming(resolveOptions),
    handshake: handshake && ((request: Delivery) => answerHandshake(handshake, request)),
    attempt: ({ headers }: RequestHead) => {
      const number = attempt && readHeader(headers, attempt.header)
      // Not signed, so a hint and no more.
      return number !== undefined && /^\d{1,4}$/.test(number) ? Number(number) : undefined
    },
    facts: { scheme: signature.scheme, envelope, variables, show: declaration.show ?? {}, snapshotOf },
  }
  declarations.set(provider, declaration)
  return provider
}

const METHODS = ['hmac-sha256', 'url-token', 'custom', 'none']
const ENVELOPE_MEMBERS = ['eventType', 'eventId', 'createdAt', 'data', 'fields']
const OWN_NAMES = [
  'provider',
  'eventType',
  'eventId',
  'createdAt',
  'dedupeKey',
  'receivedType',
  'issues',
  'extra',
  'data',
  'snapshotOf',
  'version',
]

/** `giftUp`, `urlToken` → `GIFT_UP_WEBHOOK_URL_TOKEN` */
function variableName(name: string, option: string): string {
  return `${name}_WEBHOOK_${option}`
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase()
}

/** A key from provider, event type and event id. Parts that queues and databases could choke on are replaced by a hash. */
function dedupeKeyOf(name: string, type: string | undefined, eventId: string): string {
  if (/^~?[\w.-]{1,100}$/.test(eventId) && (type === undefined || PLAIN.test(type))) {
    return `${name}.${type === undefined ? '' : `${type}~`}${eventId}`
  }
  return `${name}.~${textHash(JSON.stringify([type ?? null, eventId]))}`
}

function requiredSource(envelope: Envelope, fail: (what: string) => WebhookError): Source {
  if (envelope.eventType === undefined) throw fail('envelope.eventType is missing')
  return envelope.eventType
}

/** A source as a function of body and headers. */
function readerOf(
  source: Source | undefined,
  member: string,
  named: Set<string>,
  fail: (what: string) => WebhookError,
): Reader {
  if (source === undefined) return () => undefined
  if (typeof source === 'function') return source
  if (typeof source === 'object' && source !== null && 'header' in source) {
    const header = String(source.header).toLowerCase()
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(header))
      throw fail(`envelope.${member}: '${source.header}' is not the name of a header`)
    return (_, headers) => {
      const value = readHeader(headers, header)
      // A comma joins two headers of one name: which one counts cannot be told.
      return value?.includes(',') ? undefined : value
    }
  }
  if (typeof source === 'object' && source !== null && 'join' in source) {
    const readers = source.join.map((path) => readerOf(path, member, named, fail))
    return (body, headers) => {
      const values = readers.map((reader) => reader(body, headers))
      return values.every((value) => typeof value === 'string' && value !== '') ? values.join('.') : undefined
    }
  }
  if (typeof source !== 'string' || !/^[\w$-]+(\.[\w$-]+)*$/.test(source)) {
    throw fail(
      `envelope.${member}: ${typeof source === 'string' ? `'${source}'` : 'this'} is not the path of a member, a header or a function`,
    )
  }
  const [first = '', ...rest] = source.split('.')
  named.add(first)
  if (rest.length === 0) return (body) => (isObject(body) ? ownMember(body, first) : undefined)
  return (body) => [first, ...rest].reduce<unknown>((at, key) => (isObject(at) ? ownMember(at, key) : undefined), body)
}

const ownMember = (value: Members, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined)

type CompiledCheck = (data: unknown, issues: Issue[]) => unknown

/** One function for both kinds of schema: returns the data, which the schema may have changed, and adds an issue per difference. */
function checkOf(type: string, schema: StandardSchema | Check, fail: (what: string) => WebhookError): CompiledCheck {
  if (RESERVED.includes(type)) throw fail(`events: '${type}' is a reserved name`)
  // By this member and not by `typeof`: a schema of ArkType is a function, too.
  const standard = (schema as StandardSchema | undefined)?.['~standard']
  if (standard === undefined) {
    if (typeof schema !== 'function') throw fail(`events: '${type}' is not a Standard Schema`)
    return (data, issues) => {
      schema(data, issues)
      return data
    }
  }
  const isAsync = () => fail(`events: the schema of '${type}' is asynchronous, and only synchronous ones can be used`)
  // Finds a schema that is always asynchronous. One that is only for some values is found at the first of those.
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
    if (!result.issues) return result.value
    for (const { path = [] } of result.issues.slice(0, MAX_ISSUES)) issues.push(issueAt(path, data))
    return data
  }
}

const isThenable = <Value>(value: Value | Promise<Value>): value is Promise<Value> =>
  typeof (value as { then?: unknown } | null)?.then === 'function'

/** Place and kind only: the messages of schema libraries quote the value, and keys of a record may be payload. */
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

function answerHandshake(
  handshake: (request: HandshakeRequest) => HandshakeReply | undefined,
  { headers, url, method, body }: Delivery,
): { status: number; body: unknown } | undefined {
  const bytes = bodyBytes(body)
  const isSmall = bytes !== undefined && bytes.length <= HANDSHAKE_BYTES
  const reply = handshake({
    headers,
    url,
    method,
    includes: (text) => isSmall && includes(bytes, text),
    json() {
      if (!isSmall || bytes.length === 0) return undefined
      try {
        return parseJson({ headers: {}, body: bytes })
      } catch {
        return undefined
      }
    },
  })
  return reply && { status: reply.status ?? 200, body: reply.body ?? {} }
}

/** Whether the bytes contain an ASCII text. Nearly all deliveries are events, which need not be decoded to tell. */
function includes(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let matched = 1
    while (matched < text.length && bytes[at + matched] === text.charCodeAt(matched)) matched++
    if (matched === text.length) return true
  }
  return false
}

function mistake(name: string, what: string): WebhookError {
  return nameProvider(
    webhookError('configuration', `defineProvider: ${what}.`, 'Correct the declaration of the provider.'),
    name,
  ) as WebhookError
}

function missingType(name: string, { eventType }: Envelope): WebhookError {
  const place =
    eventType === 'route'
      ? 'No eventType was passed: the delivery does not say which event it is.'
      : typeof eventType === 'string'
        ? `The body has no ${eventType}, so it is not an event of ${name}.`
        : typeof eventType === 'object' && 'header' in eventType
          ? `The ${eventType.header} header is missing or doubled: the body alone does not say which event it is.`
          : `The delivery does not say which event of ${name} it is.`
  return webhookError(
    'missing_event_type',
    place,
    `Check that only ${name} sends to this route, and that no proxy drops or doubles headers.`,
  )
}

function missingOptions(missing: readonly string[], variables: Readonly<Record<string, string>>): WebhookError {
  const names = missing.map((option) => variables[option] ?? option)
  const consent = missing.includes('urlToken') ? ' Or pass { allowUnsigned: true }: this provider signs nothing.' : ''
  return webhookError(
    'configuration',
    `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    `Pass { ${missing.join(', ')} }, or set the environment variable${missing.length === 1 ? '' : 's'} ${names.join(' and ')}.${consent}`,
  )
}

/** The error of an authentic event whose data is not as documented. */
export function invalidPayload(type: string, issues: readonly Issue[]): WebhookError {
  const [{ path, expected, received }] = issues as readonly [Issue, ...Issue[]]
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more, see issues)` : ''
  return webhookError(
    'invalid_payload',
    `${type} is not as documented: expected ${expected} at ${path}, received ${received}${more}.`,
    'To receive it all the same, add a handler named invalid, or pass { validate: false }. Then update this library, or report the difference.',
    { issues },
  )
}
