/** Reading the body of a Node request: `http.IncomingMessage`, or the request of a framework built on it. */

import { append, NO_BYTES, utf8 } from '../core/bytes.js'
import type { NodeRequest } from '../core/types.js'

/** Why there is no body: by name, or in a sentence with what to do about it. */
export type NoBody = 'too_large' | 'disconnected' | readonly [message: string, hint: string]

/** What to do where a parser came first, in the words of the framework that most of them are from. */
export const EXPRESS_HINT =
  'Express: register this route above app.use(express.json()), or keep the bytes with express.json({ verify: (req, res, buf) => { req.rawBody = buf } }).'

/**
 * Reads the body of a Node request. It gives words and no errors: those are `receive.ts`'s, which imports this.
 *
 * @param beforeReading - Called when there is something to read, to refuse it by its headers.
 */
export async function readNodeBody(
  stream: NodeRequest,
  limit: number,
  beforeReading: () => void,
): Promise<Uint8Array | NoBody> {
  if (typeof stream.on !== 'function' || typeof stream.resume !== 'function') return NO_BYTES
  // A parser in front leaves the stream at its end, and waiting for more of it would last for ever.
  if (stream.readableEnded || stream.readableDidRead || stream.destroyed) {
    const wasParsed = stream.body !== undefined
    return [
      wasParsed ? 'The body was parsed before, so its exact bytes are gone.' : 'The body was read before.',
      EXPRESS_HINT,
    ]
  }
  beforeReading()
  return readStream(stream, limit)
}

/** Reads a stream up to the limit; beyond it, the stream is left paused. */
function readStream(stream: NodeRequest, limit: number): Promise<Uint8Array | NoBody> {
  return new Promise((resolve) => {
    let bytes: Uint8Array = new Uint8Array()
    let size = 0
    let settled = false
    const onData = (chunk: Uint8Array | string) => {
      // Text, where somebody has called setEncoding().
      const piece = typeof chunk === 'string' ? utf8(chunk) : chunk
      if (size + piece.length > limit) return fail('too_large')
      bytes = append(bytes, size, piece)
      size += piece.length
    }
    const fail = (reason: NoBody) => {
      if (settled) return
      settled = true
      stream.removeListener('data', onData)
      stream.pause()
      resolve(reason)
    }
    const onDisconnect = () => fail('disconnected')
    stream.on('data', onData)
    stream.on('end', () => {
      // HTTP/2 has an end even where the client has reset the stream.
      if (stream.aborted) onDisconnect()
      settled = true
      resolve(bytes.subarray(0, size))
    })
    // It stays: a late error of a stream that nobody listens to would end the process.
    stream.on('error', onDisconnect)
    // Without an end before it: the client went away. Node 20 says so with an error too, other streams do not.
    stream.on('close', onDisconnect)
    stream.resume()
  })
}
