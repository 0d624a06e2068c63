/**
 * `npm run fuzz`: every target in turn, coverage-guided, with a count of what was run. `-- --help` lists the options.
 *
 * Jazzer.js does it where its binary loads, jsfuzz elsewhere. A finding stops the run, and its input is left in .tmp/fuzz.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))
const out = resolve(here, '../.tmp/fuzz')
const allTargets = readdirSync(`${here}targets`).map((file) => file.replace('.ts', ''))

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '20' },
    runs: { type: 'string' },
    engine: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) {
  console.log(`npm run fuzz -- [--seconds 20] [--runs N] [--engine jazzer|jsfuzz] [target …]

  --seconds   for how long in all, shared by the targets
  --runs      how many executions of each target, however long they take (Jazzer.js only)
  FUZZ_NODE   environment variable: the Node that runs Jazzer.js, for systems whose own glibc is too old for it

  targets     ${allTargets.join(' ')}`)
  process.exit()
}

const node = process.env.FUZZ_NODE ?? process.execPath
const targets = positionals.length > 0 ? positionals : allTargets
const engine = values.engine ?? (jazzerLoads() ? 'jazzer' : 'jsfuzz')
const seconds = Math.max(1, Math.round(Number(values.seconds) / targets.length))

/** What a run of one target came to. */
interface Tally {
  executions: number
  peakMb: number
}

await bundle()
let total = 0
for (const target of targets) {
  const started = performance.now()
  const { executions, peakMb } = await (engine === 'jazzer' ? runJazzer(target) : runJsfuzz(target))
  const perSecond = Math.round(executions / ((performance.now() - started) / 1000))
  console.log(`${target.padEnd(10)} ${executions} executions, ${perSecond}/s, at most ${peakMb} MB`)
  total += executions
}
console.log(`${total} executions by ${engine}, no findings`)

function jazzerLoads(): boolean {
  const load = "require(require.resolve('@jazzer.js/core'))"
  return spawnSync(node, ['--eval', load], { cwd: here, stdio: 'ignore' }).status === 0
}

/** Each target as one file. jsfuzz's own parser stops at ES2017. */
async function bundle(): Promise<void> {
  await build({
    entryPoints: allTargets.map((target) => `${here}targets/${target}.ts`),
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: engine === 'jazzer' ? 'es2022' : 'es2017',
    alias: { '#sha256': resolve(here, '../src/internal/sha256.ts') },
    external: ['node:*'],
  })
}

async function runJazzer(target: string): Promise<Tally> {
  const found = `${out}/corpus/${target}`
  mkdirSync(found, { recursive: true })
  const limits = values.runs ? [`-runs=${values.runs}`] : [`-max_total_time=${seconds}`]
  const isAsync = ['receive', 'adapters'].includes(target)
  const { output, status } = await run(node, [
    `${here}node_modules/@jazzer.js/core/dist/cli.js`,
    ...[`${out}/${target}.cjs`, found, `${here}corpus/${target}`],
    ...['--includes', `${out}/`, '--timeout', '5000', ...(isAsync ? [] : ['--sync'])],
    ...['--', ...limits, '-max_len=4096', '-rss_limit_mb=1024', '-timeout=5', '-print_final_stats=1'],
    `-artifact_prefix=${out}/`,
  ])
  const executions = Number(/number_of_executed_units:\s*(\d+)/.exec(output)?.[1])
  if (status !== 0 || !(executions > 0)) fail(target, output)
  return { executions, peakMb: Number(/peak_rss_mb:\s*(\d+)/.exec(output)?.[1]) }
}

async function runJsfuzz(target: string): Promise<Tally> {
  const limits = ['--rss-limit-mb', '1024', '--timeout', '5']
  const found = `${out}/corpus/${target}`
  mkdirSync(found, { recursive: true })
  const { output, status } = await run(
    process.execPath,
    [`${here}node_modules/jsfuzz/build/src/index.js`, `${target}.cjs`, found, `${here}corpus/${target}`, ...limits],
    // It has no end of its own.
    seconds * 1000,
  )
  const pulses = [...output.matchAll(/#(\d+) .*?rss: ([\d.]+) MB/g)]
  const last = pulses.at(-1)
  if (status !== null || !last) fail(target, output)
  return { executions: Number(last[1]), peakMb: Math.max(...pulses.map(([, , mb]) => Math.round(Number(mb)))) }
}

/** Runs a command to its end, or for so many ms; a status of null is ours. */
function run(command: string, args: string[], ms?: number): Promise<{ output: string; status: number | null }> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: out })
    let output = ''
    const keep = (chunk: Buffer) => {
      output = (output + chunk).slice(-200_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const timer = ms === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), ms)
    child.once('close', (status) => {
      clearTimeout(timer)
      done({ output, status })
    })
  })
}

function fail(target: string, output: string): never {
  console.error(output.slice(-6000))
  console.error(`Finding in ${target}: its input is in ${out}.`)
  process.exit(1)
}
