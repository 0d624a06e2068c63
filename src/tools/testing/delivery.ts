/** What a test delivery is, and what can be chosen of it. */
import type { WebhookErrorCode } from '../../core/errors.js'
import type { Delivery } from '../../core/types.js'

/** Any part of a value. `undefined` leaves a member out that the sample has. */
export type DeepPartial<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly unknown[]
    ? Value
    : { [Key in keyof Value]?: DeepPartial<Value[Key]> | undefined }

/** What can be chosen of every delivery, whoever sends it. */
export interface CommonDeliveryOptions {
  /** The URL it is delivered to. */
  url?: string | undefined
  /** Headers to add, or to put in place of the usual ones. */
  headers?: Readonly<Record<string, string>> | undefined
  /** The event's id: a new one unless given. Of no effect where the provider sends none. */
  eventId?: string | undefined
  /** When the event was created and signed: now unless given. */
  at?: Date | undefined
  /** The id of the object, for a provider whose events are snapshots: a new one unless it is in `data`. */
  objectId?: string | undefined
}

/** A delivery as a provider sends it: exact bytes and headers. It can be given to `verify`, `parse` and every `parse…Event`. */
export interface TestDelivery extends Delivery {
  readonly method: 'POST'
  readonly url: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** The exact bytes, as a `Buffer`: supertest's `send` and Fastify's `inject` take it as it is. */
  readonly body: Uint8Array
  /** The body as text. */
  readonly text: string
  /** The same as a fetch `Request`, for a handler that takes one. */
  toRequest(): Request
  /** Sends it over HTTP, to its own URL or the one given; redirects are not followed. */
  send(url?: string): Promise<Response>
  /** The same delivery with another body, signed anew: valid, whatever is in it. */
  withBody(body: Uint8Array | string): TestDelivery
}

/** A delivery in its parts, before it is an object with methods. */
export interface DeliveryParts {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** Options as the kit reads them: those of the scheme and the envelope have names of the provider's. */
export type Given = CommonDeliveryOptions & Readonly<Record<string, unknown>>

/** A bad delivery that only one provider knows. */
export interface TamperingRow {
  readonly name: string
  readonly description: string
  readonly codes: readonly WebhookErrorCode[]
  apply(parts: DeliveryParts): Partial<DeliveryParts>
}

/** What only one provider has: headers beside those of the declaration, and bad deliveries. */
export interface Extras {
  headers(given: Given): Record<string, string>
  readonly tamperings: readonly TamperingRow[]
}
