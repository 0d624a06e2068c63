/** Unknown headers with the provider's prefix. */
import { isGetter } from './headers.js'
import type { Envelope, HeadersLike, RequestHead } from './types.js'

/** Finds headers with the provider's prefix that the declaration does not name. */
/* @__NO_SIDE_EFFECTS__ */
export function unknownHeaders(
  prefix: string,
  { eventType, eventId, createdAt, fields }: Envelope,
): (head: RequestHead) => readonly string[] {
  const known = [eventType, eventId, createdAt, ...Object.values(fields ?? {})]
    .filter((source) => typeof source === 'object' && 'header' in source)
    .map(({ header }) => header.toLowerCase())
  return ({ headers }) => headerNames(headers).filter((name) => name.startsWith(prefix) && !known.includes(name))
}

/** Returns the names of all headers in lower case; none for an object that has only `get`. */
function headerNames(headers: HeadersLike): string[] {
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
