/** Decodes hex and base64; `undefined` for text that is neither. */

export function fromHex(text: string): Uint8Array | undefined {
  if (!/^(?:[\da-f]{2})+$/i.test(text)) return undefined
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** Decodes standard or URL-safe base64, with or without padding. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[\w+/-]{4,}={0,2}$/.test(text)) return undefined
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (byte) => byte.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** Converts bytes to one character per byte. */
export const binary = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
