/** The generators: committed files are what the schemas say, and the schemas say what every reader needs. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { interfaces } from '../scripts/generate/interfaces.js'
import { jsonSchemas } from '../scripts/generate/json-schema.js'
import { members, namedObjects, nodeOf, unwrap } from '../scripts/generate/model.js'
import { redaction } from '../scripts/generate/redaction.js'
import { samples } from '../scripts/generate/samples.js'
import { validators } from '../scripts/generate/validators.js'
import { schema as giftronaut } from '../src/providers/giftronaut/schemas.js'
import { schema as loopz } from '../src/providers/loopz/schemas.js'
import { schema as square } from '../src/providers/square/schemas.js'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

describe.each([giftronaut, square, loopz].map((schema) => [schema.provider, schema] as const))('%s', (name, schema) => {
  test.each([
    ['events', interfaces],
    ['validate', validators],
    ['redaction', redaction],
    ['samples', samples],
  ])('generated/%s.ts is up to date', (file, generate) => {
    const text = read(`src/providers/${name}/generated/${file}.ts`)
    expect(text.split('\n')[0]).toContain('Generated from ../schemas.ts')
    expect(text).toBe(`${text.split('\n')[0]}\n\n${generate(schema)}`)
  })

  test('the JSON Schema files are up to date', () => {
    const files = jsonSchemas(schema)
    expect(files.size).toBe(Object.keys(schema.events).length + 1 + (schema.handshake ? 1 : 0))
    for (const [file, content] of files) expect(JSON.parse(read(`dist/schemas/${name}/${file}.json`))).toEqual(content)
  })

  test('every field has a description and a source, every number a unit', () => {
    const objects = [...namedObjects(schema).values(), nodeOf(schema.envelope)]
    for (const object of objects) {
      for (const { name: field, member } of members(object)) {
        const what = `${object.title}.${field}`
        expect(member.description, what).toMatch(/^.{5,}/)
        expect(member['x-source'] ?? object['x-source'], what).toMatch(/^(https:|a third party)/)
        const isId = field.endsWith('Id')
        if (!isId && (member.type === 'number' || member.type === 'integer'))
          expect(member['x-unit'], what).toBeTruthy()
        expect(member, what).not.toHaveProperty('enum')
      }
    }
  })

  test('what looks sensitive is marked', () => {
    const text = /(^|_)gan$|^code$|e-?mail|approvedBy|recipient_name|instrument|funding/i
    for (const object of namedObjects(schema).values()) {
      for (const { name: field, member } of members(object)) {
        if (text.test(field) && member.type !== 'object') expect(member['x-sensitive'], field).toBeTruthy()
      }
    }
  })
})

test('what the generators do not know is an error, not a guess', () => {
  expect(() => unwrap({ anyOf: [{ type: 'string' }, { type: 'number' }] })).toThrow('union with null')
  const named = (title: string | undefined, properties: object) => ({
    ...(title && { title }),
    type: 'object',
    properties,
  })
  const withData = (data: object) =>
    ({ ...loopz, events: { x: { name: 'X', description: '', source: '', data } } }) as never
  expect(() => namedObjects(withData(named(undefined, {})))).toThrow('without a name')
  const twice = { a: named('Same', { b: { type: 'string' } }), c: named('Same', { d: { type: 'string' } }) }
  expect(() => namedObjects(withData(named('Top', twice)))).toThrow('Two objects')
  expect(() => validators(withData(named('Top', { odd: { type: 'null' } })))).toThrow('No check')
})
