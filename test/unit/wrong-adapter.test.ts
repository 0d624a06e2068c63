/** A handler that another framework calls, without any framework: test/adapters/wrong-adapter.test.ts has the real ones. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerOtherCaller } from '../../src/core/wrong-adapter.js'

const log = vi.spyOn(console, 'error')
beforeEach(() => void log.mockReset())
afterEach(() => void expect(log.mock.calls.length).toBeLessThanOrEqual(1))

const body = '{"error":"internal_error"}'
const requests = {
  node: { on() {} },
  fetch: { arrayBuffer() {}, on() {} },
  hono: { req: { raw: {} } },
  fastify: { raw: { on() {} } },
  'lambda, format 2': { requestContext: {} },
  'lambda, format 1': { httpMethod: 'POST' },
} as const

/** A Node response, or a Fastify reply, that keeps what is written. */
class Reply {
  headersSent = false
  statusCode = 0
  headers: Record<string, string> = {}
  text = ''
  setHeader(name: string, value: string) {
    this.headers[name] = value
  }
  end(text: string) {
    this.text = text
  }
  code(status: number) {
    this.statusCode = status
  }
  header(name: string, value: string) {
    this.setHeader(name, value)
  }
  send(text: string) {
    this.text = text
  }
}

test.each<[keyof typeof requests, string]>([
  ['node', 'giftcard-webhooks/express or /node.'],
  ['fetch', 'giftcard-webhooks/fetch or /next.'],
  ['hono', 'giftcard-webhooks/hono.'],
  ['fastify', 'giftcard-webhooks/fastify or /nest.'],
  ['lambda, format 1', 'giftcard-webhooks/lambda.'],
  ['lambda, format 2', 'giftcard-webhooks/lambda.'],
])('%s gets a 500 in its own form, and the log names the import', async (caller, entry) => {
  const reply = new Reply()
  const answer = answerOtherCaller([], requests[caller], reply) as { result: unknown }
  const { result } = answer
  if (caller === 'node' || caller === 'fastify') {
    expect(reply).toMatchObject({ statusCode: 500, text: body, headers: { 'content-type': 'application/json' } })
    expect(result).toBe(caller === 'fastify' ? reply : undefined)
  } else if (caller === 'fetch' || caller === 'hono') {
    expect(result).toBeInstanceOf(Response)
    expect((result as Response).status).toBe(500)
    expect(await (result as Response).text()).toBe(body)
  } else {
    expect(result).toMatchObject({ statusCode: 500, body, headers: { 'content-type': 'application/json' } })
  }
  expect(log.mock.calls[0]?.[0]).toContain('configuration: This adapter is for another framework.')
  expect(log.mock.calls[0]?.[0]).toContain(`Import webhook from ${entry}`)
})

test.each<[string, readonly string[], unknown, unknown]>([
  ['the expected framework', ['node'], requests.node, new Reply()],
  ['an unknown request', ['node'], {}, undefined],
  ['a request with an unused member', ['node'], { raw: {}, req: {} }, undefined],
  ['no request', ['node'], undefined, undefined],
  ['a Node request without a response to write to', ['fetch'], requests.node, undefined],
  ['a Node request before something else than a response', ['fetch'], requests.node, {}],
])('%s is left to the adapter', (_what, expected, request, reply) => {
  expect(answerOtherCaller(expected as never, request, reply)).toBeUndefined()
  expect(log).not.toHaveBeenCalled()
})

test.each(['fetch', 'hono', 'lambda, format 2'] as const)(
  '%s is answered, whatever its second argument is',
  (caller) => {
    for (const second of [undefined, () => {}, {}]) {
      log.mockClear()
      expect(answerOtherCaller([], requests[caller], second)).toBeDefined()
    }
  },
)
