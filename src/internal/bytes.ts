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

/** Whether two byte strings are equal, in a time that depends on their lengths alone. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] as number)
  return difference === 0
}

/** Whether two texts are equal, in a time that depends on their lengths alone. */
export function equalText(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}

const NO_DIGIT = 16

/** What a hex digit of either case stands for, by its character code. A table takes the same time for each digit. */
const HEX_DIGITS = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16)
  return Number.isNaN(digit) ? NO_DIGIT : digit
})

/** Whether `hex`, from `start` to its end, spells the bytes (one character each), in a time that depends on lengths alone. */
export function equalHex(bytes: string, hex: string, start: number): boolean {
  if (hex.length - start !== bytes.length * 2) return false
  let difference = 0
  for (let i = 0, at = start; i < bytes.length; i++) {
    const high = HEX_DIGITS[hex.charCodeAt(at++)] ?? NO_DIGIT
    const low = HEX_DIGITS[hex.charCodeAt(at++)] ?? NO_DIGIT
    // No byte equals a number with a bit too many.
    difference |= bytes.charCodeAt(i) ^ ((high << 4) | low | ((low & NO_DIGIT) << 4))
  }
  return difference === 0
}

/** Two lower-case hex digits for each byte. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += (byte < 16 ? '0' : '') + byte.toString(16)
  return text
}
