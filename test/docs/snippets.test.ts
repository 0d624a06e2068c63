/** Every snippet compiles against the packed package, runs, and prints what it says it prints. */
import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { transformSync } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { consumer, installPacked } from './consumer.js'
import { shownOutput, unprinted } from './output.js'
import { allSnippets } from './snippets.js'

const run = promisify(execFile)
const runner = fileURLToPath(new URL('run-snippet.mjs', import.meta.url))
const snippets = allSnippets().map((snippet, index) => ({ ...snippet, name: `snippet-${index}` }))

const COMPILER_OPTIONS = {
  target: 'ES2022',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  types: ['node'],
  module: 'NodeNext',
  moduleDetection: 'force',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  noEmit: true,
}

let compilerOutput: string[] = []

beforeAll(async () => {
  installPacked()
  mkdirSync(`${consumer}snippets`)
  for (const { name, code } of snippets) {
    writeFileSync(`${consumer}snippets/${name}.ts`, code)
    writeFileSync(`${consumer}snippets/${name}.mjs`, toJavaScript(shownOutput(code)))
  }
  const project = { compilerOptions: COMPILER_OPTIONS, include: ['snippets/*.ts'] }
  writeFileSync(`${consumer}tsconfig.json`, JSON.stringify(project))
  // It ends with an error where a snippet has one, and says which.
  const { stdout } = await run('npx', ['tsc', '-p', consumer, '--pretty', 'false']).catch((error) => error)
  compilerOutput = String(stdout).split('\n')
})

it('finds them wherever they are', () => {
  const places = new Set(snippets.map(({ where }) => where.split(/[/:]/)[0]))
  expect([...places].sort()).toEqual(['README.md', 'docs', 'src'])
  expect(snippets.length).toBeGreaterThan(60)
})

describe.each(snippets)('$where', ({ name, code }) => {
  it('compiles', () => {
    expect(compilerOutput.filter((line) => line.includes(`/${name}.ts(`))).toEqual([])
  })

  it('runs, and prints what it says', async () => {
    const serves =
      /\blisten\(/.test(code) && /\/webhooks\/giftronaut|Post\('giftronaut'\)|createServer\(receive\)/.test(code)
    const { stdout } = await run(
      process.execPath,
      [runner, `${consumer}snippets/${name}.mjs`, serves ? 'serves' : ''],
      {
        // A zone in which a time without a zone is not what it seems.
        env: { PATH: process.env.PATH, TZ: 'Asia/Seoul', GIFTRONAUT_WEBHOOK_SECRET: 'gn_secret' },
        // Databases in a file are left here.
        cwd: consumer,
        timeout: 60_000,
      },
    )
    expect(unprinted(code, stdout)).toEqual([])
    if (serves) {
      const answers = stdout.split('\n').filter((line) => /^(delivered|forged|challenged): /.test(line))
      expect(answers).toEqual(['delivered: 200', 'forged: 401', 'challenged: 200 {"challengeToken":"tok123"}'])
    }
  })
})

function toJavaScript(code: string): string {
  const tsconfigRaw = { compilerOptions: { experimentalDecorators: true } }
  return transformSync(code, { loader: 'ts', format: 'esm', target: 'esnext', tsconfigRaw }).code
}
