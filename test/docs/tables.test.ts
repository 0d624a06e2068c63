/** The tables of options, outcomes and commands name what there is, and nothing else. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { providers } from '../../src/providers/list.js'
import { usage as check } from '../../src/tools/cli/check/command.js'
import { usage as events } from '../../src/tools/cli/events.js'
import { usage as listen } from '../../src/tools/cli/listen/command.js'
import { usage } from '../../src/tools/cli/main.js'
import { usage as replay } from '../../src/tools/cli/replay.js'
import { usage as send } from '../../src/tools/cli/send.js'
import { usage as verify } from '../../src/tools/cli/verify.js'
import { builtIn } from '../../src/tools/generated/providers.js'
import { root } from './snippets.js'

const read = (path: string) => readFileSync(root + path, 'utf8')
/** The first cells of the rows of a section, without backticks; of all columns as many as are asked for. */
const rowsOf = (page: string, heading: string, columns = 1): string[] => {
  const section = read(page).split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return [...section.matchAll(/^\| (`.*) \|$/gm)].map(([, row = '']) =>
    row.split(' | ').slice(0, columns).join(' ').replaceAll('`', ''),
  )
}

const sources = [
  'src/core/outcome.ts',
  'src/core/route-options.ts',
  'src/core/handlers.ts',
  ...providers.map((name) => `src/providers/${name}/index.ts`),
]
const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config,
  ts.sys,
  root,
)
const program = ts.createProgram(
  sources.map((path) => root + path),
  { ...config.options, noEmit: true },
)
const checker = program.getTypeChecker()

/** The exported type of that name. */
function typeOf(path: string, name: string): ts.Type {
  const file = program.getSourceFile(root + path)
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(file as ts.SourceFile) as ts.Symbol)
  const symbol = exported.find((each) => each.name === name) as ts.Symbol
  return checker.getDeclaredTypeOfSymbol(
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  )
}

/** Its members; those of every part, where it is a union. */
const membersOf = (path: string, name: string): string[] => {
  const type = typeOf(path, name)
  const parts = type.isUnion() ? type.types : [type]
  return [...new Set(parts.flatMap((part) => part.getProperties().map((property) => property.name)))]
}

it('docs/options.md has every option of a route', () => {
  const members = membersOf('src/core/route-options.ts', 'RouteOptions')
  expect(members).toContain('store')
  expect(rowsOf('docs/options.md', 'Options of the route').sort()).toEqual(members.sort())
})

it('docs/AGENTS.md names every option of a route', () => {
  const page = read('docs/AGENTS.md')
  const members = membersOf('src/core/route-options.ts', 'RouteOptions')
  expect(members.filter((name) => !new RegExp(`\`${name}[\`(]`).test(page))).toEqual([])
})

it('docs/options.md has every option of a provider', () => {
  // Told in a sentence for all providers that sign a time.
  const ofSignedTime = ['toleranceSeconds', 'now']
  const options = builtIn.flatMap(({ provider }) => {
    const pascal = provider.name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
    const members = membersOf(`src/providers/${provider.name}/index.ts`, `${pascal}Options`)
    const value = pascal.replace(/^./, (first) => first.toLowerCase())
    return members.filter((member) => !ofSignedTime.includes(member)).map((member) => `${value} ${member}`)
  })
  expect(options).toContain('square notificationUrl')
  expect(rowsOf('docs/options.md', 'Options of the provider', 2).sort()).toEqual(options.sort())
})

it('docs/options.md has the environment variable of every option that has one', () => {
  const rows = rowsOf('docs/options.md', 'Options of the provider', 3)
  const missing = builtIn.flatMap(({ provider }) =>
    Object.entries(provider.facts.variables).filter(
      ([option, variable]) => !rows.some((row) => row.endsWith(` ${option} ${variable}`)),
    ),
  )
  expect(missing).toEqual([])
})

it('docs/guides/logs-and-metrics.md has every field of an outcome', () => {
  const members = membersOf('src/core/outcome.ts', 'Outcome')
  expect(members).toContain('durationMs')
  expect(rowsOf('docs/guides/logs-and-metrics.md', 'The outcome').sort()).toEqual(members.sort())
})

it('docs/guides/handlers.md has every member that a handler gets from each adapter', () => {
  const members = membersOf('src/core/handlers.ts', 'HandlerContext')
  expect(rowsOf('docs/guides/handlers.md', 'The second argument').sort()).toEqual(members.sort())
})

describe('docs/command-line.md', () => {
  const page = read('docs/command-line.md')
  const commands = { events, send, verify, check, listen, replay }

  it('has every command', () => {
    const named = [...usage().matchAll(/^ {2}(\w+) [[<]/gm)].map(([, name = '']) => name)
    expect(named.sort()).toEqual(Object.keys(commands).sort())
    expect([...page.matchAll(/^\| `(\w+) [[<]/gm)].map(([, name = '']) => name).sort()).toEqual(
      Object.keys(commands).sort(),
    )
  })

  it('names no option that there is not', () => {
    const known = Object.values(commands).join('\n') + usage()
    const ours = page.split('\n').filter((line) => !/^ *(ngrok|cloudflared)/.test(line))
    const named = ours.flatMap((line) => line.match(/--[a-z][a-z-]+/g) ?? [])
    expect(named.length).toBeGreaterThan(15)
    expect(named.filter((option) => !known.includes(option))).toEqual([])
  })
})
