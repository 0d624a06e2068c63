import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNewer, timeKey } from '../../src/core/event-date.js'

const at = (fraction: string, zone = 'Z') => `2026-04-15T14:30:00${fraction && `.${fraction}`}${zone}`

describe('isNewer', () => {
  it.each([
    ['the ninth digit', at('000000002'), at('000000001'), true],
    ['the same time', at('1'), at('100'), false],
    ['the same time with more digits', at('100'), at('1'), false],
    ['zeros that lead', at('01'), at('001'), true],
    ['no fraction and one', at('1'), at(''), true],
    ['a longer fraction', at('123456789'), at('123'), true],
    ['zones', at('', '+02:00'), '2026-04-15T12:29:59Z', true],
    ['zones of the same moment', at('', '+0200'), '2026-04-15T12:30:00.0Z', false],
    ['a time without a zone, which is UTC', '2026-04-15T14:30:00.001', at(''), true],
  ])('compares %s', (_, a, b, expected) => {
    expect(isNewer(a, b)).toBe(expected)
    expect(isNewer({ createdAt: a }, { createdAt: b })).toBe(expected)
    if (expected) expect(isNewer(b, a)).toBe(false)
  })

  it('takes no time for older, and none for newer', () => {
    expect(isNewer(at(''), undefined)).toBe(true)
    for (const none of ['yesterday', '', '2026-13-45T99:99:99Z', { createdAt: undefined }, {}]) {
      expect(isNewer(none, at(''))).toBe(false)
      expect(isNewer(at(''), none)).toBe(false)
      expect(isNewer(none, undefined)).toBe(false)
    }
  })

  it('compares texts in UTC, without zeros at the end', () => {
    expect(timeKey(at('1200', '+02:00'))).toBe('2026-04-15T12:30:00.12')
    expect(timeKey('2026-04-15')).toBeUndefined()
  })

  it('agrees with Date where a Date has all digits', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
        (a, b) => {
          expect(isNewer(a.toISOString(), b.toISOString())).toBe(a > b)
          expect(timeKey(a.toISOString())).toBeDefined()
        },
      ),
    )
  })
})
