/**
 * From whatever a framework hands over to a {@link Delivery}: method, URL, headers, and the exact bytes of the body, read
 * with a limit. A body that somebody else has read already is an error at once: never a hang, never a guess at the bytes.
 */
import { readNodeBody } from '#runtime'
import { append, bodyBytes } from './bytes.js'
import { type WebhookError, webhookError } from './errors.js'
import { readHeader } from './headers.js'
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

/** What `parse…Event` needs of a provider: less than all of it, so that a bundle need not hold the rest. */
export type EventSource<Options, Event extends WebhookEvent> = Pick<
  Provider<Options, Event>,
  'name' | 'options' | 'verify' | 'parse'
>

/** Reads a request, verifies it and parses it: the body of every `parse…Event`. */
export async function receiveEvent<Options, Event extends WebhookEvent>(
  provider: EventSource<Options, Event>,
  request: WebhookRequest,
  given: (Partial<Options> & ReceiveOptions) | undefined,
): Promise<Event> {
  const options = provider.options(given)
  const delivery = await receive(request, given?.maxBodyBytes, provider.name)
  provider.verify(delivery, options)
  return provider.parse(delivery)
}

/** Reads a request of any kind. `rawBodyHint` says how to get at the raw body, in the words of one framework. */
export async function receive(
  request: WebhookRequest,
  maxBodyBytes: number = MAX_BODY_BYTES,
  provider?: string,
  rawBodyHint?: string,
): Promise<ReceivedDelivery> {
  if (!(maxBodyBytes >= 0)) {
    throw webhookError(
      'configuration',
      provider,
      'maxBodyBytes is not a number of bytes.',
      'Leave it out, or set a whole number.',
    )
  }
  const source = request as Partial<FetchRequest & NodeRequest & Delivery> | undefined
  if (typeof source?.headers !== 'object' || source.headers === null) {
    throw unavailable(provider, 'Expected a Request, a Node request, or { headers, body }.', 'Pass the request itself.')
  }
  return {
    method: source.method,
    // Express strips the path a router is mounted on from `url`, and keeps it here.
    url: source.originalUrl ?? source.url,
    headers: source.headers as HeadersLike,
    body: await (typeof source.arrayBuffer === 'function'
      ? readFetchBody(request as FetchRequest, maxBodyBytes, provider, rawBodyHint)
      : readOtherBody(request as NodeRequest | Delivery, maxBodyBytes, provider, rawBodyHint)),
  }
}

/** The body of a fetch `Request`. */
async function readFetchBody(
  request: FetchRequest,
  limit: number,
  provider: string | undefined,
  hint = 'Take out the earlier request.json() or .text(), or call it on request.clone().',
): Promise<Uint8Array> {
  const stream = request.body as ReadableStream<Uint8Array> | null | undefined
  if (request.bodyUsed || stream?.locked) throw unavailable(provider, 'The body was read before.', hint)
  assertReadable(request.headers, limit, provider)

  let bytes: Uint8Array = new Uint8Array()
  let size = 0
  try {
    // Much the cheaper way. Its length bounds what a server hands on, unless the body is chunked.
    const isBounded = request.headers.get('content-length') && !request.headers.get('transfer-encoding')
    if (isBounded || typeof stream?.getReader !== 'function') {
      bytes = new Uint8Array(await request.arrayBuffer())
      size = bytes.length
    } else {
      const reader = stream.getReader()
      for (;;) {
        const { done, value } = await reader.read()
        if (done) break
        size += value.length
        if (size > limit) {
          // The rest is not read. Whether the cancelling works out is of no interest to anybody.
          reader.cancel().catch(() => {})
          break
        }
        bytes = append(bytes, size - value.length, value)
      }
    }
  } catch {
    throw disconnected(provider)
  }
  if (size > limit) throw tooLarge(limit, provider)
  return bytes.subarray(0, size)
}

/** The body of a plain delivery, or of a Node request. */
async function readOtherBody(
  request: NodeRequest | Delivery,
  limit: number,
  provider: string | undefined,
  hint: string | undefined,
): Promise<Uint8Array> {
  const { rawBody, body } = request as NodeRequest
  const kept = bodyBytes(rawBody) ?? bodyBytes(body)
  if (kept === undefined) {
    const read = await readNodeBody(request as NodeRequest, limit, () =>
      assertReadable(request.headers, limit, provider),
    )
    if (read === 'too_large') throw tooLarge(limit, provider)
    if (read === 'disconnected') throw disconnected(provider)
    if (read instanceof Uint8Array) return read
    throw unavailable(provider, read[0], hint ?? read[1])
  }
  // The header says nothing here: whoever read the body may have decompressed it. JSON never begins like gzip.
  if (kept[0] === 0x1f && kept[1] === 0x8b) throw compressed(provider)
  if (kept.length > limit) throw tooLarge(limit, provider)
  return kept
}

/** Refuses, by its headers alone, a body that is too large or compressed. */
function assertReadable(headers: HeadersLike, limit: number, provider?: string): void {
  const encoding = readHeader(headers, 'content-encoding')
  if (encoding && encoding.toLowerCase() !== 'identity') throw compressed(provider)
  if (Number(readHeader(headers, 'content-length')) > limit) throw tooLarge(limit, provider)
}

function tooLarge(limit: number, provider?: string): WebhookError {
  return webhookError(
    'body_too_large',
    provider,
    `The body is larger than ${limit} bytes.`,
    'No documented event comes near. If yours do, raise maxBodyBytes.',
  )
}

function compressed(provider?: string): WebhookError {
  return webhookError(
    'invalid_encoding',
    provider,
    'The body is compressed, which no provider does.',
    'Find what compresses bodies on the way here, or decompress them before.',
  )
}

function disconnected(provider?: string): WebhookError {
  return unavailable(
    provider,
    'The connection closed before the body ended.',
    "The provider sends the event again. If it happens often, see the proxy's time-outs.",
  )
}

function unavailable(provider: string | undefined, message: string, hint: string): WebhookError {
  return webhookError('body_unavailable', provider, message, hint)
}
