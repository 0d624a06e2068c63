/** Compiles the declaration of an HMAC-SHA-256 scheme. */
import { bodyBytes, equalHex, equalText, NO_BYTES, utf8 } from './bytes.js'
import { type WebhookError, webhookError } from './errors.js'
import { type HmacKey, hmacKey, type KeyCache } from './hash.js'
import { readHeader } from './headers.js'
import type { SecretDecoder } from './secret-encoding.js'
import { type KeyOptions, own, type SecretEntry, secretEntries, secretKeys, wrappingHint } from './secrets.js'
import type { Signature } from './signature.js'
import type { Delivery, HmacScheme, HmacTimestamp, RequestHead, SecretEncoding, Secrets } from './types.js'

/** Options of a scheme that signs a time. */
export interface ToleranceOptions {
  /** How far the signed time may be from this clock, in seconds, both ways: 300 unless set. `Infinity` for a stored delivery. */
  readonly toleranceSeconds?: number | undefined
  /** The clock, in ms since 1970: `Date.now` unless set. For tests. */
  readonly now?: (() => number) | undefined
}

/** The declaration of an HMAC scheme, for `hmacSha256`. */
export interface HmacDeclaration<Option extends string = string, Message extends string = string> {
  /** The header that holds the signature. */
  readonly header: string
  /** The format of one signature: text, then `{hex}` or `{base64}`, such as `'sha256={hex}'` or `'v1,{base64}'`. */
  readonly format: string
  /** The separator between entries, for a header with several. Entries of another format are skipped; any signature may match. */
  readonly separator?: ',' | ' ' | undefined
  /** The signed message: `{body}` once, and `{timestamp}`, `{id}`, `{url}` or other text around it. `'{body}'` unless set. */
  readonly message?: Message | undefined
  /** Where the signed time is: a header, or an entry of the signature header such as `'t={timestamp}'`. */
  readonly timestamp?: HmacTimestamp | undefined
  /** The header with the signed id, which becomes the event id. */
  readonly id?: { readonly header: string } | undefined
  /** How far the signed time may be from the clock, in seconds, both ways: 300 unless set here or by the user. */
  readonly toleranceSeconds?: number | undefined
  /** How the secret becomes bytes: `'utf8'` unless set. */
  readonly secretEncoding?: SecretEncoding | undefined
  /** The provider's name for the secret, which becomes the name of the option: `'secret'` unless set. */
  readonly secretOption?: Option | undefined
  /** True for a provider that signs the JSON without white space outside of strings, even if it sends it with white space. */
  readonly compactJson?: boolean | undefined
}

/** Options as the compiled scheme reads them. */
type Given = ToleranceOptions & Readonly<Record<string, unknown>>

/** The values from the headers of one delivery. */
interface SignedHead {
  /** The entries that may be a signature that matches. */
  readonly candidates: readonly string[]
  readonly timestamp: string
  readonly id: string
}

const DAY_SECONDS = 86_400

/** Extensions of the plain scheme. Passed in, so that a bundle holds only the parts that its provider uses. */
interface HmacParts {
  /** The options that hold the keys: the secret alone unless set. */
  readonly keys?: KeyOptions | undefined
  /** How a secret that is text becomes bytes: as UTF-8 unless set. */
  readonly decoder?: ((encoding: SecretEncoding, option: string) => SecretDecoder) | undefined
  /** The body without white space, where the provider signs that: `compactJson`. */
  readonly compact?: ((body: Uint8Array) => Uint8Array | undefined) | undefined
  /** Whether entries of an unknown version are well formed, so that a header of only those is a mismatch. */
  readonly isVersioned?: boolean
}

