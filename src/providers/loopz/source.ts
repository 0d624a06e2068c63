/**
 * What takes the place of a signature: Loopz signs nothing. Its headers say who the sender claims to be, so all that a
 * receiver can check by itself is a secret in the URL that only Loopz was told.
 */

import { bodyBytes, equalBytes, utf8 } from '../../core/bytes.js'
import { webhookError } from '../../core/errors.js'
import { readHeader } from '../../core/headers.js'
import { deliveryBytes } from '../../core/json.js'
import { findSecret, type SecretSource } from '../../core/secrets.js'
import type { Delivery, Secrets, Verification } from '../../core/types.js'
import { engine } from '../../crypto/hmac.js'

/** What a Loopz delivery is checked with. Loopz signs nothing, so choose: a token in the URL, or none by name. */
export interface LoopzOptions {
  /**
   * A long random secret that you put into the URL you register with Loopz, as its last path segment or as `?token=…`. It
   * keeps strangers out; it does not protect the body, and stands in every log that holds the URL.
   */
  urlToken?: Secrets | undefined
  /** Merchants to accept deliveries for. A header that anybody can write: it stops mix-ups, not forgers. */
  merchantId?: string | readonly string[] | undefined
  /** Gift card programs to accept deliveries for. See `merchantId`. */
  programId?: string | readonly string[] | undefined
  /** Webhook subscriptions to accept deliveries from. See `merchantId`. */
  subscriptionId?: string | readonly string[] | undefined
  /** Must be `true` where there is no `urlToken`: you accept that anybody can send these events. */
  allowUnsigned?: true | undefined
}

const provider = 'loopz'

/** Where the token comes from. */
export const tokenSource: SecretSource = { provider, option: 'urlToken', variable: 'LOOPZ_WEBHOOK_TOKEN' }

/** The headers that Loopz sends. */
export const HEADERS = {
  topic: 'x-loopz-webhook-topic',
  merchantId: 'x-loopz-merchant-id',
  programId: 'x-loopz-program-id',
  subscriptionId: 'x-loopz-webhook-subscription-id',
} as const

/**
 * Checks the secret in the URL and the ids on your lists: all that can be checked of a Loopz delivery, which is not signed.
 *
 * Even with a token, read the object again from Loopz's API before you move money.
 *
 * @param delivery - `{ headers, body, url }`; `url` as the request had it, with its path and query.
 * @param options - `{ urlToken }` or `{ allowUnsigned: true }`, and lists of ids.
 * @returns `method: 'url-token'`, with the `id` of the token that matched, or `method: 'none'`: nothing was proved.
 * @throws {WebhookError} `missing_signature` without a token in the URL, `signature_mismatch` for a wrong one;
 * `untrusted_source` for an id that is not listed; `configuration` with neither token nor `allowUnsigned`.
 * @see https://docs.loopz.io/reference/webhooks
 * @example
 * ```ts
 * import { verify } from 'giftcard-webhooks/loopz'
 *
 * const headers = { 'X-LOOPZ-WEBHOOK-TOPIC': 'location.updated' }
 * const url = '/webhooks/loopz/4f1c9d52b8e04a7f'
 *
 * verify({ headers, body: '{"id":"1"}', url }, { urlToken: '4f1c9d52b8e04a7f' }) // { method: 'url-token', keyId: undefined }
 * ```
 */
export function verify(delivery: Delivery, options: LoopzOptions): Verification {
  assertTokenOrConsent(options)
  deliveryBytes(delivery, provider)
  const verification: Verification =
    options.urlToken === undefined
      ? { method: 'none', keyId: undefined }
      : { method: 'url-token', keyId: matchToken(delivery.url, options.urlToken) }
  for (const name of ['merchantId', 'programId', 'subscriptionId'] as const) {
    assertListed(readHeader(delivery.headers, HEADERS[name]), options[name], name)
  }
  return verification
}

/** Never a silent "unverified": without a token, the user must have said that it is meant. */
export function assertTokenOrConsent(options: LoopzOptions | undefined): asserts options is LoopzOptions {
  if (options?.urlToken !== undefined || options?.allowUnsigned === true) return
  throw webhookError(
    'configuration',
    provider,
    'Loopz signs nothing, and no urlToken is set to tell its deliveries from anybody else’s.',
    `Put a random token into the URL registered with Loopz and pass { urlToken }, or set the environment variable ${tokenSource.variable}; or pass { allowUnsigned: true } and read every object again from the API.`,
  )
}

function matchToken(url: string | undefined, tokens: Secrets): string | undefined {
  const given = url === undefined ? undefined : tokenIn(url)
  const digest = given === undefined ? undefined : engine().sha256(utf8(given))
  const match = findSecret(tokens, tokenSource, (secret) => {
    // Digests have one length, so the comparison does not tell that of the token.
    return digest !== undefined && equalBytes(digest, engine().sha256(bodyBytes(secret) as Uint8Array))
  })
  if (match) return match.keyId
  if (url === undefined) {
    throw webhookError(
      'configuration',
      provider,
      'urlToken is set, but the delivery has no url to find it in.',
      'Pass { headers, body, url } with the path and query of the request.',
    )
  }
  if (given === undefined) {
    throw webhookError(
      'missing_signature',
      provider,
      'No token in the URL: neither ?token=… nor a last path segment.',
      'Register the URL with its token at Loopz, and see that no proxy or router strips the query or path.',
    )
  }
  throw webhookError(
    'signature_mismatch',
    provider,
    'The token in the URL is none of yours.',
    'Compare the URL registered with Loopz with urlToken. While one token replaces another, pass both.',
  )
}

/** The token in a URL: `?token=…` where there is one (and only one), else the last path segment. */
export function tokenIn(url: string): string | undefined {
  const [path = '', query = ''] = (url.split('#', 1)[0] as string).split(/\?(.*)/s)
  const tokens = new URLSearchParams(query).getAll('token')
  if (tokens.length > 0) return tokens.length === 1 && tokens[0] !== '' ? tokens[0] : undefined
  // No expression for the slashes at the end: nobody has vouched for this URL, and one would look at each run of slashes anew.
  const segment = path
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .split('/')
    .findLast((part) => part !== '')
  if (!segment) return undefined
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function assertListed(
  id: string | undefined,
  list: string | readonly string[] | undefined,
  name: 'merchantId' | 'programId' | 'subscriptionId',
): void {
  if (list === undefined) return
  if (list.length === 0) {
    throw webhookError(
      'configuration',
      provider,
      `${name} is empty, so it would refuse every delivery.`,
      `List the ids to accept, or leave ${name} out. A variable that is not set?`,
    )
  }
  if (id !== undefined && (typeof list === 'string' ? list === id : list.includes(id))) return
  throw webhookError(
    'untrusted_source',
    provider,
    `The ${HEADERS[name]} header is missing or not on your list.`,
    `If the delivery is yours, add its id to ${name}.`,
  )
}
