/** An HTTP client that can send invalid requests, and returns the response unparsed. */
import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import type { Sent } from './deliveries.js'

/** How long a request may take: a route that never answers is a failure, not a hang. */
const TIMEOUT_MS = 5_000

export interface Reply {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** Sends a whole request on its own connection. */
export async function send(
  url: string,
  { method = 'POST', headers = {}, body = '', query = '', timeoutMs = TIMEOUT_MS }: Sent,
): Promise<Reply> {
  const req = request(url + query, { method, headers, agent: false, signal: AbortSignal.timeout(timeoutMs) })
  const reply = replyTo(req)
  req.end(body)
  return reply
}

/** A request whose body the case writes by itself. Chunked, unless the headers have a length. */
export function open(
  url: string,
  { method = 'POST', headers = {} }: Sent,
): { req: ClientRequest; reply: Promise<Reply> } {
  const req = request(url, { method, headers, agent: false, signal: AbortSignal.timeout(TIMEOUT_MS) })
  req.setNoDelay(true)
  const reply = replyTo(req)
  // A case that ends the connection itself has no use for the reply.
  reply.catch(() => {})
  req.flushHeaders()
  return { req, reply }
}

async function replyTo(req: ClientRequest): Promise<Reply> {
  const [response] = (await once(req, 'response')) as [IncomingMessage]
  // A server may close the connection in the middle of a request that it rejects.
  req.on('error', () => {})
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: Buffer.concat(chunks).toString(),
  }
}

/** Writes bytes to a socket, ends it, and gives all that comes back until the server ends it too. */
export async function sendBytes(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
  let received = ''
  socket.on('data', (chunk) => {
    received += chunk
  })
  // A reset is an answer too.
  socket.on('error', () => {})
  socket.setTimeout(TIMEOUT_MS, () => socket.destroy())
  socket.end(bytes)
  await new Promise((resolve) => socket.once('close', resolve))
  return received
}

/** Waits for something to become true, as long as the test may take. */
export async function until<T>(probe: () => T | Promise<T>): Promise<NonNullable<Awaited<T>>> {
  for (;;) {
    const value = await probe()
    if (value) return value
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
