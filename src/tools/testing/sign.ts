/** Signs deliveries by Node's own HMAC and not by ours, which it tests. */
import { webhookError } from '../../core/errors.js'
import type { HmacScheme, Secret, SecretEncoding } from '../../core/types.js'

/** A secret that no endpoint has, for deliveries that must be rejected. In every encoding of a secret. */
const FORGED = 'not-the-secret-of-this-endpoint!'
const FORGED_SECRETS: Readonly<Record<SecretEncoding, string>> = {
  utf8: FORGED,
  base64: btoa(FORGED),
  hex: Array.from(FORGED, (character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join(''),
  whsec_: `whsec_${btoa(FORGED)}`,
}

export const forgedSecret = (encoding: SecretEncoding = 'utf8'): string => FORGED_SECRETS[encoding]

/** What a signature covers beside the body. */
export interface SignedParts {
  readonly url: string
  readonly id: string
  readonly at: Date
}

/** The headers that sign a body. */
export function signatureHeaders(
  scheme: HmacScheme,
  body: Uint8Array,
  secret: unknown,
  { url, id, at }: SignedParts,
): Record<string, string> {
  const { message, timestamp, format, separator } = scheme
  const time = String(timestamp?.unit === 'ms' ? at.getTime() : Math.floor(at.getTime() / 1000))
  const fill = (text: string) => text.replace('{timestamp}', time).replace('{id}', id).replace('{url}', url)
  const [before = '', after = ''] = message.split('{body}')
  const { createHmac } = nodeCrypto()
  const mac = createHmac('sha256', secretBytes(secret, scheme)).update(fill(before)).update(body).update(fill(after))
  const encoding = format.endsWith('{hex}') ? 'hex' : 'base64'
  const signature = format.replace(`{${encoding}}`, mac.digest(encoding))
  const entry = timestamp && 'entry' in timestamp ? timestamp.entry.replace('{timestamp}', time) + separator : ''
  return {
    [scheme.header]: entry + signature,
    ...(timestamp && 'header' in timestamp && { [timestamp.header.toLowerCase()]: time }),
    ...(scheme.id && { [scheme.id.header]: id }),
  }
}

/** Loaded when something is signed: an import would take as long as the rest of the kit. */
function nodeCrypto(): typeof import('node:crypto') {
  const crypto = globalThis.process?.getBuiltinModule?.('node:crypto')
  if (crypto) return crypto
  throw webhookError(
    'configuration',
    'Test deliveries are signed with node:crypto, which this environment does not have.',
    'Run the tests in Node. In Jest, put /** @jest-environment node */ at the top of the file.',
  )
}

function secretBytes(secret: unknown, { secretEncoding, secretOption }: HmacScheme): Uint8Array | string {
  if (!(typeof secret === 'string' || ArrayBuffer.isView(secret)) || (secret as Secret).length === 0) {
    throw webhookError(
      'configuration',
      `${secretOption} is missing, and the delivery cannot be signed.`,
      `Pass { ${secretOption} }: the same that the receiver has.`,
    )
  }
  if (typeof secret !== 'string' || secretEncoding === 'utf8') return secret as string | Uint8Array
  if (secretEncoding === 'hex') return Buffer.from(secret, 'hex')
  return Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
}
