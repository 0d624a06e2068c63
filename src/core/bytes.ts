let encoder: InstanceType<typeof TextEncoder> | undefined

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  encoder ??= new TextEncoder()
  return encoder.encode(text)
}

/** The exact bytes of a body; `undefined` for anything else, such as an object that was already parsed. */
export function bodyBytes(body: unknown): Uint8Array | undefined {
  if (typeof body === 'string') return utf8(body)
  if (body instanceof Uint8Array) return body
  // Other realms (Jest, vm contexts) have their own Uint8Array.
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
  if (Object.prototype.toString.call(body) === '[object ArrayBuffer]') return new Uint8Array(body as ArrayBuffer)
  // A Buffer in JSON, as in a queue's message.
  const { type, data } = (body ?? {}) as { type?: unknown; data?: unknown }
  if (type === 'Buffer' && Array.isArray(data)) return Uint8Array.from(data)
  return undefined
}

/** Message and hint for a body without bytes. */
export const NO_BYTES = [
  'The body is neither bytes nor text: it was parsed, or never read.',
  'Pass { headers, body } with the raw body, from before any JSON parser.',
] as const

/**
 * Appends a chunk to a growing buffer, which holds `size` bytes and doubles when it is full. Chunks are not kept in a list: a
 * million chunks of one byte would take 200 MB. Most bodies arrive in one chunk, which is not copied.
 */
export function append(bytes: Uint8Array, size: number, chunk: Uint8Array): Uint8Array {
  if (size === 0) return chunk
  let room = bytes
  // The first chunk is the caller's array and is full, so this never writes to it.
  if (size + chunk.length > bytes.length) {
    room = new Uint8Array(2 * (size + chunk.length))
    room.set(bytes)
  }
  room.set(chunk, size)
  return room
}

/** Compares two texts in constant time: it depends on their lengths only. */
export function equalText(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}

/** 0 if `character` is the hex digit of `value` in either case, else non-zero. Branch-free. */
function notDigit(character: number, value: number): number {
  // All ones for a letter: from 10 on, the subtraction is negative.
  const isLetter = (9 - value) >> 31
  // 39 is the gap between '9' + 1 and 'a'; 32 is the lower-case bit.
  return (character | (isLetter & 32)) ^ (value + 48 + (isLetter & 39))
}

/** Compares bytes (one character each) with the hex digits of `hex` from `start` on, in constant time: it depends on lengths only. */
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

/** Encodes bytes as lower-case hex. Not in constant time, so do not use it for a value that is compared with a secret. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += (byte < 16 ? '0' : '') + byte.toString(16)
  return text
}
