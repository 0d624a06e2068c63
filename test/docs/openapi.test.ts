/** `dist/schemas/openapi.json` against a community validator, and every sample against what the document says of it. */
import { dereference, validate } from '@readme/openapi-parser'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { cases, readJson } from '../schemas/providers.js'

interface Webhook {
  post: { requestBody: { content: { 'application/json': { schema: object; example: unknown } } } }
}

const path = new URL('../../dist/schemas/openapi.json', import.meta.url).pathname
const { webhooks } = (await dereference(path)) as unknown as { webhooks: Record<string, Webhook> }
const ajv = new Ajv2020({ strict: false })

it('is a valid OpenAPI 3.1 document', async () => {
  expect(await validate(path)).toMatchObject({ valid: true, warnings: [], specification: 'OpenAPI' })
  expect(readJson('dist/schemas/openapi.json').openapi).toBe('3.1.0')
})

it('is rejected by the same validator once it is spoiled', async () => {
  const spoiled = readJson('dist/schemas/openapi.json')
  delete spoiled.webhooks['square/gift_card.updated'].post.requestBody.content
  expect((await validate(spoiled)).valid).toBe(false)
})

it('has every event and the challenge, and nothing else', () => {
  const expected = [...cases.map(({ provider, type }) => `${provider}/${type}`), 'giftronaut/challenge']
  expect(Object.keys(webhooks).sort()).toEqual(expected.sort())
})

describe.each(cases)('$provider/$type', ({ provider, type, sample }) => {
  const { schema, example } = webhooks[`${provider}/${type}`]?.post.requestBody.content['application/json'] ?? {}

  it('accepts its sample, which is also its example', () => {
    const check = ajv.compile(schema ?? false)
    expect(check(sample), JSON.stringify(check.errors)).toBe(true)
    expect(example).toEqual(sample)
  })

  it('rejects a body that is not an object', () => {
    const check = ajv.compile(schema ?? true)
    expect([[sample], 'text', null].map((body) => check(body))).toEqual([false, false, false])
  })
})
