/**
 * From whatever a framework hands over to a {@link Delivery}: method, URL, headers, and the exact bytes of the body, read
 * with a limit. A body that somebody else has read already is an error at once: never a hang, never a guess at the bytes.
 */
import { WebhookError } from './errors.js'
import { bodyBytes } from './internal/bytes.js'
import { readHeader } from './internal/headers.js'
import type {
  Delivery,
  FetchRequest,
  HeadersLike,
  NodeRequest,
  Provider,
  WebhookEvent,
  WebhookRequest,
} from './types.js'

/** How a request is read. */
export interface ReceiveOptions {
  /** The largest body to accept, in bytes: 1,048,576 (1 MiB) unless set. */
  maxBodyBytes?: number | undefined
}

/** The largest body that is accepted unless the user says otherwise, in bytes. */
export const MAX_BODY_BYTES = 1_048_576

/** A delivery whose body is bytes. */
export interface ReceivedDelivery extends Delivery {
  readonly body: Uint8Array
}

/** Reads a request, verifies it and parses it: the body of every `parse…Event`. */
export async function receiveEvent<Options, Event extends WebhookEvent>(
  provider: Provider<Options, Event>,
  request: WebhookRequest,
  given: (Partial<Options> & ReceiveOptions) | undefined,
): Promise<Event> {
  const options = provider.options(given)
  const delivery = await receive(request, given?.maxBodyBytes, provider.name)
  provider.verify(delivery, options)
  return provider.parse(delivery)
}

export const EXPRESS_HINT =
  'Express: register this route above app.use(express.json()), or keep the bytes with app.use(express.json({ verify: (req, res, buf) => { req.rawBody = buf } })).'
const FETCH_HINT = 'Remove the earlier request.json(), .text() or .formData(), or call it on request.clone().'

/** Reads a request of any kind. `rawBodyHint` says how to get at the raw body, in the words of one framework. */
export async function receive(
  request: WebhookRequest,
  maxBodyBytes: number = MAX_BODY_BYTES,
  provider?: string,
  rawBodyHint?: string,
): Promise<ReceivedDelivery> {
  if (!(maxBodyBytes >= 0)) {
    throw new WebhookError('configuration', 'maxBodyBytes is not a number of bytes.', {
      provider,
      hint: `Leave it out for ${MAX_BODY_BYTES}, or set it to a whole number.`,
    })
  }
  const source = request as Partial<FetchRequest & NodeRequest & Delivery> | undefined
  if (typeof source !== 'object' || source === null || typeof source.headers !== 'object' || source.headers === null) {
    throw unavailable('Expected a Request, a Node request, or { headers, body }.', provider, 'Pass the request itself.')
  }
  const body =
    typeof source.arrayBuffer === 'function'
      ? await readFetchBody(request as FetchRequest, maxBodyBytes, provider, rawBodyHint ?? FETCH_HINT)
      : await readOtherBody(request as NodeRequest | Delivery, maxBodyBytes, provider, rawBodyHint)
  return {
    method: source.method,
    // Express strips the path a router is mounted on from `url`, and keeps it here.
    url: source.originalUrl ?? source.url,
    headers: source.headers as HeadersLike,
    body,
  }
}

/** The body of a fetch `Request`. */
async function readFetchBody(
  request: FetchRequest,
  limit: number,
  provider: string | undefined,
  hint: string,
): Promise<Uint8Array> {
  const stream = request.body as ReadableStream<Uint8Array> | null | undefined
  if (request.bodyUsed || stream?.locked) {
    throw unavailable('The body of this request was read before.', provider, hint)
  }
  assertReadable(request.headers, limit, provider)
  if (!stream || typeof stream.getReader !== 'function') {
    const bytes = new Uint8Array(await request.arrayBuffer())
    return withinLimit(bytes, limit, provider)
  }

  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return concat(chunks, size)
      size += value.length
      if (size > limit) break
      chunks.push(value)
    }
  } catch {
    throw disconnected(provider)
  }
  // The rest is not read. Whether the cancelling works out is of no interest to anybody.
  reader.cancel().catch(() => {})
  throw tooLarge(limit, provider)
}

