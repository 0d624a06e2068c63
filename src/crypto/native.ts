/** SHA-256 by the runtime's own `node:crypto`: Node, Bun, Deno, and Workers with Node compatibility. */
import { type Engine, keyBlocks } from './engine.js'

/** Bodies up to this size are hashed in one call over a reused buffer; above it, copying costs more than a hash object. */
const ONE_SHOT_BYTES = 16_384

/** Views of the buffer are cached up to this size, because creating one costs as much as reading all headers. */
const KEPT_VIEWS = 2048

type NodeCrypto = typeof import('node:crypto')
type NodeBuffer = typeof import('node:buffer').Buffer

/**
 * Returns the native engine, or `undefined` if the runtime has no working one.
 *
 * Not an import: a bundle for a runtime without Node's modules must not name them. Runtimes that imitate Node may have a
 * `getBuiltinModule` that throws, returns nothing, or returns functions that throw, so a hash and a signature are tried.
 */
export function findNativeEngine(): Engine | undefined {
  try {
    const load = globalThis.process.getBuiltinModule
    const engine = nativeEngine(load('node:crypto'), load('node:buffer').Buffer)
    const empty = new Uint8Array()
    // The first digits of the SHA-256 of an empty input, and of its HMAC with an empty key.
    const works =
      engine.sha256Hex(empty).startsWith('e3b0') &&
      engine.hmacKey(empty).sign('', empty, '', 'base64').startsWith('thNn')
    return works ? engine : undefined
  } catch {
    return undefined
  }
}

/** Creates the engine for a given `node:crypto`. */
export function nativeEngine(crypto: NodeCrypto, Buffer: NodeBuffer): Engine {
  const sha256 = (data: Uint8Array | string) => crypto.createHash('sha256').update(data).digest()
  // crypto.hash is the fastest, but newer than createHash and missing in some runtimes.
  const oneShot: NodeCrypto['hash'] | undefined = crypto.hash
  const shared = Buffer.allocUnsafeSlow(ONE_SHOT_BYTES)
  const views: (Uint8Array | undefined)[] = new Array(KEPT_VIEWS)
  const viewOf = (size: number) =>
    size < KEPT_VIEWS
      ? // biome-ignore lint/suspicious/noAssignInExpressions: one lookup on the hot path
        (views[size] ??= new Uint8Array(shared.buffer, 0, size))
      : new Uint8Array(shared.buffer, 0, size)

  return {
    name: 'native',
    sha256Hex: (data) => (oneShot ? oneShot('sha256', data, 'hex') : sha256(data).toString('hex')),
    hmacKey(secret) {
      const [inner, outer] = keyBlocks(secret, sha256)
      const outerMessage = Buffer.concat([outer, new Uint8Array(32)])
      return {
        sign(before, body, after, encoding) {
          // A UTF-16 unit takes at most three bytes of UTF-8.
          if (oneShot === undefined || 64 + 3 * (before.length + after.length) + body.length > ONE_SHOT_BYTES) {
            const innerHash = crypto.createHash('sha256').update(inner).update(before).update(body).update(after)
            return crypto.createHash('sha256').update(outer).update(innerHash.digest()).digest(encoding)
          }
          shared.set(inner)
          let size = before === '' ? 64 : 64 + shared.write(before, 64)
          shared.set(body, size)
          size += body.length
          if (after !== '') size += shared.write(after, size)
          // 'binary' crosses into JavaScript without allocating a buffer; a loop writes it back faster than Buffer.write.
          const digest = oneShot('sha256', viewOf(size), 'binary')
          for (let i = 0; i < 32; i++) outerMessage[64 + i] = digest.charCodeAt(i)
          return oneShot('sha256', outerMessage, encoding)
        },
      }
    },
  }
}
