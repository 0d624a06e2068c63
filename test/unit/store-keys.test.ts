/** Keys, states and versions as stores keep them, and the options that every store has. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { atLeastOne, leaseAndRetention, objectKey, stateOf, storeKey } from '../../src/core/store.js'

const hash = (text: string) => createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 32)
const versionOf = (version?: string) => stateOf({ object: 'o', state: 's', version }).version

test('keys are half a SHA-256, of the key or of the object', () => {
  expect(storeKey('square.a~1')).toBe(hash('square.a~1'))
  expect(objectKey({ object: 'card', state: 's' })).toBe(hash('object card'))
  expect(stateOf({ object: 'card', state: 's' })).toEqual({ state: hash('s'), version: '' })
})

describe('versions sort as text', () => {
  test.each([
    [
      'times, in any zone and with any fraction',
      ['2026-04-15T14:30:00+02:00', '2026-04-15T12:30:00.000000001Z', '2026-04-15T12:30:00.1Z'],
    ],
    ['whole numbers', ['9', '10', '99', '100', '123456789012345678901234567890123456789']],
    ['other text', ['a/1', 'a/2', 'b c+d,e-f_g.h:i']],
  ])('%s', (_what, versions) => {
    const keys = versions.map((version) => versionOf(version))
    expect(keys).not.toContain('')
    expect([...keys].sort()).toEqual(keys)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test.each(['', 'é', "a'b", 'a\n', '\na', 'a"', 'x'.repeat(201)])('no version of %j', (version) => {
    expect(versionOf(version)).toBe('')
  })

  test('no version of undefined, and the longest text', () => {
    expect(versionOf()).toBe('')
    expect(versionOf('x'.repeat(200))).toBe('x'.repeat(200))
    for (const text of ['a12', '12a']) expect(versionOf(text)).toBe(text)
    expect(versionOf('1'.repeat(40))).toBe('1'.repeat(40))
  })
})

describe('options', () => {
  test('defaults, and days in ms', () => {
    expect(leaseAndRetention({})).toEqual({ leaseMs: 60_000, retentionMs: 30 * 86_400_000 })
    expect(leaseAndRetention({ leaseMs: 1.4, retentionDays: 0.5 })).toEqual({ leaseMs: 1, retentionMs: 43_200_000 })
  })

  test.each([0, 0.4, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is not a number of ms', (value) => {
    expect(() => leaseAndRetention({ leaseMs: value })).toThrow(
      expect.objectContaining({
        code: 'configuration',
        message: "The store's leaseMs is not a positive number.",
        hint: 'Leave it out, or set a number of ms, such as 60_000.',
      }),
    )
    expect(() => leaseAndRetention({ retentionDays: value < 1 ? value / 1e9 : value })).toThrow(
      expect.objectContaining({
        message: "The store's retentionDays is not a positive number.",
        hint: 'Leave it out, or set a number of days, such as 30.',
      }),
    )
  })

  test('a number is rounded', () => {
    expect([0.5, 1.5, 2.4].map((value) => atLeastOne('x', value, ''))).toEqual([1, 2, 2])
  })
})
