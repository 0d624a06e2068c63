/**
 * No input takes more than linear time. A million hostile characters at quadratic cost would take most of an hour, and end
 * at the test's time limit: no clock is needed to see the difference. (URLs have such a test with the Loopz provider.)
 */
import { execFileSync } from 'node:child_process'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readBody } from '../../src/core/receive.js'
import type { NodeRequest } from '../../src/core/types.js'
import { redact } from '../../src/redact.js'
import { subjects } from '../deliveries.js'
import { verdict } from './verdict.js'

const MANY = 1_000_000
const times = (piece: string) => piece.repeat(Math.floor(MANY / piece.length))

const bodies: readonly (readonly [what: string, body: string])[] = [
  ['open brackets', times('[')],
  ['open braces', times('{"a":')],
  ['blanks', `${times(' ')}{}`],
  ['backslashes', `"${times('\\\\')}"`],
  ['escapes', `{"eventType":"${times('\\u0041')}"}`],
  ['members', `{"type":"t","eventType":"t",${Array.from({ length: 70_000 }, (_, i) => `"k${i}":1`).join()}}`],
  ['one member again and again', `{"type":"t","eventType":"t",${times('"a":1,')}"a":1}`],
  ['poisoned members', `{"type":"t","eventType":"t","d":[${times('{"__proto__":1},')}1]}`],
  ['numbers out of range', `{"type":"t","eventType":"t","d":[${times('1e999,')}1]}`],
  ['digits', `{"type":"t","eventType":"t","d":${times('9')}}`],
  [
    'a long id',
    `{"type":"t","eventType":"t","createdAt":"t","event_id":"${times('~')}","eventId":"${times('~')}","data":{}}`,
  ],
  ['wrong items', `{"type":"gift_card.updated","data":{"object":{"gift_card":{"customer_ids":[${times('1,')}1]}}}}`],
]

const headerValues = ['a', '=', ',', ' ', '\t', 'sha256=', '0', 'A', '%', ';', 'é'].map(times)

const named = subjects.map((subject) => [subject.provider.name, subject] as const)

test.each(named)('%s: bodies', { timeout: 60_000 }, (_name, { provider, samples, optionsFor, deliver }) => {
  const eventType = Object.keys(samples)[0] as string
  const options = optionsFor(eventType)
  for (const [what, body] of bodies) {
    const delivery = deliver(eventType, body)
    expect(
      verdict(() => provider.verify(delivery, options)),
      what,
    ).toBe('ok')
    verdict(() => provider.handshake?.(delivery))
    const parsed = verdict(() => redact(provider.parse(delivery, { eventType })))
    expect(['ok', 'invalid_json', 'invalid_payload', 'missing_event_type'], what).toContain(parsed)
  }
})

const entries = Array.from({ length: 100_000 }, (_, i): [string, string] => [`x-${i}`, 'v'])

test.each(named)('%s: headers', { timeout: 60_000 }, (_name, { provider, options, scheme }) => {
  const { eventType } = provider.facts.envelope
  const typeHeader = typeof eventType === 'object' && 'header' in eventType ? eventType.header : 'content-type'
  const name = scheme?.header ?? typeHeader
  const shapes = [
    ...headerValues.flatMap((value) => [{ [name]: value }, { [value]: value }]),
    entries,
    Object.fromEntries(entries),
    entries.map(([, value]): [string, string] => [name, value]),
  ]
  for (const headers of shapes) {
    expect(verdict(() => provider.verify({ headers, body: '{}', url: '/none' }, options))).toMatch(/signature/)
    verdict(() => provider.parse({ headers, body: '{}' }))
  }
})

test('the body reader: a body in a million pieces', { timeout: 60_000 }, async () => {
  // Made when they are asked for: a queue of a million would itself be quadratic in some streams.
  function* pieces() {
    for (let i = 0; i < MANY; i++) yield Buffer.from('x')
  }
  const stream = Object.assign(Readable.from(pieces(), { objectMode: false }), { headers: {} })
  const source = pieces()
  const web = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = source.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  const request = new Request('http://localhost/', { method: 'POST', body: web, duplex: 'half' } as RequestInit)
  for (const each of [stream as unknown as NodeRequest, request]) {
    const body = await readBody(each, MANY)
    expect(body.length).toBe(MANY)
  }
})

test('the body reader: pieces take the memory of the body, and not that of a million arrays', {
  timeout: 60_000,
}, () => {
  // Its own process, where the collector can be called. Arrays of one byte take some 200 MB.
  const script = `
    import { readBody } from ${JSON.stringify(new URL('../../src/core/receive.ts', import.meta.url).href)}
    const listeners = {}
    const stream = { headers: {}, on: (name, listener) => { listeners[name] = listener }, removeListener() {}, pause() {}, resume() {} }
    const web = { get: () => null }
    let pull
    const reader = { read: () => new Promise((resolve) => { pull = resolve }) }
    const request = { headers: web, body: { getReader: () => reader }, arrayBuffer() {} }
    const used = () => { gc(); const { heapUsed, external } = process.memoryUsage(); return (heapUsed + external) / 1e6 }
    for (const [source, send] of [
      [stream, (piece) => listeners.data(piece)],
      [request, async (piece) => { const resolve = pull; resolve({ done: false, value: piece }); while (pull === resolve) await null }],
    ]) {
      const reading = readBody(source, 2e6)
      await new Promise((resolve) => setTimeout(resolve, 10))
      const before = used()
      for (let i = 0; i < ${MANY}; i++) await send(new Uint8Array(1))
      console.log(Math.round(used() - before))
      reading.catch(() => {})
    }
    process.exit()`
  const output = execFileSync(
    process.execPath,
    ['--expose-gc', '--conditions=giftcard-webhooks-source', '--import', 'tsx', '--input-type=module', '-e', script],
    { encoding: 'utf8', cwd: fileURLToPath(new URL('../../', import.meta.url)) },
  )
  const megabytes = output.trim().split('\n').map(Number)
  expect(megabytes).toHaveLength(2)
  for (const size of megabytes) expect(size).toBeLessThan(10)
})
