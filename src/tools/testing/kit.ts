/** Facts about a provider for the test kit, all from its declaration. */
import { webhookError } from '../../core/errors.js'
import type { Envelope, HmacScheme, Scheme, Source } from '../../core/types.js'
import { builtInOf, headerOf, hmacOf, type SomeProvider } from '../built-in.js'
import type { Extras, Given } from './delivery.js'
import { randomUUID, toBuffer } from './node.js'
import { signatureHeaders } from './sign.js'
import { square, squareExtras } from './square.js'
import { holdsToken, withToken } from './url.js'

/** A provider, for the test kit and the tools. */
export interface Kit {
  readonly provider: SomeProvider
  readonly scheme: Scheme
  /** The scheme, if it is an HMAC. */
  readonly hmac: HmacScheme | undefined
  readonly envelope: Envelope
  /** A body of each event; `undefined` for a user's own provider. */
  readonly samples: Readonly<Record<string, string>> | undefined
  readonly extras: Extras | undefined
}

const extras = /* @__PURE__ */ new Map<object, Extras>([[square.facts.envelope, squareExtras]])

/** Returns the facts about a provider. Throws `configuration` if its deliveries cannot be created from its declaration. */
export function kitOf(provider: SomeProvider): Kit {
  const facts = (provider as Partial<SomeProvider> | undefined)?.facts
  if (!facts) {
    throw webhookError(
      'configuration',
      'This is not a provider.',
      "Pass one that defineProvider created, such as square from 'giftcard-webhooks/square'.",
    )
  }
  const { scheme, envelope } = facts
  if (!scheme) {
    throw webhookError(
      'configuration',
      `The signature of ${provider.name} is code, so createDelivery cannot sign.`,
      "Sign a body yourself and pass { headers, body, url } to your route, or declare the signature with hmacSha256, standardWebhooks or urlToken from 'giftcard-webhooks/provider'.",
    )
  }
  return {
    provider,
    scheme,
    hmac: hmacOf(scheme),
    envelope,
    samples: builtInOf(provider)?.samples,
    extras: extras.get(envelope),
  }
}

/** The same, or `undefined` instead of an error. */
export function kitOrUndefined(provider: SomeProvider): Kit | undefined {
  return provider.facts.scheme && kitOf(provider)
}

/** Headers of a delivery that do not depend on its body. */
export function plainHeaders(kit: Kit, type: string, given: Given): Record<string, string> {
  const { envelope, hmac } = kit
  const headers: Record<string, string> = { 'content-type': 'application/json', ...kit.extras?.headers(given) }
  const set = (source: Source | undefined, value: string) => {
    const name = headerOf(source)
    if (name !== undefined) headers[name] = value
  }
  set(envelope.eventType as Source, type)
  if (!hmac?.id) set(envelope.eventId, given.eventId ?? randomUUID())
  set(envelope.createdAt, (given.at ?? new Date()).toISOString())
  for (const [field, source] of Object.entries(envelope.fields ?? {})) {
    const value = [given[field]].flat()[0]
    set(source, typeof value === 'string' ? value : `example-${field.replace(/Id$/, '').toLowerCase()}`)
  }
  return headers
}

/** Returns the signed URL, if there is one. */
function signedUrl({ hmac, provider }: Kit, given: Given): string {
  if (!hmac?.message.includes('{url}')) return ''
  const [url] = [given.notificationUrl].flat()
  if (typeof url === 'string') return url
  throw webhookError(
    'configuration',
    `notificationUrl is missing, and ${provider.name} signs it.`,
    'Pass { notificationUrl }, the same as the receiver.',
  )
}

/** Creates the headers that sign these bytes. */
export function sign(kit: Kit, body: Uint8Array, given: Given): Record<string, string> {
  const { hmac } = kit
  if (!hmac) return {}
  return signatureHeaders(hmac, body, {
    secret: given[hmac.secretOption],
    url: signedUrl(kit, given),
    id: given.eventId ?? `msg_${randomUUID()}`,
    at: (given.at ?? new Date()).getTime(),
  })
}

/** Returns the URL of the delivery, with the token if the scheme has one. */
export function target(kit: Kit, url: string | undefined, given: Given): string {
  const { scheme, provider } = kit
  const own = url ?? (signedUrl(kit, given) || `http://localhost/webhooks/${provider.name}`)
  const token = given.urlToken
  if (scheme.type !== 'url-token' || typeof token !== 'string' || holdsToken(own, scheme.query, token)) return own
  return withToken(own, scheme.query, token)
}

/** A secret that no receiver has, for deliveries that must be rejected. */
export const FORGED_SECRET = 'not-the-secret-of-this-endpoint'

/** Replaces the secret with one that is not the receiver's. */
export function forgedOptions({ hmac }: Kit): Record<string, string> {
  if (!hmac) return { urlToken: FORGED_SECRET }
  const { secretEncoding, secretOption } = hmac
  const encoding = secretEncoding === 'whsec_' ? 'base64' : secretEncoding
  return { [secretOption]: toBuffer(FORGED_SECRET).toString(encoding) }
}
