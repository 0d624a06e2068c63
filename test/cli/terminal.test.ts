import { describe, expect, test } from 'vitest'
import { columns, wrap } from '../../src/tools/cli/terminal.js'

describe('wrap', () => {
  test('breaks between words, and indents all but the first line', () => {
    expect(wrap('  a finding that does not fit', 12, 4)).toEqual(['  a finding', '    that', '    does not', '    fit'])
  })

  test('leaves what fits, and a word that never will', () => {
    expect(wrap('name  value', 11)).toEqual(['name  value'])
    expect(wrap('see https://example.com/long', 10)).toEqual(['see', 'https://example.com/long'])
    expect(wrap('', 10)).toEqual([''])
    expect(wrap('no limit '.repeat(100), Number.POSITIVE_INFINITY)).toHaveLength(1)
  })

  test('styles take no room', () => {
    expect(wrap('\u001b[32mok\u001b[39m    \u001b[2mname\u001b[22m', 10)).toHaveLength(1)
  })
})

describe('columns', () => {
  const rows = [
    ['--set', 'change a field'],
    ['--concurrency', 'how many at once, each as its own event'],
  ]

  test('as wide as their widest cells', () => {
    expect(columns(rows)).toEqual([
      '--set          change a field',
      '--concurrency  how many at once, each as its own event',
    ])
  })

  test('the last is broken within its column', () => {
    expect(columns(rows, 48)).toEqual([
      '--set          change a field',
      '--concurrency  how many at once, each as its own',
      '               event',
    ])
  })

  test('or goes below, where it would be too narrow to read', () => {
    expect(columns([['  a.long.path', 'string, optional', 'What it is, in a sentence.']], 40)).toEqual([
      '  a.long.path  string, optional',
      '      What it is, in a sentence.',
    ])
    expect(
      columns(
        [
          ['  id', '"1"'],
          ['  a.path.of.many.parts.deep.down', '"a value of words"'],
        ],
        40,
      ),
    ).toEqual(['  id  "1"', '  a.path.of.many.parts.deep.down', '      "a value of words"'])
  })
})
