/** The token in a Loopz URL: only a URL that holds it passes. */
import { attempt, must } from '../expect.js'
import { fuzzProviders, TOKEN } from '../providers.js'
import { Reader } from '../reader.js'

const loopz = fuzzProviders.find(({ provider }) => provider.name === 'loopz')
const patterns = ['/hook/', '/hook?token=', 'https://example.com/', '/hook/?a=b&token=', '//', '/%2F', '']

export function fuzz(data: Uint8Array): void {
  const reader = new Reader(data)
  const before = reader.pick(patterns) + (reader.byte() < 64 ? reader.text() : '')
  const url = before + (reader.byte() < 64 ? TOKEN : '') + reader.rest().toString()
  const got = attempt(() => loopz?.provider.verify({ headers: {}, body: '{}', url }, loopz.options))
  // An accepted URL contains the token, as it is or percent-encoded.
  if ('result' in got)
    must(
      decoded(url).some((text) => text.includes(TOKEN)),
      `passed without the token: ${url}`,
    )
}

function decoded(url: string): string[] {
  return [url, url.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))]
}
