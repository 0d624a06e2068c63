/** The table of cases: requirements of every adapter, written once. `run.ts` runs it against a target. */
import { gzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { open, type Reply, sendBytes, until } from './client.js'
import {
  fromAcme,
  fromGiftronaut,
  fromLoopz,
  fromSquare,
  GIFTRONAUT_OLD_SECRET,
  giftronautBody,
  giftronautSignature,
  type Sent,
} from './deliveries.js'
import type { Failed, Handled, Note, ScenarioName } from './scenarios.js'

/** The environment of a case: one target, and each of its routes by name. */
export interface Bench {
  send(route: ScenarioName, sent: Sent): Promise<Reply>
  /** Notes of a route since they were last taken. */
  take(route: ScenarioName): Promise<Note[]>
  peek(route: ScenarioName): Promise<Note[]>
  release(route: ScenarioName): Promise<void>
  /** The address of a route; for cases with `wire` only. */
  url(route: ScenarioName): string
}

export interface Case {
  name: string
  /** Needs its own connection: skipped for targets without connections. */
  wire?: true
  run(bench: Bench): Promise<void>
}

/** Documented data of an `order.bounced`, with changes. */
const data = (changes: Record<string, unknown>) => ({ ...JSON.parse(giftronautBody()).data, ...changes })
const JSON_TYPE = { 'content-type': 'application/json' }
const eventId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const of = <Kind extends Note['kind']>(notes: Note[], kind: Kind) =>
  notes.filter((note): note is Extract<Note, { kind: Kind }> => note.kind === kind)

function expectAccepted(reply: Reply) {
  expect({ status: reply.status, body: reply.body }).toEqual({ status: 200, body: '{"received":true}' })
  expect(reply.headers['content-type']).toMatch(/^application\/json/)
  expect(reply.headers['retry-after']).toBeUndefined()
}

/** The answer and the notes of a delivery that is rejected; gives its error. */
async function expectRejected(
  bench: Bench,
  route: ScenarioName,
  reply: Reply,
  status: number,
  word: string,
  code: string,
): Promise<Failed> {
  expect({ status: reply.status, body: reply.body }).toEqual({ status, body: `{"error":"${word}"}` })
  expect(reply.headers['content-type']).toMatch(/^application\/json/)
  expect(Object.keys(reply.headers).includes('retry-after')).toBe(status === 409 || status === 503)
  expect(reply.headers.allow).toBe(status === 405 ? 'POST' : undefined)
  const notes = await bench.take(route)
  expect(of(notes, 'outcome')).toEqual([expect.objectContaining({ status, code, duplicate: false })])
  const errors = of(notes, 'error')
  expect(errors).toEqual([
    expect.objectContaining({ code, status, name: 'WebhookError', provider: expect.any(String) }),
  ])
  const [error] = errors as [Failed]
  expect(error.message).not.toBe('')
  expect(error.hint).not.toBe('')
  // The delivery is shown only to the application, and only if it was read.
  if (status < 500 && status !== 409) {
    expect(of(notes, 'handled')).toEqual([])
    expect(error.cause).toBe('absent')
  }
  return error
}

async function rejects(
  bench: Bench,
  route: ScenarioName,
  sent: Sent,
  status: number,
  word: string,
  code: string,
): Promise<Failed> {
  return expectRejected(bench, route, await bench.send(route, sent), status, word, code)
}

async function handledOnce(bench: Bench, route: ScenarioName): Promise<Handled> {
  const handled = of(await bench.take(route), 'handled')
  expect(handled).toHaveLength(1)
  return handled[0] as Handled
}

const withHeaders = (sent: Sent, headers: Record<string, string | string[]>): Sent => ({
  ...sent,
  headers: { ...sent.headers, ...headers },
})

const accepting: Case[] = [
  {
    name: 'hands a signed Giftronaut event to the handler of its type, with its context, and answers 200',
    async run(bench) {
      const sent = fromGiftronaut()
      expectAccepted(await bench.send('giftronaut', sent))
      const notes = await bench.take('giftronaut')
      expect(of(notes, 'error')).toEqual([])
      expect(of(notes, 'handled')).toEqual([
        {
          kind: 'handled',
          by: 'order.bounced',
          event: {
            ...JSON.parse(String(sent.body)),
            provider: 'giftronaut',
            extra: {},
            dedupeKey: 'giftronaut.order.bounced~f47ac10b-58cc-4372-a567-0e02b2c3d479',
          },
          method: 'POST',
          url: expect.stringMatching(/giftronaut$/),
          hasHeaders: true,
          bytes: [...Buffer.from(sent.body)],
          verification: { method: 'hmac-sha256', keyId: 'new' },
          attempt: null,
          aborted: false,
        },
      ])
      expect(of(notes, 'outcome')).toEqual([
        {
          kind: 'outcome',
          provider: 'giftronaut',
          eventType: 'order.bounced',
          status: 200,
          // JSON has no undefined: absent or undefined, depending on where the route runs.
          code: undefined,
          keyId: 'new',
          duplicate: false,
          stale: false,
          deadLetter: false,
          leaseLost: false,
          waitedMs: 0,
          storeMs: expect.any(Number),
          durationMs: expect.any(Number),
        },
      ])
    },
  },
  {
    name: 'hands a Square event to a handler that is a function, with the number of its retry',
    async run(bench) {
      expectAccepted(await bench.send('square', fromSquare(3)))
      const handled = await handledOnce(bench, 'square')
      expect(handled).toMatchObject({ by: 'function', attempt: 3, verification: { method: 'hmac-sha256' } })
      expect(handled.event).toMatchObject({ provider: 'square', eventType: 'gift_card.updated' })
      expectAccepted(await bench.send('square', fromSquare()))
      expect(await handledOnce(bench, 'square')).toMatchObject({ attempt: null })
    },
  },
  {
    name: 'finds the token of a Loopz delivery in the query',
    async run(bench) {
      expectAccepted(await bench.send('loopz', fromLoopz()))
      const handled = await handledOnce(bench, 'loopz')
      expect(handled.verification.method).toBe('url-token')
      expect(handled.event).toMatchObject({ eventType: 'gift-card.deleted', merchantId: 'merchant-1' })
    },
  },
  {
    name: "verifies, types and handles once what a provider of the user's own sends, and rejects a forgery",
    async run(bench) {
      await rejects(bench, 'declared', fromAcme({ cardId: 'c1' }, 'forged'), 401, 'unauthorized', 'signature_mismatch')
      expectAccepted(await bench.send('declared', fromAcme({ cardId: 'c1' })))
      expect(await handledOnce(bench, 'declared')).toMatchObject({
        by: 'card.issued',
        event: { provider: 'acme', eventType: 'card.issued', data: { cardId: 'c1' } },
      })
      expectAccepted(await bench.send('declared', fromAcme({ cardId: 'c1' })))
      expect(of(await bench.take('declared'), 'handled')).toEqual([])
    },
  },
  {
    name: 'accepts any of several secrets and says which',
    async run(bench) {
      expectAccepted(await bench.send('giftronaut', fromGiftronaut(giftronautBody(), GIFTRONAUT_OLD_SECRET)))
      const notes = await bench.take('giftronaut')
      expect(of(notes, 'handled')[0]?.verification.keyId).toBe('old')
      expect(of(notes, 'outcome')[0]?.keyId).toBe('old')
    },
  },
  {
    name: "gives a type without its own handler to '*'",
    async run(bench) {
      const body = giftronautBody({ eventType: 'test.ping', data: { message: 'hello', endpointId: 42 } })
      expectAccepted(await bench.send('giftronaut', fromGiftronaut(body)))
      expect(await handledOnce(bench, 'giftronaut')).toMatchObject({ by: '*', event: { eventType: 'test.ping' } })
    },
  },
  {
    name: "gives a type newer than this library to 'unknown'",
    async run(bench) {
      const body = giftronautBody({ eventType: 'recipient.redeemed', data: { some: 'thing' } })
      expectAccepted(await bench.send('giftronaut', fromGiftronaut(body)))
      const notes = await bench.take('giftronaut')
      expect(of(notes, 'handled')).toEqual([
        expect.objectContaining({
          by: 'unknown',
          event: expect.objectContaining({
            eventType: 'unknown',
            receivedType: 'recipient.redeemed',
            data: { some: 'thing' },
          }),
        }),
      ])
      expect(of(notes, 'outcome')[0]?.eventType).toBe('recipient.redeemed')
    },
  },
  {
    name: 'answers 200 to a type without a handler, known or not',
    async run(bench) {
      for (const eventType of ['recipient.redeemed', 'balance.depleted']) {
        const data = { organizationId: 'ORG-001', currency: 'USD' }
        expectAccepted(await bench.send('bounced', fromGiftronaut(giftronautBody({ eventType, data }))))
        const notes = await bench.take('bounced')
        expect(notes).toEqual([expect.objectContaining({ kind: 'outcome', status: 200, eventType })])
      }
    },
  },
  {
    name: 'answers the challenge with its token alone, escaped',
    async run(bench) {
      const token = 'a1"</script>\u2028é'
      const body = JSON.stringify({ challengeToken: token, other: 'not echoed' })
      const reply = await bench.send('giftronaut', { headers: JSON_TYPE, body })
      expect(reply.status).toBe(200)
      expect(reply.headers['content-type']).toMatch(/^application\/json/)
      expect(JSON.parse(reply.body)).toEqual({ challengeToken: token })
      const notes = await bench.take('giftronaut')
      expect(notes).toEqual([expect.objectContaining({ kind: 'outcome', status: 200, provider: 'giftronaut' })])
    },
  },
  {
    name: 'does not answer a challenge that is too long, or where it is switched off',
    async run(bench) {
      const headers = JSON_TYPE
      const long = JSON.stringify({ challengeToken: 'x'.repeat(1025) })
      await rejects(bench, 'giftronaut', { headers, body: long }, 401, 'unauthorized', 'missing_signature')
      const body = '{"challengeToken":"a1b2c3"}'
      await rejects(bench, 'silent', { headers, body }, 401, 'unauthorized', 'missing_signature')
    },
  },
]

const rejecting: Case[] = [
  {
    name: 'rejects an unsigned, a wrongly signed and a misspelt delivery with one and the same answer',
    async run(bench) {
      const sent = fromGiftronaut()
      const { 'x-giftronaut-signature': signature, ...unsigned } = sent.headers
      const rejected = (headers: Record<string, string | string[]>, code: string) =>
        rejects(bench, 'giftronaut', { ...sent, headers }, 401, 'unauthorized', code)
      await rejected(unsigned, 'missing_signature')
      await rejected({ ...unsigned, 'x-giftronaut-signature': 'sha256=abc' }, 'malformed_signature')
      await rejected(
        { ...unsigned, 'x-giftronaut-signature': giftronautSignature('another body') },
        'signature_mismatch',
      )
      // The same bytes with one changed.
      const changed = String(sent.body).replace('OT1', 'OT2')
      const error = await rejects(
        bench,
        'giftronaut',
        { ...sent, body: changed },
        401,
        'unauthorized',
        'signature_mismatch',
      )
      expect(error.context).toEqual({ provider: 'giftronaut', hasDelivery: true, eventType: undefined })
      expect(String(signature)).not.toBe('')
    },
  },
  {
    name: 'rejects a signature header that came twice',
    async run(bench) {
      const sent = fromGiftronaut()
      const signature = String(sent.headers['x-giftronaut-signature'])
      const doubled = withHeaders(sent, { 'x-giftronaut-signature': [signature, signature] })
      await rejects(bench, 'giftronaut', doubled, 401, 'unauthorized', 'malformed_signature')
    },
  },
  {
    name: 'rejects a Loopz delivery with a wrong token or from a merchant that is not listed',
    async run(bench) {
      await rejects(bench, 'loopz', fromLoopz('4f1c9d52b8e04a7e'), 401, 'unauthorized', 'signature_mismatch')
      await rejects(bench, 'loopz', fromLoopz(undefined, 'merchant-2'), 401, 'unauthorized', 'untrusted_source')
    },
  },
  {
    name: 'rejects what is authentic but not UTF-8, not JSON, or no event',
    async run(bench) {
      const latin1 = Buffer.from(giftronautBody().replace('OT1', 'é'), 'latin1')
      const rejected = (body: Uint8Array | string, code: string) =>
        rejects(bench, 'giftronaut', fromGiftronaut(body), 400, 'bad_request', code)
      await rejected(latin1, 'invalid_encoding')
      await rejected('{"eventType":', 'invalid_json')
      await rejected('', 'invalid_json')
      const error = await rejected('{"data":{}}', 'missing_event_type')
      expect(error.context.hasDelivery).toBe(true)
    },
  },
  {
    name: 'rejects an event that is not as documented, and tells the application where',
    async run(bench) {
      const sent = fromGiftronaut(giftronautBody({ data: { orderId: 7 } }))
      const error = await rejects(bench, 'giftronaut', sent, 422, 'invalid_payload', 'invalid_payload')
      expect(error.issues).toContainEqual({ path: 'data.orderId', expected: 'non-empty string', received: 'integer' })
    },
  },
  {
    name: 'answers every method but POST with 405 and Allow',
    async run(bench) {
      for (const method of ['GET', 'OPTIONS', 'DELETE', 'PUT', 'PATCH']) {
        await rejects(bench, 'giftronaut', { method }, 405, 'method_not_allowed', 'method_not_allowed')
      }
      const reply = await bench.send('giftronaut', { method: 'HEAD' })
      expect(reply.status).toBe(405)
      expect(reply.headers.allow).toBe('POST')
      expect(of(await bench.take('giftronaut'), 'error')).toHaveLength(1)
    },
  },
  {
    name: 'rejects a compressed body clearly',
    async run(bench) {
      const sent = withHeaders(fromGiftronaut(), { 'content-encoding': 'gzip' })
      const body = gzipSync(giftronautBody())
      const error = await rejects(bench, 'giftronaut', { ...sent, body }, 400, 'bad_request', 'invalid_encoding')
      expect(error.message).toContain('compressed')
    },
  },
  {
    name: 'rejects a body over the limit, and accepts one at it',
    async run(bench) {
      const filler = (size: number) => giftronautBody({ note: 'x'.repeat(size - giftronautBody({ note: '' }).length) })
      expectAccepted(await bench.send('limited', fromGiftronaut(filler(1000))))
      expect((await handledOnce(bench, 'limited')).bytes).toHaveLength(1000)
      await rejects(bench, 'limited', fromGiftronaut(filler(1001)), 413, 'body_too_large', 'body_too_large')
    },
  },
  {
    name: 'rejects everything while it has no secret',
    async run(bench) {
      const error = await rejects(bench, 'unconfigured', fromGiftronaut(), 500, 'internal_error', 'configuration')
      expect(error.hint).toContain('GIFTRONAUT_WEBHOOK_SECRET')
    },
  },
]

const failing: Case[] = [
  {
    name: 'answers 500 to a handler that throws, rejects, or throws undefined, and hands on what it threw',
    async run(bench) {
      for (const route of ['throws', 'rejects', 'throwsUndefined'] as const) {
        const error = await rejects(bench, route, fromGiftronaut(), 500, 'internal_error', 'handler_failed')
        expect(error.cause).toBe(route === 'throwsUndefined' ? 'undefined' : 'Error: ledger is closed')
        expect(error.context).toEqual({ provider: 'giftronaut', eventType: 'order.bounced', hasDelivery: true })
      }
    },
  },
  {
    name: 'answers 503 to a handler that never settles, and aborts its signal',
    async run(bench) {
      const reply = await bench.send('hangs', fromGiftronaut())
      const notes = await bench.peek('hangs')
      expect(of(notes, 'aborted')).toHaveLength(1)
      await expectRejected(bench, 'hangs', reply, 503, 'unavailable', 'handler_timeout')
    },
  },
  {
    name: 'is not impressed by hooks that fail',
    async run(bench) {
      expectAccepted(await bench.send('badHooks', fromGiftronaut()))
      await bench.take('badHooks')
      await rejects(
        bench,
        'badHooks',
        { ...fromGiftronaut(), headers: JSON_TYPE },
        401,
        'unauthorized',
        'missing_signature',
      )
    },
  },
  {
    name: 'answers 503 while the store is down, without calling the handler',
    async run(bench) {
      const error = await rejects(bench, 'storeDown', fromGiftronaut(), 503, 'unavailable', 'store_unavailable')
      expect(error.cause).toBe('Error: no connection')
    },
  },
]

const once: Case[] = [
  {
    name: 'handles an event once, and answers its redelivery with 200',
    async run(bench) {
      expectAccepted(await bench.send('stored', fromGiftronaut()))
      expectAccepted(await bench.send('stored', fromGiftronaut()))
      const notes = await bench.take('stored')
      expect(of(notes, 'handled')).toHaveLength(1)
      expect(of(notes, 'outcome').map(({ status, duplicate }) => ({ status, duplicate }))).toEqual([
        { status: 200, duplicate: false },
        { status: 200, duplicate: true },
      ])
    },
  },
  {
    name: 'answers 409 to an event that is still being handled at the deadline',
    async run(bench) {
      const first = bench.send('slow', fromGiftronaut())
      await until(async () => of(await bench.peek('slow'), 'handled').length)
      const second = await bench.send('impatient', fromGiftronaut())
      expect(of(await bench.peek('impatient'), 'handled')).toEqual([])
      await expectRejected(bench, 'impatient', second, 409, 'in_progress', 'in_progress')
      await bench.release('slow')
      expectAccepted(await first)
      expect(of(await bench.take('slow'), 'handled')).toHaveLength(1)
      expectAccepted(await bench.send('slow', fromGiftronaut()))
      expect(of(await bench.take('slow'), 'handled')).toEqual([])
    },
  },
  {
    name: 'lets a duplicate wait for the event that is being handled, and answers it with 200',
    async run(bench) {
      const sent = fromGiftronaut(giftronautBody({ eventId: eventId(1) }))
      const first = bench.send('slow', sent)
      await until(async () => of(await bench.peek('slow'), 'handled').length)
      const second = bench.send('slow', sent)
      await pause(50)
      await bench.release('slow')
      expectAccepted(await first)
      expectAccepted(await second)
      const notes = await bench.take('slow')
      expect(of(notes, 'handled')).toHaveLength(1)
      expect(of(notes, 'outcome').map(({ duplicate }) => duplicate)).toEqual([false, true])
      expect(of(notes, 'outcome')[1]?.waitedMs).toBeGreaterThan(0)
    },
  },
  {
    name: 'handles an event again whose handler failed',
    async run(bench) {
      const error = await rejects(bench, 'failsOnce', fromGiftronaut(), 500, 'internal_error', 'handler_failed')
      expect(error.cause).toBe('Error: ledger is closed')
      expectAccepted(await bench.send('failsOnce', fromGiftronaut()))
      expect(of(await bench.take('failsOnce'), 'handled')).toHaveLength(1)
    },
  },
  {
    name: 'keeps 500 parallel deliveries apart, and handles each event once',
    async run(bench) {
      // Every event twice, so half of the deliveries are duplicates.
      const sent = Array.from({ length: 500 }, (_, n) =>
        fromGiftronaut(giftronautBody({ eventId: eventId(n >> 1), data: data({ orderId: `order ${n >> 1}` }) })),
      )
      const replies = await Promise.all(
        // Many at once take longer than one, on a busy machine.
        sent.map((delivery) => bench.send('stored', { ...delivery, timeoutMs: 15_000 })),
      )
      const statuses = new Set(replies.map(({ status }) => status))
      expect([...statuses].filter((status) => status !== 200 && status !== 409)).toEqual([])
      const handled = of(await bench.take('stored'), 'handled')
      expect(handled).toHaveLength(250)
      for (const { event } of handled) {
        const n = Number((event as { eventId?: string }).eventId?.slice(-12))
        expect(event.data).toEqual(data({ orderId: `order ${n}` }))
      }
    },
  },
]

const bytes: Case[] = [
  {
    name: 'verifies and hands on the exact bytes, byte-order mark and odd spacing included',
    async run(bench) {
      const body = Buffer.from(`\ufeff  ${giftronautBody().replaceAll('","', '" ,\t"')}\r\n`)
      expectAccepted(await bench.send('giftronaut', fromGiftronaut(body)))
      expect((await handledOnce(bench, 'giftronaut')).bytes).toEqual([...body])
    },
  },
  {
    name: 'puts a character together that was split over two chunks',
    wire: true,
    async run(bench) {
      const body = Buffer.from(giftronautBody({ data: data({ recipientName: 'Zoë 🎁 李' }) }))
      const at = body.indexOf('🎁') + 2
      const { req, reply } = open(bench.url('giftronaut'), fromGiftronaut(body))
      req.write(body.subarray(0, at))
      await pause(50)
      req.end(body.subarray(at))
      expectAccepted(await reply)
      expect((await handledOnce(bench, 'giftronaut')).event.data).toMatchObject({ recipientName: 'Zoë 🎁 李' })
    },
  },
  {
    name: 'takes a body that drips in one byte at a time, chunked or with a length',
    wire: true,
    async run(bench) {
      const body = Buffer.from(giftronautBody({ eventType: 'test.ping', data: {} }))
      for (const headers of [{}, { 'content-length': String(body.length) }]) {
        const { req, reply } = open(bench.url('giftronaut'), withHeaders(fromGiftronaut(body), headers))
        for (const byte of body) {
          req.write(Uint8Array.of(byte))
          await pause(1)
        }
        req.end()
        expectAccepted(await reply)
        expect((await handledOnce(bench, 'giftronaut')).bytes).toEqual([...body])
      }
    },
  },
  {
    name: 'is not confused by 200 headers',
    async run(bench) {
      const many = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`x-header-${n}`, `value ${n}`]))
      expectAccepted(await bench.send('giftronaut', withHeaders(fromGiftronaut(), many)))
      await handledOnce(bench, 'giftronaut')
    },
  },
]

