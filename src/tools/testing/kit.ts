/** The shapes of the test kit. */
import type { Delivery } from '../../core/types.js'

/** Any part of a value. `undefined` leaves a member out that the documented body has. */
export type DeepPartial<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly unknown[]
    ? Value
    : { [Key in keyof Value]?: DeepPartial<Value[Key]> | undefined }

/** What can be chosen of every delivery, whatever its provider. */
export interface CommonDeliveryOptions {
  /** The URL it is delivered to. */
  url?: string | undefined
  /** Headers to add, or to put in place of the usual ones. */
  headers?: Readonly<Record<string, string>> | undefined
  /** The event's id: a new one unless given. */
  eventId?: string | undefined
  /** When the event was created, and signed where the provider signs a time: now unless given. */
  at?: Date | undefined
  /** For events that are snapshots of objects: the object's id, a new one unless it or `data.id` is given. */
  objectId?: string | undefined
  /** The seller or merchant, where events have one. */
  merchantId?: string | undefined
  /** Square: which environment it comes from. */
  environment?: 'Production' | 'Sandbox' | undefined
  /** Square: makes it a redelivery, the number of this retry, from 1 on. */
  retry?: number | undefined
}

/** A delivery as a provider sends it: exact bytes and headers. It can be given to `verify`, `parse` and every `parse…Event`. */
export interface TestDelivery extends Delivery {
  readonly method: 'POST'
  readonly url: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** The body as text. For supertest's `.send()` and Fastify's `inject({ payload })`. */
  readonly text: string
  /** The same as a fetch `Request`, for a handler that takes one. */
  toRequest(): Request
  /** Sends it over HTTP, to its own URL or the one given. Redirects are not followed. */
  send(url?: string): Promise<Response>
  /** The same delivery with another body, signed anew: authentic, whatever it holds. */
  withBody(body: Uint8Array | string): TestDelivery
}

/** A delivery in its parts, before it is an object with methods. */
export interface DeliveryParts {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}
