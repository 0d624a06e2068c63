/** The output of a process, and the search for canaries in it. */
import { inspect } from 'node:util'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import type { WebhookError } from '../../src/core/errors.js'
import { type CanarySubject, canaries } from './canaries.js'

/** Keeps all that this process prints in a test, and gives it. */
export function keepPrinted(): () => string {
  let printed = ''
  beforeEach(() => {
    printed = ''
    const keep = (...values: unknown[]) => {
      printed += `${values.map((value) => (typeof value === 'string' ? value : inspect(value, { depth: null }))).join(' ')}\n`
      return true
    }
    for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
      vi.spyOn(console, name).mockImplementation(keep)
    }
    vi.spyOn(process.stdout, 'write').mockImplementation(keep)
    vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })
  return () => printed
}

/** For tests of failures in the application's own code: their messages are logged in development, and only there. */
export function inProduction(): void {
  beforeEach(() => {
    vi.stubEnv('NODE_ENV', 'production')
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })
}

export function expectNoCanary(text: string, { signatures }: Pick<CanarySubject, 'signatures'>, where: string) {
  const found = [...Object.values(canaries), ...signatures].filter((canary) =>
    text.toLowerCase().includes(canary.toLowerCase()),
  )
  expect(found, where).toEqual([])
}

/** Every form in which an error gets into a log, a trace or a bug report. `cause` is looked at apart. */
export function formsOf(error: WebhookError): string {
  const { cause: _, ...own } = Object.fromEntries(
    Reflect.ownKeys(error).map((key) => [String(key), Reflect.get(error, key)]),
  )
  return [
    String(error),
    error.message,
    error.stack,
    error.hint,
    JSON.stringify(error),
    inspect(own, { depth: null }),
  ].join('\n')
}
