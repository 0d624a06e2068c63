/** Explains why an HMAC was rejected, from the declaration of its scheme. */
import { toHex, utf8 } from '../../core/bytes.js'
import { readHeader } from '../../core/headers.js'
import { compactJson, deliveryBytes } from '../../core/json.js'
import type { Delivery, HmacScheme, Secrets } from '../../core/types.js'
import { aroundBody } from '../around-body.js'
import { listHeaders } from '../list-headers.js'
import { type BodyFacts, bodyEdits, bodyHints, bodyStyles } from './body-variants.js'
import { fromBase64, fromHex } from './decode.js'
import { digestsIn, type SignatureForm } from './digests.js'
import { asItIs, certain, type Finding, hint, type Variant } from './finding.js'
import { type Budget, type Frame, search } from './search.js'
import {
  keyBytes,
  looksLikeApiKey,
  otherSecretVariants,
  secretEntries,
  secretHints,
  secretVariants,
} from './secret-variants.js'
import { senderHints } from './senders.js'
import { urlVariants } from './url-variants.js'

/** The evidence for an explanation. */
export interface Explaining {
  readonly delivery: Delivery
  readonly scheme: HmacScheme
  readonly facts: BodyFacts
  readonly options: Readonly<Record<string, unknown>>
  readonly otherSecrets: Secrets | undefined
  readonly budget: Budget
}

export function explainHmac(explaining: Explaining): Finding[] {
  const { delivery, scheme, facts, options, budget } = explaining
  const { header, format, secretOption, secretEncoding, separator } = scheme
  const body = deliveryBytes(delivery)
  const headers = listHeaders(delivery.headers)
  const [, prefix = '', encoding = 'hex'] = /^(.*)\{(hex|base64)\}$/.exec(format) ?? []
  const form: SignatureForm = { header, encoding: encoding as 'hex' | 'base64', prefix, separator }
  const entries = secretEntries(options[secretOption] as Secrets, secretOption)
  const secrets = secretVariants(entries, secretEncoding)
  const frames = framesOf(explaining)
  const compact = scheme.compactJson ? compactJson(body) : undefined
  const found = search(
    {
      digests: digestsIn(headers, form),
      secrets: {
        plain: secrets.plain,
        changed: () => [
          ...otherSecretVariants(explaining.otherSecrets, secretOption, secretEncoding),
          ...secrets.changed(),
        ],
      },
      frames,
      body: compact ?? body,
      edits: () => bodyEdits(body).slice(1),
      styles: (text) => bodyStyles(text, facts),
    },
    budget,
  )
  // The signature matches as sent, so the time is the reason, which is reported elsewhere.
  if (found) return found
  const sha1 = sha1Findings(explaining, frames.plain)
  if (sha1.length > 0) return sha1
  const announced = Number(readHeader(delivery.headers, 'content-length') ?? Number.NaN)
  const bodyFindings = bodyHints(body, facts, Number.isNaN(announced) ? undefined : announced)
  const isSigned = Boolean(readHeader(delivery.headers, header))
  const hints = [
    ...(isSigned ? [] : [...senderHints(headers), missingHeader(header, facts.title)]),
    ...secretHints(entries),
    ...looksLikeApiKey(entries),
    ...bodyFindings,
  ]
  if (hints.length > 0 || budget.spent() || !isSigned || digestsIn(headers, form).length === 0) return hints
  return [
    hint(
      'secret-of-another-endpoint',
      `No common mistake explains the signature. The configured ${secretOption} probably belongs to another endpoint or environment, or the body was changed.`,
      `Copy the ${secretOption} again from the provider's page for this endpoint. With several environments, try the secrets of the others: diagnose() takes them as otherSecrets. Check whether a proxy or middleware changes the body.`,
    ),
  ]
}

function missingHeader(header: string, title: string): Finding {
  return hint(
    'header-missing',
    `The ${header} header is missing: the sender is not ${title}, or a proxy removed the header.`,
    `Let the proxy, gateway or CDN forward ${header} (some forward only listed headers).`,
  )
}

