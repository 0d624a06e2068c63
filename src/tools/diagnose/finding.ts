import type { WebhookError } from '../../core/errors.js'

/** The known causes of a rejection. The set is closed, so a `switch` over it can be complete. */
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
  | 'body-buffer-json'
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

/** One cause of a rejection. Holds no payload, secret or signature, so it can be logged. */
export interface Finding {
  readonly cause: Cause
  /** `certain`: a recomputed signature (or the token itself) proves it. `hint`: likely, but not proved. */
  readonly certainty: 'certain' | 'hint'
  /** The finding, in one sentence. */
  readonly message: string
  /** How to fix it. */
  readonly fix: string
}

/** The diagnosis of a delivery. */
export interface Diagnosis {
  /** Whether the delivery is accepted. */
  readonly accepted: boolean
  /** The error that rejects it; `undefined` if it is accepted. */
  readonly error: WebhookError | undefined
  /** The findings, certain ones first. Empty if the evidence is insufficient. */
  readonly findings: readonly Finding[]
  /** False if time ran out before everything was tried. */
  readonly complete: boolean
}

/** A variant of a value, with the fault that would explain it. */
export interface Variant<Value> {
  readonly value: Value
  readonly findings: readonly Finding[]
}

/** The unchanged value, without a fault. */
export function asItIs<Value>(value: Value): Variant<Value> {
  return { value, findings: [] }
}

export function certain(cause: Cause, message: string, fix: string): Finding {
  return { cause, certainty: 'certain', message, fix }
}

export function hint(cause: Cause, message: string, fix: string): Finding {
  return { cause, certainty: 'hint', message, fix }
}
