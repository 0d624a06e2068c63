/** The report of `check`, as text, JSON and JUnit XML. */
import { type Io, printable, wrap } from '../terminal.js'
import { flaws } from './flaws.js'
import type { Report } from './run.js'
import type { Result } from './scenario.js'

const STYLES = { pass: 'green', fail: 'red', warn: 'yellow', skip: 'gray' } as const
const WORDS = { pass: 'ok  ', fail: 'FAIL', warn: 'warn', skip: 'skip' } as const

/** Prints one result during the run. */
export function resultLines({ status, name, detail }: Result, io: Io): string[] {
  const line = `${io.style(STYLES[status], WORDS[status])}  ${name}  ${io.style('dim', printable(detail))}`
  return wrap(line, io.width, 6)
}

/** Prints the summary. */
export function summary(report: Report, io: Io): string[] {
  const count = (status: Result['status']) => report.results.filter((result) => result.status === status).length
  const lines = report.flaws.flatMap((name) => {
    const { title, why, fix } = flaws[name]
    const text = [`  Why it matters: ${why}`, `  How to fix it: ${fix}`].flatMap((line) => wrap(line, io.width, 4))
    return ['', io.style('bold', `${title} (${name})`), ...text]
  })
  return [
    ...lines,
    '',
    `${count('pass')} passed, ${count('fail')} failed, ${count('warn')} warnings, ${count('skip')} skipped.`,
  ]
}

export function toJson(report: Report): string {
  const described = report.flaws.map((name) => ({ name, ...flaws[name] }))
  return JSON.stringify({ ...report, flaws: described }, null, 2)
}

export function toJUnit(report: Report): string {
  const count = (status: Result['status']) => report.results.filter((result) => result.status === status).length
  const cases = report.results.map(({ name, status, detail, flaw }) => {
    const text = xml(flaw ? `${detail} ${flaws[flaw].why} ${flaws[flaw].fix}` : detail)
    const inner = {
      pass: '',
      skip: `<skipped message="${text}"/>`,
      warn: `<system-out>${text}</system-out>`,
      fail: `<failure type="${flaw}" message="${text}"/>`,
    }
    return `    <testcase classname="giftcard-webhooks.${report.provider}" name="${xml(name)}">${inner[status]}</testcase>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="giftcard-webhooks check" tests="${report.results.length}" failures="${count('fail')}" skipped="${count('skip')}">
${cases.join('\n')}
  </testsuite>
</testsuites>
`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
const xml = (text: string) => printable(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '')
