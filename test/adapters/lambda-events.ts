/** Requests as AWS hands them to a Lambda function, with the members and the quirks that its documentation shows. */
import type { LambdaHttpEvent } from '../../src/adapters/lambda.js'
import type { Sent } from './deliveries.js'

/** A request, taken apart the way that all of the formats need it. */
function partsOf({ method = 'POST', headers = {}, body = '', query = '' }: Sent, base64: boolean) {
  const bytes = Buffer.from(body)
  const many = Object.entries({ host: 'hooks.example', ...headers }).map(
    ([name, value]) => [name, [value].flat()] as const,
  )
  return {
    method,
    many,
    query,
    search: [...new URLSearchParams(query)],
    body: bytes.length === 0 ? null : bytes.toString(base64 ? 'base64' : 'utf8'),
    isBase64Encoded: base64 && bytes.length > 0,
  }
}

/** The value of a repeated header in formats with one value per header: the last, or all joined. */
const last = (many: readonly (readonly [string, string[]])[]) =>
  Object.fromEntries(many.map(([name, values]) => [name, values.at(-1)]))
const joined = (many: readonly (readonly [string, string[]])[]) =>
  Object.fromEntries(many.map(([name, values]) => [name, values.join(',')]))

/** API Gateway REST API, payload format 1.0. */
export function restApi(path: string, sent: Sent, base64: boolean): LambdaHttpEvent {
  const { method, many, search, body, isBase64Encoded } = partsOf(sent, base64)
  const event = {
    resource: '/{proxy+}',
    path,
    httpMethod: method,
    headers: last(many),
    multiValueHeaders: Object.fromEntries(many),
    queryStringParameters: search.length > 0 ? Object.fromEntries(search) : null,
    multiValueQueryStringParameters:
      search.length > 0 ? Object.fromEntries(search.map(([name, value]) => [name, [value]])) : null,
    pathParameters: { proxy: path.slice(1) },
    stageVariables: null,
    requestContext: {
      accountId: '123456789012',
      apiId: '70ixmpl4fl',
      httpMethod: method,
      path: `/prod${path}`,
      protocol: 'HTTP/1.1',
      stage: 'prod',
      identity: { sourceIp: '192.0.2.1', userAgent: 'GiftronautAPI-Webhook/1.0' },
      requestId: 'e1506fd5-9e7b-434f-bd42-4f8fa224b599',
    },
    body,
    isBase64Encoded,
  }
  return event
}

/** API Gateway HTTP API, payload format 2.0. A request without a body has no `body` at all. */
export function httpApi(path: string, sent: Sent, base64: boolean): LambdaHttpEvent {
  const { method, many, query, search, body, isBase64Encoded } = partsOf(sent, base64)
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query.slice(1),
    headers: joined(many),
    ...(search.length > 0 && { queryStringParameters: Object.fromEntries(search) }),
    requestContext: {
      accountId: '123456789012',
      apiId: 'r3pmxmplak',
      domainName: 'r3pmxmplak.execute-api.us-east-2.amazonaws.com',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'GiftronautAPI-Webhook/1.0' },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: '$default',
      stage: '$default',
      timeEpoch: 1583348638390,
    },
    ...(body !== null && { body }),
    isBase64Encoded,
  }
  return event
}

/** A function URL: payload format 2.0 with its own context. */
export function functionUrl(path: string, sent: Sent, base64: boolean): LambdaHttpEvent {
  const event = httpApi(path, sent, base64)
  return {
    ...event,
    requestContext: { ...event.requestContext, accountId: 'anonymous', authentication: null, authorizer: null },
  } as LambdaHttpEvent
}

/** An Application Load Balancer: no context but its target group, and a query that stays encoded. */
export function loadBalancer(path: string, sent: Sent, base64: boolean): LambdaHttpEvent {
  const { method, many, query, body, isBase64Encoded } = partsOf(sent, base64)
  const event = {
    requestContext: {
      elb: { targetGroupArn: 'arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/hooks/49e9d65c45c6791a' },
    },
    httpMethod: method,
    path,
    queryStringParameters: Object.fromEntries(encodedPairs(query)),
    headers: joined(many),
    body: body ?? '',
    isBase64Encoded,
  }
  return event
}

/** The same, with multi-value headers switched on for the target group: the plain members are then not there. */
export function multiValueLoadBalancer(path: string, sent: Sent, base64: boolean): LambdaHttpEvent {
  const { headers: _headers, queryStringParameters: _query, ...event } = loadBalancer(path, sent, base64)
  const { many, query } = partsOf(sent, base64)
  return {
    ...event,
    multiValueHeaders: Object.fromEntries(many),
    multiValueQueryStringParameters: Object.fromEntries(encodedPairs(query).map(([name, value]) => [name, [value]])),
  }
}

/** The query in pieces, not decoded. */
function encodedPairs(query: string): [string, string][] {
  if (query === '') return []
  return query
    .slice(1)
    .split('&')
    .map((pair) => pair.split('=', 2) as [string, string])
}
