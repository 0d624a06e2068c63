/** A token in the registered URL: for providers that document no signature. */
import { bodyBytes, equalText } from './bytes.js'
import { webhookError } from './errors.js'
import { sha256Hex } from './hash.js'
import { deliveryBytes } from './json.js'
import { findSecret, own, secretEntries, wrappingHint } from './secrets.js'
import type { Signature } from './signature.js'
import type { RequestHead, Secrets, Verification } from './types.js'

/** Options for verifying deliveries by a token in the URL. */
export interface UrlTokenOptions {
  /**
   * A long random secret that you put into the URL you register, as its last path segment or as `?token=…`. It keeps
   * strangers out; it does not protect the body, and appears in every log that holds the URL.
   */
  readonly urlToken?: Secrets | undefined
  /** Must be `true` without a `urlToken`: you accept that anyone can send these events. */
  readonly allowUnsigned?: true | undefined
}

/**
 * Declares a token in the registered URL, for a provider that documents no signature.
 *
 * @param declaration - `query`: the query parameter that may hold the token (`'token'` unless set). If the URL does not
 * have it, the last path segment is the token.
 * @returns The `signature` of a provider, with the options `urlToken` and `allowUnsigned`.
 * @example
 * ```ts
 * import { urlToken } from 'giftcard-webhooks/provider'
 *
 * const signature = urlToken({ query: 'key' })
 * ```
 */
/* @__NO_SIDE_EFFECTS__ */
export function urlToken({ query = 'token' }: { readonly query?: string } = {}): Signature<UrlTokenOptions> {
  const check = ({ url }: RequestHead, options: UrlTokenOptions): Verification => {
    const tokens = own(options, 'urlToken')
    if (tokens === undefined) {
      requireTokenOrConsent(options)
      return { method: 'none', keyId: undefined }
    }
    if (url === undefined) {
      secretEntries(tokens, 'urlToken')
      throw webhookError(
        'configuration',
        'urlToken is set, but the delivery has no url to find it in.',
        'Pass { headers, body, url } with the path and query of the request.',
      )
    }
    const given = tokensIn(url, query)
    // Digests have a fixed length, so the comparison does not reveal the length of the token.
    const digests = given.map((token) => sha256Hex(token))
    const match = findSecret(tokens, 'urlToken', (secret) => {
      const expected = sha256Hex(bodyBytes(secret) as Uint8Array)
      return digests.filter((digest) => equalText(digest, expected)).length > 0
    })
    if (match) return { method: 'url-token', keyId: match.keyId }
    if (given.length === 0) {
      throw webhookError(
        'missing_signature',
        `The URL has no token: neither ?${query}=… nor a last path segment.`,
        'Register the URL with its token, and check that no proxy or router strips the query or path.',
      )
    }
    throw webhookError(
      'signature_mismatch',
      'The token in the URL does not match any configured urlToken.',
      `${wrappingHint(secretEntries(tokens, 'urlToken'), 'urlToken')}Compare the registered URL with urlToken. While one token replaces another, pass both.`,
    )
  }
  return {
    scheme: { type: 'url-token', query },
    environment: ['urlToken'],
    missing: (options) =>
      own(options, 'urlToken') === undefined && own(options, 'allowUnsigned') !== true ? ['urlToken'] : [],
    checkOptions(options) {
      const tokens = own(options, 'urlToken')
      if (tokens !== undefined) secretEntries(tokens, 'urlToken')
    },
    checkHeaders: (head, options) => void check(head, options),
    verify(delivery, options) {
      requireTokenOrConsent(options)
      deliveryBytes(delivery)
      return check(delivery, options)
    },
  }
}

/** Throws unless there is a token or explicit consent, so that deliveries are never silently unverified. */
function requireTokenOrConsent(options: UrlTokenOptions | undefined): void {
  if (own(options, 'urlToken') !== undefined || own(options, 'allowUnsigned') === true) return
  throw webhookError(
    'configuration',
    'This provider documents no signature, and urlToken is not set, so anyone could send these events.',
    'Put a random token into the registered URL and pass { urlToken }. Or pass { allowUnsigned: true } and fetch every object from the API before you use it.',
  )
}

/**
 * Returns every reading of the token in a URL: `?token=…` if there is exactly one, else the last path segment. A `+` in a query may
 * be a space or itself.
 */
export function tokensIn(url: string, query: string): string[] {
  const [path, search = ''] = (url.split('#', 1)[0] as string).split(/\?(.*)/s) as [string, string?]
  const found = new URLSearchParams(search).getAll(query)
  if (found.length > 0) {
    if (found.length > 1 || found[0] === '') return []
    if (!search.includes('+')) return found
    const literal = new URLSearchParams(search.replaceAll('+', '%2B')).get(query) as string
    return [...new Set([found[0] as string, literal])]
  }
  // Not by a regular expression for the trailing slashes, which would take quadratic time.
  const segment = path
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .split('/')
    .findLast((part) => part !== '')
  if (!segment) return []
  try {
    return [decodeURIComponent(segment)]
  } catch {
    return [segment]
  }
}
