let encoder: InstanceType<typeof TextEncoder> | undefined

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  encoder ??= new TextEncoder()
  return encoder.encode(text)
}

/** The exact bytes of a body; `undefined` for anything that is no body, such as an object that was parsed already. */
export function bodyBytes(body: unknown): Uint8Array | undefined {
  if (typeof body === 'string') return utf8(body)
  if (body instanceof Uint8Array) return body
  // Other realms (Jest, vm contexts) have their own Uint8Array.
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
  if (Object.prototype.toString.call(body) === '[object ArrayBuffer]') return new Uint8Array(body as ArrayBuffer)
  // What JSON makes of a Buffer, as in the message of a queue.
  const { type, data } = (body ?? {}) as { type?: unknown; data?: unknown }
  if (type === 'Buffer' && Array.isArray(data)) return Uint8Array.from(data)
  return undefined
}

/** What to say where `bodyBytes` finds none, and what to do about it. */
export const NO_BYTES = [
  'The body is neither bytes nor text: it was parsed, or never read.',
  'Pass { headers, body } with the raw body, from before any JSON parser.',
] as const

/**
 * What has come of a body so far, `size` bytes at the start of an array, with one piece more. Put together as they come: kept
 * apart, a million pieces of one byte would take 200 MB. Most bodies come in one piece, which is not copied.
 */
export function append(bytes: Uint8Array, size: number, piece: Uint8Array): Uint8Array {
  if (size === 0) return piece
  let room = bytes
  // The first piece is somebody else's array, and full: what is written to is always our own.
  if (size + piece.length > bytes.length) {
    room = new Uint8Array(2 * (size + piece.length))
    room.set(bytes)
  }
  room.set(piece, size)
  return room
}

/** Whether two texts are equal, in a time that depends on their lengths alone. */
export function equalText(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}

/** What keeps a character from being the hex digit, in either case, of a number up to 15: 0 if nothing does. */
function notDigit(character: number, value: number): number {
  // All ones for a letter: from 10 on, the subtraction is negative.
  const isLetter = (9 - value) >> 31
  // 39 is how far 'a' is from what would come after '9'; 32, what a capital lacks.
  return (character | (isLetter & 32)) ^ (value + 48 + (isLetter & 39))
}

/** Whether `hex`, from `start` to its end, spells the bytes (one character each), in a time that depends on lengths alone. */
export function equalHex(bytes: string, hex: string, start: number): boolean {
  if (hex.length - start !== bytes.length * 2) return false
  let difference = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes.charCodeAt(i)
    const at = start + 2 * i
    difference |= notDigit(hex.charCodeAt(at), byte >> 4) | notDigit(hex.charCodeAt(at + 1), byte & 15)
  }
  return difference === 0
}

/** Two lower-case hex digits for each byte. How long it takes depends on the bytes: not for what is compared with a secret. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += (byte < 16 ? '0' : '') + byte.toString(16)
  return text
}
