import { isWebhookError, type WebhookError } from '../src/core/errors.js'

/** The `WebhookError` that the action throws, or that its promise rejects with. Any other error is thrown on. */
export async function thrownBy(action: () => unknown): Promise<WebhookError> {
  try {
    await action()
  } catch (error) {
    if (isWebhookError(error)) return error
    throw error
  }
  throw new Error('Nothing was thrown.')
}