/** Compiles a declaration without checking it. `hmacSha256` checks it first, then calls this. */
/* @__NO_SIDE_EFFECTS__ */
export function compileHmac<Options = Given>(
  declaration: HmacDeclaration,
  { keys: keyOptions = secretKeys, decoder = () => utf8, compact, isVersioned = false }: HmacParts = {},
): Signature<Options> & { scheme: HmacScheme } {
  const scheme = schemeOf(declaration)
  const { header, format, separator, timestamp, id, secretOption, toleranceSeconds } = scheme
  const prefix = format.slice(0, format.indexOf('{'))
  const isHex = format.endsWith('{hex}')
  const form = new RegExp(
    // 32 bytes in base64: the last digit before the padding holds four bits, so only 16 digits are valid there.
    `^${prefix.replace(/[^\w ]/g, '\\$&')}(${isHex ? '[0-9A-Fa-f]{64}' : '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]='})$`,
  )
  const [head, tail] = scheme.message.split('{body}').map(piecesOf) as [string[], string[]]
  const timeEntry = timestamp && 'entry' in timestamp ? timestamp.entry.slice(0, -'{timestamp}'.length) : undefined
  const timeHeader = timestamp && 'header' in timestamp ? timestamp.header.toLowerCase() : undefined
  const unit = timestamp?.unit === 'ms' ? 1 : 1000
  const keys = keyOptions(secretOption)
  const decode = decoder(scheme.secretEncoding, secretOption)
  const cache: KeyCache = new Map()

  /** The entries of the signature header, signatures and others. */
  const candidatesOf = (value: string): readonly string[] =>
    separator === undefined ? [value] : entriesOf(value, separator)

  /** Reads the headers. Throws for everything that can be rejected without the body. */
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
        // With two times in one header, either could be the signed one.
        time = found.length === 1 ? (found[0] as string).slice((timeEntry as string).length) : ''
      }
      if (!TIME.test(time))
        throw malformed(`The signed time in ${timeHeader ?? header} is missing, repeated or not a whole number.`)
    }
    if (id !== undefined && !/^[\x21-\x7e]{1,256}$/.test(signedId))
      throw malformed(`The ${id.header} header is not a valid id.`)
    if (time !== '') checkAge(time, given)
    return { candidates: candidatesOf(value), timestamp: time, id: signedId }
  }

  function isTimeEntry(entry: string): boolean {
    const prefix = timeEntry as string
    // A time without a prefix is the first entry, so any entry of digits alone counts.
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
    if (candidatesOf(value).some((entry) => form.test(entry) || (isVersioned && /^[^,]+,./.test(entry)))) return
    throw malformed(`The ${header} header does not hold a signature in the format ${format}.`)
  }

  /** Compares in constant time; a candidate of another format never matches. */
  function isSame(computed: string, candidate: string): boolean {
    if (!candidate.startsWith(prefix)) return false
    return isHex ? equalHex(computed, candidate, prefix.length) : equalText(computed, candidate.slice(prefix.length))
  }

  function verify(delivery: Delivery, given: Given) {
    const body = bodyBytes(delivery?.body)
    if (body === undefined || delivery.headers == null) {
      throw webhookError('body_unavailable', body ? 'A delivery needs its headers.' : NO_BYTES[0], NO_BYTES[1])
    }
    // Secrets before headers: an unusable secret is the receiver's mistake, whatever the request holds.
    const tries = keys
      .candidates(given, delivery.url)
      .map(({ keyId, value, urls }) => ({ keyId, value, urls, key: hmacKey(value, decode, cache) }))
    const { candidates, timestamp, id } = readHead(delivery, given)
    const isSigned = (bytes: Uint8Array, key: HmacKey, url: string): boolean => {
      const before = fill(head, timestamp, id, url)
      const computed = key.sign(before, bytes, fill(tail, timestamp, id, url), isHex ? 'binary' : 'base64')
      return candidates.some((candidate) => isSame(computed, candidate))
    }
    const find = (bytes: Uint8Array) => tries.find(({ key, urls }) => urls.some((url) => isSigned(bytes, key, url)))
    const findCompact = () => {
      const compacted = compact?.(body)
      return compacted && find(compacted)
    }
    const match = find(body) ?? findCompact()
    if (match) return { method: 'hmac-sha256' as const, keyId: match.keyId }
    checkForm(readHeader(delivery.headers, header) as string)
    throw mismatch(scheme.message.includes('{url}'), secretOption, delivery.body, tries)
  }

  const signature: Signature<Given> = {
    scheme,
    signsId: id !== undefined,
    environment: keys.environment,
    missing: keys.missing,
    checkOptions(given) {
      keys.check(given)
      const secrets = own(given, secretOption) as Secrets | undefined
      if (secrets !== undefined)
        for (const { value } of secretEntries(secrets, secretOption)) if (typeof value === 'string') decode(value)
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
  return signature as Signature<Options> & { scheme: HmacScheme }
}

const TIME = /^[1-9]\d{0,15}$/

const entriesOf = (value: string, separator: string): string[] => value.split(separator).map((entry) => entry.trim())

function schemeOf(declaration: HmacDeclaration): HmacScheme {
  const { header, format, separator, message = '{body}', timestamp, id } = declaration
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

/** Placeholders of `message` other than `{body}`. */
export const PLACEHOLDERS = ['{timestamp}', '{id}', '{url}']

/** Splits a template into text and placeholders. */
export const piecesOf = (template: string): string[] => template.split(/(\{\w*\})/)

function fill(pieces: readonly string[], timestamp: string, id: string, url: string): string {
  let text = ''
  for (const piece of pieces) {
    text += piece === '{timestamp}' ? timestamp : piece === '{id}' ? id : piece === '{url}' ? url : piece
  }
  return text
}

function missing(header: string, ...others: (string | undefined)[]): WebhookError {
  const also = others.filter(Boolean).join(' and ')
  return webhookError(
    'missing_signature',
    `The ${header} header is missing.`,
    `Check that the request is from the provider, and that no proxy removes the header.${also && ` It belongs with ${also}.`}`,
  )
}

function malformed(message: string): WebhookError {
  return webhookError('malformed_signature', message, 'Look for a proxy that rewrites or repeats headers.')
}

/** The hint starts with the likeliest cause. Bytes come from a request, so they are less likely than text to be re-serialised. */
function mismatch(
  signsUrl: boolean,
  option: string,
  body: Delivery['body'],
  secrets: readonly SecretEntry[],
): WebhookError {
  const isText = typeof body === 'string'
  const isEmpty = (isText ? body.length : body.byteLength) === 0
  const ofBody = 'Pass the raw body: a parsed and re-serialised body no longer matches. '
  const ofSecret = `Check that the ${option} belongs to this ${signsUrl ? 'subscription' : 'endpoint'}. `
  const ofUrl = signsUrl ? 'Compare notificationUrl with the subscription (scheme, host, path, trailing slash). ' : ''
  const causes = isText ? ofUrl + ofBody + ofSecret : ofSecret + ofUrl + ofBody
  return webhookError(
    'signature_mismatch',
    `The signature does not match the ${signsUrl ? 'URL and body' : 'body'} with any configured ${option}.`,
    wrappingHint(secrets, option) + (isEmpty ? 'The body is empty: find the code that read it before.' : causes.trim()),
  )
}
