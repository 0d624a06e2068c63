/** Both engines: against the published vectors first, then against each other. */
import nodeBuffer from 'node:buffer'
import nodeCrypto from 'node:crypto'
import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { utf8 } from '../../src/core/bytes.js'
import { engine, hmacKey, type KeyCache } from '../../src/core/hash.js'
import type { HmacKey } from '../../src/crypto/engine.js'
import { findNativeEngine, nativeEngine } from '../../src/crypto/native.js'
import { nobleEngine } from '../../src/crypto/noble.js'

const native = nativeEngine(nodeCrypto, nodeBuffer.Buffer)
// Runtimes whose crypto has no one-shot hash.
const { hash: _, ...olderCrypto } = nodeCrypto
const engines = [
  ['native', native],
  ['native without crypto.hash', nativeEngine(olderCrypto as typeof nodeCrypto, nodeBuffer.Buffer)],
  ['noble', nobleEngine(sha256)],
] as const

const hex = (text: string) => Buffer.from(text, 'hex')

/** Whether the key signs the message so, in both encodings. */
const signs = (key: HmacKey, body: Uint8Array, digest: Uint8Array, before = '', after = '') => {
  const binary = Buffer.from(key.sign(before, body, after, 'binary'), 'binary')
  expect(key.sign(before, body, after, 'base64')).toBe(binary.toString('base64'))
  return binary.equals(digest)
}
const none = new Uint8Array()

