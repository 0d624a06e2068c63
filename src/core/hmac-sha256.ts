/** Signature schemes on HMAC-SHA-256, declared as data and compiled once. */
import { bodyBytes, equalHex, equalText, NO_BYTES, utf8 } from './bytes.js'
import { type WebhookError, webhookError } from './errors.js'
import { type HmacKey, hmacKey, type KeyCache } from './hash.js'
import { readHeader } from './headers.js'
import { compactJson, isObject } from './json.js'
import { own, type SecretEntry, secretEntries, wrappingHint } from './secrets.js'
import type { Signature } from './signature.js'
import type { Delivery, HmacScheme, HmacTimestamp, RequestHead, Secret, SecretEncoding, Secrets } from './types.js'

/** The options of an HMAC scheme: the secret, and what its message needs. */
export type HmacOptions<
  Option extends string = 'secret',
  Message extends string = '{body}',
> = (Message extends `${string}{url}${string}`
  ? UrlOptions<Option> | SubscriptionOptions<Option>
  : { readonly [Key in Option]: Secrets }) &
  (Message extends `${string}{timestamp}${string}` ? ToleranceOptions : unknown)

/** Options of a scheme that signs the registered URL: any of the secrets, with any of the URLs. */
export type UrlOptions<Option extends string = 'secret'> = { readonly [Key in Option]: Secrets } & {
  /** The registered URL, exactly as the provider has it. It is part of what is signed, and never taken from the request. */
  readonly notificationUrl: string | readonly string[]
  readonly subscriptions?: undefined
}

/** Options of a scheme that signs the registered URL, for several subscriptions: each secret with its own URL only. */
export type SubscriptionOptions<Option extends string = 'secret'> = { readonly [Key in Option]?: undefined } & {
  readonly notificationUrl?: undefined
  /**
   * The subscriptions, each with its own secret and URL. Where the path and query of the request are those of exactly one, that
   * one alone is tried; otherwise all are, those with the same path first.
   */
  readonly subscriptions: readonly HmacSubscription<Option>[]
}

/** One subscription: its secret, and the URL that is registered with it. */
export type HmacSubscription<Option extends string = 'secret'> = { readonly [Key in Option]: Secrets | undefined } & {
  /** A name that may appear in logs, such as `'sandbox'`: the `keyId` where the secret has no name. */
  readonly id?: string | undefined
  /** The registered URL, exactly as the provider has it. */
  readonly notificationUrl: string | undefined
}

/** Options of a scheme that signs a time. */
export interface ToleranceOptions {
  /** How far the signed time may be from this clock, in seconds, both ways: 300 unless set. `Infinity` for a stored delivery. */
  readonly toleranceSeconds?: number | undefined
  /** The clock, in ms since 1970: `Date.now` unless set. For tests. */
  readonly now?: (() => number) | undefined
}

/** What `hmacSha256` takes. */
export interface HmacDeclaration<Option extends string = string, Message extends string = string> {
  /** The header that holds the signature. */
  readonly header: string
  /** The form of one signature: text, then `{hex}` or `{base64}`, such as `'sha256={hex}'` or `'v1,{base64}'`. */
  readonly format: string
  /** What separates the entries of a header that holds several. Entries of another form are skipped; any signature may match. */
  readonly separator?: ',' | ' ' | undefined
  /** What is signed: `{body}` once, and `{timestamp}`, `{id}`, `{url}` or other text around it. `'{body}'` unless set. */
  readonly message?: Message | undefined
  /** Where the signed time is: a header, or an entry of the signature header such as `'t={timestamp}'`. */
  readonly timestamp?: HmacTimestamp | undefined
  /** The header with the signed id, which becomes the event id. */
  readonly id?: { readonly header: string } | undefined
  /** How far the signed time may be from the clock, in seconds, both ways: 300 unless set here or by the user. */
  readonly toleranceSeconds?: number | undefined
  /** How the secret becomes bytes: `'utf8'` unless set. */
  readonly secretEncoding?: SecretEncoding | undefined
  /** The provider's word for the secret, which becomes the name of the option: `'secret'` unless set. */
  readonly secretOption?: Option | undefined
  /** True for a provider that signs the JSON without the white space outside of strings, whatever it sends. */
  readonly compactJson?: boolean | undefined
}

/** Options as the compiled scheme reads them. */
type Given = ToleranceOptions & Readonly<Record<string, unknown>>

/** What the headers of one delivery say. */
interface SignedHead {
  /** The signatures that may match, each with the prefix of the format. */
  readonly candidates: readonly string[]
  readonly timestamp: string
  readonly id: string
}

