/** The loading time of a package: a cold process per sample, the import alone, by `import` and by `require`, in turns. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
/** The other packages are resolved from bench/node_modules, one folder up. */
const folder = fileURLToPath(new URL('.tmp/startup/', import.meta.url))

/** The baseline: a package with one empty file. */
const EMPTY = { name: 'an empty package', path: 'empty', ours: false }
const RIVALS = ['standardwebhooks', 'svix', '@octokit/webhooks-methods', 'stripe', '@hookflo/tern', 'square']

/**
 * The programs are files that import a package by name. With `node -e`, the first import would include the start of the module
 * loader, which a file has loaded before its first line.
 */
const timed = (load) => `const t = performance.now(); ${load}; process.stdout.write(String(performance.now() - t))`
const PROGRAMS = {
  import: { file: `${folder}program.mjs`, code: timed('await import(process.argv[2])') },
  require: { file: `${folder}program.cjs`, code: timed('require(process.argv[2])') },
}

/** Installs what is missing: this package as published, the empty package and the programs. */
function install() {
  rmSync(folder, { recursive: true, force: true })
  const ours = `${folder}node_modules/giftcard-webhooks/`
  mkdirSync(ours, { recursive: true })
  for (const path of ['dist', 'package.json']) cpSync(`${root}${path}`, `${ours}${path}`, { recursive: true })
  const empty = `${folder}node_modules/empty/`
  mkdirSync(empty)
  const exports = { import: './index.js', require: './index.cjs' }
  writeFileSync(`${empty}package.json`, JSON.stringify({ name: 'empty', type: 'module', exports }))
  writeFileSync(`${empty}index.js`, 'export {}\n')
  writeFileSync(`${empty}index.cjs`, '')
  for (const { file, code } of Object.values(PROGRAMS)) writeFileSync(file, code)
}

function subjects() {
  const { name, exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const ours = Object.entries(exports)
    .filter(([, target]) => target.import)
    .map(([path]) => path.replace('.', name))
  const named = (paths, ours) => paths.map((path) => ({ name: path, path, ours }))
  return [EMPTY, ...named(ours, true), ...named(RIVALS, false)]
}

export function measureStartup(rounds) {
  install()
  const results = subjects().map((subject) => ({ ...subject, times: { import: [], require: [] } }))
  for (let round = 0; round < rounds; round++) {
    for (const { path, times } of results) {
      for (const way of Object.keys(PROGRAMS)) {
        const time = coldLoad(way, path)
        if (time !== undefined) times[way].push(time)
      }
    }
  }
  return results.map(({ name, ours, times }) => ({
    name,
    ours,
    importMs: median(times.import),
    requireMs: median(times.require),
  }))
}

/** Milliseconds; `undefined` for a package that cannot be loaded this way. */
function coldLoad(way, path) {
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
    return Number(execFileSync(process.execPath, [PROGRAMS[way].file, path], options))
  } catch {
    return undefined
  }
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
