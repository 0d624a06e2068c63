import { bodyBytes, NO_BYTES } from './bytes.js'
import { webhookError } from './errors.js'
import type { Delivery } from './types.js'

/** Any member of a JSON object. */
export type Members = Record<string, unknown>

/** Whether the value is a JSON object. */
export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

let decoder: InstanceType<typeof TextDecoder> | undefined

/** Decodes UTF-8 and removes a leading byte-order mark. Throws for anything else. */
function decode(bytes: Uint8Array): string {
  decoder ??= new TextDecoder('utf-8', { fatal: true })
  return decoder.decode(bytes)
}

/** Returns the bytes of a delivery's body. Throws `body_unavailable` for a body that was parsed, or never read. */
export function deliveryBytes({ headers, body }: Delivery): Uint8Array {
  const bytes = bodyBytes(body)
  if (bytes !== undefined && typeof headers === 'object' && headers !== null) return bytes
  throw webhookError('body_unavailable', bytes ? 'A delivery needs its headers.' : NO_BYTES[0], NO_BYTES[1])
}

/** Parses a body that has been verified. Returns `undefined` for an empty body if `mayBeEmpty`. */
export function parseJson(delivery: Delivery, mayBeEmpty?: boolean): unknown {
  const { body } = delivery
  let text: string
  if (typeof body === 'string') {
    // RFC 8259 allows a parser to ignore a byte-order mark.
    text = body.charCodeAt(0) === 0xfeff ? body.slice(1) : body
  } else {
    const bytes = deliveryBytes(delivery)
    try {
      text = decode(bytes)
    } catch {
      throw webhookError(
        'invalid_encoding',
        'The body is not UTF-8.',
        'Find the proxy or middleware that converts the charset.',
      )
    }
  }
  if (mayBeEmpty && text === '') return undefined
  try {
    const value: unknown = JSON.parse(text)
    return PROTO_TEXT.test(text) ? withoutProto(value) : value
  } catch {
    // The engine's message quotes the payload, so it is dropped.
    throw webhookError(
      'invalid_json',
      text === '' ? 'The body is empty.' : 'The body is not JSON.',
      text === '' && typeof body !== 'string'
        ? 'If the provider sent a body, find the code that reads it before this route.'
        : 'Find the proxy or middleware that truncates, wraps or re-encodes the body.',
    )
  }
}

const PROTO = '__proto__'

/** Matches JSON that may have a member of that name. The second form covers escaped characters. */
const PROTO_TEXT = /__proto__|\\u00/

/** Removes members named `__proto__`: they have no use, and they poison code that merges objects. */
function withoutProto(value: unknown): unknown {
  const open: unknown[] = [value]
  // Without recursion, because JSON may nest deeper than the stack.
  while (open.length > 0) {
    const at = open.pop()
    if (typeof at !== 'object' || at === null) continue
    if (Object.hasOwn(at, PROTO)) delete (at as Members)[PROTO]
    for (const member of Object.values(at)) open.push(member)
  }
  return value
}

/** Removes white space outside of strings. `undefined` if there is none. */
export function compactJson(bytes: Uint8Array): Uint8Array | undefined {
  const compact = new Uint8Array(bytes.length)
  let size = 0
  let inString = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (inString && byte === 0x5c) compact[size++] = bytes[at++] as number
    else if (byte === 0x22) inString = !inString
    else if (!inString && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)) continue
    if (at < bytes.length) compact[size++] = bytes[at] as number
  }
  return size === bytes.length ? undefined : compact.subarray(0, size)
}
