/** Detects a handler that is called by another framework than its adapter's. Answers at once, and logs the right import. */
import { webhookError } from './errors.js'
import { logError } from './log.js'
import {
  errorResponse,
  type FastifyReplyLike,
  type HttpResponse,
  type NodeResponse,
  sendReply,
  sendResponse,
  toResponse,
} from './response.js'
import type { NodeRequest } from './types.js'

/** The frameworks that may call a handler, recognised by its first argument. */
type Caller = 'node' | 'fetch' | 'hono' | 'fastify' | 'koa' | 'lambda'

const HINTS: Readonly<Record<Caller, string>> = {
  node: "This is a Node request. Import webhook from 'giftcard-webhooks/express' or 'giftcard-webhooks/node'; in Next.js's Pages Router, use pagesWebhook.",
  fetch: "This is a fetch Request. Import webhook from 'giftcard-webhooks/fetch' or 'giftcard-webhooks/next'.",
  hono: "This is Hono's context. Import webhook from 'giftcard-webhooks/hono'.",
  fastify:
    "This is a Fastify request. Import webhook from 'giftcard-webhooks/fastify'; in NestJS, from 'giftcard-webhooks/nest'.",
  koa: "This is Koa's context. Import webhook from 'giftcard-webhooks/node', set ctx.respond = false, and call it with ctx.req and ctx.res.",
  lambda: "This is an AWS Lambda event. Import webhook from 'giftcard-webhooks/lambda'.",
}

function callerOf(request: unknown): Caller | undefined {
  const { on, raw, req, arrayBuffer, headers, multiValueHeaders, httpMethod, requestContext } = Object(request)
  if (typeof arrayBuffer === 'function') return 'fetch'
  if (typeof on === 'function' && headers) return 'node'
  if (typeof raw?.on === 'function') return 'fastify'
  if (req?.raw) return 'hono'
  if (typeof req?.on === 'function') return 'koa'
  return requestContext || httpMethod || multiValueHeaders ? 'lambda' : undefined
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
  if (caller === undefined || expected.includes(caller)) return undefined
  // Without a response to write to, the fetch adapter can read a Node request and return its answer.
  if (caller === 'node' && typeof Object(reply).end !== 'function') return undefined
  const error = webhookError(
    'configuration',
    'The route was made with the adapter of another framework.',
    HINTS[caller],
  )
  logError(error)
  return { result: answer(caller, errorResponse(error), request, reply) }
}

function answer(caller: Caller, response: HttpResponse, request: unknown, reply: unknown): unknown {
  const { status, headers, body } = response
  switch (caller) {
    case 'node':
      return sendResponse(request as NodeRequest, reply as NodeResponse, response)
    case 'fastify':
      return sendReply(reply as FastifyReplyLike, response)
    case 'koa':
      return void Object.assign(request as object, { status, body })
    case 'lambda':
      return { statusCode: status, headers, body, isBase64Encoded: false }
    default:
      return toResponse(response)
  }
}
