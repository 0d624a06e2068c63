/** What is common to explaining a signature, whoever makes it. */
import { deliveryBytes } from '../../core/json.js'
import type { Delivery, Secrets } from '../../core/types.js'
import { listHeaders } from '../list-headers.js'
import { type BodyFacts, bodyEdits, bodyHints, bodyStyles } from './body-variants.js'
import { digestsIn, type SignatureForm } from './digests.js'
import { type Finding, hint, type Variant } from './finding.js'
import { type Budget, search } from './search.js'
import { looksLikeApiKey, otherSecretVariants, secretEntries, secretVariants } from './secret-variants.js'

/** What a signature is explained with. */
export interface Explanation {
  readonly form: SignatureForm
  readonly facts: BodyFacts
  /** The option that holds the secret. */
  readonly option: string
  readonly secrets: Secrets
  readonly otherSecrets: Secrets | undefined
  /** What stands before the body in what is signed. */
  readonly prefixes: { readonly plain: readonly Variant<string>[]; readonly changed: readonly Variant<string>[] }
}

/** What is wrong with a delivery whose signature was refused. */
export function explainSignature(delivery: Delivery, given: Explanation, budget: Budget): Finding[] {
  const { form, facts, option, prefixes } = given
  const bytes = deliveryBytes(delivery, facts.title)
  const headers = listHeaders(delivery.headers)
  const entries = secretEntries(given.secrets, option)
  const secrets = secretVariants(entries)
  const found = search(
    {
      digests: digestsIn(headers, form),
      secrets: {
        plain: secrets.plain,
        changed: [...otherSecretVariants(given.otherSecrets, option), ...secrets.changed],
      },
      prefixes,
      bodies: bodyEdits(bytes),
      styles: (body) => bodyStyles(body, facts),
    },
    budget,
  )
  if (found) return found
  return [...headerHints(headers, form, facts.title), ...looksLikeApiKey(entries), ...bodyHints(bytes, facts)]
}

function headerHints(
  headers: readonly (readonly [string, string])[],
  { header }: SignatureForm,
  title: string,
): Finding[] {
  if (headers.some(([name]) => name === header)) return []
  return [
    hint(
      'header-missing',
      `There is no ${header} header: the sender is not ${title}, or a proxy removed it.`,
      `Allow ${header} through the proxy, gateway or CDN in front (some pass on listed headers only).`,
    ),
  ]
}
