/** Encodings of secrets: hex, base64, and `whsec_` of Standard Webhooks. */
import { utf8 } from './bytes.js'
import { webhookError } from './errors.js'
import type { SecretEncoding } from './types.js'

/** Turns the text of a secret into bytes. */
export type SecretDecoder = (secret: string) => Uint8Array

/** Creates the decoder of an encoding. It throws for text in another encoding, which a lenient decoder would truncate. */
export function secretDecoder(encoding: SecretEncoding, option: string): SecretDecoder {
  if (encoding === 'utf8') return utf8
  const bad = () =>
    webhookError(
      'configuration',
      `${option} is not ${encoding === 'hex' ? 'hex' : 'base64'}.`,
      'Copy it again: no quotes, blanks or line breaks. A key that begins with whsk_ or whpk_ is not a signing secret.',
    )
  if (encoding === 'hex') {
    return (secret) => {
      if (!/^([0-9A-Fa-f]{2})+$/.test(secret)) throw bad()
      return Uint8Array.from(secret.match(/../g) as string[], (pair) => Number.parseInt(pair, 16))
    }
  }
  return (secret) => {
    const base64 = encoding === 'whsec_' && secret.startsWith('whsec_') ? secret.slice(6) : secret
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw bad()
    try {
      return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    } catch {
      throw bad()
    }
  }
}
