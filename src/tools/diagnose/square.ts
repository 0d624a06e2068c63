/** Square's older scheme: HMAC-SHA-1 in another header, which is not accepted. */
import { utf8 } from '../../core/bytes.js'
import { readHeader } from '../../core/headers.js'
import { deliveryBytes } from '../../core/json.js'
import type { Delivery, Secrets } from '../../core/types.js'
import { certain, type Finding, hint } from './finding.js'
import { secretEntries } from './secret-variants.js'

export const SQUARE_HEADER = 'x-square-hmacsha256-signature'
const SHA1_HEADER = 'x-square-signature'

/** Only the older scheme's header is there. Its signature is recomputed where the runtime has SHA-1. */
export function explainSha1(delivery: Delivery, signatureKey: Secrets, urls: readonly string[]): Finding[] {
  const signature = readHeader(delivery.headers, SHA1_HEADER)
  if (!signature) return []
  const fix = `Verify ${SQUARE_HEADER}, which Square sends with it; check that the proxy in front passes it on.`
  const crypto = globalThis.process?.getBuiltinModule?.('node:crypto')
  const body = deliveryBytes(delivery)
  // Copies of the documentation differ on whether white space is signed.
  const bodies = [body, utf8(new TextDecoder().decode(body).replace(/\s/g, ''))]
  const isRight = secretEntries(signatureKey, 'signatureKey').some(({ value }) =>
    urls.some((url) =>
      bodies.some(
        (signed) => crypto?.createHmac('sha1', value).update(url).update(signed).digest('base64') === signature,
      ),
    ),
  )
  return isRight
    ? [
        certain(
          'signature-sha1',
          `Only the deprecated ${SHA1_HEADER} is there, and it is right: SHA-1 is not accepted.`,
          fix,
        ),
      ]
    : [hint('signature-sha1', `Only the deprecated ${SHA1_HEADER} is there, which is not accepted.`, fix)]
}
