/**
 * Explains why a delivery was rejected: recomputes the signature for every common mistake.
 *
 * @module
 */
import { isWebhookError, type WebhookError } from '../../core/errors.js'
import { readHeader } from '../../core/headers.js'
import type { AnyProvider, Delivery, Fixed, Secrets, WebhookEvent } from '../../core/types.js'
import { builtInOf, builtIns, type OptionsByProvider, ownHeaders, type SomeProvider, titleOf } from '../built-in.js'
import type { BodyFacts } from './body-variants.js'
import { explainHmac } from './explain-hmac.js'
import { explainUrlToken } from './explain-url-token.js'
import { certain, type Diagnosis, type Finding, hint } from './finding.js'
import { ownDiagnosis } from './own.js'
import { type Budget, startBudget } from './search.js'

export type { OptionsByProvider } from '../built-in.js'
export type { Cause, Diagnosis, Finding } from './finding.js'

/** Additional options of `diagnose`. */
export interface DiagnoseOptions {
  /** Other secrets of yours: of other environments, other endpoints, or retired. Give them names. */
  otherSecrets?: Secrets | undefined
  /** The options of the other providers that you receive from, to recognise their deliveries on this route. */
  otherProviders?: Partial<OptionsByProvider> | undefined
  /** The time limit in ms: 250 unless set. */
  timeoutMs?: number | undefined
}

/**
 * Explains why a delivery is rejected: recomputes its signature for every common mistake, and names the one that matches and how to
 * fix it.
 *
 * It takes up to a quarter of a second, so call it while you debug, not for every request from a stranger. Never send its findings to
 * the caller. They hold no payload, secret or signature.
 *
 * @param provider - A built-in provider from its entry, or one of your own whose signature is data.
 * @param delivery - `{ headers, body, url }`, as `onError` gets it in its context.
 * @param options - The route's options, and `otherSecrets`, `otherProviders`, `timeoutMs` (ms).
 * @returns The findings. `certain` findings are proved by a matching signature; the others are hints.
 * @throws {WebhookError} `configuration` without a secret; `body_unavailable` for a body that was parsed.
 * @example
 * ```ts
 * import { createHmac } from 'node:crypto'
 * import { diagnose } from 'giftcard-webhooks/diagnose'
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 *
 * const body = '{"eventType":"test.ping"}'
 * const signature = createHmac('sha256', 'gn_secret').update(body).digest('hex')
 * const headers = { 'x-giftronaut-signature': `sha256=${signature}` }
 *
 * const { findings } = diagnose(giftronaut, { headers, body }, { secret: 'gn_secret\n' })
 * console.log(findings[0]?.cause) // secret-newline
 * ```
 */
export function diagnose<Options, Event extends WebhookEvent>(
  provider: AnyProvider<Options, Event>,
  delivery: Delivery,
  options: Fixed<Options> & DiagnoseOptions,
): Diagnosis {
  const some = provider as unknown as SomeProvider
  if (provider.facts.scheme === undefined) return byCode(some, delivery, options)
  let error: WebhookError
  try {
    provider.verify(delivery, options)
    provider.parse(delivery, options as { eventType?: string })
    return { accepted: true, error: undefined, findings: [], complete: true }
  } catch (thrown) {
    // For these two codes there is nothing to try; the message is enough.
    if (!isWebhookError(thrown) || thrown.code === 'configuration' || thrown.code === 'body_unavailable') throw thrown
    error = thrown
  }
  // The signature or token matches; the error and its issues are enough.
  if (error.status !== 401 && error.code !== 'missing_event_type') {
    return { accepted: false, error, findings: [], complete: true }
  }

  const budget = startBudget(options.timeoutMs ?? 250)
  const other = fromOtherProvider(some, delivery, options.otherProviders)
  const own =
    other?.certainty === 'certain' ? [] : explain(some, delivery, options as never, options.otherSecrets, error, budget)
  const findings = distinct(own.some(isCertain) || !other ? own : [other, ...own])
  return { accepted: false, error, findings, complete: findings.some(isCertain) || !budget.spent() }
}

/** Diagnoses a scheme that is code. Nothing can be recomputed, and it may be asynchronous. */
function byCode(provider: SomeProvider, delivery: Delivery, options: unknown): Diagnosis {
  const finding = hint(
    'scheme-is-code',
    `The signature of ${provider.name} is code, so diagnose cannot recompute it.`,
    'Declare it with hmacSha256, standardWebhooks or urlToken, if it is one of those. Otherwise read the error of its verify.',
  )
  try {
    const result = provider.verify(delivery, options as never)
    if (result instanceof Promise) {
      result.catch(() => {})
      return { accepted: false, error: undefined, findings: [finding], complete: false }
    }
    provider.parse(delivery, options as { eventType?: string })
    return { accepted: true, error: undefined, findings: [], complete: true }
  } catch (thrown) {
    if (!isWebhookError(thrown)) throw thrown
    return { accepted: false, error: thrown, findings: thrown.status === 401 ? [finding] : [], complete: true }
  }
}

