/** Explains a rejected delivery of a provider that signs nothing: it is about the token in the URL and the headers. */
import { equalText, toHex, utf8 } from '../../core/bytes.js'
import { readHeader } from '../../core/headers.js'
import type { Delivery, Secrets, UrlTokenScheme } from '../../core/types.js'
import { tokensIn } from '../../core/url-token.js'
import type { SomeProvider } from '../registry.js'
import { certain, type Finding, hint } from './finding.js'
import type { Budget } from './search.js'
import { looksLikeApiKey, otherSecretVariants, secretEntries, secretVariants } from './secret-variants.js'

/** Options of a provider as the diagnosis reads them. */
type Given = Readonly<Record<string, unknown>>

export function explainToken(
  provider: SomeProvider,
  scheme: UrlTokenScheme,
  delivery: Delivery,
  options: Given,
  otherSecrets: Secrets | undefined,
  budget: Budget,
): Finding[] {
  const missingType = missingTypeHeader(provider, delivery)
  const entries = secretEntries(options.urlToken as Secrets | undefined, 'urlToken')
  if (entries.length === 0) return [...listHints(provider, delivery, options), ...missingType]
  const tokens = delivery.url === undefined ? [] : tokensIn(delivery.url, scheme.query)
  const given = tokens.map((token) => toHex(utf8(token)))
  const isGiven = (value: Uint8Array) => given.some((hex) => equalText(toHex(value), hex))
  const variants = secretVariants(entries)
  if (variants.plain.some(({ value }) => isGiven(value)))
    return [...listHints(provider, delivery, options), ...missingType]
  const candidates = [...otherSecretVariants(otherSecrets, 'urlToken'), ...variants.changed]
  const match = candidates.find(({ value }) => !budget.spent() && isGiven(value))
  if (match) return [...match.findings]
  return [...forwardedUrl(delivery, scheme, entries), ...looksLikeApiKey(entries), ...missingType]
}

/** The token is in the URL that the proxy was called with, and not in the one it called. */
function forwardedUrl(
  delivery: Delivery,
  { query }: UrlTokenScheme,
  entries: ReturnType<typeof secretEntries>,
): Finding[] {
  for (const name of ['x-original-url', 'x-forwarded-uri', 'x-original-uri', 'x-rewrite-url']) {
    const url = readHeader(delivery.headers, name)
    const tokens = url === undefined ? [] : tokensIn(url, query)
    if (!entries.some(({ value }) => tokens.includes(value as string))) continue
    return [
      certain(
        'url-stripped',
        `The token is in the ${name} header and not in the URL: the proxy rewrites the URL.`,
        'Let the proxy pass the path and query on unchanged, or pass the original one as url.',
      ),
    ]
  }
  return [
    hint(
      'url-stripped',
      'The URL holds none of the configured tokens.',
      'Compare it with the registered URL; a proxy or router may strip its query or path.',
    ),
  ]
}

/** An id in a header that is not on a list of the options. */
function listHints({ facts }: SomeProvider, delivery: Delivery, options: Given): Finding[] {
  return Object.entries(facts.envelope.fields ?? {}).flatMap(([name, source]) => {
    const list = options[name]
    if (list === undefined || typeof source !== 'object' || !('header' in source)) return []
    const id = readHeader(delivery.headers, source.header)
    if (id !== undefined && [list].flat().includes(id)) return []
    const what = id === undefined ? 'is missing' : 'holds an id that is not on your list'
    return [
      hint('id-not-listed', `The ${source.header} header ${what}.`, `If the delivery is yours, add its id to ${name}.`),
    ]
  })
}

/** The header with the event type is missing. */
export function missingTypeHeader({ facts }: SomeProvider, delivery: Delivery): Finding[] {
  const { eventType } = facts.envelope
  if (typeof eventType !== 'object' || !('header' in eventType) || readHeader(delivery.headers, eventType.header))
    return []
  return [
    hint(
      'header-missing',
      `The ${eventType.header} header is missing, so the body alone does not say what happened.`,
      'Let the proxy in front pass on all headers of the provider.',
    ),
  ]
}
