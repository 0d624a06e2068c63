/** Declarations of providers: the places of a schema's issues, and members that may be left out. */
import { describe, expect, test } from 'vitest'
import { defineProvider } from '../../src/core/define-provider.js'
import { hmacSha256 } from '../../src/core/hmac-declaration.js'
import { anySchema } from '../any-schema.js'
import { thrownBy } from '../thrown.js'

const signature = hmacSha256({ header: 'x-signature', format: '{hex}' })
const schemaOf = (validate: (value: unknown) => unknown) => ({
  '~standard': { version: 1, vendor: 'test', validate: validate as (value: unknown) => { value: unknown } } as const,
})
const delivery = (data: unknown) => ({ headers: {}, body: JSON.stringify({ type: 'a', data }) })

describe('issues of a schema', () => {
  const issuesOf = async (data: unknown, ...paths: unknown[]) => {
    const schema = schemaOf(() => ({ issues: paths.map((path) => ({ message: 'wrong', path })) }))
    const envelope = { eventType: 'type', data: 'data' } as const
    const acme = defineProvider({ name: 'acme', signature, envelope, events: { a: schema } })
    return (await thrownBy(() => acme.parse(delivery(data)))).issues
  }

  test.each<[what: string, data: unknown, path: unknown, place: string, received: string]>([
    ['no path', { id: 1 }, undefined, 'data', 'object'],
    ['members and items', { lines: [{ sku: 4 }] }, ['lines', 0, 'sku'], 'data.lines[0].sku', 'integer'],
    ['segments as objects', { lines: [''] }, [{ key: 'lines' }, { key: 0 }], 'data.lines[0]', 'empty string'],
    ['a number without all its digits', { n: -(2 ** 60) }, ['n'], 'data.n', 'number beyond the safe integer range'],
    ['a member of nothing', {}, ['card', 'id'], 'data.card.id', 'missing'],
    ['a member of null', { card: null }, ['card', 'id'], 'data.card.id', 'missing'],
    ['a member of text', { card: 'text' }, ['card', 'length'], 'data.card.length', 'missing'],
    ['an inherited member', {}, ['toString'], 'data.toString', 'missing'],
    ['a name that may be payload, by its first letter', { '7x': 1 }, ['7x'], 'data.*', 'integer'],
    ['a name that may be payload, by its last letter', { 'x@': 1 }, ['x@'], 'data.*', 'integer'],
    ['a symbol', {}, [Symbol('key')], 'data.*', 'missing'],
    ['null', {}, [null], 'data.*', 'missing'],
  ])('at %s', async (_what, data, path, place, received) => {
    expect(await issuesOf(data, path)).toEqual([{ path: place, expected: 'what the schema accepts', received }])
  })

  test('are twenty at most', async () => {
    expect(await issuesOf([], ...Array.from({ length: 30 }, (_, at) => [at]))).toHaveLength(20)
  })
})

test('without snapshotOf and headerPrefix, an event has no snapshot, and no header is reported', () => {
  const acme = defineProvider({ name: 'acme', signature, envelope: { eventType: 'type' }, events: { a: anySchema } })
  expect(acme.parse(delivery({}))).not.toHaveProperty('snapshotOf')
  expect(acme.newHeaders).toBeUndefined()
})

test('headerPrefix: reports the headers that the declaration does not name', () => {
  const acme = defineProvider({
    name: 'acme',
    signature,
    envelope: { eventType: { header: 'X-Acme-Type' }, fields: { store: { header: 'x-acme-store' } } },
    headerPrefix: 'x-acme-',
    events: { a: anySchema },
  })
  const headers = { 'x-acme-type': 'a', 'x-acme-store': '1', 'X-Acme-New': '1', 'x-other': '1' }
  expect(acme.newHeaders?.({ headers })).toEqual(['x-acme-new'])
})
