import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeJson, Whole } from '../../src/tools/testing/json-text.js'

describe('mergeJson', () => {
  const text = '{\n  "amount": 5000.00,\n  "to": {"a": [1, {"b": "}"}], "c": "\\""},\n  "last": null\n}'

  test('what is not changed stays to the byte', () => {
    expect(mergeJson(text, {})).toBe(text)
    expect(mergeJson(text, { last: 1 })).toBe(text.replace('null', '1'))
    expect(mergeJson(text, { amount: 7 })).toBe(text.replace('5000.00', '7'))
  })

  test('objects are merged, lists and Whole values replaced', () => {
    expect(mergeJson(text, { to: { c: 'x' } })).toBe(text.replace('"\\""', '"x"'))
    expect(JSON.parse(mergeJson(text, { to: { a: [] } })).to).toEqual({ a: [], c: '"' })
    expect(JSON.parse(mergeJson(text, { to: new Whole({ z: 1 }) })).to).toEqual({ z: 1 })
  })

  test('a new member is set like its neighbours', () => {
    expect(mergeJson(text, { more: 1 })).toBe(text.replace('null\n}', 'null,\n  "more": 1\n}'))
    expect(mergeJson('{"a":1}', { b: 2 })).toBe('{"a":1,"b":2}')
    expect(mergeJson('{}', { b: 2 })).toBe('{"b":2}')
    expect(mergeJson('{\n  "a": 1\n}', { b: 2 })).toBe('{\n  "a": 1,\n  "b": 2\n}')
  })

  test('undefined removes a member, wherever it is', () => {
    expect(JSON.parse(mergeJson(text, { amount: undefined, last: undefined }))).not.toHaveProperty('amount')
    expect(mergeJson('{"a":1}', { a: undefined })).toBe('{}')
    expect(mergeJson('{"a":1}', { b: undefined })).toBe('{"a":1}')
  })

  test('is the same as merging objects, for any JSON and any spacing', () => {
    const key = fc.constantFrom('a', 'b', 'c', '"', '}', 'é')
    const json = fc
      .dictionary(key, fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.dictionary(key, fc.jsonValue({ maxDepth: 1 }))))
      // JSON has no -0.
      .map((value) => JSON.parse(JSON.stringify(value)))
    fc.assert(
      fc.property(json, json, fc.constantFrom(undefined, 1, 2, '\t'), (base, overrides, space) => {
        expect(JSON.parse(mergeJson(JSON.stringify(base, null, space), overrides))).toEqual(merge(base, overrides))
      }),
      { numRuns: 500 },
    )
  })
})

function merge(base: unknown, over: unknown): unknown {
  const isObject = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isObject(base) || !isObject(over)) return JSON.parse(JSON.stringify(over))
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(over)) merged[key] = key in merged ? merge(merged[key], value) : value
  return merged
}
