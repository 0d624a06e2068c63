import { utf8 } from '../../core/bytes.js'
import { webhookError } from '../../core/errors.js'
import type { AnyProvider, EventOf, Secret, Source, WebhookEvent } from '../../core/types.js'
import { hmacOf, type SomeProvider, sourcesOf, type ToolProvider, toolOf } from '../registry.js'
import { mergeJson, Whole } from './json-text.js'
import type { CommonDeliveryOptions, DeepPartial, DeliveryParts, TestDelivery } from './kit.js'
import { forgedSecret, signatureHeaders } from './sign.js'

/** The provider's own options that a delivery is made with: one secret, one URL, one id. */
export type SigningOptions<Options> = {
  [Key in keyof Options as Key extends 'eventType'
    ? never
    : [Extract<Options[Key], Secret>] extends [never]
      ? never
      : Key]: Extract<Options[Key], Secret> | (undefined extends Options[Key] ? undefined : never)
}

/** What a delivery of one event is made with: the provider's own options, and any part of the event's data. */
export type DeliveryOptions<
  Options,
  Event extends WebhookEvent,
  Type extends Event['eventType'],
> = SigningOptions<Options> &
  Omit<CommonDeliveryOptions, keyof SigningOptions<Options>> &
  (Type extends 'unknown'
    ? {
        /** The type that the provider is to name, such as one newer than this library. */
        receivedType: string
        data?: unknown
      }
    : {
        /** How the data differs from the documented one. `undefined` leaves a member out. */
        data?: DeepPartial<EventOf<Event, Type>['data']> | undefined
      })

/** Options as the kit reads them. */
type Given = CommonDeliveryOptions & Readonly<Record<string, unknown>>

/**
 * Makes a delivery as the provider sends it: the documented body with your changes in it, signed with your secret.
 *
 * Every delivery is an event of its own, with a new id, unless you pass one. What you do not change stays as documented to
 * the byte (`5000.00` stays `5000.00`), so a receiver that parses before it verifies fails.
 *
 * @param provider - A provider of this library, or your own of `defineProvider`; for the latter, `data` is all of the data.
 * @param eventType - One of the provider's events, or `'unknown'` with a `receivedType` for one that is not documented.
 * @param options - What to sign with (`secret`; `signatureKey` and `notificationUrl`; `urlToken`), and `data`, `eventId`, `at`,
 * `url`, `headers`.
 * @returns Exact bytes and headers: a `Delivery`, with `toRequest()` and `send(url)`.
 * @throws {WebhookError} `configuration` for an event that is not known, without a secret, and for a scheme that is code.
 * @example
 * ```ts
 * import { createDelivery } from 'giftcard-webhooks/testing'
 * import { giftronaut, parseGiftronautEvent } from 'giftcard-webhooks/giftronaut'
 *
 * const delivery = createDelivery(giftronaut, 'balance.low_balance', {
 *   secret: 'gn_secret',
 *   data: { currentBalance: 12.5 },
 * })
 * const event = await parseGiftronautEvent(delivery.toRequest(), { secret: 'gn_secret' })
 * console.log(event.eventType) // balance.low_balance
 * ```
 */
export function createDelivery<Options, Event extends WebhookEvent, Type extends Event['eventType']>(
  provider: AnyProvider<Options, Event>,
  eventType: Type,
  options: DeliveryOptions<NoInfer<Options>, NoInfer<Event>, Type>,
): TestDelivery {
  return makeDelivery(provider as unknown as SomeProvider, eventType, options as Given)
}

/** The same, for tools that learn the provider and the type at run time. */
export function makeDelivery(provider: SomeProvider, eventType: string, options: Given): TestDelivery {
  const tool = toolOf(provider)
  const { receivedType } = options as { receivedType?: string }
  const isUnknown = eventType === 'unknown'
  const types: readonly string[] = provider.eventTypes
  if (isUnknown ? !receivedType : !types.includes(eventType)) {
    throw webhookError(
      'configuration',
      `There is no delivery of '${eventType}' from ${provider.name}.`,
      `Its events are: ${types.join(', ')}; or 'unknown' with a receivedType.`,
    )
  }
  if (provider.facts.scheme === undefined) {
    throw webhookError(
      'configuration',
      `The signature of ${provider.name} is code, so createDelivery cannot sign for it.`,
      'Make its deliveries in your tests: { headers, body } with the headers that your verify expects.',
    )
  }
  const type = isUnknown ? (receivedType as string) : eventType
  const making = {
    tool,
    type,
    options: { ...options, eventId: options.eventId ?? crypto.randomUUID(), at: options.at ?? new Date() },
  }
  const body = utf8(writeBody(tool, type, isUnknown ? undefined : tool.samples[type], making.options))
  return assemble(signParts(making, body, plainHeaders(tool, type, making.options)), making)
}

