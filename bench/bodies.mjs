/** The bodies that everybody is measured with: two documented samples, compact, and two made larger by a list of items. */
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

/** An order with as many undocumented items as it takes; a parser has to look at each. */
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
