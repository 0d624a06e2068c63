import type { HeadersLike } from './types.js'

type Getter = { get(name: string): string | null | undefined }

/**
 * Returns the value of a header, by its lower-case name. Repeated headers are joined with `, ` (as HTTP allows and `Headers` does).
 * No valid signature, token or id contains that, so a repeated one is rejected as malformed.
 */
export function readHeader(headers: HeadersLike, name: string): string | undefined {
  if (isGetter(headers)) return headers.get(name) ?? undefined
  if (Symbol.iterator in headers) return readPairs(headers as Iterable<readonly [string, string] | string>, name)

  const record = headers as Readonly<Record<string, string | readonly string[] | undefined>>
  let found: string | undefined
  for (const key in record) {
    if (isSame(key, name)) found = join(found, record[key])
  }
  return found
}

/** Pairs of name and value; or alternating names and values, as in Node's `rawHeaders`. */
function readPairs(pairs: Iterable<readonly [string, string] | string>, name: string): string | undefined {
  let found: string | undefined
  let rawName: string | undefined
  for (const entry of pairs) {
    if (typeof entry !== 'string') {
      if (isSame(entry[0], name)) found = join(found, entry[1])
    } else if (rawName === undefined) {
      rawName = entry
    } else {
      if (isSame(rawName, name)) found = join(found, entry)
      rawName = undefined
    }
  }
  return found
}

function isSame(given: string, name: string): boolean {
  return given.length === name.length && (given === name || given.toLowerCase() === name)
}

function join(found: string | undefined, value: string | readonly string[] | undefined): string | undefined {
  if (value === undefined || value === null) return found
  const text = Array.isArray(value) ? value.join(', ') : String(value)
  return found === undefined ? text : `${found}, ${text}`
}

/** A `Map` has `get` too, but is case-sensitive, so it is read as pairs. */
function isGetter(headers: HeadersLike): headers is Getter {
  return typeof (headers as Getter).get === 'function' && Object.prototype.toString.call(headers) !== '[object Map]'
}

/** Returns the names of all headers in lower case; none for an object that has only `get`. */
export function headerNames(headers: HeadersLike): string[] {
  if (!(Symbol.iterator in headers))
    return isGetter(headers) ? [] : Object.keys(headers).map((name) => name.toLowerCase())
  const names: string[] = []
  let isName = true
  for (const entry of headers as Iterable<readonly [string, string] | string>) {
    if (typeof entry !== 'string') names.push(entry[0].toLowerCase())
    else if (isName) names.push(entry.toLowerCase())
    if (typeof entry === 'string') isName = !isName
  }
  return names
}