const failures: Case[] = [
  {
    name: 'rejects a chunked body over the limit without reading the rest',
    wire: true,
    async run(bench) {
      const { req, reply } = open(bench.url('limited'), fromGiftronaut())
      req.write(Buffer.alloc(2000))
      // The body never ends, but the response must come.
      await expectRejected(bench, 'limited', await reply, 413, 'body_too_large', 'body_too_large')
      req.destroy()
    },
  },
  {
    name: 'rejects a length over the limit before the body has come',
    wire: true,
    async run(bench) {
      const { req, reply } = open(bench.url('limited'), withHeaders(fromGiftronaut(), { 'content-length': '1001' }))
      await expectRejected(bench, 'limited', await reply, 413, 'body_too_large', 'body_too_large')
      req.destroy()
    },
  },
  {
    name: 'calls no handler for a client that disconnects half-way, and goes on',
    wire: true,
    async run(bench) {
      const body = giftronautBody()
      const cut = withHeaders(fromGiftronaut(body), { 'content-length': String(body.length) })
      for (const sent of [cut, fromGiftronaut(body)]) {
        const { req } = open(bench.url('giftronaut'), sent)
        req.write(body.slice(0, 100))
        await pause(50)
        req.destroy()
      }
      const errors = await until(async () => {
        const failed = of(await bench.peek('giftronaut'), 'error')
        return failed.length === 2 ? failed : undefined
      })
      // Deno and workerd do not say why a stream fails.
      for (const { code } of errors) expect(['client_disconnected', 'body_unavailable']).toContain(code)
      expectAccepted(await bench.send('giftronaut', fromGiftronaut()))
      await handledOnce(bench, 'giftronaut')
    },
  },
  {
    name: 'calls no handler where Content-Length promises more than comes',
    wire: true,
    async run(bench) {
      await sendBytes(bench.url('giftronaut'), rawRequest(bench.url('giftronaut'), 1000))
      expectAccepted(await bench.send('giftronaut', fromGiftronaut()))
      await handledOnce(bench, 'giftronaut')
    },
  },
  {
    name: 'rejects what is left where Content-Length promises less than comes',
    wire: true,
    async run(bench) {
      // 401 by us, or 400 by a server that sees first that what follows is not a request.
      const answer = await sendBytes(bench.url('giftronaut'), rawRequest(bench.url('giftronaut'), 100))
      expect(answer).toMatch(/^HTTP\/1\.1 40[01] /)
      const error = await until(async () => of(await bench.peek('giftronaut'), 'error')[0])
      expect(error.code).toBe('signature_mismatch')
      expect(of(await bench.take('giftronaut'), 'handled')).toEqual([])
    },
  },
]

/** A signed request as text, with any Content-Length. */
function rawRequest(url: string, length: number): string {
  const { host, pathname } = new URL(url)
  const body = giftronautBody()
  return [
    `POST ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    'Content-Type: application/json',
    `X-Giftronaut-Signature: ${giftronautSignature(body)}`,
    `Content-Length: ${length}`,
    '',
    body,
  ].join('\r\n')
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

export const cases: readonly Case[] = [...accepting, ...rejecting, ...failing, ...once, ...bytes, ...failures]
