/** Headers in every shape that users hand over, and some that they should not. */
import type { HeadersLike } from '../../src/core/types.js'
import type { Reader } from './reader.js'

/** Any entries, in a shape that the bytes choose. */
export function anyHeaders(reader: Reader, ...first: readonly (readonly [string, string])[]): HeadersLike {
  const entries: [string, string][] = first.map(([name, value]) => [name, value])
  for (let count = reader.byte() % 4; count > 0; count--) entries.push([reader.text(), reader.text()])
  const shapes: readonly (() => unknown)[] = [
    () => Object.fromEntries(entries),
    () => entries,
    () => entries.flat(),
    () => new Map(entries),
    () => Object.fromEntries(entries.map(([name, value]) => [name.toUpperCase(), [value]])),
    () => Object.fromEntries(entries.map(([name, value]) => [name, [value, value]])),
    () => fetchHeaders(entries),
    () => Object.assign(Object.create({ inherited: 'x' }), Object.fromEntries(entries)),
    () => Object.fromEntries(entries.map(([name]) => [name, undefined])),
  ]
  return reader.pick(shapes)() as HeadersLike
}

/** `Headers` takes only what HTTP allows. */
function fetchHeaders(entries: [string, string][]): Headers {
  const headers = new Headers()
  for (const [name, value] of entries) {
    try {
      headers.append(name, value)
    } catch {
      // Not a header: no server would have let it in.
    }
  }
  return headers
}