const DAY_SECONDS = 86_400

/**
 * Declares an HMAC-SHA-256 scheme.
 *
 * @param declaration - The header, the form of a signature, and what is signed. See {@link HmacDeclaration}.
 * @returns The `signature` of a provider. Its options follow from the declaration: the secret; `notificationUrl` where the
 * message has `{url}`; `toleranceSeconds` and `now` where it has `{timestamp}`.
 * @throws {WebhookError} `configuration`, at once, for a declaration that contradicts itself.
 * @example
 * ```ts
 * import { hmacSha256 } from 'giftcard-webhooks/provider'
 *
 * const signature = hmacSha256({
 *   header: 'x-acme-signature',
 *   format: 'v1={hex}',
 *   separator: ',',
 *   timestamp: { entry: 't={timestamp}' },
 *   message: '{timestamp}.{body}',
 * })
 * ```
 */
/* @__NO_SIDE_EFFECTS__ */
export function hmacSha256<const Option extends string = 'secret', const Message extends string = '{body}'>(
  declaration: HmacDeclaration<Option, Message>,
): Signature<HmacOptions<Option, Message>> {
  return compileHmac(declaration) as unknown as Signature<HmacOptions<Option, Message>>
}

/** `isVersioned`: entries of an unknown version are well formed, so a header of only those is a mismatch. */
/* @__NO_SIDE_EFFECTS__ */
export function compileHmac(
  declaration: HmacDeclaration,
  isVersioned = false,
): Signature<Given> & { scheme: HmacScheme } {
  const scheme = schemeOf(declaration)
  const { header, format, separator, timestamp, id, secretOption, toleranceSeconds } = scheme
  const [, prefix = '', encoding] = /^([^{}]*)\{(hex|base64)\}$/.exec(format) ?? []
  if (encoding === undefined) throw mistake(`format '${format}' does not end in {hex} or {base64}`)
  const isHex = encoding === 'hex'
  const size = prefix.length + (isHex ? 64 : 44)
  const form = new RegExp(
    // 32 bytes in base64: the last digit before the padding holds four bits, so only some digits can be there.
    `^${prefix.replace(/[^\w ]/g, '\\$&')}(${isHex ? '[0-9A-Fa-f]{64}' : '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]='})$`,
  )
  const [head, tail] = templatesOf(scheme.message)
  const parts = [...head, ...tail]
  const signsUrl = parts.includes('{url}')
  if (parts.includes('{timestamp}') !== (timestamp !== undefined)) {
    throw mistake(`message '${scheme.message}' and timestamp contradict each other: one has a time, the other has none`)
  }
  if (parts.includes('{id}') !== (id !== undefined)) {
    throw mistake(`message '${scheme.message}' and id contradict each other: one has an id, the other has none`)
  }
  if (timestamp && 'entry' in timestamp && (!timestamp.entry.endsWith('{timestamp}') || separator === undefined)) {
    throw mistake(`timestamp.entry '${timestamp.entry}' needs a separator, and must end in {timestamp}`)
  }
  const timeEntry = timestamp && 'entry' in timestamp ? timestamp.entry.slice(0, -'{timestamp}'.length) : undefined
  const timeHeader = timestamp && 'header' in timestamp ? timestamp.header.toLowerCase() : undefined
  const unit = timestamp?.unit === 'ms' ? 1 : 1000
  const decode = decoderOf(scheme.secretEncoding, secretOption)
  const keys: KeyCache = new Map()
  const keyOf = (secret: Secret): HmacKey => hmacKey(secret, decode, keys)

  /** The entries of the signature header that have the form of a signature. */
  function candidatesOf(value: string): readonly string[] {
    if (separator === undefined) return [value]
    return entriesOf(value, separator).filter((entry) => entry.length === size && entry.startsWith(prefix))
  }

  /** What the headers say. Throws what can be said without the body. */
  function readHead({ headers }: RequestHead, given: Given): SignedHead {
    const value = readHeader(headers, header)
    if (!value) throw missing(header, id?.header, timeHeader)
    const signedId = id === undefined ? '' : (readHeader(headers, id.header) ?? '')
    if (id !== undefined && signedId === '') throw missing(id.header)
    let time = ''
    if (timestamp !== undefined) {
      if (timeHeader !== undefined) {
        time = readHeader(headers, timeHeader) ?? ''
        if (time === '') throw missing(timeHeader)
      } else {
        const found = entriesOf(value, separator as string).filter((entry) => isTimeEntry(entry))
        // Two times in one header: which of them is signed cannot be told.
        time = found.length === 1 ? (found[0] as string).slice((timeEntry as string).length) : ''
      }
      if (!TIME.test(time))
        throw malformed(`The signed time in ${timeHeader ?? header} is missing, doubled or not a whole number.`)
    }
    if (id !== undefined && !/^[\x21-\x7e]{1,256}$/.test(signedId))
      throw malformed(`The ${id.header} header is not an id.`)
    if (time !== '') checkAge(time, given)
    return { candidates: candidatesOf(value), timestamp: time, id: signedId }
  }

  function isTimeEntry(entry: string): boolean {
    const prefix = timeEntry as string
    // Without a prefix of its own, the time is the first entry, so any entry of digits alone counts.
    return prefix === '' ? /^\d+$/.test(entry) && entry.length < 64 : entry.startsWith(prefix)
  }

  function checkAge(time: string, given: Given): void {
    const tolerance = own(given, 'toleranceSeconds') ?? toleranceSeconds
    const now = Math.floor((own(given, 'now') ?? Date.now)() / unit)
    const age = now - Number(time)
    if (Math.abs(age) <= (tolerance * 1000) / unit) return
    const seconds = Math.round(Math.abs(age) * (unit / 1000))
    throw webhookError(
      'timestamp_out_of_tolerance',
      `The signed time is ${seconds > 10 * DAY_SECONDS ? 'more than ten days' : `${seconds} s`} ${age > 0 ? 'old' : 'ahead of this clock'}.`,
      'Check the clock of this machine. To verify a stored delivery, pass toleranceSeconds: Infinity.',
    )
  }

  /** Throws if the header holds no well-formed signature. */
  function checkForm(value: string): void {
    const entries = separator === undefined ? [value] : entriesOf(value, separator)
    if (entries.some((entry) => form.test(entry) || (isVersioned && /^[^,]+,./.test(entry)))) return
    throw malformed(`The ${header} header does not hold a signature of the form ${format}.`)
  }

  /** Every key that may match, with the URLs that it may have signed. */
  function triesOf(given: Given, requestUrl: string | undefined): readonly Try[] {
    const subscriptions = signsUrl ? own(given, 'subscriptions') : undefined
    if (subscriptions !== undefined) {
      const pairs = subscriptionsOf(subscriptions, secretOption, requestUrl)
      return pairs.map(({ keyId, value, url }) => ({ keyId, value, key: keyOf(value), urls: [url] }))
    }
    const urls = signsUrl ? notificationUrls(own(given, 'notificationUrl')) : NO_URL
    const entries = secretEntries(own(given, secretOption) as Secrets | undefined, secretOption)
    return entries.map(({ keyId, value }) => ({ keyId, value, key: keyOf(value), urls }))
  }

  /** Compares in constant time; a candidate of another form never matches. */
  function isSame(computed: string, candidate: string): boolean {
    if (candidate.length !== size || !candidate.startsWith(prefix)) return false
    if (isHex) return equalHex(computed, candidate, prefix.length)
    return equalText(computed, prefix === '' ? candidate : candidate.slice(prefix.length))
  }

  function verify(delivery: Delivery, given: Given) {
    const body = bodyBytes(delivery?.body)
    if (body === undefined || delivery.headers == null) {
      throw webhookError('body_unavailable', body ? 'A delivery needs its headers.' : NO_BYTES[0], NO_BYTES[1])
    }
    // Secrets before headers: a secret that cannot be used is a mistake of the receiver's, whatever arrives.
    const tries = triesOf(given, delivery.url)
    const { candidates, timestamp, id } = readHead(delivery, given)
    const matches = (bytes: Uint8Array, { key, urls }: Try): boolean =>
      urls.some((url) => {
        const before = fill(head, timestamp, id, url)
        const after = fill(tail, timestamp, id, url)
        const computed = key.sign(before, bytes, after, isHex ? 'binary' : 'base64')
        return candidates.some((candidate) => isSame(computed, candidate))
      })
    const find = (bytes: Uint8Array) => tries.find((one) => matches(bytes, one))
    const compact = scheme.compactJson ? compactJson(body) : undefined
    const match = find(body) ?? (compact && find(compact))
    if (match) return { method: 'hmac-sha256' as const, keyId: match.keyId }
    checkForm(readHeader(delivery.headers, header) as string)
    throw mismatch(signsUrl, secretOption, delivery.body, tries)
  }

  return {
    scheme,
    signsId: id !== undefined,
    environment: signsUrl ? [secretOption, 'notificationUrl'] : [secretOption],
    missing(given) {
      const subscriptions = signsUrl ? own(given, 'subscriptions') : undefined
      if (subscriptions !== undefined) {
        subscriptionsOf(subscriptions, secretOption)
        return []
      }
      return [secretOption, ...(signsUrl ? ['notificationUrl'] : [])].filter((name) => own(given, name) === undefined)
    },
    checkOptions(given) {
      const secrets = own(given, secretOption) as Secrets | undefined
      if (secrets !== undefined)
        for (const { value } of secretEntries(secrets, secretOption)) if (typeof value === 'string') decode(value)
      if (signsUrl && own(given, 'notificationUrl') !== undefined) notificationUrls(given.notificationUrl)
      if (signsUrl && own(given, 'subscriptions') !== undefined) checkSubscriptions(given.subscriptions, secretOption)
      const tolerance = own(given, 'toleranceSeconds')
      if (timestamp && tolerance !== undefined && !(tolerance >= 0)) {
        throw webhookError(
          'configuration',
          'toleranceSeconds is not a number of seconds.',
          'Leave it out, or set a number such as 300.',
        )
      }
    },
    ...(id && { readId: ({ headers }: RequestHead) => readHeader(headers, id.header) }),
    checkHeaders(request, given) {
      readHead(request, given)
      checkForm(readHeader(request.headers, header) as string)
    },
    verify,
  }
}

