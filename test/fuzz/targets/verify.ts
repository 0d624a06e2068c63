/** `verify` of the signed providers, with any headers in any shape: it agrees with node:crypto on every delivery. */
import { readHeader } from '../../../src/core/headers.js'
import { attempt, must } from '../expect.js'
import { anyHeaders } from '../headers.js'
import { fuzzProviders } from '../providers.js'
import { Reader } from '../reader.js'

const signed = fuzzProviders.slice(0, 2)

export function fuzz(data: Uint8Array): void {
  const reader = new Reader(data)
  const { provider, options, header, sign, same } = reader.pick(signed)
  const choice = reader.byte() % 4
  const value = reader.text()
  const body = data.subarray(0, data.length >> 1)
  const genuine = sign(body)
  // A genuine signature, one with a character changed, or whatever the fuzzer makes up.
  const at = reader.byte() % genuine.length
  const sent = [genuine, genuine.slice(0, at) + value + genuine.slice(at + 1), value, undefined][choice]
  const headers = anyHeaders(reader, sent === undefined ? undefined : [header, sent])

  const got = attempt(() => provider.verify({ headers, body }, options))
  const seen = readHeader(headers, header)
  must('result' in got === (seen !== undefined && same(seen) === genuine), `${provider.name}: wrong verdict`)
}
