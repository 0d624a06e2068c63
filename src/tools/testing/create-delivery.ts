import { webhookError } from '../../core/errors.js'
import type { AnyProvider, EventOf, NamedSecret, WebhookEvent } from '../../core/types.js'
import type { SomeProvider } from '../built-in.js'
import { writeBody } from './body.js'
import type { CommonDeliveryOptions, DeepPartial, DeliveryParts, Given, TestDelivery } from './delivery.js'
import { type Kit, kitOf, plainHeaders, sign, target } from './kit.js'
import { toBuffer, unsuitable } from './node.js'
import type { SquareDeliveryExtras } from './square.js'

/** A single value of an option that may have several: a delivery is signed with one secret, for one URL. */
type One<Value> = Value extends readonly unknown[] | NamedSecret ? never : Value

/** Options for signing: those of `verify`, without those that only a receiver needs. */
export type SigningOptions<Options> = Options extends { readonly subscriptions: readonly unknown[] }
  ? never
  : {
      [Key in keyof Options as Key extends 'toleranceSeconds' | 'now' | 'allowUnsigned' | 'subscriptions' | 'eventType'
        ? never
        : Key]: One<Options[Key]>
    }

/** Additional members of the event from the envelope, such as Square's `merchantId`. */
export type FieldOptions<Event> = {
  [Key in keyof Event as Key extends
    | keyof CommonDeliveryOptions
    | 'provider'
    | 'eventType'
    | 'createdAt'
    | 'dedupeKey'
    | 'receivedType'
    | 'snapshotOf'
    | 'version'
    | 'issues'
    | 'extra'
    | 'data'
    ? never
    : Key]?: Event[Key] | undefined
}

/** Options for a delivery of one event: those for signing, and any part of the event's data. */
export type DeliveryOptions<
  Options,
  Event extends WebhookEvent,
  Type extends Event['eventType'],
> = CommonDeliveryOptions &
  SigningOptions<Options> &
  FieldOptions<EventOf<Event, Type>> &
  (Event['provider'] extends 'square' ? SquareDeliveryExtras : unknown) &
  (Type extends 'unknown'
    ? {
        /** The event type to send, such as one newer than this library. */
        receivedType: string
        data?: unknown
      }
    : {
        /** Changes to the sample's data; for a provider without samples, the whole data. `undefined` removes a member. */
        data?: DeepPartial<EventOf<Event, Type>['data']> | undefined
      })

/**
 * Creates a delivery as the provider sends it: the sample's body with your changes, signed with your secret.
 *
 * Every delivery has a new event id, unless you pass one. Everything that you do not change stays byte for byte as in the sample
 * (`5000.00` stays `5000.00`), so a receiver that parses before it verifies fails.
 *
 * For a provider of your own, `data` is the whole data, and the envelope follows from the declaration.
 *
 * @param provider - A built-in provider from its entry, or one of your own whose signature is data.
 * @param eventType - One of the provider's events, or `'unknown'` with a `receivedType` for an undocumented one.
 * @param options - The signing options (`secret`; `signatureKey` and `notificationUrl`; `urlToken`), and `data`, `eventId`, `at`,
 * `url`, `headers`, and the members of the envelope that the event has, such as `merchantId`.
 * @returns Exact bytes and headers: a `Delivery`, with `toRequest()` and `send(url)`.
 * @throws {WebhookError} `configuration` for an event that is not known, a signature that is code, or an environment without
 * Node's crypto.
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
  options: DeliveryOptions<Options, Event, Type>,
): TestDelivery {
  // As Jest's jsdom has it. What receives the delivery needs it, and would say less clearly what to do.
  if (typeof TextEncoder === 'undefined') throw unsuitable('TextEncoder')
  const { data, receivedType } = options as { data?: unknown; receivedType?: string }
  return makeDelivery(provider as never, eventType, data, options as Given, receivedType)
}

/** The same, for tools that know the provider and the type only at run time. */
export function makeDelivery(
  provider: SomeProvider,
  eventType: string,
  data: unknown,
  options: Given,
  receivedType?: string,
): TestDelivery {
  const kit = kitOf(provider)
  const isUnknown = eventType === 'unknown'
  if (!(isUnknown ? receivedType : provider.eventTypes.includes(eventType as never))) {
    throw webhookError(
      'configuration',
      `${provider.name} has no event '${eventType}'.`,
      `Pass one of ${provider.eventTypes.join(', ')}, or 'unknown' with a receivedType.`,
    )
  }
  const type = isUnknown ? (receivedType as string) : eventType
  const bytes = toBuffer(writeBody(kit, { type, isUnknown, data }, options))
  const parts = signParts(kit, bytes, plainHeaders(kit, type, options), options)
  if (typeof kit.envelope.eventType === 'function') checkType(kit, parts, type)
  return assemble(parts, { kit, type, options })
}

/** Checks the type of a provider that reads it with a function, which may read it from anywhere. */
function checkType({ provider }: Kit, parts: DeliveryParts, type: string): void {
  const { eventType, receivedType } = provider.parse(
    { headers: parts.headers, body: parts.bytes },
    { validate: false },
  ) as WebhookEvent & {
    receivedType?: string
  }
  if ((receivedType ?? eventType) === type) return
  throw webhookError(
    'configuration',
    `A function reads the event type of ${provider.name}, so createDelivery does not know where to put it.`,
    `Pass it in data or in headers, where the function finds it.`,
  )
}

/** The input of each delivery, kept so that it can be signed again. */
interface Making {
  readonly kit: Kit
  readonly type: string
  readonly options: Given
}

const makings = /* @__PURE__ */ new WeakMap<TestDelivery, Making>()

/** Changes parts of a delivery without signing it again. */
export function alter(delivery: TestDelivery, changes: Partial<DeliveryParts>): TestDelivery {
  return assemble(
    { url: delivery.url, headers: delivery.headers, bytes: delivery.bytes, ...changes },
    makingOf(delivery),
  )
}

/** Changes the body and options of a delivery, and signs it again. */
export function signAnew(delivery: TestDelivery, bytes: Uint8Array, changes: object = {}): DeliveryParts {
  const { kit, options } = makingOf(delivery)
  return signParts(kit, bytes, delivery.headers, { ...options, ...changes })
}

/** Returns the input of a delivery of `createDelivery`. */
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
  kit: Kit,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
  options: Given,
): DeliveryParts {
  const own = Object.fromEntries(
    Object.entries(options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  return {
    url: target(kit, options.url, options),
    headers: { ...headers, ...sign(kit, bytes, options), ...own },
    bytes,
  }
}

function assemble({ url, headers, bytes: given }: DeliveryParts, making: Making): TestDelivery {
  const bytes = toBuffer(given)
  const text = bytes.toString('utf8')
  // The DOM's type of a body excludes only shared memory, which this never is.
  const body = bytes as Uint8Array<ArrayBuffer>
  const delivery: TestDelivery = {
    method: 'POST',
    url,
    headers,
    // supertest serialises bytes as JSON, and then the signature does not match.
    body: toBuffer(text).equals(bytes) ? text : bytes,
    bytes,
    text,
    toRequest() {
      if (typeof Request === 'undefined') throw unsuitable('Request')
      return new Request(url, { method: 'POST', headers, body })
    },
    async send(to) {
      if (typeof fetch === 'undefined') throw unsuitable('fetch')
      return fetch(to === undefined ? url : target(making.kit, to, making.options), {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
      })
    },
    withBody(next) {
      return assemble(signAnew(delivery, toBuffer(next)), making)
    },
  }
  makings.set(delivery, making)
  return delivery
}
