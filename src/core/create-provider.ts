/** Creates a provider from a declaration. `defineProvider` checks the declaration first, then calls this. */
import { bodyBytes } from './bytes.js'
import type { Check } from './checks.js'
import { env } from './env.js'
import { type Issue, type ProviderHints, type WebhookError, webhookError } from './errors.js'
import { jsonHash, sha256Hex } from './hash.js'
import { readHeader } from './headers.js'
import { isObject, type Members, parseJson } from './json.js'
import { own } from './secrets.js'
import type { Signature } from './signature.js'
import type {
  Delivery,
  Envelope,
  HeadersLike,
  ParseOptions,
  Provider,
  RequestHead,
  Source,
  WebhookEvent,
} from './types.js'
import { named, verifyWith } from './verify.js'

/** A declaration whose schemas are checks. */
export interface CheckedDeclaration<Options, Verified> {
  readonly name: string
  readonly signature: Signature<Options, Verified>
  readonly envelope: Envelope
  readonly events: Readonly<Record<string, Check>>
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** Wrapped by `answering`. (Both are passed in, so that a bundle holds only what its provider uses.) */
  readonly handshake?: Provider<never, WebhookEvent>['handshake']
  readonly snapshotOf?: string | undefined
  /** Made by `snapshotAdder`. */
  readonly addSnapshot?: ((event: Members, data: unknown, type: string) => void) | undefined
  readonly attempt?: { readonly header: string } | undefined
  readonly show?: Readonly<Record<string, unknown>> | undefined
  /** Made by `unknownHeaders`. */
  readonly newHeaders?: ((head: RequestHead) => readonly string[]) | undefined
  readonly hints?: ProviderHints | undefined
}

/** The `extra` of a body without undocumented members. Shared, so it is frozen. */
const NO_EXTRA: Readonly<Members> = /* @__PURE__ */ Object.freeze({})

/** An event type or id that goes into a key unchanged. */
const PLAIN = /^~?[\w.-]{1,100}$/

/** The declaration behind each provider, for `extend`. */
const declarations = /* @__PURE__ */ new WeakMap<object, CheckedDeclaration<never, unknown>>()

/** The declaration of a provider; `undefined` for anything else. */
export const declarationOf = (provider: object): CheckedDeclaration<never, unknown> | undefined =>
  declarations.get(provider)

/** A member of the event, read from body and headers. */
type Reader = (body: unknown, headers: HeadersLike) => unknown

