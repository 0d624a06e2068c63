/** The table of bad deliveries: each is a good one with one thing wrong, and the error that it must end in. */
import type { WebhookErrorCode } from '../../core/errors.js'
import type { HmacScheme, Scheme } from '../../core/types.js'
import { builtInTools, hmacOf, type SomeProvider } from '../registry.js'
import { alter, forge, makingOf, signAnew, withToken } from './create-delivery.js'
import type { DeliveryParts, TestDelivery } from './kit.js'
import { forgedSecret } from './sign.js'

/** One way in which a delivery can be bad. */
export interface Tampering {
  /** A stable name, such as `body-bit-flipped`. */
  readonly name: string
  /** What is wrong with the delivery. */
  readonly description: string
  /** The built-in providers it applies to. Loopz documents no signature, so a change of its body cannot be noticed. */
  readonly providers: readonly string[]
  /** Whether it applies to a provider, such as one of your own. */
  appliesTo(provider: Pick<SomeProvider, 'facts' | 'name'>): boolean
  /** The error codes, any of which is right. */
  readonly codes: readonly WebhookErrorCode[]
  /** True where a stranger could send it; false where it is authentic, and its content is bad. */
  readonly forged: boolean
  /** Makes the bad delivery from a good one of `createDelivery`, which is not changed. */
  apply(delivery: TestDelivery): TestDelivery
}

type Row = Omit<Tampering, 'providers'>
type Applies = (
  hmac: HmacScheme | undefined,
  scheme: Scheme | undefined,
  provider: Pick<SomeProvider, 'facts' | 'name'>,
) => boolean

function row(
  name: string,
  description: string,
  codes: readonly WebhookErrorCode[],
  applies: Applies,
  apply: (delivery: TestDelivery) => Partial<DeliveryParts>,
  forged = true,
): Row {
  const appliesTo = (provider: Pick<SomeProvider, 'facts' | 'name'>) =>
    applies(hmacOf(provider.facts.scheme), provider.facts.scheme, provider)
  return { name, description, codes, forged, appliesTo, apply: (delivery) => alter(delivery, apply(delivery)) }
}

const signed: Applies = (hmac) => hmac !== undefined
const single: Applies = (hmac) => hmac !== undefined && hmac.separator === undefined
const exact: Applies = (hmac) => hmac !== undefined && !hmac.compactJson
const timed: Applies = (hmac) => hmac?.timestamp !== undefined
const always: Applies = (_, scheme) => scheme !== undefined

const schemeOf = (delivery: TestDelivery) => hmacOf(makingOf(delivery).tool.provider.facts.scheme) as HmacScheme

/** The headers with one changed, or removed. */
function withHeader(
  delivery: TestDelivery,
  name: string,
  change: (value: string) => string | undefined,
): Partial<DeliveryParts> {
  const { [name]: value = '', ...rest } = delivery.headers
  const changed = change(value)
  return { headers: changed === undefined ? rest : { ...rest, [name]: changed } }
}

const withSignature = (delivery: TestDelivery, change: (signature: string) => string | undefined) =>
  withHeader(delivery, schemeOf(delivery).header, change)

function flipBit(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  const middle = copy.length >> 1
  copy[middle] = (copy[middle] as number) ^ 1
  return copy
}

/** The digest of a signature in the other encoding. */
const inHex = (text: string) =>
  text.replace(/[A-Za-z0-9+/]{43}=/, (digest) => Buffer.from(digest, 'base64').toString('hex'))
const inBase64 = (text: string) =>
  text.replace(/[0-9a-f]{64}/, (digest) => Buffer.from(digest, 'hex').toString('base64'))

const queryOf = (delivery: TestDelivery): string => {
  const { scheme } = makingOf(delivery).tool.provider.facts
  return scheme?.type === 'url-token' ? scheme.query : 'token'
}
const isToken: Applies = (_, scheme) => scheme?.type === 'url-token'
const typeHeaderOf = ({ facts }: Pick<SomeProvider, 'facts'>): string | undefined => {
  const { eventType } = facts.envelope
  return typeof eventType === 'object' && 'header' in eventType ? eventType.header.toLowerCase() : undefined
}

