import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { isWebhookError, WebhookError } from '../../src/errors.js'

test('code, status and hint; plain data as JSON; still an Error', () => {
  const error = new WebhookError('invalid_payload', 'message', {
    provider: 'square',
    hint: 'hint',
    issues: [{ path: 'data', expected: 'object', received: 'missing' }],
  })
  expect(error).toBeInstanceOf(Error)
  expect(error.name).toBe('WebhookError')
  expect(String(error)).toBe('WebhookError: message')
  // A refusal has no stack: it is the sender's doing. An error of the application has one, and the limit is as it was.
  expect(error.stack).toBe('WebhookError: message')
  expect(new WebhookError('configuration', 'message').stack).toContain('errors.test.ts')
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'WebhookError',
    code: 'invalid_payload',
    status: 422,
    provider: 'square',
    message: 'message',
    hint: 'hint',
    issues: [{ path: 'data', expected: 'object', received: 'missing' }],
  })
  expect(inspect(error)).toContain("code: 'invalid_payload'")
  expect('cause' in error).toBe(false)
  expect(new WebhookError('handler_failed', '', { cause: undefined })).toHaveProperty('cause', undefined)
})

test('the status of every code', () => {
  const statuses = {
    invalid_encoding: 400,
    invalid_json: 400,
    missing_event_type: 400,
    missing_signature: 401,
    malformed_signature: 401,
    signature_mismatch: 401,
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
  for (const [code, status] of Object.entries(statuses)) {
    expect(new WebhookError(code as keyof typeof statuses, '').status).toBe(status)
  }
})

test('isWebhookError, across copies of the library', () => {
  expect(isWebhookError(new WebhookError('configuration', ''))).toBe(true)
  const foreign = Object.assign(new Error('x'), { [Symbol.for('giftcard-webhooks.WebhookError')]: true })
  expect(isWebhookError(foreign)).toBe(true)
  for (const no of [new Error('x'), undefined, null, 'x', { code: 'configuration' }])
    expect(isWebhookError(no)).toBe(false)
})
