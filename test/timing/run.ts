/**
 * `npm run timing`: does the time of a rejection reveal how much of the signature was correct? Both engines, in a process
 * each; `-- --write` puts the report into docs/timing.md.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { largestT, median, type Samples } from './welch.js'

const { values } = parseArgs({
  options: {
    engine: { type: 'string' },
    samples: { type: 'string', default: '200000' },
    write: { type: 'boolean', default: false },
  },
})

/** Below it there does not indicate a difference; a check that leaks must be far beyond it. */
const NO_EVIDENCE = 4.5
const CERTAIN = 10

/** Fresh inputs for each round: a property of one set of inputs disappears in the next, a property of the code does not. */
const ROUNDS = 3

type Row = [engine: string, subject: string, medianNs: number, t: number[], right: boolean]

if (values.engine) console.log(JSON.stringify(await measure(values.engine)))
else report(['native', 'noble'].flatMap(inProcess))

function inProcess(engine: string): Row[] {
  const args = [
    '--conditions=giftcard-webhooks-source',
    '--import',
    'tsx',
    fileURLToPath(import.meta.url),
    '--engine',
    engine,
    '--samples',
    values.samples,
  ]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

async function measure(wanted: string): Promise<Row[]> {
  if (wanted === 'noble') process.getBuiltinModule = undefined as never
  // A stack costs more than all that is measured, and as much in both classes.
  Error.stackTraceLimit = 0
  const { engine } = await import('../../src/core/hash.js')
  if (engine().name !== wanted) throw new Error(`Wanted ${wanted}, got ${engine().name}.`)
  const { leaky, subjects } = await import('./subjects.js')
  return [...subjects, leaky].map((subject) => {
    const rounds = Array.from({ length: ROUNDS }, () => timesOf(subject, Number(values.samples)))
    const t = rounds.map(largestT)
    const seen = Math.min(...t)
    const right = subject === leaky ? seen > CERTAIN : seen < NO_EVIDENCE
    return [wanted, subject.name, Math.round(median((rounds[0] as Samples)[0]) * 1e6), t, right]
  })
}

/** Times single calls on inputs of both classes, in random order. */
function timesOf({ make, reject }: typeof import('./subjects.js')['leaky'], count: number) {
  // Made in turn, so that neither class has the better place in memory.
  const pairs = Array.from({ length: 512 }, () => [make(false), make(true)] as [never, never])
  const times = [new Float64Array(count), new Float64Array(count)] as const
  const filled = [0, 0]
  for (let i = -20_000; (filled[0] as number) < count || (filled[1] as number) < count; i++) {
    const which = Math.random() < 0.5 ? 0 : 1
    const input = pairs[Math.floor(Math.random() * 512)]?.[which] as never
    const start = performance.now()
    try {
      reject(input)
    } catch {
      const time = performance.now() - start
      const at = filled[which] as number
      // The first calls run before the code is compiled.
      if (i < 0 || at >= count) continue
      times[which][at] = time
      filled[which] = at + 1
      continue
    }
    throw new Error('A forged signature was accepted.')
  }
  return times
}

function report(rows: Row[]): void {
  const table = [
    '| engine | what | median | &#124;t&#124; in three rounds | verdict |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ([engine, subject, ns, t, right]) =>
        `| ${engine} | ${subject} | ${ns} ns | ${t.map((each) => each.toFixed(1)).join(', ')} | ${right ? 'as expected' : 'WRONG'} |`,
    ),
  ].join('\n')
  const machine = `Node ${process.versions.node}, ${cpus()[0]?.model.trim()}, ${values.samples} rejections of each class.`
  console.log(`${table}\n\n${machine}`)
  if (values.write) writeReport(table, machine)
  if (rows.some(([, , , , right]) => !right)) process.exitCode = 1
}

function writeReport(table: string, machine: string): void {
  const page = fileURLToPath(new URL('../../docs/timing.md', import.meta.url))
  writeFileSync(
    page,
    `# Timing of rejections

Does the time of a rejection reveal how many leading bytes of the signature were right? If it did, a forger could find a signature byte by byte.

\`npm run timing\` measures it the way dudect does. It times rejections of two classes in random order: signatures that are wrong from the first byte, and signatures that are wrong in the last byte only. Then it applies Welch's t-test, with the slowest 50, 25, 10 and 1 per cent left out in turn, and reports the largest |t|. A |t| below ${NO_EVIDENCE} is not evidence of a difference. Each of the three rounds has different inputs, so a leak would show in all three. The control is a check that stops at the first difference. The test fails unless every round detects it (|t| above ${CERTAIN}).

${table}

${machine} Written by \`npm run timing -- --write\`. A busy machine makes the test less sensitive, never stricter.

JavaScript does not guarantee constant time, and engines differ. The comparison looks at every byte, and this test finds no difference that shows in all three rounds on this machine. It proves no more than that.
`,
  )
}
