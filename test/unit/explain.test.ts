/** The limits within which a route runs a diagnosis. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createExplainer } from '../../src/core/explain.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'

const finding = { certainty: 'certain', message: 'm', fix: 'f' }
const diagnose = vi.fn<(...given: unknown[]) => unknown>()
let explain: (size?: number, options?: unknown) => unknown
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  diagnose.mockReset().mockReturnValue({ findings: [finding] })
  const explainer = createExplainer(giftronaut)
  explain = (size = 2, ...options) =>
    explainer(
      { headers: {}, body: new Uint8Array(size) },
      diagnose as never,
      options.length > 0 ? options[0] : { secret: 's' },
    )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

test('a rejected delivery is explained, at most once a second', () => {
  expect(explain()).toEqual([finding])
  vi.advanceTimersByTime(999)
  expect(explain()).toBeUndefined()
  vi.advanceTimersByTime(1)
  expect(explain()).toEqual([finding])
  expect(diagnose).toHaveBeenCalledTimes(2)
})

test('a body up to 64 kB is explained, and a larger one costs no turn', () => {
  expect(explain(65_537)).toBeUndefined()
  expect(diagnose).not.toHaveBeenCalled()
  expect(explain(65_536)).toEqual([finding])
})

test('without resolved options there is nothing to explain', () => {
  expect(explain(2, undefined)).toBeUndefined()
  expect(diagnose).not.toHaveBeenCalled()
})

test('in production nothing is explained', () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(explain()).toBeUndefined()
  expect(diagnose).not.toHaveBeenCalled()
})

test('a diagnosis that fails explains nothing, and counts', () => {
  diagnose.mockImplementationOnce(() => {
    throw new Error('no')
  })
  expect(explain()).toBeUndefined()
  expect(explain()).toBeUndefined()
  expect(diagnose).toHaveBeenCalledTimes(1)
})
