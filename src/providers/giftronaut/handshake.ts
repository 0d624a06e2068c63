import { bodyBytes } from '../../core/bytes.js'
import { isObject } from '../../core/checks.js'
import { parseJson } from '../../core/json.js'
import type { Delivery, Handshake } from '../../core/types.js'

/** The longest token that is sent back, in characters. Its real length is not documented; the sample's is 12. */
const MAX_TOKEN = 1024

/** The most bytes that such a token can take, each character escaped, with room for the JSON around it. */
const MAX_BODY = MAX_TOKEN * 6 + 1024

/**
 * Recognises Giftronaut's registration challenge and gives the answer to it; `undefined` for anything else.
 *
 * The challenge is not an event and need not be signed. Nothing but its token is sent back, and nothing longer than 1,024
 * characters.
 *
 * @param delivery - `{ headers, body }`, before `verify`.
 * @returns What to answer: the status, and a body to send as JSON.
 * @see https://api.giftronaut.com/docs/guides/webhooks
 * @example
 * ```ts
 * import { handshake } from 'giftcard-webhooks/giftronaut'
 *
 * handshake({ headers: {}, body: '{"challengeToken":"a1b2c3"}' }) // { status: 200, body: { challengeToken: 'a1b2c3' } }
 * ```
 */
export function handshake(delivery: Delivery): Handshake | undefined {
  // Nobody has vouched for this body yet, so it is not parsed unless it is as small as a challenge.
  const bytes = bodyBytes(delivery.body)
  if (bytes === undefined || bytes.length > MAX_BODY || !mentionsToken(bytes)) return undefined
  let value: unknown
  try {
    value = parseJson({ headers: {}, body: bytes }, 'giftronaut')
  } catch {
    return undefined
  }
  if (!isObject(value) || 'eventType' in value) return undefined
  const { challengeToken } = value
  if (typeof challengeToken !== 'string' || challengeToken === '' || challengeToken.length > MAX_TOKEN) return undefined
  return { status: 200, body: { challengeToken } }
}

/** Its UTF-8 bytes are its characters. */
const NAME = 'challengeToken'

/** Whether the token's name is in the body. Nearly all deliveries are events, which need not be decoded to tell. */
function mentionsToken(bytes: Uint8Array): boolean {
  const first = NAME.charCodeAt(0)
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let matched = 1
    while (matched < NAME.length && bytes[at + matched] === NAME.charCodeAt(matched)) matched++
    if (matched === NAME.length) return true
  }
  return false
}
