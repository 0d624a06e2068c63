const encoder = /* @__PURE__ */ new TextEncoder()

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** The exact bytes of a body; `undefined` for anything that is no body, such as an object that was parsed already. */
export function bodyBytes(body: unknown): Uint8Array | undefined {
  if (typeof body === 'string') return utf8(body)
  if (body instanceof Uint8Array) return body
  // Other realms (Jest, vm contexts) have their own Uint8Array.
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
  if (Object.prototype.toString.call(body) === '[object ArrayBuffer]') return new Uint8Array(body as ArrayBuffer)
  return undefined
}

/** 32 bytes from exactly 64 hex digits of either case, beginning at `start`; `undefined` for anything else. */
export function digestFromHex(text: string, start: number): Uint8Array | undefined {
  if (text.length !== start + 64) return undefined
  const bytes = new Uint8Array(32)
  let bad = 0
  for (let i = 0; i < 32; i++) {
    const high = hexDigit(text.charCodeAt(start + 2 * i))
    const low = hexDigit(text.charCodeAt(start + 2 * i + 1))
    bad |= high | low
    bytes[i] = (high << 4) | low
  }
  return bad < 16 ? bytes : undefined
}

/** 32 bytes from exactly 44 characters of padded standard base64; `undefined` for anything else, spare bits included. */
export function digestFromBase64(text: string): Uint8Array | undefined {
  if (text.length !== 44 || text.charCodeAt(43) !== 61 /* = */) return undefined
  const bytes = new Uint8Array(33)
  let bad = 0
  for (let i = 0, at = 0; i < 44; i += 4) {
    const a = base64Digit(text.charCodeAt(i))
    const b = base64Digit(text.charCodeAt(i + 1))
    const c = base64Digit(text.charCodeAt(i + 2))
    const d = i === 40 ? 0 : base64Digit(text.charCodeAt(i + 3))
    bad |= a | b | c | d
    bytes[at++] = (a << 2) | (b >> 4)
    bytes[at++] = (b << 4) | (c >> 2)
    bytes[at++] = (c << 6) | d
  }
  // The last byte is made of the two bits that 32 bytes leave over: a second spelling of the same digest, so not ours.
  return bad < 64 && bytes[32] === 0 ? bytes.subarray(0, 32) : undefined
}

/** 0 to 15, or 16 for what is no hex digit. */
function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : 16
}

/** 0 to 63, or 64 for what is no digit of standard base64. */
function base64Digit(code: number): number {
  if (code >= 65 && code <= 90) return code - 65
  if (code >= 97 && code <= 122) return code - 71
  if (code >= 48 && code <= 57) return code + 4
  return code === 43 ? 62 : code === 47 ? 63 : 64
}

/** Whether two byte strings are equal, in a time that depends on their lengths alone. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] as number)
  return difference === 0
}

/** Two lower-case hex digits for each byte. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += (byte < 16 ? '0' : '') + byte.toString(16)
  return text
}
