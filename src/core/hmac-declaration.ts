/** `hmacSha256`: the declaration of an HMAC-SHA-256 scheme, checked before it is compiled. */
import { type WebhookError, webhookError } from './errors.js'
import { compileHmac, type HmacDeclaration, PLACEHOLDERS, piecesOf, type ToleranceOptions } from './hmac-sha256.js'
import { compactJson } from './json.js'
import { urlKeys } from './notification-url.js'
import { secretDecoder } from './secret-encoding.js'
import { secretKeys } from './secrets.js'
import type { Signature } from './signature.js'
import type { Secrets } from './types.js'

/** The options of an HMAC scheme: the secret, and the values that its message needs. */
export type HmacOptions<
  Option extends string = 'secret',
  Message extends string = '{body}',
> = (Message extends `${string}{url}${string}`
  ? UrlOptions<Option> | SubscriptionOptions<Option>
  : { readonly [Key in Option]: Secrets }) &
  (Message extends `${string}{timestamp}${string}` ? ToleranceOptions : unknown)

/** Options of a scheme that signs the registered URL: any secret may match with any URL. */
export type UrlOptions<Option extends string = 'secret'> = { readonly [Key in Option]: Secrets } & {
  /** The registered URL, exactly as the provider has it. It is part of the signed message, and is never taken from the request. */
  readonly notificationUrl: string | readonly string[]
  readonly subscriptions?: undefined
}

/** Options of a scheme that signs the registered URL, for several subscriptions: each secret with its own URL only. */
export type SubscriptionOptions<Option extends string = 'secret'> = { readonly [Key in Option]?: undefined } & {
  readonly notificationUrl?: undefined
  /**
   * The subscriptions, each with its own secret and URL. If the path and query of the request belong to exactly one, only that one is
   * tried; otherwise all are, those with the same path first.
   */
  readonly subscriptions: readonly HmacSubscription<Option>[]
}

/** One subscription: its secret, and the URL that is registered with it. */
export type HmacSubscription<Option extends string = 'secret'> = { readonly [Key in Option]: Secrets | undefined } & {
  /** A name that may appear in logs, such as `'sandbox'`: the `keyId` if the secret has no name. */
  readonly id?: string | undefined
  /** The registered URL, exactly as the provider has it. */
  readonly notificationUrl: string | undefined
}

/**
 * Declares an HMAC-SHA-256 scheme.
 *
 * @param declaration - The header, the format of a signature, and the signed message. See {@link HmacDeclaration}.
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
  checkDeclaration(declaration)
  const signsUrl = declaration.message?.includes('{url}')
  return compileHmac(declaration, {
    keys: signsUrl ? urlKeys : secretKeys,
    decoder: secretDecoder,
    compact: declaration.compactJson ? compactJson : undefined,
  })
}

/** Throws for a declaration that contradicts itself. */
function checkDeclaration({ header, format, separator, message = '{body}', timestamp, id }: HmacDeclaration): void {
  if (!header) throw mistake('header is missing')
  if (!/^[^{}]*\{(hex|base64)\}$/.test(format)) throw mistake(`format '${format}' does not end in {hex} or {base64}`)
  if (message.split('{body}').length !== 2) throw mistake(`message '${message}' must contain {body} once`)
  const pieces = piecesOf(message.replace('{body}', ''))
  const unknown = pieces.find((piece) => /\{\w*\}/.test(piece) && !PLACEHOLDERS.includes(piece))
  if (unknown) throw mistake(`message '${message}': ${unknown} is not one of {body}, ${PLACEHOLDERS.join(', ')}`)
  if (pieces.includes('{timestamp}') !== (timestamp !== undefined)) {
    throw mistake(`message '${message}' and timestamp contradict each other: one has a time, the other has none`)
  }
  if (pieces.includes('{id}') !== (id !== undefined)) {
    throw mistake(`message '${message}' and id contradict each other: one has an id, the other has none`)
  }
  if (timestamp && 'entry' in timestamp && (!timestamp.entry.endsWith('{timestamp}') || separator === undefined)) {
    throw mistake(`timestamp.entry '${timestamp.entry}' needs a separator, and must end in {timestamp}`)
  }
}

function mistake(what: string): WebhookError {
  return webhookError('configuration', `hmacSha256: ${what}.`, 'Correct the declaration of the signature.')
}
