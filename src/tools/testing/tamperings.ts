/** The table of bad deliveries: each is a good delivery with one fault, and the expected error. */
import type { WebhookErrorCode } from '../../core/errors.js'
import type { AnyProvider, HmacScheme, WebhookEvent } from '../../core/types.js'
import { builtIns, type EventsByProvider, headerOf, type SomeProvider } from '../built-in.js'
import { alter, makingOf, signAnew } from './create-delivery.js'
import type { TestDelivery } from './delivery.js'
import { FORGED_SECRET, forgedOptions, type Kit, kitOrUndefined } from './kit.js'
import { squareExtras } from './square.js'
import { withToken } from './url.js'

/** One fault of a delivery. */
export interface Tampering {
  /** A stable name, such as `body-bit-flipped`. */
  readonly name: string
  /** The fault, in one sentence. */
  readonly description: string
  /** The built-in providers it applies to. Loopz documents no signature, so a changed body cannot be detected. */
  readonly providers: readonly (keyof EventsByProvider)[]
  /** The expected error codes, any of which is right. */
  readonly codes: readonly WebhookErrorCode[]
  /** True if a stranger could send it; false if it is signed correctly (or has the right token) and only its content is bad. */
  readonly forged: boolean
  /** Whether it applies to a provider, built in or your own. */
  appliesTo<Options, Event extends WebhookEvent>(provider: AnyProvider<Options, Event>): boolean
  /** Creates the bad delivery from a good one of `createDelivery`, which does not change. */
  apply(delivery: TestDelivery): TestDelivery
}

/** One row before it is bound to the built-in providers. */
interface Row {
  readonly name: string
  readonly description: string
  readonly codes: readonly WebhookErrorCode[]
  /** False if the signature or token is right. */
  readonly forged?: false
  /** Whether the scheme and the envelope have the part to tamper with. */
  suits(kit: Kit): unknown
  apply(delivery: TestDelivery, kit: Kit): TestDelivery
}

const schemeOf = (kit: Kit) => kit.hmac as HmacScheme
const signs = ({ hmac }: Kit) => hmac !== undefined
const isVersioned = ({ scheme }: Kit) => scheme.type === 'standard-webhooks'
const hasOneSignature = ({ hmac }: Kit) => hmac !== undefined && hmac.separator === undefined
const prefixOf = ({ hmac }: Kit) => hmac?.format.replace(/\{\w+\}$/, '') ?? ''
const hasTime = ({ hmac }: Kit) => hmac?.timestamp !== undefined
const timeHeaderOf = ({ hmac }: Kit) =>
  hmac?.timestamp && 'header' in hmac.timestamp ? hmac.timestamp.header.toLowerCase() : undefined
const hasToken = ({ scheme }: Kit) => scheme.type === 'url-token'
const queryOf = ({ scheme }: Kit) => (scheme.type === 'url-token' ? scheme.query : '')

/** Changes or removes a header. */
function withHeader(delivery: TestDelivery, name: string, change: (value: string) => string | undefined): TestDelivery {
  const { [name]: value = '', ...rest } = delivery.headers
  const changed = change(value)
  return alter(delivery, { headers: changed === undefined ? rest : { ...rest, [name]: changed } })
}

const withSignature = (delivery: TestDelivery, kit: Kit, change: (signature: string) => string | undefined) =>
  withHeader(delivery, schemeOf(kit).header, change)

/** Signs the delivery again with other options. */
const resigned = (delivery: TestDelivery, changes: object) =>
  alter(delivery, signAnew(delivery, delivery.bytes, changes))

/** Replaces the signed time. */
function withTime(delivery: TestDelivery, kit: Kit, change: (time: string) => string): TestDelivery {
  const header = timeHeaderOf(kit)
  if (header !== undefined) return withHeader(delivery, header, change)
  const { separator, timestamp } = schemeOf(kit)
  const prefix = (timestamp as { entry: string }).entry.replace('{timestamp}', '')
  return withSignature(delivery, kit, (value) => {
    const [first = '', ...rest] = value.split(separator as string)
    return [prefix + change(first.slice(prefix.length)), ...rest].join(separator)
  })
}

function flipBit(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const middle = copy.length >> 1
  copy[middle] = (copy[middle] as number) ^ 1
  return copy
}

const HOUR = 3_600_000

/** Converts the digest of a signature to the other encoding. */
function recoded(signature: string, { format }: HmacScheme, prefix: string): string {
  const [from, to] = format.endsWith('{hex}') ? (['hex', 'base64'] as const) : (['base64', 'hex'] as const)
  return prefix + Buffer.from(signature.slice(prefix.length), from).toString(to)
}

