/** What the test kit has to know of a provider. Each provider's own is in its folder, as `testing.ts`. */

import { utf8 } from '../../core/bytes.js'
import { type WebhookErrorCode, webhookError } from '../../core/errors.js'
import type { Delivery } from '../../core/types.js'

/** Any part of a value. `undefined` leaves a member out that the documented body has. */
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
}

/** A delivery as a provider sends it: exact bytes and headers. It can be given to `verify`, `parse` and every `parse…Event`. */
export interface TestDelivery extends Delivery {
  readonly method: 'POST'
  readonly url: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** The body as text. */
  readonly text: string
  /** The same as a fetch `Request`, for a handler that takes one. */
  toRequest(): Request
  /** Sends it over HTTP, to its own URL or the one given; redirects are not followed. */
  send(url?: string): Promise<Response>
  /** The same delivery with another body, signed anew: authentic, whatever is in it. */
  withBody(body: Uint8Array | string): TestDelivery
}

/** What a body is made from: the documented body of the type, with these changes. */
export interface BodyChoices {
  readonly type: string
  /** True for a type that is not documented: `data` is then all there is. */
  readonly undocumented: boolean
  readonly data: unknown
}

/** A delivery in its parts, before it is an object with methods. */
export interface DeliveryParts {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** A bad delivery that only one provider knows. */
export interface TamperingRow<Options> {
  readonly name: string
  readonly description: string
  readonly codes: readonly WebhookErrorCode[]
  apply(
    delivery: DeliveryParts,
    sign: (body: Uint8Array, changes: Partial<Options>) => DeliveryParts,
  ): Partial<DeliveryParts>
}

/** One provider, as the test kit and the tools need it. `Options` is what `createDelivery` takes beside `data`. */
export interface ProviderKit<Options extends CommonDeliveryOptions> {
  /** A body of each event, as documented. */
  readonly samples: Readonly<Record<string, string>>
  /** Headers of a delivery that do not depend on its body. */
  headers(type: string, options: Options): Record<string, string>
  /** The body of one delivery. */
  write(choices: BodyChoices, options: Options): string
  /** What proves the sender: headers over these bytes. */
  sign(body: Uint8Array, options: Options): Record<string, string>
  /** The URL of the delivery; where the secret is part of it, with the secret. */
  target(url: string | undefined, options: Options): string
  /** The header that carries the signature, in lower case; `undefined` where nothing is signed. */
  readonly signatureHeader: string | undefined
  /** The same options with a secret that is not the receiver's. */
  forge(options: Options): Options
  readonly tamperings: readonly TamperingRow<Options>[]
}

/** The bytes of a secret to sign with. */
export function secretBytes(secret: string | Uint8Array | undefined, option: string): Uint8Array {
  if (secret === undefined || secret.length === 0) {
    throw webhookError(
      'configuration',
      `No ${option} to sign the delivery with.`,
      `Pass { ${option} }: the same that the receiver has.`,
    )
  }
  return typeof secret === 'string' ? utf8(secret) : secret
}

/** A secret that nobody has, for deliveries that must be refused. */
export const FORGED_SECRET = 'not-the-secret-of-this-endpoint'

/** Node's own HMAC, and not ours, which it tests. Loaded when something is signed: an import would take as long as all the rest of the kit. */
export const createHmac: typeof import('node:crypto').createHmac = (...args) =>
  process.getBuiltinModule('node:crypto').createHmac(...args)