/** The body of a Node request, or of a plain delivery. */
async function readOtherBody(
  request: NodeRequest | Delivery,
  limit: number,
  provider: string | undefined,
  hint: string | undefined,
): Promise<Uint8Array> {
  const { rawBody, body } = request as NodeRequest
  const kept = bodyBytes(rawBody) ?? bodyBytes(body)
  if (kept !== undefined) {
    // The header says nothing here: whoever read the body may have decompressed it. JSON never begins like gzip.
    if (kept[0] === 0x1f && kept[1] === 0x8b) throw compressed(provider)
    return withinLimit(kept, limit, provider)
  }

  const stream = request as NodeRequest
  if (typeof stream.on !== 'function' || typeof stream.resume !== 'function') {
    throw unavailable(
      'The body is not there as bytes or text: it was parsed, or never read.',
      provider,
      hint ?? 'Pass { headers, body } with the raw body, taken before any JSON parser.',
    )
  }
  // A parser in front leaves the stream at its end, and waiting for more of it would last for ever.
  if (stream.readableEnded || stream.readableDidRead || stream.destroyed) {
    throw unavailable(
      body === undefined
        ? 'The request stream was read before.'
        : 'The body was parsed by another middleware, so its exact bytes are gone.',
      provider,
      hint ?? EXPRESS_HINT,
    )
  }
  assertReadable(stream.headers, limit, provider)
  return readStream(stream, limit, provider)
}

/** Reads a Node stream up to the limit; beyond it, the stream is left paused. */
function readStream(stream: NodeRequest, limit: number, provider?: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    let size = 0
    const listeners = {
      data: (chunk: Uint8Array | string) => {
        // Text, where somebody has called setEncoding().
        const bytes = bodyBytes(chunk) as Uint8Array
        size += bytes.length
        if (size > limit) settle(() => reject(tooLarge(limit, provider)))
        else chunks.push(bytes)
      },
      end: () => settle(() => resolve(concat(chunks, size))),
      error: () => settle(() => reject(disconnected(provider))),
      // Without an end before it: the client went away. Node 20 says so with an error too, other streams do not.
      close: () => settle(() => reject(disconnected(provider))),
    }
    const settle = (finish: () => void) => {
      for (const [name, listener] of Object.entries(listeners)) stream.removeListener(name, listener)
      // A late error of a stream that nobody listens to would end the process.
      stream.on('error', () => {})
      stream.pause()
      finish()
    }
    for (const [name, listener] of Object.entries(listeners)) stream.on(name, listener)
    stream.resume()
  })
}

/** Refuses, by its headers alone, a body that is too large or compressed. */
function assertReadable(headers: HeadersLike, limit: number, provider?: string): void {
  const encoding = readHeader(headers, 'content-encoding')
  if (encoding && encoding.toLowerCase() !== 'identity') throw compressed(provider)
  if (Number(readHeader(headers, 'content-length')) > limit) throw tooLarge(limit, provider)
}

function withinLimit(bytes: Uint8Array, limit: number, provider?: string): Uint8Array {
  if (bytes.length > limit) throw tooLarge(limit, provider)
  return bytes
}

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function tooLarge(limit: number, provider?: string): WebhookError {
  return new WebhookError('body_too_large', `The body is larger than ${limit} bytes.`, {
    provider,
    hint: 'No documented event comes near this size. If yours do, raise maxBodyBytes.',
  })
}

function compressed(provider?: string): WebhookError {
  return new WebhookError('invalid_encoding', 'The body is compressed, and no provider sends it so.', {
    provider,
    hint: 'Remove what compresses requests on the way here, or decompress before this route.',
  })
}

function disconnected(provider?: string): WebhookError {
  return unavailable(
    'The connection closed before the whole body was there.',
    provider,
    'The provider sends the event again. If this is frequent, look at the time-outs of the proxy in front.',
  )
}

function unavailable(message: string, provider: string | undefined, hint: string): WebhookError {
  return new WebhookError('body_unavailable', message, { provider, hint })
}
