import { type WebhookError, webhookError } from './errors.js'
import type { HeadersLike } from './types.js'

type Getter = { get(name: string): string | null | undefined }

/**
 * Returns the value of a header, by its lower-case name. Repeated headers are joined with `, ` (as HTTP allows and `Headers` does).
 * No valid signature, token or id contains that, so a repeated one is rejected as malformed.
 *
 * Throws `configuration` for headers of an unsupported type, such as a promise, instead of treating them as missing.
 */
export function readHeader(headers: HeadersLike, name: string): string | undefined {
  if (typeof headers !== 'object') throw unreadableHeaders()
  if (isGetter(headers)) return join(undefined, headers.get(name))
  if (Symbol.iterator in headers) return readPairs(headers as Iterable<readonly [string, string] | string>, name)

  const record = headers as Readonly<Record<string, string | readonly string[] | undefined>>
  let found: string | undefined
  for (const key in record) {
    // Own members only: a polluted Object.prototype must not become a header.
    if (isSame(key, name) && Object.hasOwn(record, key)) found = join(found, record[key])
  }
  if (found === undefined && typeof record.then === 'function') throw unreadableHeaders()
  return found
}

/** Pairs of name and value; or alternating names and values, as in Node's `rawHeaders`. */
function readPairs(pairs: Iterable<readonly [string, string] | string>, name: string): string | undefined {
  // An iterator can be read only once, but headers are read several times.
  if ('next' in pairs) throw unreadableHeaders()
  let found: string | undefined
  let rawName: string | undefined
  for (const entry of pairs) {
    if (typeof entry !== 'string') {
      if (typeof entry?.[0] !== 'string') throw unreadableHeaders()
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

function join(found: string | undefined, value: string | readonly string[] | null | undefined): string | undefined {
  if (value === undefined || value === null) return found
  const text = typeof value === 'string' ? value : joinList([value].flat())
  return found === undefined ? text : `${found}, ${text}`
}

function joinList(list: readonly unknown[]): string {
  if (list.some((value) => typeof value === 'object')) throw unreadableHeaders()
  return list.join(', ')
}

/** The error for headers of an unsupported type: a promise, CloudFront's lists of objects, attributes of SQS. */
export function unreadableHeaders(): WebhookError {
  return webhookError('configuration', 'The headers cannot be read.', 'Pass Headers, or names with their text.')
}

/** A `Map` has `get` too, but is case-sensitive, so it is read as pairs. */
export function isGetter(headers: HeadersLike): headers is Getter {
  return typeof (headers as Getter).get === 'function' && Object.prototype.toString.call(headers) !== '[object Map]'
}
