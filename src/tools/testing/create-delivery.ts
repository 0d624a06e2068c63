import { utf8 } from '../../core/bytes.js'
import { webhookError } from '../../core/errors.js'
import type { Delivery, EventOf, WebhookEvent } from '../../core/types.js'
import type { CommonDeliveryOptions, DeepPartial, DeliveryParts, ProviderKit, TestDelivery } from './kit.js'
import { type DeliveryOptionsByProvider, kitOf } from './kits.js'

/** The part of a provider that `createDelivery` looks at: `giftronaut`, `square` and `loopz` have it. */
export interface DeliverySource<Event extends WebhookEvent> {
  readonly name: Event['provider']
  parse(delivery: Delivery): Event
}

/** What a delivery of one event is made with: the provider's own options, and any part of the event's data. */
export type DeliveryOptions<
  Event extends WebhookEvent,
  Type extends Event['eventType'],
> = (Event['provider'] extends keyof DeliveryOptionsByProvider
  ? DeliveryOptionsByProvider[Event['provider']]
  : CommonDeliveryOptions) &
  (Type extends 'unknown'
    ? {
        /** The type that the provider is to name, such as one newer than this library. */
        receivedType: string
        data?: unknown
      }
    : {
        /** What is to differ from the documented data. `undefined` leaves a member out. */
        data?: DeepPartial<EventOf<Event, Type>['data']> | undefined
      })

/**
 * Makes a delivery as the provider sends it: the documented body with your changes in it, signed with your secret.
 *
 * Every delivery is an event of its own, with a new id, unless you give one. What you do not change stays as documented to
 * the byte (`5000.00` stays `5000.00`), so a receiver that parses before it verifies fails.
 *
 * @param provider - `giftronaut`, `square` or `loopz`, from the entry of that name.
 * @param eventType - One of the provider's events, or `'unknown'` with a `receivedType` for one that it has not documented.
 * @param options - What to sign with (`secret`; `signatureKey` and `notificationUrl`; `urlToken`), and `data`, `eventId`, `at`,
 * `url`, `headers`.
 * @returns Exact bytes and headers: a `Delivery`, with `toRequest()` and `send(url)`.
 * @throws {WebhookError} `configuration` for a provider or an event that is not known.
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
export function createDelivery<Event extends WebhookEvent, Type extends Event['eventType']>(
  provider: DeliverySource<Event>,
  eventType: Type,
  options: DeliveryOptions<Event, Type>,
): TestDelivery {
  const { data, receivedType } = options as { data?: unknown; receivedType?: string }
  return makeDelivery(provider.name, eventType, data, options, receivedType)
}

/** The same, for tools that learn the provider and the type at run time. */
export function makeDelivery(
  provider: string,
  eventType: string,
  data: unknown,
  options: CommonDeliveryOptions,
  receivedType?: string,
): TestDelivery {
  const kit = kitOf(provider)
  const undocumented = eventType === 'unknown'
  if (!kit || !(undocumented ? receivedType : Object.hasOwn(kit.samples, eventType))) {
    throw webhookError(
      'configuration',
      `There is no delivery of '${eventType}' from ${provider}.`,
      kit
        ? `Its events are: ${Object.keys(kit.samples).join(', ')}; or 'unknown' with a receivedType.`
        : "Pass giftronaut, square or loopz, from 'giftcard-webhooks/giftronaut' and so on.",
    )
  }
  const type = undocumented ? (receivedType as string) : eventType
  const text = kit.write({ type, undocumented, data }, options)
  return assemble(signParts(kit, utf8(text), kit.headers(type, options), options), {
    kit,
    type,
    options,
  })
}

/** How a delivery was made, kept aside so that it can be signed anew. */
interface Making {
  readonly kit: ProviderKit<CommonDeliveryOptions>
  readonly type: string
  readonly options: CommonDeliveryOptions
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
  kit: ProviderKit<CommonDeliveryOptions>,
  body: Uint8Array,
  headers: Readonly<Record<string, string>>,
  options: CommonDeliveryOptions,
): DeliveryParts {
  const own = Object.fromEntries(
    Object.entries(options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  return { url: kit.target(options.url, options), headers: { ...headers, ...kit.sign(body, options), ...own }, body }
}

function assemble({ url, headers, body }: DeliveryParts, making: Making): TestDelivery {
  // Never shared memory, which is all that the DOM's type of a body is afraid of.
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
      fetch(to === undefined ? url : making.kit.target(to, making.options), {
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
