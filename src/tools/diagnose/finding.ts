import type { WebhookError } from '../../core/errors.js'

/** What can be found to be wrong with a delivery or the options. The set is closed, so a `switch` over it can be complete. */
export type Cause =
  | 'body-base64'
  | 'body-byte-order-mark'
  | 'body-charset'
  | 'body-cut'
  | 'body-empty'
  | 'body-line-endings'
  | 'body-not-kept'
  | 'body-pretty-printed'
  | 'body-quoted'
  | 'body-reserialised'
  | 'body-trailing-newline'
  | 'body-web-log'
  | 'body-white-space'
  | 'header-missing'
  | 'header-renamed'
  | 'id-not-listed'
  | 'secret-api-key'
  | 'secret-blanks'
  | 'secret-decoded'
  | 'secret-encoded'
  | 'secret-newline'
  | 'secret-of-another-endpoint'
  | 'secret-of-another-id'
  | 'secret-quotes'
  | 'signature-doubled'
  | 'signature-encoding'
  | 'signature-of-another-provider'
  | 'signature-prefix'
  | 'signature-sha1'
  | 'signature-without-url'
  | 'sender-unknown'
  | 'sender-environment'
  | 'time-out-of-tolerance'
  | 'scheme-is-code'
  | 'url-after-body'
  | 'url-encoding'
  | 'url-host'
  | 'url-origin'
  | 'url-path'
  | 'url-port'
  | 'url-query'
  | 'url-rebuilt'
  | 'url-scheme'
  | 'url-slash'
  | 'url-stripped'

/** One thing that is wrong. Holds no payload, secret or signature, so it can be logged. */
export interface Finding {
  readonly cause: Cause
  /** `certain`: a recomputed signature (or the token itself) proves it. `hint`: it looks so, and may be otherwise. */
  readonly certainty: 'certain' | 'hint'
  /** What matched, in a sentence. */
  readonly message: string
  /** The line to change. */
  readonly fix: string
}

/** What is to be said of a delivery. */
export interface Diagnosis {
  /** Whether the delivery is accepted as it is. */
  readonly accepted: boolean
  /** Why it is refused; `undefined` if it is not. */
  readonly error: WebhookError | undefined
  /** What is wrong: what is certain comes first. Empty where the evidence does not say. */
  readonly findings: readonly Finding[]
  /** False where time ran out before everything was tried. */
  readonly complete: boolean
}

/** A value as it may have been, and what would be wrong if it was so. */
export interface Variant<Value> {
  readonly value: Value
  readonly findings: readonly Finding[]
}

/** The value as it is: nothing is wrong with it. */
export function asItIs<Value>(value: Value): Variant<Value> {
  return { value, findings: [] }
}

export function certain(cause: Cause, message: string, fix: string): Finding {
  return { cause, certainty: 'certain', message, fix }
}

export function hint(cause: Cause, message: string, fix: string): Finding {
  return { cause, certainty: 'hint', message, fix }
}