const rows: readonly Row[] = [
  {
    name: 'body-bit-flipped',
    description: 'One bit in the middle of the body is flipped.',
    codes: ['signature_mismatch'],
    suits: signs,
    apply: (delivery) => alter(delivery, { bytes: flipBit(delivery.bytes) }),
  },
  {
    name: 'body-cut-short',
    description: 'The last byte of the body is missing.',
    codes: ['signature_mismatch'],
    suits: signs,
    apply: (delivery) => alter(delivery, { bytes: delivery.bytes.slice(0, -1) }),
  },
  {
    name: 'body-newline-added',
    description: 'A newline was added to the body.',
    codes: ['signature_mismatch'],
    suits: ({ hmac }) => hmac && !hmac.compactJson,
    apply: (delivery) => alter(delivery, { bytes: Buffer.concat([delivery.bytes, Buffer.from('\n')]) }),
  },
  {
    name: 'body-respaced',
    description: 'The same JSON with other white space, which a receiver that verifies a parsed body does not notice.',
    codes: ['signature_mismatch'],
    suits: ({ hmac }) => hmac && !hmac.compactJson,
    apply: (delivery) => alter(delivery, { bytes: Buffer.concat([Buffer.from(' '), delivery.bytes]) }),
  },
  {
    name: 'body-replaced',
    description: 'Another body under the signature of this one.',
    codes: ['signature_mismatch'],
    suits: signs,
    apply: (delivery) => alter(delivery, { bytes: Buffer.from('{}') }),
  },
  {
    name: 'body-emptied',
    description: 'The body is missing.',
    codes: ['signature_mismatch'],
    suits: signs,
    apply: (delivery) => alter(delivery, { bytes: new Uint8Array() }),
  },
  {
    name: 'signature-missing',
    description: 'The signature header is missing.',
    codes: ['missing_signature'],
    suits: signs,
    apply: (delivery, kit) => withSignature(delivery, kit, () => undefined),
  },
  {
    name: 'signature-empty',
    description: 'The signature header is empty.',
    codes: ['missing_signature'],
    suits: signs,
    apply: (delivery, kit) => withSignature(delivery, kit, () => ''),
  },
  {
    name: 'signature-cut-short',
    description: 'The last character of the signature is missing.',
    codes: ['malformed_signature'],
    suits: (kit) => signs(kit) && !isVersioned(kit),
    apply: (delivery, kit) => withSignature(delivery, kit, (signature) => signature.slice(0, -1)),
  },
  {
    name: 'versioned-signature-cut-short',
    description:
      'The last character of the signature is missing, in a scheme where such an entry may belong to another version.',
    codes: ['signature_mismatch'],
    suits: isVersioned,
    apply: (delivery, kit) => withSignature(delivery, kit, (signature) => signature.slice(0, -1)),
  },
  {
    name: 'signature-doubled',
    description: 'The signature appears twice in one header.',
    codes: ['malformed_signature'],
    suits: hasOneSignature,
    apply: (delivery, kit) => withSignature(delivery, kit, (signature) => `${signature}, ${signature}`),
  },
  {
    name: 'signature-is-a-word',
    description: 'The signature is arbitrary text.',
    codes: ['malformed_signature'],
    suits: signs,
    apply: (delivery, kit) => withSignature(delivery, kit, () => 'valid'),
  },
  {
    name: 'signature-of-another-secret',
    description: 'Signed with a secret that is not yours.',
    codes: ['signature_mismatch'],
    suits: signs,
    apply: (delivery, kit) => resigned(delivery, forgedOptions(kit)),
  },
  {
    name: 'signature-without-prefix',
    description: 'The signature lacks its prefix.',
    codes: ['malformed_signature'],
    suits: (kit) => hasOneSignature(kit) && prefixOf(kit) !== '',
    apply: (delivery, kit) => withSignature(delivery, kit, (signature) => signature.slice(prefixOf(kit).length)),
  },
  {
    name: 'signature-prefix-sha1',
    description: 'The prefix says sha1=.',
    codes: ['malformed_signature'],
    suits: (kit) => hasOneSignature(kit) && prefixOf(kit) !== '',
    apply: (delivery, kit) =>
      withSignature(delivery, kit, (signature) => `sha1=${signature.slice(prefixOf(kit).length)}`),
  },
  {
    name: 'signature-in-base64',
    description: 'The correct digest, in base64 instead of hex.',
    codes: ['malformed_signature'],
    suits: (kit) => hasOneSignature(kit) && schemeOf(kit).format.endsWith('{hex}'),
    apply: (delivery, kit) => withSignature(delivery, kit, (value) => recoded(value, schemeOf(kit), prefixOf(kit))),
  },
  {
    name: 'signature-in-hex',
    description: 'The correct digest, in hex instead of base64.',
    codes: ['malformed_signature'],
    suits: (kit) => hasOneSignature(kit) && schemeOf(kit).format.endsWith('{base64}'),
    apply: (delivery, kit) => withSignature(delivery, kit, (value) => recoded(value, schemeOf(kit), prefixOf(kit))),
  },
  {
    name: 'signature-without-url',
    description: 'The signature covers the body only, not the notification URL.',
    codes: ['signature_mismatch'],
    suits: ({ hmac }) => hmac?.message.includes('{url}'),
    apply: (delivery) => {
      // Sent to its own URL: only the signed URL differs.
      const { headers } = signAnew(delivery, delivery.bytes, { notificationUrl: '' })
      return alter(delivery, { headers })
    },
  },
  {
    name: 'signature-of-another-url',
    description: "The signature was made for another subscription's notification URL.",
    codes: ['signature_mismatch'],
    suits: ({ hmac }) => hmac?.message.includes('{url}'),
    apply: (delivery) => {
      const { headers } = signAnew(delivery, delivery.bytes, { notificationUrl: 'https://another.example/webhooks' })
      return alter(delivery, { headers })
    },
  },
  {
    name: 'list-of-wrong-signatures',
    description: 'The header has two signatures, and both are wrong.',
    codes: ['signature_mismatch'],
    suits: ({ hmac }) => hmac?.separator !== undefined,
    apply(delivery, kit) {
      const { separator, header } = schemeOf(kit)
      const forged = signAnew(delivery, delivery.bytes, forgedOptions(kit)).headers[header] as string
      return withSignature(delivery, kit, () => `${forged}${separator}${forged.split(separator as string).at(-1)}`)
    },
  },
  {
    name: 'list-of-unknown-version',
    description: 'The only signature has an unknown version.',
    codes: ['signature_mismatch'],
    suits: isVersioned,
    apply: (delivery, kit) => withSignature(delivery, kit, (signature) => signature.replace(/^v1,/, 'v9,')),
  },
  {
    name: 'time-missing',
    description: 'The signed time is missing.',
    codes: ['missing_signature', 'malformed_signature'],
    suits: hasTime,
    apply: (delivery, kit) => withTime(delivery, kit, () => ''),
  },
  {
    name: 'time-not-a-number',
    description: 'The signed time is not a whole number.',
    codes: ['malformed_signature'],
    suits: hasTime,
    apply: (delivery, kit) => withTime(delivery, kit, (time) => `${time}x`),
  },
  {
    name: 'time-changed',
    description: 'The time differs from the signed one.',
    codes: ['signature_mismatch'],
    suits: hasTime,
    apply: (delivery, kit) => withTime(delivery, kit, (time) => String(Number(time) - 1)),
  },
  {
    name: 'time-too-old',
    description: 'Signed with your secret an hour ago: a captured delivery that is replayed.',
    codes: ['timestamp_out_of_tolerance'],
    suits: hasTime,
    apply: (delivery) => resigned(delivery, { at: new Date(Date.now() - HOUR) }),
  },
  {
    name: 'time-in-the-future',
    description: 'Signed with your secret, for a time an hour from now.',
    codes: ['timestamp_out_of_tolerance'],
    suits: hasTime,
    apply: (delivery) => resigned(delivery, { at: new Date(Date.now() + HOUR) }),
  },
  {
    name: 'time-in-another-unit',
    description: 'The time is in milliseconds instead of seconds, or vice versa.',
    codes: ['timestamp_out_of_tolerance'],
    suits: hasTime,
    apply: (delivery, kit) =>
      withTime(delivery, kit, (time) =>
        schemeOf(kit).timestamp?.unit === 'ms' ? String(Math.floor(Number(time) / 1000)) : `${time}000`,
      ),
  },
  {
    name: 'id-missing',
    description: 'The signed id is missing.',
    codes: ['missing_signature'],
    suits: ({ hmac }) => hmac?.id,
    apply: (delivery, kit) => withHeader(delivery, schemeOf(kit).id?.header as string, () => undefined),
  },
  {
    name: 'id-changed',
    description: 'The id differs from the signed one.',
    codes: ['signature_mismatch'],
    suits: ({ hmac }) => hmac?.id,
    apply: (delivery, kit) => withHeader(delivery, schemeOf(kit).id?.header as string, (id) => `${id}x`),
  },
  {
    name: 'id-doubled',
    description: 'A second id follows the signed one.',
    codes: ['malformed_signature'],
    suits: ({ hmac }) => hmac?.id,
    apply: (delivery, kit) => withHeader(delivery, schemeOf(kit).id?.header as string, (id) => `${id}, another`),
  },
  {
    name: 'token-missing',
    description: 'The URL has no token.',
    // Then the last segment of the path counts as the token.
    codes: ['missing_signature', 'signature_mismatch'],
    suits: hasToken,
    apply: (delivery, kit) => alter(delivery, { url: withToken(delivery.url, queryOf(kit), undefined) }),
  },
  {
    name: 'token-of-another-endpoint',
    description: 'The token in the URL is not the registered one.',
    codes: ['signature_mismatch'],
    suits: hasToken,
    apply: (delivery, kit) => alter(delivery, { url: withToken(delivery.url, queryOf(kit), FORGED_SECRET) }),
  },
  {
    name: 'token-cut-short',
    description: 'The token lacks its last character.',
    codes: ['signature_mismatch', 'missing_signature'],
    suits: hasToken,
    apply(delivery, kit) {
      const token = String(makingOf(delivery).options.urlToken ?? '')
      return alter(delivery, { url: withToken(delivery.url, queryOf(kit), token.slice(0, -1)) })
    },
  },
  {
    name: 'token-doubled',
    description: 'The URL has a wrong token after the right one.',
    codes: ['missing_signature'],
    suits: hasToken,
    apply(delivery, kit) {
      const token = String(makingOf(delivery).options.urlToken ?? '')
      const url = new URL(withToken(delivery.url, queryOf(kit), token))
      url.searchParams.append(queryOf(kit), FORGED_SECRET)
      return alter(delivery, { url: url.href })
    },
  },
  {
    name: 'type-header-missing',
    description: 'The header with the event type is missing.',
    codes: ['missing_event_type'],
    forged: false,
    suits: ({ envelope }) => envelope.eventType !== 'route' && headerOf(envelope.eventType),
    apply: (delivery, { envelope }) =>
      withHeader(delivery, headerOf(envelope.eventType as never) as string, () => undefined),
  },
  {
    name: 'not-json',
    description: 'The body is not JSON. The signature or token is right.',
    codes: ['invalid_json'],
    forged: false,
    suits: () => true,
    apply: (delivery) => delivery.withBody('{"not": json'),
  },
  {
    name: 'not-utf8',
    description: 'A byte of the body is not UTF-8. The signature or token is right.',
    codes: ['invalid_encoding'],
    forged: false,
    suits: () => true,
    apply: (delivery) => delivery.withBody(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d)),
  },
  {
    name: 'empty-but-signed',
    description: 'The body is empty. The signature is right.',
    codes: ['invalid_json'],
    forged: false,
    // If a header names the type, an empty body is an event without data.
    suits: ({ envelope }) => envelope.eventType === 'route' || !headerOf(envelope.eventType),
    apply: (delivery) => delivery.withBody(''),
  },
  {
    name: 'not-an-object',
    description: 'The body is a list. The signature or token is right.',
    codes: ['missing_event_type', 'invalid_payload'],
    forged: false,
    suits: () => true,
    apply: (delivery) => delivery.withBody('[]'),
  },
  ...squareExtras.tamperings.map(
    ({ name, description, codes, apply }): Row => ({
      name,
      description,
      codes,
      suits: ({ extras }) => extras === squareExtras,
      apply: (delivery) => alter(delivery, apply(delivery)),
    }),
  ),
]