/** Creates a provider. Does not check the declaration: see `defineProvider`. */
/* @__NO_SIDE_EFFECTS__ */
export function createProvider<Options, Event extends WebhookEvent, Verified, Names>(
  declaration: CheckedDeclaration<Options, Verified>,
): Provider<Options, Event, Verified, Names> {
  const { name, signature, envelope, handshake, snapshotOf, attempt, hints } = declaration
  const checks = new Map(Object.entries(declaration.events))

  // The members of the body that have a place in the event. The others are `extra`.
  const placed = new Set<string>()
  const read = (source: Source | undefined): Reader => readerOf(source, placed)
  const typeOf = envelope.eventType === 'route' ? undefined : read(envelope.eventType)
  const idOf = idReader(envelope.eventId, read)
  const timeOf = read(envelope.createdAt)
  const dataOf = envelope.data === undefined ? undefined : read(envelope.data)
  const fields = Object.entries(envelope.fields ?? {}).map(([field, source]) => [field, read(source)] as const)
  // A type in a header is unsigned, so a replay with another type must not count as a new event.
  const signsType = typeof envelope.eventType !== 'object' || !('header' in envelope.eventType)
  const isSigned = signature.scheme?.type !== 'url-token'
  const hasTypeInKey = signsType && typeof envelope.eventType !== 'function' && isSigned
  // Proxies may change the case of a header's value. The type in a body is the provider's own text.
  const inAnyCase = new Map(signsType ? [] : [...checks.keys()].map((type) => [type.toLowerCase(), type]))
  const variables = Object.fromEntries(
    (signature.environment ?? []).map((option) => [option, declaration.env?.[option] ?? variableName(name, option)]),
  )

  function eventIdOf(value: unknown, type: string, delivery: Delivery, body: unknown): string {
    if (typeof value === 'string' && value !== '') return value
    // Beyond the safe range digits are lost, and two ids may become equal.
    if (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return String(value)
    // Without a signature, headers count as much as the body: two accounts may send equal bodies.
    const scope = isSigned ? [] : fields.map(([, readField]) => readField(body, delivery.headers) ?? null)
    const hash = sha256Hex(bodyBytes(delivery.body) as Uint8Array)
    return `~${jsonHash([type, hash, ...scope])}`
  }

  /** The event before its shape is checked. */
  function readEvent(delivery: Delivery, givenType: string | undefined): Members {
    // If a header names the type, an empty body is an event without data.
    const value = parseJson(delivery, !signsType)
    const { headers } = delivery
    const sentType = typeOf ? typeOf(value, headers) : givenType
    if (typeof sentType !== 'string' || sentType === '') throw missingType(name, envelope)
    const type = signsType ? sentType : (inAnyCase.get(sentType.trim().toLowerCase()) ?? sentType)
    const id = signature.readId ? signature.readId(delivery) : idOf(value, headers)
    const createdAt = timeOf(value, headers)
    const data = dataOf ? dataOf(value, headers) : value
    const isKnown = checks.has(type)
    const eventId = eventIdOf(id, type, delivery, value)
    const dedupeKey = dedupeKeyOf(name, hasTypeInKey || eventId.startsWith('~') ? type : undefined, eventId)
    const eventType = isKnown ? type : 'unknown'
    const extra = dataOf ? extraOf(value) : NO_EXTRA
    // One literal: adding a member later costs a tenth of the time of a small delivery. Absent members stay absent.
    const event: Members =
      typeof createdAt === 'string'
        ? { provider: name, eventType, eventId, createdAt, dedupeKey, extra, data }
        : { provider: name, eventType, eventId, dedupeKey, extra, data }
    if (!isKnown) event.receivedType = type
    for (const [field, readField] of fields) {
      const text = readField(value, headers)
      if (typeof text === 'string' && text !== '') event[field] = text
    }
    declaration.addSnapshot?.(event, data, type)
    return event
  }

  /** Members that go into the event only if they are text. */
  const texts = new Set<unknown>([envelope.createdAt, ...Object.values(envelope.fields ?? {})])

  /** Members of the envelope without a place in the event, or with a value of the wrong type for it. */
  function extraOf(value: unknown): Readonly<Members> {
    let extra: Members | undefined
    for (const key in value as Members) {
      const member = (value as Members)[key]
      const isUnusable = texts.has(key) && member != null && typeof member !== 'string'
      if (placed.has(key) && !isUnusable) continue
      extra ??= {}
      extra[key] = member
    }
    return extra ?? NO_EXTRA
  }

  function validate(event: Members): Members {
    const issues: Issue[] = []
    const changed = checks.get(event.eventType as string)?.(event.data, issues)
    if (issues.length > 0) return { ...event, eventType: 'invalid', receivedType: event.eventType, issues }
    return changed ? { ...event, data: changed.data } : event
  }

  function parse(delivery: Delivery, options?: ParseOptions): Members {
    const event = readEvent(delivery, own(options, 'eventType'))
    if (own(options, 'validate') === false) return event
    const result = validate(event)
    if (result.issues !== undefined) throw invalidPayload(event.eventType as string, result.issues as Issue[])
    return result
  }

  function checkOptions(given: Members): void {
    if (typeof given !== 'object' || given === null) {
      throw webhookError('configuration', 'The options are not an object.', 'Pass an object, such as {}.')
    }
    signature.checkOptions?.(given as never)
    if (!typeOf && !checks.has(String(given.eventType))) {
      const types = [...checks.keys()].join(', ')
      throw webhookError(
        'configuration',
        `Deliveries of ${name} do not name their event, and the option eventType is ${given.eventType === undefined ? 'missing' : 'not one of its events'}.`,
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

  const naming =
    <Args extends unknown[], Result>(work: (...args: Args) => Result) =>
    (...args: Args): Result =>
      named(name, () => work(...args), hints)

  const provider = {
    name,
    eventTypes: [...checks.keys()],
    verify: (delivery: Delivery, options: Options) => verifyWith(name, signature, delivery, options, hints),
    parse: naming(parse),
    validate: naming(validate),
    checkHeaders: naming((head: RequestHead, options: Options) => signature.checkHeaders?.(head, options)),
    checkOptions: naming(checkOptions),
    resolveOptions: naming(resolveOptions),
    handshake,
    attempt: ({ headers }: RequestHead) => {
      const number = attempt && readHeader(headers, attempt.header)
      // Unsigned, so it is only a hint.
      return number !== undefined && /^\d{1,4}$/.test(number) ? Number(number) : undefined
    },
    newHeaders: declaration.newHeaders,
    facts: { scheme: signature.scheme, envelope, variables, show: declaration.show ?? {}, snapshotOf },
  }
  declarations.set(provider, declaration as never)
  return provider as never
}

/** `giftUp`, `urlToken` → `GIFT_UP_WEBHOOK_URL_TOKEN` */
function variableName(name: string, option: string): string {
  return `${name}_WEBHOOK_${option}`
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase()
}

/** A key from provider, event type and event id. Parts with characters that a queue or database may reject are replaced by a hash. */
function dedupeKeyOf(name: string, type: string | undefined, eventId: string): string {
  if (PLAIN.test(eventId) && (type === undefined || PLAIN.test(type))) {
    return `${name}.${type === undefined ? '' : `${type}~`}${eventId}`
  }
  return `${name}.~${jsonHash([type ?? null, eventId])}`
}

/** Turns a source into a function of body and headers. Adds the members that it reads to `placed`. */
function readerOf(source: Source | undefined, placed: Set<string>): Reader {
  if (source === undefined) return () => undefined
  if (typeof source === 'function') return source
  if (typeof source === 'string') {
    const [first, ...rest] = source.split('.') as [string, ...string[]]
    placed.add(first)
    if (rest.length === 0) return (body) => ownMember(body, first)
    return (body) => rest.reduce(ownMember, ownMember(body, first))
  }
  if ('header' in source) {
    const header = source.header.toLowerCase()
    return (_, headers) => {
      const value = readHeader(headers, header)
      // A comma means two headers of one name, and either could be the right one.
      return value?.includes(',') ? undefined : value
    }
  }
  const readers = source.join.map((path) => readerOf(path, placed))
  return (body, headers) => {
    const values = readers.map((reader) => reader(body, headers))
    // A number beyond the safe range has lost digits, so two ids could become equal.
    const isText = (value: unknown) => (typeof value === 'string' && value !== '') || Number.isSafeInteger(value)
    return values.every(isText) ? values.join('.') : undefined
  }
}

/** Hashes a joined id: it is not the provider's own, its parts may be about a person, and a hash identifies the event as well. */
function idReader(source: Source | undefined, read: (source: Source | undefined) => Reader): Reader {
  const reader = read(source)
  if (typeof source !== 'object' || 'header' in source) return reader
  return (body, headers) => {
    const id = reader(body, headers)
    return typeof id === 'string' ? `~${jsonHash(id)}` : undefined
  }
}

const ownMember = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined

function missingType(name: string, { eventType }: Envelope): WebhookError {
  const place =
    eventType === 'route'
      ? 'The option eventType is missing, and the delivery does not name its event.'
      : typeof eventType === 'string'
        ? `The body has no ${eventType}, so it is not an event of ${name}.`
        : typeof eventType === 'object' && 'header' in eventType
          ? `The ${eventType.header} header, which names the event, is missing or appears twice.`
          : `The delivery does not name its event of ${name}.`
  return webhookError(
    'missing_event_type',
    place,
    `Check that only ${name} sends to this route, and that no proxy drops or repeats headers.`,
  )
}

function missingOptions(missing: readonly string[], variables: Readonly<Record<string, string>>): WebhookError {
  const names = missing.map((option) => variables[option] ?? option)
  const consent = missing.includes('urlToken')
    ? ' Or pass { allowUnsigned: true }: this provider documents no signature.'
    : ''
  return webhookError(
    'configuration',
    `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    `Pass { ${missing.join(', ')} }, or set the environment variable${missing.length === 1 ? '' : 's'} ${names.join(' and ')}.${consent}`,
  )
}

/** The error for an event whose data differs from the expected shape. */
export function invalidPayload(type: string, issues: readonly Issue[]): WebhookError {
  const [{ path, expected, received }] = issues as readonly [Issue, ...Issue[]]
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more, see issues)` : ''
  return webhookError(
    'invalid_payload',
    `${type} differs from its expected shape: expected ${expected} at ${path}, received ${received}${more}.`,
    'To receive it anyway, add a handler named invalid, or pass { validate: false }.',
    { issues },
  )
}
