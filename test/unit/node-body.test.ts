/** The reading of a Node request by its events, one at a time: the adapters' tests have real ones. */
import { EventEmitter } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { NO_BYTES } from '../../src/core/bytes.js'
import { EXPRESS_HINT, readBody } from '../../src/core/receive.js'
import type { NodeRequest } from '../../src/core/types.js'

function start(limit = 10, fields: object = {}) {
  const stream = Object.assign(new EventEmitter(), { headers: {}, pause: vi.fn(), resume: vi.fn(), ...fields })
  const reading = readBody(stream as unknown as NodeRequest, limit)
  return { stream, reading }
}

describe('a Node request', () => {
  test('bytes and text, in the order they came in', async () => {
    const { stream, reading } = start()
    expect(stream.resume).toHaveBeenCalledOnce()
    stream.emit('data', Buffer.from('ab'))
    stream.emit('data', 'cé')
    stream.emit('end')
    stream.emit('close')
    expect(Buffer.from(await reading).toString()).toBe('abcé')
    // A request that was read to its end is left as it is: the server has the connection to keep.
    expect(stream.pause).not.toHaveBeenCalled()
  })

  test('nothing at all is an empty body', async () => {
    const { stream, reading } = start()
    stream.emit('end')
    expect(await reading).toHaveLength(0)
  })

  test('one byte too many: pauses once, and removes its listeners', async () => {
    const { stream, reading } = start(3)
    stream.emit('data', Buffer.from('abc'))
    stream.emit('data', Buffer.from('d'))
    expect(stream.listenerCount('data')).toBe(0)
    stream.emit('error', new Error('late'))
    stream.emit('close')
    await expect(reading).rejects.toMatchObject({ code: 'body_too_large' })
    expect(stream.pause).toHaveBeenCalledOnce()
  })

  test.each([
    ['close', undefined],
    ['error', Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })],
    ['error', new Error('aborted')],
    ['error', new DOMException('The operation was aborted.', 'AbortError')],
  ])('%s before the end: %s', async (event, error) => {
    const { stream, reading } = start()
    stream.emit('data', Buffer.from('a'))
    stream.emit(event, error)
    await expect(reading).rejects.toMatchObject({ code: 'client_disconnected' })
  })

  test("an error that is not the client's keeps its cause", async () => {
    const { stream, reading } = start()
    const cause = new Error('broken')
    stream.emit('error', cause)
    await expect(reading).rejects.toMatchObject({ code: 'body_unavailable', cause })
  })

  test('a chunk that is neither bytes nor text is an error', async () => {
    const { stream, reading } = start()
    stream.emit('data', { a: 1 })
    await expect(reading).rejects.toMatchObject({ code: 'body_unavailable', message: NO_BYTES[0], hint: NO_BYTES[1] })
  })

  test('the end of a stream that was reset does not count', async () => {
    const { stream, reading } = start(10, { aborted: true })
    stream.emit('end')
    await expect(reading).rejects.toMatchObject({ code: 'client_disconnected' })
  })

  test.each([{ readableEnded: true }, { readableDidRead: true }, { destroyed: true }])(
    '%j: read before',
    async (fields) => {
      const read = start(10, fields)
      await expect(read.reading).rejects.toMatchObject({
        code: 'body_unavailable',
        message: expect.stringContaining('read before'),
        hint: EXPRESS_HINT,
      })
      const parsed = start(10, { ...fields, body: {} })
      await expect(parsed.reading).rejects.toMatchObject({
        code: 'body_unavailable',
        message: expect.stringContaining('already parsed'),
        hint: EXPRESS_HINT,
      })
      for (const { stream } of [read, parsed]) {
        expect(stream.resume).not.toHaveBeenCalled()
        expect(stream.listenerCount('data')).toBe(0)
      }
    },
  )

  test('the hint says what to do in Express', () => expect(EXPRESS_HINT).toMatch(/above app\.use\(express\.json\(\)\)/))
})

