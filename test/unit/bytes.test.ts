import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyBytes, digestFromBase64, digestFromHex, equalBytes, toHex, utf8 } from '../../src/internal/bytes.js'

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('hex digests of either case, and nothing else', () => {
  fc.assert(
    fc.property(digest, (bytes) => {
      const hex = Buffer.from(bytes).toString('hex')
      expect(digestFromHex(hex, 0)).toEqual(bytes)
      expect(digestFromHex(hex.toUpperCase(), 0)).toEqual(bytes)
      expect(digestFromHex(`sha256=${hex}`, 7)).toEqual(bytes)
      expect(toHex(bytes)).toBe(hex)
    }),
  )
  // Every character that is no hex digit, at either place of a pair.
  for (let code = 0; code < 0x180; code++) {
    const character = String.fromCharCode(code)
    const good = /[0-9a-fA-F]/.test(character)
    expect(digestFromHex(character + '0'.repeat(63), 0) !== undefined, String(code)).toBe(good)
    expect(digestFromHex('0'.repeat(63) + character, 0) !== undefined, String(code)).toBe(good)
  }
  for (const text of ['', '0'.repeat(63), '0'.repeat(65), '0'.repeat(128)])
    expect(digestFromHex(text, 0)).toBeUndefined()
})

test('base64 digests in their one standard spelling, and nothing else', () => {
  fc.assert(
    fc.property(digest, (bytes) => {
      const base64 = Buffer.from(bytes).toString('base64')
      expect(digestFromBase64(base64)).toEqual(bytes)
      expect(digestFromBase64(base64.slice(0, -1))).toBeUndefined()
    }),
  )
  const zero = `${'A'.repeat(43)}=`
  for (let code = 0; code < 0x180; code++) {
    const character = String.fromCharCode(code)
    expect(digestFromBase64(character + zero.slice(1)) !== undefined, String(code)).toBe(
      /[A-Za-z0-9+/]/.test(character),
    )
  }
  // The last character carries two bits that belong to no byte: any but zero is a second spelling.
  expect(digestFromBase64(`${'A'.repeat(42)}B=`)).toBeUndefined()
  expect(digestFromBase64(`${'A'.repeat(42)}E=`)).toBeDefined()
  for (const text of [
    '',
    'A'.repeat(44),
    `${'A'.repeat(42)}==`,
    `${zero}=`,
    ` ${zero.slice(1)}`,
    zero.replace('A', '-'),
  ]) {
    expect(digestFromBase64(text), text).toBeUndefined()
  }
})

test('equal bytes', () => {
  expect(equalBytes(utf8('abc'), utf8('abc'))).toBe(true)
  expect(equalBytes(utf8('abc'), utf8('abd'))).toBe(false)
  expect(equalBytes(utf8('abc'), utf8('ab'))).toBe(false)
  // Two views of one buffer that differ.
  const shared = new Uint8Array([1, 2, 1, 3])
  expect(equalBytes(shared.subarray(0, 2), shared.subarray(2, 4))).toBe(false)
})

test('bodies: bytes of any kind, and text', () => {
  const bytes = utf8('hé')
  expect(bodyBytes('hé')).toEqual(bytes)
  expect(bodyBytes(bytes)).toBe(bytes)
  expect(bodyBytes(bytes.buffer)).toEqual(bytes)
  expect(bodyBytes(new DataView(bytes.buffer, 1, 2))).toEqual(bytes.subarray(1, 3))
  for (const no of [undefined, null, 3, {}, [], { buffer: 1 }]) expect(bodyBytes(no)).toBeUndefined()
})