/** RFC 4231, section 4: test cases for HMAC-SHA-256. Case 5 truncates its output, which we never do. */
const rfc4231 = [
  ['1', '0b'.repeat(20), '4869205468657265', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    '2',
    '4a656665',
    '7768617420646f2079612077616e7420666f72206e6f7468696e673f',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  ['3', 'aa'.repeat(20), 'dd'.repeat(50), '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe'],
  [
    '4',
    '0102030405060708090a0b0c0d0e0f10111213141516171819',
    'cd'.repeat(50),
    '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
  ],
  [
    '6',
    'aa'.repeat(131),
    '54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579204669727374',
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
  [
    '7',
    'aa'.repeat(131),
    '5468697320697320612074657374207573696e672061206c6172676572207468616e20626c6f636b2d73697a65206b657920616e642061206c6172676572207468616e20626c6f636b2d73697a6520646174612e20546865206b6579206e6565647320746f20626520686173686564206265666f7265206265696e6720757365642062792074686520484d414320616c676f726974686d2e',
    '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
  ],
] as const

describe.each(engines)('%s', (_name, tested) => {
  test.each(rfc4231)('RFC 4231 case %s', (_case, key, data, mac) => {
    expect(signs(tested.hmacKey(hex(key)), hex(data), hex(mac))).toBe(true)
  })

  test('SHA-256 of the empty text and of abc (FIPS 180-4)', () => {
    expect(tested.sha256Hex(none)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    // Not a Buffer, which would become the right text too.
    expect(tested.sha256Hex(Uint8Array.of(0x61, 0x62, 0x63))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  test('SHA-256 of a text is that of its UTF-8, half a surrogate pair included', () => {
    for (const text of ['', 'abc', 'é 🎁', 'x\ud800']) {
      expect(tested.sha256Hex(text)).toBe(nodeCrypto.createHash('sha256').update(Buffer.from(text)).digest('hex'))
    }
  })

  test('signs random keys, bodies and texts around them as createHmac does, and repeatably', () => {
    const bytes = (maxLength: number) => fc.uint8Array({ maxLength })
    const text = fc
      .string({ unit: 'binary', maxLength: 200 })
      .filter((value) => Buffer.from(value).toString() === value)
    fc.assert(
      fc.property(bytes(200), text, bytes(3000), text, (secret, before, body, after) => {
        const digest = nodeCrypto.createHmac('sha256', secret).update(before).update(body).update(after).digest()
        const key = tested.hmacKey(secret)
        expect(signs(key, body, digest, before, after)).toBe(true)
        expect(signs(key, body, digest, before, after)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('signs sizes around the block and around the one-shot buffer', () => {
    for (const size of [0, 55, 56, 63, 64, 65, 2047, 2048, 16_310, 16_319, 16_320, 16_321, 16_384, 100_000]) {
      for (const text of ['', 'é.']) {
        const body = nodeCrypto.randomBytes(size)
        const digest = nodeCrypto.createHmac('sha256', 'key').update(text).update(body).update(text).digest()
        const key = tested.hmacKey(Buffer.from('key'))
        expect(signs(key, body, digest, text, text), String(size)).toBe(true)
        // A small body after it, in case anything was left in the shared buffer.
        expect(signs(key, none, nodeCrypto.createHmac('sha256', 'key').digest())).toBe(true)
      }
    }
  })

  test('keys do not disturb each other', () => {
    const keys = ['one', 'two'].map((secret) => [secret, tested.hmacKey(Buffer.from(secret))] as const)
    for (let round = 0; round < 3; round++) {
      for (const [secret, key] of keys) {
        expect(signs(key, Buffer.from('x'), nodeCrypto.createHmac('sha256', secret).update('x').digest())).toBe(true)
      }
    }
  })
})

describe('the cache of prepared keys', () => {
  const mac = (key: string | Uint8Array, text: string) => nodeCrypto.createHmac('sha256', key).update(text).digest()
  const cache = (): KeyCache => new Map()

  test('keeps a key per secret', () => {
    const keys = cache()
    const [one, two] = [hmacKey('one', utf8, keys), hmacKey('two', utf8, keys)]
    expect(one).not.toBe(two)
    expect(hmacKey('one', utf8, keys)).toBe(one)
    expect(hmacKey('two', utf8, keys)).toBe(two)
    const bytes = new Uint8Array([1, 2, 3])
    expect(hmacKey(bytes, utf8, keys)).toBe(hmacKey(new Uint8Array([1, 2, 3]), utf8, keys))
  })

  test('follows a byte secret that is overwritten', () => {
    const secret = new Uint8Array([1, 2, 3])
    expect(signs(hmacKey(secret, utf8, cache()), Buffer.from('x'), mac(secret, 'x'))).toBe(true)
    secret.set([4, 5, 6])
    const key = hmacKey(secret, utf8, cache())
    expect(signs(key, Buffer.from('x'), mac(new Uint8Array([4, 5, 6]), 'x'))).toBe(true)
    expect(signs(key, Buffer.from('x'), mac(new Uint8Array([1, 2, 3]), 'x'))).toBe(false)
  })

  test('does not grow without limit', () => {
    const keys = cache()
    const first = hmacKey('first', utf8, keys)
    let most = 0
    for (let i = 0; i < 600; i++) {
      hmacKey(`secret ${i}`, utf8, keys)
      most = Math.max(most, keys.size)
    }
    expect(most).toBe(256)
    expect(hmacKey('first', utf8, keys)).not.toBe(first)
  })

  test('takes text as its UTF-8 bytes, untrimmed', () => {
    for (const secret of ['pässwörd', ' key\n', 'aGVsbG8=', '😀']) {
      expect(signs(hmacKey(secret, utf8, cache()), Buffer.from('x'), mac(Buffer.from(secret, 'utf8'), 'x'))).toBe(true)
    }
  })
})

describe('the choice of engine', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  const { getBuiltinModule } = process
  const throws = () => {
    throw new Error('A Node.js API is used which is not supported in the Edge Runtime.')
  }

  /** A process whose crypto has another one-shot hash. */
  const withHash = (hash: (...args: Parameters<typeof nodeCrypto.hash>) => unknown) => ({
    getBuiltinModule: (id: string) =>
      id === 'node:crypto' ? { createHash: nodeCrypto.createHash, hash } : getBuiltinModule(id),
  })

  test('is native where the runtime has it', () => expect(engine().name).toBe('native'))

  test.each([
    ['there is no process', undefined],
    ['there is no way to built-in modules', { getBuiltinModule: undefined }],
    ['getBuiltinModule throws', { getBuiltinModule: throws }],
    ['getBuiltinModule returns nothing', { getBuiltinModule: () => undefined }],
    ['its functions throw', { getBuiltinModule: () => ({ createHash: throws, Buffer: { allocUnsafeSlow: throws } }) }],
    [
      'there is no node:crypto',
      { getBuiltinModule: (id: string) => (id === 'node:crypto' ? undefined : getBuiltinModule(id)) },
    ],
    ['crypto.hash throws, and createHash does not', withHash(throws)],
    ['crypto.hash is a stub that returns nothing', withHash(() => undefined)],
    [
      'crypto.hash writes hex in capitals',
      withHash((algorithm, data, encoding) => {
        const text = nodeCrypto.hash(algorithm, data, encoding)
        return encoding === 'hex' ? String(text).toUpperCase() : text
      }),
    ],
    ['crypto.hash writes nothing but hex', withHash((algorithm, data) => nodeCrypto.hash(algorithm, data, 'hex'))],
    ['getBuiltinModule returns promises', { getBuiltinModule: async (id: string) => getBuiltinModule(id) }],
    ['its modules are empty', { getBuiltinModule: () => ({}) }],
    ['getBuiltinModule is not a function', { getBuiltinModule: {} }],
    ['there is no Buffer', { getBuiltinModule: (id: string) => (id === 'node:buffer' ? {} : getBuiltinModule(id)) }],
    [
      'its hash is not SHA-256',
      {
        getBuiltinModule: (id: string) =>
          id === 'node:crypto' ? { createHash: () => nodeCrypto.createHash('sha1') } : getBuiltinModule(id),
      },
    ],
  ])('is noble where %s', async (_name, process) => {
    vi.stubGlobal('process', process)
    expect(findNativeEngine()).toBeUndefined()
    vi.resetModules()
    const { engine: fresh } = await import('../../src/core/hash.js')
    expect(fresh().name).toBe('noble')
  })

  test.each([
    ['node', () => import('../../src/crypto/node.js')],
    ['portable', () => import('../../src/crypto/portable.js')],
  ])('falls back to noble in #hash of %s', async (_file, load) => {
    const { createEngine } = await load()
    expect(createEngine().name).toBe('native')
    vi.stubGlobal('process', { ...process, getBuiltinModule: throws })
    const fallback = createEngine()
    expect(fallback.name).toBe('noble')
    expect(fallback.sha256Hex(Buffer.from('abc'))).toMatch(/^ba7816bf8f01cfea/)
  })
})
