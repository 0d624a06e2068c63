/**
 * The one way to make a signed delivery in tests: for every provider, from its declaration, by `node:crypto` and never by our
 * own hash. A new provider is covered from the moment it is in the list.
 */
import { createHmac } from 'node:crypto'
import type { Catalog } from '../src/core/catalog.js'
import type { AnyProvider, HmacScheme, Scheme, Source, WebhookEvent } from '../src/core/types.js'
import { builtIn } from '../src/tools/generated/providers.js'

/** A delivery whose parts tests can take apart. */
export interface SignedDelivery {
  method: 'POST'
  headers: Record<string, string>
  body: Buffer
  url: string
}

/** The secret and the time for signing a delivery. */
export interface SigningOptions {
  secret?: string | Uint8Array
  /** The registered URL. */
  url?: string
  /** The signed id. */
  id?: string
  /** The signed time in ms: now unless given. */
  at?: number
}

export const SECRET = 'test_signing_secret_0001'
/** The same bytes as the schemes want them that decode their secret. */
const ENCODED: Record<HmacScheme['secretEncoding'], string> = {
  utf8: SECRET,
  base64: Buffer.from(SECRET).toString('base64'),
  hex: Buffer.from(SECRET).toString('hex'),
  whsec_: `whsec_${Buffer.from(SECRET).toString('base64')}`,
}
export const URL_TOKEN = '4f1c9d52b8e04a7f'
export const NOTIFICATION_URL = 'https://example.com/webhooks'

const hmacOf = (scheme: Scheme | undefined): HmacScheme | undefined =>
  scheme?.type === 'standard-webhooks' ? scheme[scheme.sends] : scheme?.type === 'hmac-sha256' ? scheme : undefined

type Signing = Required<Omit<SigningOptions, 'secret'>>

/** The signed message: the body, and the scheme's text around it. */
export function signedBytes(scheme: HmacScheme, body: string | Uint8Array, signing: Signing): Buffer {
  const values: Record<string, string> = { timestamp: timeOf(scheme, signing), id: signing.id, url: signing.url }
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')
  const [before = '', after = ''] = scheme.message.split('{body}')
  return Buffer.concat([Buffer.from(fill(before)), Buffer.from(body as Uint8Array), Buffer.from(fill(after))])
}

const timeOf = ({ timestamp }: HmacScheme, { at }: Signing) =>
  timestamp?.unit === 'ms' ? String(at) : String(Math.floor(at / 1000))

/** The headers that carry an HMAC. */
export function headersWith(scheme: HmacScheme, mac: Buffer, signing: Signing): Record<string, string> {
  const { timestamp, format, separator } = scheme
  const time = timeOf(scheme, signing)
  const signature = format.replace('{hex}', mac.toString('hex')).replace('{base64}', mac.toString('base64'))
  const entry = timestamp && 'entry' in timestamp ? `${timestamp.entry.replace('{timestamp}', time)}${separator}` : ''
  return {
    [scheme.header]: entry + signature,
    ...(timestamp && 'header' in timestamp && { [timestamp.header.toLowerCase()]: time }),
    ...(scheme.id && { [scheme.id.header]: signing.id }),
  }
}

/** The headers that sign a body. */
export function signatureHeaders(
  scheme: HmacScheme,
  body: string | Uint8Array,
  { secret = SECRET, url = NOTIFICATION_URL, id = `msg_${Math.random()}`, at = Date.now() }: SigningOptions = {},
): Record<string, string> {
  const signing = { url, id, at }
  const mac = createHmac('sha256', secret)
    .update(signedBytes(scheme, body, signing))
    .digest()
  return headersWith(scheme, mac, signing)
}

/** The headers with which a provider that signs by HMAC signs a body. */
export function signedHeaders(
  { name, facts }: Pick<AnyProvider<never, WebhookEvent>, 'name' | 'facts'>,
  body: string | Uint8Array,
  signing?: SigningOptions,
): Record<string, string> {
  const scheme = hmacOf(facts.scheme)
  if (scheme === undefined) throw new Error(`${name} documents no HMAC.`)
  return signatureHeaders(scheme, body, signing)
}

