/** What can be told of a Square delivery that was refused. */

import { utf8 } from '../../core/bytes.js'
import { readHeader } from '../../core/headers.js'
import { deliveryBytes } from '../../core/json.js'
import type { Delivery } from '../../core/types.js'
import type { DiagnosisKit } from '../../tools/diagnose/diagnosis-kit.js'
import { explainSignature } from '../../tools/diagnose/explain-signature.js'
import { asItIs, certain, type Finding, hint } from '../../tools/diagnose/finding.js'
import { secretEntries } from '../../tools/diagnose/secret-variants.js'
import type { SquareOptions } from './signature.js'
import { urlVariants } from './url-variants.js'

const form = { header: 'x-square-hmacsha256-signature', encoding: 'base64', prefix: '' } as const
const SHA1_HEADER = 'x-square-signature'

const facts = {
  title: 'Square',
  decimals: [],
  order: { '': ['merchant_id', 'type', 'event_id', 'created_at', 'data'], data: ['type', 'id', 'object'] },
} as const

export const diagnosis: DiagnosisKit<SquareOptions> = {
  title: facts.title,
  headers: [form.header, SHA1_HEADER, 'square-environment'],
  explain(delivery, options, otherSecrets, budget) {
    const urls = [options.notificationUrl].flat()
    const explained = explainSignature(
      delivery,
      {
        form,
        facts,
        option: 'signatureKey',
        secrets: options.signatureKey,
        otherSecrets,
        prefixes: { plain: urls.map(asItIs), changed: urls.flatMap((url) => urlVariants(url, delivery)) },
      },
      budget,
    )
    const certainOnes = explained.some(({ certainty }) => certainty === 'certain')
    return certainOnes || readHeader(delivery.headers, form.header)
      ? explained
      : [...sha1(delivery, options), ...explained]
  },
}

/** Only the older scheme's header is there. Its signature is recomputed where the runtime has SHA-1. */
function sha1(delivery: Delivery, { signatureKey, notificationUrl }: SquareOptions): Finding[] {
  const signature = readHeader(delivery.headers, SHA1_HEADER)
  if (!signature) return []
  const fix = `Verify ${form.header}, which Square sends beside it; see that the proxy in front lets it through.`
  const crypto = globalThis.process?.getBuiltinModule?.('node:crypto')
  const body = deliveryBytes(delivery, facts.title)
  // Copies of the documentation differ on whether white space is signed.
  const bodies = [body, utf8(new TextDecoder().decode(body).replace(/\s/g, ''))]
  const matches = secretEntries(signatureKey, 'signatureKey').some(({ value }) =>
    [notificationUrl]
      .flat()
      .some((url) =>
        bodies.some(
          (signed) => crypto?.createHmac('sha1', value).update(url).update(signed).digest('base64') === signature,
        ),
      ),
  )
  return matches
    ? [
        certain(
          'signature-sha1',
          `Only the deprecated ${SHA1_HEADER} is there, and it is right: SHA-1 is not accepted.`,
          fix,
        ),
      ]
    : [hint('signature-sha1', `Only the deprecated ${SHA1_HEADER} is there, which is not looked at.`, fix)]
}
