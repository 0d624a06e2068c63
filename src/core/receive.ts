/**
 * Turns a framework's request into a {@link Delivery}: method, URL, headers, and the exact bytes of the body, read up to a limit.
 * A body that was already read or parsed is an error at once: this never hangs and never guesses the bytes.
 */
import { append, bodyBytes, NO_BYTES } from './bytes.js'
import { isWebhookError, nameProvider, type WebhookError, webhookError } from './errors.js'
import { readHeader, unreadableHeaders } from './headers.js'
import { own } from './secrets.js'
import type {
  AnyProvider,
  Delivery,
  FetchRequest,
  Fixed,
  HeadersLike,
  NodeRequest,
  OptionsInput,
  ParseOptions,
  RequestHead,
  WebhookEvent,
  WebhookRequest,
} from './types.js'

/** Options for reading a request. */
export interface ReceiveOptions {
  /** The largest body to accept, in bytes: 1,048,576 (1 MiB) unless set. */
  readonly maxBodyBytes?: number | undefined
}

/** The default of `maxBodyBytes`. */
export const MAX_BODY_BYTES = 1_048_576

/** A delivery whose body is bytes. */
export interface ReceivedDelivery extends Delivery {
  readonly body: Uint8Array
}

/** Options of `parseEvent`, in addition to the provider's. */
export type ParseEventOptions = ReceiveOptions & Pick<ParseOptions, 'validate'>

/**
 * Reads a request, verifies it and returns the typed event, for any provider.
 *
 * @param provider - A provider of this library, or of `defineProvider`.
 * @param request - A fetch `Request`, a Node or Express request, or `{ headers, body }` with the raw body.
 * @param options - The provider's options (each may come from the environment), `maxBodyBytes` (1 MiB unless set), `validate`.
 * @returns The event. Narrow on `eventType`.
 * @throws {WebhookError} The errors of `verify` and `parse`; `body_unavailable` if the body was already read,
 * `body_too_large`, `client_disconnected`.
 * @example
 * ```ts
 * import { parseEvent } from 'giftcard-webhooks/provider'
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 *
 * export async function POST(request: Request) {
 *   const event = await parseEvent(giftronaut, request, { secret: 'gn_secret' })
 *   return Response.json({ received: event.eventType })
 * }
 * ```
 */
export async function parseEvent<Options, Event extends WebhookEvent>(
  provider: AnyProvider<Options, Event>,
  request: WebhookRequest,
  options: OptionsInput<Fixed<Options>> & ParseEventOptions,
): Promise<Event> {
  const resolved = provider.resolveOptions(options)
  try {
    const head = headOf(request)
    const delivery = { ...head, body: await readBody(request, own(options, 'maxBodyBytes')) }
    await provider.verify(delivery, resolved)
    return provider.parse(delivery, options as ParseOptions | undefined)
  } catch (error) {
    throw nameProvider(error, provider.name)
  }
}

/** Returns the method, URL and headers of any kind of request. */
export function headOf(request: WebhookRequest): RequestHead {
  const source = request as Partial<NodeRequest> | undefined
  if (source?.headers == null) {
    throw webhookError(
      'body_unavailable',
      'Expected a Request, a Node request, or { headers, body }.',
      'Pass the request itself.',
    )
  }
  if (typeof source.headers !== 'object') throw unreadableHeaders()
  // Express strips the path a router is mounted on from `url`, and keeps it in `originalUrl`.
  return { method: source.method, url: source.originalUrl ?? source.url, headers: source.headers as HeadersLike }
}

/**
 * Reads the exact bytes of a request's body.
 *
 * @param limit - The largest body to accept, in bytes.
 * @param rawBodyHint - How to keep the raw body in the framework.
 */
export async function readBody(
  request: WebhookRequest,
  limit: number = MAX_BODY_BYTES,
  rawBodyHint?: string,
): Promise<Uint8Array> {
  checkLimit(limit)
  return typeof (request as Partial<FetchRequest>).arrayBuffer === 'function'
    ? readFetchBody(request as FetchRequest, limit, rawBodyHint)
    : readOtherBody(request as NodeRequest | Delivery, limit, rawBodyHint)
}

