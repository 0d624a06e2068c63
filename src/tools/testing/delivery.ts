/** Types of a test delivery and its options. */
import type { WebhookErrorCode } from '../../core/errors.js'
import type { Delivery } from '../../core/types.js'

/** Any part of a value. `undefined` removes a member of the sample. */
export type DeepPartial<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly unknown[]
    ? Value
    : { [Key in keyof Value]?: DeepPartial<Value[Key]> | undefined }

/** Options of every delivery, for any provider. */
export interface CommonDeliveryOptions {
  /** The URL that receives the delivery. */
  url?: string | undefined
  /** Headers to add, or to replace the usual ones. */
  headers?: Readonly<Record<string, string>> | undefined
  /** The event's id: a new one unless set. No effect if the provider sends none. */
  eventId?: string | undefined
  /** The time when the event was created and signed: now unless set. */
  at?: Date | undefined
  /** The id of the object, for a provider whose events are snapshots: a new one unless it is in `data`. */
  objectId?: string | undefined
}

/** A delivery as a provider sends it: exact bytes and headers. Pass it to `verify`, `parse` or any `parse…Event`. */
export interface TestDelivery extends Delivery {
  readonly method: 'POST'
  readonly url: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** The exact body, for `fetch`, supertest's `send`, Fastify's `inject` and others: text, or bytes if it is not UTF-8. */
  readonly body: string | Uint8Array
  /** The exact bytes of the body, as a `Buffer`. Not for supertest, which serialises a `Buffer` to JSON. */
  readonly bytes: Uint8Array
  /** The body as text, also where its bytes are not UTF-8. */
  readonly text: string
  /** Returns a fetch `Request`, for a handler that accepts one. */
  toRequest(): Request
  /** Sends it over HTTP, to its own URL or the given one. Does not follow redirects. */
  send(url?: string): Promise<Response>
  /** Returns the same delivery with another body, signed again. */
  withBody(body: Uint8Array | string): TestDelivery
}

/** The parts of a delivery, without methods. */
export interface DeliveryParts {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

/** Options as the test kit reads them. The provider names those of the scheme and the envelope. */
export type Given = CommonDeliveryOptions & Readonly<Record<string, unknown>>

/** A bad delivery for a single provider. */
export interface TamperingRow {
  readonly name: string
  readonly description: string
  readonly codes: readonly WebhookErrorCode[]
  apply(parts: DeliveryParts): Partial<DeliveryParts>
}

/** Additions for a single provider: headers that its declaration does not have, and bad deliveries. */
export interface Extras {
  headers(given: Given): Record<string, string>
  readonly tamperings: readonly TamperingRow[]
}
