/** What can be told of a Giftronaut delivery that was refused. */
import type { DiagnosisKit } from '../../tools/diagnose/diagnosis-kit.js'
import { explainSignature } from '../../tools/diagnose/explain-signature.js'
import { asItIs } from '../../tools/diagnose/finding.js'
import type { GiftronautOptions } from './signature.js'

const form = { header: 'x-giftronaut-signature', encoding: 'hex', prefix: 'sha256=' } as const

/** Amounts are printed with two decimals, which a parser drops. */
export const facts = { title: 'Giftronaut', decimals: ['amount', 'currentBalance', 'threshold'] } as const

export const diagnosis: DiagnosisKit<GiftronautOptions> = {
  title: facts.title,
  headers: [form.header],
  explain: (delivery, { secret }, otherSecrets, budget) =>
    explainSignature(
      delivery,
      { form, facts, option: 'secret', secrets: secret, otherSecrets, prefixes: { plain: [asItIs('')], changed: [] } },
      budget,
    ),
}
