/** Signs a body by its scheme, with `node:crypto`. */
import { webhookError } from '../../core/errors.js'
import { compactJson } from '../../core/json.js'
import type { HmacScheme, SecretEncoding } from '../../core/types.js'
import { aroundBody } from '../around-body.js'
import { createHmac, toBuffer } from './node.js'

/** The other inputs of a signature. */
export interface Signing {
  readonly secret: unknown
  readonly url: string
  readonly id: string
  /** In ms since 1970. */
  readonly at: number
}

/** Creates the headers that sign a body. */
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

/** Returns the bytes of the secret to sign with: the first of several. */
function keyOf(secrets: unknown, encoding: SecretEncoding, option: string): Uint8Array {
  let secret: unknown = Array.isArray(secrets) ? secrets[0] : secrets
  if (typeof secret === 'object' && secret !== null && 'value' in secret) secret = secret.value
  if (ArrayBuffer.isView(secret) && secret.byteLength > 0) return secret as Uint8Array
  if (typeof secret !== 'string' || secret === '') {
    throw webhookError(
      'configuration',
      `${option} is missing, so the delivery cannot be signed.`,
      `Pass { ${option} }, the same as the receiver.`,
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
