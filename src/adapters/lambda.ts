/**
 * AWS Lambda: a webhook route behind API Gateway (REST and HTTP APIs), a function URL or a load balancer.
 *
 * @module
 */
import { webhookError } from '../core/errors.js'
import type { HttpResponse } from '../core/response.js'
import type { Delivery } from '../core/types.js'
import { createWebhook, type WebhookFactory } from '../core/webhook.js'
import { answerOtherCaller } from '../core/wrong-adapter.js'

export type * from '../core/route-types.js'

/** The members of an API Gateway (payload formats 1.0 and 2.0), function URL or load balancer event that this adapter uses. */
export interface LambdaHttpEvent {
  readonly body?: string | null | undefined
  /** The text of a body that middleware has parsed. */
  readonly rawBody?: string | undefined
  readonly isBase64Encoded?: boolean | undefined
  readonly headers?: Readonly<Record<string, string | undefined>> | null | undefined
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[] | undefined>> | null | undefined
  /** Format 1.0. */
  readonly httpMethod?: string | undefined
  /** Format 1.0. */
  readonly path?: string | undefined
  /** Format 1.0. */
  readonly multiValueQueryStringParameters?: Readonly<Record<string, readonly string[] | undefined>> | null | undefined
  /** Format 1.0 and load balancers. */
  readonly queryStringParameters?: Readonly<Record<string, string | undefined>> | null | undefined
  /** Format 2.0. */
  readonly rawPath?: string | undefined
  /** Format 2.0. */
  readonly rawQueryString?: string | undefined
  readonly requestContext?:
    | {
        /** Format 2.0. */
        readonly http?: { readonly method?: string | undefined } | undefined
        /** Load balancers. */
        readonly elb?: object | undefined
        /** Format 1.0 has neither of the two. */
        readonly requestId?: string | undefined
      }
    | undefined
}

/** The result of a Lambda function, in all formats. */
export interface LambdaHttpResult {
  statusCode: number
  /** Absent if the caller expects `multiValueHeaders`. */
  headers?: Record<string, string>
  /** For a load balancer with multi-value headers, which ignores `headers`. */
  multiValueHeaders?: Record<string, string[]>
  body: string
  isBase64Encoded: false
}

const LAMBDA_HINT = 'Use a proxy integration without a mapping template. For a queue, see the guide on SQS.'

/**
 * A Lambda handler that verifies, parses and handles the webhooks of one provider, and answers them.
 *
 * @example
 * ```ts
 * import { giftronaut } from 'giftcard-webhooks/giftronaut'
 * import { webhook } from 'giftcard-webhooks/lambda'
 *
 * export const handler = webhook(giftronaut, { secret: 'gn_secret' }, {
 *   'order.bounced': (event) => console.log(event.data.reason),
 * })
 * ```
 */
export const webhook: WebhookFactory<LambdaHttpEvent, 'event', (event: LambdaHttpEvent) => Promise<LambdaHttpResult>> =
  /* @__PURE__ */ createWebhook(
    { native: 'event', rawBodyHint: LAMBDA_HINT },
    (route) =>
      async (event, ...rest: unknown[]) => {
        const other = answerOtherCaller(['lambda'], event, rest[0])
        if (other) return other.result as never
        return toResult(await route.handle(toDelivery(event), event), event)
      },
  )

function toResult({ status: statusCode, headers, body }: HttpResponse, event: LambdaHttpEvent): LambdaHttpResult {
  const inLists = event.requestContext?.elb && event.multiValueHeaders
  const entries = Object.entries(headers).map(([name, value]) => [name, inLists ? [value] : value])
  return {
    statusCode,
    [inLists ? 'multiValueHeaders' : 'headers']: Object.fromEntries(entries),
    body,
    isBase64Encoded: false,
  }
}

function toDelivery(given: LambdaHttpEvent): Delivery {
  const event = Object(given) as LambdaHttpEvent
  // Only the lists show repeated headers.
  const headers = withLists(event.headers, event.multiValueHeaders)
  const method = event.requestContext?.http?.method ?? event.httpMethod
  // Reject an event that is not an HTTP request: a queue deletes a message that gets any answer.
  if (!method && Object.keys(headers).length === 0) {
    throw webhookError('configuration', 'The event is not an HTTP request: it has no headers.', LAMBDA_HINT)
  }
  const query = event.rawQueryString || queryString(event)
  return {
    method,
    url: `${event.rawPath ?? event.path ?? '/'}${query && `?${query}`}`,
    headers,
    body: bodyOf(event) as Delivery['body'],
  }
}

/** Returns the bytes of a body that the gateway treated as binary; other bodies as text. */
function bodyOf({ body, rawBody, isBase64Encoded }: LambdaHttpEvent): Uint8Array | string | undefined {
  // A parser such as middy's keeps the text in rawBody, possibly decoded. A mapping template may provide only rawBody.
  const isKept = typeof body !== 'string' && typeof rawBody === 'string'
  // Lambda sends null for a request without a body. `receive` rejects a body that is neither text nor base64.
  const text = (isKept ? rawBody : body) ?? ''
  // A mapping template may encode the body without setting the flag. `ey` and `ew` begin a JSON object in base64.
  if (/^[\w+/\s-]*=*\s*$/.test(text) && (isBase64Encoded || /^e[yw]/.test(text))) return Buffer.from(text, 'base64')
  return isBase64Encoded && !isKept ? undefined : text
}

/** Merges single values with non-empty lists, which take precedence: test events and local servers omit some or all lists. */
const withLists = <Value>(
  values: Readonly<Record<string, Value>> | null | undefined,
  lists: Readonly<Record<string, readonly string[] | undefined>> | null | undefined,
): Record<string, Value | readonly string[] | undefined> => ({
  ...values,
  ...Object.fromEntries(Object.entries(lists ?? {}).filter(([, list]) => list?.length)),
})

/** Format 1.0 has the query as decoded parameters; a load balancer has the parameters as received. */
function queryString(event: LambdaHttpEvent): string {
  const encode = event.requestContext?.elb ? String : encodeURIComponent
  return Object.entries(withLists(event.queryStringParameters, event.multiValueQueryStringParameters))
    .flatMap(([name, values]) => [values ?? []].flat().map((value) => `${encode(name)}=${encode(value)}`))
    .join('&')
}
