import type { Delivery, RequestHead, Scheme, Verification } from './types.js'

/**
 * How deliveries of a provider are verified. `hmacSha256`, `standardWebhooks` and `urlToken` create one; your own needs only `verify`.
 *
 * It fails closed: a `verify` that returns anything but a `Verification` is a configuration error, and no handler runs.
 */
export interface Signature<Options, Verified = Verification> {
  /** Returns how the delivery was verified, or throws a `WebhookError`. May return a promise. */
  verify(delivery: Delivery, options: Options): Verified
  /** Throws for everything that can be rejected without the body. */
  checkHeaders?(head: RequestHead, options: Options): void
  /** Reads the id that the signature covers. It becomes the event id, whatever the envelope declares. */
  readId?(head: RequestHead): string | undefined
  /** Options that the environment may provide. */
  readonly environment?: readonly string[]
  /** Names the options that are needed and not given. */
  missing?(given: Options): readonly string[]
  /** Throws for an option that is given and cannot be used. */
  checkOptions?(given: Options): void
  /** The scheme as data: for the test kit, the diagnosis, the command line and the docs. */
  readonly scheme?: Scheme
}
