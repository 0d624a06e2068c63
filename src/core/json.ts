import { bodyBytes, NO_BYTES } from './bytes.js'
import { webhookError } from './errors.js'
import type { Delivery } from './types.js'

/** Drops a leading byte-order mark, which RFC 8259 lets a reader ignore; refuses anything that is not UTF-8. */
let decoder: InstanceType<typeof TextDecoder> | undefined

/** The bytes of a delivery's body, or an error for a `body` that is none. */
export function deliveryBytes({ headers, body }: Delivery, provider: string): Uint8Array {
  const bytes = bodyBytes(body)
  if (bytes !== undefined && typeof headers === 'object' && headers !== null) return bytes
  throw webhookError('body_unavailable', provider, bytes ? 'A delivery needs its headers.' : NO_BYTES[0], NO_BYTES[1])
}

/** The JSON value of a body that has been verified. */
export function parseJson(delivery: Delivery, provider: string): unknown {
  let text: string
  const { body } = delivery
  if (typeof body === 'string') {
    text = body.charCodeAt(0) === 0xfeff ? body.slice(1) : body
  } else {
    const bytes = deliveryBytes(delivery, provider)
    try {
      decoder ??= new TextDecoder('utf-8', { fatal: true })
      text = decoder.decode(bytes)
    } catch {
      throw webhookError(
        'invalid_encoding',
        provider,
        'The body is not UTF-8.',
        'Find what converts charsets on the way here.',
      )
    }
  }
  try {
    return JSON.parse(text)
  } catch {
    // The engine's own message quotes the payload, so it goes no further.
    throw webhookError(
      'invalid_json',
      provider,
      text === '' ? 'The body is empty.' : 'The body is not JSON.',
      'Find what cuts, wraps or re-encodes bodies on the way here.',
    )
  }
}
