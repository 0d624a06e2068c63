import { expect, test } from 'vitest'
import { readHeader } from '../../src/core/headers.js'
import type { HeadersLike } from '../../src/core/types.js'
import { unknownHeaders } from '../../src/core/unknown-headers.js'

test.each<[string, HeadersLike, string | undefined]>([
  ['an object', { 'x-a': '1', 'x-b': '2' }, '1'],
  ['another case', { 'X-A': '1' }, '1'],
  ['absent', { 'x-b': '1' }, undefined],
  ['undefined', { 'x-a': undefined }, undefined],
  ['null', { 'x-a': null } as never, undefined],
  ['a list of one', { 'x-a': ['1'] }, '1'],
  ['a list of two', { 'x-a': ['1', '2'] }, '1, 2'],
  ['twice, in two cases', { 'x-a': '1', 'X-A': '2' }, '1, 2'],
  ['a number', { 'x-a': 1 } as never, '1'],
  ['Headers', new Headers({ 'X-A': '1' }), '1'],
  ['Headers without it', new Headers(), undefined],
  ['something with get()', { get: (name: string) => (name === 'x-a' ? '1' : undefined) }, '1'],
  ['a Map', new Map([['X-A', '1']]), '1'],
  ['pairs', [['X-a', '1']], '1'],
  [
    'pairs of other names too',
    [
      ['x-b', '2'],
      ['x-a', '1'],
      ['x-c', '3'],
    ],
    '1',
  ],
  [
    'pairs, twice',
    [
      ['X-a', '1'],
      ['x-A', '2'],
    ],
    '1, 2',
  ],
  ['raw headers', ['X-a', '1', 'x-b', '2'] as never, '1'],
  ['raw headers, twice', ['X-a', '1', 'x-A', '2'] as never, '1, 2'],
  ['raw headers whose value is the name', ['x-b', 'x-a', 'x-c', '3'] as never, undefined],
  ['no prototype', Object.assign(Object.create(null), { 'x-a': '1' }), '1'],
  ['a name of the same length', { 'x-b': '2' }, undefined],
])('%s', (_what, headers, value) => {
  expect(readHeader(headers, 'x-a')).toBe(value)
})

test.each<[string, unknown]>([
  ['a promise', Promise.resolve(new Headers({ 'x-a': '1' }))],
  ['a promise as a value', { 'x-a': Promise.resolve('1') }],
  ['attributes of SQS', { 'X-A': { stringValue: '1', dataType: 'String' } }],
  ['attributes of SNS', { 'X-A': { Type: 'String', Value: '1' } }],
  ["CloudFront's lists", { 'x-a': [{ key: 'X-A', value: '1' }] }],
  ['a list with text and an object', { 'x-a': ['1', { value: '2' }] }],
  ['a list of objects', [{ name: 'X-A', value: '1' }]],
  ['a list with a hole', [undefined, ['X-A', '1']]],
  ['an iterator, which can be read once', new Headers({ 'x-a': '1' }).entries()],
  ['get() that returns a promise', { get: async () => '1' }],
  ['text', 'X-A: 1'],
  ['a function', () => new Headers({ 'x-a': '1' })],
])('%s cannot be read, and is not taken for missing', (_what, headers) => {
  expect(() => readHeader(headers as HeadersLike, 'x-a')).toThrow(
    expect.objectContaining({
      code: 'configuration',
      message: 'The headers cannot be read.',
      hint: 'Pass Headers, or names with their text.',
    }),
  )
})

test.each([
  ['a record', { Host: 'x', 'X-Loopz-New': 'y' }],
  ['Headers', new Headers({ Host: 'x', 'X-Loopz-New': 'y' })],
  [
    'a Map',
    new Map([
      ['Host', 'x'],
      ['X-Loopz-New', 'y'],
    ]),
  ],
  [
    'pairs',
    [
      ['Host', 'x'],
      ['X-Loopz-New', 'y'],
    ],
  ],
  ['rawHeaders', ['Host', 'x', 'X-Loopz-New', 'y']],
])('finds an unknown header among the names of %s', (_shape, headers) => {
  const find = unknownHeaders('x-loopz-', { eventType: { header: 'X-Loopz-Topic' } })
  expect(find({ headers: headers as never })).toEqual(['x-loopz-new'])
})

test('a header of the declaration is known, in any case', () => {
  const envelope = {
    eventType: { header: 'X-A-Type' },
    createdAt: 'at',
    fields: { merchantId: { header: 'x-a-merchant' } },
  }
  const headers = { 'x-a-type': '1', 'X-A-Merchant': '2', 'x-a-new': '3' }
  expect(unknownHeaders('x-a-', envelope as never)({ headers })).toEqual(['x-a-new'])
})

test('a value of rawHeaders is not a name', () => {
  const headers = ['Host', 'x-loopz-a', 'X-Loopz-New', 'x-loopz-b', 'X-Loopz-Other', 'y'] as never
  expect(unknownHeaders('x-loopz-', { eventType: 'type' })({ headers })).toEqual(['x-loopz-new', 'x-loopz-other'])
})

test('finds none where headers have only a getter', () => {
  expect(unknownHeaders('x-', { eventType: 'type' })({ headers: { get: () => 'x' } })).toEqual([])
})
