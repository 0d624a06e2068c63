import type { Delivery, RequestHead, Scheme, Verification } from './types.js'

/**
 * How a provider is verified. `hmacSha256`, `standardWebhooks` and `urlToken` create one; your own needs `verify` alone.
 *
 * It fails closed: a `verify` that returns anything but a `Verification` is an error of the configuration, and no handler runs.
 */
export interface Signature<Options, Verified = Verification> {
  /** Returns how the delivery was verified, or throws a `WebhookError`. May return a promise. */
  verify(delivery: Delivery, options: Options): Verified
  /** Throws what can be said without the body. */
  checkHeaders?(head: RequestHead, options: Options): void
  /** The id that the signature covers. It is the event id, whatever the envelope says. */
  readId?(head: RequestHead): string | undefined
  /** Options that the environment may provide. */
  readonly environment?: readonly string[]
  /** Names the options that are needed and not given. */
  missing?(given: Options): readonly string[]
  /** Throws for an option that is given and cannot be used. */
  checkOptions?(given: Options): void
  /** The scheme as data: for the test kit, the diagnosis, the command line and the docs. */
  readonly scheme?: Scheme
  /** Whether an id is part of what is signed. */
  readonly signsId?: boolean
}
