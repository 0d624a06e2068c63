/** Unknown headers of a provider are reported once each, within a bound. */
import { afterEach, expect, test, vi } from 'vitest'
import { createHeaderNotice } from '../../src/core/header-notice.js'

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
afterEach(() => void warn.mockClear())

test('each name once, in one line with its provider', () => {
  const notice = createHeaderNotice('loopz')
  expect(notice(['x-loopz-a', 'x-loopz-b'], false)).toEqual(['x-loopz-a', 'x-loopz-b'])
  expect(notice(['x-loopz-a', 'x-loopz-c'], false)).toEqual(['x-loopz-c'])
  expect(notice(['x-loopz-a'], false)).toBeUndefined()
  expect(notice([], false)).toBeUndefined()
  expect(notice(undefined, false)).toBeUndefined()
  expect(warn.mock.calls.map(([line]) => /loopz: .*: (.*?)\. If/.exec(line)?.[1])).toEqual([
    'x-loopz-a, x-loopz-b',
    'x-loopz-c',
  ])
})

test('ten names at most, because a stranger may invent them', () => {
  const notice = createHeaderNotice('loopz')
  const names = Array.from({ length: 12 }, (_, at) => `x-loopz-${at}`)
  expect(notice(names, true)).toEqual(names.slice(0, 10))
  expect(notice(['x-loopz-new'], true)).toBeUndefined()
  expect(warn).not.toHaveBeenCalled()
})

test('a name is printable and short', () => {
  expect(createHeaderNotice('loopz')([`x-loopz-\u009b${'y'.repeat(200)}`], true)).toEqual([
    `x-loopz-?${'y'.repeat(91)}`,
  ])
})
