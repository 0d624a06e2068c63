/** What an engine is: the one thing that is done differently from runtime to runtime. */

/** How a digest is given: one character a byte, or as padded standard base64. */
export type DigestEncoding = 'binary' | 'base64'

/** A secret made ready, with the text that precedes the body in the signed message. */
export interface HmacKey {
  /** The HMAC of prefix and body. Compare it with `equalText` or `equalHex`, which take the same time whatever it holds. */
  sign(body: Uint8Array, encoding: DigestEncoding): string
}

/** What makes hashes. */
export interface Engine {
  readonly name: 'native' | 'noble'
  sha256(bytes: Uint8Array): Uint8Array
  prepare(secret: Uint8Array, prefix: Uint8Array): HmacKey
}

/** The two key blocks of RFC 2104: the secret, hashed first if longer than a block, xor 0x36… and 0x5c…. */
export function keyBlocks(secret: Uint8Array, sha256: (bytes: Uint8Array) => Uint8Array): [Uint8Array, Uint8Array] {
  const key = secret.length > 64 ? sha256(secret) : secret
  const block = (pad: number) => Uint8Array.from({ length: 64 }, (_, at) => pad ^ (key[at] ?? 0))
  return [block(0x36), block(0x5c)]
}
