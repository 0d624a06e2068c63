/** Signing as the providers do, for test deliveries. (The test kit signs with `node:crypto`, which a browser has not.) */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { compactJson } from '../../../src/core/json.js'
import { secretDecoder } from '../../../src/core/secret-encoding.js'
import type { HmacScheme } from '../../../src/core/types.js'
import { aroundBody } from '../../../src/tools/around-body.js'

/** The headers that sign a body now. */
export function signatureHeaders(
  scheme: HmacScheme,
  body: string,
  secret: string,
  url: string,
): Record<string, string> {
  const { header, format, timestamp, separator, id, message, secretEncoding, secretOption } = scheme
  const now = Date.now()
  const time = String(timestamp?.unit === 'ms' ? now : Math.floor(now / 1000))
  const messageId = `msg_${crypto.randomUUID()}`
  const [before, after] = aroundBody(message, time, messageId, url)
  const bytes = utf8ToBytes(body)
  const signed = (scheme.compactJson && compactJson(bytes)) || bytes
  const digest = hmac(
    sha256,
    secretDecoder(secretEncoding, secretOption)(secret),
    concatBytes(utf8ToBytes(before), signed, utf8ToBytes(after)),
  )
  const signature = format
    .replace('{hex}', bytesToHex(digest))
    .replace('{base64}', btoa(String.fromCharCode(...digest)))
  const entry = timestamp && 'entry' in timestamp ? timestamp.entry.replace('{timestamp}', time) + separator : ''
  return {
    [header]: entry + signature,
    ...(timestamp && 'header' in timestamp && { [timestamp.header]: time }),
    ...(id && { [id.header]: messageId }),
  }
}
