/** The providers as the schema tests see them: name, parser, and the sample of each event. */
import { readFileSync } from 'node:fs'
import { subjects } from '../deliveries.js'

export interface SchemaCase {
  readonly provider: string
  readonly type: string
  readonly sample: unknown
  /** Parses a body of this event, with the headers that it needs. */
  parse(body: unknown): unknown
  /** The place of an issue in the body: the event's `data` under its own name, or the whole body. */
  placeInBody(path: string): string
  /** The member of the body that holds the data; `undefined` where the whole body is data. */
  readonly data: string | undefined
}

export const readJson = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))

export const cases: readonly SchemaCase[] = subjects.flatMap(({ provider, samples, deliver }) => {
  const { data } = provider.facts.envelope
  return Object.entries(samples).map(([type, sample]) => ({
    provider: provider.name,
    type,
    sample: JSON.parse(sample),
    parse: (body: unknown) => provider.parse(deliver(type, JSON.stringify(body)), { eventType: type }),
    placeInBody: (path: string) =>
      path.replace(/^data\.?/, data === undefined ? '' : path === 'data' ? data : `${data}.`),
    data,
  }))
})
