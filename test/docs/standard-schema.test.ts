/** The Standard Schema objects, through real consumers: the spec's own types, tRPC, and Hono's validator. */
import { sValidator } from '@hono/standard-validator'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import { initTRPC, type TRPCError } from '@trpc/server'
import { Hono } from 'hono'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { BalanceDepletedEvent, GiftronautEvent } from '../../src/providers/giftronaut/index.js'
import type { SquareEvent } from '../../src/providers/square/index.js'
import * as schemas from '../../src/standard-schema.js'
import { mutationsOf } from '../schemas/mutations.js'
import { cases } from '../schemas/providers.js'

const { giftronautSchema, giftronautSchemas, squareSchema, squareSchemas } = schemas
const exported = schemas as unknown as Record<string, unknown>
const camelCase = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
/** Their bodies have the data under that name, or nothing around it. */
const withPlainData = ['giftronaut', 'square', 'loopz']
const depleted = cases.find(({ type }) => type === 'balance.depleted')
const event = depleted?.parse(depleted.sample) as BalanceDepletedEvent

/** Does to a value what a queue or an HTTP call does. */
const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value))

describe.each(cases)('$provider $type', ({ provider, type, sample, parse }) => {
  const event = throughJson(parse(sample))
  const any = exported[`${camelCase(provider)}Schema`] as StandardSchemaV1
  const one = (exported[`${camelCase(provider)}Schemas`] as Record<string, StandardSchemaV1>)[type] as StandardSchemaV1

  it('accepts what parse made, unchanged, after a trip through JSON', () => {
    expect(any['~standard'].validate(event)).toEqual({ value: event })
    expect(one['~standard'].validate(event)).toEqual({ value: event })
  })

  it('rejects an event of another type, or of another provider', () => {
    const other = { ...event, eventType: 'unknown', receivedType: 'newer' }
    expect(any['~standard'].validate(other)).toEqual({ value: other })
    expect(one['~standard'].validate(other)).toMatchObject({ issues: [{ path: ['eventType'] }] })
    expect(any['~standard'].validate({ ...event, provider: 'other' })).toMatchObject({
      issues: [{ path: ['provider'] }],
    })
  })

  if (withPlainData.includes(provider))
    it('rejects the same data as parse', () => {
      const { data } = event
      for (const { what, value } of mutationsOf(data)) {
        // Square and Giftronaut keep `data` under that name in the body, Loopz has nothing around it.
        const body = provider === 'loopz' ? value : { ...(sample as object), data: value }
        const result = one['~standard'].validate({ ...event, data: value })
        expect('issues' in result && result.issues !== undefined, what).toBe(throws(() => parse(body)))
      }
    })
})

it('names the place in pieces', () => {
  const schema = squareSchemas['gift_card.updated']
  const sample = cases.find(({ type }) => type === 'gift_card.updated')
  const broken = throughJson(sample?.parse(sample.sample))
  broken.data.object.gift_card.customer_ids = ['C1', 7]
  expect(schema['~standard'].validate(broken)).toEqual({
    issues: [
      { message: 'Expected string, received integer.', path: ['data', 'object', 'gift_card', 'customer_ids', 1] },
    ],
  })
  expect(schema['~standard'].validate(null)).toEqual({
    issues: [{ message: 'Expected object, received null.', path: [] }],
  })
})

it('has the types that the spec asks for', () => {
  expectTypeOf<StandardSchemaV1.InferOutput<typeof squareSchema>>().toEqualTypeOf<SquareEvent>()
  expectTypeOf<StandardSchemaV1.InferInput<typeof giftronautSchema>>().toEqualTypeOf<GiftronautEvent>()
  const depletedSchema = giftronautSchemas['balance.depleted']
  expectTypeOf<StandardSchemaV1.InferOutput<typeof depletedSchema>>().toEqualTypeOf<BalanceDepletedEvent>()
})

it('is taken by tRPC as an input', async () => {
  const t = initTRPC.create()
  const router = t.router({
    record: t.procedure.input(giftronautSchema).mutation(({ input }) => {
      return input.eventType === 'balance.depleted' ? input.data.organizationId : undefined
    }),
  })
  const caller = t.createCallerFactory(router)({})
  expect(await caller.record(event)).toBe('ORG-001')
  const wrong = { ...event, data: {} } as unknown as BalanceDepletedEvent
  await expect(caller.record(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' } satisfies Partial<TRPCError>)
})

it("is taken by Hono's validator", async () => {
  const app = new Hono().post('/events', sValidator('json', giftronautSchema), (c) => {
    const event = c.req.valid('json')
    return c.text(event.eventType === 'balance.depleted' ? event.data.organizationId : 'other')
  })
  const post = (value: unknown) =>
    app.request('/events', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(value),
    })
  const accepted = await post(event)
  expect([accepted.status, await accepted.text()]).toEqual([200, 'ORG-001'])
  expect((await post({ ...event, data: { currency: 'USD' } })).status).toBe(400)
})

function throws(action: () => unknown): boolean {
  try {
    action()
    return false
  } catch {
    return true
  }
}
