/** Nothing authentic is lost: deliveries that differ from the documents in what no handler needs are handled, for every provider. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { webhook } from '../../src/adapters/fetch.js'
import type { RouteOptions } from '../../src/core/route-options.js'
import { type Subject, subjects } from '../deliveries.js'

type Json = Record<string, unknown>
interface Schema {
  $ref?: string
  $defs?: Record<string, Schema>
  type?: string
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  'x-known-values'?: string[]
  'x-unconfirmed'?: true
}

/** Values that a provider could put into a member that we do not know. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc
    .constantFrom('9223372036854775807', '1e400', '{"__proto__":{"x":1}}', `${'['.repeat(300)}${']'.repeat(300)}`)
    .map(raw),
)

/** JSON that goes into the body as it is, because `JSON.stringify` could not write it. */
interface Raw {
  raw: string
}
function raw(text: string): Raw {
  return { raw: text }
}

/** Names that are ours, or that every object has. A body may use them like any other. */
const LOADED =
  'provider eventType eventId dedupeKey receivedType snapshotOf version extra issues data constructor toString'

/** Undocumented members of an object. */
const extraBeside = (documented: readonly string[]) =>
  fc.dictionary(
    fc
      .oneof(fc.string({ maxLength: 12 }), fc.constantFrom(...LOADED.split(' ')))
      .filter((name) => name !== '__proto__' && !documented.includes(name)),
    anything,
    { maxKeys: 3 },
  )

/**
 * Draws bodies that the document allows: undocumented members in every object, optional members that are missing or null, values
 * that an open enum did not have, and anything at all where nothing is confirmed.
 */
function variants(value: unknown, schema: Schema, root: Schema): fc.Arbitrary<unknown> {
  const at = resolve(schema, root)
  if (schema['x-unconfirmed'] || at['x-unconfirmed']) return fc.oneof(fc.constant(value), anything)
  if (at['x-known-values']) return fc.oneof(fc.constant(value), fc.string({ minLength: 1 }))
  if (Array.isArray(value)) return fc.tuple(...value.map((item) => variants(item, at.items ?? {}, root)))
  if (typeof value !== 'object' || value === null) return fc.constant(value)
  const names = [...new Set([...Object.keys(value), ...Object.keys(at.properties ?? {})])]
  const members = names.map((name) => {
    const isThere = Object.hasOwn(value, name)
    const same = variants((value as Json)[name], at.properties?.[name] ?? {}, root)
    if (at.required?.includes(name)) return same.map((drawn) => [[name, drawn]])
    return fc.oneof(
      isThere ? same.map((drawn) => [[name, drawn]]) : fc.constant([]),
      fc.constant([[name, null]]),
      fc.constant([]),
    )
  })
  return fc
    .tuple(extraBeside(names), ...members)
    .map(([added, ...rest]) => ({ ...added, ...Object.fromEntries(rest.flat() as never) }))
}

function resolve(schema: Schema, root: Schema): Schema {
  if (schema.anyOf) return resolve(schema.anyOf[0] as Schema, root)
  if (!schema.$ref) return schema
  return { ...(root.$defs?.[schema.$ref.replace('#/$defs/', '')] as Schema) }
}

/** As `JSON.stringify`, with raw parts. */
function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (typeof (value as Raw).raw === 'string' && Object.keys(value).length === 1) return (value as Raw).raw
  return `{${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}:${write(member)}`)
    .join(',')}}`
}

const schemaOf = (provider: string, type: string): Schema =>
  JSON.parse(readFileSync(new URL(`../../dist/schemas/${provider}/${type}.json`, import.meta.url), 'utf8'))

async function deliver(
  { provider, optionsFor, deliver: sign }: Subject,
  type: string,
  body: string,
  handlers: Json,
  more: RouteOptions = {},
) {
  const { url, method, headers, body: bytes } = sign(type, body)
  const route = webhook(provider, { ...(optionsFor(type) as object), ...more } as never, handlers as never)
  return route(new Request(`http://localhost${url}`, { method, headers, body: new Uint8Array(bytes) }))
}

describe.each(subjects.map((subject) => [subject.provider.name, subject] as const))('%s', (name, subject) => {
  test.each(Object.entries(subject.samples))(
    'handles every variant of %s that its document allows',
    async (type, sample) => {
      const schema = schemaOf(name, type)
      await fc.assert(
        fc.asyncProperty(variants(JSON.parse(sample), schema, schema), async (value) => {
          const handled: unknown[] = []
          const errors: unknown[] = []
          const response = await deliver(
            subject,
            type,
            write(value),
            { [type]: (event: Json) => void handled.push(event.eventType) },
            { onError: (error) => void errors.push(error.toJSON()) },
          )
          expect({ status: response.status, handled, errors }).toEqual({ status: 200, handled: [type], errors: [] })
        }),
        { numRuns: 60 },
      )
    },
  )

  test('answers 200 to an event without a handler, whatever its shape', async () => {
    for (const [type, sample] of Object.entries(subject.samples)) {
      const other = subject.provider.eventTypes.find((known) => known !== type) ?? 'unknown'
      const spoilt = JSON.stringify(spoil(JSON.parse(sample), subject))
      expect((await deliver(subject, type, spoilt, { [other]: () => {} })).status, type).toBe(200)
    }
  })
})

test('the draws go deep: members added, removed and nulled, and values never seen', () => {
  const subject = subjects.find(({ provider }) => provider.name === 'square') as Subject
  const schema = schemaOf('square', 'gift_card.updated')
  const sample = JSON.parse(subject.samples['gift_card.updated'] as string)
  const card = sample.data.object.gift_card
  const drawn = fc.sample(variants(sample, schema, schema) as fc.Arbitrary<any>, { numRuns: 300, seed: 1 })
  const cards = drawn.map(({ data }) => data?.object?.gift_card).filter(Boolean)
  const some = (isSo: (card: any) => boolean) => expect(cards.some(isSo))
  some((one) => Object.keys(one).some((name) => !(name in card) && one[name] !== null)).toBe(true)
  some((one) => Object.keys(one.balance_money ?? {}).some((name) => !(name in card.balance_money))).toBe(true)
  some(({ balance_money }) => balance_money === null).toBe(true)
  some(({ balance_money }) => balance_money?.amount === null).toBe(true)
  some((one) => !('gan' in one)).toBe(true)
  some(({ customer_ids }) => customer_ids === null).toBe(true)
  some(({ state }) => typeof state === 'string' && state !== card.state).toBe(true)
})

/** A body whose type is still told, with data of another kind where the envelope allows it. */
function spoil(body: Json, { provider }: Subject): unknown {
  const { data, eventType } = provider.facts.envelope
  if (data !== undefined) return { ...body, [data]: 'not an object' }
  return typeof eventType === 'object' && 'header' in eventType
    ? [1, 2]
    : Object.fromEntries(
        Object.keys(body).map((name) => [
          name,
          body[name] === null ? null : typeof body[name] === 'object' ? {} : body[name],
        ]),
      )
}
