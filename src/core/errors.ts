/** The HTTP status of each error code. */
const STATUS = {
  invalid_encoding: 400,
  invalid_json: 400,
  missing_event_type: 400,
  client_disconnected: 400,
  missing_signature: 401,
  malformed_signature: 401,
  signature_mismatch: 401,
  timestamp_out_of_tolerance: 401,
  untrusted_source: 401,
  method_not_allowed: 405,
  in_progress: 409,
  body_too_large: 413,
  invalid_payload: 422,
  configuration: 500,
  body_unavailable: 500,
  handler_failed: 500,
  store_unavailable: 503,
  handler_timeout: 503,
} as const

/** Everything that can go wrong with a delivery. The set is closed, so a `switch` over it can be complete. */
export type WebhookErrorCode = keyof typeof STATUS

/** One difference between a payload and its expected shape. Holds names of types, never a value. */
export interface Issue {
  /** The path in the body, such as `data.totalCost.amount` or `data.items[0]`. `*` stands for an undocumented member. */
  readonly path: string
  /** The expected type: as documented, or inferred from samples if nothing else is known. */
  readonly expected: string
  /** The kind of value that was received: `missing`, `null`, `string`, `number` … */
  readonly received: string
}

/** Optional members of a {@link WebhookError}. */
export interface WebhookErrorDetails {
  readonly provider?: string | undefined
  readonly hint?: string | undefined
  readonly issues?: readonly Issue[] | undefined
  /** The error that your handler or store threw. Never set for a rejected delivery, because it could reveal the payload. */
  readonly cause?: unknown
}

/** Sets the number of stack frames to capture. `Error` may be frozen (SES); then the stack is kept. */
function limitStack(frames: number): void {
  try {
    Error.stackTraceLimit = frames
  } catch {
    // Frozen: the stack is kept.
  }
}

const BRAND = Symbol.for('giftcard-webhooks.WebhookError')

/**
 * The only error this library throws for a delivery: `code` says what went wrong, `hint` what to change.
 *
 * It never holds payload, secret or signature, so it can be logged, serialised and attached to a trace. A rejection (a status
 * below 500) has no stack: its cause is the request, not your code.
 *
 * @example
 * ```ts
 * import { isWebhookError, parseGiftronautEvent } from 'giftcard-webhooks'
 *
 * try {
 *   await parseGiftronautEvent({ headers: {}, body: '{}' }, { secret: 'whsec' })
 * } catch (error) {
 *   if (!isWebhookError(error)) throw error
 *   console.warn(error.code, error.hint) // missing_signature …
 * }
 * ```
 */
export class WebhookError extends Error {
  static {
    // On the prototype, because an own property would be printed with every error. Writable, for subclasses that set their own name.
    const name = { value: 'WebhookError', writable: true, configurable: true }
    Object.defineProperties(WebhookError.prototype, { name, [BRAND]: { value: true } })
    // A minifier may have renamed the class, and Node prints the name of the class.
    Object.defineProperty(WebhookError, 'name', { value: 'WebhookError', configurable: true })
  }

  /** A stable code for what went wrong. */
  readonly code: WebhookErrorCode
  /** The HTTP status to answer with. */
  readonly status: number
  /** The provider whose delivery it was. */
  readonly provider: string | undefined
  /** How to fix it. */
  readonly hint: string | undefined
  /** With `invalid_payload`: where the body differs from the expected shape. */
  readonly issues: readonly Issue[] | undefined

  constructor(code: WebhookErrorCode, message: string, details: WebhookErrorDetails = {}) {
    const limit = Error.stackTraceLimit
    // Anyone can cause a rejection, so it must be cheap: a stack would cost more than everything else.
    const withoutStack = STATUS[code] < 500 && typeof limit === 'number'
    if (withoutStack) limitStack(0)
    try {
      // Looking up an absent `cause` would make a rejection a tenth slower.
      super(message, Object.hasOwn(details, 'cause') ? details : undefined)
    } finally {
      if (withoutStack) limitStack(limit)
    }
    this.code = code
    this.status = STATUS[code]
    this.provider = details.provider
    this.hint = details.hint
    this.issues = details.issues
  }

  /** Returns the error as plain data for a log, without the stack and the cause. */
  toJSON(): {
    name: string
    code: WebhookErrorCode
    status: number
    provider: string | undefined
    message: string
    hint: string | undefined
    issues: readonly Issue[] | undefined
  } {
    const { name, code, status, provider, message, hint, issues } = this
    return { name, code, status, provider, message, hint, issues }
  }
}

/** Creates an error. `named` in verify.ts adds the provider's name later, so that the code in between need not know it. */
export function webhookError(
  code: WebhookErrorCode,
  message: string,
  hint: string,
  more?: Pick<WebhookErrorDetails, 'issues' | 'cause'>,
): WebhookError {
  return new WebhookError(code, message, more ? { hint, ...more } : { hint })
}

/** The end of the hint for a failure. Not every provider documents retries. */
export const RETRIED = 'A provider that retries sends the event again.'

/** Text that a provider adds to the hints of errors, by code. */
export type ProviderHints = { readonly [Code in WebhookErrorCode]?: string }

/** Sets the provider of an error that has none yet, and adds the provider's own hint. */
export function nameProvider(error: unknown, provider: string, hints?: ProviderHints): unknown {
  if (isWebhookError(error) && error.provider === undefined) {
    Object.assign(error, { provider })
    const more = hints?.[error.code]
    if (more !== undefined) Object.assign(error, { hint: `${error.hint} ${more}` })
  }
  return error
}

/**
 * Tells whether a caught value is a {@link WebhookError}, even if it comes from a second copy of this library (ESM and CommonJS in
 * one process), where `instanceof` fails.
 */
export function isWebhookError(error: unknown): error is WebhookError {
  return typeof error === 'object' && error !== null && BRAND in error
}
