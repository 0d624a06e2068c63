import type { HeadersLike } from '../core/types.js'

/** Lists every header as a pair of lower-case name and value, from any type of headers. Only the tools need this. */
export function listHeaders(headers: HeadersLike): [name: string, value: string][] {
  if (Symbol.iterator in headers) {
    const entries = [...(headers as Iterable<readonly [string, string] | string>)]
    // Node's rawHeaders: name, value, name, value …
    if (typeof entries[0] === 'string') {
      const flat = entries as string[]
      return flat.flatMap((name, at) =>
        at % 2 === 0 ? [[name.toLowerCase(), flat[at + 1] ?? ''] as [string, string]] : [],
      )
    }
    return (entries as [string, string][]).map(([name, value]) => [name.toLowerCase(), value])
  }
  // An object with only `get` cannot be listed.
  if (typeof (headers as { get?: unknown }).get === 'function') return []
  return Object.entries(headers as Readonly<Record<string, string | readonly string[] | undefined>>).flatMap(
    ([name, value]) => (value === undefined ? [] : [[name.toLowerCase(), String(value)] as [string, string]]),
  )
}
