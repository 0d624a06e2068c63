import { describe, expect, test } from 'vitest'
import { type LambdaHttpEvent, webhook } from '../../src/adapters/lambda.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { fromGiftronaut, fromLoopz, GIFTRONAUT_SECRET, type Sent } from './deliveries.js'
import * as formats from './lambda-events.js'
import { library, runCases } from './run.js'
import { createLab, createRoutes } from './scenarios.js'

/** A gateway that passes bodies as text cannot represent bytes that are not text. */
const NOT_AS_TEXT = {
  'rejects what is authentic but not UTF-8, not JSON, or no event': 'bytes that are not UTF-8 are lost before Lambda',
  'rejects a compressed body clearly': 'compressed bytes are lost before Lambda',
}
const encodings = { plain: false, base64: true }

for (const [format, eventOf] of Object.entries(formats)) {
  for (const [encoding, base64] of Object.entries(encodings)) {
    const lab = createLab()
    const routes = createRoutes(webhook, library, lab)
    runCases(`Lambda: ${format}, ${encoding}`, base64 ? {} : NOT_AS_TEXT, {
      start: async () => {},
      stop: () => {},
      bench: {
        async send(route, sent) {
          const event = JSON.parse(JSON.stringify(eventOf(`/hooks/${route}`, sent, base64)))
          const result = await routes[route](event)
          return {
            status: result.statusCode,
            headers: Object.fromEntries(
              Object.entries(result.headers ?? result.multiValueHeaders ?? {}).map(([name, value]) => [
                name,
                String(value),
              ]),
            ),
            body: result.body,
          }
        },
        take: async (route) => lab.take(route),
        peek: async (route) => lab.peek(route),
        release: async (route) => lab.release(route),
      },
    })
  }
}

describe('the token in the URL', () => {
  const odd = 'a+b/c d%é='
  const route = webhook(loopz, { urlToken: odd, onError: () => {} }, () => {})
  const sent: Sent = { ...fromLoopz(), query: `?x=1&token=${encodeURIComponent(odd)}` }

  test.each(Object.entries(formats))(
    '%s: has the token as it was registered, whatever its characters',
    async (_, eventOf) => {
      expect(await route(eventOf('/hooks/loopz', sent, false))).toMatchObject({ statusCode: 200 })
      const atTheEnd = eventOf(`/hooks/loopz/${encodeURIComponent(odd)}`, { ...sent, query: '' }, false)
      expect(await route(atTheEnd)).toMatchObject({ statusCode: 200 })
    },
  )
})

describe('answers', () => {
  const route = webhook(giftronaut, { secret: GIFTRONAUT_SECRET, onError: () => {} }, () => {})

  test('a load balancer with multi-value headers gets headers of that kind, and no others', async () => {
    const { statusCode, headers, multiValueHeaders } = await route(
      formats.multiValueLoadBalancer('/hooks', { method: 'GET' }, false),
    )
    expect(statusCode).toBe(405)
    expect(headers).toBeUndefined()
    expect(multiValueHeaders).toEqual({ 'content-type': ['application/json'], allow: ['POST'] })
  })

  test.each([
    ['parsed by a mapping template', { body: { eventType: 'order.bounced' } }],
    ['said to be base64, and is not', { body: '{"eventType"', isBase64Encoded: true }],
  ])('a body that is %s is rejected with the setting to change', async (_, changes) => {
    const errors: unknown[] = []
    const watched = webhook(giftronaut, { secret: GIFTRONAUT_SECRET, onError: (error) => errors.push(error) }, () => {})
    const event = { ...formats.restApi('/hooks', fromGiftronaut(), false), ...changes } as unknown as LambdaHttpEvent
    expect(await watched(event)).toMatchObject({ statusCode: 500, body: '{"error":"internal_error"}' })
    expect(errors).toEqual([
      expect.objectContaining({ code: 'body_unavailable', hint: expect.stringContaining('proxy integration') }),
    ])
  })
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['text', 'text'],
  ['messages of SQS', { Records: [{ messageId: '1', body: '{}' }] }],
  ['an event of EventBridge', { version: '0', source: 'x', detail: {} }],
])('%s is not an HTTP request: an answer would count as success there, so it rejects', async (_what, event) => {
  const route = webhook(giftronaut, { secret: 's' }, () => {})
  await expect(route(event as never)).rejects.toMatchObject({ name: 'WebhookError', status: 500 })
})
