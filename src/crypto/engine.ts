/** The interface of a hash engine, the only code that differs between runtimes. `#hash` in package.json selects the file. */

/** How a digest is returned: one character per byte, or padded standard base64. */
export type DigestEncoding = 'binary' | 'base64'

/** A secret prepared for HMAC-SHA-256. */
export interface HmacKey {
  /** The HMAC of `before`, the body and `after`. Compare it with `equalText` or `equalHex`, which run in constant time. */
  sign(before: string, body: Uint8Array, after: string, encoding: DigestEncoding): string
}

export interface Engine {
  readonly name: 'native' | 'noble'
  /** SHA-256 as 64 lower-case hex digits. Text is hashed as UTF-8. */
  sha256Hex(data: Uint8Array | string): string
  hmacKey(secret: Uint8Array): HmacKey
}

/** The two key blocks of RFC 2104: the secret, hashed first if longer than a block, xor 0x36… and 0x5c…. */
export function keyBlocks(secret: Uint8Array, sha256: (bytes: Uint8Array) => Uint8Array): [Uint8Array, Uint8Array] {
  const key = secret.length > 64 ? sha256(secret) : secret
  const block = (pad: number) => Uint8Array.from({ length: 64 }, (_, at) => pad ^ (key[at] ?? 0))
  return [block(0x36), block(0x5c)]
}
