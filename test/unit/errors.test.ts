import { execFileSync } from 'node:child_process'
import { inspect } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import { isWebhookError, nameProvider, WebhookError } from '../../src/core/errors.js'

test('code, status and hint; plain data as JSON; still an Error', () => {
  const error = new WebhookError('invalid_payload', 'message', {
    provider: 'square',
    hint: 'hint',
    issues: [{ path: 'data', expected: 'object', received: 'missing' }],
  })
  expect(error).toBeInstanceOf(Error)
  expect(error.name).toBe('WebhookError')
  expect(String(error)).toBe('WebhookError: message')
  // A rejection has no stack, because the caller caused it. An error of the application has one, and the stack limit is restored.
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

test('the provider is added to an error that has none, as if it had been there from the start', () => {
  const error = nameProvider(new WebhookError('configuration', 'x', { hint: 'First.' }), 'acme', {
    configuration: 'Second.',
  })
  expect({ ...(error as WebhookError) }).toMatchObject({ provider: 'acme', hint: 'First. Second.' })
  expect(nameProvider(error, 'other', { configuration: 'Third.' })).toMatchObject({
    provider: 'acme',
    hint: 'First. Second.',
  })
  expect(nameProvider('text', 'acme')).toBe('text')
})

describe('the stack', () => {
  const { stackTraceLimit } = Error
  afterEach(() => {
    Error.stackTraceLimit = stackTraceLimit
  })

  test('a rejection has none, a failure has one', () => {
    expect(new WebhookError('signature_mismatch', 'x').stack).toBe('WebhookError: x')
    expect(new WebhookError('configuration', 'x').stack).toContain('errors.test.ts')
  })

  test.each([0, 3, Number.POSITIVE_INFINITY])('restores a limit of %s', (limit) => {
    Error.stackTraceLimit = limit
    for (const code of ['signature_mismatch', 'configuration'] as const) new WebhookError(code, 'x')
    expect(Error.stackTraceLimit).toBe(limit)
  })

  test('does not restore a limit that was deleted', () => {
    Reflect.deleteProperty(Error, 'stackTraceLimit')
    expect(new WebhookError('signature_mismatch', 'x').message).toBe('x')
    expect('stackTraceLimit' in Error).toBe(false)
  })

  test('works where Error is frozen, as hardened runtimes have it', () => {
    const script = `
      import { WebhookError } from ${JSON.stringify(new URL('../../src/core/errors.ts', import.meta.url).href)}
      Object.freeze(Error)
      const error = new WebhookError('signature_mismatch', 'x')
      console.log(error.code, error.status, error instanceof Error)`
    const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
    })
    expect(output).toBe('signature_mismatch 401 true\n')
  })
})