const TIME = /^[1-9]\d{0,15}$/

const entriesOf = (value: string, separator: string): string[] => value.split(separator).map((entry) => entry.trim())

function schemeOf(declaration: HmacDeclaration): HmacScheme {
  const { header, format, separator, message = '{body}', timestamp, id } = declaration
  if (!header) throw mistake('header is missing')
  return {
    type: 'hmac-sha256',
    header: header.toLowerCase(),
    format,
    separator,
    message,
    timestamp,
    id: id && { header: id.header.toLowerCase() },
    toleranceSeconds: declaration.toleranceSeconds ?? 300,
    secretEncoding: declaration.secretEncoding ?? 'utf8',
    secretOption: declaration.secretOption ?? 'secret',
    compactJson: declaration.compactJson ?? false,
  }
}

const PLACEHOLDERS = ['{timestamp}', '{id}', '{url}']

/** The text before and after the body, in pieces. */
function templatesOf(message: string): [head: readonly string[], tail: readonly string[]] {
  const [before = '', after, ...more] = message.split('{body}')
  if (after === undefined || more.length > 0) throw mistake(`message '${message}' must contain {body} once`)
  const pieces = (template: string) => {
    const found = template.split(/(\{\w*\})/).filter((piece) => piece !== '')
    const unknown = found.find((piece) => /^\{\w*\}$/.test(piece) && !PLACEHOLDERS.includes(piece))
    if (unknown) throw mistake(`message '${message}': ${unknown} is none of {body}, ${PLACEHOLDERS.join(', ')}`)
    return found
  }
  return [pieces(before), pieces(after)]
}

