/** The table of bad deliveries: each is a good one with one thing wrong, and the error that it must end in. */
import type { WebhookErrorCode } from '../../core/errors.js'
import type { AnyProvider, HmacScheme, WebhookEvent } from '../../core/types.js'
import { builtIns, type EventsByProvider, headerOf, type SomeProvider } from '../built-in.js'
import { alter, makingOf, signAnew } from './create-delivery.js'
import type { TestDelivery } from './delivery.js'
import { FORGED_SECRET, forgedOptions, type Kit, kitOrUndefined } from './kit.js'
import { toBuffer } from './node.js'
import { squareExtras } from './square.js'
import { withToken } from './url.js'

/** One way in which a delivery can be bad. */
export interface Tampering {
  /** A stable name, such as `body-bit-flipped`. */
  readonly name: string
  /** What is wrong with the delivery. */
  readonly description: string
  /** The built-in providers it applies to. Loopz documents no signature, so a change of its body cannot be noticed. */
  readonly providers: readonly (keyof EventsByProvider)[]
  /** The error codes, any of which is right. */
  readonly codes: readonly WebhookErrorCode[]
  /** True where a stranger could send it; false where it is signed correctly (or has the right token), and its content is bad. */
  readonly forged: boolean
  /** Whether it applies to a provider, built in or your own. */
  appliesTo<Options, Event extends WebhookEvent>(provider: AnyProvider<Options, Event>): boolean
  /** Makes the bad delivery from a good one of `createDelivery`, which is not changed. */
  apply(delivery: TestDelivery): TestDelivery
}

