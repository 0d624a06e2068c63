import { isWebhookError, type WebhookErrorCode } from '../../src/core/errors.js'

/** Runs it: its result, or the code of its WebhookError. Anything else that is thrown is a finding. */
export function attempt<Result>(action: () => Result): { result: Result } | { code: WebhookErrorCode } {
  try {
    return { result: action() }
  } catch (error) {
    return { code: codeOf(error) }
  }
}

/** The code of a WebhookError; throws anything else on. */
export function codeOf(error: unknown): WebhookErrorCode {
  if (!isWebhookError(error)) throw error
  if (error.message === '' || !error.hint) throw new Error(`${error.code} without a message or a hint`)
  return error.code
}

export function must(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`Finding: ${what}`)
}