function fill(pieces: readonly string[], timestamp: string, id: string, url: string): string {
  let text = ''
  for (const piece of pieces) {
    text += piece === '{timestamp}' ? timestamp : piece === '{id}' ? id : piece === '{url}' ? url : piece
  }
  return text
}

/** How the text of a secret becomes bytes. Throws for text that is not in that encoding, which a lenient decoder would cut. */
function decoderOf(encoding: SecretEncoding, option: string): (secret: string) => Uint8Array {
  if (encoding === 'utf8') return utf8
  const bad = () =>
    webhookError(
      'configuration',
      `${option} is not ${encoding === 'hex' ? 'hex' : 'base64'}.`,
      'Copy it again: no quotes, blanks or line breaks. A key that begins with whsk_ or whpk_ is not a signing secret.',
    )
  if (encoding === 'hex') {
    return (secret) => {
      if (!/^([0-9A-Fa-f]{2})+$/.test(secret)) throw bad()
      return Uint8Array.from(secret.match(/../g) as string[], (pair) => Number.parseInt(pair, 16))
    }
  }
  return (secret) => {
    const base64 = encoding === 'whsec_' && secret.startsWith('whsec_') ? secret.slice(6) : secret
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw bad()
    try {
      return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    } catch {
      throw bad()
    }
  }
}

/** One key, and the URLs that it may have signed. */
interface Try extends SecretEntry {
  readonly key: HmacKey
  readonly urls: readonly string[]
}

const NO_URL = ['']