/** The signed text around the body: with the configured URLs, time and id first, then with their variants. */
function framesOf({ scheme, delivery, options }: Explaining) {
  const { message, timestamp, id, separator, header } = scheme
  const value = readHeader(delivery.headers, header) ?? ''
  const time =
    timestamp === undefined
      ? ''
      : 'header' in timestamp
        ? (readHeader(delivery.headers, timestamp.header.toLowerCase()) ?? '')
        : timeEntry(value, timestamp.entry.replace('{timestamp}', ''), separator ?? ',')
  const signedId = id === undefined ? '' : (readHeader(delivery.headers, id.header) ?? '')
  const frame = (url: string): Frame => {
    const [before, after] = aroundBody(message, time, signedId, url)
    return { before, after }
  }
  if (!message.includes('{url}')) {
    return { plain: [asItIs(frame(''))], changed: () => [] }
  }
  const urls = urlsOf(options)
  const fix = `Sign ${message.replaceAll(/[{}]/g, ' ').trim().replace(/\s+/g, ', then ')}. Most likely your own test or another sender sent this.`
  return {
    plain: urls.map((url) => asItIs(frame(url))),
    changed: (): Variant<Frame>[] => [
      {
        value: frame(''),
        findings: [certain('signature-without-url', 'The signature matches the body alone, without the URL.', fix)],
      },
      ...urls.map((url) => ({
        value: { before: '', after: url },
        findings: [
          certain(
            'url-after-body',
            'The signature matches the body followed by the URL, instead of the URL followed by the body.',
            fix,
          ),
        ],
      })),
      ...urls.flatMap((url) =>
        urlVariants(url, delivery).map((variant) => ({
          value: frame(variant.value),
          get findings() {
            return variant.findings
          },
        })),
      ),
    ],
  }
}

/** The registered URLs, including those of subscriptions. */
function urlsOf({ notificationUrl, subscriptions }: Readonly<Record<string, unknown>>): string[] {
  const pairs = Array.isArray(subscriptions) ? subscriptions.map((pair) => pair?.notificationUrl) : []
  return [notificationUrl, ...pairs].flat().filter((url): url is string => typeof url === 'string')
}

function timeEntry(value: string, prefix: string, separator: string): string {
  const entries = value.split(separator).map((entry) => entry.trim())
  const found = entries.find((entry) => (prefix === '' ? /^\d+$/.test(entry) : entry.startsWith(prefix)))
  return found?.slice(prefix.length) ?? ''
}

/** Finds a digest of 20 bytes in the signature header, and recomputes it if the runtime has SHA-1. */
function sha1Findings({ delivery, scheme, options }: Explaining, frames: readonly Variant<Frame>[]): Finding[] {
  const { header, secretOption, secretEncoding, format } = scheme
  const value = readHeader(delivery.headers, header)?.replace(/^(?:sha256|sha1|v1)[=,:]/i, '')
  const digest = value && (fromHex(value) ?? fromBase64(value))
  if (digest === undefined || digest === '' || digest.length !== 20) return []
  const crypto = globalThis.process?.getBuiltinModule?.('node:crypto')
  const body = deliveryBytes(delivery)
  const matches = secretEntries(options[secretOption] as Secrets, secretOption).some((entry) => {
    const key = keyBytes(entry.value, secretEncoding) ?? utf8(String(entry.value))
    return frames.some(
      ({ value: { before, after } }) =>
        crypto?.createHmac('sha1', key).update(before).update(body).update(after).digest('hex') === toHex(digest),
    )
  })
  const fix = `Sign with SHA-256, in the format ${format}.`
  return matches
    ? [certain('signature-sha1', `The signature in ${header} is right, but uses SHA-1 instead of SHA-256.`, fix)]
    : [hint('signature-sha1', `The signature in ${header} has the length of SHA-1 instead of SHA-256.`, fix)]
}
