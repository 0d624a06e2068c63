/** Explains a rejected signature of any HMAC scheme. */
import { readHeader } from '../../core/headers.js'
import { deliveryBytes } from '../../core/json.js'
import type { Delivery, HmacScheme, Secrets } from '../../core/types.js'
import { listHeaders } from '../list-headers.js'
import { bodyEdits, bodyHints, bodyStyles } from './body-variants.js'
import { digestsIn, type SignatureForm } from './digests.js'
import { bodyFactsOf } from './facts.js'
import { asItIs, type Finding, hint, type Variant } from './finding.js'
import { type Around, type Budget, search } from './search.js'
import { looksLikeApiKey, otherSecretVariants, secretEntries, secretVariants } from './secret-variants.js'
import { explainSha1, SQUARE_HEADER } from './square.js'
import { urlVariants } from './url-variants.js'

/** Options of a provider as the diagnosis reads them. */
type Given = Readonly<Record<string, unknown>>

export function explainSignature(
  title: string,
  scheme: HmacScheme,
  delivery: Delivery,
  options: Given,
  otherSecrets: Secrets | undefined,
  budget: Budget,
): Finding[] {
  const { header, format, secretOption, secretEncoding } = scheme
  const form: SignatureForm = {
    header,
    encoding: format.endsWith('{hex}') ? 'hex' : 'base64',
    prefix: format.replace(/\{.*/, ''),
    separator: scheme.separator,
  }
  const facts = bodyFactsOf(header, title)
  const bytes = deliveryBytes(delivery)
  const headers = listHeaders(delivery.headers)
  const entries = secretEntries(options[secretOption] as Secrets | undefined, secretOption)
  const secrets = secretVariants(entries, secretEncoding)
  const urls = [options.notificationUrl].flat().filter((url) => typeof url === 'string')
  const found = search(
    {
      digests: digestsIn(headers, form),
      secrets: {
        plain: secrets.plain,
        changed: [...otherSecretVariants(otherSecrets, secretOption), ...secrets.changed],
      },
      around: aroundBody(scheme, delivery, urls),
      bodies: bodyEdits(bytes),
      styles: (body) => bodyStyles(body, facts),
    },
    budget,
  )
  if (found) return found
  const sha1 =
    header === SQUARE_HEADER && !readHeader(delivery.headers, header)
      ? explainSha1(delivery, options[secretOption] as Secrets, urls)
      : []
  return [...sha1, ...headerHints(headers, form, title), ...looksLikeApiKey(entries), ...bodyHints(bytes, facts)]
}

/** What was signed around the body: as configured, then with the URL in other spellings. */
function aroundBody(scheme: HmacScheme, delivery: Delivery, urls: readonly string[]) {
  const { message, timestamp, id, header, separator } = scheme
  const entry = timestamp && 'entry' in timestamp ? timestamp.entry.replace('{timestamp}', '') : undefined
  const entries = readHeader(delivery.headers, header)?.split(separator ?? ',') ?? []
  const time =
    timestamp === undefined
      ? ''
      : 'header' in timestamp
        ? (readHeader(delivery.headers, timestamp.header) ?? '')
        : (
            entries
              .map((one) => one.trim())
              .find((one) => one.startsWith(entry as string) && /^\d+$/.test(one.slice(entry?.length))) ?? ''
          ).slice(entry?.length)
  const signedId = id === undefined ? '' : (readHeader(delivery.headers, id.header) ?? '')
  const [before = '', after = ''] = message.split('{body}')
  const fill = (url: string): Around => {
    const text = (template: string) =>
      template.replace('{timestamp}', time).replace('{id}', signedId).replace('{url}', url)
    return { before: text(before), after: text(after) }
  }
  if (!message.includes('{url}')) return { plain: [asItIs(fill(''))], changed: [] }
  const withUrl = ({ value, findings }: Variant<string>): Variant<Around> => ({ value: fill(value), findings })
  return {
    plain: urls.map((url) => asItIs(fill(url))),
    changed: urls.flatMap((url) => urlVariants(url, delivery)).map(withUrl),
  }
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
      `The ${header} header is missing: the request is not from ${title}, or a proxy removed it.`,
      `Allow ${header} through the proxy, gateway or CDN in front (some pass on listed headers only).`,
    ),
  ]
}