/** The URLs as a list, once they are known to be absolute. */
function notificationUrls(given: unknown): readonly string[] {
  const list = typeof given === 'string' ? [given] : given
  if (
    Array.isArray(list) &&
    list.length > 0 &&
    list.every((url) => typeof url === 'string' && /^https?:\/\/\S+$/.test(url))
  ) {
    return list
  }
  throw webhookError(
    'configuration',
    'notificationUrl is missing, or is not an absolute http(s) URL.',
    'Pass { notificationUrl } exactly as the provider has it: scheme, host, path, query, trailing slash.',
  )
}

/** Rejects what cannot be used. A member that is undefined comes from a variable, which may be set by the first request. */
function checkSubscriptions(given: unknown, secretOption: string): void {
  const isUnset = (subscription: unknown) => isObject(subscription) && Object.values(subscription).includes(undefined)
  if (!Array.isArray(given) || !given.some(isUnset)) subscriptionsOf(given, secretOption)
  else if (!given.every(isUnset))
    subscriptionsOf(
      given.filter((subscription) => !isUnset(subscription)),
      secretOption,
    )
}

/** Every secret with its own URL, so that no secret is tried with the URL of another subscription. */
function subscriptionsOf(
  given: unknown,
  secretOption: string,
  requestUrl?: string,
): readonly (SecretEntry & { readonly url: string })[] {
  if (!Array.isArray(given) || given.length === 0 || !given.every(isObject)) {
    throw webhookError(
      'configuration',
      'subscriptions is not a list of subscriptions.',
      `Pass [{ id, ${secretOption}, notificationUrl }, …].`,
    )
  }
  // All are checked before any is tried: a mistake must not stay hidden behind a subscription that matches.
  const subscriptions = given.map((subscription) => {
    const [url] = notificationUrls([own(subscription, 'notificationUrl')]) as [string]
    const id = own(subscription, 'id') as string | undefined
    const entries = secretEntries(own(subscription, secretOption) as Secrets | undefined, secretOption)
    return entries.map(({ keyId = id, value }) => ({ keyId, value, url }))
  })
  if (!requestUrl) return subscriptions.flat()
  const target = targetOf(requestUrl)
  const isRequested = ([entry]: readonly { readonly url: string }[]) => entry && targetOf(entry.url) === target
  const requested = subscriptions.filter((entries) => isRequested(entries))
  // A proxy may rewrite paths, so without a match all are tried.
  if (requested.length === 1) return requested.flat()
  return [...requested, ...subscriptions.filter((entries) => !isRequested(entries))].flat()
}

/** The path and query of a URL that is absolute or starts with the path. */
function targetOf(url: string): string {
  const target = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '')
  return target.startsWith('/') ? target : `/${target}`
}

function mistake(what: string): WebhookError {
  return webhookError('configuration', `hmacSha256: ${what}.`, 'Correct the declaration of the signature.')
}

function missing(header: string, ...others: (string | undefined)[]): WebhookError {
  const also = others.filter(Boolean).join(' and ')
  return webhookError(
    'missing_signature',
    `The ${header} header is missing.`,
    `The request is not from the provider, or a proxy removed the header.${also && ` It belongs with ${also}.`}`,
  )
}

function malformed(message: string): WebhookError {
  return webhookError('malformed_signature', message, 'Look for a proxy that rewrites or doubles headers.')
}

/** The likeliest cause comes first. Bytes come from a request, so they are less likely than text to have been serialised again. */
function mismatch(
  signsUrl: boolean,
  option: string,
  body: Delivery['body'],
  secrets: readonly SecretEntry[],
): WebhookError {
  const isText = typeof body === 'string'
  const ofUrl = signsUrl ? 'Compare notificationUrl with the subscription (scheme, host, path, trailing slash). ' : ''
  const ofBody = 'Pass the raw body: a parsed and re-serialised body no longer matches. '
  const ofSecret = `Check that the ${option} belongs to this ${signsUrl ? 'subscription' : 'endpoint'}. `
  const causes = isText ? ofUrl + ofBody + ofSecret : ofSecret + ofUrl + ofBody
  const isEmpty = (isText ? body.length : body.byteLength) === 0
  const hint = isEmpty ? 'The body is empty: something read it before, or the sender sent none.' : causes
  return webhookError(
    'signature_mismatch',
    `The signature does not match the ${signsUrl ? 'URL and body' : 'body'} with any configured ${option}.`,
    `${wrappingHint(
      secrets.map(({ value }) => value),
      option,
    )}${hint.trim()}`,
  )
}
