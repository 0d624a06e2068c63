/** Both engines: against the published vectors first, then against each other. */
import nodeBuffer from 'node:buffer'
import nodeCrypto from 'node:crypto'
import { _SHA256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as anyRuntime from '../../src/crypto/any.js'
import * as browser from '../../src/crypto/browser.js'
import type { HmacKey } from '../../src/crypto/engine.js'
import { engine, hmacKey } from '../../src/crypto/hmac.js'
import { nativeEngine } from '../../src/crypto/native.js'
import { nobleEngine } from '../../src/crypto/noble.js'
import * as node from '../../src/crypto/node.js'

const native = nativeEngine(nodeCrypto, nodeBuffer.Buffer)
// Runtimes whose crypto has no one-shot hash.
const { hash: _, ...olderCrypto } = nodeCrypto
const engines = [
  ['native', native],
  ['native without crypto.hash', nativeEngine(olderCrypto as typeof nodeCrypto, nodeBuffer.Buffer)],
  ['noble', nobleEngine(_SHA256)],
] as const

const hex = (text: string) => Buffer.from(text, 'hex')

/** Whether the key signs the body so, in both of the forms it can give. */
const signs = (key: HmacKey, body: Uint8Array, digest: Uint8Array) => {
  const binary = Buffer.from(key.sign(body, 'binary'), 'binary')
  expect(key.sign(body, 'base64')).toBe(binary.toString('base64'))
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
    expect(signs(tested.prepare(hex(key), none), hex(data), hex(mac))).toBe(true)
    // The message cut in two: prefix and body.
    expect(signs(tested.prepare(hex(key), hex(data).subarray(0, 3)), hex(data).subarray(3), hex(mac))).toBe(true)
  })

  test('SHA-256 of the empty text and of abc (FIPS 180-4)', () => {
    expect(Buffer.from(tested.sha256(none)).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
    expect(Buffer.from(tested.sha256(Buffer.from('abc'))).toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  test('random keys, prefixes and bodies: the same as createHmac, and repeatable', () => {
    const bytes = (maxLength: number) => fc.uint8Array({ maxLength })
    fc.assert(
      fc.property(bytes(200), bytes(200), bytes(3000), (key, prefix, body) => {
        const digest = nodeCrypto.createHmac('sha256', key).update(prefix).update(body).digest()
        const prepared = tested.prepare(key, prefix)
        expect(signs(prepared, body, digest)).toBe(true)
        expect(signs(prepared, body, digest)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('sizes around the block and around the one-shot buffer', () => {
    for (const size of [0, 55, 56, 63, 64, 65, 16_319, 16_320, 16_321, 16_384, 100_000]) {
      const body = nodeCrypto.randomBytes(size)
      const digest = nodeCrypto.createHmac('sha256', 'key').update(body).digest()
      const prepared = tested.prepare(Buffer.from('key'), none)
      expect(signs(prepared, body, digest), String(size)).toBe(true)
      // A small body after it, in case anything was left in the shared buffer.
      expect(signs(prepared, none, nodeCrypto.createHmac('sha256', 'key').digest())).toBe(true)
    }
  })
})

describe('prepared keys', () => {
  const mac = (key: string | Uint8Array, text: string) => nodeCrypto.createHmac('sha256', key).update(text).digest()

  test('are kept per secret and prefix', () => {
    expect(hmacKey('one')).toBe(hmacKey('one'))
    expect(hmacKey('one')).not.toBe(hmacKey('two'))
    expect(hmacKey('one', 'a')).not.toBe(hmacKey('one', 'b'))
    const bytes = new Uint8Array([1, 2, 3])
    expect(hmacKey(bytes)).toBe(hmacKey(bytes))
  })

  test('follow a byte secret that is overwritten', () => {
    const secret = new Uint8Array([1, 2, 3])
    expect(signs(hmacKey(secret), Buffer.from('x'), mac(secret, 'x'))).toBe(true)
    secret.set([4, 5, 6])
    expect(signs(hmacKey(secret), Buffer.from('x'), mac(new Uint8Array([4, 5, 6]), 'x'))).toBe(true)
    expect(signs(hmacKey(secret), Buffer.from('x'), mac(new Uint8Array([1, 2, 3]), 'x'))).toBe(false)
  })

  test('of bytes are not those of the text that lists them', () => {
    const [bytes, text] = [new Uint8Array([1, 2, 3]), '1,2,3']
    for (const secret of [bytes, text, bytes]) {
      expect(signs(hmacKey(secret), Buffer.from('x'), mac(secret, 'x'))).toBe(true)
    }
  })

  test('do not pile up, whatever is thrown at the cache', () => {
    const first = hmacKey('first')
    for (let i = 0; i < 600; i++) hmacKey(`secret ${i}`)
    expect(hmacKey('first')).not.toBe(first)
    const prefixed = hmacKey('first', 'url 0')
    for (let i = 1; i < 600; i++) hmacKey('first', `url ${i}`)
    expect(hmacKey('first', 'url 0')).not.toBe(prefixed)
    expect(signs(hmacKey('first', 'p'), Buffer.from('x'), mac('first', 'px'))).toBe(true)
  })

  test('text is its UTF-8 bytes, untrimmed and undecoded', () => {
    for (const secret of ['pässwörd', ' key\n', 'aGVsbG8=', '😀']) {
      expect(signs(hmacKey(secret), Buffer.from('x'), mac(Buffer.from(secret, 'utf8'), 'x'))).toBe(true)
    }
  })
})

describe('the choice of engine', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  async function freshEngine(getBuiltinModule: unknown) {
    vi.resetModules()
    vi.stubGlobal('process', { ...process, getBuiltinModule })
    return (await import('../../src/crypto/hmac.js')).engine()
  }

  test('native where the runtime has it', () => expect(engine().name).toBe('native'))
  test('noble without a way to built-in modules', async () => expect((await freshEngine(undefined)).name).toBe('noble'))
  test('noble without node:crypto', async () => expect((await freshEngine(() => undefined)).name).toBe('noble'))
  test('noble without a process at all', async () => {
    vi.resetModules()
    vi.stubGlobal('process', undefined)
    const { engine: fresh } = await import('../../src/crypto/hmac.js')
    expect(fresh().name).toBe('noble')
  })
})

describe('the runtimes of package.json', () => {
  afterEach(() => vi.unstubAllGlobals())
  const { getBuiltinModule } = process
  /** Node as it is when it was built without its `crypto`. */
  const withoutCrypto = (id: string) => (id === 'node:crypto' ? undefined : getBuiltinModule(id))

  test.each([
    ['any', anyRuntime, 'native', undefined],
    ['Node', node, 'native', { getBuiltinModule: withoutCrypto }],
    ['browser', browser, 'noble', undefined],
  ])('%s', (_name, { chooseEngine }, withCrypto, processWithout) => {
    expect(chooseEngine().name).toBe(withCrypto)
    vi.stubGlobal('process', processWithout)
    const chosen = chooseEngine()
    expect(chosen.name).toBe('noble')
    expect(Buffer.from(chosen.sha256(Buffer.from('abc'))).toString('hex')).toMatch(/^ba7816bf8f01cfea/)
  })

  test('a browser has no Node requests to read', async () => {
    expect(await browser.readNodeBody()).toEqual([
      expect.stringContaining('neither bytes nor text'),
      expect.any(String),
    ])
  })
})
