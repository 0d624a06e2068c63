/** The bodies of all measurements: two documented samples as compact JSON, and two that a list of items makes larger. */
import { readFileSync } from 'node:fs'

const sample = (path) => JSON.parse(readFileSync(new URL(`../src/providers/${path}.json`, import.meta.url), 'utf8'))

const order = sample('giftronaut/samples/order.created')
const activity = sample('square/samples/gift_card.activity.created')

export const bodies = [
  { name: 'Giftronaut, 257 B', scheme: 'giftronaut', body: Buffer.from(JSON.stringify(order)) },
  { name: 'Square, 718 B', scheme: 'square', body: Buffer.from(JSON.stringify(activity)) },
  { name: 'Giftronaut, 10 kB', scheme: 'giftronaut', body: orderOfSize(10_000) },
  { name: 'Giftronaut, 100 kB', scheme: 'giftronaut', body: orderOfSize(100_000) },
]

/** An order padded with undocumented items to the size, so that a parser has to read each of them. */
function orderOfSize(bytes) {
  const items = []
  const build = () => Buffer.from(JSON.stringify({ ...order, data: { ...order.data, items } }))
  const item = (i) => ({
    id: `IT${String(i).padStart(8, '0')}`,
    email: `person${i}@example.com`,
    amount: i * 0.25,
    sent: true,
  })
  while (build().length < bytes) for (let i = 0; i < 20; i++) items.push(item(items.length))
  while (build().length > bytes) items.pop()
  return build()
}
