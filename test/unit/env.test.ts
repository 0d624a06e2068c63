/** The environment, in runtimes that have one and in those that do not. */
import { afterEach, expect, test, vi } from 'vitest'
import { env, isDevelopment } from '../../src/core/env.js'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

test('an empty variable counts as unset', () => {
  vi.stubEnv('ACME_TOKEN', 'token')
  expect(env('ACME_TOKEN')).toBe('token')
  vi.stubEnv('ACME_TOKEN', '')
  expect(env('ACME_TOKEN')).toBeUndefined()
})

test('production is what NODE_ENV says', () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(isDevelopment()).toBe(false)
  vi.stubEnv('NODE_ENV', undefined)
  expect(isDevelopment()).toBe(true)
})

test.each([
  ['a process without environment', {}],
  ['no process', undefined],
])('with %s, nothing is set, and production is assumed', (_what, process) => {
  vi.stubGlobal('process', process)
  const seen = [env('PATH'), isDevelopment()]
  vi.unstubAllGlobals()
  expect(seen).toEqual([undefined, false])
})
