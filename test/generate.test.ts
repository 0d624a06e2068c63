/** The generators: the schemas say what every reader needs, and what the generators do not know is an error. */
import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { jsonSchemas } from '../scripts/generate/json-schema.js'
import { members, namedObjects, nodeOf, unwrap } from '../scripts/generate/model.js'
import { validators } from '../scripts/generate/validators.js'
import { loadFolders, loadProviders } from '../scripts/providers.js'
import { providers } from '../src/providers/list.js'

const schemas = await loadProviders(await loadFolders())

test('generated files are up to date', () => {
  const output = execFileSync('npm', ['run', 'generate', '--silent', '--', '--check'], { encoding: 'utf8' })
  expect(output).toContain('all up to date')
})

test('every provider of the list is generated', () => {
  expect(schemas.map(({ name }) => name)).toEqual([...providers])
})

describe.each(schemas.map((schema) => [schema.name, schema] as const))('%s', (_name, schema) => {
  test('has a JSON Schema for each event, for all of them, and for a challenge', () => {
    const files = jsonSchemas(schema)
    expect(files.size).toBe(Object.keys(schema.events).length + 1 + (schema.handshake ? 1 : 0))
  })

  test('every field has a description and a source, every number a unit', () => {
    const objects = [...namedObjects(schema).values(), nodeOf(schema.envelope)]
    for (const object of objects) {
      for (const { name: field, member } of members(object)) {
        const what = `${object.title}.${field}`
        expect(member.description, what).toMatch(/^.{4,}/)
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
    ({ ...schemas[0], events: { x: { name: 'X', description: '', source: '', data } } }) as never
  expect(() => namedObjects(withData(named(undefined, {})))).toThrow('without a name')
  const twice = { a: named('Same', { b: { type: 'string' } }), c: named('Same', { d: { type: 'string' } }) }
  expect(() => namedObjects(withData(named('Top', twice)))).toThrow('Two objects')
  expect(() => validators(withData(named('Top', { odd: { type: 'null' } })))).toThrow('No check')
})
