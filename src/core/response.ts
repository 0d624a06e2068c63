/**
 * The answers: one table for every adapter, and how they are written in Node and in the fetch standard. A sender learns what to
 * do next, and never which check failed.
 */
import type { WebhookError } from './errors.js'
import type { Handshake, NodeRequest } from './types.js'

/** An HTTP answer, before a framework writes it. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** All that a sender is told of an error: less than its code, where codes say which check it was. */
const WORDS: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'unauthorized',
  500: 'internal_error',
  503: 'unavailable',
}

/** What some of the answers say in a header. Providers with a schedule of their own for sending again ignore the seconds. */
const HEADERS: Readonly<Record<number, Record<string, string>>> = {
  405: { allow: 'POST' },
  409: { 'retry-after': '10' },
  503: { 'retry-after': '30' },
}

/** The event was taken care of, now or before. */
export const ACCEPTED: Answer = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"received":true}',
}

/** The answer to a registration question. */
export function answerHandshake(handshake: Handshake): Answer {
  return json(handshake.status, handshake.body)
}

/** The answer that an error stands for. */
export function refuse({ status, code }: WebhookError): Answer {
  return json(status, { error: WORDS[status] ?? code }, HEADERS[status])
}

function json(status: number, body: object, headers?: Record<string, string>): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

/** The parts of a Node response that are used. */
export interface NodeResponse {
  readonly headersSent: boolean
  setHeader(name: string, value: string): unknown
  statusCode: number
  end(body: string): unknown
}

/** Writes an answer to a Node response. */
export function writeAnswer(req: NodeRequest, res: NodeResponse, answer: Answer): void {
  // Somebody answered already, such as a middleware with a time-out of its own.
  if (res.headersSent) return
  res.statusCode = answer.status
  for (const [name, value] of Object.entries(answer.headers)) res.setHeader(name, value)
  if (isUnread(req)) res.setHeader('connection', 'close')
  res.end(answer.body)
}

/**
 * Whether there is more of the body, on a connection that has to be closed then: it would be read to its end, however long,
 * before the next request. (HTTP/2 has no such need.)
 */
export function isUnread(req: NodeRequest): boolean {
  return req.complete === false && req.httpVersionMajor === 1
}

/** The runtime's own `Response`, wherever its type comes from. */
export type FetchResponse = typeof globalThis extends { Response: { prototype: infer Type } } ? Type : unknown

/** An answer as a `Response`. */
export function toResponse({ status, headers, body }: Answer): FetchResponse {
  return new Response(body, { status, headers })
}