type Given = Readonly<Record<string, unknown>>

function explain(
  provider: SomeProvider,
  delivery: Delivery,
  options: Given,
  otherSecrets: Secrets | undefined,
  error: WebhookError,
  budget: Budget,
): Finding[] {
  const { scheme } = provider.facts
  const own = ownDiagnosis(provider)
  const particular = own?.explain(delivery, options) ?? []
  if (error.code === 'missing_event_type') return missingType(provider, delivery)
  if (error.code === 'timestamp_out_of_tolerance') return [time(error)]
  // For example an unlisted id: the token or signature matches.
  if (error.code === 'untrusted_source') return [...particular, ...missingType(provider, delivery)]
  if (scheme?.type === 'url-token') {
    const token = options.urlToken as Secrets | undefined
    const findings = explainUrlToken(delivery, scheme.query, titleOf(provider), token, otherSecrets, budget)
    return findings.some(isCertain) ? findings : [...findings, ...missingType(provider, delivery)]
  }
  const hmac = scheme?.type === 'standard-webhooks' ? familyOf(scheme, delivery) : scheme
  if (!hmac) return particular
  const facts: BodyFacts = { title: titleOf(provider), decimals: decimalsOf(provider), order: own?.order }
  const findings = explainHmac({ delivery, scheme: hmac, facts, options, otherSecrets, budget })
  if (findings.some(isCertain)) return findings
  // Specific findings first: they are more likely than general ones.
  return [...particular, ...findings]
}

function familyOf<Family>(scheme: { standard: Family; svix: Family }, { headers }: Delivery): Family {
  return readHeader(headers, 'svix-signature') ? scheme.svix : scheme.standard
}

function time(error: WebhookError): Finding {
  return hint(
    'time-out-of-tolerance',
    `${error.message} The signature was not checked.`,
    'Check the clock of this machine. For a captured delivery, pass toleranceSeconds: Infinity.',
  )
}

/** Members whose numbers have decimals in the samples, which a parser drops. */
function decimalsOf(provider: SomeProvider): string[] {
  const texts = Object.values(builtInOf(provider)?.samples ?? {})
  const found = texts.flatMap((text) => [...text.matchAll(/"(\w+)":\s*-?\d+\.\d+/g)].map(([, name]) => name as string))
  return [...new Set(found)]
}

/** Detects a missing event type header. */
function missingType({ facts }: SomeProvider, { headers }: Delivery): Finding[] {
  const { eventType } = facts.envelope
  const header = typeof eventType === 'object' && 'header' in eventType ? eventType.header : undefined
  if (header === undefined || readHeader(headers, header.toLowerCase())) return []
  return [
    hint(
      'header-missing',
      `The ${header} header, which names the event, is missing.`,
      `Let the proxy forward ${header} and similar headers.`,
    ),
  ]
}

const isCertain = (finding: Finding) => finding.certainty === 'certain'

/** Merges identical findings. */
function distinct(findings: readonly Finding[]): Finding[] {
  const byCause = new Map(findings.map((finding) => [finding.cause + finding.message, finding]))
  return [...byCause.values()].sort((a, b) => Number(isCertain(b)) - Number(isCertain(a)))
}

/** Detects a delivery from another provider: proved with its options, or suggested by its headers. */
function fromOtherProvider(
  provider: SomeProvider,
  delivery: Delivery,
  options: Partial<OptionsByProvider> | undefined,
): Finding | undefined {
  const here = new Set(headersOf(provider))
  for (const { provider: other, catalog } of builtIns) {
    // Providers with the same scheme share its headers, so the headers do not distinguish them.
    const telling = headersOf(other).filter((header) => !here.has(header))
    if (!telling.some((header) => readHeader(delivery.headers, header) !== undefined)) continue
    const fix = `Register this route's URL with ${titleOf(provider)} only, and give ${catalog.title} its own route.`
    return isFrom(other, delivery, (options as Given | undefined)?.[other.name])
      ? certain('signature-of-another-provider', `The delivery is from ${catalog.title}: its signature matches.`, fix)
      : hint('signature-of-another-provider', `The delivery has the headers of ${catalog.title}.`, fix)
  }
  return undefined
}

const headersOf = (provider: SomeProvider) => [...ownHeaders(provider), ...(ownDiagnosis(provider)?.headers ?? [])]

function isFrom(provider: SomeProvider, delivery: Delivery, options: unknown): boolean {
  if (!options) return false
  try {
    const { method } = provider.verify(delivery, options as never) as { method: string }
    return method !== 'none'
  } catch {
    return false
  }
}