/** One row before it is bound to the built-in providers. */
interface Row {
  readonly name: string
  readonly description: string
  readonly codes: readonly WebhookErrorCode[]
  /** False where signature or token are right. */
  readonly forged?: false
  /** Whether the scheme and the envelope have what is made bad. */
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

/** The delivery with one of its headers changed, or removed. */
function withHeader(delivery: TestDelivery, name: string, change: (value: string) => string | undefined): TestDelivery {
  const { [name]: value = '', ...rest } = delivery.headers
  const changed = change(value)
  return alter(delivery, { headers: changed === undefined ? rest : { ...rest, [name]: changed } })
}

const withSignature = (delivery: TestDelivery, kit: Kit, change: (signature: string) => string | undefined) =>
  withHeader(delivery, schemeOf(kit).header, change)

/** The delivery signed again, with other options. */
const resigned = (delivery: TestDelivery, changes: object) =>
  alter(delivery, signAnew(delivery, delivery.body, changes))

/** The delivery with another text where its signed time is. */
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

/** The digest of a signature in the other encoding. */
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
    apply: (delivery) => alter(delivery, { body: flipBit(delivery.body) }),
  },
  {
    name: 'body-cut-short',
    description: 'The last byte of the body is missing.',
    codes: ['signature_mismatch'],
    suits: signs,
    apply: (delivery) => alter(delivery, { body: delivery.body.slice(0, -1) }),
  },
  {
    name: 'body-newline-added',
    description: 'A newline was added to the body.',
    codes: ['signature_mismatch'],
    suits: ({ hmac }) => hmac && !hmac.compactJson,
    apply: (delivery) => alter(delivery, { body: Buffer.concat([delivery.body, Buffer.from('\n')]) }),
  },
  {
    name: 'body-respaced',
    description: 'The same JSON with other white space: what a receiver that verifies a parsed body cannot see.',
    codes: ['signature_mismatch'],
    suits: ({ hmac }) => hmac && !hmac.compactJson,
    apply: (delivery) => alter(delivery, { body: Buffer.concat([Buffer.from(' '), delivery.body]) }),
  },
  {
    name: 'body-replaced',
    description: 'Another body under the signature of this one.',
    codes: ['signature_mismatch'],
    suits: signs,
    apply: (delivery) => alter(delivery, { body: Buffer.from('{}') }),
  },
  {
    name: 'body-emptied',
    description: 'No body at all.',
    codes: ['signature_mismatch'],
    suits: signs,
    apply: (delivery) => alter(delivery, { body: new Uint8Array() }),
  },
  {
    name: 'signature-missing',
    description: 'No signature header.',
    codes: ['missing_signature'],
    suits: signs,
    apply: (delivery, kit) => withSignature(delivery, kit, () => undefined),
  },
  {
    name: 'signature-empty',
    description: 'An empty signature header.',
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
      'The last character of the signature is missing, where entries of other lengths may be of other versions.',
    codes: ['signature_mismatch'],
    suits: isVersioned,
    apply: (delivery, kit) => withSignature(delivery, kit, (signature) => signature.slice(0, -1)),
  },
  {
    name: 'signature-doubled',
    description: 'The signature twice in one header.',
    codes: ['malformed_signature'],
    suits: hasOneSignature,
    apply: (delivery, kit) => withSignature(delivery, kit, (signature) => `${signature}, ${signature}`),
  },
  {
    name: 'signature-is-a-word',
    description: 'Any text in place of a signature.',
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
    description: 'The right digest, in base64 where hex is due.',
    codes: ['malformed_signature'],
    suits: (kit) => hasOneSignature(kit) && schemeOf(kit).format.endsWith('{hex}'),
    apply: (delivery, kit) => withSignature(delivery, kit, (value) => recoded(value, schemeOf(kit), prefixOf(kit))),
  },
  {
    name: 'signature-in-hex',
    description: 'The right digest, in hex where base64 is due.',
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
      // At its own URL: only what is signed differs.
      const { headers } = signAnew(delivery, delivery.body, { notificationUrl: '' })
      return alter(delivery, { headers })
    },
  },
  {
    name: 'signature-of-another-url',
    description: "The signature was made for another subscription's notification URL.",
    codes: ['signature_mismatch'],
    suits: ({ hmac }) => hmac?.message.includes('{url}'),
    apply: (delivery) => {
      const { headers } = signAnew(delivery, delivery.body, { notificationUrl: 'https://another.example/webhooks' })
      return alter(delivery, { headers })
    },
  },
  {
    name: 'list-of-wrong-signatures',
    description: 'Two signatures in the header, and none is right.',
    codes: ['signature_mismatch'],
    suits: ({ hmac }) => hmac?.separator !== undefined,
    apply(delivery, kit) {
      const { separator, header } = schemeOf(kit)
      const forged = signAnew(delivery, delivery.body, forgedOptions(kit)).headers[header] as string
      return withSignature(delivery, kit, () => `${forged}${separator}${forged.split(separator as string).at(-1)}`)
    },
  },
  {
    name: 'list-of-unknown-version',
    description: 'The only signature is of a version that is not known.',
    codes: ['signature_mismatch'],
    suits: isVersioned,
    apply: (delivery, kit) => withSignature(delivery, kit, (signature) => signature.replace(/^v1,/, 'v9,')),
  },
  {
    name: 'time-missing',
    description: 'The signed time is not there.',
    codes: ['missing_signature', 'malformed_signature'],
    suits: hasTime,
    apply: (delivery, kit) => withTime(delivery, kit, () => ''),
  },
  {
    name: 'time-not-a-number',
    description: 'The signed time is no whole number.',
    codes: ['malformed_signature'],
    suits: hasTime,
    apply: (delivery, kit) => withTime(delivery, kit, (time) => `${time}x`),
  },
  {
    name: 'time-changed',
    description: 'Another time than the one that was signed.',
    codes: ['signature_mismatch'],
    suits: hasTime,
    apply: (delivery, kit) => withTime(delivery, kit, (time) => String(Number(time) - 1)),
  },
  {
    name: 'time-too-old',
    description: 'Signed with your secret, an hour ago: a delivery that was captured and sent again.',
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
    description: 'The time in milliseconds where seconds are due, or the other way round.',
    codes: ['timestamp_out_of_tolerance'],
    suits: hasTime,
    apply: (delivery, kit) =>
      withTime(delivery, kit, (time) =>
        schemeOf(kit).timestamp?.unit === 'ms' ? String(Math.floor(Number(time) / 1000)) : `${time}000`,
      ),
  },
  {
    name: 'id-missing',
    description: 'The signed id is not there.',
    codes: ['missing_signature'],
    suits: ({ hmac }) => hmac?.id,
    apply: (delivery, kit) => withHeader(delivery, schemeOf(kit).id?.header as string, () => undefined),
  },
  {
    name: 'id-changed',
    description: 'Another id than the one that was signed.',
    codes: ['signature_mismatch'],
    suits: ({ hmac }) => hmac?.id,
    apply: (delivery, kit) => withHeader(delivery, schemeOf(kit).id?.header as string, (id) => `${id}x`),
  },
  {
    name: 'id-doubled',
    description: 'A second id beside the one that was signed.',
    codes: ['malformed_signature'],
    suits: ({ hmac }) => hmac?.id,
    apply: (delivery, kit) => withHeader(delivery, schemeOf(kit).id?.header as string, (id) => `${id}, another`),
  },
  {
    name: 'token-missing',
    description: 'The URL has no token.',
    // The path's last segment is then taken for one.
    codes: ['missing_signature', 'signature_mismatch'],
    suits: hasToken,
    apply: (delivery, kit) => alter(delivery, { url: withToken(delivery.url, queryOf(kit), undefined) }),
  },
  {
    name: 'token-of-another-endpoint',
    description: 'The token in the URL is not the one registered.',
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
    description: 'The header that says what happened is not there.',
    codes: ['missing_event_type'],
    forged: false,
    suits: ({ envelope }) => envelope.eventType !== 'route' && headerOf(envelope.eventType),
    apply: (delivery, { envelope }) =>
      withHeader(delivery, headerOf(envelope.eventType as never) as string, () => undefined),
  },
  {
    name: 'not-json',
    description: 'The body is not JSON. Signature or token are right.',
    codes: ['invalid_json'],
    forged: false,
    suits: () => true,
    apply: (delivery) => delivery.withBody('{"not": json'),
  },
  {
    name: 'not-utf8',
    description: 'A byte of the body is not UTF-8. Signature or token are right.',
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
    // Where a header says the type, an empty body is an event without data.
    suits: ({ envelope }) => envelope.eventType === 'route' || !headerOf(envelope.eventType),
    apply: (delivery) => delivery.withBody(''),
  },
  {
    name: 'not-an-object',
    description: 'The body is a list. Signature or token are right.',
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
      apply: (delivery) => alter(delivery, apply({ ...delivery, body: toBuffer(delivery.body) })),
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
 * The table of bad deliveries that this library's own tests use: apply a row to a good delivery, and see that your endpoint
 * refuses it.
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
