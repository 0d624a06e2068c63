/**
 * Explains why a delivery was refused, from evidence: the signature is computed again under every likely mistake.
 *
 * @module
 */
import { isWebhookError, type WebhookError, webhookError } from '../../core/errors.js'
import { readHeader } from '../../core/headers.js'
import type { AnyProvider, Delivery, Secrets, WebhookEvent } from '../../core/types.js'
import { builtInTools, headersOf, type SomeProvider, type ToolProvider, toolOf } from '../registry.js'
import { explainSignature } from './explain-signature.js'
import { explainToken } from './explain-token.js'
import { certain, type Diagnosis, type Finding, hint } from './finding.js'
import { type Budget, startBudget } from './search.js'

export type { Cause, Diagnosis, Finding } from './finding.js'

/** What more can be given to `diagnose`. */
export interface DiagnoseOptions {
  /** Secrets that you have elsewhere: of other environments, other endpoints, or retired. Give them names. */
  otherSecrets?: Secrets | undefined
  /** The options of the other built-in providers that you receive from, by name, to recognise their deliveries on this route. */
  otherProviders?: Readonly<Record<string, object | undefined>> | undefined
  /** How long to try, in ms: 250 unless set. */
  timeoutMs?: number | undefined
}

/**
 * Explains why a delivery is refused: computes its signature again under every likely mistake, and names what matched and the
 * line to change.
 *
 * It costs up to a quarter of a second, so call it where you look for a mistake, and not for every request of a stranger. Never
 * send what it says to the caller. Nothing in it is payload, secret or signature.
 *
 * @param provider - A provider of this library, or your own whose scheme is data.
 * @param delivery - `{ headers, body, url }`, as `onError` gets it in its context.
 * @param options - The route's options, and `otherSecrets`, `otherProviders`, `timeoutMs` (ms).
 * @returns The findings. `certain` ones are proved by a signature that matches; the others are hints.
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
  options: NoInfer<Options> & DiagnoseOptions,
): Diagnosis {
  let error: WebhookError
  try {
    const verified = provider.verify(delivery, options)
    if (verified instanceof Promise) {
      verified.catch(() => {})
      throw schemeIsCode(provider.name)
    }
    provider.parse(delivery, { eventType: (options as { eventType?: string }).eventType })
    return { accepted: true, error: undefined, findings: [], complete: true }
  } catch (thrown) {
    // With these two there is nothing to try: the message says all.
    if (!isWebhookError(thrown) || thrown.code === 'configuration' || thrown.code === 'body_unavailable') throw thrown
    error = thrown
  }
  // An authentic delivery, or one whose signature is right: the error says what is wrong with it.
  if ((error.status !== 401 && error.code !== 'missing_event_type') || error.code === 'timestamp_out_of_tolerance') {
    return { accepted: false, error, findings: [], complete: true }
  }

  const budget = startBudget(options.timeoutMs ?? 250)
  const tool = toolOf(provider as unknown as SomeProvider)
  const other = fromOtherProvider(tool, delivery, options.otherProviders)
  const own = other?.certainty === 'certain' ? [] : explain(tool, delivery, options as Given, budget)
  const findings = distinct(own.some(isCertain) || !other ? own : [other, ...own])
  return { accepted: false, error, findings, complete: findings.some(isCertain) || !budget.spent() }
}

type Given = DiagnoseOptions & Readonly<Record<string, unknown>>

function explain({ provider, title }: ToolProvider, delivery: Delivery, options: Given, budget: Budget): Finding[] {
  const { scheme } = provider.facts
  if (scheme === undefined) throw schemeIsCode(provider.name)
  const { otherSecrets } = options
  if (scheme.type === 'url-token') return explainToken(provider, scheme, delivery, options, otherSecrets, budget)
  const hmac =
    scheme.type === 'standard-webhooks'
      ? readHeader(delivery.headers, scheme.svix.header) === undefined
        ? scheme.standard
        : scheme.svix
      : scheme
  return explainSignature(title, hmac, delivery, options, otherSecrets, budget)
}

const schemeIsCode = (name: string) =>
  webhookError(
    'configuration',
    `The signature of ${name} is code, so a rejected delivery cannot be explained.`,
    'Declare it with hmacSha256(), standardWebhooks() or urlToken() to use diagnose.',
  )

const isCertain = (finding: Finding) => finding.certainty === 'certain'

/** Several ways to the same conclusion are one finding. */
function distinct(findings: readonly Finding[]): Finding[] {
  const byCause = new Map(findings.map((finding) => [finding.cause + finding.message, finding]))
  return [...byCause.values()].sort((a, b) => Number(isCertain(b)) - Number(isCertain(a)))
}

/** Whether it came from a provider that this route is not for: proved with its options, or by the look of its headers. */
function fromOtherProvider(
  { provider, name, title }: ToolProvider,
  delivery: Delivery,
  options: DiagnoseOptions['otherProviders'],
): Finding | undefined {
  const own = headersOf(provider)
  for (const other of builtInTools) {
    const headers = headersOf(other.provider).filter((header) => !own.includes(header))
    if (other.name === name || !headers.some((header) => readHeader(delivery.headers, header) !== undefined)) continue
    const fix = `Register this route's URL with ${title} only, and give ${other.title} a route of its own.`
    return isFrom(other, delivery, options)
      ? certain('signature-of-another-provider', `The delivery is from ${other.title}: its signature is right.`, fix)
      : hint('signature-of-another-provider', `The delivery has the headers of ${other.title}.`, fix)
  }
  return undefined
}

function isFrom(
  { name, provider }: ToolProvider,
  delivery: Delivery,
  options: DiagnoseOptions['otherProviders'],
): boolean {
  const own = options?.[name]
  if (!own) return false
  try {
    return (provider.verify(delivery, own as never) as { method: string }).method !== 'none'
  } catch {
    return false
  }
}
