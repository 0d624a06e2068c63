/** The three providers as the schema tests see them: name, parser, and the sample of each event. */
import { readFileSync } from 'node:fs'
import type { Delivery } from '../../src/core/types.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { square } from '../../src/providers/square/index.js'

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
    sample: readJson(`src/providers/${name}/samples/${type}.json`),
    parse(body: unknown) {
      const delivery: Delivery = { headers: { 'x-loopz-webhook-topic': type }, body: JSON.stringify(body) }
      return parse(delivery)
    },
  })),
)
