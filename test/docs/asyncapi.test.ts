/** `dist/schemas/asyncapi.json` against AsyncAPI's own parser, and every sample against what the document says of it. */
import { readFileSync } from 'node:fs'
import { Parser } from '@asyncapi/parser'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { cases } from '../schemas/providers.js'

const text = readFileSync(new URL('../../dist/schemas/asyncapi.json', import.meta.url), 'utf8')
const ERROR = 0
const { document, diagnostics } = await new Parser().parse(text)
const messages = (document?.channels().all() ?? []).flatMap((channel) =>
  channel
    .messages()
    .all()
    .map((message) => ({ id: `${channel.id()}/${message.name()}`, message })),
)

it('is a valid AsyncAPI 3 document', () => {
  expect(diagnostics.filter(({ severity }) => severity === ERROR)).toEqual([])
  expect(document?.version()).toBe('3.0.0')
})

it('is rejected by the same parser once it is spoiled', async () => {
  const spoiled = text.replaceAll('"action":"receive"', '"action":"eat"')
  expect(spoiled).not.toBe(text)
  const { diagnostics } = await new Parser().parse(spoiled)
  expect(diagnostics.filter(({ severity }) => severity === ERROR)).not.toEqual([])
})

it('has every event in the channel of its provider, and nothing else', () => {
  expect(messages.map(({ id }) => id)).toEqual(cases.map(({ provider, type }) => `${provider}/${type}`))
})

describe.each(cases)('$provider/$type', ({ provider, type, sample }) => {
  const { message } = messages.find(({ id }) => id === `${provider}/${type}`) ?? {}
  // The parser has put what each reference stands for in its place.
  const check = new Ajv2020({ strict: false }).compile(message?.payload()?.json() ?? false)

  it('accepts its sample, which is also its example', () => {
    expect(check(sample), JSON.stringify(check.errors)).toBe(true)
    expect(message?.examples().all()[0]?.payload()).toEqual(sample)
  })

  it('rejects a body that is not an object', () => {
    expect([[sample], 'text', null].map((body) => check(body))).toEqual([false, false, false])
  })
})