/** Rejects a limit that is not a number of bytes. */
export function checkLimit(limit: number): void {
  // Rejects Infinity: an endless body would be kept in memory.
  if (Number.isFinite(limit) && limit >= 0) return
  throw webhookError('configuration', 'maxBodyBytes is not a number of bytes.', 'Leave it out, or set a whole number.')
}

/** The hint for the body of a fetch `Request` that was read before. */
export const FETCH_HINT = 'Remove the earlier request.json(), .text() or .formData(), or call it on request.clone().'

/** Reads the body of a fetch `Request`. */
async function readFetchBody(request: FetchRequest, limit: number, hint = FETCH_HINT): Promise<Uint8Array> {
  const stream = bodyIn(request) as ReadableStream<unknown> | null | undefined
  if (request.bodyUsed || stream?.locked) throw unavailable('The body was read before.', hint)
  assertReadable(request.headers, limit)

  let bytes: Uint8Array = new Uint8Array()
  let size = 0
  try {
    // `arrayBuffer()` is much cheaper than reading the stream. `content-length` bounds the size, unless the body is chunked.
    const isBounded = request.headers.get('content-length') && !request.headers.get('transfer-encoding')
    if (isBounded || typeof stream?.getReader !== 'function') {
      bytes = new Uint8Array(await request.arrayBuffer())
      size = bytes.length
    } else {
      const reader = stream.getReader()
      for (;;) {
        const { done, value } = await reader.read()
        if (done) break
        const chunk = bodyBytes(value)
        if (chunk === undefined) throw unavailable(...NO_BYTES)
        size += chunk.length
        if (size > limit) {
          // Leave the rest unread. Errors from `cancel()` do not matter.
          reader.cancel().catch(() => {})
          break
        }
        bytes = append(bytes, size - chunk.length, chunk)
      }
    }
  } catch (cause) {
    throw isWebhookError(cause) ? cause : broken(cause)
  }
  if (size > limit) throw tooLarge(limit)
  return bytes.subarray(0, size)
}

/** Reads `body`. Vercel's getter throws for broken JSON, but the bytes are available elsewhere. */
function bodyIn(request: { readonly body?: unknown }): unknown {
  try {
    return request.body
  } catch {
    return undefined
  }
}

/** Reads the body of a plain delivery, or of a Node request. */
async function readOtherBody(
  request: NodeRequest | Delivery,
  limit: number,
  hint: string | undefined,
): Promise<Uint8Array> {
  const stream = request as NodeRequest
  const { rawBody, readableEnded } = stream
  const body = bodyIn(request)
  const raw = bodyBytes(rawBody)
  const kept = raw?.length ? raw : (bodyBytes(body) ?? raw)
  // An unread stream has the body, even if there is a `rawBody` that is still empty.
  const isUnread = readableEnded === false && stream.readableFlowing === null
  if (kept === undefined || (kept.length === 0 && isUnread)) return readNodeBody(stream, limit, hint, body)
  if (typeof stream.on === 'function') {
    if (typeof rawBody === 'string' || typeof body === 'string') assertUtf8(stream)
    assertWhole(stream, kept.length, readableEnded !== false || (isUnread && stream.complete !== false))
  }
  // Ignores content-encoding, because the code that read the body may have decompressed it. JSON never begins like gzip.
  if (kept[0] === 0x1f && kept[1] === 0x8b) throw compressed()
  if (kept.length > limit) throw tooLarge(limit)
  return kept
}

/** Rejects a body that middleware kept before it was complete. */
function assertWhole({ headers }: NodeRequest, size: number, isEnded: boolean): void {
  const announced = readHeader(headers, 'content-length')
  const isWhole = announced
    ? size >= Number(announced) || (isEnded && isCompressed(headers))
    : // A chunked body is not empty.
      isEnded && (size > 0 || !readHeader(headers, 'transfer-encoding'))
  if (isWhole) return
  throw unavailable('The kept body is incomplete.', 'Call next() after the end of the request.')
}

function assertUtf8({ readableEncoding }: NodeRequest): void {
  if (readableEncoding && !/^utf-?8$/i.test(readableEncoding)) {
    throw unavailable('The stream decodes its body, so the exact bytes are gone.', 'Remove the setEncoding() call.')
  }
}