function bind(row: Row): Tampering {
  const appliesTo = (provider: SomeProvider): boolean => {
    const kit = kitOrUndefined(provider)
    return kit !== undefined && Boolean(row.suits(kit))
  }
  return {
    name: row.name,
    description: row.description,
    codes: row.codes,
    forged: row.forged ?? true,
    providers: builtIns
      .filter(({ provider }) => appliesTo(provider))
      .map(({ provider }) => provider.name as keyof EventsByProvider),
    appliesTo: appliesTo as Tampering['appliesTo'],
    apply: (delivery) => row.apply(delivery, makingOf(delivery).kit),
  }
}

/**
 * The table of bad deliveries that this library's own tests use. Apply a row to a good delivery, and check that your endpoint
 * rejects it.
 *
 * @example
 * ```ts
 * import { createDelivery, tamperings } from 'giftcard-webhooks/testing'
 * import { square, verify } from 'giftcard-webhooks/square'
 *
 * const options = { signatureKey: 'square_key', notificationUrl: 'https://example.com/webhooks/square' }
 * const good = createDelivery(square, 'gift_card.updated', options)
 * for (const row of tamperings.filter((row) => row.forged && row.appliesTo(square))) {
 *   try {
 *     verify(row.apply(good), options)
 *     console.error(row.name, 'was accepted')
 *   } catch {}
 * }
 * ```
 */
export const tamperings: readonly Tampering[] = /* @__PURE__ */ rows.map(bind)
