/** The answers: one table for every adapter. A sender learns what to do next, and never which check failed. */
import type { WebhookError } from './errors.js'
import type { Handshake } from './types.js'

/** An HTTP answer, before a framework writes it. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** All that a sender is told of an error. */
const WORDS: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'unauthorized',
  405: 'method_not_allowed',
  409: 'in_progress',
  413: 'body_too_large',
  422: 'invalid_payload',
  503: 'unavailable',
}

/** Seconds after which it makes sense to send again. Providers with a schedule of their own ignore it. */
const RETRY_AFTER: Readonly<Record<number, string>> = { 409: '10', 503: '30' }

/** The event was taken care of, now or before. */
export const ACCEPTED: Answer = /* @__PURE__ */ json(200, { received: true })

/** The answer to a registration question. */
export function answerHandshake(handshake: Handshake): Answer {
  return json(handshake.status, handshake.body)
}

/** The answer that an error stands for. */
export function refuse(error: WebhookError): Answer {
  const retryAfter = RETRY_AFTER[error.status]
  return json(
    error.status,
    { error: WORDS[error.status] ?? 'internal_error' },
    {
      ...(retryAfter && { 'retry-after': retryAfter }),
      ...(error.status === 405 && { allow: 'POST' }),
    },
  )
}

function json(status: number, body: object, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}
