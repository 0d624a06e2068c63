import { WebhookError } from '../errors.js'
import type { Delivery } from '../types.js'
import { bodyBytes } from './bytes.js'

// Drops a leading byte-order mark, which RFC 8259 lets a reader ignore; refuses anything that is not UTF-8.
const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true })

/** The bytes of a delivery's body, or an error for a `body` that is none. */
export function deliveryBytes(delivery: Delivery, provider: string): Uint8Array {
  const bytes = bodyBytes(delivery.body)
  if (bytes !== undefined && typeof delivery.headers === 'object' && delivery.headers !== null) return bytes
  throw new WebhookError(
    'body_unavailable',
    bytes
      ? 'A delivery needs its headers: { headers, body }.'
      : 'A delivery needs the exact bytes of its body, as a Uint8Array, an ArrayBuffer or a string; this one was parsed, or never read.',
    { provider, hint: 'Pass { headers: req.headers, body: <the raw body> }, taken before any JSON parser.' },
  )
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
      text = decoder.decode(bytes)
    } catch {
      throw new WebhookError('invalid_encoding', 'The body is not valid UTF-8, which JSON has to be.', {
        provider,
        hint: 'If a proxy or middleware converts the charset of request bodies, turn that off for this route.',
      })
    }
  }
  try {
    return JSON.parse(text)
  } catch {
    // The engine's own message quotes the payload, so it goes no further.
    throw new WebhookError('invalid_json', text === '' ? 'The body is empty.' : 'The body is not valid JSON.', {
      provider,
      hint: 'Look for what sits in front of this route and cuts, wraps or re-encodes request bodies.',
    })
  }
}
