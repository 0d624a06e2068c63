/** The published JSON Schemas against Ajv, the community's validator, and against the validators that we generate. */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { isWebhookError } from '../../src/core/errors.js'
import { mutationsOf } from './mutations.js'
import { cases, readJson, type SchemaCase } from './providers.js'

const ANNOTATIONS = [
  'x-source',
  'x-unit',
  'x-sensitive',
  'x-unconfirmed',
  'x-known-values',
  'x-headers',
  'x-likely',
  'x-decision',
  'x-required-by',
  'x-shown',
  'x-composed-sample',
  'x-preview',
]

/** A fresh instance for each schema. Strict: a keyword that Ajv does not know, other than our annotations, is an error. */
function compile(path: string) {
  const ajv = new Ajv2020({ strict: true, allErrors: true })
  ajv.addVocabulary(ANNOTATIONS)
  return ajv.compile(readJson(path))
}

describe.each(cases)('$provider $type', ({ provider, type, sample, parse, placeInBody, data }) => {
  const validate = compile(`dist/schemas/${provider}/${type}.json`)

  it('accepts the documented sample, alone and among all events', () => {
    expect(validate(sample), JSON.stringify(validate.errors)).toBe(true)
    expect(compile(`dist/schemas/${provider}/${provider}.json`)(sample)).toBe(true)
  })

  it('accepts members that no one has described', () => {
    const extended = { ...(sample as object), added_later: { anything: [1, 'x', null] } }
    expect(validate(extended)).toBe(true)
    expect(() => parse(extended)).not.toThrow()
  })

  it('rejects what our checks reject, at the same places of the data', () => {
    for (const { what, value } of mutationsOf(data === undefined ? sample : (sample as Members)[data])) {
      const body = data === undefined ? value : { ...(sample as Members), [data]: value }
      validate(body)
      const theirs = [...new Set((validate.errors ?? []).flatMap(placeOf))].sort()
      const ours = ourPlaces(parse, body, placeInBody, type)
      // Where the type is in the data or its shape, a change may make another event of it, or none.
      if (ours !== undefined) expect(theirs, what).toEqual(ours)
    }
  })
})

it('has a schema of the challenge', () => {
  const validate = compile('dist/schemas/giftronaut/challenge.json')
  expect(validate({ challengeToken: 'a1b2' })).toBe(true)
  expect(validate({ challengeToken: '' })).toBe(false)
  expect(validate({})).toBe(false)
})

type Members = Readonly<Record<string, unknown>>

function ourPlaces(
  parse: SchemaCase['parse'],
  value: unknown,
  placeInBody: SchemaCase['placeInBody'],
  type: string,
): string[] | undefined {
  try {
    const event = parse(value) as { eventType: string }
    return event.eventType === type ? [] : undefined
  } catch (error) {
    if (isWebhookError(error) && error.code === 'missing_event_type') return undefined
    if (!isWebhookError(error) || error.code !== 'invalid_payload') throw error
    return [...new Set(error.issues?.map(({ path }) => placeInBody(path)))].sort()
  }
}

/** Ajv's place in our words: `/data/items/0` is `data.items[0]`, and a missing member is the member itself. */
function placeOf({ keyword, schemaPath, instancePath, params }: ErrorObject): string[] {
  // Of "this or null", only the failure of "this" says anything.
  if (keyword === 'anyOf' || /\/anyOf\/1\//.test(schemaPath)) return []
  const path = keyword === 'required' ? `${instancePath}/${params.missingProperty}` : instancePath
  return [
    path
      .slice(1)
      .replace(/\/(\d+)/g, '[$1]')
      .replaceAll('/', '.'),
  ]
}
