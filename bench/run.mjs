/**
 * `npm run bench`: installs the other libraries if they are missing, measures, prints, and writes `results.json`, the chart, and the
 * tables of docs/performance.md.
 * `--quick` takes two minutes, and its figures are rougher; nothing is written then.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chart, fillIn, markdown, schemeTable, speedTable, startupTable, storeTable } from './report.mjs'
import { measureStartup } from './startup.mjs'

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const here = fileURLToPath(new URL('.', import.meta.url))
const pageFile = fileURLToPath(new URL('../docs/performance.md', import.meta.url))
const chartFile = fileURLToPath(new URL('../docs/public/bench.svg', import.meta.url))

if (!existsSync(`${here}node_modules`)) {
  spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', here], { stdio: 'inherit' })
}

// The list is TypeScript; its build is in the exports of package.json.
const manifest = JSON.parse(readFileSync(`${here}../package.json`, 'utf8'))
const providers = Object.keys(manifest.exports)
  .map((path) => path.slice(2))
  .filter((name) => existsSync(`${here}../src/providers/${name}/index.ts`))

const node = (args) =>
  JSON.parse(execFileSync(process.execPath, args, { cwd: here, encoding: 'utf8', maxBuffer: 1 << 26 }))

const [rounds, milliseconds] = values.quick ? [5, 6] : [15, 8]
const speed = node(['--expose-gc', 'speed.mjs', String(rounds), String(milliseconds)])
const schemes = node(['--expose-gc', 'schemes.mjs', String(rounds), String(milliseconds), ...providers])
const allocation = node(['--expose-gc', '--max-semi-space-size=512', '--min-semi-space-size=512', 'allocation.mjs'])
const startup = measureStartup(values.quick ? 3 : 15)
const stores = measureStores()

for (const row of speed) {
  if (row.delivery !== 'accepted') continue
  row.allocatedBytes = allocation.find(({ body, name }) => body === row.body && name === row.name)?.allocatedBytes
}
const machine = `Node ${process.version}, ${cpus()[0].model.trim()}`
console.log(
  `${machine}\n\n${speedTable(speed)}\nEvery provider\n\n${schemeTable(schemes)}\n\nLoading, cold process\n\n${startupTable(startup)}`,
)
if (stores) console.log(`\nPostgreSQL, of the same by hand\n\n${storeTable(stores)}`)

if (!values.quick) {
  writeFileSync(`${here}results.json`, `${JSON.stringify({ machine, speed, schemes, startup, stores }, null, 2)}\n`)
  mkdirSync(dirname(chartFile), { recursive: true })
  writeFileSync(chartFile, chart(speed, `Verify and parse, 257-byte event, ${machine.split(',')[0]} (less is better)`))
  writeFileSync(pageFile, fillIn(readFileSync(pageFile, 'utf8'), markdown(speed, schemes, startup, stores, machine)))
  console.log('\nWritten: bench/results.json, docs/public/bench.svg, and the tables of docs/performance.md')
}

/** Nothing without a PostgreSQL: its table stays as it is. */
function measureStores() {
  if (values.quick) Object.assign(process.env, { ROUNDS: '3', SECONDS: '0.1' })
  try {
    return node(['stores.mjs', '--json'])
  } catch {
    console.log('The stores were not measured: start PostgreSQL, or set DATABASE_URL.')
  }
}