/** The body: the documented sample with the choices merged into its text, or an envelope around the data. */
function writeBody(tool: ToolProvider, type: string, sample: string | undefined, options: Given): string {
  const { envelope, snapshotOf } = tool.provider.facts
  const changes: Record<string, unknown> = {}
  put(changes, envelope.eventType === 'route' ? undefined : envelope.eventType, type)
  for (const [member, source] of sourcesOf(tool.provider)) {
    const chosen = member === 'createdAt' ? timeLike(sample, source, options.at as Date) : options[member]
    if (chosen !== undefined) put(changes, source, chosen, sample)
  }
  const isGiven = 'data' in options && options.data !== undefined
  let data = isGiven
    ? sample === undefined
      ? new Whole(options.data)
      : options.data
    : sample === undefined
      ? new Whole({})
      : undefined
  if (snapshotOf !== undefined) {
    const plain = (data instanceof Whole ? data.value : data) as Record<string, unknown> | undefined
    const object = { [snapshotOf]: options.objectId ?? plain?.[snapshotOf] ?? crypto.randomUUID(), ...plain }
    data = data instanceof Whole ? new Whole(object) : object
  }
  if (envelope.data === undefined) {
    const start = sample ?? (data instanceof Whole ? JSON.stringify(data.value) : '{}')
    return mergeJson(mergeJson(start, changes), data instanceof Whole ? {} : (data ?? {}))
  }
  if (data !== undefined) put(changes, envelope.data, data)
  return mergeJson(sample ?? '{}', changes)
}

/** Sets the member that a source names. Headers and functions are not of the body. */
function put(target: Record<string, unknown>, source: Source | undefined, value: unknown, sample?: string): void {
  if (typeof source === 'object' && 'join' in source) {
    const paths = source.join
    const parts = String(value).split('.')
    // The last path takes what is left: a type may have dots of its own.
    paths.forEach((path, at) => {
      const part = at < paths.length - 1 ? parts[at] : parts.slice(at).join('.')
      if (part) put(target, path, part, sample)
    })
    return
  }
  if (typeof source !== 'string') return
  const path = source.split('.')
  let at = target
  for (const key of path.slice(0, -1)) {
    at[key] ??= {}
    at = at[key] as Record<string, unknown>
  }
  at[path.at(-1) as string] = value
}

/** A time in the form of the documented one: with or without a zone. */
function timeLike(sample: string | undefined, source: Source | undefined, at: Date): string {
  const documented =
    sample !== undefined && typeof source === 'string'
      ? (JSON.parse(sample) as Record<string, unknown>)[source]
      : undefined
  const hasZone = typeof documented !== 'string' || /(Z|[+-]\d\d:?\d\d)$/i.test(documented)
  return hasZone ? at.toISOString() : at.toISOString().slice(0, -1)
}

/** The headers that do not depend on the body. */
function plainHeaders({ provider, name }: ToolProvider, type: string, options: Given): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    ...(USUAL_HEADERS[name]?.(options) ?? {}),
  }
  const { eventType } = provider.facts.envelope
  const sources: [string, Source | undefined][] = [['eventType', eventType as Source], ...sourcesOf(provider)]
  for (const [member, source] of sources) {
    if (typeof source !== 'object' || !('header' in source)) continue
    const example = `example-${member.replace(/Id$/, '').toLowerCase()}`
    headers[source.header.toLowerCase()] = member === 'eventType' ? type : String(options[member] ?? example)
  }
  return headers
}

