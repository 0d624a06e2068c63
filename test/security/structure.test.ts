/**
 * Structure-aware fuzzing: documented deliveries with members changed, dropped, doubled or nested, signed anyway, through parse,
 * the header readers, the body reader and every adapter. Nothing but a WebhookError comes out, and an event is plain JSON.
 * (What is guided by coverage instead: `npm run fuzz`.)
 */
import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { isWebhookError, type WebhookErrorCode } from '../../src/core/errors.js'
import { readBody } from '../../src/core/receive.js'
import type { Delivery, HeadersLike, NodeRequest, Verification } from '../../src/core/types.js'
import { redact } from '../../src/redact.js'
import { memoryStore } from '../../src/stores/memory.js'
import { subjects } from '../deliveries.js'
import { adapters } from './adapters.js'

vi.setConfig({ testTimeout: 60_000 })

const junk = fc.oneof(
  fc.constantFrom(null, 0, -0, -1, 1.5, 1e308, 2 ** 53, '', ' ', true, false, '\ud800', '__proto__'),
  fc.constantFrom([], {}, [[]], [null], { a: {} }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** A JSON value like the given one, but for changes at places of fast-check's choice. */
function changed(value: unknown, depth = 0): fc.Arbitrary<unknown> {
  const here = { arbitrary: junk, weight: 1 }
  const same = { arbitrary: fc.constant(value), weight: 4 }
  if (typeof value !== 'object' || value === null || depth > 5) return fc.oneof(same, here)
  if (Array.isArray(value)) {
    const items = fc.tuple(...value.map((item) => changed(item, depth + 1)))
    const doubled = items.map((all) => [...all, ...all])
    return fc.oneof({ arbitrary: items, weight: 4 }, { arbitrary: doubled, weight: 1 }, here)
  }
  const members = fc.tuple(
    ...Object.entries(value).map(([name, member]) =>
      fc.oneof(
        { arbitrary: changed(member, depth + 1).map((other) => [[name, other]]), weight: 10 },
        { arbitrary: fc.constant([]), weight: 1 },
        {
          arbitrary: fc.string({ maxLength: 10 }).map((other) => [
            [name, member],
            [other, member],
          ]),
          weight: 1,
        },
      ),
    ),
  )
  const object = members.map((all) => Object.fromEntries(all.flat() as [string, unknown][]))
  return fc.oneof({ arbitrary: object, weight: 12 }, here)
}

/** The body as its provider might write it, and as no one does: cut, with junk around it, in another encoding. */
const written = (value: unknown): fc.Arbitrary<Buffer> => {
  const text = JSON.stringify(value) ?? ''
  return fc.oneof(
    { arbitrary: fc.constant(Buffer.from(text)), weight: 6 },
    { arbitrary: fc.constant(Buffer.from(JSON.stringify(value, null, '\t') ?? '')), weight: 1 },
    { arbitrary: fc.nat(text.length).map((end) => Buffer.from(text.slice(0, end))), weight: 1 },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 4 }).map((end) => Buffer.from(text + end)), weight: 1 },
    { arbitrary: fc.constantFrom<BufferEncoding>('latin1', 'utf16le').map((as) => Buffer.from(text, as)), weight: 1 },
  )
}

const named = subjects.map((subject) => [subject.provider.name, subject] as const)

