/** The output that a snippet documents (`console.log(x) // 3000`), and whether it prints that. */

const LOGGED = /^(?:if \(.*\) )?console\.log\(.*\) \/\/ (.+)$/
/** A call that stands alone, with its result in a comment: `eventDate(event) // 2026-…`. */
const CALLED = /^((?!console)\w+\(.*\)(?:\.\w+\(\))?) \/\/ (.+)$/

/** The same code, printing the results that it only mentions. */
export function shownOutput(code: string): string {
  return code.replaceAll(new RegExp(CALLED.source, 'gm'), 'console.log($1) // $2')
}

/** The promised lines that were not printed, in the order promised. */
export function unprinted(code: string, stdout: string): string[] {
  const promised = code.split('\n').flatMap((line) => LOGGED.exec(line)?.[1] ?? CALLED.exec(line)?.[2] ?? [])
  const printed = stdout.split('\n')
  let from = 0
  return promised.filter((text) => {
    const at = printed.findIndex((line, index) => index >= from && matches(line, text))
    if (at >= 0) from = at + 1
    return at < 0
  })
}

/** A promise may go on after a comma (`3000, in cents`), or break off with `…`. */
function matches(line: string, promised: string): boolean {
  if (promised.endsWith('…')) return line.startsWith(promised.slice(0, -1).trimEnd())
  return promised === line || (line !== '' && promised.startsWith(`${line}, `))
}
