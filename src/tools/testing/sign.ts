/** Signs a body as a scheme says, by `node:crypto`. */
import { webhookError } from '../../core/errors.js'
import { compactJson } from '../../core/json.js'
import type { HmacScheme, SecretEncoding } from '../../core/types.js'
import { aroundBody } from '../around-body.js'
import { createHmac, toBuffer } from './node.js'

/** What is signed beside the body, and with what. */
export interface Signing {
  readonly secret: unknown
  readonly url: string
  readonly id: string
  /** In ms since 1970. */
  readonly at: number
}

/** The headers that sign a body. */
export function signatureHeaders(scheme: HmacScheme, body: Uint8Array, signing: Signing): Record<string, string> {
  const { timestamp, separator, format, header, id, secretOption, secretEncoding } = scheme
  const time = String(timestamp?.unit === 'ms' ? signing.at : Math.floor(signing.at / 1000))
  const [before, after] = aroundBody(scheme.message, time, signing.id, signing.url)
  const signed = (scheme.compactJson && compactJson(body)) || body
  const digest = createHmac('sha256', keyOf(signing.secret, secretEncoding, secretOption))
    .update(before)
    .update(signed)
    .update(after)
    .digest(format.endsWith('{hex}') ? 'hex' : 'base64')
  const signature = format.replace(/\{(hex|base64)\}$/, () => digest)
  const entry = timestamp && 'entry' in timestamp ? timestamp.entry.replace('{timestamp}', time) + separator : ''
  return {
    [header]: entry + signature,
    ...(timestamp && 'header' in timestamp && { [timestamp.header.toLowerCase()]: time }),
    ...(id && { [id.header]: signing.id }),
  }
}

/** The bytes of a secret to sign with. Of several, the first. */
function keyOf(secrets: unknown, encoding: SecretEncoding, option: string): Uint8Array {
  let secret: unknown = Array.isArray(secrets) ? secrets[0] : secrets
  if (typeof secret === 'object' && secret !== null && 'value' in secret) secret = secret.value
  if (ArrayBuffer.isView(secret) && secret.byteLength > 0) return secret as Uint8Array
  if (typeof secret !== 'string' || secret === '') {
    throw webhookError(
      'configuration',
      `No ${option} to sign the delivery with.`,
      `Pass { ${option} }: the same that the receiver has.`,
    )
  }
  if (encoding === 'utf8') return toBuffer(secret)
  const text = encoding === 'whsec_' ? secret.replace(/^whsec_/, '') : secret
  const key = Buffer.from(text, encoding === 'hex' ? 'hex' : 'base64')
  if (key.length > 0) return key
  throw webhookError(
    'configuration',
    `${option} is not ${encoding === 'hex' ? 'hex' : 'base64'}.`,
    'Pass the secret as the provider shows it.',
  )
}
