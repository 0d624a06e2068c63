/** The body reader, on streams that come in any pieces and end in any way: the exact bytes, or a WebhookError. Never a hang. */
import { PassThrough } from 'node:stream'
import { headOf, readBody } from '../../../src/core/receive.js'
import type { NodeRequest, WebhookRequest } from '../../../src/core/types.js'
import { codeOf, must } from '../expect.js'
import { anyHeaders } from '../headers.js'
import { Reader } from '../reader.js'

const LIMIT = 300

export async function fuzz(data: Uint8Array): Promise<void> {
  const reader = new Reader(data)
  const ending = reader.pick(['end', 'error', 'destroy', 'close'] as const)
  const shape = reader.pick(['stream', 'fetch', 'delivery', 'kept', 'junk'] as const)
  const headers = anyHeaders(reader)
  const pieces: Buffer[] = []
  for (let count = reader.byte() % 6; count > 0; count--) pieces.push(reader.bytes())
  const whole = Buffer.concat(pieces)

  let request: unknown
  if (shape === 'fetch') request = fetchRequest(pieces, ending, headers)
  else if (shape === 'delivery') request = { headers, body: reader.pick([whole, whole.toString('latin1'), null, {}]) }
  else if (shape === 'kept') request = { headers, rawBody: whole, body: {} }
  else if (shape === 'junk') request = reader.pick([null, undefined, 1, 'x', {}, { headers: 1 }, { headers, on: 1 }])
  else request = Object.assign(nodeStream(pieces, ending), { headers })

  try {
    headOf(request as WebhookRequest)
    const body = await readBody(request as WebhookRequest, LIMIT)
    must(body.length <= LIMIT, 'a body beyond the limit')
    if (shape === 'stream' || shape === 'fetch' || shape === 'kept') {
      must(Buffer.compare(body, whole) === 0, 'other bytes than were sent')
      must(shape === 'kept' || ending === 'end', 'a body that never ended')
    }
  } catch (error) {
    codeOf(error)
  }
}

type Ending = 'end' | 'error' | 'destroy' | 'close'

function nodeStream(pieces: readonly Buffer[], ending: Ending): NodeRequest {
  const stream = new PassThrough()
  for (const piece of pieces) stream.write(piece)
  queueMicrotask(() => {
    if (ending === 'end') stream.end()
    else if (ending === 'error') stream.destroy(new Error('broken'))
    else if (ending === 'destroy') stream.destroy()
    else stream.emit('close')
  })
  return stream as unknown as NodeRequest
}

function fetchRequest(pieces: readonly Buffer[], ending: Ending, headers: unknown): object {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece)
      if (ending === 'end') controller.close()
      else queueMicrotask(() => controller.error(new Error('broken')))
    },
  })
  return {
    headers: { get: (name: string) => (headers instanceof Headers ? headers.get(name) : null) },
    method: 'POST',
    url: 'http://localhost/',
    body,
    bodyUsed: false,
    arrayBuffer: () => new Response(body).arrayBuffer(),
  }
}
