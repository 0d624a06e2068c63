/** Requests that are not events: challenges, test pings, probes. */
import { bodyBytes } from './bytes.js'
import { parseJson } from './json.js'
import type { Delivery, HandshakeReply, HandshakeRequest } from './types.js'

/** The largest body that a `handshake` function gets, in bytes. Small, because the body is not verified. */
export const HANDSHAKE_BYTES = 8192

/** The `handshake` function of a provider: takes a delivery, returns a complete reply. */
/* @__NO_SIDE_EFFECTS__ */
export const answering =
  (handshake: (request: HandshakeRequest) => HandshakeReply | undefined) =>
  ({ headers, url, method, body }: Delivery): { status: number; body: unknown } | undefined => {
    const bytes = bodyBytes(body)
    const isSmall = bytes !== undefined && bytes.length <= HANDSHAKE_BYTES
    const reply = handshake({
      headers,
      url,
      method,
      includes: (text) => isSmall && includes(bytes, text),
      json() {
        if (!isSmall) return undefined
        try {
          return parseJson({ headers: {}, body: bytes })
        } catch {
          return undefined
        }
      },
    })
    return reply && { status: reply.status ?? 200, body: reply.body ?? {} }
  }

/** Whether the bytes contain an ASCII text. Nearly all deliveries are events, and this spares decoding them. */
function includes(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let matched = 1
    while (matched < text.length && bytes[at + matched] === text.charCodeAt(matched)) matched++
    if (matched === text.length) return true
  }
  return false
}
