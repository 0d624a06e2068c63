/** The subjects of the measurement: rejections whose signature is wrong from its first byte, against those that are wrong only in the last. */
import { createHmac, randomBytes } from 'node:crypto'
import { WebhookError } from '../../src/core/errors.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { square } from '../../src/providers/square/index.js'

export interface Subject {
  name: string
  /** An input of either class: with no leading byte right, or with all but the last. */
  make(rightBytes: boolean): unknown
  /** Must throw. */
  reject(input: never): void
}

const SECRET = 'timing secret'
const URL = 'https://example.com/hook'
const TOKEN = '4f1c9d52b8e04a7f4f1c9d52b8e04a7f'
const hmac = (...parts: (string | Uint8Array)[]) => {
  const mac = createHmac('sha256', SECRET)
  for (const part of parts) mac.update(part)
  return mac.digest()
}

/** A digest with one bit wrong: in its last byte, or in its first. */
function spoil(digest: Buffer, last: boolean): Buffer {
  const at = last ? digest.length - 1 : 0
  digest[at] = (digest[at] as number) ^ (1 << (randomBytes(1).readUInt8() & 7))
  return digest
}

interface Signed {
  headers: Record<string, string>
  body: Buffer
}

export const subjects: readonly Subject[] = [
  {
    name: 'Giftronaut verify',
    make(rightBytes) {
      const body = randomBytes(64)
      const digest = spoil(hmac(body), rightBytes)
      return { headers: { 'x-giftronaut-signature': `sha256=${digest.toString('hex')}` }, body }
    },
    reject: (delivery: Signed) => void giftronaut.verify(delivery, { secret: SECRET }),
  },
  {
    name: 'Square verify',
    make(rightBytes) {
      const body = randomBytes(64)
      const digest = spoil(hmac(URL, body), rightBytes)
      return { headers: { 'x-square-hmacsha256-signature': digest.toString('base64') }, body }
    },
    reject: (delivery: Signed) => void square.verify(delivery, { signatureKey: SECRET, notificationUrl: URL }),
  },
  {
    name: 'Loopz token',
    make: (rightBytes) => (rightBytes ? `/hook/${TOKEN.slice(0, -1)}0` : `/hook/0${TOKEN.slice(1)}`),
    reject: (url: string) => void loopz.verify({ headers: {}, body: '{}', url }, { urlToken: TOKEN }),
  },
]

/** A check that stops at the first difference: what the test must be able to see, or it proves nothing. */
export const leaky: Subject = {
  name: 'control: stops at the first difference',
  make(rightBytes) {
    const body = randomBytes(64)
    return { body, digest: spoil(hmac(body), rightBytes) }
  },
  reject({ body, digest }: { body: Buffer; digest: Buffer }) {
    const expected = hmac(body)
    for (let i = 0; i < 32; i++) {
      if (expected[i] !== digest[i])
        throw new WebhookError('signature_mismatch', 'no', { provider: 'control', hint: 'no' })
    }
  },
}
