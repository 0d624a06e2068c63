/** `maxEventAgeDays`: which providers have a signed time of creation, and how old an event is. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkMaxEventAge, rejectOldEvent } from '../../src/core/event-age.js'

const facts = (createdAt: unknown, scheme?: string) =>
  ({ envelope: { createdAt }, scheme: scheme && { type: scheme } }) as never

describe('a provider', () => {
  test.each([
    ['that signs a member of the body', facts('created_at', 'hmac-sha256')],
    ['with its own verify function', facts('created_at')],
  ])('%s has a signed time', (_what, given) => {
    expect(() => checkMaxEventAge(3, 'acme', given)).not.toThrow()
  })

  test.each([
    ['with the time in a header', facts({ header: 'x-time' }, 'hmac-sha256')],
    ['with a token in the URL', facts('created_at', 'url-token')],
    ['without a time', facts(undefined, 'hmac-sha256')],
  ])('%s has none', (_what, given) => {
    expect(() => checkMaxEventAge(3, 'acme', given)).toThrow(
      expect.objectContaining({
        code: 'configuration',
        message: 'maxEventAgeDays needs a signed createdAt, which acme does not send.',
        hint: 'Leave it out.',
      }),
    )
  })

  test.each([0, '3', null, Number.NaN])('rejects %j as a number of days', (days) => {
    expect(() => checkMaxEventAge(days, 'acme', facts('created_at'))).toThrow(
      expect.objectContaining({ code: 'configuration', hint: 'Leave it out, or set a whole number.' }),
    )
  })
})

describe('an event', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-04-18T12:00:00.000Z') }))
  afterEach(() => void vi.useRealTimers())

  const isOld = (createdAt: string | undefined) => {
    try {
      rejectOldEvent({ createdAt } as { createdAt?: string }, 3)
      return false
    } catch (error) {
      expect(error).toMatchObject({ code: 'timestamp_out_of_tolerance' })
      return true
    }
  }

  test.each([
    ['2026-04-15T12:00:00Z', '2026-04-15T11:59:59Z'],
    ['2026-04-15T12:00:00.000', '2026-04-15T11:59:59.999'],
    ['2026-04-15T12:00:00.123456789Z', '2026-04-15T11:59:59.123456789Z'],
    ['2026-04-15T04:00:00-08:00', '2026-04-15T03:59:59-08:00'],
    ['2026-04-15T17:30:00.5+05:30', '2026-04-15T17:29:59.5+05:30'],
    ['2026-04-16T02:00:00+14:00', '2026-04-16T01:59:59+14:00'],
  ])('of %s is three days old, and one of %s is older', (young, old) => {
    expect([isOld(young), isOld(old)]).toEqual([false, true])
  })

  test.each([undefined, '', 'yesterday'])('of %j passes, because the provider signed it like that', (createdAt) => {
    expect(isOld(createdAt)).toBe(false)
  })
})
