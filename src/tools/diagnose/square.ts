/** Facts about Square only: the deprecated SHA-1 header, the environment header, and the order of members in a real delivery. */
import { utf8 } from '../../core/bytes.js'
import { readHeader } from '../../core/headers.js'
import { deliveryBytes } from '../../core/json.js'
import type { Delivery, Secrets } from '../../core/types.js'
import { square } from '../../providers/square/index.js'
import { certain, type Finding, hint } from './finding.js'
import type { OwnDiagnosis } from './own-diagnosis.js'
import { secretEntries } from './secret-variants.js'

export { square }

const HEADER = 'x-square-hmacsha256-signature'
const SHA1_HEADER = 'x-square-signature'

export const squareDiagnosis: OwnDiagnosis = {
  headers: [SHA1_HEADER, 'square-environment'],
  order: { '': ['merchant_id', 'type', 'event_id', 'created_at', 'data'], data: ['type', 'id', 'object'] },
  explain: (delivery, options) =>
    readHeader(delivery.headers, HEADER) ? environment(delivery) : sha1(delivery, options),
}

/** Each environment has its own subscriptions and keys. Using those of the other environment is the most common mistake. */
function environment({ headers }: Delivery): Finding[] {
  if (readHeader(headers, 'square-environment') !== 'Sandbox') return []
  return [
    hint(
      'sender-environment',
      'The delivery is from the Sandbox, whose subscription has its own signature key.',
      'If signatureKey is the production key, use the key of the Sandbox subscription, or list both.',
    ),
  ]
}

/** Detects a delivery with only the older scheme's header. Recomputes its signature if the runtime has SHA-1. */
function sha1(delivery: Delivery, { signatureKey, notificationUrl }: Readonly<Record<string, unknown>>): Finding[] {
  const signature = readHeader(delivery.headers, SHA1_HEADER)
  if (!signature) return []
  const fix = `Verify ${HEADER}, which Square sends as well. Check that the proxy forwards it.`
  const crypto = globalThis.process?.getBuiltinModule?.('node:crypto')
  const body = deliveryBytes(delivery)
  // Versions of the documentation differ on whether white space is signed.
  const bodies = [body, utf8(new TextDecoder().decode(body).replace(/\s/g, ''))]
  const urls = [notificationUrl].flat().filter((url): url is string => typeof url === 'string')
  const matches = secretEntries(signatureKey as Secrets, 'signatureKey').some(({ value }) =>
    urls.some((url) =>
      bodies.some(
        (signed) => crypto?.createHmac('sha1', value).update(url).update(signed).digest('base64') === signature,
      ),
    ),
  )
  return matches
    ? [
        certain(
          'signature-sha1',
          `The delivery has only the deprecated ${SHA1_HEADER}. It is right, but SHA-1 is not accepted.`,
          fix,
        ),
      ]
    : [hint('signature-sha1', `The delivery has only the deprecated ${SHA1_HEADER}, which is not checked.`, fix)]
}
