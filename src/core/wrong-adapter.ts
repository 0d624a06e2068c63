/** Detects a handler that is called by another framework than its adapter's. Answers at once, and logs the right import. */
import { webhookError } from './errors.js'
import { logError } from './log.js'
import {
  errorResponse,
  type FastifyReplyLike,
  type NodeResponse,
  sendReply,
  sendResponse,
  toResponse,
} from './response.js'
import type { NodeRequest } from './types.js'

/** The entry for each framework, which is recognised by the handler's first argument. */
const ENTRIES = {
  node: 'express or /node',
  fetch: 'fetch or /next',
  hono: 'hono',
  fastify: 'fastify or /nest',
  lambda: 'lambda',
}

type Caller = keyof typeof ENTRIES

function callerOf(request: unknown): Caller | undefined {
  const { on, raw, req, arrayBuffer, requestContext, httpMethod } = Object(request)
  if (arrayBuffer) return 'fetch'
  if (on) return 'node'
  if (raw?.on) return 'fastify'
  if (req?.raw) return 'hono'
  return requestContext || httpMethod ? 'lambda' : undefined
}

/**
 * Answers a request of another framework in that framework's way. Returns the value to return to it; `undefined` for a request of
 * the expected kind, or of an unknown kind.
 */
export function answerOtherCaller(
  expected: readonly Caller[],
  request: unknown,
  reply: unknown,
): { readonly result: unknown } | undefined {
  const caller = callerOf(request)
  // Without a response to write to, the fetch adapter can read a Node request and return its answer.
  if (!caller || expected.includes(caller) || (caller === 'node' && !Object(reply).end)) return undefined
  const error = webhookError(
    'configuration',
    'This adapter is for another framework.',
    `Import webhook from giftcard-webhooks/${ENTRIES[caller]}.`,
  )
  logError(error)
  const response = errorResponse(error)
  if (caller === 'node') return { result: sendResponse(request as NodeRequest, reply as NodeResponse, response) }
  if (caller === 'fastify') return { result: sendReply(reply as FastifyReplyLike, response) }
  return { result: caller === 'lambda' ? { statusCode: response.status, ...response } : toResponse(response) }
}
