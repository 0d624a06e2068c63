import type { HeadersLike } from '../types.js'

type Getter = { get(name: string): string | null | undefined }

/**
 * The value of a header, by its lower-case name. A header that came several times is joined with `, ` (as HTTP allows and
 * `Headers` does), which no valid signature, token or id looks like: a doubled one is refused by its form.
 */
export function readHeader(headers: HeadersLike, name: string): string | undefined {
  let found: string | undefined
  const take = (value: string | readonly string[] | undefined) => {
    if (value === undefined || value === null) return
    const text = Array.isArray(value) ? value.join(', ') : String(value)
    found = found === undefined ? text : `${found}, ${text}`
  }

  if (isGetter(headers)) return headers.get(name) ?? undefined
  if (Symbol.iterator in headers) {
    let rawName: string | undefined
    for (const entry of headers as Iterable<readonly [string, string] | string>) {
      if (typeof entry !== 'string') {
        if (entry[0].toLowerCase() === name) take(entry[1])
      } else if (rawName === undefined) {
        rawName = entry // Node's rawHeaders: name, value, name, value …
      } else {
        if (rawName.toLowerCase() === name) take(entry)
        rawName = undefined
      }
    }
    return found
  }

  const record = headers as Readonly<Record<string, string | readonly string[] | undefined>>
  for (const key in record) {
    if (key.length === name.length && (key === name || key.toLowerCase() === name)) take(record[key])
  }
  return found
}

/** A `Map` has `get` too, but tells upper from lower case: it is read as pairs. */
function isGetter(headers: HeadersLike): headers is Getter {
  return typeof (headers as Getter).get === 'function' && Object.prototype.toString.call(headers) !== '[object Map]'
}
