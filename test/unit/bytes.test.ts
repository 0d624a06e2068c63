import fc from 'fast-check'
import { expect, test } from 'vitest'
import { append, bodyBytes, equalHex, equalText, toHex, utf8 } from '../../src/core/bytes.js'

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 })
const binary = (bytes: Uint8Array) => Buffer.from(bytes).toString('binary')

test('decodes hex in either case, and nothing else', () => {
  fc.assert(
    fc.property(digest, fc.nat(255), (bytes, bit) => {
      const hex = Buffer.from(bytes).toString('hex')
      expect(toHex(bytes)).toBe(hex)
      expect(equalHex(binary(bytes), hex, 0)).toBe(true)
      expect(equalHex(binary(bytes), hex.toUpperCase(), 0)).toBe(true)
      expect(equalHex(binary(bytes), `sha256=${hex}`, 7)).toBe(true)
      for (const other of [hex.slice(1), hex.slice(2), `${hex}0`, `${hex}00`, `0${hex.slice(1)} `, '']) {
        expect(equalHex(binary(bytes), other, 0)).toBe(false)
      }
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(equalHex(binary(bytes), hex, 0)).toBe(false)
    }),
  )
})

test('rejects a character that is not a hex digit, in either place of a pair', () => {
  const accepted: string[] = []
  for (let code = 0; code < 0x180; code++) {
    const character = String.fromCharCode(code)
    if (/[0-9a-fA-F]/.test(character)) continue
    for (let byte = 0; byte < 256; byte++) {
      const hex = byte.toString(16).padStart(2, '0')
      for (const pair of [character + hex[1], hex[0] + character]) {
        if (equalHex(String.fromCharCode(byte), pair, 0)) accepted.push(pair)
      }
    }
  }
  expect(accepted).toEqual([])
})

test('equal text', () => {
  expect(equalText('abc', 'abc')).toBe(true)
  expect(equalText('', '')).toBe(true)
  for (const other of ['abd', 'Abc', 'ab', 'abcd', '', 'ab\u0163']) expect(equalText('abc', other)).toBe(false)
})

test('bodies: bytes of any kind, and text', () => {
  const bytes = utf8('hé')
  expect(bodyBytes('hé')).toEqual(bytes)
  expect(bodyBytes(bytes)).toBe(bytes)
  expect(bodyBytes(bytes.buffer)).toEqual(bytes)
  expect(bodyBytes(new DataView(bytes.buffer, 1, 2))).toEqual(bytes.subarray(1, 3))
  expect(bodyBytes(JSON.parse(JSON.stringify(Buffer.from(bytes))))).toEqual(bytes)
  const others = [{ type: 'Buffer' }, { type: 'Buffer', data: 'hé' }, { type: 'gift_card.updated', data: [] }]
  for (const no of [undefined, null, 3, {}, [], { buffer: 1 }, ...others]) expect(bodyBytes(no)).toBeUndefined()
})

test('pieces are put together as they come, without writing to anyone else’s array', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 20 })), (pieces) => {
      const before = pieces.map((piece) => Buffer.from(piece))
      let bytes: Uint8Array = new Uint8Array()
      let size = 0
      for (const piece of pieces) {
        bytes = append(bytes, size, piece)
        size += piece.length
      }
      expect(Buffer.from(bytes.subarray(0, size))).toEqual(Buffer.concat(before))
      expect(pieces.map((piece) => Buffer.from(piece))).toEqual(before)
    }),
  )
  // One piece needs no copy: a body that came whole is most of them.
  const whole = utf8('ab')
  expect(append(new Uint8Array(), 0, whole)).toBe(whole)
})
