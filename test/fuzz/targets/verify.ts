/** `verify` of the signed providers, with any headers in any shape: it agrees with node:crypto on every delivery. */
import { readHeader } from '../../../src/core/headers.js'
import { attempt, must } from '../expect.js'
import { anyHeaders } from '../headers.js'
import { fuzzProviders } from '../providers.js'
import { Reader } from '../reader.js'

const signed = fuzzProviders.filter(({ scheme }) => scheme)

export function fuzz(data: Uint8Array): void {
  const reader = new Reader(data)
  const { provider, options, scheme, header, sign, same } = reader.pick(signed)
  const choice = reader.byte() % 4
  const value = reader.text()
  const body = data.subarray(0, data.length >> 1)
  const { [header]: genuine = '', ...others } = sign(body)
  // A genuine signature, one with a character changed, or whatever the fuzzer makes up.
  const at = reader.byte() % genuine.length
  const sent = [genuine, genuine.slice(0, at) + value + genuine.slice(at + 1), value, undefined][choice]
  const headers = anyHeaders(
    reader,
    ...(sent === undefined ? [] : [[header, sent] as const]),
    ...Object.entries(others),
  )

  const isVerified = 'result' in attempt(() => provider.verify({ headers, body }, options))
  const seen = readHeader(headers, header)
  // The signed id and time are as they were signed.
  const isIntact = Object.entries(others).every(([name, other]) => readHeader(headers, name) === other)
  const isGenuine = isIntact && seen !== undefined && same(seen) === genuine
  if (isGenuine) must(isVerified, `${provider.name}: a genuine delivery was rejected`)
  if (!isVerified || isGenuine) return
  // A list may hold other entries next to the genuine one; a single signature has one spelling.
  const mac = /[0-9a-f]{64}|[A-Za-z0-9+/]{43}=/.exec(genuine)?.[0] ?? ''
  const isListed = scheme?.separator !== undefined && seen?.toLowerCase().includes(mac.toLowerCase())
  must(isIntact && isListed === true, `${provider.name}: a delivery was verified that was not signed`)
}
