/**
 * HTTP responses: one table for every adapter, and how to send them in Node and in the fetch standard. A caller learns what to do
 * next, and never which check failed.
 */
import type { WebhookError } from './errors.js'
import type { FetchRequest, NodeRequest } from './types.js'

/** An HTTP response, before a framework writes it. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The members of Fastify's reply that its adapter and Nest's use. */
export interface FastifyReplyLike {
  code(status: number): unknown
  header(name: string, value: string): unknown
  send(body: string): unknown
}

/** The public name of each error. It hides which check failed, which the code would reveal. */
const WORDS: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'unauthorized',
  500: 'internal_error',
  503: 'unavailable',
}

/** Additional headers by status. Providers with their own retry schedule ignore `retry-after`. */
const HEADERS: Readonly<Record<number, Record<string, string>>> = {
  405: { allow: 'POST' },
  409: { 'retry-after': '10' },
  503: { 'retry-after': '30' },
}

/** The event was handled, now or before. */
export const ACCEPTED: HttpResponse = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"received":true}',
}

/** The response to an error. */
export function errorResponse({ status, code }: WebhookError): HttpResponse {
  return jsonResponse(status, { error: WORDS[status] ?? code }, HEADERS[status])
}

export function jsonResponse(status: number, body: unknown, headers?: Record<string, string>): HttpResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

/** The members of a Node response that this module uses. */
export interface NodeResponse {
  readonly headersSent: boolean
  setHeader(name: string, value: string): unknown
  statusCode: number
  end(body: string): unknown
}

/** Writes a response to a Node response object. */
export function sendResponse(req: NodeRequest, res: NodeResponse, response: HttpResponse): void {
  // A middleware with its own time-out may have answered already.
  if (res.headersSent) return
  res.statusCode = response.status
  for (const [name, value] of Object.entries(response.headers)) res.setHeader(name, value)
  if (isUnread(req)) res.setHeader('connection', 'close')
  res.end(response.body)
}

/** Writes a response to a Fastify reply. */
export function sendReply(reply: FastifyReplyLike, { status, headers, body }: HttpResponse): FastifyReplyLike {
  reply.code(status)
  for (const [name, value] of Object.entries(headers)) reply.header(name, value)
  reply.send(body)
  return reply
}

/**
 * Whether part of the body is unread, so that the connection must be closed: otherwise Node reads the whole body, however long,
 * before the next request. (HTTP/2 does not need this.)
 */
export function isUnread(req: NodeRequest): boolean {
  return req.complete === false && req.httpVersionMajor === 1
}

/** The runtime's own `Response`. Its type may come from Node or the DOM. */
export type FetchResponse = typeof globalThis extends { Response: { prototype: infer Type } } ? Type : unknown

/** The runtime's own `Request`. Its type may come from Node or the DOM. */
export type StandardRequest = typeof globalThis extends { Request: { prototype: infer Type } } ? Type : FetchRequest

/** Creates a fetch `Response`. */
export function toResponse({ status, headers, body }: HttpResponse): FetchResponse {
  return new Response(body, { status, headers })
}
