/**
 * Explains why a delivery was refused, from evidence: the signature is computed again under every likely mistake.
 *
 * @module
 */
import { isWebhookError, type WebhookError } from '../../core/errors.js'
import { readHeader } from '../../core/headers.js'
import type { Delivery, Provider, ProviderName, Secrets, WebhookEvent } from '../../core/types.js'
import type { DiagnosisKit } from './diagnosis-kit.js'
import { certain, type Diagnosis, type Finding, hint } from './finding.js'
import { diagnosisKits, type OptionsByProvider, verifiers } from './kits.js'
import { startBudget } from './search.js'

export type { Cause, Diagnosis, Finding } from './finding.js'

/** What more can be given to `diagnose`. */
export interface DiagnoseOptions {
  /** Secrets that you have elsewhere: of other environments, other endpoints, or retired. Give them names. */
  otherSecrets?: Secrets | undefined
  /** The options of the other providers that you receive from, to recognise their deliveries on this route. */
  otherProviders?: Partial<OptionsByProvider> | undefined
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
 * @param provider - `giftronaut`, `square` or `loopz`, from the entry of that name.
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
  provider: Provider<Options, Event>,
  delivery: Delivery,
  options: NoInfer<Options> & DiagnoseOptions,
): Diagnosis {
  let error: WebhookError
  try {
    provider.verify(delivery, options)
    provider.parse(delivery)
    return { accepted: true, error: undefined, findings: [], complete: true }
  } catch (thrown) {
    // With these two there is nothing to try: the message says all.
    if (!isWebhookError(thrown) || thrown.code === 'configuration' || thrown.code === 'body_unavailable') throw thrown
    error = thrown
  }
  // An authentic delivery: the error and its issues say what is wrong with it.
  if (error.status !== 401 && error.code !== 'missing_event_type') {
    return { accepted: false, error, findings: [], complete: true }
  }

  const budget = startBudget(options.timeoutMs ?? 250)
  const other = fromOtherProvider(provider.name, delivery, options.otherProviders)
  const kit = Object.hasOwn(diagnosisKits, provider.name)
    ? (diagnosisKits[provider.name as ProviderName] as DiagnosisKit<unknown>)
    : undefined
  const own =
    other?.certainty === 'certain' ? [] : (kit?.explain(delivery, options, options.otherSecrets, budget) ?? [])
  const findings = distinct(own.some(isCertain) || !other ? own : [other, ...own])
  return { accepted: false, error, findings, complete: findings.some(isCertain) || !budget.spent() }
}

const isCertain = (finding: Finding) => finding.certainty === 'certain'

/** Several ways to the same conclusion are one finding. */
function distinct(findings: readonly Finding[]): Finding[] {
  const byCause = new Map(findings.map((finding) => [finding.cause + finding.message, finding]))
  return [...byCause.values()].sort((a, b) => Number(isCertain(b)) - Number(isCertain(a)))
}

/** Whether it came from a provider that this route is not for: proved with its options, or by the look of its headers. */
function fromOtherProvider(
  name: string,
  delivery: Delivery,
  options: Partial<OptionsByProvider> | undefined,
): Finding | undefined {
  for (const [other, kit] of Object.entries(diagnosisKits)) {
    if (other === name || !kit.headers.some((header) => readHeader(delivery.headers, header) !== undefined)) continue
    const fix = `Register this route's URL with ${name} only, and give ${kit.title} a route of its own.`
    return isFrom(other as ProviderName, delivery, options)
      ? certain('signature-of-another-provider', `The delivery is from ${kit.title}: its signature is right.`, fix)
      : hint('signature-of-another-provider', `The delivery has the headers of ${kit.title}.`, fix)
  }
  return undefined
}

function isFrom(name: ProviderName, delivery: Delivery, options: Partial<OptionsByProvider> | undefined): boolean {
  const own = options?.[name]
  if (!own) return false
  try {
    return (
      (verifiers[name].verify as (delivery: Delivery, options: unknown) => { method: string })(delivery, own).method !==
      'none'
    )
  } catch {
    return false
  }
}