describe('a body that middleware kept', () => {
  /** A Node request whose stream holds 'unread', and is not being read unless told otherwise. */
  const kept = async (headers: object, fields: object) => {
    const stream = new EventEmitter()
    const resume = () => {
      stream.emit('data', 'unread')
      stream.emit('end')
    }
    const request = Object.assign(stream, { headers, resume, pause() {}, ...fields })
    return Buffer.from(await readBody(request as unknown as NodeRequest)).toString()
  }
  const bytes = Buffer.from('abc')
  const unread = { readableEnded: false, readableFlowing: null }
  const collecting = { readableEnded: false, readableFlowing: true }
  const ended = { readableEnded: true, readableFlowing: true }
  const chunked = { 'transfer-encoding': 'chunked' }
  const length = (count: number) => ({ 'content-length': `${count}` })
  const gzip = { ...length(1_000), 'content-encoding': 'gzip' }

  test.each<[string, object, object, string]>([
    ['of the announced length, at the end', length(3), { ...ended, rawBody: bytes }, 'abc'],
    ['of the announced length, when the end was not seen yet', length(3), { ...collecting, rawBody: bytes }, 'abc'],
    ['longer than announced, as it was decompressed', length(2), { ...ended, rawBody: bytes }, 'abc'],
    ['shorter than announced, as it was decompressed', gzip, { ...ended, rawBody: bytes }, 'abc'],
    ['chunked', chunked, { ...ended, rawBody: bytes }, 'abc'],
    ['without a length, as in HTTP/2', {}, { ...ended, rawBody: bytes }, 'abc'],
    ['empty', {}, { ...ended, rawBody: '' }, ''],
    ['empty, of a request that says nothing about its stream', {}, { readableFlowing: null, rawBody: '' }, ''],
    ['empty, next to the text of the body', length(3), { ...ended, rawBody: '', body: 'abc' }, 'abc'],
    ['by the platform, next to a stream with the same body', chunked, { ...unread, rawBody: bytes }, 'abc'],
    ['so, of a request that has arrived', chunked, { ...unread, complete: true, rawBody: bytes }, 'abc'],
    ['by a platform without streams', length(5), { ...ended, on: undefined, rawBody: bytes }, 'abc'],
    ['not at all, so that the stream has it', length(6), { ...unread, rawBody: '' }, 'unread'],
  ])('is read: %s', async (_, headers, fields, expected) => {
    expect(await kept(headers, fields)).toBe(expected)
  })

  test.each<[string, object, object]>([
    ['shorter than announced', length(4), { ...ended, rawBody: bytes }],
    [
      'shorter than announced, with an encoding that is not a compression',
      { ...length(4), 'content-encoding': 'identity' },
      ended,
    ],
    ['compressed, and still being collected', gzip, collecting],
    ['chunked, and still being collected', chunked, collecting],
    ['chunked, and empty', chunked, { ...ended, rawBody: '' }],
    ['empty, and still being collected', {}, { ...collecting, rawBody: '' }],
    ['without a length, and still being collected', {}, collecting],
    ['chunked, of a request that has not arrived', chunked, { ...unread, complete: false }],
  ])('is incomplete: %s', async (_, headers, fields) => {
    await expect(kept(headers, { rawBody: bytes, ...fields })).rejects.toMatchObject({
      code: 'body_unavailable',
      message: 'The kept body is incomplete.',
      hint: 'Call next() after the end of the request.',
    })
  })

  test.each<[string, object]>([
    ['text', { rawBody: 'abc', readableEncoding: 'utf8' }],
    ['text', { body: 'abc', readableEncoding: 'UTF-8' }],
    ['text', { rawBody: 'abc', readableEncoding: null }],
    ['bytes', { rawBody: bytes, readableEncoding: 'latin1' }],
    ['bytes', { body: bytes, readableEncoding: 'latin1' }],
  ])('is %s, which has the exact bytes: %j', async (_, fields) => {
    expect(await kept({}, { ...ended, ...fields })).toBe('abc')
  })

  describe.each(['latin1', 'utf8x', 'xutf8'])('where the stream decodes them as %s', (readableEncoding) => {
    test.each([{ rawBody: 'abc' }, { body: 'abc' }, unread])('is not the exact bytes: %j', async (fields) => {
      await expect(kept({}, { ...ended, readableEncoding, ...fields })).rejects.toMatchObject({
        code: 'body_unavailable',
        message: 'The stream decodes its body, so the exact bytes are gone.',
        hint: 'Remove the setEncoding() call.',
      })
    })
  })

  test('is compressed if it begins like gzip', async () => {
    const plain = (...given: number[]) => readBody({ headers: {}, body: Uint8Array.from(given) })
    await expect(plain(0x1f, 0x8b, 8)).rejects.toMatchObject({ code: 'invalid_encoding' })
    expect(await plain(0x1f, 0x8c)).toHaveLength(2)
    expect(await plain(0x20, 0x8b)).toHaveLength(2)
  })

  test('of a delivery without a stream is taken as it is', async () => {
    expect(await readBody({ headers: { ...length(9), ...chunked }, body: 'abc' })).toHaveLength(3)
  })
})

describe('a fetch Request', () => {
  /** One whose body can be had in both ways, which says by which it was read. */
  function request(headers: Record<string, string>, size = 3) {
    const chunks = Array.from({ length: size }, () => new Uint8Array(1))
    const cancel = vi.fn(async () => {})
    const read = vi.fn(async () => ({ done: chunks.length === 0, value: chunks.pop() }))
    const arrayBuffer = vi.fn(async () => new ArrayBuffer(size))
    const body = { getReader: () => ({ read, cancel }) }
    return { headers: new Headers(headers), body, bodyUsed: false, method: 'POST', url: '/', arrayBuffer, read, cancel }
  }

  test('with a length is read at once; with none, or chunked, piece by piece', async () => {
    const bounded = request({ 'content-length': '3' })
    expect(await readBody(bounded)).toHaveLength(3)
    expect(bounded.read).not.toHaveBeenCalled()
    for (const headers of [{}, { 'content-length': '3', 'transfer-encoding': 'chunked' }]) {
      const open = request(headers)
      expect(await readBody(open)).toHaveLength(3)
      expect(open.arrayBuffer).not.toHaveBeenCalled()
      expect(open.cancel).not.toHaveBeenCalled()
    }
  })

  test('of exactly the limit is read, and one byte more is not', async () => {
    expect(await readBody(request({}), 3)).toHaveLength(3)
    const larger = request({}, 4)
    await expect(readBody(larger, 3)).rejects.toMatchObject({ code: 'body_too_large' })
    expect(larger.cancel).toHaveBeenCalledOnce()
  })
})
