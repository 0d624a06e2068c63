import { isWebhookError } from '../../src/core/errors.js'

/** `'ok'`, or the code of the WebhookError. Anything else that is thrown is a failure of the test. */
export function verdict(action: () => unknown): string {
  try {
    action()
    return 'ok'
  } catch (error) {
    if (isWebhookError(error)) return error.code
    throw error
  }
}
