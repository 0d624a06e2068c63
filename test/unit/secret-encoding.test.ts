/** Secrets in an encoding: the bytes, and what a lenient decoder would truncate. */
import { describe, expect, test } from 'vitest'
import { secretDecoder } from '../../src/core/secret-encoding.js'
import type { SecretEncoding } from '../../src/core/types.js'

const decode = (encoding: SecretEncoding, secret: string) => [...secretDecoder(encoding, 'key')(secret)]

test.each<[SecretEncoding, string, number[]]>([
  ['utf8', 'é0', [0xc3, 0xa9, 0x30]],
  ['hex', '00fFA1', [0x00, 0xff, 0xa1]],
  ['base64', 'AP+h', [0x00, 0xff, 0xa1]],
  ['base64', 'AP8=', [0x00, 0xff]],
  ['base64', 'AP8', [0x00, 0xff]],
  ['whsec_', 'whsec_AP+h', [0x00, 0xff, 0xa1]],
  ['whsec_', 'AP+h', [0x00, 0xff, 0xa1]],
])('%s: %s', (encoding, secret, bytes) => {
  expect(decode(encoding, secret)).toEqual(bytes)
})

describe.each<[SecretEncoding, string, string[]]>([
  ['hex', 'key is not hex.', ['', '0', '000', '0g', 'zz00', '00zz', ' 00', '00 ', '00-11']],
  ['base64', 'key is not base64.', ['', '=', 'whsec_AP+h', 'AP_h', ' AP+h', 'AP+h\n', 'AP8===', 'AP+hA', 'A=P+h']],
  ['whsec_', 'key is not base64.', ['whsec_', 'whsk_AP+h', 'whpk_AP+h', 'xwhsec_AP+h', '"AP+h"']],
])('%s rejects what is not in it', (encoding, message, secrets) => {
  test.each(secrets)('%j', (secret) => {
    expect(() => decode(encoding, secret)).toThrow(
      expect.objectContaining({ code: 'configuration', message, hint: expect.stringContaining('Copy it again') }),
    )
  })
})
