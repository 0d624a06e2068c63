/** The editor's view of a call of `webhook()`: suggestions for wrong names, and hover texts. By TypeScript's language service. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { root } from '../packed.js'

const file = join(root, 'test/types/editor-example.ts')
// `|` marks the places of hovers.
const marked = `
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { webhook as express } from '../../src/adapters/express.js'
import { webhook as hono } from '../../src/adapters/hono.js'
import { webhook as next } from '../../src/adapters/next.js'
import { defineProvider, extend, hmacSha256, type StandardSchema } from '../../src/provider.js'
const options = { secret: 's' }
express(giftronaut, options, { |'order.bounced': (|event) => {}, |unknown() {}, |invalid() {}, |'*'() {} })
express(giftronaut, { secret: 's', |onDeadLetter(|event) {}, maxAttempts: 2 }, (|event) => {})
next(giftronaut, options, (|event) => {})
hono(giftronaut, options, (|event) => {})
express(giftronaut, options, { unknwon() {} })
next(giftronaut, options, { unknwon() {} })
hono(giftronaut, options, { unknwon() {} })
next(giftronaut, options, { 'order.bounsed'() {} })
next(giftronaut, { secrect: 's' }, () => {})
declare const schema: StandardSchema<{ id: string }>
next(extend(giftronaut, { 'payment.updated': schema }), options, { |'payment.updated'(|event) {}, |'test.ping'() {} })
hono(giftronaut, options, { |'test.ping'() {} })
const signature = hmacSha256({ header: 'x-a', format: '{hex}' })
const envelope = { eventType: 'type' }
const acme = defineProvider({ name: 'acme', signature, envelope, events: { 'card.issued': schema } })
express(acme, options, { |'card.issued'(|event) {} })
`
const parts = marked.split('|')
const text = parts.join('')
const places = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('').length)

const settings: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ['lib.es2023.d.ts'],
  types: ['node'],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  customConditions: ['giftcard-webhooks-source'],
}
const read = (path: string) => (path === file ? text : readFileSync(path, 'utf8'))
const service = ts.createLanguageService({
  getCompilationSettings: () => settings,
  getScriptFileNames: () => [file],
  getScriptVersion: () => '1',
  getScriptSnapshot: (path) =>
    path === file || ts.sys.fileExists(path) ? ts.ScriptSnapshot.fromString(read(path)) : undefined,
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (path) => path === file || ts.sys.fileExists(path),
  readFile: read,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
})

const hovers = places.map((place) => {
  const info = service.getQuickInfoAtPosition(file, place)
  return { type: ts.displayPartsToString(info?.displayParts), doc: ts.displayPartsToString(info?.documentation) }
})

test('hovers show the events by their names, without NoInfer', () => {
  const types = hovers.map(({ type }) => type)
  expect(types.join('\n')).not.toMatch(/NoInfer|Fixed/)
  expect(types.filter((type) => type.startsWith('(parameter)'))).toEqual([
    '(parameter) event: OrderBouncedEvent',
    ...Array(4).fill('(parameter) event: GiftronautEvent'),
    expect.stringContaining('"payment.updated", {'),
    expect.stringContaining('"card.issued", {'),
  ])
})

test('the keys of the map of handlers have hover texts', () => {
  expect(hovers.map(({ doc }) => doc).filter(Boolean)).toEqual([
    expect.stringContaining('Delivery to a recipient bounced'),
    expect.stringContaining('does not know'),
    expect.stringContaining('differs from the expected shape'),
    expect.stringContaining('without its own handler'),
    expect.stringContaining('all its attempts'),
    ...Array(2).fill(expect.stringContaining('Send Test')),
  ])
})

test('wrong names do not compile, and the error suggests the right one where TypeScript can', () => {
  const errors = service
    .getSemanticDiagnostics(file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  expect(errors).toHaveLength(5)
  for (const error of errors.slice(0, 3)) expect(error).toContain("Did you mean to write 'unknown'?")
  // TypeScript suggests nothing for a name in quotes; the error when the route is made does.
  expect(errors[3]).toContain("''order.bounsed'' does not exist")
  expect(errors[4]).toContain("'secrect' does not exist")
})