/** The older scheme of Square, whose header must not be accepted. */
const SHA1_HEADER = 'x-square-signature'

const MALFORMED = ['malformed_signature', 'signature_mismatch'] as const
const HOUR = 3_600_000

const rows: readonly Row[] = [
  row(
    'body-bit-flipped',
    'One bit in the middle of the body is flipped.',
    ['signature_mismatch'],
    signed,
    ({ body }) => ({
      body: flipBit(body),
    }),
  ),
  row('body-cut-short', 'The last byte of the body is missing.', ['signature_mismatch'], signed, ({ body }) => ({
    body: body.slice(0, -1),
  })),
  row('body-newline-added', 'A newline was added to the body.', ['signature_mismatch'], exact, ({ body }) => ({
    body: Buffer.concat([body, Buffer.from('\n')]),
  })),
  row(
    'body-respaced',
    'The same JSON with other white space: what a receiver that verifies a parsed body cannot see.',
    ['signature_mismatch'],
    exact,
    ({ body }) => ({ body: Buffer.concat([Buffer.from(' '), body]) }),
  ),
  row('body-replaced', 'Another body under the signature of this one.', ['signature_mismatch'], signed, () => ({
    body: Buffer.from('{}'),
  })),
  row('body-emptied', 'No body at all.', ['signature_mismatch'], signed, () => ({ body: new Uint8Array() })),
  row('signature-missing', 'No signature header.', ['missing_signature'], signed, (delivery) =>
    withSignature(delivery, () => undefined),
  ),
  row('signature-empty', 'An empty signature header.', ['missing_signature'], signed, (delivery) =>
    withSignature(delivery, () => ''),
  ),
  row('signature-cut-short', 'The last character of the signature is missing.', MALFORMED, signed, (delivery) =>
    withSignature(delivery, (signature) => signature.slice(0, -1)),
  ),
  row('signature-doubled', 'The signature twice in one header.', ['malformed_signature'], single, (delivery) =>
    withSignature(delivery, (signature) => `${signature}, ${signature}`),
  ),
  row('signature-is-a-word', 'Any text in place of a signature.', ['malformed_signature'], signed, (delivery) =>
    withSignature(delivery, () => 'valid'),
  ),
  row(
    'signature-of-another-secret',
    'Signed with a secret that is not yours.',
    ['signature_mismatch'],
    signed,
    (delivery) => ({
      headers: forge(delivery).headers,
    }),
  ),
  row(
    'signature-without-prefix',
    'The signature lacks its prefix.',
    MALFORMED,
    (hmac) => hmac !== undefined && !hmac.format.startsWith('{'),
    (delivery) => {
      const [prefix = ''] = schemeOf(delivery).format.split('{')
      return withSignature(delivery, (signature) => signature.replace(prefix, ''))
    },
  ),
  row(
    'signature-prefix-sha1',
    'The prefix says sha1=.',
    MALFORMED,
    (hmac) => hmac !== undefined && hmac.format.includes('sha256='),
    (delivery) => withSignature(delivery, (signature) => signature.replace('sha256=', 'sha1=')),
  ),
  row(
    'signature-in-base64',
    'The right digest, in base64 where hex is due.',
    MALFORMED,
    (hmac) => hmac?.format.endsWith('{hex}') === true,
    (delivery) => withSignature(delivery, inBase64),
  ),
  row(
    'signature-in-hex',
    'The right digest, in hex where base64 is due.',
    MALFORMED,
    (hmac) => hmac?.format.endsWith('{base64}') === true,
    (delivery) => withSignature(delivery, inHex),
  ),
  row(
    'signature-without-url',
    'The signature covers the body only, not the notification URL.',
    ['signature_mismatch'],
    (hmac) => hmac?.message.includes('{url}') === true,
    (delivery) => signAnew(delivery, delivery.body, { notificationUrl: '', url: delivery.url }),
  ),
  row(
    'signature-of-another-url',
    "The signature was made for another subscription's notification URL.",
    ['signature_mismatch'],
    (hmac) => hmac?.message.includes('{url}') === true,
    (delivery) =>
      signAnew(delivery, delivery.body, { notificationUrl: 'https://another.example/webhooks', url: delivery.url }),
  ),
  row(
    'signature-sha1-only',
    'Only the deprecated SHA-1 header is there, made by a forger.',
    ['missing_signature'],
    (hmac) => hmac?.header === 'x-square-hmacsha256-signature',
    (delivery) => {
      const { headers = {} } = withSignature(delivery, () => undefined)
      return { headers: { ...headers, [SHA1_HEADER]: Buffer.from(forgedSecret()).toString('base64') } }
    },
  ),
  row(
    'time-too-old',
    'Signed an hour ago: a captured delivery sent again.',
    ['timestamp_out_of_tolerance'],
    timed,
    (delivery) => signAnew(delivery, delivery.body, { at: new Date(Date.now() - HOUR) }),
  ),
  row('time-ahead', 'Signed an hour ahead of the clock.', ['timestamp_out_of_tolerance'], timed, (delivery) =>
    signAnew(delivery, delivery.body, { at: new Date(Date.now() + HOUR) }),
  ),
  row(
    'id-changed',
    'Another id under the signature of this one: a replay that poses as a new event.',
    ['signature_mismatch'],
    (hmac) => hmac?.id !== undefined,
    (delivery) => withHeader(delivery, schemeOf(delivery).id?.header as string, (id) => `${id}2`),
  ),
  row(
    'token-missing',
    'The URL has no token.',
    // The path's last segment is then taken for one.
    ['missing_signature', 'signature_mismatch'],
    isToken,
    (delivery) => ({ url: withToken(delivery.url, queryOf(delivery), undefined) }),
  ),
  row(
    'token-of-another-endpoint',
    'The token in the URL is not the one registered.',
    ['signature_mismatch'],
    isToken,
    (delivery) => ({ url: withToken(delivery.url, queryOf(delivery), forgedSecret()) }),
  ),
  row('token-cut-short', 'The token lacks its last character.', ['signature_mismatch'], isToken, (delivery) => {
    const token = new URL(delivery.url).searchParams.get(queryOf(delivery))
    return { url: withToken(delivery.url, queryOf(delivery), token?.slice(0, -1)) }
  }),
  row(
    'token-doubled',
    'The URL has a wrong token after the right one.',
    ['missing_signature'],
    isToken,
    (delivery) => ({
      url: `${delivery.url}&${queryOf(delivery)}=${encodeURIComponent(forgedSecret())}`,
    }),
  ),
  row(
    'topic-missing',
    'The header that says what happened is missing.',
    ['missing_event_type'],
    (_, scheme, provider) => scheme !== undefined && typeHeaderOf(provider) !== undefined,
    (delivery) => withHeader(delivery, typeHeaderOf(makingOf(delivery).tool.provider) as string, () => undefined),
    false,
  ),
  row(
    'not-json',
    'Authentic, but the body is not JSON.',
    ['invalid_json'],
    always,
    (delivery) => delivery.withBody('{"not": json'),
    false,
  ),
  row(
    'not-utf8',
    'Authentic, but a byte of the body is not UTF-8.',
    ['invalid_encoding'],
    always,
    (delivery) => delivery.withBody(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d)),
    false,
  ),
  row(
    'empty-but-signed',
    'Authentic, but the body is empty.',
    ['invalid_json'],
    always,
    (delivery) => delivery.withBody(''),
    false,
  ),
  row(
    'not-an-object',
    'Authentic, but the body is a list.',
    ['missing_event_type', 'invalid_payload'],
    always,
    (delivery) => delivery.withBody('[]'),
    false,
  ),
]

/**
 * The table of bad deliveries: apply a row to a good delivery, and see that your endpoint rejects it.
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
export const tamperings: readonly Tampering[] = /* @__PURE__ */ rows.map((row) => ({
  ...row,
  providers: builtInTools.filter(({ provider }) => row.appliesTo(provider)).map(({ name }) => name),
}))
