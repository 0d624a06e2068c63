/** What the test kit knows of a provider: all of it from the declaration. */
import { type WebhookErrorCode, webhookError } from '../../core/errors.js'
import type { Delivery, Envelope, HmacScheme, Scheme, Source } from '../../core/types.js'
import { builtInOf, type SomeProvider } from '../built-in.js'
import { toBuffer } from './node.js'
import { signatureHeaders } from './sign.js'
import { square, squareExtras } from './square.js'
import { holdsToken, withToken } from './url.js'

/** Any part of a value. `undefined` leaves a member out that the documented body has. */
export type DeepPartial<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly unknown[]
    ? Value
    : { [Key in keyof Value]?: DeepPartial<Value[Key]> | undefined }

/** What can be chosen of every delivery, whoever sends it. */
export interface CommonDeliveryOptions {
  /** The URL it is delivered to. */
  url?: string | undefined
  /** Headers to add, or to put in place of the usual ones. */
  headers?: Readonly<Record<string, string>> | undefined
  /** The event's id: a new one unless given. Of no effect where the provider sends none. */
  eventId?: string | undefined
  /** When the event was created and signed: now unless given. */
  at?: Date | undefined
  /** The id of the object, for a provider whose events are snapshots: a new one unless it is in `data`. */
  objectId?: string | undefined
}

/** A delivery as a provider sends it: exact bytes and headers. It can be given to `verify`, `parse` and every `parse…Event`. */
export interface TestDelivery extends Delivery {
  readonly method: 'POST'
  readonly url: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** The exact bytes, as a `Buffer`: supertest's `send` and Fastify's `inject` take it as it is. */
  readonly body: Uint8Array
  /** The body as text. */
  readonly text: string
  /** The same as a fetch `Request`, for a handler that takes one. */
  toRequest(): Request
  /** Sends it over HTTP, to its own URL or the one given; redirects are not followed. */
  send(url?: string): Promise<Response>
  /** The same delivery with another body, signed anew: authentic, whatever is in it. */
  withBody(body: Uint8Array | string): TestDelivery
}

/** A delivery in its parts, before it is an object with methods. */
export interface DeliveryParts {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** Options as the kit reads them: those of the scheme and the envelope have names of the provider's. */
export type Given = CommonDeliveryOptions & Readonly<Record<string, unknown>>

/** A bad delivery that only one provider knows. */
export interface TamperingRow {
  readonly name: string
  readonly description: string
  readonly codes: readonly WebhookErrorCode[]
  apply(parts: DeliveryParts): Partial<DeliveryParts>
}

/** What only one provider has: headers beside those of the declaration, and bad deliveries. */
export interface Extras {
  headers(given: Given): Record<string, string>
  readonly tamperings: readonly TamperingRow[]
}

/** One provider, as the test kit and the tools need it. */
export interface Kit {
  readonly provider: SomeProvider
  readonly scheme: Scheme
  /** The scheme, if it is an HMAC. */
  readonly hmac: HmacScheme | undefined
  readonly envelope: Envelope
  /** A body of each event; `undefined` for a provider of the user's own. */
  readonly samples: Readonly<Record<string, string>> | undefined
  readonly extras: Extras | undefined
}

const extras = /* @__PURE__ */ new Map<object, Extras>([[square.facts.envelope, squareExtras]])

/** What is known of a provider. Throws `configuration` where its deliveries cannot be made from its declaration. */
export function kitOf(provider: SomeProvider): Kit {
  const facts = (provider as Partial<SomeProvider> | undefined)?.facts
  if (!facts) {
    throw webhookError(
      'configuration',
      'This is no provider.',
      "Pass one that defineProvider created, such as square from 'giftcard-webhooks/square'.",
    )
  }
  const { scheme, envelope } = facts
  if (!scheme) {
    throw webhookError(
      'configuration',
      `The signature of ${provider.name} is code, so createDelivery cannot make one.`,
      "Sign a body yourself, and pass { headers, body, url } to your route; or declare the signature with hmacSha256, standardWebhooks or urlToken from 'giftcard-webhooks/provider'.",
    )
  }
  const hmac =
    scheme.type === 'hmac-sha256' ? scheme : scheme.type === 'standard-webhooks' ? scheme.standard : undefined
  return { provider, scheme, hmac, envelope, samples: builtInOf(provider)?.samples, extras: extras.get(envelope) }
}

/** The same, or `undefined`. */
export function kitOrUndefined(provider: SomeProvider): Kit | undefined {
  return provider.facts.scheme && kitOf(provider)
}

/** The header that holds a member of the envelope. */
export const headerOf = (source: Source | undefined): string | undefined =>
  typeof source === 'object' && 'header' in source ? source.header.toLowerCase() : undefined

/** Headers of a delivery that do not depend on its body. */
export function plainHeaders(kit: Kit, type: string, given: Given): Record<string, string> {
  const { envelope, hmac } = kit
  const headers: Record<string, string> = { 'content-type': 'application/json', ...kit.extras?.headers(given) }
  const set = (source: Source | undefined, value: string) => {
    const name = headerOf(source)
    if (name !== undefined) headers[name] = value
  }
  set(envelope.eventType as Source, type)
  if (!hmac?.id) set(envelope.eventId, given.eventId ?? crypto.randomUUID())
  set(envelope.createdAt, (given.at ?? new Date()).toISOString())
  for (const [field, source] of Object.entries(envelope.fields ?? {})) {
    const value = [given[field]].flat()[0]
    set(source, typeof value === 'string' ? value : `example-${field.replace(/Id$/, '').toLowerCase()}`)
  }
  return headers
}

/** The URL that is signed, if one is. */
function signedUrl({ hmac, provider }: Kit, given: Given): string {
  if (!hmac?.message.includes('{url}')) return ''
  const [url] = [given.notificationUrl].flat()
  if (typeof url === 'string') return url
  throw webhookError(
    'configuration',
    `notificationUrl is missing: ${provider.name} signs it.`,
    'Pass { notificationUrl }: the same that the receiver has.',
  )
}

/** What proves the sender: headers over these bytes. */
export function sign(kit: Kit, body: Uint8Array, given: Given): Record<string, string> {
  const { hmac } = kit
  if (!hmac) return {}
  return signatureHeaders(hmac, body, {
    secret: given[hmac.secretOption],
    url: signedUrl(kit, given),
    id: given.eventId ?? `msg_${crypto.randomUUID()}`,
    at: (given.at ?? new Date()).getTime(),
  })
}

/** The URL of the delivery; where the token is part of it, with the token. */
export function target(kit: Kit, url: string | undefined, given: Given): string {
  const { scheme, provider } = kit
  const own = url ?? (signedUrl(kit, given) || `http://localhost/webhooks/${provider.name}`)
  const token = given.urlToken
  if (scheme.type !== 'url-token' || typeof token !== 'string' || holdsToken(own, scheme.query, token)) return own
  return withToken(own, scheme.query, token)
}

/** A secret that nobody has, for deliveries that must be refused. */
export const FORGED_SECRET = 'not-the-secret-of-this-endpoint'

/** Options with a secret that is not the receiver's. */
export function forgedOptions({ hmac }: Kit): Record<string, string> {
  if (!hmac) return { urlToken: FORGED_SECRET }
  const { secretEncoding, secretOption } = hmac
  const encoding = secretEncoding === 'whsec_' ? 'base64' : secretEncoding
  return { [secretOption]: toBuffer(FORGED_SECRET).toString(encoding) }
}
