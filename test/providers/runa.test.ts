/** Oddities of Runa: no type in the body, and money as decimal text. The rest is in the contract suite. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { samples } from '../../src/providers/runa/generated/samples.js'
import { parse, parseRunaEvent, type RunaEvent, runa } from '../../src/providers/runa/index.js'
import { redact } from '../../src/redact.js'
import { subjects } from '../deliveries.js'

const subject = subjects.find(({ provider }) => provider.name === 'runa') as (typeof subjects)[number]
const headers = { 'svix-id': 'msg_1', 'svix-timestamp': '1756233567', 'svix-signature': 'v1,AA==' }
const parseBody = (body: unknown): RunaEvent => parse({ headers, body: JSON.stringify(body) }, { validate: false })

test.each([
  ['a product', { product_code: 'X' }, 'product.update'],
  ['a product, whatever else it has', { product_code: 'X', id: 'O-1', status: 'COMPLETED' }, 'product.update'],
  ['an order that failed', { id: 'O-1', status: 'FAILED' }, 'order.completion'],
  ['an order with an undocumented status', { id: 'O-1', status: 'PROCESSING' }, 'order.completion'],
  ['an order without a status', { id: 'O-1' }, 'unknown'],
  ['an order with a number as its id', { id: 1, status: 'FAILED' }, 'unknown'],
  ['nothing', {}, 'unknown'],
] as const)('tells the type of %s by its shape', (_what, body, type) => {
  const event = parseBody(body)
  expect(event.eventType).toBe(type)
  expect(event.data).toEqual(body)
})

test('a failed order has an id and a status, and is a valid event', () => {
  const event = parse({ headers, body: '{"id":"O-01HK7VK8C3WM1MQ916GEXJGQ6P","status":"FAILED"}' })
  expect(event).toMatchObject({ eventType: 'order.completion', data: { status: 'FAILED' } })
})

test('old_state may be null or absent, as for a new product', () => {
  const { old_state: _, ...body } = JSON.parse(samples['product.update'])
  for (const given of [body, { ...body, old_state: null }]) {
    expect(parse({ headers, body: JSON.stringify(given) }).eventType).toBe('product.update')
  }
})

test('every event in the vectors parses to the type that the vector names', () => {
  const vectors = JSON.parse(readFileSync(new URL('../vectors/runa.json', import.meta.url), 'utf8')) as {
    name: string
    body: string
    headers: Record<string, string>
  }[]
  const named = vectors.filter(({ name }) => /^accept: (order\.completion|product\.update)/.test(name))
  expect(named).toHaveLength(5)
  for (const { name, body, headers } of named) expect(name).toContain(`accept: ${parse({ headers, body }).eventType}`)
})

test('the event id is the signed id, not the id of the order', async () => {
  const delivery = subject.deliver('order.completion', samples['order.completion'], { id: 'msg_7' })
  const event = await parseRunaEvent(delivery, subject.options)
  expect(event.eventId).toBe('msg_7')
  expect(event.dedupeKey).toBe('runa.msg_7')
})

test('money stays text, with the decimals that were sent', () => {
  const event = parse({ headers, body: samples['order.completion'] })
  expect(event.data).toMatchObject({ total_price: '19.03', total_discount: '1.0' })
  expect(() => parse({ headers, body: samples['order.completion'].replace('"19.03"', '19.03') })).toThrow('total_price')
})

test('redacts the free text of an order and shows the rest', () => {
  const { data } = redact(runa.parse({ headers, body: samples['order.completion'] }))
  expect(data).toMatchObject({ description: '[redacted]', total_price: '19.03', status: 'COMPLETED' })
})
