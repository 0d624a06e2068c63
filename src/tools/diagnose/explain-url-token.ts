/** Explains why the token in a URL was rejected. */
import { equalText, toHex, utf8 } from '../../core/bytes.js'
import { readHeader } from '../../core/headers.js'
import type { Delivery, Secrets } from '../../core/types.js'
import { tokensIn } from '../../core/url-token.js'
import { certain, type Finding, hint } from './finding.js'
import type { Budget } from './search.js'
import { looksLikeApiKey, otherSecretVariants, secretEntries, secretHints, secretVariants } from './secret-variants.js'

export function explainUrlToken(
  delivery: Delivery,
  query: string,
  title: string,
  secrets: Secrets | undefined,
  otherSecrets: Secrets | undefined,
  budget: Budget,
): Finding[] {
  const entries = secretEntries(secrets, 'urlToken')
  if (entries.length === 0) return []
  const given = delivery.url === undefined ? [] : tokensIn(delivery.url, query).map((token) => toHex(utf8(token)))
  const isGiven = (value: Uint8Array) => given.some((token) => equalText(toHex(value), token))
  const variants = secretVariants(entries, 'utf8')
  if (variants.plain.some(({ value }) => isGiven(value))) return []
  const candidates = [...otherSecretVariants(otherSecrets, 'urlToken'), ...variants.changed()]
  const match = candidates.find(({ value }) => !budget.spent() && isGiven(value))
  if (match) return [...match.findings]
  const elsewhere = forwardedUrl(delivery, query, title, entries)
  return elsewhere.certainty === 'certain'
    ? [elsewhere]
    : [elsewhere, ...secretHints(entries), ...looksLikeApiKey(entries)]
}

/** Detects a token that is in the proxy's URL, but not in the URL that the proxy called. */
function forwardedUrl(
  delivery: Delivery,
  query: string,
  title: string,
  entries: ReturnType<typeof secretEntries>,
): Finding {
  for (const name of ['x-original-url', 'x-forwarded-uri', 'x-original-uri', 'x-rewrite-url']) {
    const url = readHeader(delivery.headers, name)
    const tokens = url === undefined ? [] : tokensIn(url, query)
    if (entries.some(({ value }) => typeof value === 'string' && tokens.includes(value))) {
      return certain(
        'url-stripped',
        `The token is in the ${name} header, not in the URL: the proxy rewrites the URL.`,
        'Let the proxy forward the path and query unchanged, or pass the original URL as url.',
      )
    }
  }
  return hint(
    'url-stripped',
    'The URL does not hold any configured token.',
    `Compare it with the URL registered at ${title}. A proxy or router may strip its query or path.`,
  )
}
