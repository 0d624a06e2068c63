import { webhookError } from '../../core/errors.js'
import type { AnyProvider, EventOf, NamedSecret, WebhookEvent } from '../../core/types.js'
import type { SomeProvider } from '../built-in.js'
import { writeBody } from './body.js'
import type { CommonDeliveryOptions, DeepPartial, DeliveryParts, Given, TestDelivery } from './delivery.js'
import { type Kit, kitOf, plainHeaders, sign, target } from './kit.js'
import { toBuffer, unsuitable } from './node.js'
import type { SquareDeliveryExtras } from './square.js'

/** One of what may be several: a delivery is signed with one secret, for one URL. */
type One<Value> = Value extends readonly unknown[] | NamedSecret ? never : Value

/** What the provider's scheme signs with: the options of `verify`, without those that only a receiver has. */
export type SigningOptions<Options> = Options extends { readonly subscriptions: readonly unknown[] }
  ? never
  : {
      [Key in keyof Options as Key extends 'toleranceSeconds' | 'now' | 'allowUnsigned' | 'subscriptions' | 'eventType'
        ? never
        : Key]: One<Options[Key]>
    }

/** Members of the envelope that the event has under a name of its own, such as Square's `merchantId`. */
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

/** What a delivery of one event is made with: what the provider signs with, and any part of the event's data. */
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
        /** The type that the provider is to name, such as one newer than this library. */
        receivedType: string
        data?: unknown
      }
    : {
        /** What is to differ from the sample's data; for a provider without samples, all of the data. `undefined` leaves a member out. */
        data?: DeepPartial<EventOf<Event, Type>['data']> | undefined
      })

/**
 * Makes a delivery as the provider sends it: the sample's body with your changes in it, signed with your secret.
 *
 * Every delivery is an event of its own, with a new id, unless you give one. What you do not change stays as it is in the sample, to
 * the byte (`5000.00` stays `5000.00`), so a receiver that parses before it verifies fails.
 *
 * For a provider of your own, `data` is all of the data, and what is around it follows from the declaration.
 *
 * @param provider - A built-in provider from its entry, or one of your own whose signature is data.
 * @param eventType - One of the provider's events, or `'unknown'` with a `receivedType` for one that it has not documented.
 * @param options - What to sign with (`secret`; `signatureKey` and `notificationUrl`; `urlToken`), and `data`, `eventId`, `at`,
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
  const { data, receivedType } = options as { data?: unknown; receivedType?: string }
  return makeDelivery(provider as never, eventType, data, options as Given, receivedType)
}

/** The same, for tools that learn the provider and the type at run time. */
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
      `There is no delivery of '${eventType}' from ${provider.name}.`,
      `Its events are: ${provider.eventTypes.join(', ')}; or 'unknown' with a receivedType.`,
    )
  }
  const type = isUnknown ? (receivedType as string) : eventType
  const body = toBuffer(writeBody(kit, { type, isUnknown, data }, options))
  const parts = signParts(kit, body, plainHeaders(kit, type, options), options)
  if (typeof kit.envelope.eventType === 'function') checkType(kit, parts, type)
  return assemble(parts, { kit, type, options })
}

/** A function reads the type from anywhere: whether it is there can only be tried. */
function checkType({ provider }: Kit, parts: DeliveryParts, type: string): void {
  const { eventType, receivedType } = provider.parse(parts, { validate: false }) as WebhookEvent & {
    receivedType?: string
  }
  if ((receivedType ?? eventType) === type) return
  throw webhookError(
    'configuration',
    `The event type of ${provider.name} is read by a function, so createDelivery cannot know where it goes.`,
    `Pass it where the function finds it: in data, or in headers.`,
  )
}

/** How a delivery was made, kept aside so that it can be signed anew. */
interface Making {
  readonly kit: Kit
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
  const { kit, options } = makingOf(delivery)
  return signParts(kit, body, delivery.headers, { ...options, ...changes })
}

/** How a delivery of `createDelivery` was made. */
export function makingOf(delivery: TestDelivery): Making {
  const making = makings.get(delivery)
  if (making) return making
  throw webhookError(
    'configuration',
    'This is no delivery that createDelivery made.',
    'Pass its result itself, not a copy of it.',
  )
}

function signParts(
  kit: Kit,
  body: Uint8Array,
  headers: Readonly<Record<string, string>>,
  options: Given,
): DeliveryParts {
  const own = Object.fromEntries(
    Object.entries(options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  return { url: target(kit, options.url, options), headers: { ...headers, ...sign(kit, body, options), ...own }, body }
}

function assemble({ url, headers, body: bytes }: DeliveryParts, making: Making): TestDelivery {
  const body = toBuffer(bytes)
  // Never shared memory, which is all that the DOM's type of a body is afraid of.
  const sent = body as Uint8Array<ArrayBuffer>
  const delivery: TestDelivery = {
    method: 'POST',
    url,
    headers,
    body,
    get text() {
      return toBuffer(body).toString('utf8')
    },
    toRequest() {
      if (typeof Request === 'undefined') throw unsuitable('Request')
      return new Request(url, { method: 'POST', headers, body: sent })
    },
    send: (to) =>
      fetch(to === undefined ? url : target(making.kit, to, making.options), {
        method: 'POST',
        headers,
        body: sent,
        redirect: 'manual',
      }),
    withBody(next) {
      return assemble(signAnew(delivery, toBuffer(next)), making)
    },
  }
  makings.set(delivery, making)
  return delivery
}
