/** The three providers as the schema tests see them: name, parser, and the sample of each event. */
import { readFileSync } from 'node:fs'
import { giftronaut } from '../../src/giftronaut/index.js'
import { loopz } from '../../src/loopz/index.js'
import { square } from '../../src/square/index.js'
import type { Delivery } from '../../src/types.js'

export interface SchemaCase {
  readonly provider: 'giftronaut' | 'square' | 'loopz'
  readonly type: string
  readonly sample: unknown
  /** Parses a body of this event, with the headers that it needs. */
  parse(body: unknown): unknown
}

export const readJson = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))

export const cases: readonly SchemaCase[] = [giftronaut, square, loopz].flatMap(({ name, eventTypes, parse }) =>
  eventTypes.map((type) => ({
    provider: name,
    type,
    sample: readJson(`src/${name}/samples/${type}.json`),
    parse(body: unknown) {
      const delivery: Delivery = { headers: { 'x-loopz-webhook-topic': type }, body: JSON.stringify(body) }
      return parse(delivery)
    },
  })),
)
