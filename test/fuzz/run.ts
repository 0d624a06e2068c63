/**
 * `npm run fuzz`: every target in turn, coverage-guided by Jazzer.js, with a count of what was run. `-- --help` lists the
 * options. A finding stops the run, and its input is left in .tmp/fuzz.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))
const out = resolve(here, '../../.tmp/fuzz')
const allTargets = readdirSync(`${here}targets`).map((file) => file.replace('.ts', ''))

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '20' },
    runs: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) {
  console.log(`npm run fuzz -- [--seconds 20] [--runs N] [target …]

  --seconds   for how long in all, shared by the targets
  --runs      how many executions of each target, however long they take

  targets     ${allTargets.join(' ')}`)
  process.exit()
}

const targets = positionals.length > 0 ? positionals : allTargets
const node = nodeForJazzer()
const seconds = Math.max(1, Math.round(Number(values.seconds) / targets.length))

/** The result of a run of one target. */
interface Tally {
  executions: number
  peakMb: number
}

await bundle()
let total = 0
for (const target of targets) {
  const started = performance.now()
  const { executions, peakMb } = await runTarget(target)
  const perSecond = Math.round(executions / ((performance.now() - started) / 1000))
  console.log(`${target.padEnd(10)} ${executions} executions, ${perSecond}/s, at most ${peakMb} MB`)
  total += executions
}
console.log(`${total} executions, no findings`)

/** Jazzer.js wants glibc 2.38; where this system's is older, Node runs on a newer one for it. */
function nodeForJazzer(): string {
  const load = ['--eval', "require('@jazzer.js/core')"]
  if (spawnSync(process.execPath, load, { cwd: here, stdio: 'ignore' }).status === 0) return process.execPath
  return execFileSync(`${here}newer-libc.sh`, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim()
}

async function bundle(): Promise<void> {
  await build({
    entryPoints: allTargets.map((target) => `${here}targets/${target}.ts`),
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    // `#hash` of package.json is the source, and not the last build.
    conditions: ['giftcard-webhooks-source'],
    external: ['node:*'],
  })
}

async function runTarget(target: string): Promise<Tally> {
  const found = `${out}/corpus/${target}`
  mkdirSync(found, { recursive: true })
  const limits = values.runs ? [`-runs=${values.runs}`] : [`-max_total_time=${seconds}`]
  const isAsync = ['receive', 'adapters', 'headers'].includes(target)
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

/** Runs a command to its end. */
function run(command: string, args: string[]): Promise<{ output: string; status: number | null }> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: out })
    let output = ''
    const keep = (chunk: Buffer) => {
      output = (output + chunk).slice(-200_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('close', (status) => done({ output, status }))
  })
}

function fail(target: string, output: string): never {
  console.error(output.slice(-6000))
  console.error(`Finding in ${target}: its input is in ${out}.`)
  process.exit(1)
}
