/**
 * AWS Lambda: a webhook route behind API Gateway (REST and HTTP APIs), a function URL or a load balancer.
 *
 * @module
 */
import { webhookError } from '../core/errors.js'
import type { HttpResponse } from '../core/response.js'
import { createWebhook, type WebhookFactory } from '../core/route.js'
import type { Delivery } from '../core/types.js'
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

const LAMBDA_HINT = 'Use a proxy integration without a mapping template.'

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
        assertHttp(event)
        return toResult(await route.handle(toDelivery(event), event), event)
      },
  )

/** Rejects an event that is not an HTTP request: a queue would delete a message that gets any answer. */
function assertHttp(event: unknown): void {
  const { headers, multiValueHeaders, httpMethod, requestContext } = Object(event) as LambdaHttpEvent
  if (isFilled(headers) || isFilled(multiValueHeaders) || httpMethod || requestContext?.http) return
  throw webhookError(
    'configuration',
    'The event is not an HTTP request: it has no headers.',
    'Connect the function with a proxy integration or a function URL. For messages of a queue, call parseEvent() with the headers and body from the message.',
  )
}

const isFilled = (values: unknown): boolean =>
  typeof values === 'object' && values !== null && Object.keys(values).length > 0

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
  const query = event.rawQueryString || queryString(event)
  return {
    method: event.requestContext?.http?.method ?? event.httpMethod,
    url: `${event.rawPath ?? event.path ?? '/'}${query && `?${query}`}`,
    // Only the lists show repeated headers.
    headers: withLists(event.headers, event.multiValueHeaders),
    body: bodyOf(event) as Delivery['body'],
  }
}

/** Returns the bytes of a body that the gateway treated as binary; other bodies as text. */
function bodyOf(event: LambdaHttpEvent): Uint8Array | string | undefined {
  const { body, rawBody } = event
  // A parser such as middy's keeps the text in rawBody. A mapping template may provide only rawBody.
  const isKept = typeof body !== 'string' && typeof rawBody === 'string'
  // Lambda sends null for a request without a body. `receive` rejects a body that is neither text nor base64.
  const text = (isKept ? rawBody : body) ?? ''
  // Middleware may have decoded the body without resetting the flag.
  const isBase64 = event.isBase64Encoded && !(isKept && text.startsWith('{'))
  if (!isBase64 && !isEncodedJson(text)) return unquoted(text) ?? text
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** A mapping template may encode the body without setting the flag. `ey` and `ew` begin a JSON object in base64. */
const isEncodedJson = (text: unknown): boolean => /^(ey|ew)[\w+/\s-]+={0,2}\s*$/.test(String(text))

/** A mapping template may write the body as a JSON string. No event is a string, so its content is the body. */
function unquoted(text: unknown): string | undefined {
  if (!String(text).startsWith('"{')) return undefined
  try {
    return JSON.parse(String(text)) as string
  } catch {
    return undefined
  }
}

/** Merges single values with lists, which take precedence: test events and local servers may omit some or all lists. */
function withLists<Value>(
  values: Readonly<Record<string, Value>> | null | undefined,
  lists: Readonly<Record<string, readonly string[] | undefined>> | null | undefined,
): Record<string, Value | readonly string[]> {
  const filled = Object.entries(lists ?? {}).filter((entry): entry is [string, readonly string[]] => isFilled(entry[1]))
  const names = new Set(filled.map(([name]) => name.toLowerCase()))
  const single = Object.entries(values ?? {}).filter(([name]) => !names.has(name.toLowerCase()))
  return Object.fromEntries([...single, ...filled])
}

/** Format 1.0 has the query as decoded parameters; a load balancer has the parameters as received. */
function queryString(event: LambdaHttpEvent): string {
  const encode = event.requestContext?.elb ? String : encodeURIComponent
  return Object.entries(withLists(event.queryStringParameters, event.multiValueQueryStringParameters))
    .flatMap(([name, values]) => [values ?? []].flat().map((value) => `${encode(name)}=${encode(value)}`))
    .join('&')
}