/** Headers that some providers send and no declaration needs. */
const USUAL_HEADERS: Readonly<Record<string, (options: Given) => Record<string, string>>> = {
  giftronaut: () => ({ 'user-agent': 'GiftronautAPI-Webhook/1.0' }),
  square: ({ at, environment = 'Sandbox', retry }) => ({
    'user-agent': 'Square Connect v2',
    'square-environment': environment,
    'square-initial-delivery-timestamp': (at as Date).toISOString(),
    ...(retry !== undefined && { 'square-retry-number': String(retry), 'square-retry-reason': 'http_error' }),
  }),
}

/** How a delivery was made, kept so that it can be signed anew. */
export interface Making {
  readonly tool: ToolProvider
  readonly type: string
  readonly options: Given
}

const makings = /* @__PURE__ */ new WeakMap<TestDelivery, Making>()

/** The delivery with some of its parts changed, and nothing signed anew. */
export function alter(delivery: TestDelivery, changes: Partial<DeliveryParts>): TestDelivery {
  return assemble({ url: delivery.url, headers: delivery.headers, body: delivery.body, ...changes }, makingOf(delivery))
}

/** The delivery with another body and other options, signed with those. */
export function signAnew(delivery: TestDelivery, body: Uint8Array, changes: object = {}): DeliveryParts {
  const making = makingOf(delivery)
  return signParts({ ...making, options: { ...making.options, ...changes } }, body, delivery.headers)
}

/** The delivery as someone without the secret would send it. */
export function forge(delivery: TestDelivery): DeliveryParts {
  const hmac = hmacOf(makingOf(delivery).tool.provider.facts.scheme)
  const secret = forgedSecret(hmac?.secretEncoding)
  return signAnew(delivery, delivery.body, hmac ? { [hmac.secretOption]: secret } : { urlToken: secret })
}

/** How a delivery of `createDelivery` was made. */
export function makingOf(delivery: TestDelivery): Making {
  const making = makings.get(delivery)
  if (making) return making
  throw webhookError(
    'configuration',
    'This delivery was not made by createDelivery.',
    'Pass its result itself, not a copy of it.',
  )
}

function signParts(
  { tool, options }: Making,
  body: Uint8Array,
  headers: Readonly<Record<string, string>>,
): DeliveryParts {
  const hmac = hmacOf(tool.provider.facts.scheme)
  const url = targetOf(tool, options.url, options)
  const own = Object.fromEntries(
    Object.entries(options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const signature = hmac
    ? signatureHeaders(hmac, body, options[hmac.secretOption], {
        url: String(options.notificationUrl ?? ''),
        id: String(options.eventId),
        at: options.at as Date,
      })
    : {}
  return { url, headers: { ...headers, ...signature, ...own }, body }
}

/** The URL of the delivery; where the secret is part of it, with the secret. */
export function targetOf({ provider }: ToolProvider, url: string | undefined, options: Given): string {
  const { scheme } = provider.facts
  const target = url ?? (options.notificationUrl as string | undefined) ?? `http://localhost/webhooks/${provider.name}`
  const token = options.urlToken as string | undefined
  if (scheme?.type !== 'url-token' || token === undefined) return target
  const { searchParams, pathname } = new URL(target)
  const isThere = searchParams.get(scheme.query) === token || pathname.endsWith(`/${encodeURIComponent(token)}`)
  return isThere ? target : withToken(target, scheme.query, token)
}

/** The URL with another token, or none. */
export function withToken(url: string, query: string, token: string | undefined): string {
  const parsed = new URL(url)
  if (token === undefined) parsed.searchParams.delete(query)
  else parsed.searchParams.set(query, token)
  return parsed.href
}

function assemble({ url, headers, body }: DeliveryParts, making: Making): TestDelivery {
  // Never shared memory, which is all that the DOM's type of a body excludes.
  const sent = body as Uint8Array<ArrayBuffer>
  const delivery: TestDelivery = {
    method: 'POST',
    url,
    headers,
    body,
    get text() {
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(body)
    },
    toRequest: () => new Request(url, { method: 'POST', headers, body: sent }),
    send: (to) =>
      fetch(to === undefined ? url : targetOf(making.tool, to, making.options), {
        method: 'POST',
        headers,
        body: sent,
        redirect: 'manual',
      }),
    withBody(next) {
      const bytes = typeof next === 'string' ? utf8(next) : next
      return assemble(signAnew(delivery, bytes), making)
    },
  }
  makings.set(delivery, making)
  return delivery
}
