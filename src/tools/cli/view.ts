/** The view of a delivery, for a terminal or the page: the verdict, the reason, and the event with sensitive fields masked. */

import { type Issue, isWebhookError, type WebhookError } from '../../core/errors.js'
import { readHeader } from '../../core/headers.js'
import { ACCEPTED, errorResponse, jsonResponse } from '../../core/response.js'
import type { Delivery, Secrets, WebhookEvent } from '../../core/types.js'
import { redact } from '../../redact.js'
import { type Diagnosis, diagnose, type Finding } from '../diagnose/index.js'
import { listHeaders } from '../list-headers.js'
import { type Tool, tools } from './providers.js'

/** The view of one delivery. */
export interface DeliveryView {
  readonly provider: string | undefined
  /** The event type; for an undocumented event, the provider's name for it. */
  readonly eventType: string | undefined
  /** A token in the URL does not verify the body, so a match is not called verified. */
  readonly verdict: 'verified' | 'token matched' | 'not signed' | 'handshake' | 'rejected'
  /** The `id` of the secret that matched. */
  readonly keyId: string | undefined
  readonly error:
    | { code: string; message: string; hint: string | undefined; issues: readonly Issue[] | undefined }
    | undefined
  readonly findings: readonly Finding[]
  /** The event; `undefined` if the body is not an event. Sensitive fields are masked unless `reveal` is set. */
  readonly event: unknown
  readonly headers: readonly (readonly [string, string])[]
  /** The answer that an adapter would give. */
  readonly answer: { readonly status: number; readonly body: string }
}

const VERDICTS = {
  'hmac-sha256': 'verified',
  custom: 'verified',
  'url-token': 'token matched',
  none: 'not signed',
} as const

/** Options for viewing a delivery. */
export interface Viewing {
  readonly secret: Secrets | undefined
  readonly notificationUrl: string
  /** Shows sensitive fields too. */
  readonly reveal: boolean
  /** Options of the other providers, if known. */
  readonly others?: Readonly<Record<string, object>>
  /** The event type, for a provider whose deliveries do not name it. */
  readonly eventType?: string | undefined
}

export const MASK = '[masked]'

/** Finds the provider by the headers of a delivery, else by the first provider named in its path. */
export function recognise(delivery: Delivery): Tool | undefined {
  const byHeader = tools.find(({ headers }) => headers.some((name) => readHeader(delivery.headers, name) !== undefined))
  const first = delivery.url?.replace(/^https?:\/\/[^/]*/, '').split(/[/?]/)[1]
  return (
    byHeader ?? tools.find(({ name }) => name === first) ?? tools.find(({ provider }) => provider.handshake?.(delivery))
  )
}

export async function viewOf(tool: Tool, delivery: Delivery, viewing: Viewing): Promise<DeliveryView> {
  const { provider } = tool
  const { reveal, others } = viewing
  const shared = { provider: tool.name, headers: shownHeaders(delivery, reveal) }
  const handshake = provider.handshake?.(delivery)
  if (handshake) {
    const nothing = { eventType: undefined, keyId: undefined, error: undefined, findings: [], event: undefined }
    return { ...shared, ...nothing, verdict: 'handshake', answer: jsonResponse(handshake.status, handshake.body) }
  }

  const { eventType } = viewing
  // A scheme that is code may have any options. They come from the environment.
  const options = (provider.facts.scheme ? tool.verifying(viewing) : provider.resolveOptions({} as never)) as never
  const event = parseOrUndefined(() => provider.parse(delivery, { eventType, validate: false }))
  const known = {
    ...shared,
    eventType: (event as { receivedType?: string } | undefined)?.receivedType ?? event?.eventType,
    event: event && (reveal ? event : redact(event, provider as never)),
  }
  try {
    const { method, keyId } = await provider.verify(delivery, options)
    provider.parse(delivery, { eventType })
    return {
      ...known,
      verdict: VERDICTS[method],
      keyId,
      error: undefined,
      findings: [],
      answer: ACCEPTED,
    }
  } catch (thrown) {
    if (!isWebhookError(thrown)) throw thrown
    const { code, message, hint, issues } = thrown
    const { findings } = explain(
      () => diagnose(provider, delivery, { ...(options as object), otherProviders: others } as never),
      thrown,
    )
    return {
      ...known,
      verdict: 'rejected',
      keyId: undefined,
      error: { code, message, hint, issues },
      findings,
      answer: errorResponse(thrown),
    }
  }
}

function explain(run: () => Diagnosis, error: WebhookError): Pick<Diagnosis, 'findings'> {
  // Without options there is nothing to diagnose; the error is enough.
  return error.code === 'configuration' ? { findings: [] } : run()
}

function parseOrUndefined(parse: () => WebhookEvent): WebhookEvent | undefined {
  try {
    return parse()
  } catch {
    return undefined
  }
}

const SECRET_HEADER = /signature|authorization|cookie|token|secret|api-?key/i

/** Masks headers that are secrets, or as good as secrets. */
export function shownHeaders(delivery: Delivery, reveal: boolean): [string, string][] {
  return listHeaders(delivery.headers).map(([name, value]) => [
    name,
    !reveal && SECRET_HEADER.test(name) ? MASK : value,
  ])
}

/** Names of query parameters that may hold a credential. */
const SECRET_MEMBER = /token|key|secret|sign|auth|passw|code|credential|session|jwt|^sig$|^pwd$/i

/** Masks secrets in a URL: credentials, tokens in its query, and the secret itself anywhere. */
export function shownUrl(url: string, secret: string | undefined, reveal: boolean): string {
  if (reveal) return url
  const masked = url
    .replace(/^(https?:\/\/)[^/?#]*@/i, `$1${MASK}@`)
    .replace(/([?&;])([^=&;#]+)=([^&;#]*)/g, (member, mark: string, name: string) =>
      SECRET_MEMBER.test(decoded(name)) ? `${mark}${name}=${MASK}` : member,
    )
  return secret ? hide(hide(masked, encodeURIComponent(secret)), secret) : masked
}

/** Masks a text, but not inside of masks. */
const hide = (text: string, hidden: string): string =>
  text
    .split(MASK)
    .map((part) => part.replaceAll(hidden, MASK))
    .join(MASK)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
