/**
 * AWS Lambda: a webhook route behind API Gateway (REST and HTTP APIs), a function URL or a load balancer.
 *
 * @module
 */
import type { HttpResponse } from '../core/response.js'
import { createWebhook, type WebhookFactory } from '../core/route.js'
import type { Delivery } from '../core/types.js'

export type * from '../core/route-types.js'

/** The parts that are used of an event of API Gateway (payload formats 1.0 and 2.0), a function URL or a load balancer. */
export interface LambdaHttpEvent {
  readonly body?: string | null | undefined
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

/** What a Lambda function answers with, in all formats. */
export interface LambdaHttpResult {
  statusCode: number
  /** Absent where the caller wants `multiValueHeaders`. */
  headers?: Record<string, string>
  /** For a load balancer with multi-value headers, which looks at nothing else. */
  multiValueHeaders?: Record<string, string[]>
  body: string
  isBase64Encoded: false
}

const LAMBDA_HINT = 'Use a proxy integration without a mapping template.'

/** What handlers also get from Lambda. */
export interface LambdaContext {
  readonly event: LambdaHttpEvent
}

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
export const webhook: WebhookFactory<
  LambdaHttpEvent,
  LambdaContext,
  (event: LambdaHttpEvent) => Promise<LambdaHttpResult>
> = /* @__PURE__ */ createWebhook(
  { native: 'event', rawBodyHint: LAMBDA_HINT },
  (route) => async (event) => toResult(await route.handle(toDelivery(event), event), event),
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

function toDelivery(event: LambdaHttpEvent): Delivery {
  const query = event.rawQueryString ?? queryString(event)
  return {
    method: event.requestContext?.http?.method ?? event.httpMethod,
    url: `${event.rawPath ?? event.path ?? '/'}${query && `?${query}`}`,
    // Only the second shows a header that came twice.
    headers: event.multiValueHeaders ?? event.headers ?? {},
    body: bodyOf(event) as Delivery['body'],
  }
}

/** The bytes of a body that the gateway took for binary; text as it is. */
function bodyOf({ body, isBase64Encoded }: LambdaHttpEvent): Uint8Array | string | undefined {
  // Lambda has null for a request without a body. What is neither text nor base64 is left for `receive` to refuse.
  const text = body ?? ''
  if (!isBase64Encoded) return text
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** Format 1.0 has the query in pieces, and decoded; a load balancer has the pieces as they came. */
function queryString(event: LambdaHttpEvent): string {
  const encode = event.requestContext?.elb ? String : encodeURIComponent
  return Object.entries(event.multiValueQueryStringParameters ?? event.queryStringParameters ?? {})
    .flatMap(([name, values]) => [values ?? []].flat().map((value) => `${encode(name)}=${encode(value)}`))
    .join('&')
}
