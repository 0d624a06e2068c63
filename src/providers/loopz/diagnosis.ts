/** What can be told of a Loopz delivery that was refused: nothing is signed, so it is about the token and the headers. */

import { equalText, toHex, utf8 } from '../../core/bytes.js'
import { readHeader } from '../../core/headers.js'
import type { Delivery } from '../../core/types.js'
import type { DiagnosisKit } from '../../tools/diagnose/diagnosis-kit.js'
import { certain, type Finding, hint } from '../../tools/diagnose/finding.js'
import {
  looksLikeApiKey,
  otherSecretVariants,
  secretEntries,
  secretVariants,
} from '../../tools/diagnose/secret-variants.js'
import { HEADERS, type LoopzOptions, tokenIn } from './source.js'

export const diagnosis: DiagnosisKit<LoopzOptions> = {
  title: 'Loopz',
  headers: Object.values(HEADERS),
  explain(delivery, options, otherSecrets, budget) {
    const token = delivery.url === undefined ? undefined : tokenIn(delivery.url)
    const entries = secretEntries(options.urlToken, 'urlToken')
    if (token !== undefined && entries.length > 0) {
      const given = toHex(utf8(token))
      const variants = secretVariants(entries)
      if (!variants.plain.some(({ value }) => equalText(toHex(value), given))) {
        const candidates = [...otherSecretVariants(otherSecrets, 'urlToken'), ...variants.changed]
        const match = candidates.find(({ value }) => !budget.spent() && equalText(toHex(value), given))
        if (match) return [...match.findings]
        const elsewhere = forwardedUrl(delivery, entries)
        return [...elsewhere, ...looksLikeApiKey(entries), ...missingTopic(delivery)]
      }
    }
    if (token === undefined && entries.length > 0)
      return [...forwardedUrl(delivery, entries), ...missingTopic(delivery)]
    return [...idHints(delivery, options), ...missingTopic(delivery)]
  },
}

/** The token is in the URL that the proxy was called with, and not in the one it called. */
function forwardedUrl(delivery: Delivery, entries: ReturnType<typeof secretEntries>): Finding[] {
  for (const name of ['x-original-url', 'x-forwarded-uri', 'x-original-uri', 'x-rewrite-url']) {
    const url = readHeader(delivery.headers, name)
    const token = url === undefined ? undefined : tokenIn(url)
    if (token !== undefined && entries.some(({ value }) => value === token)) {
      const message = `The token is in the ${name} header and not in the URL: the proxy rewrites the URL.`
      return [
        certain(
          'url-stripped',
          message,
          'Let the proxy pass the path and query on unchanged, or pass the original one as url.',
        ),
      ]
    }
  }
  return [
    hint(
      'url-stripped',
      'The URL has no token of yours.',
      'Compare it with the URL registered at Loopz; a proxy or router may strip its query or path.',
    ),
  ]
}

function idHints(delivery: Delivery, options: LoopzOptions): Finding[] {
  return (['merchantId', 'programId', 'subscriptionId'] as const).flatMap((name) => {
    const list = options[name]
    const id = readHeader(delivery.headers, HEADERS[name])
    if (list === undefined || (id !== undefined && [list].flat().includes(id))) return []
    const what = id === undefined ? 'is missing' : 'holds an id that is not on your list'
    return [
      hint('id-not-listed', `The ${HEADERS[name]} header ${what}.`, `If the delivery is yours, add its id to ${name}.`),
    ]
  })
}

function missingTopic(delivery: Delivery): Finding[] {
  if (readHeader(delivery.headers, HEADERS.topic)) return []
  return [
    hint(
      'header-missing',
      `There is no ${HEADERS.topic} header, so the body alone does not say what happened.`,
      'Let the proxy in front pass on all x-loopz-* headers.',
    ),
  ]
}