/** A provider with its documented bodies, options under which deliveries are authentic, and a way to make them. */
export interface Subject {
  // The suites know nothing of a provider's own types.
  provider: AnyProvider<never, WebhookEvent>
  options: never
  /** The same for a route of one event type, where deliveries do not say it. */
  optionsFor(eventType: string): never
  /** The documented bodies, by event type. */
  samples: Readonly<Record<string, string>>
  /** The scheme, if it is an HMAC. */
  scheme: HmacScheme | undefined
  /** A delivery of that type and body, as the provider sends it. */
  deliver(eventType: string, body: string | Uint8Array, signing?: SigningOptions): SignedDelivery
  /** The same body with another event type in it; `undefined` where the body does not say its type in one member. */
  retype(body: string, eventType: string): string | undefined
  /** The received type of a retyped body: `eventType` itself, or with the members before it that it is joined with. */
  typeOf(body: string, eventType: string): string
  /** The same event with another id, or the same body with other bytes where it has none. */
  withId(delivery: SignedDelivery, eventType: string, id: number): SignedDelivery
  /** The event type that a function reads from a body; `undefined` for any other source. */
  saidType(body: unknown): unknown
  /** The documented fields. */
  catalog: Catalog
  /** The data of a body. */
  dataOf(body: string): unknown
}

/** Headers that stand for members of the envelope. */
function envelopeHeaders(
  sources: readonly (readonly [string, Source | undefined])[],
  type: string,
): Record<string, string> {
  return Object.fromEntries(
    sources.flatMap(([member, source]) =>
      typeof source === 'object' && 'header' in source
        ? [[source.header, member === 'eventType' ? type : `${member}-1`]]
        : [],
    ),
  )
}

export function subjectOf(
  provider: AnyProvider<never, WebhookEvent>,
  samples: Readonly<Record<string, string>>,
  catalog: Catalog,
): Subject {
  const { envelope, scheme } = provider.facts
  const hmac = hmacOf(scheme)
  const sources = [
    ['eventType', envelope.eventType as Source],
    ['eventId', hmac?.id ? undefined : envelope.eventId],
    ['createdAt', envelope.createdAt],
    ...Object.entries(envelope.fields ?? {}),
  ] as const
  const options = hmac
    ? {
        [hmac.secretOption]: ENCODED[hmac.secretEncoding],
        ...(hmac.message.includes('{url}') && { notificationUrl: NOTIFICATION_URL }),
      }
    : { urlToken: URL_TOKEN }
  const { eventType: typeSource } = envelope
  const optionsFor = (eventType: string) => ({ ...options, ...(typeSource === 'route' && { eventType }) }) as never
  return {
    provider,
    options: optionsFor(Object.keys(samples)[0] as string),
    optionsFor,
    samples,
    catalog,
    scheme: hmac,
    deliver: (type, body, signing) => ({
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...envelopeHeaders(sources, type),
        ...(hmac && signatureHeaders(hmac, body, signing)),
      },
      body: Buffer.from(body),
      url: hmac ? `/webhooks/${provider.name}` : `/webhooks/${provider.name}/${URL_TOKEN}`,
    }),
    retype(body, type) {
      if (typeof typeSource === 'object' && 'header' in typeSource) return body
      if (typeSource === 'route') return undefined
      const value = JSON.parse(body)
      if (typeof typeSource === 'object') return JSON.stringify({ ...value, [typeSource.join.at(-1) ?? '']: type })
      // A function does not say which member it reads: it is the one that holds the type, if there is one.
      const member =
        typeof typeSource === 'string'
          ? typeSource
          : Object.keys(value).find((key) => typeof value[key] === 'string' && value[key] === typeSource(value, {}))
      return member && JSON.stringify({ ...value, [member]: type })
    },
    typeOf(body, type) {
      if (typeof typeSource !== 'object' || 'header' in typeSource) return type
      return [...typeSource.join.slice(0, -1).map((member) => JSON.parse(body)[member]), type].join('.')
    },
    withId(delivery, type, id) {
      const { eventId } = envelope
      const body = delivery.body.toString()
      if (hmac?.id) return this.deliver(type, body, { id: `${type}${id}` })
      if (typeof eventId === 'object' && 'header' in eventId) {
        return { ...delivery, headers: { ...delivery.headers, [eventId.header]: `${type}${id}` } }
      }
      const member = typeof eventId === 'object' ? eventId.join.at(-1) : eventId
      if (typeof member !== 'string') return this.deliver(type, body + ' '.repeat(id))
      const value = JSON.parse(body)
      // Of the documented kind, as the shape is checked too.
      return this.deliver(
        type,
        JSON.stringify({ ...value, [member]: typeof value[member] === 'number' ? id : `${type}-${id}` }),
      )
    },
    saidType: (body) => (typeof typeSource === 'function' ? typeSource(body, {}) : undefined),
    dataOf: (body) => (envelope.data === undefined ? JSON.parse(body) : JSON.parse(body)[envelope.data]),
  }
}

/** Every built-in provider. */
export const subjects: readonly Subject[] = builtIn.map(({ provider, samples, catalog }) =>
  subjectOf(provider as unknown as AnyProvider<never, WebhookEvent>, samples, catalog),
)