describe.each(named)('%s', (_name, { provider, optionsFor, deliver, samples }) => {
  const all = Object.entries(samples) as [type: string, text: string][]
  const eventType = all[0]?.[0] as string
  const options = optionsFor(eventType)
  // A route knows one event where the delivery does not say which it is.
  const sample = fc.constantFrom(...(provider.facts.envelope.eventType === 'route' ? all.slice(0, 1) : all))
  const parse = (given: Delivery) => provider.parse(given, { eventType })
  const delivery = sample
    .chain(([type, text]) => changed(JSON.parse(text)).chain((value) => fc.tuple(fc.constant(type), written(value))))
    .map(([type, body]) => deliver(type, body))

  test('verify takes what is signed, whatever it is; parse gives an event that is plain JSON, or says what is wrong', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(delivery, (given) => {
        expect((provider.verify(given, options) as Verification).method).not.toBe('none')
        provider.handshake?.(given)
        const { event, code } = attempt(() => parse(given))
        seen.set(code ?? 'ok', (seen.get(code ?? 'ok') ?? 0) + 1)
        if (code !== undefined) {
          expect(CODES).toContain(code)
          return
        }
        expect(JSON.parse(JSON.stringify(event))).toEqual(event)
        expect(event?.dedupeKey).toMatch(/^[\w.~-]{1,220}$/)
        expect(parse(given).dedupeKey).toBe(event?.dedupeKey)
        expect(() => JSON.stringify(redact(event as never))).not.toThrow()
      }),
      { numRuns: 1_000 },
    )
    // Neither all well nor all wrong, or it would show nothing.
    expect(seen.get('ok')).toBeGreaterThan(50)
    expect(seen.get('invalid_payload')).toBeGreaterThan(50)
    expect(seen.get('invalid_json')).toBeGreaterThan(10)
  })

  test('headers of any shape are read, or are not there', () => {
    const value = fc.string({ unit: 'binary', maxLength: 80 })
    const shaped = fc.tuple(delivery, value, fc.nat(7)).map(([given, other, shape]) => {
      const pairs = Object.entries(given.headers as Record<string, string>)
      const mixed = pairs.map(([name, own], at): [string, string] => [name, at === 0 ? other : own])
      const shapes: (() => unknown)[] = [
        () => Object.fromEntries(mixed),
        () => mixed,
        () => mixed.flat(),
        () => new Map(mixed),
        () => Object.fromEntries(mixed.map(([name, own]) => [name.toUpperCase(), [own, own]])),
        () => Object.fromEntries(mixed.map(([name]) => [name, undefined])),
        () => Object.create(Object.fromEntries(mixed)),
        () => ({ get: () => other }),
      ]
      return { ...given, headers: (shapes[shape] as () => HeadersLike)() }
    })
    fc.assert(
      fc.property(shaped, (given) => {
        for (const action of [() => provider.verify(given, options), () => parse(given)]) attempt(action as never)
        const retry = provider.attempt(given)
        expect(retry === undefined || Number.isSafeInteger(retry)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('the body reader gives the very bytes, in whatever pieces they come, and from whoever kept them', async () => {
    const cuts = fc.array(fc.nat(2_000), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(delivery, cuts, async ({ headers, body }, at) => {
        const bytes = Buffer.from(body as Uint8Array)
        const ends = [...at.filter((end) => end < bytes.length).sort((a, b) => a - b), bytes.length]
        const pieces = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
        const stream = Object.assign(new PassThrough(), { headers }) as PassThrough & NodeRequest
        for (const piece of pieces) stream.write(piece)
        stream.end()
        const web = new Request('http://localhost/', {
          method: 'POST',
          duplex: 'half',
          body: new ReadableStream({
            start(controller) {
              for (const piece of pieces) controller.enqueue(piece)
              controller.close()
            },
          }),
        } as RequestInit)
        for (const request of [stream, web, { headers, body: bytes }, { headers, rawBody: bytes, body: {} }]) {
          const received = await readBody(request as NodeRequest)
          expect(Buffer.compare(received, bytes)).toBe(0)
        }
      }),
      { numRuns: 200 },
    )
  })

  test.each(Object.entries(adapters))('%s answers from the table', async (_adapter, mount) => {
    const codes: (WebhookErrorCode | undefined)[] = []
    const send = mount(
      provider as never,
      { ...(options as object), store: memoryStore(), onError() {}, onOutcome: ({ code }) => codes.push(code) },
      () => {},
    )
    await fc.assert(
      fc.asyncProperty(delivery, async ({ headers, body, url }) => {
        const path = url ? new URL(url, 'http://localhost').pathname + new URL(url, 'http://localhost').search : '/hook'
        const given = {
          name: '',
          code: '',
          headers: headers as Record<string, string>,
          body: Buffer.from(body as Uint8Array),
          url: path,
        }
        const { status } = await send(given)
        expect([200, 400, 422]).toContain(status)
        const code = codes.pop()
        if (status === 200) expect(code).toBeUndefined()
        else expect(CODES).toContain(code)
      }),
      { numRuns: 40 },
    )
  })
})

/** All that an authentic delivery can be rejected for. */
const CODES: readonly WebhookErrorCode[] = ['invalid_encoding', 'invalid_json', 'missing_event_type', 'invalid_payload']

function attempt<Event>(action: () => Event): { event?: Event; code?: WebhookErrorCode } {
  try {
    return { event: action() }
  } catch (error) {
    if (isWebhookError(error)) return { code: error.code }
    throw error
  }
}
