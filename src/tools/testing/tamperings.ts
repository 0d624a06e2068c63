/** The table of bad deliveries: each is a good one with one thing wrong, and the error that it must end in. */
import type { WebhookErrorCode } from '../../core/errors.js'
import type { ProviderName } from '../../core/types.js'
import { alter, makingOf, signAnew } from './create-delivery.js'
import type { TamperingRow, TestDelivery } from './kit.js'
import { kits } from './kits.js'

/** One way in which a delivery can be bad. */
export interface Tampering {
  /** A stable name, such as `body-bit-flipped`. */
  readonly name: string
  /** What is wrong with the delivery. */
  readonly description: string
  /** The providers it applies to. Loopz documents no signature, so a change of its body cannot be noticed. */
  readonly providers: readonly ProviderName[]
  /** The error codes, any of which is right. */
  readonly codes: readonly WebhookErrorCode[]
  /** True where a stranger could send it; false where it is authentic, and its content is bad. */
  readonly forged: boolean
  /** Makes the bad delivery from a good one of `createDelivery`, which is not changed. */
  apply(delivery: TestDelivery): TestDelivery
}

const all = Object.keys(kits) as ProviderName[]
const signed = all.filter((name) => kits[name].signatureHeader !== undefined)

function tampering(
  name: string,
  description: string,
  codes: readonly WebhookErrorCode[],
  apply: (delivery: TestDelivery) => TestDelivery,
  { providers = signed, forged = true }: { providers?: readonly ProviderName[]; forged?: boolean } = {},
): Tampering {
  return { name, description, providers, codes, forged, apply }
}

/** The delivery with its signature header changed, or removed. */
function withSignature(delivery: TestDelivery, change: (signature: string) => string | undefined): TestDelivery {
  const name = makingOf(delivery).kit.signatureHeader as string
  const { [name]: signature = '', ...rest } = delivery.headers
  const changed = change(signature)
  return alter(delivery, { headers: changed === undefined ? rest : { ...rest, [name]: changed } })
}

function flipBit(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  const middle = copy.length >> 1
  copy[middle] = (copy[middle] as number) ^ 1
  return copy
}

const authentic = { providers: all, forged: false }

/** What no provider's folder has to know of. */
const general: readonly Tampering[] = [
  tampering('body-bit-flipped', 'One bit in the middle of the body is flipped.', ['signature_mismatch'], (delivery) =>
    alter(delivery, { body: flipBit(delivery.body) }),
  ),
  tampering('body-cut-short', 'The last byte of the body is missing.', ['signature_mismatch'], (delivery) =>
    alter(delivery, { body: delivery.body.slice(0, -1) }),
  ),
  tampering('body-newline-added', 'A newline was added to the body.', ['signature_mismatch'], (delivery) =>
    alter(delivery, { body: Buffer.concat([delivery.body, Buffer.from('\n')]) }),
  ),
  tampering(
    'body-respaced',
    'The same JSON with other white space: what a receiver that verifies a parsed body cannot see.',
    ['signature_mismatch'],
    (delivery) => alter(delivery, { body: Buffer.concat([Buffer.from(' '), delivery.body]) }),
  ),
  tampering('body-replaced', 'Another body under the signature of this one.', ['signature_mismatch'], (delivery) =>
    alter(delivery, { body: Buffer.from('{}') }),
  ),
  tampering('body-emptied', 'No body at all.', ['signature_mismatch'], (delivery) =>
    alter(delivery, { body: new Uint8Array() }),
  ),
  tampering('signature-missing', 'No signature header.', ['missing_signature'], (delivery) =>
    withSignature(delivery, () => undefined),
  ),
  tampering('signature-empty', 'An empty signature header.', ['missing_signature'], (delivery) =>
    withSignature(delivery, () => ''),
  ),
  tampering(
    'signature-cut-short',
    'The last character of the signature is missing.',
    ['malformed_signature'],
    (delivery) => withSignature(delivery, (signature) => signature.slice(0, -1)),
  ),
  tampering('signature-doubled', 'The signature twice in one header.', ['malformed_signature'], (delivery) =>
    withSignature(delivery, (signature) => `${signature}, ${signature}`),
  ),
  tampering('signature-is-a-word', 'Any text in place of a signature.', ['malformed_signature'], (delivery) =>
    withSignature(delivery, () => 'valid'),
  ),
  tampering(
    'signature-of-another-secret',
    'Signed with a secret that is not yours.',
    ['signature_mismatch'],
    (delivery) => {
      const { kit, options } = makingOf(delivery)
      return alter(delivery, { headers: signAnew(delivery, delivery.body, kit.forge(options)).headers })
    },
  ),
  tampering(
    'not-json',
    'Authentic, but the body is not JSON.',
    ['invalid_json'],
    (delivery) => delivery.withBody('{"not": json'),
    authentic,
  ),
  tampering(
    'not-utf8',
    'Authentic, but a byte of the body is not UTF-8.',
    ['invalid_encoding'],
    (delivery) => delivery.withBody(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d)),
    authentic,
  ),
  tampering(
    'empty-but-signed',
    'Authentic, but the body is empty.',
    ['invalid_json'],
    (delivery) => delivery.withBody(''),
    authentic,
  ),
  tampering(
    'not-an-object',
    'Authentic, but the body is a list.',
    ['missing_event_type', 'invalid_payload'],
    (delivery) => delivery.withBody('[]'),
    authentic,
  ),
]

/** The providers' own rows, in the form of the table. */
function ownRows(): Tampering[] {
  return all.flatMap((provider) =>
    (kits[provider].tamperings as readonly TamperingRow<object>[]).map((row) =>
      tampering(
        row.name,
        row.description,
        row.codes,
        (delivery) =>
          alter(
            delivery,
            row.apply(delivery, (body, changes) => signAnew(delivery, body, changes)),
          ),
        { providers: [provider], forged: row.codes.every((code) => code !== 'missing_event_type') },
      ),
    ),
  )
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
 * for (const row of tamperings.filter((row) => row.forged && row.providers.includes('square'))) {
 *   try {
 *     verify(row.apply(good), options)
 *     console.error(row.name, 'was accepted')
 *   } catch {}
 * }
 * ```
 */
export const tamperings: readonly Tampering[] = /* @__PURE__ */ [...general, .../* @__PURE__ */ ownRows()]
