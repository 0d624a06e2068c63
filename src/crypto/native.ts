/** SHA-256 by the runtime's own `node:crypto`: Node, Bun, Deno, and Workers with Node compatibility. */
import { type Engine, keyBlocks } from './engine.js'

/** Bodies up to this size are hashed in one call over a reused buffer; above it, copying costs more than a hash object. */
const ONE_SHOT_BYTES = 16_384

/** Views of the buffer are kept up to this size: making one costs as much as looking at all headers. */
const KEPT_VIEWS = 2048

type NodeCrypto = typeof import('node:crypto')
type NodeBuffer = typeof import('node:buffer').Buffer

/** The native engine, where the runtime has one. */
export function findNativeEngine(): Engine | undefined {
  // Not an import: what is bundled for a runtime without Node's modules must not name them.
  const load = globalThis.process?.getBuiltinModule as typeof process.getBuiltinModule | undefined
  const crypto = load?.('node:crypto')
  const Buffer = load?.('node:buffer')?.Buffer
  return crypto?.createHash && Buffer ? nativeEngine(crypto, Buffer) : undefined
}

/** The engine over a given `node:crypto`. */
export function nativeEngine(crypto: NodeCrypto, Buffer: NodeBuffer): Engine {
  const digestOf = (...parts: Uint8Array[]) => {
    const hash = crypto.createHash('sha256')
    for (const part of parts) hash.update(part)
    return hash.digest()
  }
  // crypto.hash is the fastest there is, but younger than createHash, and missing in some runtimes.
  const oneShot = typeof crypto.hash === 'function' ? crypto.hash : undefined
  const shared = Buffer.allocUnsafeSlow(ONE_SHOT_BYTES)
  /** Whose key block and prefix are at its start. */
  let owner: Uint8Array | undefined
  const views: (Uint8Array | undefined)[] = new Array(KEPT_VIEWS)
  const viewOf = (size: number) =>
    size < KEPT_VIEWS
      ? // biome-ignore lint/suspicious/noAssignInExpressions: one look-up where the view is there, which is nearly always
        (views[size] ??= new Uint8Array(shared.buffer, 0, size))
      : new Uint8Array(shared.buffer, 0, size)

  return {
    name: 'native',
    sha256: (bytes) => digestOf(bytes),
    prepare(secret, prefix) {
      const [innerBlock, outerBlock] = keyBlocks(secret, digestOf)
      const inner = Buffer.concat([innerBlock, prefix])
      const outer = Buffer.concat([outerBlock, new Uint8Array(32)])
      return {
        sign(body, encoding) {
          const size = inner.length + body.length
          if (oneShot === undefined || size > ONE_SHOT_BYTES) {
            return crypto.createHash('sha256').update(outerBlock).update(digestOf(inner, body)).digest(encoding)
          }
          // Most processes have one key, whose block is still there.
          if (owner !== inner) shared.set(inner)
          owner = inner
          shared.set(body, inner.length)
          // 'binary' is the cheapest way across: one character a byte, and no buffer to allocate. A loop writes it back faster
          // than Buffer's own methods do.
          const digest = oneShot('sha256', viewOf(size), 'binary')
          for (let i = 0; i < 32; i++) outer[64 + i] = digest.charCodeAt(i)
          return oneShot('sha256', outer, encoding)
        },
      }
    },
  }
}