/** The default hint for a body that was already parsed: for Express, the most common case. */
export const EXPRESS_HINT =
  'Express: register this route above app.use(express.json()), or keep the bytes with express.json({ verify: (req, res, buf) => { Object.assign(req, { rawBody: buf }) } }).'

/** Reads the body of a Node request whose stream is unread. */
function readNodeBody(
  stream: NodeRequest,
  limit: number,
  hint: string | undefined,
  body: unknown,
): Promise<Uint8Array> {
  if (typeof stream.on !== 'function' || typeof stream.resume !== 'function') {
    throw unavailable(NO_BYTES[0], hint ?? NO_BYTES[1])
  }
  // A parser leaves the stream at its end, and reading it again would hang.
  if (stream.readableEnded || stream.readableDidRead || stream.destroyed) {
    throw unavailable(
      body !== undefined ? 'The body was already parsed, so its exact bytes are gone.' : 'The body was read before.',
      hint ?? EXPRESS_HINT,
    )
  }
  assertUtf8(stream)
  assertReadable(stream.headers, limit)
  return readStream(stream, limit)
}

/** Reads a stream up to the limit. Beyond it, pauses the stream. */
function readStream(stream: NodeRequest, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    let bytes: Uint8Array = new Uint8Array()
    let size = 0
    let settled = false
    const onData = (chunk: unknown) => {
      // The chunk is text if something called setEncoding().
      const piece = bodyBytes(chunk)
      if (piece === undefined) return fail(unavailable(...NO_BYTES))
      if (size + piece.length > limit) return fail(tooLarge(limit))
      bytes = append(bytes, size, piece)
      size += piece.length
    }
    const fail = (error: WebhookError) => {
      if (settled) return
      settled = true
      stream.removeListener('data', onData)
      stream.pause()
      reject(error)
    }
    const onClose = () => fail(disconnected())
    stream.on('data', onData)
    stream.on('end', () => {
      // HTTP/2 emits `end` even if the client reset the stream.
      if (stream.aborted) onClose()
      settled = true
      resolve(bytes.subarray(0, size))
    })
    // The listener stays: a late error of a stream without one would end the process.
    stream.on('error', (cause: unknown) => fail(broken(cause)))
    // `close` without `end`: the client disconnected. Node 20 emits an error too, other streams do not.
    stream.on('close', onClose)
    stream.resume()
  })
}

/** Names of compressions. Other values are mistakes, such as a charset, and do not change the bytes. */
const COMPRESSIONS = /gzip|deflate|compress|zstd|\bbr\b|\bdc[bz]\b/i

const isCompressed = (headers: HeadersLike): boolean => COMPRESSIONS.test(readHeader(headers, 'content-encoding') ?? '')

/** Rejects, by its headers alone, a body that is too large or compressed. */
function assertReadable(headers: HeadersLike, limit: number): void {
  if (isCompressed(headers)) throw compressed()
  if (Number(readHeader(headers, 'content-length')) > limit) throw tooLarge(limit)
}

function tooLarge(limit: number): WebhookError {
  return webhookError(
    'body_too_large',
    `The body is larger than ${limit} bytes.`,
    'If your events are larger, raise maxBodyBytes.',
  )
}

function compressed(): WebhookError {
  return webhookError(
    'invalid_encoding',
    'The body is compressed, but no provider documents compression.',
    'Find the proxy that compresses it, or decompress it.',
  )
}

function disconnected(): WebhookError {
  return webhookError(
    'client_disconnected',
    'The client disconnected before the body ended.',
    "If it happens often, check the proxy's time-outs.",
  )
}

/** Error codes of Node, undici and others for a connection that the client closed. */
const DISCONNECTS = ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'UND_ERR_SOCKET']

/** The error for a body whose stream failed: because the client disconnected, or because of a server error, kept as the cause. */
function broken(cause: unknown): WebhookError {
  const { code, name, message } = (cause ?? {}) as { code?: unknown; name?: unknown; message?: unknown }
  if (DISCONNECTS.includes(String(code)) || name === 'AbortError' || message === 'aborted') return disconnected()
  return webhookError('body_unavailable', 'The body could not be read: its stream failed.', 'See `cause`.', { cause })
}

function unavailable(message: string, hint: string): WebhookError {
  return webhookError('body_unavailable', message, hint)
}
