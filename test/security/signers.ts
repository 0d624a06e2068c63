/** Deliveries signed by others: `node:crypto` and WebCrypto, which share no code with ours. */
import { createHmac, webcrypto } from 'node:crypto'
import fc from 'fast-check'

/** An implementation of HMAC-SHA-256. */
export type Mac = (key: Uint8Array, message: Uint8Array) => Promise<Buffer>

export const macs: Readonly<Record<'node:crypto' | 'WebCrypto', Mac>> = {
  'node:crypto': async (key, message) => createHmac('sha256', key).update(message).digest(),
  async WebCrypto(key, message) {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const imported = await webcrypto.subtle.importKey('raw', key, algorithm, false, ['sign'])
    return Buffer.from(await webcrypto.subtle.sign('HMAC', imported, message))
  },
}

export const giftronautHeaders = (mac: Buffer) => ({ 'x-giftronaut-signature': `sha256=${mac.toString('hex')}` })

export const squareHeaders = (mac: Buffer) => ({ 'x-square-hmacsha256-signature': mac.toString('base64') })

/** Any text that can be a secret: never blank, otherwise whatever a person may paste. */
export const secrets = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 100 })
  .filter((text) => text.trim() !== '' && text !== 'undefined' && text !== 'null')

/** Any bytes, and the JSON that is most of the traffic. */
export const bodies = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
  fc.json().map((json) => Buffer.from(json)),
)

/** Text bodies, for those who take no bytes: whole characters only. */
export const texts = fc.oneof(fc.json(), fc.string({ unit: 'binary', minLength: 1, maxLength: 500 }))

export const urls = fc.webUrl({ withQueryParameters: true })

/** Every copy of the bytes that differs in one bit. */
export function* bitFlips(bytes: Uint8Array): Generator<Buffer> {
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Buffer.from(bytes)
    flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
    yield flipped
  }
}
