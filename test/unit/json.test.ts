/** JSON bodies: the encoding, and white space outside of strings. */
import { describe, expect, test } from 'vitest'
import { compactJson, isObject, parseJson } from '../../src/core/json.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const compact = (text: string) => {
  const found = compactJson(bytes(text))
  return found && new TextDecoder().decode(found)
}

describe('compactJson', () => {
  test.each([
    ['{ "a" : [ 1 , 2 ] }', '{"a":[1,2]}'],
    ['\t{\r\n"a":\t1\n}\n', '{"a":1}'],
    ['{"a b":" \t "} ', '{"a b":" \t "}'],
    ['{"a":"say \\" no"} ', '{"a":"say \\" no"}'],
    ['{"a":"\\\\" , "b":" "}', '{"a":"\\\\","b":" "}'],
    [' "é " ', '"é "'],
    [' "open and ', '"open and '],
    [' "open\\', '"open\\'],
    [' \\" ', '\\"'.concat(' ')],
  ])('%j is %j', (text, expected) => {
    expect(compact(text)).toBe(expected)
  })

  test.each(['', '{}', '{"a b":" "}', '"\\" "', '"open ', '"open\\'])('%j is compact', (text) => {
    expect(compact(text)).toBeUndefined()
  })

  test('agrees with JSON.stringify, whatever the indentation', () => {
    const value = { 'a "b" \\ c': [' x ', '\n', '\\"', { '': null }], d: -1.5, e: [], f: {} }
    for (const space of [1, 2, '\t', ' \t ']) {
      expect(compact(JSON.stringify(value, null, space))).toBe(JSON.stringify(value))
    }
  })
})

test('a body that is not UTF-8 is not decoded with a guess', () => {
  for (const body of [
    [0x22, 0xe9, 0x22],
    [0xff, 0xfe, 0x7b, 0],
    [0x22, 0xed, 0xa0, 0x80, 0x22],
  ]) {
    expect(() => parseJson({ headers: {}, body: Uint8Array.from(body) })).toThrow(
      expect.objectContaining({
        code: 'invalid_encoding',
        message: 'The body is not UTF-8.',
        hint: 'Find the proxy or middleware that converts the charset.',
      }),
    )
  }
})

test('a body of bytes is decoded strictly after a lenient one too', () => {
  expect(parseJson({ headers: {}, body: bytes('"é"') })).toBe('é')
  expect(parseJson({ headers: {}, body: new Uint8Array() }, true)).toBeUndefined()
  expect(parseJson({ headers: {}, body: '' }, true)).toBeUndefined()
  expect(parseJson({ headers: {}, body: 'null' }, true)).toBeNull()
})

test('an object is neither null nor a list', () => {
  expect([{}, [], null, 'a', 1, undefined].map((value) => isObject(value))).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})
