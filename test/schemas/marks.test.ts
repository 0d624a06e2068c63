/** Checks that the marks of `scripts/schema.ts` reach every generated file: `composed`, `preview`, `record`, `textOrInteger`, sensitivity. */
import { describe, expect, test } from 'vitest'
import { asyncApi } from '../../scripts/generate/asyncapi.js'
import { eventReference } from '../../scripts/generate/event-reference.js'
import { fields } from '../../scripts/generate/fields.js'
import { interfaces } from '../../scripts/generate/interfaces.js'
import { type Json, jsonSchemas } from '../../scripts/generate/json-schema.js'
import { openApi } from '../../scripts/generate/openapi.js'
import { redaction } from '../../scripts/generate/redaction.js'
import { samples } from '../../scripts/generate/samples.js'
import { validators } from '../../scripts/generate/validators.js'
import { loadFolders, loadProviders, type ProviderOnWire } from '../../scripts/providers.js'
import { named, record, text, textOrInteger } from '../../scripts/schema.js'

const [giftronaut] = (await loadProviders((await loadFolders()).filter(({ name }) => name === 'giftronaut'))) as [
  ProviderOnWire,
]
const ping = giftronaut.events['test.ping']
if (!ping) throw new Error('No test.ping')
const { composed: _, ...unmarked } = ping

/** Giftronaut with one event alone, whose data is as given. */
const withEvent = (data: typeof ping.data, marks: { preview?: true; composed?: true } = {}): ProviderOnWire => ({
  ...giftronaut,
  ...(marks.preview && { preview: true }),
  events: { 'test.ping': { ...unmarked, data, ...(marks.composed && { composed: true }) } },
})
const json = (value: unknown) => JSON.stringify(value)

describe('composed and preview', () => {
  const plain = withEvent(ping.data)
  const marked = withEvent(ping.data, { preview: true, composed: true })

  test.each<[string, (provider: ProviderOnWire) => string, RegExp]>([
    ['types', interfaces, /Preview: not yet confirmed by a captured delivery/],
    ['fields', fields, /"preview": ?true[\s\S]*"composed": ?true/],
    ['samples', samples, /composed.*= \[\n {2}'test.ping',\n\]/],
    ['JSON Schema of the event', (one) => json(jsonSchemas(one).get('test.ping')), /"x-composed-sample":true/],
    ['JSON Schema', (one) => json(jsonSchemas(one).get('giftronaut')), /Preview: not yet confirmed/],
    ['OpenAPI', (one) => json(openApi([one], '0')), /Preview: not yet[\s\S]*Composed by this project/],
    ['AsyncAPI', (one) => json(asyncApi([one], '0')), /Preview: not yet[\s\S]*"name":"composed","summary":"Composed/],
    ['documentation', eventReference, /\*\*Preview: not yet[\s\S]*Sample body \(composed by this project/],
  ])('%s', (_what, generate, mark) => {
    expect(generate(marked)).toMatch(mark)
    expect(generate(plain)).not.toMatch(/preview: not|composed by|x-composed|"composed": ?true|'test.ping',\n\]/i)
  })
})

describe('vocabulary', () => {
  const data = named('Odd', 'Odd members.', {
    details: record('Anything.'),
    number: textOrInteger('Either.', { shown: 'id' }),
    code: text('A code.', { sensitive: 'access' }),
  })
  const provider = withEvent(data)

  test('types', () => {
    expect(interfaces(provider)).toMatch(/details: Record<string, unknown>\n[\s\S]*number: string \| number\n/)
    expect(interfaces(provider)).toContain('it gives access to an account')
  })

  test('checks', () => {
    expect(validators(provider)).toContain("object(value.details, at, '.details', issues, () => {})")
    expect(validators(provider)).toContain("stringOrInteger(value.number, at, '.number', issues)")
  })

  test('redaction shows the number, and hides the code', () => {
    expect(redaction(provider)).toMatch(/number: 'id'/)
    expect(redaction(provider)).not.toMatch(/code/)
  })

  test('JSON Schema, fields and documentation', () => {
    const { $defs } = jsonSchemas(provider).get('test.ping') as Json & { $defs: Json }
    expect($defs.Odd).toMatchObject({
      properties: {
        details: { type: 'object', additionalProperties: true },
        number: { anyOf: [{ type: 'string' }, { type: 'integer' }] },
      },
    })
    expect(fields(provider)).toMatch(/"type": ?"string \| integer"/)
    expect(eventReference(provider)).toContain('| `data.number` | string or integer |')
    expect(eventReference(provider)).toContain('**Sensitive:** gives access to an account.')
  })
})

test('members of a body without an envelope are fixed by the event type, joined ones each', () => {
  const { envelope, ...facts } = giftronaut.facts
  const flat = {
    ...withEvent(ping.data),
    hasEnvelope: false,
    facts: { ...facts, envelope: { ...envelope, data: undefined } },
    typeMembers: () => ({ object_type: 'test', event_type: 'ping' }),
  } as unknown as ProviderOnWire
  expect(jsonSchemas(flat).get('test.ping')).toMatchObject({
    properties: { object_type: { const: 'test' }, event_type: { const: 'ping' } },
  })
  expect(jsonSchemas(flat).get('test.ping')).not.toHaveProperty('x-headers')
})
