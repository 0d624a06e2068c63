/** Facts about the bodies of some providers that help to explain a signature: no receiving code needs them. */
import type { BodyFacts } from './body-variants.js'

type Facts = Omit<BodyFacts, 'title'>

/** By the header of the signature, which extended providers keep. */
const FACTS: Readonly<Record<string, Facts>> = {
  // Amounts are printed with two decimals, which a parser drops.
  'x-giftronaut-signature': { decimals: ['amount', 'currentBalance', 'threshold'] },
  'x-square-hmacsha256-signature': {
    decimals: [],
    order: { '': ['merchant_id', 'type', 'event_id', 'created_at', 'data'], data: ['type', 'id', 'object'] },
  },
}

export const bodyFactsOf = (header: string, title: string): BodyFacts => ({
  title,
  ...(Object.hasOwn(FACTS, header) ? (FACTS[header] as Facts) : { decimals: [] }),
})
